import { and, asc, desc, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { UnitContext } from "../../platform/http/operation.ts";
import { planSections } from "../../schema/campaigns.ts";
import { units } from "../../schema/organisations.ts";
import { people } from "../../schema/people.ts";
import { evidence, figureDrafts, figures, reports, submissions } from "../../schema/results.ts";
// A decision is part of how a report stands; only the reviews module writes these two.
import { reviewFindings, reviews } from "../../schema/reviews.ts";
import { normaliseOrNull } from "../../shared/decimal.ts";
import type { Decision } from "./domain/report.ts";

/** One report: whose, of which campaign, for which period. */
export interface ReportKey {
  readonly unitNo: number;
  readonly campaignId: string;
  readonly period: string;
}

type Keyed = Record<keyof ReportKey, AnyPgColumn>;
const ofReport = (table: Keyed, { unitNo, campaignId, period }: ReportKey): SQL | undefined =>
  and(eq(table.unitNo, unitNo), eq(table.campaignId, campaignId), eq(table.period, period));

/** Sending and deciding about one report wait for each other until the transaction ends. */
export async function lockReport(ctx: UnitContext, key: ReportKey): Promise<void> {
  const name = `report ${key.unitNo} ${key.campaignId} ${key.period}`;
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`);
}

export async function reportRow(ctx: UnitContext, key: ReportKey) {
  const [row] = await ctx.tx.select().from(reports).where(ofReport(reports, key));
  return row;
}

/** Every decision on a report, newest first, with its findings on single figures. */
export async function decisionsOn(ctx: UnitContext, key: ReportKey) {
  const rows = await ctx.tx
    .select({
      id: reviews.id,
      revision: reviews.revision,
      decision: reviews.decision,
      reason: reviews.reason,
      reviewerId: reviews.reviewerId,
      reviewerName: reviews.reviewerName,
      decidedAt: reviews.decidedAt,
      authorNo: reviews.authorNo,
      authorName: units.shortName,
    })
    .from(reviews)
    .leftJoin(units, eq(units.unitNo, reviews.authorNo))
    .where(ofReport(reviews, key))
    .orderBy(desc(reviews.decidedAt), desc(reviews.id));
  const findings = rows.length
    ? await ctx.tx
        .select({
          reviewId: reviewFindings.reviewId,
          indicatorId: reviewFindings.indicatorId,
          reason: reviewFindings.reason,
        })
        .from(reviewFindings)
        .where(
          and(
            eq(reviewFindings.unitNo, key.unitNo),
            inArray(
              reviewFindings.reviewId,
              rows.map(({ id }) => id),
            ),
          ),
        )
    : [];
  return rows.map((row) => ({
    ...row,
    decision: row.decision as Decision,
    findings: findings
      .filter(({ reviewId }) => reviewId === row.id)
      .map(({ indicatorId, reason }) => ({ indicatorId, reason })),
  }));
}
export type DecisionRow = Awaited<ReturnType<typeof decisionsOn>>[number];

/** The acting unit's drafts of these periods, with who typed each. */
export async function draftRows(ctx: UnitContext, campaignId: string, periods: readonly string[]) {
  if (!periods.length) return [];
  const rows = await ctx.tx
    .select({
      period: figureDrafts.period,
      indicatorId: figureDrafts.indicatorId,
      num: figureDrafts.num,
      den: figureDrafts.den,
      comment: figureDrafts.comment,
      version: figureDrafts.version,
      enteredBy: figureDrafts.enteredBy,
      enteredByName: people.name,
      enteredAt: figureDrafts.enteredAt,
    })
    .from(figureDrafts)
    .leftJoin(
      people,
      and(eq(people.unitNo, figureDrafts.unitNo), eq(people.personId, figureDrafts.enteredBy)),
    )
    .where(
      and(
        eq(figureDrafts.unitNo, ctx.unit.no),
        eq(figureDrafts.campaignId, campaignId),
        inArray(figureDrafts.period, [...periods]),
      ),
    );
  return rows.map(withNumbers);
}
export type DraftRow = Awaited<ReturnType<typeof draftRows>>[number];

const withNumbers = <T extends { num: string | null; den: string | null }>(row: T): T => ({
  ...row,
  num: normaliseOrNull(row.num),
  den: normaliseOrNull(row.den),
});

/** Figures of a unit as last sent, for these periods. */
export async function sentRows(
  ctx: UnitContext,
  unitNo: number,
  campaignId: string,
  periods: readonly string[],
) {
  if (!periods.length) return [];
  const rows = await ctx.tx
    .select({
      period: figures.period,
      indicatorId: figures.indicatorId,
      revision: figures.revision,
      num: figures.num,
      den: figures.den,
      comment: figures.comment,
      enteredBy: figures.enteredBy,
      enteredByName: people.name,
      enteredAt: figures.enteredAt,
    })
    .from(figures)
    .leftJoin(people, and(eq(people.unitNo, figures.unitNo), eq(people.personId, figures.enteredBy)))
    .where(
      and(
        eq(figures.unitNo, unitNo),
        eq(figures.campaignId, campaignId),
        inArray(figures.period, [...periods]),
        eq(figures.isCurrent, true),
      ),
    );
  return rows.map(withNumbers);
}
export type SentRow = Awaited<ReturnType<typeof sentRows>>[number];

/** Every figure ever sent in a report, or of one indicator in it, oldest revision first. */
export async function revisionRows(ctx: UnitContext, key: ReportKey, indicatorId?: string) {
  const rows = await ctx.tx
    .select({
      indicatorId: figures.indicatorId,
      revision: figures.revision,
      num: figures.num,
      den: figures.den,
      comment: figures.comment,
      enteredByName: people.name,
      enteredAt: figures.enteredAt,
    })
    .from(figures)
    .leftJoin(people, and(eq(people.unitNo, figures.unitNo), eq(people.personId, figures.enteredBy)))
    .where(
      and(
        ofReport(figures, key),
        indicatorId === undefined ? undefined : eq(figures.indicatorId, indicatorId),
      ),
    )
    .orderBy(asc(figures.revision));
  return rows.map(withNumbers);
}

export async function submissionRows(ctx: UnitContext, key: ReportKey) {
  return ctx.tx
    .select({
      revision: submissions.revision,
      sentAt: submissions.sentAt,
      sentBy: submissions.sentBy,
      sentByName: submissions.sentByName,
      receipt: submissions.receipt,
      note: submissions.note,
      changed: submissions.changed,
    })
    .from(submissions)
    .where(ofReport(submissions, key))
    .orderBy(asc(submissions.revision));
}
export type SubmissionRow = Awaited<ReturnType<typeof submissionRows>>[number];

/** Evidence of a report; what was removed before it was ever sent is gone, what was sent stays and says so. */
export async function evidenceRows(ctx: UnitContext, key: ReportKey) {
  return ctx.tx
    .select({
      id: evidence.id,
      indicatorId: evidence.indicatorId,
      kind: sql<"link" | "file">`${evidence.kind}`,
      title: evidence.title,
      url: evidence.url,
      contentType: evidence.contentType,
      byteSize: evidence.byteSize,
      isSent: evidence.isSent,
      addedBy: people.name,
      addedAt: evidence.addedAt,
      removedAt: evidence.removedAt,
    })
    .from(evidence)
    .leftJoin(people, and(eq(people.unitNo, evidence.unitNo), eq(people.personId, evidence.addedBy)))
    .where(ofReport(evidence, key))
    .orderBy(asc(evidence.addedAt), asc(evidence.id));
}
export type EvidenceRow = Awaited<ReturnType<typeof evidenceRows>>[number];

/** One piece of evidence by its id, wherever the acting unit may read it. */
export async function evidenceById(ctx: UnitContext, id: string) {
  const [row] = await ctx.tx.select().from(evidence).where(eq(evidence.id, id));
  return row;
}

/** What the launching unit's plan calls its contents: "a" is "Tăng cường lãnh đạo, chỉ đạo ...". */
export async function contentTitles(ctx: UnitContext, campaignId: string, rootUnitNo: number) {
  const rows = await ctx.tx
    .select({ label: planSections.label, title: planSections.body })
    .from(planSections)
    .where(
      and(
        eq(planSections.unitNo, rootUnitNo),
        eq(planSections.campaignId, campaignId),
        eq(planSections.kind, "content"),
      ),
    )
    .orderBy(asc(planSections.position));
  return rows.flatMap(({ label, title }) =>
    label ? [{ content: label.replace(/[).\s]+$/, ""), title }] : [],
  );
}

// Writing ---------------------------------------------------------------------------------------------------

export interface DraftValues {
  readonly num: string | null;
  readonly den: string | null;
  readonly comment: string | null;
}

export interface DraftChange extends DraftValues {
  readonly indicatorId: string;
  /** Version that was changed, 0 where nothing was there yet. */
  readonly basedOn: number;
}

/** Writes the figures that still stand as they were when changed, and gives their new versions; the others stay. */
export async function writeDrafts(
  ctx: UnitContext,
  campaignId: string,
  period: string,
  changes: readonly DraftChange[],
): Promise<ReadonlyMap<string, number>> {
  if (!changes.length) return new Map();
  // In one order, so that two people who save the same grid never wait for each other.
  const rows = await ctx.tx.execute<{ indicator_id: string; version: number }>(sql`
    insert into core.figure_drafts (unit_no, campaign_id, period, indicator_id, num, den, comment, version, entered_by, entered_at)
    select ${ctx.unit.no}::int, ${campaignId}::uuid, ${period}, c."indicatorId", c.num, c.den, c.comment, c."basedOn" + 1,
           ${ctx.person.id}::uuid, ${ctx.now.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb)
      as c ("indicatorId" uuid, num numeric, den numeric, comment text, "basedOn" int)
    order by c."indicatorId"
    on conflict (unit_no, campaign_id, period, indicator_id) do update
      set num = excluded.num, den = excluded.den, comment = excluded.comment, version = excluded.version,
          entered_by = excluded.entered_by, entered_at = excluded.entered_at
      where core.figure_drafts.version = excluded.version - 1
    returning indicator_id, version`);
  return new Map(rows.map((row) => [row.indicator_id, row.version]));
}

export interface NewEvidence {
  readonly id: string;
  readonly campaignId: string;
  readonly period: string;
  readonly indicatorId: string;
  readonly kind: "link" | "file";
  readonly title: string;
  readonly url?: string;
  readonly contentType?: string;
  readonly byteSize?: number;
  readonly sha256?: string;
}

export async function insertEvidence(ctx: UnitContext, row: NewEvidence): Promise<void> {
  await ctx.tx
    .insert(evidence)
    .values({ ...row, unitNo: ctx.unit.no, addedBy: ctx.person.id, addedAt: ctx.now });
}

/** What nobody above has seen goes; what was sent is marked, for it stays readable. */
export async function dropEvidence(ctx: UnitContext, id: string, isSent: boolean): Promise<void> {
  const one = and(eq(evidence.unitNo, ctx.unit.no), eq(evidence.id, id));
  if (isSent) await ctx.tx.update(evidence).set({ removedAt: ctx.now }).where(one);
  else await ctx.tx.delete(evidence).where(one);
}

export interface Dispatch extends ReportKey {
  readonly revision: number;
  readonly receipt: string;
  readonly note: string | null;
  readonly changed: readonly DraftRow[];
  /** Some evidence goes out with it for the first time. */
  readonly hasNewEvidence: boolean;
}

/** Writes one sending: the report, its receipt, rows for what changed, and the evidence with it. */
export async function writeDispatch(ctx: UnitContext, dispatch: Dispatch): Promise<SubmissionRow> {
  const { unitNo, campaignId, period, revision, receipt, note, changed } = dispatch;
  const key = { unitNo, campaignId, period };
  const sending = {
    revision,
    sentAt: ctx.now,
    sentBy: ctx.person.id,
    sentByName: ctx.person.name,
    receipt,
    note,
  };
  if (revision === 1) await ctx.tx.insert(reports).values({ ...key, ...sending, firstSentAt: ctx.now });
  else await ctx.tx.update(reports).set(sending).where(ofReport(reports, key));
  await ctx.tx.insert(submissions).values({ ...key, ...sending, changed: changed.length });
  if (changed.length) {
    if (revision > 1) {
      const indicatorIds = changed.map(({ indicatorId }) => indicatorId);
      await ctx.tx
        .update(figures)
        .set({ isCurrent: false })
        .where(
          and(
            ofReport(figures, key),
            eq(figures.isCurrent, true),
            inArray(figures.indicatorId, indicatorIds),
          ),
        );
    }
    // As one literal: a parameter for every column of every row takes longer to write down than to insert.
    await ctx.tx.execute(sql`
      insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, den, comment, entered_by, entered_at)
      select ${unitNo}::int, ${campaignId}::uuid, ${period}, f."indicatorId", ${revision}::int, true, f.num, f.den, f.comment, f."enteredBy", f."enteredAt"
      from json_to_recordset(${JSON.stringify(changed)}::json)
        as f ("indicatorId" uuid, num numeric, den numeric, comment text, "enteredBy" uuid, "enteredAt" timestamptz)`);
  }
  if (dispatch.hasNewEvidence) {
    await ctx.tx
      .update(evidence)
      .set({ isSent: true })
      .where(and(ofReport(evidence, key), eq(evidence.isSent, false), isNull(evidence.removedAt)));
  }
  await ctx.tx.execute(
    sql`select app.mark_stale(${campaignId}, array[${unitNo}]::integer[], array[${period}], true, ${revision === 1})`,
  );
  return { ...sending, changed: changed.length };
}

// Lists -----------------------------------------------------------------------------------------------------

type PeriodTally = { period: string; filled: number; changed: number };

/** How far each period's draft is: figures filled in, and figures that differ from what was sent. */
export async function draftTally(ctx: UnitContext, campaignId: string, indicatorIds: readonly string[]) {
  if (!indicatorIds.length) return new Map<string, PeriodTally>();
  const rows = await ctx.tx.execute<PeriodTally>(sql`
    select d.period, count(*) filter (where d.num is not null)::int as filled,
           count(*) filter (where d.num is distinct from f.num or d.den is distinct from f.den or d.comment is distinct from f.comment)::int as changed
    from core.figure_drafts d
    left join core.figures f on f.unit_no = d.unit_no and f.campaign_id = d.campaign_id and f.period = d.period
      and f.indicator_id = d.indicator_id and f.is_current
    where d.unit_no = ${ctx.unit.no} and d.campaign_id = ${campaignId} and d.indicator_id = any (${sql.param([...indicatorIds])}::uuid[])
    group by d.period`);
  return new Map(rows.map((row) => [row.period, row]));
}

type ReportRow = {
  period: string;
  revision: number;
  firstSentAt: Date;
  sentAt: Date;
  sentByName: string;
  receipt: string;
};

/** The acting unit's reports in a campaign with the latest decision on the newest revision. */
export async function reportRows(ctx: UnitContext, campaignId: string) {
  const mine = and(eq(reports.unitNo, ctx.unit.no), eq(reports.campaignId, campaignId));
  const rows: ReportRow[] = await ctx.tx
    .select({
      period: reports.period,
      revision: reports.revision,
      firstSentAt: reports.firstSentAt,
      sentAt: reports.sentAt,
      sentByName: reports.sentByName,
      receipt: reports.receipt,
    })
    .from(reports)
    .where(mine);
  const decided = await ctx.tx
    .selectDistinctOn([reviews.period], {
      period: reviews.period,
      revision: reviews.revision,
      decision: reviews.decision,
      reviewerName: reviews.reviewerName,
      decidedAt: reviews.decidedAt,
      findings: sql<number>`(select count(*)::int from core.review_findings f where f.unit_no = ${reviews.unitNo} and f.review_id = ${reviews.id})`,
    })
    .from(reviews)
    .where(and(eq(reviews.unitNo, ctx.unit.no), eq(reviews.campaignId, campaignId)))
    .orderBy(reviews.period, desc(reviews.decidedAt), desc(reviews.id));
  const byPeriod = new Map(decided.map((row) => [row.period, row]));
  return rows.map((row) => {
    const latest = byPeriod.get(row.period);
    const counts = latest?.revision === row.revision ? latest : undefined;
    return {
      ...row,
      decision: (counts?.decision ?? null) as Decision | null,
      reviewerName: counts?.reviewerName ?? null,
      decidedAt: counts?.decidedAt ?? null,
      findings: counts?.findings ?? 0,
    };
  });
}
