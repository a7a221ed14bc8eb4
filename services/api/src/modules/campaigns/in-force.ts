import type { UnitContext } from "../../platform/http/operation.ts";
import { type Day, dayInVietnam } from "../../shared/day.ts";
import { type DecimalText, normalise, normaliseOrNull } from "../../shared/decimal.ts";
import { type PeriodKey, type PeriodKind, targetYearOf } from "../../shared/period.ts";
import { versionOn } from "../indicators/index.ts";
import { lineOn } from "../organisations/index.ts";
import { effectiveCriteria, type TargetRule, targetsByYear } from "./domain/effective-criteria.ts";
import {
  type CampaignRow,
  campaignRows,
  criteriaRows,
  indicatorsAsked,
  lineOf,
  periodRows,
  rootRow,
  targetRows,
} from "./store.ts";

/** A campaign as it stands for one unit: the rows of its line, from the launching unit down. */
export interface CampaignInForce {
  readonly id: string;
  /** As the nearest unit of the line calls it. */
  readonly name: string;
  readonly theme: string | null;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly rootUnitNo: number;
  /** The launching unit's: `draft` is seen by that unit alone, and nobody reports to a draft or a closed campaign. */
  readonly status: "draft" | "running" | "closed";
  /** The row of the unit asked about, published or (its own) draft; null where it takes part without a plan of its own. */
  readonly own: CampaignRow | null;
  /** What the unit reads when it asks for the plan: its own row, else that of the nearest unit above. */
  readonly nearest: CampaignRow;
  /** All rows of the line, launching unit first. */
  readonly line: readonly CampaignRow[];
}

/**
 * The campaign for a unit (the acting one unless told). Undefined where there is none that the acting unit may read.
 * For a campaign launched further down (a school's own) the launching unit stands in.
 */
export async function campaignOf(
  ctx: UnitContext,
  campaignId: string,
  unitNo: number = ctx.unit.no,
): Promise<CampaignInForce | undefined> {
  const unitNos = await lineOf(ctx, unitNo);
  if (!unitNos) return undefined;
  let line = await campaignRows(ctx, campaignId, unitNos);
  if (!line.length) {
    const root = await rootRow(ctx, campaignId);
    if (root) line = [root];
  }
  const nearest = line.at(-1);
  if (!nearest) return undefined;
  const root = line.find((row) => row.unitNo === nearest.rootUnitNo) ?? nearest;
  return {
    id: nearest.id,
    name: nearest.name,
    theme: nearest.theme,
    startsOn: root.startsOn,
    endsOn: root.endsOn,
    rootUnitNo: root.unitNo,
    status: root.status as CampaignInForce["status"],
    own: nearest.unitNo === unitNo ? nearest : null,
    nearest,
    line,
  };
}

/** A target that applies, who set it, and what it stands beside. */
export interface EffectiveTarget {
  readonly year: number;
  /** On the indicator's own scale: 85 % is "0.85". */
  readonly value: DecimalText;
  readonly unitNo: number;
  readonly origin: "own" | "added";
  /** What the unit has set itself: it may be weaker where a superior asked for more afterwards. */
  readonly own: { readonly value: DecimalText; readonly origin: "own" | "added" } | null;
  /** What applies from above, and who set it. */
  readonly above: { readonly value: DecimalText; readonly unitNo: number } | null;
}

/** One thing a unit is asked for, with the indicator's text as valid on the day asked about, in the reader's language. */
export interface EffectiveCriterion {
  readonly indicatorId: string;
  readonly indicatorUnitNo: number;
  readonly code: string;
  readonly name: string;
  readonly measure: string;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly description: string | null;
  readonly content: string | null;
  readonly educationLevel: string | null;
  readonly kind: "boolean" | "count" | "amount" | "ratio" | "score" | "level";
  readonly isPercent: boolean;
  readonly direction: "higher" | "lower";
  readonly overUnits: "sum" | "share" | "ratio" | "mean" | "distribution";
  readonly overTime: "sum" | "last" | "mean" | "max" | "min";
  readonly valueMin: DecimalText | null;
  readonly valueMax: DecimalText | null;
  readonly position: number;
  readonly weight: DecimalText;
  readonly frequency: PeriodKind;
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
  /** Who asks for it; locked for everybody below. */
  readonly unitNo: number;
  readonly unitCode: string;
  readonly unitShortName: string;
  readonly isLocked: boolean;
}

interface CriteriaOptions {
  /** Whose criteria: the acting unit unless told. Its education level narrows the set. */
  readonly unitNo?: number | undefined;
  /** Day whose tree and indicator texts count: the end of the period. Today unless told. */
  readonly on?: Day | undefined;
  /** Only what is asked for in periods of this kind. */
  readonly frequency?: PeriodKind | undefined;
  /** The unit's line on that day, where the caller has it at hand. */
  readonly line?: readonly number[] | undefined;
}

/**
 * What a unit is asked for in a campaign: its own criteria and the published ones of every unit above, each once;
 * those from above are locked. Takes the campaign's id, or the campaign itself where the caller has it at hand.
 * Empty where the campaign cannot be read.
 */
export async function criteriaOf(
  ctx: UnitContext,
  of: string | CampaignInForce,
  { unitNo = ctx.unit.no, on = dayInVietnam(ctx.now), frequency, line: known }: CriteriaOptions = {},
): Promise<readonly EffectiveCriterion[]> {
  const campaign = typeof of === "string" ? await campaignOf(ctx, of, unitNo) : of;
  const line = known ?? (await lineAt(ctx, unitNo, on));
  if (!campaign || !line) return [];
  const asked = effectiveCriteria(line, await criteriaRows(ctx, campaign.id, line)).filter(
    (criterion) => frequency === undefined || criterion.frequency === frequency,
  );
  const indicators = await indicatorsAsked(ctx, asked, unitNo);
  const askers = new Map(campaign.line.map((row) => [row.unitNo, row]));
  const former = asked.map((criterion) => criterion.unitNo).filter((no) => !askers.has(no));
  if (former.length)
    for (const row of await campaignRows(ctx, campaign.id, former)) askers.set(row.unitNo, row);
  const isEnglish = ctx.locale === "en";
  return asked.flatMap((criterion) => {
    const { indicator, versions } = indicators.get(criterion.indicatorId) ?? {};
    const asker = askers.get(criterion.unitNo);
    const text = versions && versionOn(versions, on);
    if (!indicator || !asker || !text) return [];
    return [
      {
        indicatorId: indicator.id,
        indicatorUnitNo: indicator.unitNo,
        code: indicator.code,
        name: isEnglish ? text.nameEn : text.nameVi,
        measure: isEnglish ? text.measureEn : text.measureVi,
        numerator: isEnglish ? text.numeratorEn : text.numeratorVi,
        denominator: isEnglish ? text.denominatorEn : text.denominatorVi,
        description: isEnglish ? text.descriptionEn : text.descriptionVi,
        content: indicator.content,
        educationLevel: indicator.educationLevel,
        kind: indicator.kind as EffectiveCriterion["kind"],
        isPercent: indicator.isPercent,
        direction: indicator.direction as EffectiveCriterion["direction"],
        overUnits: indicator.overUnits as EffectiveCriterion["overUnits"],
        overTime: indicator.overTime as EffectiveCriterion["overTime"],
        valueMin: normaliseOrNull(indicator.valueMin),
        valueMax: normaliseOrNull(indicator.valueMax),
        position: criterion.position,
        weight: normalise(criterion.weight),
        frequency: criterion.frequency,
        isMandatory: criterion.isMandatory,
        isEvidenceRequired: criterion.isEvidenceRequired,
        unitNo: criterion.unitNo,
        unitCode: asker.unitCode,
        unitShortName: asker.unitShortName,
        isLocked: criterion.isLocked,
      },
    ];
  });
}

interface TargetOptions {
  /** Whose targets: the acting unit's unless told. */
  readonly unitNo?: number | undefined;
  /** Of this year only. */
  readonly year?: number | undefined;
  /** Day whose tree counts: the end of the period. Today unless told. */
  readonly on?: Day | undefined;
  /** The unit's line on that day, where the caller has it at hand. */
  readonly line?: readonly number[] | undefined;
}

/** The line of a unit on a day: of the tree of then, as far as it is readable now. */
export const lineAt = (ctx: UnitContext, unitNo: number, on: Day) =>
  on < dayInVietnam(ctx.now) ? lineOn(ctx, unitNo, on) : lineOf(ctx, unitNo);

/** The same criteria, each with the targets that apply, by year. */
export async function withTargets<C extends TargetRule & { readonly indicatorId: string }>(
  ctx: UnitContext,
  campaignId: string,
  criteria: readonly C[],
  { unitNo = ctx.unit.no, year, on = dayInVietnam(ctx.now), line: known }: TargetOptions = {},
): Promise<readonly (C & { readonly targets: readonly EffectiveTarget[] })[]> {
  const line = known ?? (await lineAt(ctx, unitNo, on)) ?? [];
  const rows = (await targetRows(ctx, campaignId, line, year)).map((row) => ({
    ...row,
    value: normalise(row.value),
  }));
  const byIndicator = Map.groupBy(rows, (row) => row.indicatorId);
  return criteria.map((criterion) => ({
    ...criterion,
    targets: targetsByYear(line, criterion, byIndicator.get(criterion.indicatorId) ?? []).map(
      ({ inForce: { year: ofYear, value, unitNo: setBy, origin }, own, above }) => ({
        year: ofYear,
        value,
        unitNo: setBy,
        origin,
        own: own && { value: own.value, origin: own.origin },
        above: above && { value: above.value, unitNo: above.unitNo },
      }),
    ),
  }));
}

/** One period of a campaign's calendar. */
export interface PeriodInForce {
  readonly period: PeriodKey;
  readonly kind: PeriodKind;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly dueOn: Day;
  readonly graceDays: number;
  /** Calendar year whose targets apply. */
  readonly targetYear: number;
}

const inForce = (row: Omit<PeriodInForce, "targetYear">): PeriodInForce => ({
  ...row,
  targetYear: targetYearOf(row),
});

/**
 * The reporting calendar: that of the launching unit, by end of period. Empty where the campaign cannot be read.
 * Takes the campaign's id, or the campaign itself where the caller has it at hand.
 */
export async function periodsOf(
  ctx: UnitContext,
  of: string | CampaignInForce,
): Promise<readonly PeriodInForce[]> {
  const campaign = typeof of === "string" ? await campaignOf(ctx, of) : of;
  if (!campaign) return [];
  return (await periodRows(ctx, campaign.id, campaign.rootUnitNo)).map(inForce);
}
