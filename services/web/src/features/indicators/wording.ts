import type { IndicatorKind } from "@thidua/api/shared/indicator-kinds.ts";
import { type PeriodKind, periodKindLabel } from "@thidua/api/shared/period.ts";
import { formatMoney, formatNumber, formatPercent } from "../../lib/format.ts";
import { t, textIfAny } from "../../lib/i18n.ts";
import { language } from "../../lib/preferences.ts";
import type { Example } from "./model.ts";
import { percentOfShare } from "./model.ts";
import type { Indicator } from "./queries.ts";

export const kindName = (kind: IndicatorKind): string => t(`indicators.kinds.${kind}`);
export const frequencyName = (kind: PeriodKind): string => periodKindLabel(kind, language());

/** "Nội dung a"; where the built-in set says what it is, with its name. */
export function contentName(content: string | null, isKnown: boolean): string {
  if (content === null) return t("indicators.contentNone");
  const name = isKnown ? textIfAny(`indicators.contents.${content}`) : null;
  return [t("indicators.contentOf", { letter: content }), name].filter(Boolean).join(". ");
}

/** Both rules in a few words, for a list. */
export const addingUpShort = ({ overUnits, overTime }: Pick<Indicator, "overUnits" | "overTime">): string =>
  `${t(`indicators.overUnitsShort.${overUnits}`)} · ${t(`indicators.overTimeShort.${overTime}`)}`;

export const overTimeRule = ({ kind, overTime }: Pick<Indicator, "kind" | "overTime">): string =>
  t(
    kind === "ratio" && overTime === "sum"
      ? "indicators.overTimeRules.sumRatio"
      : `indicators.overTimeRules.${overTime}`,
  );

type Scale = Pick<Indicator, "kind" | "isPercent">;

/** A bound of the plausible range on the scale that people read. */
function boundText({ kind, isPercent }: Scale, value: string): string {
  if (isPercent) return formatPercent(percentOfShare(value), 0);
  return kind === "amount" ? formatMoney(value) : formatNumber(value);
}

/** The plausible range in words. */
export function rangeText(indicator: Scale & Pick<Indicator, "valueMin" | "valueMax">): string {
  const { valueMin, valueMax } = indicator;
  if (valueMin !== null && valueMax !== null)
    return t("indicators.rangeFrom", {
      min: boundText(indicator, valueMin),
      max: boundText(indicator, valueMax),
    });
  if (valueMin !== null) return t("indicators.rangeAtLeast", { min: boundText(indicator, valueMin) });
  if (valueMax !== null) return t("indicators.rangeAtMost", { max: boundText(indicator, valueMax) });
  return t("indicators.rangeNone");
}

interface Parts {
  readonly num: string | null;
  readonly den: string | null;
}

function figureText(kind: IndicatorKind, { num, den }: Parts): string {
  if (num === null) return "–";
  if (kind === "boolean") return t(num === "1" ? "common.yes" : "common.no").toLowerCase();
  if (kind === "amount") return formatMoney(num);
  if (kind === "level") return t("indicators.example.level", { level: formatNumber(num) });
  return den === null
    ? formatNumber(num)
    : t("indicators.example.outOf", { num: formatNumber(num), den: formatNumber(den) });
}

/** Numerator and denominator with what they make, on the indicator's own scale. */
function sidesText({ isPercent }: Scale, { num, den }: Parts, value: string | null): string {
  return t("indicators.example.ratioTotal", {
    num: formatNumber(num),
    den: formatNumber(den),
    percent: isPercent ? shareText(value) : rounded(value),
  });
}

/** A share as a percentage, with a decimal only where there is one. */
function shareText(value: string | null): string {
  const percent = percentOfShare(value);
  return formatPercent(percent, percent?.includes(".") ? 1 : 0);
}

const rounded = (value: string | null): string =>
  value === null ? "–" : formatNumber(value.replace(/(\.\d\d)\d+$/, "$1"));

/** The worked example in two sentences. */
export function exampleTexts(
  indicator: Scale & Pick<Indicator, "overUnits">,
  example: Example,
): { units: string; periods: string } {
  const { kind, overUnits } = indicator;
  const listed = (figures: readonly Parts[]): string =>
    figures.map((figure) => figureText(kind, figure)).join(t("indicators.example.between"));
  const { num, den, value } = example.ofUnits;
  const ofUnits = (): string => {
    if (overUnits === "share")
      return t("indicators.example.shareTotal", {
        num: formatNumber(num),
        den: formatNumber(den),
        percent: shareText(value),
      });
    if (overUnits === "ratio") return sidesText(indicator, { num, den }, value);
    return figureText(kind, { num: value, den: null });
  };
  const over = example.ofPeriods;
  const ofPeriods = (): string => {
    if (over === null) return "–";
    return over.den === null ? figureText(kind, over) : sidesText(indicator, over, example.valueOfPeriods);
  };
  return {
    units: t("indicators.example.units", { figures: listed(example.units), total: ofUnits() }),
    periods: t("indicators.example.periods", { figures: listed(example.periods), total: ofPeriods() }),
  };
}
