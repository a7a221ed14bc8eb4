import type { UnitContext } from "../../platform/http/operation.ts";
import { dayInVietnam } from "../../shared/day.ts";
import { addDecimals, type DecimalText } from "../../shared/decimal.ts";
import { type FigureParts, isSameFigure } from "../../shared/figure-checks.ts";
import type { Asked } from "../../shared/readiness.ts";
import {
  type CampaignInForce,
  campaignOf,
  criteriaOf,
  type EffectiveCriterion,
  lineAt,
  type PeriodInForce,
  periodsOf,
  withTargets,
} from "../campaigns/index.ts";
import type { Standing } from "./domain/report.ts";
import {
  contentTitles,
  type DecisionRow,
  type DraftRow,
  decisionsOn,
  draftRows,
  type EvidenceRow,
  evidenceRows,
  type ReportKey,
  reportRow,
  type SentRow,
  sentRows,
} from "./store.ts";

/** One line of a report: what is asked, what is typed, what was sent, and what it is measured by. */
export interface SheetFigure extends EffectiveCriterion {
  readonly target: DecimalText | null;
  /** Null for everybody but the unit itself. */
  readonly draft: DraftRow | null;
  readonly sent: SentRow | null;
  /** The same figure one period earlier: as sent, or for the unit itself as typed. */
  readonly previous: FigureParts | null;
  /** Sum of the earlier periods of the target's year, where the indicator adds up over time. */
  readonly before: FigureParts | null;
  readonly evidence: readonly EvidenceRow[];
}

/** A report without its figures: who asks a unit for what in a period, and how it stands. */
export interface ReportFrame {
  readonly key: ReportKey;
  readonly campaign: CampaignInForce;
  readonly period: PeriodInForce;
  readonly previousPeriod: PeriodInForce | null;
  readonly nextPeriod: PeriodInForce | null;
  /** Earlier periods of the same kind and target year, in order. */
  readonly earlierPeriods: readonly PeriodInForce[];
  /** Who stood above the unit when the period ended, from the root down, the unit itself last. */
  readonly line: readonly number[];
  /** Never empty. */
  readonly criteria: readonly EffectiveCriterion[];
  readonly report: Awaited<ReturnType<typeof reportRow>>;
  /** Newest first. */
  readonly decisions: readonly DecisionRow[];
  readonly standing: Standing;
  /** A unit's own campaign is answered to nobody. */
  readonly needsReview: boolean;
}

/** A report as a whole: of a unit, for a period of a campaign. */
export interface ReportSheet extends ReportFrame {
  readonly figures: readonly SheetFigure[];
}

/** Enough to change a draft; undefined where nothing is asked of the unit for that period. */
export async function frameOf(
  ctx: UnitContext,
  campaignId: string,
  periodKey: string,
  unitNo: number = ctx.unit.no,
): Promise<ReportFrame | undefined> {
  const campaign = await campaignOf(ctx, campaignId, unitNo);
  const calendar = campaign ? await periodsOf(ctx, campaign) : [];
  const period = calendar.find((one) => one.period === periodKey);
  if (!campaign || !period) return undefined;
  const line = await lineAt(ctx, unitNo, period.endsOn);
  if (!line) return undefined;
  const criteria = await criteriaOf(ctx, campaign, {
    unitNo,
    on: period.endsOn,
    frequency: period.kind,
    line,
  });
  if (!criteria.length) return undefined;

  const alike = calendar.filter(({ kind }) => kind === period.kind);
  const at = alike.indexOf(period);
  const key = { unitNo, campaignId, period: periodKey };
  const report = await reportRow(ctx, key);
  const decisions = report ? await decisionsOn(ctx, key) : [];
  return {
    key,
    campaign,
    period,
    previousPeriod: alike[at - 1] ?? null,
    nextPeriod: alike[at + 1] ?? null,
    earlierPeriods: alike.slice(0, at).filter(({ targetYear }) => targetYear === period.targetYear),
    line,
    criteria,
    report,
    decisions,
    standing: standingOf(report?.revision ?? 0, decisions),
    needsReview: campaign.rootUnitNo !== unitNo,
  };
}

/** Everything there is to one report; undefined where nothing is asked of the unit for that period. */
export async function sheetOf(
  ctx: UnitContext,
  campaignId: string,
  periodKey: string,
  unitNo: number = ctx.unit.no,
): Promise<ReportSheet | undefined> {
  const frame = await frameOf(ctx, campaignId, periodKey, unitNo);
  return frame && filled(ctx, frame);
}

/** The frame with every figure: typed, sent, and what it is measured by. */
export async function filled(ctx: UnitContext, frame: ReportFrame): Promise<ReportSheet> {
  const { key, period, previousPeriod, earlierPeriods, line, criteria } = frame;
  const { unitNo, campaignId, period: periodKey } = key;
  const wanted = [...new Set([period, ...(previousPeriod ? [previousPeriod] : []), ...earlierPeriods])].map(
    (one) => one.period,
  );
  const asked = await withTargets(ctx, campaignId, criteria, { unitNo, year: period.targetYear, line });
  const sent = await sentRows(ctx, unitNo, campaignId, wanted);
  const drafts = unitNo === ctx.unit.no ? await draftRows(ctx, campaignId, wanted) : [];
  const evidence = await evidenceRows(ctx, key);

  const cell = (in_: string, indicatorId: string) => (row: { period: string; indicatorId: string }) =>
    row.period === in_ && row.indicatorId === indicatorId;
  const known = (in_: string, indicatorId: string): FigureParts | null => {
    const row = sent.find(cell(in_, indicatorId)) ?? drafts.find(cell(in_, indicatorId));
    return row && row.num !== null ? { num: row.num, den: row.den } : null;
  };
  return {
    ...frame,
    figures: asked.map(({ targets, ...criterion }) => ({
      ...criterion,
      target: targets[0]?.value ?? null,
      draft: drafts.find(cell(periodKey, criterion.indicatorId)) ?? null,
      sent: sent.find(cell(periodKey, criterion.indicatorId)) ?? null,
      previous: previousPeriod && known(previousPeriod.period, criterion.indicatorId),
      before:
        criterion.overTime === "sum"
          ? summed(earlierPeriods.map((one) => known(one.period, criterion.indicatorId)))
          : null,
      evidence: evidence.filter(({ indicatorId }) => indicatorId === criterion.indicatorId),
    })),
  };
}

/** Contents of the campaign that a report's figures are grouped by. */
export async function contentsOf(ctx: UnitContext, { key, campaign, criteria }: ReportFrame) {
  const asked = new Set(criteria.map((criterion) => criterion.content));
  return (await contentTitles(ctx, key.campaignId, campaign.rootUnitNo)).filter(({ content }) =>
    asked.has(content),
  );
}

/** Decisions come newest first; only those on the newest revision count. */
export const standingOf = (
  revision: number,
  decisions: readonly Pick<DecisionRow, "revision" | "decision">[],
): Standing => ({
  revision,
  decision: decisions.find((one) => one.revision === revision)?.decision ?? null,
});

function summed(parts: readonly (FigureParts | null)[]): FigureParts | null {
  return parts.reduce<FigureParts | null>((sum, one) => {
    if (!one || !sum) return one ?? sum;
    return { num: add(sum.num, one.num), den: add(sum.den, one.den) };
  }, null);
}

const add = (a: DecimalText | null, b: DecimalText | null): DecimalText | null =>
  a === null || b === null ? (a ?? b) : addDecimals(a, b);

/** Evidence that counts now: what was removed does not. */
export const standingEvidence = (figure: Pick<SheetFigure, "evidence">): readonly EvidenceRow[] =>
  figure.evidence.filter(({ removedAt }) => removedAt === null);

/** A line as the rules of sending look at it: the draft, for that is what would be sent. */
export const askedOf = (figure: SheetFigure): Asked => ({
  indicatorId: figure.indicatorId,
  rules: figure,
  isMandatory: figure.isMandatory,
  isEvidenceRequired: figure.isEvidenceRequired,
  figure: { num: figure.draft?.num ?? null, den: figure.draft?.den ?? null },
  comment: figure.draft?.comment ?? null,
  previous: figure.previous,
  evidenceCount: standingEvidence(figure).length,
});

/** The draft differs from what was sent last, in number or comment. */
export const isChanged = ({ draft, sent }: Pick<SheetFigure, "draft" | "sent">): boolean =>
  draft !== null &&
  (sent
    ? !isSameFigure(draft, sent) || (draft.comment ?? "") !== (sent.comment ?? "")
    : draft.num !== null || draft.den !== null || draft.comment !== null);

/** Something would reach the unit above by sending (again): a figure, a comment, evidence added or removed. */
export const hasUnsent = ({ figures, report }: Pick<ReportSheet, "figures" | "report">): boolean =>
  figures.some(
    (figure) =>
      isChanged(figure) ||
      figure.evidence.some(
        ({ isSent, removedAt }) =>
          !isSent || (removedAt !== null && report !== undefined && removedAt > report.sentAt),
      ),
  );

export const isStarted = (ctx: UnitContext, { startsOn }: Pick<PeriodInForce, "startsOn">): boolean =>
  dayInVietnam(ctx.now) >= startsOn;
