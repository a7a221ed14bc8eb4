/** What can be measured and how it may add up: the vocabulary that forms, imports and the API share. */
import type { Direction, OverTime, OverUnits } from "./aggregate.ts";
import type { FigureKind } from "./figure-checks.ts";

export const indicatorKinds = [
  "boolean",
  "count",
  "amount",
  "ratio",
  "score",
  "level",
] as const satisfies readonly FigureKind[];
export type IndicatorKind = (typeof indicatorKinds)[number];

export const directions = ["higher", "lower"] as const satisfies readonly Direction[];
export const overUnitsRules = [
  "sum",
  "share",
  "ratio",
  "mean",
  "distribution",
] as const satisfies readonly OverUnits[];
export const overTimeRules = ["sum", "last", "mean", "max", "min"] as const satisfies readonly OverTime[];

export const educationLevels = [
  "preschool",
  "primary",
  "lower_secondary",
  "upper_secondary",
  "continuing",
] as const;
export type EducationLevel = (typeof educationLevels)[number];

interface KindRules {
  /** The first is the usual one. */
  readonly overUnits: readonly [OverUnits, ...OverUnits[]];
  readonly overTime: readonly [OverTime, ...OverTime[]];
}

/**
 * How figures of a kind may add up (domain reference 3.6): ratios only as sums over sums, yes/no as a share of
 * schools, scores and levels never as sums.
 */
export const rulesOfKind: Readonly<Record<IndicatorKind, KindRules>> = {
  boolean: { overUnits: ["share"], overTime: ["last", "max", "min"] },
  count: { overUnits: ["sum", "mean"], overTime: ["sum", "last", "mean", "max", "min"] },
  amount: { overUnits: ["sum", "mean"], overTime: ["sum", "last", "mean", "max", "min"] },
  ratio: { overUnits: ["ratio"], overTime: ["last", "sum"] },
  score: { overUnits: ["mean", "distribution"], overTime: ["last", "mean", "max", "min"] },
  level: { overUnits: ["distribution"], overTime: ["last", "max", "min"] },
};
