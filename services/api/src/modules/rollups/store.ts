import { type SQL, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { Coverage, Figure, OverTime, Tally } from "../../shared/aggregate.ts";
import { addDays, type Day } from "../../shared/day.ts";
import { type DecimalText, normalise, normaliseOrNull } from "../../shared/decimal.ts";
import type { PeriodKey } from "../../shared/period.ts";
import type { ReportingPeriod } from "./domain/sources.ts";

// Lists go as one literal each: drizzle would make a parameter of every element.
const integers = (values: readonly number[]) => sql`${`{${values.join(",")}}`}::integer[]`;
const uuids = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::uuid[]`;
const texts = (values: readonly string[]) => sql`${`{${values.map((v) => `"${v}"`).join(",")}}`}::text[]`;
const moments = (values: readonly string[]) =>
  sql`${`{${values.map((v) => `"${v}"`).join(",")}}`}::timestamptz[]`;

/** A unit of the tree and the numbers of its subtree. */
export interface Scope {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly levelName: string;
  readonly isReporting: boolean;
  readonly childCount: number | null;
  readonly parentNo: number | null;
  readonly lo: number;
  readonly hi: number;
  /** From the root down to the parent. */
  readonly ancestors: readonly number[];
}

type ScopeRow = {
  unit_no: number;
  code: string;
  name: string;
  short_name: string;
  level_code: string;
  level_name: string;
  is_reporting: boolean;
  child_count: number | null;
  parent_no: number | null;
  lo: number;
  hi: number;
  ancestors: number[];
};

const levelName = (ctx: UnitContext) => (ctx.locale === "en" ? sql`l.name_en` : sql`l.name_vi`);
const byName = sql`u.name collate "vi-VN-x-icu", u.unit_no`;

async function scopesWhere(ctx: UnitContext, where: SQL): Promise<Scope[]> {
  const rows = await ctx.tx.execute<ScopeRow>(sql`
    select u.unit_no, u.code, u.name, u.short_name, u.level_code, ${levelName(ctx)} as level_name, l.is_reporting, u.child_count, u.parent_no,
           s.lo, s.hi, s.ancestors
    from core.units u
    join core.levels l on l.code = u.level_code
    join core.unit_scopes s on s.unit_no = u.unit_no
    where ${where} order by ${byName}`);
  return rows.map((row) => ({
    no: row.unit_no,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level_code,
    levelName: row.level_name,
    isReporting: row.is_reporting,
    childCount: row.child_count,
    parentNo: row.parent_no,
    lo: row.lo,
    hi: row.hi,
    ancestors: row.ancestors,
  }));
}

/** A unit of the acting unit's subtree. */
export const scopeOfCode = async (ctx: UnitContext, code: string): Promise<Scope | undefined> =>
  (await scopesWhere(ctx, sql`u.code = ${code}`))[0];

/** The units directly beneath, in Vietnamese order. */
export const childrenOf = (ctx: UnitContext, parent: Scope): Promise<Scope[]> =>
  scopesWhere(
    ctx,
    sql`u.unit_no between ${parent.lo} and ${parent.hi} and u.parent_no = ${parent.no} and s.unit_no between ${parent.lo} and ${parent.hi}`,
  );

/** From the acting unit down to the unit before `scope`: what one came through. */
export const wayTo = async (
  ctx: UnitContext,
  scope: Scope,
): Promise<{ code: string; shortName: string }[]> => {
  const at = scope.ancestors.indexOf(ctx.unit.no);
  const between = at < 0 ? [] : scope.ancestors.slice(at);
  if (!between.length) return [];
  const rows = await ctx.tx.execute<{ unit_no: number; code: string; short_name: string }>(
    sql`select u.unit_no, u.code, u.short_name from core.units u where u.unit_no = any (${integers(between)})`,
  );
  return between.flatMap((no) => {
    const row = rows.find((one) => one.unit_no === no);
    return row ? [{ code: row.code, shortName: row.short_name }] : [];
  });
};

/** A unit that sends figures, and through which child of the unit asked about it hangs. */
export interface School {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentNo: number | null;
  readonly parentName: string | null;
  readonly educationLevel: string | null;
  readonly ownership: string | null;
  readonly areaType: string | null;
  readonly childCount: number | null;
  readonly openedOn: Day;
  readonly closedOn: Day | null;
  readonly ancestors: readonly number[];
  /** The child of the scope on the way to this school; the school itself where it hangs there directly. */
  readonly childNo: number;
}

type SchoolRow = {
  unit_no: number;
  code: string;
  name: string;
  short_name: string;
  level_code: string;
  parent_no: number | null;
  education_level: string | null;
  ownership: string | null;
  area_type: string | null;
  child_count: number | null;
  opened_on: string;
  closed_on: string | null;
};
type ParentRow = { unit_no: number; short_name: string; ancestors: number[] };

/** Every unit at or beneath the scope that sends figures, unsorted. */
export async function schoolsOf(ctx: UnitContext, scope: Scope): Promise<School[]> {
  const rows = await ctx.tx.execute<SchoolRow>(sql`
    select u.unit_no, u.code, u.name, u.short_name, u.level_code, u.parent_no, u.education_level, u.ownership, u.area_type, u.child_count,
           u.opened_on, u.closed_on
    from core.units u
    join core.levels l on l.code = u.level_code and l.is_reporting
    where u.unit_no between ${scope.lo} and ${scope.hi}`);
  const parents = await parentsOf(ctx, rows);
  return rows.flatMap((row) => {
    const parent = row.parent_no === null ? undefined : parents.get(row.parent_no);
    const ancestors = row.unit_no === scope.no ? scope.ancestors : (parent?.ancestors ?? []);
    const at = ancestors.indexOf(scope.no);
    // Between lo and hi there may be numbers of other subtrees.
    if (row.unit_no !== scope.no && at < 0) return [];
    return [
      {
        no: row.unit_no,
        code: row.code,
        name: row.name,
        shortName: row.short_name,
        level: row.level_code,
        parentNo: row.parent_no,
        parentName: parent?.shortName ?? null,
        educationLevel: row.education_level,
        ownership: row.ownership,
        areaType: row.area_type,
        childCount: row.child_count,
        openedOn: row.opened_on,
        closedOn: row.closed_on,
        ancestors,
        childNo: row.unit_no === scope.no ? row.unit_no : (ancestors[at + 1] ?? row.unit_no),
      },
    ];
  });
}

/** Names of the units that these hang under, and the line down to each, itself last. */
async function parentsOf(ctx: UnitContext, rows: readonly { parent_no: number | null }[]) {
  const nos = new Set(rows.flatMap((row) => row.parent_no ?? []));
  if (!nos.size) return new Map<number, { shortName: string; ancestors: number[] }>();
  const parents = await ctx.tx.execute<ParentRow>(sql`
    select u.unit_no, u.short_name, coalesce(s.ancestors, '{}') as ancestors
    from core.units u left join core.unit_scopes s on s.unit_no = u.unit_no
    where u.unit_no = any (${integers([...nos])})`);
  return new Map(
    parents.map((row) => [
      row.unit_no,
      { shortName: row.short_name, ancestors: [...row.ancestors, row.unit_no] },
    ]),
  );
}

// Figures -----------------------------------------------------------------------------------------------------

/** Which schools count, and under which number each is counted (itself, a child of the scope, the scope). */
export interface Members {
  readonly scope: Pick<Scope, "lo" | "hi">;
  readonly schools: readonly number[];
  readonly groups: readonly number[];
}

const memberTable = ({ schools, groups }: Members) =>
  sql`m (unit_no, g) as materialized (select * from unnest(${integers(schools)}, ${integers(groups)}))`;

/** Indicators that are read in the same way: same reporting periods, same rule over time. */
export interface Slice {
  readonly indicatorIds: readonly string[];
  readonly periods: readonly PeriodKey[];
  readonly overTime: OverTime;
}

/**
 * One row a school and indicator: its figure over the slice's periods. What stands in conditions is int, text, uuid or
 * bool, so that the index carries it under row-level security.
 */
function figuresOverTime(campaignId: string, { lo, hi }: Members["scope"], slice: Slice): SQL {
  const [first = "", ...more] = slice.periods;
  const [only, ...others] = slice.indicatorIds;
  const from = sql`from core.figures f where f.campaign_id = ${campaignId}
    and ${more.length ? sql`f.period = any (${texts(slice.periods)})` : sql`f.period = ${first}`}
    and ${others.length || !only ? sql`f.indicator_id = any (${uuids(slice.indicatorIds)})` : sql`f.indicator_id = ${only}`}
    and f.is_current and f.unit_no between ${lo} and ${hi} and f.num is not null`;
  if (!more.length) return sql`select f.unit_no, f.indicator_id, f.num, f.den ${from}`;
  const ratio = sql`f.num / nullif(f.den, 0)`;
  switch (slice.overTime) {
    case "sum":
      return sql`select f.unit_no, f.indicator_id, sum(f.num) as num, sum(f.den) as den ${from} group by 1, 2`;
    case "mean":
      return sql`select f.unit_no, f.indicator_id, round(sum(f.num) / count(*), 10) as num, round(sum(f.den) / count(*), 10) as den ${from} group by 1, 2`;
    case "last":
      return sql`select distinct on (f.unit_no, f.indicator_id) f.unit_no, f.indicator_id, f.num, f.den ${from} order by 1, 2, f.period desc`;
    case "max":
    case "min": {
      const order = slice.overTime === "max" ? sql`desc nulls last` : sql`asc nulls first`;
      return sql`select distinct on (f.unit_no, f.indicator_id) f.unit_no, f.indicator_id, f.num, f.den ${from}
        order by 1, 2, (case when f.den is null then f.num else ${ratio} end) ${order}, f.period desc`;
    }
  }
}

/** The figure of every school that sent one: one indicator. */
export async function figuresOfSchools(
  ctx: UnitContext,
  campaignId: string,
  scope: Members["scope"],
  indicatorId: string,
  slice: Omit<Slice, "indicatorIds">,
): Promise<Map<number, Figure>> {
  if (!slice.periods.length) return new Map();
  const rows = await ctx.tx.execute<{ unit_no: number; num: string; den: string | null }>(
    figuresOverTime(campaignId, scope, { ...slice, indicatorIds: [indicatorId] }),
  );
  return new Map(
    rows.map((row) => [row.unit_no, { num: normalise(row.num), den: normaliseOrNull(row.den) }]),
  );
}

export interface GroupTally {
  readonly group: number;
  readonly indicatorId: string;
  readonly tally: Tally;
  /** Targets that counted schools have set themselves: how many, and their sum. */
  readonly ownTargets: { readonly schools: number; readonly sum: DecimalText };
}

type TallyRow = {
  g: number;
  indicator_id: string;
  n: number;
  num: string;
  den: string | null;
  own_n: number;
  own_sum: string | null;
};

const sums = sql`count(*)::integer as n, sum(f.num) as num, sum(f.den) as den`;

/**
 * Tallies by group and indicator, summed in the database; extremes and levels are not kept. Own targets are looked up for
 * slices that say so: what is summed over schools is held against the sum of their targets.
 */
export async function tallies(
  ctx: UnitContext,
  campaignId: string,
  members: Members,
  slices: readonly (Slice & { readonly withOwnTargets: boolean })[],
  targetYear: number,
): Promise<GroupTally[]> {
  const asked = slices.filter((slice) => slice.periods.length && slice.indicatorIds.length);
  if (!asked.length || !members.schools.length) return [];
  const { lo, hi } = members.scope;
  const parts = asked.map((slice) => {
    const figures = sql`(${figuresOverTime(campaignId, members.scope, slice)}) f join m on m.unit_no = f.unit_no`;
    return slice.withOwnTargets
      ? sql`select m.g, f.indicator_id, ${sums}, count(t.value)::integer as own_n, sum(t.value) as own_sum
          from ${figures}
          left join core.targets t on t.campaign_id = ${campaignId} and t.year = ${targetYear} and t.indicator_id = f.indicator_id
            and t.unit_no = f.unit_no and t.unit_no between ${lo} and ${hi}
          group by 1, 2`
      : sql`select m.g, f.indicator_id, ${sums}, 0 as own_n, null::numeric as own_sum from ${figures} group by 1, 2`;
  });
  const rows = await ctx.tx.execute<TallyRow>(
    sql`with ${memberTable(members)} ${sql.join(parts, sql` union all `)}`,
  );
  return rows.map((row) => ({
    group: row.g,
    indicatorId: row.indicator_id,
    tally: tallyOfRow(row),
    ownTargets: { schools: row.own_n, sum: normalise(row.own_sum ?? "0") },
  }));
}

const tallyOfRow = (row: Pick<TallyRow, "n" | "num" | "den">): Tally => ({
  units: row.n,
  num: normalise(row.num),
  den: row.den === null ? `${row.n}` : normalise(row.den),
  min: null,
  max: null,
  levels: {},
});

/** One school's figures of several indicators. */
export interface SchoolFigures {
  readonly no: number;
  readonly figures: readonly { readonly indicatorId: string; readonly figure: Figure }[];
}

/** All figures of every school, one row a school: what a score is made of. */
export async function figureSetsOfSchools(
  ctx: UnitContext,
  campaignId: string,
  scope: Members["scope"],
  slices: readonly Slice[],
): Promise<SchoolFigures[]> {
  const asked = slices.filter((slice) => slice.periods.length && slice.indicatorIds.length);
  if (!asked.length) return [];
  const ids = asked.flatMap((slice) => slice.indicatorIds);
  const parts = asked.map((slice) => sql`(${figuresOverTime(campaignId, scope, slice)})`);
  const rows = await ctx.tx.execute<{ unit_no: number; figures: string }>(sql`
    select f.unit_no, string_agg(array_position(${uuids(ids)}, f.indicator_id) || ' ' || f.num || ' ' || coalesce(f.den::text, ''), ',') as figures
    from (${sql.join(parts, sql` union all `)}) f group by 1`);
  return rows.map((row) => ({
    no: row.unit_no,
    figures: row.figures.split(",").map((text) => {
      const [at = "", num = "", den = ""] = text.split(" ");
      return { indicatorId: ids[Number(at) - 1] ?? "", figure: { num, den: den === "" ? null : den } };
    }),
  }));
}

/** Tallies by period, group and indicator: a line over time. Each period stands for itself. */
export async function talliesByPeriod(
  ctx: UnitContext,
  campaignId: string,
  members: Members,
  slices: readonly Pick<Slice, "indicatorIds" | "periods">[],
): Promise<(Omit<GroupTally, "ownTargets"> & { readonly period: PeriodKey })[]> {
  const asked = slices.filter((slice) => slice.periods.length && slice.indicatorIds.length);
  if (!asked.length || !members.schools.length) return [];
  const { lo, hi } = members.scope;
  const parts = asked.map(
    ({ indicatorIds, periods }) => sql`
      select m.g, f.period, f.indicator_id, ${sums}
      from core.figures f join m on m.unit_no = f.unit_no
      where f.campaign_id = ${campaignId} and f.period = any (${texts(periods)}) and f.indicator_id = any (${uuids(indicatorIds)})
        and f.is_current and f.unit_no between ${lo} and ${hi} and f.num is not null
      group by 1, 2, 3`,
  );
  const rows = await ctx.tx.execute<Omit<TallyRow, "own_n" | "own_sum"> & { period: string }>(
    sql`with ${memberTable(members)} ${sql.join(parts, sql` union all `)}`,
  );
  return rows.map((row) => ({
    group: row.g,
    period: row.period,
    indicatorId: row.indicator_id,
    tally: tallyOfRow(row),
  }));
}

// Reports -----------------------------------------------------------------------------------------------------

/** What a group of schools has sent of the periods asked about. `expected` is not known here. */
export interface SentReports extends Omit<Coverage, "expected"> {
  readonly group: number;
  /** Empty where all periods are counted together. */
  readonly period: PeriodKey;
  readonly lastSentAt: string | null;
}

/** Start of the day in Viet Nam after which a first sending is late. */
const lateFrom = ({ dueOn, graceDays }: Pick<ReportingPeriod, "dueOn" | "graceDays">) =>
  `${addDays(dueOn, graceDays + 1)}T00:00:00+07:00`;

/** Reports by group, with the latest decision on the newest revision. */
export async function sentReports(
  ctx: UnitContext,
  campaignId: string,
  members: Members,
  periods: readonly ReportingPeriod[],
  by: "group" | "group and period",
): Promise<SentReports[]> {
  if (!periods.length || !members.schools.length) return [];
  const keys = texts(periods.map((one) => one.period));
  const { lo, hi } = members.scope;
  const rows = await ctx.tx.execute<{
    g: number;
    period: string;
    sent: number;
    approved: number;
    returned: number;
    late: number;
    last_sent_at: string;
  }>(sql`
    with ${memberTable(members)}, p (period, late_from) as materialized (
      select * from unnest(${keys}, ${moments(periods.map(lateFrom))})
    ), d as materialized (
      select distinct on (v.unit_no, v.period) v.unit_no, v.period, v.revision, v.decision
      from core.reviews v
      where v.campaign_id = ${campaignId} and v.period = any (${keys}) and v.unit_no between ${lo} and ${hi}
      order by v.unit_no, v.period, v.decided_at desc, v.id desc
    )
    select m.g, ${by === "group" ? sql`'' as period` : sql`r.period`}, count(*)::integer as sent,
           (count(*) filter (where d.decision = 'approved'))::integer as approved,
           (count(*) filter (where d.decision = 'returned'))::integer as returned,
           (count(*) filter (where r.first_sent_at >= p.late_from))::integer as late,
           max(r.sent_at) as last_sent_at
    from core.reports r
    join m on m.unit_no = r.unit_no
    join p on p.period = r.period
    left join d on d.unit_no = r.unit_no and d.period = r.period and d.revision = r.revision
    where r.campaign_id = ${campaignId} and r.period = any (${keys}) and r.unit_no between ${lo} and ${hi}
    group by 1, 2`);
  return rows.map((row) => ({
    group: row.g,
    period: row.period,
    sent: row.sent,
    approved: row.approved,
    returned: row.returned,
    late: row.late,
    lastSentAt: row.last_sent_at === null ? null : new Date(row.last_sent_at).toISOString(),
  }));
}

// Targets -----------------------------------------------------------------------------------------------------

/** Targets that these units have set for a year. */
export async function targetsOf(
  ctx: UnitContext,
  campaignId: string,
  unitNos: readonly number[],
  year: number,
  indicatorIds: readonly string[],
): Promise<{ unitNo: number; indicatorId: string; value: DecimalText }[]> {
  if (!indicatorIds.length || !unitNos.length) return [];
  const rows = await ctx.tx.execute<{ unit_no: number; indicator_id: string; value: string }>(sql`
    select t.unit_no, t.indicator_id, t.value from core.targets t
    where t.campaign_id = ${campaignId} and t.year = ${year} and t.indicator_id = any (${uuids(indicatorIds)})
      and t.unit_no = any (${integers(unitNos)}) and t.unit_no between ${Math.min(...unitNos)} and ${Math.max(...unitNos)}`);
  return rows.map((row) => ({
    unitNo: row.unit_no,
    indicatorId: row.indicator_id,
    value: normalise(row.value),
  }));
}

// The single figure --------------------------------------------------------------------------------------------

interface FigureKey {
  readonly schoolNo: number;
  readonly campaignId: string;
  readonly period: PeriodKey;
  readonly indicatorId: string;
}

const moment = (value: string) => new Date(value).toISOString();
const momentOrNull = (value: string | null) => (value === null ? null : moment(value));

/** Every revision of a figure as sent, oldest first, with who entered it. */
export async function revisionsOf(ctx: UnitContext, key: FigureKey) {
  const rows = await ctx.tx.execute<{
    revision: number;
    is_current: boolean;
    num: string | null;
    den: string | null;
    comment: string | null;
    entered_at: string;
    name: string | null;
    position: string | null;
  }>(sql`
    select f.revision, f.is_current, f.num, f.den, f.comment, f.entered_at, p.name, p.position
    from core.figures f left join core.people p on p.unit_no = f.unit_no and p.person_id = f.entered_by
    where f.unit_no = ${key.schoolNo} and f.campaign_id = ${key.campaignId} and f.period = ${key.period} and f.indicator_id = ${key.indicatorId}
    order by f.revision`);
  return rows.map((row) => ({
    revision: row.revision,
    isCurrent: row.is_current,
    num: normaliseOrNull(row.num),
    den: normaliseOrNull(row.den),
    comment: row.comment,
    enteredAt: moment(row.entered_at),
    author: { name: row.name ?? "", position: row.position },
  }));
}

/** The report that carries the figure, if it was ever sent. */
export async function reportOf(ctx: UnitContext, key: Omit<FigureKey, "indicatorId">) {
  const [row] = await ctx.tx.execute<{
    revision: number;
    first_sent_at: string;
    sent_at: string;
    sent_by_name: string;
    receipt: string;
    note: string | null;
  }>(sql`
    select r.revision, r.first_sent_at, r.sent_at, r.sent_by_name, r.receipt, r.note from core.reports r
    where r.unit_no = ${key.schoolNo} and r.campaign_id = ${key.campaignId} and r.period = ${key.period}`);
  return (
    row && {
      revision: row.revision,
      firstSentAt: moment(row.first_sent_at),
      sentAt: moment(row.sent_at),
      sentBy: row.sent_by_name,
      receipt: row.receipt,
      note: row.note,
    }
  );
}

/** Every sending of the report, oldest first. */
export async function sendingsOf(ctx: UnitContext, key: Omit<FigureKey, "indicatorId">) {
  const rows = await ctx.tx.execute<{ revision: number; sent_at: string; sent_by_name: string }>(sql`
    select s.revision, s.sent_at, s.sent_by_name from core.submissions s
    where s.unit_no = ${key.schoolNo} and s.campaign_id = ${key.campaignId} and s.period = ${key.period}
    order by s.revision`);
  return rows.map((row) => ({ revision: row.revision, at: moment(row.sent_at), by: row.sent_by_name }));
}

/** Decisions on the report, oldest first, each with what it said about this figure. */
export async function decisionsOn(ctx: UnitContext, key: FigureKey) {
  const rows = await ctx.tx.execute<{
    revision: number;
    decision: "returned" | "approved" | "withdrawn";
    reason: string | null;
    finding: string | null;
    reviewer_name: string;
    unit_name: string | null;
    decided_at: string;
  }>(sql`
    select v.revision, v.decision, v.reason, g.reason as finding, v.reviewer_name, u.short_name as unit_name, v.decided_at
    from core.reviews v
    left join core.units u on u.unit_no = v.author_no
    left join core.review_findings g on g.unit_no = v.unit_no and g.review_id = v.id and g.indicator_id = ${key.indicatorId}
    where v.unit_no = ${key.schoolNo} and v.campaign_id = ${key.campaignId} and v.period = ${key.period}
    order by v.decided_at, v.id`);
  return rows.map((row) => ({
    revision: row.revision,
    decision: row.decision,
    reason: row.reason,
    finding: row.finding,
    by: row.reviewer_name,
    unitName: row.unit_name ?? "",
    at: moment(row.decided_at),
  }));
}

/** Evidence behind the figure, what was removed included: it was sent once. */
export async function evidenceOf(ctx: UnitContext, key: FigureKey) {
  const rows = await ctx.tx.execute<{
    id: string;
    kind: "link" | "file";
    title: string;
    url: string | null;
    content_type: string | null;
    byte_size: number | null;
    sha256: string | null;
    name: string | null;
    added_at: string;
    removed_at: string | null;
  }>(sql`
    select e.id, e.kind, e.title, e.url, e.content_type, e.byte_size, e.sha256, p.name, e.added_at, e.removed_at
    from core.evidence e left join core.people p on p.unit_no = e.unit_no and p.person_id = e.added_by
    where e.unit_no = ${key.schoolNo} and e.campaign_id = ${key.campaignId} and e.period = ${key.period} and e.indicator_id = ${key.indicatorId}
      and e.is_sent
    order by e.added_at, e.id`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    title: row.title,
    url: row.url,
    contentType: row.content_type,
    byteSize: row.byte_size,
    sha256: row.sha256,
    addedBy: row.name ?? "",
    addedAt: moment(row.added_at),
    isRemoved: momentOrNull(row.removed_at) !== null,
  }));
}
