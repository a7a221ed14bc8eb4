import { and, eq, inArray, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { campaigns } from "../../schema/campaigns.ts";
import { figures } from "../../schema/results.ts";
import { reviewFindings, reviews } from "../../schema/reviews.ts";
import { normaliseOrNull } from "../../shared/decimal.ts";
import type { Decision, ReportKey } from "../results/index.ts";

/** Campaigns that units beneath report to: launched by the acting unit or above it, and published. */
export async function reviewedCampaigns(ctx: UnitContext) {
  return ctx.tx
    .select({ id: campaigns.id, name: campaigns.name, rootUnitNo: campaigns.rootUnitNo })
    .from(campaigns)
    .where(
      and(
        eq(campaigns.unitNo, campaigns.rootUnitNo),
        inArray(campaigns.unitNo, [...ctx.unit.ancestors, ctx.unit.no]),
        eq(campaigns.isPublished, true),
      ),
    )
    .orderBy(sql`${campaigns.startsOn} desc, ${campaigns.name} collate app.vietnamese`);
}

type QueueRow = {
  unit_no: number;
  period: string;
  revision: number;
  first_sent_at: string;
  sent_at: string;
  sent_by_name: string;
  note: string | null;
  changed: number;
  decision: Decision | null;
  reviewer_name: string | null;
  decided_at: string | null;
};

/** Reports of these units in a campaign, with the latest decision on the newest revision. */
export async function sentReports(ctx: UnitContext, campaignId: string, unitNos: readonly number[]) {
  if (!unitNos.length) return [];
  const rows = await ctx.tx.execute<QueueRow>(sql`
    select r.unit_no, r.period, r.revision, r.first_sent_at, r.sent_at, r.sent_by_name, r.note,
           coalesce(s.changed, 0) as changed, d.decision, d.reviewer_name, d.decided_at
    from core.reports r
    left join core.submissions s on s.unit_no = r.unit_no and s.campaign_id = r.campaign_id and s.period = r.period and s.revision = r.revision
    left join lateral (
      select v.decision, v.reviewer_name, v.decided_at from core.reviews v
      where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id and v.period = r.period and v.revision = r.revision
      order by v.decided_at desc, v.id desc limit 1) d on true
    where r.campaign_id = ${campaignId} and r.unit_no = any (${sql.param([...unitNos])}::int[])`);
  return rows.map((row) => ({
    unitNo: row.unit_no,
    period: row.period,
    revision: row.revision,
    firstSentAt: new Date(row.first_sent_at),
    sentAt: new Date(row.sent_at),
    sentByName: row.sent_by_name,
    note: row.note,
    changed: row.changed,
    decision: row.decision,
    reviewerName: row.reviewer_name,
    decidedAt: row.decided_at === null ? null : new Date(row.decided_at),
  }));
}
export type SentReport = Awaited<ReturnType<typeof sentReports>>[number];

/** Newest figures of several units and periods at once. */
export async function currentFigures(
  ctx: UnitContext,
  campaignId: string,
  unitNos: readonly number[],
  periods: readonly string[],
) {
  if (!unitNos.length || !periods.length) return [];
  const rows = await ctx.tx
    .select({
      unitNo: figures.unitNo,
      period: figures.period,
      indicatorId: figures.indicatorId,
      num: figures.num,
      den: figures.den,
      comment: figures.comment,
    })
    .from(figures)
    .where(
      and(
        eq(figures.campaignId, campaignId),
        inArray(figures.period, [...periods]),
        inArray(figures.unitNo, [...unitNos]),
        eq(figures.isCurrent, true),
      ),
    );
  return rows.map((row) => ({ ...row, num: normaliseOrNull(row.num), den: normaliseOrNull(row.den) }));
}

export interface NewDecision extends ReportKey {
  readonly revision: number;
  readonly decision: Decision;
  readonly reason: string | null;
  readonly findings: readonly { readonly indicatorId: string; readonly reason: string }[];
}

/** Hangs a decision of the acting unit on a report of a unit beneath. */
export async function writeDecision(ctx: UnitContext, { findings, ...decided }: NewDecision): Promise<void> {
  const id = ctx.newId();
  await ctx.tx.insert(reviews).values({
    ...decided,
    id,
    authorNo: ctx.unit.no,
    reviewerId: ctx.person.id,
    reviewerName: ctx.person.name,
    decidedAt: ctx.now,
  });
  if (findings.length) {
    await ctx.tx.insert(reviewFindings).values(
      findings.map((finding) => ({
        ...finding,
        unitNo: decided.unitNo,
        reviewId: id,
        authorNo: ctx.unit.no,
      })),
    );
  }
  const { campaignId, unitNo, period } = decided;
  await ctx.tx.execute(
    sql`select app.mark_stale(${campaignId}, array[${unitNo}]::integer[], array[${period}], false)`,
  );
}
