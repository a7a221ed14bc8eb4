import type { Asker, Province } from "./province.ts";

/** One request to be measured. */
export interface Case {
  readonly scope: "province" | "district" | "school";
  readonly name: string;
  readonly asker: Asker;
  /** Below the campaign. */
  readonly path: string;
}

/** What people ask for: a month and a year, one indicator, the score, everything. */
export function cases({ province, district, school }: Province): readonly Case[] {
  const june = "period=2022-06";
  const year = "period=2022";
  return [
    {
      scope: "province",
      name: "comparison by district, one month",
      asker: province,
      path: `comparison?indicator=MN-F2&${june}`,
    },
    {
      scope: "province",
      name: "comparison by school, one month",
      asker: province,
      path: `comparison?indicator=MN-F2&${june}&by=schools`,
    },
    {
      scope: "province",
      name: "comparison by district, year (sum of 12)",
      asker: province,
      path: `comparison?indicator=MN-F2&${year}`,
    },
    {
      scope: "province",
      name: "comparison by district, year (newest of 12)",
      asker: province,
      path: `comparison?indicator=MN-F3&${year}`,
    },
    { scope: "province", name: "score by district, one month", asker: province, path: `comparison?${june}` },
    {
      scope: "province",
      name: "score by school, one month",
      asker: province,
      path: `comparison?${june}&by=schools`,
    },
    { scope: "province", name: "score by district, year", asker: province, path: `comparison?${year}` },
    {
      scope: "province",
      name: "roll-up of 36 indicators, one month",
      asker: province,
      path: `rollup?${june}`,
    },
    { scope: "province", name: "roll-up of 36 indicators, year", asker: province, path: `rollup?${year}` },
    {
      scope: "province",
      name: "trend by district, 12 months",
      asker: province,
      path: "trend?indicator=MN-F2&by=children",
    },
    { scope: "province", name: "trends of 36 indicators, 12 months", asker: province, path: "trends" },
    {
      scope: "district",
      name: "comparison by school, one month",
      asker: district,
      path: `comparison?indicator=MN-F2&${june}`,
    },
    { scope: "district", name: "score by school, one month", asker: district, path: `comparison?${june}` },
    {
      scope: "district",
      name: "roll-up of 36 indicators, one month",
      asker: district,
      path: `rollup?${june}`,
    },
    { scope: "district", name: "roll-up of 36 indicators, year", asker: district, path: `rollup?${year}` },
    { scope: "school", name: "roll-up of 36 indicators, one month", asker: school, path: `rollup?${june}` },
    { scope: "school", name: "roll-up of 36 indicators, year", asker: school, path: `rollup?${year}` },
    { scope: "school", name: "trends of 36 indicators, 12 months", asker: school, path: "trends" },
    { scope: "school", name: "a single figure", asker: school, path: `figures/${school.unit}/2022-06/MN-F2` },
  ];
}
