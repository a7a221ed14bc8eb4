import { divideDecimals, multiplyDecimals, subtractDecimals } from "@thidua/api/shared/decimal.ts";
import { formatDate, formatDateTime, formatNumber, formatPeriod, formatRatio } from "../../lib/format.ts";
import { t } from "../../lib/i18n.ts";
import type { State } from "../../ui/index.ts";
import { valueText } from "../results/wording.ts";
import type { FigureDetail, IndicatorRef, SourceLine } from "./queries.ts";
import { wordOfTree } from "./tree.ts";

type Scale = Pick<IndicatorRef, "kind" | "isPercent" | "overUnits">;
interface Parts {
  readonly num: string | null;
  readonly den: string | null;
}

const rounded = (value: string): string => divideDecimals(value, "1", 2) ?? value;

/** Many schools that said yes or no make a share; one school's answer is a word. */
export const isShare = ({ kind, overUnits, isPercent }: Scale, isOneSchool: boolean): boolean =>
  isPercent || (kind === "boolean" && overUnits === "share" && !isOneSchool);

/** A value as it is read on the indicator's own scale. */
export function shownValue(indicator: Scale, value: string | null, isOneSchool: boolean): string {
  if (value === null) return "–";
  if (isShare(indicator, isOneSchool)) return formatRatio(value);
  if (indicator.kind === "boolean" || indicator.kind === "amount") return valueText(indicator, value);
  return formatNumber(rounded(value));
}

/** The value as a point of a drawing. */
export const drawnValue = (indicator: Scale, value: string | null, isOneSchool: boolean): number | null =>
  value === null ? null : Number(isShare(indicator, isOneSchool) ? multiplyDecimals(value, "100") : value);

/** Sum over sum, "1.842 trên 2.427"; null where the value is no quotient. */
export function shownParts(indicator: Scale, { num, den }: Parts, isOneSchool: boolean): string | null {
  if (num === null || den === null) return null;
  const parts = { num: formatNumber(rounded(num)), den: formatNumber(rounded(den)) };
  if (indicator.overUnits === "ratio") return t("rollups.rollUp.parts", parts);
  return indicator.overUnits === "share" && !isOneSchool ? t("rollups.rollUp.partsSchools", parts) : null;
}

/** How much more or less than before; null where there is nothing to compare. */
export function shownChange(
  indicator: Scale,
  value: string | null,
  before: string | null,
  isOneSchool: boolean,
): string | null {
  if (value === null || before === null || indicator.kind === "level") return null;
  const change = subtractDecimals(value, before);
  if (isShare(indicator, isOneSchool)) {
    const points = divideDecimals(multiplyDecimals(change, "100"), "1", 1) ?? "0";
    return t("rollups.rollUp.points", { points: formatNumber(points, { sign: true }) });
  }
  return indicator.kind === "boolean" ? null : formatNumber(rounded(change), { sign: true });
}

/** In which tree the numbers are put together, in plain words. */
export const treeText = ({ tree, treeOf, treeKnownAt }: SourceLine): string =>
  t(`rollups.tree.source.${wordOfTree(tree)}`, { date: formatDate(treeOf), known: formatDate(treeKnownAt) });

/** Whence the numbers: tree, period, as of when. */
export function sourceText(source: SourceLine, period: string): string {
  return [
    treeText(source),
    t("rollups.rollUp.source.period", { period: formatPeriod(period) }),
    t("rollups.rollUp.source.asOf", { time: formatDateTime(source.asOf) }),
    source.lastSentAt && t("rollups.rollUp.source.lastSent", { time: formatDateTime(source.lastSentAt) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

type ReportState = FigureDetail["state"];
const STATES: Record<ReportState, State> = {
  missing: "neutral",
  overdue: "bad",
  sent: "note",
  returned: "wait",
  approved: "good",
};

/** State of the one report behind a figure, as colour and word. */
export const reportStanding = (state: ReportState): { state: State; word: string } => ({
  state: STATES[state],
  word: t(`rollups.rollUp.states.${state}`),
});
