/**
 * Figures put together: units side by side, roll-ups, lines over time, and the way down to the single figure.
 * Reads what was sent at the moment it is asked; stores nothing, decides nothing.
 */
import { exportComparison } from "./export-comparison.ts";
import { getComparison } from "./get-comparison.ts";
import { getFigure } from "./get-figure.ts";
import { getRollup } from "./get-rollup.ts";
import { getTrend } from "./get-trend.ts";
import { listPublications } from "./list-publications.ts";
import { listTrends } from "./list-trends.ts";
import { publishRollup } from "./publish-rollup.ts";
import { withdrawRollup } from "./withdraw-rollup.ts";

export const operations = [
  getComparison,
  exportComparison,
  getRollup,
  getTrend,
  listTrends,
  getFigure,
  publishRollup,
  withdrawRollup,
  listPublications,
];

/** Sums figures ahead: see migrations/0029, 0034 and 0035. Answers are exact with and without it. */
export const foldSums = {
  statement: "select app.fold_sums(200) as done",
  restMs: 2000,
} as const;
