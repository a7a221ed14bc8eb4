import { sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { type Day, dayInVietnam } from "../../shared/day.ts";
import type { PeriodKey } from "../../shared/period.ts";

const integers = (values: readonly number[]) => sql`${`{${values.join(",")}}`}::integer[]`;

/** A running campaign that the unit takes part in, and its own row in it. */
export interface Joined {
  readonly id: string;
  readonly name: string;
  readonly rootUnitNo: number;
  readonly rootName: string;
  readonly startsOn: Day;
  /** The unit's own plan or adoption; null: none yet. */
  readonly ownStatus: "draft" | "running" | "closed" | null;
  /** Shortest name of the nearest unit above that has published it. */
  readonly fromName: string | null;
}

type JoinedRow = {
  id: string;
  name: string;
  root_unit_no: number;
  root_name: string;
  starts_on: string;
  own_status: Joined["ownStatus"];
  from_name: string | null;
};

/** Campaigns launched by the unit or above it and running, newest first. */
export async function joinedCampaigns(ctx: UnitContext): Promise<Joined[]> {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const rows = await ctx.tx.execute<JoinedRow>(sql`
    select c.id, c.name, c.root_unit_no, u.short_name as root_name, c.starts_on, own.status as own_status,
           (select a.short_name from core.campaigns n join core.units a on a.unit_no = n.unit_no
            where n.id = c.id and n.unit_no = any (${integers(ctx.unit.ancestors)}) and n.is_published
            order by array_position(${integers(line)}, n.unit_no) desc limit 1) as from_name
    from core.campaigns c
    join core.units u on u.unit_no = c.unit_no
    left join core.campaigns own on own.id = c.id and own.unit_no = ${ctx.unit.no}
    where c.unit_no = c.root_unit_no and c.unit_no = any (${integers(line)}) and c.status in ('running', 'draft')
      and (c.status = 'running' or c.unit_no = ${ctx.unit.no})
    order by c.starts_on desc, c.id`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    rootUnitNo: row.root_unit_no,
    rootName: row.root_name,
    startsOn: row.starts_on,
    ownStatus: row.own_status,
    fromName: row.from_name,
  }));
}

/** The newest reason a report of the unit was returned for. */
export async function returnReason(ctx: UnitContext, campaignId: string, period: PeriodKey) {
  const [row] = await ctx.tx.execute<{
    reason: string | null;
    unit_name: string | null;
    findings: number;
  }>(sql`
    select v.reason, u.short_name as unit_name,
           (select count(*)::integer from core.review_findings f where f.unit_no = v.unit_no and f.review_id = v.id) as findings
    from core.reviews v left join core.units u on u.unit_no = v.author_no
    where v.unit_no = ${ctx.unit.no} and v.campaign_id = ${campaignId} and v.period = ${period} and v.decision = 'returned'
    order by v.decided_at desc, v.id desc limit 1`);
  return row;
}

/** What has been typed and not sent, by period: figures that have a number. */
export async function draftCounts(ctx: UnitContext, campaignId: string): Promise<Map<PeriodKey, number>> {
  const rows = await ctx.tx.execute<{ period: string; filled: number }>(sql`
    select d.period, (count(*) filter (where d.num is not null))::integer as filled from core.figure_drafts d
    where d.unit_no = ${ctx.unit.no} and d.campaign_id = ${campaignId} group by 1`);
  return new Map(rows.map((row) => [row.period, row.filled]));
}

/** The unit's own reports: newest revision and the latest decision on it. */
export async function ownReports(ctx: UnitContext, campaignId: string) {
  const rows = await ctx.tx.execute<{
    period: string;
    decision: "returned" | "approved" | "withdrawn" | null;
  }>(sql`
    select r.period, d.decision from core.reports r
    left join lateral (
      select v.decision from core.reviews v
      where v.unit_no = r.unit_no and v.campaign_id = r.campaign_id and v.period = r.period and v.revision = r.revision
      order by v.decided_at desc, v.id desc limit 1) d on true
    where r.unit_no = ${ctx.unit.no} and r.campaign_id = ${campaignId}`);
  return new Map(rows.map((row) => [row.period, row.decision]));
}

/** Which edition of the unit's plan is the newest, which one the person has confirmed, and what has changed in it. */
export async function acknowledged(
  ctx: UnitContext,
  campaignId: string,
): Promise<{ newest: number; confirmed: number | null; note: string | null }> {
  const [row] = await ctx.tx.execute<{ newest: number; confirmed: number | null; note: string | null }>(sql`
    select c.edition as newest, a.edition as confirmed, c.edition_note as note
    from core.campaigns c
    left join core.acknowledgements a on a.unit_no = c.unit_no and a.campaign_id = c.id and a.person_id = ${ctx.person.id}
    where c.unit_no = ${ctx.unit.no} and c.id = ${campaignId}`);
  return row ?? { newest: 1, confirmed: null, note: null };
}

/** Open tasks of the person with a date, by date. */
export async function ownTasks(ctx: UnitContext, dueUntil: Day) {
  const rows = await ctx.tx.execute<{
    campaign_id: string;
    campaign_name: string;
    title: string;
    due_on: string;
  }>(sql`
    select t.campaign_id, c.name as campaign_name, t.title, t.due_on from core.plan_tasks t
    join core.campaigns c on c.unit_no = t.unit_no and c.id = t.campaign_id and c.status = 'running'
    where t.unit_no = ${ctx.unit.no} and t.owner_person_id = ${ctx.person.id} and t.status = 'open' and t.due_on <= ${dueUntil}
    order by t.due_on, t.position`);
  return rows.map((row) => ({
    campaign: { id: row.campaign_id, name: row.campaign_name },
    title: row.title,
    dueOn: row.due_on,
  }));
}

/** Reports of these units that nobody has decided about, by period. */
export async function undecidedReports(
  ctx: UnitContext,
  campaignId: string,
  unitNos: readonly number[],
): Promise<{ period: PeriodKey; firstSentOn: Day; revision: number }[]> {
  if (!unitNos.length) return [];
  const [lo, hi] = [Math.min(...unitNos), Math.max(...unitNos)];
  const rows = await ctx.tx.execute<{ period: string; revision: number; first_sent_at: string }>(sql`
    with d as materialized (
      select distinct on (v.unit_no, v.period) v.unit_no, v.period, v.revision, v.decision from core.reviews v
      where v.campaign_id = ${campaignId} and v.unit_no between ${lo} and ${hi}
      order by v.unit_no, v.period, v.decided_at desc, v.id desc
    )
    select r.period, r.revision, r.first_sent_at from core.reports r
    left join d on d.unit_no = r.unit_no and d.period = r.period and d.revision = r.revision
    where r.campaign_id = ${campaignId} and r.unit_no = any (${integers(unitNos)}) and r.unit_no between ${lo} and ${hi}
      and coalesce(d.decision, 'withdrawn') = 'withdrawn'`);
  return rows.map((row) => ({
    period: row.period,
    revision: row.revision,
    firstSentOn: dayInVietnam(new Date(row.first_sent_at)),
  }));
}

/** Which of these units have sent which period. */
export async function sentPeriods(
  ctx: UnitContext,
  campaignId: string,
  unitNos: readonly number[],
): Promise<Set<string>> {
  if (!unitNos.length) return new Set();
  const rows = await ctx.tx.execute<{ unit_no: number; period: string }>(sql`
    select r.unit_no, r.period from core.reports r
    where r.campaign_id = ${campaignId} and r.unit_no = any (${integers(unitNos)})
      and r.unit_no between ${Math.min(...unitNos)} and ${Math.max(...unitNos)}`);
  return new Set(rows.map((row) => `${row.unit_no} ${row.period}`));
}

/** Units directly beneath that do not send figures themselves, and whether each has published the campaign. */
export async function adoptionsBelow(ctx: UnitContext, campaignId: string) {
  const rows = await ctx.tx.execute<{ short_name: string; is_published: boolean }>(sql`
    select u.short_name, coalesce(c.is_published, false) as is_published
    from core.units u
    join core.levels l on l.code = u.level_code and not l.is_reporting
    left join core.campaigns c on c.id = ${campaignId} and c.unit_no = u.unit_no
    where u.parent_no = ${ctx.unit.no} and u.closed_on is null
    order by u.name collate app.vietnamese`);
  return rows.map((row) => ({ name: row.short_name, isPublished: row.is_published }));
}

/** Keys of the unit that end soon and still work. */
export async function endingKeys(ctx: UnitContext, until: Date) {
  const rows = await ctx.tx.execute<{ name: string; expires_at: string }>(sql`
    select k.name, k.expires_at from core.api_keys k
    where k.unit_no = ${ctx.unit.no} and k.revoked_at is null and k.expires_at > ${ctx.now.toISOString()} and k.expires_at <= ${until.toISOString()}
    order by k.expires_at`);
  return rows.map((row) => ({ name: row.name, endsOn: dayInVietnam(new Date(row.expires_at)) }));
}
