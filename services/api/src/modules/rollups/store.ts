import { type SQL, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { type Coverage, noLevels, type OverTime, type Tally } from "../../shared/aggregate.ts";
import { addDays, type Day } from "../../shared/day.ts";
import { type DecimalText, normalise, normaliseOrNull } from "../../shared/decimal.ts";
import { type OpenDays, parseClosures } from "../../shared/open-days.ts";
import type { PeriodKey } from "../../shared/period.ts";
import { inParts, unitsAtOnce } from "./domain/parts.ts";
import type { Run } from "./domain/past-tree.ts";
import type { ReportingPeriod } from "./domain/sources.ts";
import { parseSpans, type Spans } from "./domain/spans.ts";

// Lists go as one literal each: drizzle would make a parameter of every element.
const integers = (values: readonly number[]) => sql`${`{${values.join(",")}}`}::integer[]`;
const uuids = (values: readonly string[]) => sql`${`{${values.join(",")}}`}::uuid[]`;
const texts = (values: readonly string[]) => sql`${`{${values.map((v) => `"${v}"`).join(",")}}`}::text[]`;
const moments = (values: readonly string[]) =>
  sql`${`{${values.map((v) => `"${v}"`).join(",")}}`}::timestamptz[]`;

// The tree of now ---------------------------------------------------------------------------------------------

/** What a unit is called. */
export interface UnitNames {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly levelName: string;
  readonly isReporting: boolean;
  readonly childCount: number | null;
  readonly isClosed: boolean;
}

/** A unit of a tree and the numbers of its subtree. */
export interface Scope extends UnitNames {
  readonly parentNo: number | null;
  /** From the root down to the parent. */
  readonly ancestors: readonly number[];
  readonly spans: Spans;
}

type NamesRow = {
  unit_no: number;
  code: string;
  name: string;
  short_name: string;
  level_code: string;
  level_name: string;
  is_reporting: boolean;
  child_count: number | null;
  closed_on: string | null;
};
type ScopeRow = NamesRow & { parent_no: number | null; ancestors: number[]; ranges: string };

const levelName = (ctx: UnitContext) => (ctx.locale === "en" ? sql`l.name_en` : sql`l.name_vi`);
const byName = sql`u.name collate app.vietnamese, u.unit_no`;
const unitNames = (ctx: UnitContext) =>
  sql`u.unit_no, u.code, u.name, u.short_name, u.level_code, ${levelName(ctx)} as level_name, l.is_reporting, u.child_count, u.closed_on`;
const namesOf = (row: NamesRow): UnitNames => ({
  no: row.unit_no,
  code: row.code,
  name: row.name,
  shortName: row.short_name,
  level: row.level_code,
  levelName: row.level_name,
  isReporting: row.is_reporting,
  childCount: row.child_count,
  isClosed: row.closed_on !== null,
});

async function scopesWhere(ctx: UnitContext, where: SQL): Promise<Scope[]> {
  const rows = await ctx.tx.execute<ScopeRow>(sql`
    select ${unitNames(ctx)}, u.parent_no, s.ancestors, s.ranges
    from core.units u
    join core.levels l on l.code = u.level_code
    join core.unit_scopes s on s.unit_no = u.unit_no
    where ${where} order by ${byName}`);
  return rows.map((row) => ({
    ...namesOf(row),
    parentNo: row.parent_no,
    ancestors: row.ancestors,
    spans: parseSpans(row.ranges),
  }));
}

/** A unit of the acting unit's subtree. */
export const scopeOfCode = async (ctx: UnitContext, code: string): Promise<Scope | undefined> =>
  (await scopesWhere(ctx, sql`u.code = ${code}`))[0];

/** Units of the acting unit's subtree, by number. */
export const scopesOfNumbers = (ctx: UnitContext, nos: readonly number[]): Promise<Scope[]> =>
  nos.length ? scopesWhere(ctx, sql`u.unit_no = any (${integers(nos)})`) : Promise.resolve([]);

/** The units directly beneath, in Vietnamese order. */
export const childrenOf = (ctx: UnitContext, parent: Pick<Scope, "no">): Promise<Scope[]> =>
  scopesWhere(ctx, sql`u.parent_no = ${parent.no}`);

/** What units are called, those above the acting one too. */
export async function namesOfNumbers(ctx: UnitContext, nos: readonly number[]): Promise<UnitNames[]> {
  if (!nos.length) return [];
  const rows = await ctx.tx.execute<NamesRow>(sql`
    select ${unitNames(ctx)} from core.units u join core.levels l on l.code = u.level_code where u.unit_no = any (${integers(nos)})`);
  return rows.map(namesOf);
}

/** Short names of these units. */
export async function shortNamesOf(
  ctx: UnitContext,
  nos: readonly number[],
): Promise<Map<number, { code: string; shortName: string }>> {
  if (!nos.length) return new Map();
  const rows = await ctx.tx.execute<{ unit_no: number; code: string; short_name: string }>(
    sql`select u.unit_no, u.code, u.short_name from core.units u where u.unit_no = any (${integers(nos)})`,
  );
  return new Map(rows.map((row) => [row.unit_no, { code: row.code, shortName: row.short_name }]));
}

/** A unit that sends figures. */
export interface SchoolRow extends OpenDays {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  /** In the tree of now. */
  readonly parentNo: number | null;
  readonly educationLevel: string | null;
  readonly ownership: string | null;
  readonly areaType: string | null;
  readonly childCount: number | null;
}

/** Every unit within these numbers that sends figures, by number. */
export async function schoolsWithin(ctx: UnitContext, spans: Spans): Promise<SchoolRow[]> {
  const rows = await ctx.tx.execute<{
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
    closures: string;
  }>(sql`
    with ${spanTable([{ no: 0, spans }])}
    select u.unit_no, u.code, u.name, u.short_name, u.level_code, u.parent_no, u.education_level, u.ownership, u.area_type, u.child_count,
           u.opened_on, u.closed_on, u.closures
    from span s join core.units u on u.unit_no between s.lo and s.hi and u.unit_no between ${spans[0]?.lo ?? 0} and ${spans.at(-1)?.hi ?? 0}
    join core.levels l on l.code = u.level_code and l.is_reporting
    order by u.unit_no`);
  return rows.map((row) => ({
    no: row.unit_no,
    code: row.code,
    name: row.name,
    shortName: row.short_name,
    level: row.level_code,
    parentNo: row.parent_no,
    educationLevel: row.education_level,
    ownership: row.ownership,
    areaType: row.area_type,
    childCount: row.child_count,
    openedOn: row.opened_on,
    closedOn: row.closed_on,
    closures: parseClosures(row.closures),
  }));
}

// The tree of another day -------------------------------------------------------------------------------------

/** A day, as the tree of that day is known now or was known at an earlier moment. */
export interface TreeMoment {
  readonly on: Day;
  /** Null: as it is known now. */
  readonly knownAt: string | null;
}

/**
 * The state of each unit on a day: the newest that began by then; of a unit that did not exist yet, its first. What was
 * not known at the moment counts only where nothing else is there.
 */
const statesOn = ({ on, knownAt }: TreeMoment, where: SQL = sql`true`) => sql`
  select distinct on (s.unit_no) s.unit_no, s.parent_no, s.name, s.short_name, s.level_code, s.is_open, s.valid_from <= ${on}::date as has_begun
  from core.unit_states s where ${where}
  order by s.unit_no, ${knownAt === null ? sql`` : sql`s.recorded_at > ${knownAt}::timestamptz,`} s.valid_from > ${on}::date,
           abs(s.valid_from - ${on}::date), s.recorded_at desc`;

/** Every unit that the acting unit may know, in the order of numbers, and whom it was under. */
export async function unitsOn(ctx: UnitContext, moment: TreeMoment): Promise<Run[]> {
  // As one text of runs: units one by one take the driver longer than the database.
  const [row] = await ctx.tx.execute<{ runs: string | null; last: number | null }>(sql`
    select string_agg(concat_ws(' ', r.before, r.unit_no, r.state), ' ' order by r.unit_no) filter (where r.state is distinct from r.state_before) as runs,
           max(r.unit_no) as last
    from (
      select k.unit_no, k.state, coalesce(lag(k.unit_no) over w, 0) as before, lag(k.state) over w as state_before
      from (
        select t.unit_no, concat_ws(' ', case when t.parent_no <@ (select app.ctx_reach()) then t.parent_no else 0 end, t.has_begun::integer, t.is_open::integer) as state
        from (${statesOn(moment)}) t) k
      window w as (order by k.unit_no)) r`);
  const words = row?.runs?.split(" ").map(Number) ?? [];
  return Array.from({ length: words.length / 5 }, (_, at) => {
    const [, first = 0, parentNo = 0, begun, open, last = row?.last ?? 0] = words.slice(at * 5, at * 5 + 6);
    return { first, last, parentNo, hasBegun: begun === 1, isOpen: open === 1 };
  });
}

/** What these units were called on the day, in Vietnamese order. */
export async function pastNames(
  ctx: UnitContext,
  moment: TreeMoment,
  where: { readonly nos: readonly number[] } | { readonly within: Spans } | { readonly code: string },
): Promise<UnitNames[]> {
  const chosen =
    "nos" in where
      ? sql`s.unit_no = any (${integers(where.nos)})`
      : sql`s.unit_no in (select c.unit_no from ${
          "code" in where
            ? sql`core.units c where c.code = ${where.code}`
            : sql`unnest(${spanArrays([{ no: 0, spans: where.within }])}) w (lo, hi, g) join core.units c on c.unit_no between w.lo and w.hi`
        })`;
  const rows = await ctx.tx.execute<NamesRow>(sql`
    select p.unit_no, u.code, p.name, p.short_name, p.level_code, ${levelName(ctx)} as level_name, l.is_reporting, u.child_count,
           case when p.is_open then null else u.closed_on end as closed_on
    from (${statesOn(moment, chosen)}) p
    join core.units u on u.unit_no = p.unit_no join core.levels l on l.code = p.level_code
    order by p.name collate app.vietnamese, p.unit_no`);
  return rows.map(namesOf);
}

// What has become of the tree ---------------------------------------------------------------------------------

/** Units directly beneath one, of now, that have ended or begun after a day, counted by level. */
interface Turnover {
  readonly hasEnded: boolean;
  readonly level: string;
  readonly levelName: string;
  readonly units: number;
  readonly firstOn: Day;
}

/**
 * Whether any unit that the acting one can see was re-organised after a day; what of the units directly beneath one
 * (null: nobody is asked about) has changed since; and the publication of the period that counts.
 */
export async function changesSince(
  ctx: UnitContext,
  day: Day,
  parentNo: number | null,
  of: { readonly campaignId: string; readonly period: PeriodKey },
): Promise<{ isReorganised: boolean; turnover: readonly Turnover[]; published: PublishedTree | undefined }> {
  const [row] = await ctx.tx.execute<{
    is_reorganised: boolean;
    turnover: Turnover[] | null;
    published: PublicationRow[] | null;
  }>(sql`
    select exists (select from core.unit_states s where s.reorganisation_id is not null and s.valid_from > ${day}::date) as is_reorganised,
      (select json_agg(json_build_object('hasEnded', b.has_ended, 'level', b.level_code, 'levelName', b.level_name, 'units', b.n, 'firstOn', b.first_on) order by b.rank)
       from (
         select t.has_ended, t.level_code, ${levelName(ctx)} as level_name, l.rank, count(*) as n, min(t.day) as first_on
         from (
           select true as has_ended, u.level_code, u.closed_on as day from core.units u where u.parent_no = ${parentNo} and u.closed_on > ${day}::date and u.opened_on <= ${day}::date
           union all
           select false, u.level_code, u.opened_on from core.units u where u.parent_no = ${parentNo} and u.opened_on > ${day}::date and u.closed_on is null
         ) t join core.levels l on l.code = t.level_code
         group by 1, 2, 3, 4) b) as turnover,
      (select json_agg(p) from (${publicationsOn(ctx, of.campaignId, of.period)}) p) as published`);
  return {
    isReorganised: row?.is_reorganised ?? false,
    turnover: row?.turnover ?? [],
    published: nearestPublication(ctx, row?.published ?? []),
  };
}

// Clusters ----------------------------------------------------------------------------------------------------

/** Who was in these clusters on a day: cluster by cluster, whether or not the unit can be seen. */
export async function membershipsOn(ctx: UnitContext, clusterIds: readonly string[], day: Day) {
  if (!clusterIds.length) return [];
  const rows = await ctx.tx.execute<{ cluster_id: string; member_no: number }>(sql`
    select m.cluster_id, m.member_no from core.cluster_members m
    where m.cluster_id = any (${uuids(clusterIds)}) and m.valid_from <= ${day}::date and (m.valid_to is null or m.valid_to > ${day}::date)`);
  return rows.map((row) => ({ clusterId: row.cluster_id, memberNo: row.member_no }));
}

export interface ClusterRow {
  readonly id: string;
  readonly kind: "cluster" | "block";
  readonly name: string;
  readonly owner: { readonly code: string; readonly name: string };
}

/** Clusters of a kind that a unit had on a day, or one by its id. */
export async function clustersWhere(
  ctx: UnitContext,
  where:
    | { readonly id: string }
    | { readonly ownerNo: number; readonly kind: ClusterRow["kind"]; readonly on: Day },
): Promise<ClusterRow[]> {
  const rows = await ctx.tx.execute<{
    id: string;
    kind: ClusterRow["kind"];
    name: string;
    owner_code: string;
    owner_name: string;
  }>(sql`
    select c.id, c.kind, c.name, o.code as owner_code, o.name as owner_name
    from core.clusters c join core.units o on o.unit_no = c.unit_no
    where ${
      "id" in where
        ? sql`c.id = ${where.id}`
        : sql`c.unit_no = ${where.ownerNo} and c.kind = ${where.kind} and c.valid_from <= ${where.on}::date and (c.valid_to is null or c.valid_to > ${where.on}::date)`
    } order by c.name collate app.vietnamese, c.id`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    owner: { code: row.owner_code, name: row.owner_name },
  }));
}

// Figures -----------------------------------------------------------------------------------------------------

/** Units put together under one number: a cell of the tree, a school. */
export interface Group {
  readonly no: number;
  readonly spans: Spans;
}

/** The numbers of each group: first ones, last ones, groups. */
const spanArrays = (groups: readonly Group[]): SQL => {
  const flat = groups.flatMap(({ no, spans }) => spans.map(({ lo, hi }) => ({ lo, hi, no })));
  return sql`${integers(flat.map((one) => one.lo))}, ${integers(flat.map((one) => one.hi))}, ${integers(flat.map((one) => one.no))}`;
};

/** `span (lo, hi, g)`: the same as a table. */
const spanTable = (groups: readonly Group[]) =>
  sql`span (lo, hi, g) as materialized (select * from unnest(${spanArrays(groups)}))`;

/** Where every group is a single unit: the first and the last number. */
function singles(groups: readonly Group[]): { lo: number; hi: number } | undefined {
  let [lo, hi] = [Number.POSITIVE_INFINITY, 0];
  for (const { spans } of groups) {
    const [only, ...more] = spans;
    if (!only || more.length || only.lo !== only.hi) return undefined;
    lo = Math.min(lo, only.lo);
    hi = Math.max(hi, only.hi);
  }
  return { lo, hi };
}

/** Whether anything in the spans has happened since the sums were made: mostly not, and then no block is asked for it. */
const marked = (campaignId: string) => sql`
  marked (is_any) as materialized (
    select exists (
      select from p join core.stale_sums k on k.campaign_id = ${campaignId} and k.period = p.period
      where k.unit_no between (select min(lo) from span) and (select max(hi) from span)))`;
const isAnyMarked = sql`(select m.is_any from marked m)`;

/** Sums of this width that lie whole in a span and hold, but for what is to be added. Looked up span by span: the planner takes them for many more. */
const holding = (campaignId: string, width: "wide" | "narrow", from: SQL) => sql`
  select distinct s.g, b.unit_no, b.hi_no, b.period, ${width}::text
  from ${from} cross join lateral (
    select b.unit_no, b.hi_no, b.period from core.report_sums b
    where b.campaign_id = ${campaignId} and b.width = ${width} and b.period = s.period and b.unit_no between s.lo and s.hi and b.hi_no <= s.hi offset 0) b
  where not (${isAnyMarked} and exists (
    select from core.stale_sums k where k.campaign_id = ${campaignId} and k.period = b.period and k.unit_no between b.unit_no and b.hi_no and k.added is null))`;

/** What these blocks leave open of the spans they were looked for in. */
const leftOpen = (spans: SQL, blocks: SQL) => sql`
  select w.g, w.period, lower(r), upper(r) - 1
  from (
    select a.g, a.period, a.spans - coalesce((select range_agg(int4range(b.lo, b.hi, '[]')) from ${blocks} b where b.g = a.g and b.period = a.period), '{}'::int4multirange) as rest
    from (select s.g, s.period, range_agg(int4range(s.lo, s.hi, '[]')) as spans from ${spans} s group by 1, 2) a
  ) w, unnest(w.rest) r`;

/**
 * `block`: stretches summed ahead that lie whole in a group's span and hold, wide ones first, narrow ones in what those
 * leave open; `fresh`: units within them whose reports of the periods `added` came later and are not in the sums; `gap`:
 * these and what no block covers, to be read row by row. In one statement with what reads them, so that
 * both speak of the same moment. Single units have no stretch of their own.
 */
const blocksAndGaps = (campaignId: string, groups: readonly Group[]) =>
  singles(groups)
    ? sql`
  block (g, lo, hi, period, width) as (select 0, 0, 0, ''::text, ''::text where false),
  fresh (g, period, lo, hi, added) as (select 0, ''::text, 0, 0, '{}'::text[] where false),
  gap (g, period, lo, hi) as materialized (select s.g, p.period, s.lo, s.hi from span s cross join p)`
    : sql`
  ${marked(campaignId)},
  asked (g, period, lo, hi) as materialized (select s.g, p.period, s.lo, s.hi from span s cross join p),
  wide (g, lo, hi, period, width) as materialized (${holding(campaignId, "wide", sql`asked s`)}),
  beside (g, period, lo, hi) as materialized (${leftOpen(sql`asked`, sql`wide`)}),
  narrow (g, lo, hi, period, width) as materialized (${holding(campaignId, "narrow", sql`beside s`)}),
  block (g, lo, hi, period, width) as (select * from wide union all select * from narrow),
  fresh (g, period, lo, hi, added) as materialized (
    select b.g, b.period, k.unit_no, k.unit_no, array_agg(k.added)
    from block b cross join lateral (
      select k.unit_no, k.added from core.stale_sums k
      where k.campaign_id = ${campaignId} and k.period = b.period and k.unit_no between b.lo and b.hi and k.added is not null offset 0) k
    where ${isAnyMarked} group by 1, 2, 3),
  gap (g, period, lo, hi) as materialized (
    ${leftOpen(sql`beside`, sql`narrow`)} union all select f.g, f.period, f.lo, f.hi from fresh f)`;

/** Indicators that are read in the same way: same reporting periods, same rule over time. */
export interface Slice {
  readonly indicatorIds: readonly string[];
  /** Kind and first and last of the reporting periods that may be meant: under which they are summed ahead. */
  readonly span: string;
  /** Those of them that have begun. */
  readonly periods: readonly PeriodKey[];
  readonly overTime: OverTime;
}

export interface GroupTally extends Tally {
  readonly group: number;
  readonly indicatorId: string;
  /** Counted schools that have set a target themselves, and the sum of those targets. */
  readonly aiming: number;
  readonly ownAim: DecimalText;
}

type TalliesRow = { g: number; period: string; tallies: string; aims: string | null };

/**
 * Tallies `(g, period, indicator_id, n, num, den, own_n, own_sum)` as one row for each group and period: all indicators
 * of a province's schools are 57 600 tallies, and as rows of their own they take longer to send than to find.
 */
const packed = (indicatorIds: readonly string[], tallies: SQL) => {
  const place = sql`array_position(${uuids(indicatorIds)}, t.indicator_id)`;
  return sql`
  select t.g, t.period, string_agg(concat_ws(' ', ${place}, t.n, t.num, coalesce(t.den, t.n)), ' ') as tallies,
         string_agg(concat_ws(' ', ${place}, t.own_n, t.own_sum), ' ') filter (where t.own_n > 0) as aims
  from (${tallies}) t group by 1, 2`;
};

type PeriodTally = GroupTally & { readonly period: PeriodKey };

function unpacked(rows: readonly TalliesRow[], indicatorIds: readonly string[]): PeriodTally[] {
  const found: PeriodTally[] = [];
  for (const { g, period, tallies, aims } of rows) {
    const words = tallies.split(" ");
    const aimed = aims?.split(" ") ?? [];
    // Both are in one order, and few have aims.
    let aim = 0;
    for (let at = 0; at < words.length; at += 4) {
      const isAiming = aimed[aim] === words[at];
      found.push({
        group: g,
        period,
        indicatorId: indicatorIds[Number(words[at]) - 1] ?? "",
        units: Number(words[at + 1]),
        num: normalise(words[at + 2] ?? ""),
        den: normalise(words[at + 3] ?? ""),
        levels: noLevels,
        aiming: isAiming ? Number(aimed[aim + 1]) : 0,
        ownAim: isAiming ? normalise(aimed[aim + 2] ?? "") : "0",
      });
      if (isAiming) aim += 3;
    }
  }
  return found;
}

/** A period and the calendar year whose targets apply. */
export interface PeriodOfYear {
  readonly period: PeriodKey;
  readonly targetYear: number;
}

/**
 * Reports of gaps `g` as `r`. Most gaps are wide and hold none, and what is not summed yet is little: they are looked
 * up gap by gap, for the planner would read all reports of the campaign. Of single units nearly all have one.
 */
const reportsInGaps = (campaignId: string, groups: readonly Group[]) => {
  const ofGap = sql`r.campaign_id = ${campaignId} and r.period = g.period and r.unit_no between g.lo and g.hi`;
  const within = singles(groups);
  return within
    ? sql`join core.reports r on ${ofGap} and r.unit_no between ${within.lo} and ${within.hi}`
    : sql`cross join lateral (select * from core.reports r where ${ofGap} offset 0) r`;
};

/**
 * Figures of gaps `g` as `f`. Of single units: one indicator from the index of the period in one go, several unit by
 * unit, where they lie together ("is true" keeps the planner from looking each of them up).
 */
function figuresInGaps(campaignId: string, groups: readonly Group[], indicatorIds: readonly string[]): SQL {
  const ids = uuids(indicatorIds);
  const within = singles(groups);
  if (within && indicatorIds.length === 1)
    return sql`join core.figures f on f.campaign_id = ${campaignId} and f.period = g.period and f.indicator_id = any (${ids})
        and f.is_current and f.num is not null and f.unit_no = g.lo and f.unit_no between ${within.lo} and ${within.hi}`;
  return within
    ? sql`cross join lateral (
        select f.unit_no, f.indicator_id, f.num, f.den from core.figures f
        where f.unit_no = g.lo and f.campaign_id = ${campaignId} and f.period = g.period and (f.indicator_id = any (${ids})) is true
          and f.is_current and f.num is not null offset 0) f`
    : sql`${reportsInGaps(campaignId, groups)}
      cross join lateral (
        select f.unit_no, f.indicator_id, f.num, f.den from core.figures f
        where f.unit_no = r.unit_no and f.campaign_id = ${campaignId} and f.period = r.period and f.indicator_id = any (${ids})
          and f.is_current and f.num is not null offset 0) f`;
}

/**
 * Targets that units have set themselves, of figures `f` as `t`. What is read from gaps is little, and looked up: the
 * planner would read all targets of the campaign for it. Of single units nearly all figures are read.
 */
const ownTargets = (campaignId: string, groups: readonly Group[], year: SQL) => {
  const ofFigure = sql`t.unit_no = f.unit_no and t.campaign_id = ${campaignId} and t.indicator_id = f.indicator_id and t.year = ${year}`;
  return singles(groups)
    ? sql`left join core.targets t on ${ofFigure}`
    : sql`left join lateral (select t.value from core.targets t where ${ofFigure} offset 0) t on true`;
};

/** What is summed ahead in the blocks. */
const sumsOfBlocks = (campaignId: string, indicatorIds: readonly string[]) => sql`
      select b.g, b.period, t.indicator_id, t.units, t.num, t.den, t.own_units, t.own_sum
      from block b cross join lateral (
        select t.* from core.figure_sums t
        where t.unit_no = b.lo and t.campaign_id = ${campaignId} and t.period = b.period and t.width = b.width
          and t.indicator_id = any (${uuids(indicatorIds)}) offset 0) t`;

/** Tallies by group, period and indicator, each period standing for itself. Extremes and levels are not kept. */
export async function talliesByPeriod(
  ctx: UnitContext,
  campaignId: string,
  groups: readonly Group[],
  indicatorIds: readonly string[],
  periods: readonly PeriodOfYear[],
): Promise<PeriodTally[]> {
  const parts = singles(groups) ? inParts(groups, unitsAtOnce) : [groups];
  const tallies = await Promise.all(
    parts.map((part) => talliesOfPart(ctx, campaignId, part, indicatorIds, periods)),
  );
  return tallies.flat();
}

async function talliesOfPart(
  ctx: UnitContext,
  campaignId: string,
  groups: readonly Group[],
  indicatorIds: readonly string[],
  periods: readonly PeriodOfYear[],
): Promise<PeriodTally[]> {
  if (!indicatorIds.length || !periods.length || !groups.length) return [];
  const rows = await ctx.tx.execute<TalliesRow>(sql`
    with ${spanTable(groups)}, p (period, year) as materialized (
      select * from unnest(${texts(periods.map((one) => one.period))}, ${integers(periods.map((one) => one.targetYear))})
    ), ${blocksAndGaps(campaignId, groups)}, told as (
      ${sumsOfBlocks(campaignId, indicatorIds)}
      union all
      select g.g, g.period, f.indicator_id, 1, f.num, f.den, (t.value is not null)::integer, t.value
      from gap g join p on p.period = g.period
      ${figuresInGaps(campaignId, groups, indicatorIds)}
      ${ownTargets(campaignId, groups, sql`p.year`)}
    )
    ${packed(
      indicatorIds,
      singles(groups)
        ? sql`select g, period, indicator_id, units as n, num, den, own_units as own_n, own_sum from told`
        : sql`select g, period, indicator_id, sum(units) as n, sum(num) as num, sum(den) as den, sum(own_units) as own_n, sum(own_sum) as own_sum from told group by 1, 2, 3`,
    )}`);
  return unpacked(rows, indicatorIds);
}

/**
 * The same over several periods together, by the rule over time: what each school amounts to, then summed. Of schools to
 * which reports are to be added, what they amounted to without them is in the sums and taken off.
 */
export async function talliesOverTime(
  ctx: UnitContext,
  campaignId: string,
  groups: readonly Group[],
  slice: Slice,
  targetYear: number,
): Promise<GroupTally[]> {
  if (!slice.periods.length || !slice.indicatorIds.length || !groups.length) return [];
  const withoutAdded = sql`
      union all
      select f.g, '', f.indicator_id, -1, -f.num, -f.den, -(t.value is not null)::integer, -t.value
      from (${figuresOverTime(campaignId, slice, sql`fresh`, sql`and f.period <> all (w.added)`)}) f
      ${ownTargets(campaignId, groups, sql`${targetYear}`)}`;
  const rows = await ctx.tx.execute<TalliesRow>(sql`
    with ${spanTable(groups)}, p (period) as materialized (values (${slice.span}::text)), ${blocksAndGaps(campaignId, groups)}, told as (
      ${sumsOfBlocks(campaignId, slice.indicatorIds)}
      union all
      select f.g, '', f.indicator_id, 1, f.num, f.den, (t.value is not null)::integer, t.value
      from (${figuresOverTime(campaignId, slice, sql`gap`)}) f
      ${ownTargets(campaignId, groups, sql`${targetYear}`)}
      ${singles(groups) ? sql`` : withoutAdded}
    )
    ${packed(slice.indicatorIds, sql`select g, '' as period, indicator_id, sum(units) as n, sum(num) as num, sum(den) as den, sum(own_units) as own_n, sum(own_sum) as own_sum from told group by 1, 3`)}`);
  return unpacked(rows, slice.indicatorIds);
}

/** How many schools of each group say what: levels, yes and no. */
export async function levelsOf(
  ctx: UnitContext,
  campaignId: string,
  groups: readonly Group[],
  slice: Slice,
): Promise<GroupTally[]> {
  if (!slice.periods.length || !slice.indicatorIds.length || !groups.length) return [];
  const rows = await ctx.tx.execute<{ g: number; indicator_id: string; num: string; n: number }>(sql`
    with ${spanTable(groups)}
    select f.g, f.indicator_id, f.num, count(*)::integer as n from (${figuresOverTime(campaignId, slice, sql`span`)}) f group by 1, 2, 3`);
  return rows.map((row) => ({
    group: row.g,
    indicatorId: row.indicator_id,
    units: row.n,
    num: "0",
    den: `${row.n}`,
    levels: { [normalise(row.num)]: row.n },
    aiming: 0,
    ownAim: "0",
  }));
}

/**
 * One row a school and indicator: its figure over the slice's periods, of the schools in `within (g, lo, hi)`. School by
 * school, where its figures lie together. What stands in conditions is int, text, uuid or bool, so that the index
 * carries it under row-level security. `besides`: what else a figure `f` of a school in `w` must be.
 */
function figuresOverTime(campaignId: string, slice: Slice, within: SQL, besides: SQL = sql``): SQL {
  const periods = texts(slice.periods);
  const from = sql`from core.figures f
    where f.unit_no = r.unit_no and f.campaign_id = ${campaignId} and f.period = any (${periods})
      and (f.indicator_id = any (${uuids(slice.indicatorIds)})) is true and f.is_current and f.num is not null ${besides}`;
  return sql`
    select w.g, r.unit_no, f.indicator_id, f.num, f.den from ${within} w
    cross join lateral (
      select distinct r.unit_no from core.reports r
      where r.campaign_id = ${campaignId} and r.period = any (${periods}) and r.unit_no between w.lo and w.hi offset 0) r
    cross join lateral (${ofOneSchool(slice.overTime, from)} offset 0) f`;
}

function ofOneSchool(overTime: OverTime, from: SQL): SQL {
  switch (overTime) {
    case "sum":
      return sql`select f.indicator_id, sum(f.num) as num, sum(f.den) as den ${from} group by 1`;
    case "mean":
      return sql`select f.indicator_id, round(sum(f.num) / count(*), 10) as num, round(sum(f.den) / count(*), 10) as den ${from} group by 1`;
    case "last":
      return sql`select distinct on (f.indicator_id) f.indicator_id, f.num, f.den ${from} order by 1, f.period desc`;
    case "max":
    case "min": {
      const order = overTime === "max" ? sql`desc nulls last` : sql`asc nulls first`;
      return sql`select distinct on (f.indicator_id) f.indicator_id, f.num, f.den ${from}
        order by 1, (case when f.den is null then f.num else f.num / nullif(f.den, 0) end) ${order}, f.period desc`;
    }
  }
}

// Reports -----------------------------------------------------------------------------------------------------

/** Schools that a report is expected of: how many of a level of education within a group were open in a period. */
export interface Expected {
  readonly group: number;
  readonly period: PeriodKey;
  readonly educationLevel: string | null;
  readonly schools: number;
}

export async function expectedSchools(
  ctx: UnitContext,
  groups: readonly Group[],
  periods: readonly Pick<ReportingPeriod, "period" | "startsOn" | "endsOn">[],
): Promise<Expected[]> {
  if (!groups.length || !periods.length) return [];
  const days = (values: readonly Day[]) => sql`${`{${values.join(",")}}`}::date[]`;
  const rows = await ctx.tx.execute<{
    g: number;
    period: string;
    education_level: string | null;
    n: number;
  }>(sql`
    with p (period, starts_on, ends_on) as materialized (
      select * from unnest(${texts(periods.map((one) => one.period))}, ${days(periods.map((one) => one.startsOn))}, ${days(periods.map((one) => one.endsOn))})
    ), alike (g, education_level, opened_on, closed_on, closures, n) as materialized (
      select * from app.reporting_units_within(${spanArrays(groups)})
    )
    select a.g, p.period, a.education_level, sum(a.n)::integer as n
    from alike a join p on a.opened_on <= p.ends_on and (a.closed_on is null or a.closed_on > p.starts_on)
      and not daterange(p.starts_on, p.ends_on, '[]') <@ a.closures
    group by 1, 2, 3`);
  return rows.map((row) => ({
    group: row.g,
    period: row.period,
    educationLevel: row.education_level,
    schools: row.n,
  }));
}

/** What schools of a level of education within a group have sent for a period. */
export interface SentReports extends Omit<Coverage, "expected"> {
  readonly group: number;
  readonly period: PeriodKey;
  readonly educationLevel: string | null;
  readonly lastSentAt: string;
}

/** Start of the day in Viet Nam after which a first sending is late. */
const lateFrom = ({ dueOn, graceDays }: Pick<ReportingPeriod, "dueOn" | "graceDays">) =>
  `${addDays(dueOn, graceDays + 1)}T00:00:00+07:00`;

/** Reports by group and period, with the latest decision on the newest revision. */
export async function sentReports(
  ctx: UnitContext,
  campaignId: string,
  groups: readonly Group[],
  periods: readonly ReportingPeriod[],
): Promise<SentReports[]> {
  if (!periods.length || !groups.length) return [];
  const rows = await ctx.tx.execute<{
    g: number;
    period: string;
    education_level: string | null;
    sent: number;
    approved: number;
    returned: number;
    late: number;
    last_sent_at: string;
  }>(sql`
    with ${spanTable(groups)}, p (period, late_from) as materialized (
      select * from unnest(${texts(periods.map((one) => one.period))}, ${moments(periods.map(lateFrom))})
    ), ${blocksAndGaps(campaignId, groups)}, told as (
      select b.g, b.period, nullif(r.education_level, '') as education_level, r.sent, r.approved, r.returned, r.late, r.last_sent_at
      from block b cross join lateral (
        select r.* from core.report_sums r where r.unit_no = b.lo and r.campaign_id = ${campaignId} and r.period = b.period and r.width = b.width offset 0) r
      union all
      select g.g, g.period, u.education_level, 1, coalesce((d.decision = 'approved')::integer, 0), coalesce((d.decision = 'returned')::integer, 0),
             (r.first_sent_at >= p.late_from)::integer, r.sent_at
      from gap g join p on p.period = g.period
      ${reportsInGaps(campaignId, groups)}
      join core.units u on u.unit_no = r.unit_no
      left join lateral (
        select v.decision from core.reviews v
        where v.unit_no = r.unit_no and v.campaign_id = ${campaignId} and v.period = r.period and v.revision = r.revision
        order by v.decided_at desc, v.id desc limit 1) d on true
    )
    select g, period, education_level, sum(sent)::integer as sent, sum(approved)::integer as approved, sum(returned)::integer as returned,
           sum(late)::integer as late, max(last_sent_at) as last_sent_at
    from told group by 1, 2, 3`);
  return rows.map((row) => ({
    group: row.g,
    period: row.period,
    educationLevel: row.education_level,
    sent: row.sent,
    approved: row.approved,
    returned: row.returned,
    late: row.late,
    lastSentAt: new Date(row.last_sent_at).toISOString(),
  }));
}

// Targets -----------------------------------------------------------------------------------------------------

/** Targets that a unit has set for a year. */
export interface SetTargets {
  readonly unitNo: number;
  /** No school: units beneath it inherit them. */
  readonly isInherited: boolean;
  readonly targets: readonly { readonly indicatorId: string; readonly value: DecimalText }[];
}

/**
 * Targets that these units have set for a year, and those of every unit within the spans that is no school, but for the
 * unit `but`.
 */
export async function targetsSet(
  ctx: UnitContext,
  campaignId: string,
  year: number,
  indicatorIds: readonly string[],
  by: { readonly nos: readonly number[]; readonly within: Spans; readonly but: number },
): Promise<SetTargets[]> {
  if (!indicatorIds.length) return [];
  const asked = sql`t.campaign_id = ${campaignId} and t.year = ${year} and t.indicator_id = any (${uuids(indicatorIds)})`;
  const [first = 0] = by.nos;
  const lo = by.nos.reduce((a, b) => Math.min(a, b), first);
  const hi = by.nos.reduce((a, b) => Math.max(a, b), first);
  const rows = await ctx.tx.execute<{ unit_no: number; is_inherited: boolean; targets: string }>(sql`
    with ${spanTable([{ no: 0, spans: by.within }])}
    select s.unit_no, s.is_inherited, string_agg(concat_ws(' ', array_position(${uuids(indicatorIds)}, s.indicator_id), s.value), ' ') as targets
    from (
      select t.unit_no, false as is_inherited, t.indicator_id, t.value from core.targets t
      where ${asked} and t.unit_no = any (${integers(by.nos)}) and t.unit_no between ${lo} and ${hi}
      union all
      select t.unit_no, true, t.indicator_id, t.value
      from span s join core.targets t on ${asked} and t.is_inherited and t.unit_no between s.lo and s.hi and t.unit_no <> ${by.but}
      join core.units u on u.unit_no = t.unit_no join core.levels l on l.code = u.level_code and not l.is_reporting
    ) s group by 1, 2`);
  return rows.map((row) => {
    const words = row.targets.split(" ");
    const targets: { indicatorId: string; value: DecimalText }[] = [];
    for (let at = 0; at < words.length; at += 2)
      targets.push({
        indicatorId: indicatorIds[Number(words[at]) - 1] ?? "",
        value: normalise(words[at + 1] ?? ""),
      });
    return { unitNo: row.unit_no, isInherited: row.is_inherited, targets };
  });
}

// Publications -----------------------------------------------------------------------------------------------

/** The tree in which the totals of a period were published. */
export interface PublishedTree {
  readonly treeOn: Day;
  readonly publishedAt: string;
}
type PublicationRow = { unit_no: number; tree_on: string; published_at: string };

const publicationsOn = (ctx: UnitContext, campaignId: string, period: PeriodKey) => sql`
  select p.unit_no, p.tree_on, p.published_at from core.publications p
  where p.campaign_id = ${campaignId} and p.period = ${period} and p.withdrawn_at is null and p.unit_no = any (${integers([...ctx.unit.ancestors, ctx.unit.no])})`;

function nearestPublication(ctx: UnitContext, rows: readonly PublicationRow[]): PublishedTree | undefined {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const [nearest] = [...rows].sort((a, b) => line.indexOf(b.unit_no) - line.indexOf(a.unit_no));
  return nearest && { treeOn: nearest.tree_on, publishedAt: moment(nearest.published_at) };
}

/** The publication of a period's totals that counts for the acting unit: its own, else that of the nearest unit above. */
export const publicationOf = async (
  ctx: UnitContext,
  campaignId: string,
  period: PeriodKey,
): Promise<PublishedTree | undefined> =>
  nearestPublication(ctx, await ctx.tx.execute<PublicationRow>(publicationsOn(ctx, campaignId, period)));

/** Publications of a campaign's periods that the acting unit may read, the newest first. */
export async function publicationsOf(ctx: UnitContext, campaignId: string) {
  const rows = await ctx.tx.execute<{
    code: string;
    name: string;
    period: string;
    tree_on: string;
    published_at: string;
    published_by_name: string;
    note: string | null;
    withdrawn_at: string | null;
    withdrawn_by_name: string | null;
    withdrawal_reason: string | null;
  }>(sql`
    select u.code, u.name, p.period, p.tree_on, p.published_at, p.published_by_name, p.note, p.withdrawn_at, p.withdrawn_by_name, p.withdrawal_reason
    from core.publications p join core.units u on u.unit_no = p.unit_no
    where p.campaign_id = ${campaignId} order by p.published_at desc limit 500`);
  return rows.map((row) => ({
    unit: { code: row.code, name: row.name },
    period: row.period,
    treeOn: row.tree_on,
    publishedAt: moment(row.published_at),
    publishedBy: row.published_by_name,
    note: row.note,
    withdrawn:
      row.withdrawn_at === null
        ? null
        : {
            at: moment(row.withdrawn_at),
            by: row.withdrawn_by_name ?? "",
            reason: row.withdrawal_reason ?? "",
          },
  }));
}

/** False where the acting unit has published the period already. What was withdrawn is published anew. */
export async function publish(
  ctx: UnitContext,
  one: {
    readonly campaignId: string;
    readonly period: PeriodKey;
    readonly treeOn: Day;
    readonly note: string | null;
  },
): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    insert into core.publications (unit_no, campaign_id, period, tree_on, published_at, published_by, published_by_name, note)
    values (${ctx.unit.no}, ${one.campaignId}, ${one.period}, ${one.treeOn}, ${ctx.now.toISOString()}, ${ctx.person.id}, ${ctx.person.name}, ${one.note})
    on conflict (unit_no, campaign_id, period) do update set
      tree_on = excluded.tree_on, published_at = excluded.published_at, published_by = excluded.published_by, published_by_name = excluded.published_by_name,
      note = excluded.note, withdrawn_at = null, withdrawn_by = null, withdrawn_by_name = null, withdrawal_reason = null
    where publications.withdrawn_at is not null returning unit_no`);
  return rows.length === 1;
}

/** False where the acting unit has not published the period, or has withdrawn that already. */
export async function withdrawPublication(
  ctx: UnitContext,
  one: { readonly campaignId: string; readonly period: PeriodKey; readonly reason: string },
): Promise<boolean> {
  const rows = await ctx.tx.execute(sql`
    update core.publications p set withdrawn_at = ${ctx.now.toISOString()}, withdrawn_by = ${ctx.person.id}, withdrawn_by_name = ${ctx.person.name},
      withdrawal_reason = ${one.reason}
    where p.unit_no = ${ctx.unit.no} and p.campaign_id = ${one.campaignId} and p.period = ${one.period} and p.withdrawn_at is null returning unit_no`);
  return rows.length === 1;
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
