import { multiplyDecimals } from "@thidua/api/shared/decimal.ts";
import type { CheckCode } from "@thidua/api/shared/figure-checks.ts";
import { figureWords } from "@thidua/api/shared/figure-words.ts";
import { periodLabel as labelOf } from "@thidua/api/shared/period.ts";
import { formatMoney, formatNumber, formatPercent } from "../../lib/format.ts";
import { t } from "../../lib/i18n.ts";
import { language } from "../../lib/preferences.ts";
import type { State } from "../../ui/index.ts";
import type { Figure } from "./model.ts";
import { isNumber } from "./model.ts";
import type { EntryFigure, Report, ReportItem } from "./queries.ts";

/** "Tháng 1/2022" in the language of the page. */
export const periodName = (period: string): string => labelOf(period, language());

/** A period in the middle of a sentence: "tháng 1/2022". */
export function periodInText(period: string): string {
  const name = periodName(period);
  return language() === "vi" ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

type Scale = Pick<EntryFigure, "kind" | "isPercent">;

/** One number of a figure as it is read: a yes or no in words, money and counts with their thousands. */
export function partText({ kind }: Pick<Scale, "kind">, value: string | null): string {
  if (value === null) return "";
  if (kind === "boolean" && value === "1") return t("results.entry.yes");
  if (kind === "boolean" && value === "0") return t("results.entry.no");
  return isNumber(value) ? formatNumber(value) : value;
}

/** A whole figure in one line: "24 trên 28", "12", "Có". */
export function figureText(figure: Pick<Scale, "kind">, { num, den }: Figure): string {
  if (num === null && den === null) return "–";
  if (figure.kind !== "ratio") return partText(figure, num);
  return t("results.entry.of", { num: partText(figure, num) || "–", den: partText(figure, den) || "–" });
}

/** A value on the indicator's own scale: a share as a percentage, money as money. */
export function valueText({ kind, isPercent }: Scale, value: string | null): string {
  if (value === null) return "–";
  if (kind === "boolean") return partText({ kind }, value);
  if (kind === "amount") return formatMoney(value);
  if (isPercent) return formatPercent(multiplyDecimals(value, "100"));
  return formatNumber(kind === "ratio" ? round(value) : value);
}

const round = (value: string): string => {
  const [whole = "0", fraction = ""] = value.split(".");
  return fraction.length > 2 ? `${whole}.${fraction.slice(0, 2)}` : value;
};

export const checkText = (code: CheckCode | "missing" | "evidence_missing", against: string | null): string =>
  figureWords(code, against, language());

type Standing = Pick<ReportItem, "state" | "isOverdue">;

/** A report's state as word and colour. */
export function reportState(report: Standing & { readonly isStarted?: boolean }): {
  state: State;
  word: string;
} {
  if (report.isOverdue) return { state: "bad", word: t("results.state.overdue") };
  if (report.isStarted === false) return { state: "neutral", word: t("results.state.notStarted") };
  const states: Record<Report["state"], State> = {
    none: "neutral",
    draft: "wait",
    sent: "note",
    returned: "bad",
    approved: "good",
  };
  return { state: states[report.state], word: t(`results.state.${report.state}`) };
}
