import type { Direction, OverTime, OverUnits } from "../../../shared/aggregate.ts";
import type { EducationLevel, IndicatorKind } from "../../../shared/indicator-kinds.ts";

/** A word in both languages, as tables and messages write it. */
export type Pair = readonly [vi: string, en: string];

export const kindWords: Readonly<Record<IndicatorKind, Pair>> = {
  boolean: ["Có/Không", "Yes/No"],
  count: ["Số lượng", "Count"],
  amount: ["Số tiền", "Amount"],
  ratio: ["Tỷ lệ", "Ratio"],
  score: ["Điểm", "Score"],
  level: ["Mức", "Level"],
};
export const directionWords: Readonly<Record<Direction, Pair>> = {
  higher: ["Cao", "Higher"],
  lower: ["Thấp", "Lower"],
};
export const overUnitsWords: Readonly<Record<OverUnits, Pair>> = {
  sum: ["Tổng", "Sum"],
  share: ["Tỷ lệ đơn vị", "Share of units"],
  ratio: ["Tổng trên tổng", "Sum over sum"],
  mean: ["Bình quân", "Mean"],
  distribution: ["Phân bố", "Distribution"],
};
export const overTimeWords: Readonly<Record<OverTime, Pair>> = {
  sum: ["Cộng dồn", "Sum"],
  last: ["Mới nhất", "Latest"],
  mean: ["Bình quân", "Mean"],
  max: ["Lớn nhất", "Largest"],
  min: ["Nhỏ nhất", "Smallest"],
};
export const levelWords: Readonly<Record<EducationLevel, Pair>> = {
  preschool: ["Mầm non", "Preschool"],
  primary: ["Tiểu học", "Primary"],
  lower_secondary: ["THCS", "Lower secondary"],
  upper_secondary: ["THPT", "Upper secondary"],
  continuing: ["GDTX", "Continuing"],
};

/** The words of some or all keys in one line, for a message: "Tổng, Bình quân". */
export const listed = <Key extends string>(
  words: Readonly<Record<Key, Pair>>,
  locale: "vi" | "en",
  keys: readonly Key[] = Object.keys(words) as Key[],
): string => keys.map((key) => words[key][locale === "en" ? 1 : 0]).join(", ");
