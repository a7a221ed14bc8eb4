import type { Asker, Generated } from "./generated.ts";

type Table = "figures" | "reports";

/** One request to be measured. */
export interface Case {
  readonly scope: "nation" | "province" | "district" | "commune" | "school";
  readonly name: string;
  readonly asker: Asker;
  /** Below the campaign. */
  readonly path: string;
  /** The request wants all there is of these tables: then reading them from end to end is right. */
  readonly wantsAll: readonly Table[];
}

/** What people of a nation ask for: all indicators of a month, one with median and ranks, twelve months, a year. */
export function nationCases(made: Generated): readonly Case[] {
  const june = "period=2022-06";
  const askers = { nation: made.root, province: made.province, commune: made.middle, school: made.school };
  const ask = (scope: keyof typeof askers, name: string, path: string, ...wantsAll: Table[]): Case => ({
    scope,
    name,
    asker: askers[scope],
    path,
    wantsAll,
  });
  const above = (["nation", "province", "commune"] as const).flatMap((scope) => [
    ask(scope, "all indicators of a month", `rollup?${june}`),
    ask(scope, "one indicator side by side, median, ranks", `comparison?indicator=MN-F2&${june}&rank=true`),
    ask(scope, "one indicator over 12 months", "trend?indicator=MN-F2", "reports"),
    ask(scope, "all indicators over 12 months", "trends"),
  ]);
  return [
    ...above,
    ask("nation", "all indicators, tree of the period's end", `rollup?${june}&tree=then`),
    ask("nation", "one indicator, tree of the period's end", `comparison?indicator=MN-F2&${june}&tree=then`),
    ask("nation", "all indicators of a year", "rollup?period=2022", "reports"),
    ask(
      "nation",
      "one indicator of a year side by side",
      "comparison?indicator=MN-F2&period=2022",
      "reports",
    ),
    ask("province", "by school, median, ranks", `comparison?indicator=MN-F2&${june}&rank=true&by=schools`),
    ask("province", "score by commune", `comparison?${june}`),
    ask("province", "all indicators of a year", "rollup?period=2022", "reports"),
    ask("school", "all indicators of a month", `rollup?${june}`),
    ask("school", "one indicator over 12 months", "trend?indicator=MN-F2"),
    ask("school", "all indicators over 12 months", "trends"),
  ];
}

/** What people of a province ask for: a month and a year, one indicator, the score, everything. */
export function cases(made: Generated): readonly Case[] {
  const { school } = made;
  const askers = { province: made.province, district: made.middle, school };
  const june = "period=2022-06";
  const year = "period=2022";
  const ask = (scope: keyof typeof askers, name: string, path: string, ...wantsAll: Table[]): Case => ({
    scope,
    name,
    asker: askers[scope],
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
