import type { Asker, Generated } from "./generated.ts";

type Table = "figures" | "reports";

/** One request to be measured. */
export interface Case {
  readonly scope: "province" | "district" | "school";
  readonly name: string;
  readonly asker: Asker;
  /** Below the campaign. */
  readonly path: string;
  /** The request wants all there is of these tables: then reading them from end to end is right. */
  readonly wantsAll: readonly Table[];
}

/** What people ask for: a month and a year, one indicator, the score, everything. */
export function cases(made: Generated): readonly Case[] {
  const { school } = made;
  const june = "period=2022-06";
  const year = "period=2022";
  const ask = (scope: Case["scope"], name: string, path: string, ...wantsAll: Table[]): Case => ({
    scope,
    name,
    asker: scope === "district" ? made.middle : made[scope],
    path,
    wantsAll,
  });
  return [
    ask("province", "comparison by district, one month", `comparison?indicator=MN-F2&${june}`),
    ask("province", "comparison by school, one month", `comparison?indicator=MN-F2&${june}&by=schools`),
    ask("province", "comparison by district, year (sum)", `comparison?indicator=MN-F2&${year}`, "reports"),
    ask("province", "comparison by district, year (newest)", `comparison?indicator=MN-F3&${year}`, "reports"),
    ask("province", "score by district, one month", `comparison?${june}`),
    ask("province", "score by school, one month", `comparison?${june}&by=schools`),
    ask("province", "score by district, year", `comparison?${year}`, "figures", "reports"),
    ask("province", "roll-up of 36 indicators, one month", `rollup?${june}`),
    ask("province", "roll-up of 36 indicators, year", `rollup?${year}`, "figures", "reports"),
    ask("province", "trend by district, 12 months", "trend?indicator=MN-F2&by=children", "reports"),
    ask("province", "trends of 36 indicators, 12 months", "trends", "figures"),
    ask("district", "comparison by school, one month", `comparison?indicator=MN-F2&${june}`),
    ask("district", "score by school, one month", `comparison?${june}`),
    ask("district", "roll-up of 36 indicators, one month", `rollup?${june}`),
    ask("district", "roll-up of 36 indicators, year", `rollup?${year}`),
    ask("school", "roll-up of 36 indicators, one month", `rollup?${june}`),
    ask("school", "roll-up of 36 indicators, year", `rollup?${year}`),
    ask("school", "trends of 36 indicators, 12 months", "trends"),
    ask("school", "a single figure", `figures/${school.unit}/2022-06/MN-F2`),
  ];
}
