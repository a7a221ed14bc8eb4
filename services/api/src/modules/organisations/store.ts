import {
  and,
  asc,
  between,
  count,
  desc,
  eq,
  getTableColumns,
  inArray,
  isNull,
  ne,
  type SQL,
  sql,
} from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { UnitContext } from "../../platform/http/operation.ts";
import { legalDocuments } from "../../schema/campaigns.ts";
import {
  clusters,
  levelStates,
  levels,
  plannedChanges,
  plannedReorganisations,
  reorganisationDrafts,
  unitScopes,
  unitSettings,
  units,
} from "../../schema/organisations.ts";
import { people } from "../../schema/people.ts";
import { type Day, dayInVietnam } from "../../shared/day.ts";
import type { OpenDays } from "../../shared/open-days.ts";
import type { Tree } from "./domain/reorganisation/draft-tree.ts";
import type { UnitChange } from "./domain/reorganisation/effects.ts";
import type { PlanProblem, ReorganisationState } from "./domain/reorganisation/planned.ts";
import type { Steps } from "./domain/reorganisation/steps.ts";
import { bindingValue, type SettingKey, type SettingValue } from "./domain/settings.ts";
import { type KnownUnit, sameName } from "./domain/unit-import.ts";

const byName = sql`${units.name} collate app.vietnamese`;

const parents = alias(units, "parents");

const unitColumns = {
  no: units.unitNo,
  code: units.code,
  name: units.name,
  shortName: units.shortName,
  symbol: units.symbol,
  level: units.levelCode,
  levelVi: levels.nameVi,
  levelEn: levels.nameEn,
  parentCode: parents.code,
  parentName: parents.name,
  educationLevel: units.educationLevel,
  ownership: units.ownership,
  areaType: units.areaType,
  childCount: units.childCount,
  place: units.place,
  adminCode: units.adminCode,
  adminCodeFrom: units.adminCodeFrom,
  openedOn: units.openedOn,
  closedOn: units.closedOn,
  closures: units.closures,
  isReporting: levels.isReporting,
  version: units.version,
};

const levelName = (ctx: UnitContext, row: { levelVi: string; levelEn: string }) =>
  ctx.locale === "en" ? row.levelEn : row.levelVi;

/** The unit of this code, if the acting unit can see it. */
export async function unitByCode(ctx: UnitContext, code: string) {
  const [row] = await ctx.tx
    .select(unitColumns)
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .leftJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(eq(units.code, code));
  return row ? { ...row, levelName: levelName(ctx, row) } : undefined;
}

/** A unit that sends figures, with what "like is compared with like" needs. */
export interface ReportingUnit extends OpenDays {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentNo: number | null;
  /** Who reviews it: the nearest unit above that does not itself send figures. An ended school hangs on its successor. */
  readonly officeNo: number | null;
  readonly educationLevel: string | null;
  readonly ownership: string | null;
  readonly areaType: string | null;
  readonly childCount: number | null;
}

/** The subtree of a unit, itself included, as a condition on units; undefined when the unit cannot be seen. */
async function inSubtree(ctx: Pick<UnitContext, "tx">, underNo: number) {
  const [scope] = await ctx.tx
    .select({ lo: unitScopes.lo, hi: unitScopes.hi, ranges: unitScopes.ranges })
    .from(unitScopes)
    .where(eq(unitScopes.unitNo, underNo));
  if (!scope) return undefined;
  return and(
    between(units.unitNo, scope.lo, scope.hi),
    sql`${units.unitNo} <@ ${scope.ranges}::int4multirange`,
  );
}

/** Every unit beneath (or at) `underNo` that sends figures, in Vietnamese order; closed ones too: filter by date. */
export async function reportingUnits(
  ctx: UnitContext,
  underNo: number = ctx.unit.no,
): Promise<readonly ReportingUnit[]> {
  const subtree = await inSubtree(ctx, underNo);
  if (!subtree) return [];
  const rows = await ctx.tx
    .select({
      no: units.unitNo,
      code: units.code,
      name: units.name,
      shortName: units.shortName,
      level: units.levelCode,
      parentNo: units.parentNo,
      educationLevel: units.educationLevel,
      ownership: units.ownership,
      areaType: units.areaType,
      childCount: units.childCount,
      openedOn: units.openedOn,
      closedOn: units.closedOn,
      closures: units.closures,
    })
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .where(and(levels.isReporting, subtree))
    .orderBy(byName, units.unitNo);
  const parentOf = new Map(rows.map((row) => [row.no, row.parentNo]));
  const officeOf = (no: number | null): number | null =>
    no !== null && parentOf.has(no) ? officeOf(parentOf.get(no) ?? null) : no;
  return rows.map((row) => ({ ...row, officeNo: officeOf(row.parentNo) }));
}

/** The setting that binds the acting unit: its own together with those of every unit above. */
export async function settingOf<K extends SettingKey>(ctx: UnitContext, key: K): Promise<SettingValue<K>> {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const rows = await ctx.tx
    .select({ value: unitSettings.value })
    .from(unitSettings)
    .where(and(eq(unitSettings.key, key), inArray(unitSettings.unitNo, line)));
  return bindingValue(
    key,
    rows.map((row) => row.value),
  );
}

export interface UnitFilter {
  readonly q?: string | undefined;
  /** Direct children of this unit. */
  readonly parentNo?: number | undefined;
  /** Everything beneath this unit. */
  readonly underNo: number;
  readonly level?: string | undefined;
  /** Those that have ended as well. */
  readonly withEnded?: boolean | undefined;
  readonly page: number;
  readonly limit: number;
}

/** More matches than this are not looked at; a better word finds them. */
const SEARCH_MATCHES_MAX = 1000;

/** One page of the units beneath a unit, in Vietnamese order, with how many stand beneath each. */
export async function unitsBeneath(ctx: UnitContext, filter: UnitFilter) {
  const conditions: (SQL | undefined)[] = [
    await inSubtree(ctx, filter.underNo),
    ne(units.unitNo, filter.underNo),
  ];
  if (!conditions[0]) return { items: [], total: 0 };
  if (filter.parentNo !== undefined) conditions.push(eq(units.parentNo, filter.parentNo));
  if (filter.level !== undefined) conditions.push(eq(units.levelCode, filter.level));
  if (!filter.withEnded) conditions.push(isNull(units.closedOn));
  if (filter.q)
    conditions.push(
      sql`${units.unitNo} in (select s.unit_no from app.search_units(${filter.q}, ${SEARCH_MATCHES_MAX}) s)`,
    );
  const where = and(...conditions);
  const [sum] = await ctx.tx.select({ total: count() }).from(units).where(where);
  const rows = await ctx.tx
    .select({
      ...unitColumns,
      unitCount: sql<number>`(select count(*)::int from core.units c where c.parent_no = ${units.unitNo} and c.closed_on is null)`,
      reportingCount: sql<number>`(select count(*)::int from core.unit_scopes s
        join core.units c on c.unit_no between s.lo and s.hi and c.unit_no <@ s.ranges and c.unit_no <> s.unit_no and c.closed_on is null
        join core.levels l on l.code = c.level_code and l.is_reporting
        where s.unit_no = ${units.unitNo})`,
    })
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .leftJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(where)
    .orderBy(byName, asc(units.unitNo))
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit);
  return { items: rows.map((row) => ({ ...row, levelName: levelName(ctx, row) })), total: sum?.total ?? 0 };
}

/** Whether another unit beneath the same parent bears this name; capitals and spaces do not count. */
export async function isNameTaken(
  ctx: UnitContext,
  parentCode: string,
  name: string,
  exceptCode?: string,
): Promise<boolean> {
  const rows = await ctx.tx
    .select({ code: units.code, name: units.name })
    .from(units)
    .innerJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(and(eq(parents.code, parentCode), isNull(units.closedOn)));
  return rows.some((row) => row.code !== exceptCode && sameName(row.name) === sameName(name));
}

/** The acting unit and all beneath it: what an import looks its parents and siblings up in. */
export async function knownUnits(ctx: UnitContext): Promise<readonly KnownUnit[]> {
  return ctx.tx
    .select({
      code: units.code,
      name: units.name,
      level: units.levelCode,
      parentCode: parents.code,
      adminCode: units.adminCode,
    })
    .from(units)
    .leftJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(and(await inSubtree(ctx, ctx.unit.no), isNull(units.closedOn)));
}

/** Of these codes, those that some unit of the nation has; and those with a number behind, so that a free one can be chosen. */
export async function takenCodes(ctx: TreeContext, codes: readonly string[]): Promise<ReadonlySet<string>> {
  if (!codes.length) return new Set();
  const rows = await ctx.tx.execute<{ code: string }>(
    sql`select code from app.taken_codes(${sql.param([...new Set(codes)])}::text[]) as code`,
  );
  return new Set(rows.map((row) => row.code));
}

/** A unit as `app.create_units` takes it. */
export interface UnitToMake
  extends Partial<
    Record<
      | "shortName"
      | "symbol"
      | "educationLevel"
      | "ownership"
      | "areaType"
      | "place"
      | "adminCode"
      | "adminCodeFrom"
      | "openedOn",
      string | null | undefined
    >
  > {
  readonly name: string;
  readonly code: string;
  readonly levelCode: string;
  readonly parentCode: string;
  readonly childCount?: number | null | undefined;
}

/** Nobody else makes units until this transaction ends: what is looked up now still holds when it is written. */
export async function lockTree(ctx: Pick<UnitContext, "tx">): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtext('core.units'))`);
}

/**
 * Makes units in this order, parents first. A code that is taken gets a number; the codes given are in the answer. With
 * `moreFollow` nobody sees the units before a later call of the same transaction, which leaves it out.
 */
export async function createUnits(
  ctx: UnitContext,
  rows: readonly UnitToMake[],
  { moreFollow = false }: { readonly moreFollow?: boolean } = {},
) {
  const made = await ctx.tx.execute<{ code: string; no: number }>(
    sql`select code, unit_no as no from app.create_units(${JSON.stringify(rows)}::jsonb, ${ctx.now.toISOString()}, ${moreFollow}) order by ordinal`,
  );
  return made.map(({ code, no }) => ({ code, no }));
}

/** False when somebody else has changed the unit since `version`. */
export async function changeUnit(
  ctx: UnitContext,
  unitNo: number,
  version: number,
  change: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ done: boolean }>(
    sql`select app.update_unit(${unitNo}, ${version}, ${JSON.stringify(change)}::jsonb, ${ctx.now.toISOString()}) as done`,
  );
  return row?.done ?? false;
}

/** The levels of the tree, from the top. */
export async function allLevels(ctx: TreeContext) {
  const rows = await ctx.tx.select().from(levels).orderBy(asc(levels.rank), asc(levels.code));
  return rows.map((row) => ({ ...row, name: ctx.locale === "en" ? row.nameEn : row.nameVi }));
}

/** False when the level is not the acting unit's, or somebody else has changed it since `version`. */
export async function renameLevel(
  ctx: UnitContext,
  code: string,
  version: number,
  names: { readonly nameVi?: string | undefined; readonly nameEn?: string | undefined },
): Promise<boolean> {
  const [level] = await ctx.tx
    .update(levels)
    .set({
      ...(names.nameVi === undefined ? {} : { nameVi: names.nameVi }),
      ...(names.nameEn === undefined ? {} : { nameEn: names.nameEn }),
      version: version + 1,
    })
    .where(and(eq(levels.unitNo, ctx.unit.no), eq(levels.code, code), eq(levels.version, version)))
    .returning();
  if (!level) return false;
  // A correction: what is known of the state of now is replaced, the day it began stays.
  const [state] = await ctx.tx
    .select()
    .from(levelStates)
    .where(and(eq(levelStates.unitNo, level.unitNo), eq(levelStates.code, code)))
    .orderBy(desc(levelStates.validFrom), desc(levelStates.recordedAt))
    .limit(1);
  const now = { nameVi: level.nameVi, nameEn: level.nameEn };
  await ctx.tx
    .insert(levelStates)
    .values({
      unitNo: level.unitNo,
      code,
      validFrom: state?.validFrom ?? "2000-01-01",
      recordedAt: ctx.now,
      reorganisationId: state?.reorganisationId ?? null,
      ...now,
    })
    .onConflictDoUpdate({
      target: [levelStates.unitNo, levelStates.code, levelStates.validFrom, levelStates.recordedAt],
      set: now,
    });
  return true;
}

/** Every stored setting along the line, nearest unit last. */
export async function settingsAlongLine(ctx: UnitContext) {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const rows = await ctx.tx
    .select({
      unitNo: unitSettings.unitNo,
      unitCode: units.code,
      unitName: units.name,
      key: unitSettings.key,
      value: unitSettings.value,
      version: unitSettings.version,
    })
    .from(unitSettings)
    .innerJoin(units, eq(units.unitNo, unitSettings.unitNo))
    .where(inArray(unitSettings.unitNo, line));
  return rows.sort((a, b) => line.indexOf(a.unitNo) - line.indexOf(b.unitNo));
}

/** One writer of a unit's settings at a time: their version is that of them all together. */
export async function lockSettings(ctx: UnitContext): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtext('core.unit_settings'), ${ctx.unit.no})`);
}

export async function storeSetting<K extends SettingKey>(
  ctx: UnitContext,
  key: K,
  value: SettingValue<K>,
): Promise<void> {
  await ctx.tx.execute(sql`
    insert into core.unit_settings (unit_no, key, value, updated_at) values (${ctx.unit.no}, ${key}, ${JSON.stringify(value)}::jsonb, ${ctx.now.toISOString()})
    on conflict (unit_no, key) do update set value = excluded.value, updated_at = excluded.updated_at, version = core.unit_settings.version + 1`);
}

// Re-organisations --------------------------------------------------------------------------------------------

/** What working an order out takes: an operation has it, and so has the job that carries a planned one out. */
export type TreeContext = Pick<UnitContext, "tx" | "unit" | "person" | "now" | "locale">;

/** The acting unit and all beneath it, ended units as well, with its levels: what an order is worked out against. */
export async function wholeTree(ctx: TreeContext, wantedCodes: readonly string[]): Promise<Tree> {
  const rows = await ctx.tx
    .select({
      no: units.unitNo,
      code: units.code,
      name: units.name,
      shortName: units.shortName,
      level: units.levelCode,
      parentNo: units.parentNo,
      closedOn: units.closedOn,
    })
    .from(units)
    .where(await inSubtree(ctx, ctx.unit.no));
  return {
    actingNo: ctx.unit.no,
    isRoot: ctx.unit.parentNo === null,
    units: rows.map(({ closedOn, ...row }) => ({ ...row, isOpen: closedOn === null })),
    levels: await allLevels(ctx),
    takenCodes: await takenCodes(ctx, wantedCodes),
  };
}

/** Changes whenever the tree beneath the acting unit does. */
export async function treeFingerprint(ctx: UnitContext): Promise<string> {
  const [row] = await ctx.tx.execute<{ units: number; versions: number; changed: string | null }>(sql`
    select count(*)::int as units, sum(u.version)::int as versions,
           (extract(epoch from max(u.updated_at)) * 1000)::bigint::text as changed
    from core.units u where ${await inSubtreeSql(ctx)}`);
  return `${row?.units ?? 0}-${row?.versions ?? 0}-${row?.changed ?? 0}`;
}

async function inSubtreeSql(ctx: UnitContext) {
  const [scope] = await ctx.tx
    .select({ lo: unitScopes.lo, hi: unitScopes.hi, ranges: unitScopes.ranges })
    .from(unitScopes)
    .where(eq(unitScopes.unitNo, ctx.unit.no));
  return scope
    ? sql`u.unit_no between ${scope.lo} and ${scope.hi} and u.unit_no <@ ${scope.ranges}::int4multirange`
    : sql`false`;
}

/**
 * Of units that an order changes, those that stand in its way by what they became after its day, as the database sees it: a
 * unit's very first state may begin later, unless the unit is to end or to open again. Those that are to end are in the way
 * also when somebody who stood beneath them then has gone elsewhere or ended since.
 */
export async function changedAfter(
  ctx: UnitContext,
  day: Day,
  of: {
    readonly changed: readonly number[];
    readonly ended: readonly number[];
    readonly opened: readonly number[];
  },
): Promise<readonly number[]> {
  if (!of.changed.length) return [];
  const numbers = (values: readonly number[]) => sql`${sql.param([...values])}::int[]`;
  const rows = await ctx.tx.execute<{ unit_no: number }>(sql`
    select s.unit_no from core.unit_states s where s.unit_no = any (${numbers(of.changed)})
    group by s.unit_no having max(s.valid_from) > ${day}::date
      and (min(s.valid_from) < max(s.valid_from) or s.unit_no = any (${numbers([...of.ended, ...of.opened])}))
    union
    select t.parent_no from (
      select s.parent_no, s.is_open, s.valid_from, lead(s.valid_from) over (partition by s.unit_no order by s.valid_from, s.recorded_at) as until
      from core.unit_states s where s.unit_no in (select k.unit_no from core.unit_states k where k.valid_from > ${day}::date)) t
    where t.parent_no = any (${numbers(of.ended)}) and t.is_open and t.until > ${day}::date and t.until > t.valid_from
    order by 1`);
  return rows.map(({ unit_no: no }) => no);
}

/** What hangs on a unit that ends or moves. */
export interface UnitStakes {
  readonly no: number;
  readonly people: number;
  readonly accounts: number;
  /** Running plans of its own. */
  readonly plans: number;
  /** Running plans of units beneath that rest on them. */
  readonly resting: number;
  readonly waiting: number;
  readonly unsent: number;
}

export async function stakesOf(
  ctx: UnitContext,
  unitNos: readonly number[],
): Promise<ReadonlyMap<number, UnitStakes>> {
  if (!unitNos.length) return new Map();
  const rows = await ctx.tx.execute<Omit<UnitStakes, "no"> & { unit_no: number }>(sql`
    select * from app.reorganisation_effects(${sql.param([...unitNos])}::int[], ${dayInVietnam(ctx.now)}::date)`);
  return new Map(rows.map(({ unit_no: no, ...row }) => [no, { no, ...row }]));
}

export interface ReorganisationToCarryOut {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly legalBasis: string;
  readonly effectiveOn: Day;
  readonly document: { readonly unitNo: number; readonly id: string } | undefined;
  readonly request: unknown;
  readonly changes: Readonly<Record<string, number>>;
  readonly steps: Steps;
}

/** Carries the steps out, all or none. The database refuses with one of the states named in its migration. */
export async function carryOut(ctx: TreeContext, order: ReorganisationToCarryOut): Promise<void> {
  const { steps, document, ...rest } = order;
  const plan = {
    ...rest,
    ...steps,
    documentUnitNo: document?.unitNo ?? null,
    documentId: document?.id ?? null,
    personId: ctx.person.id,
    personName: ctx.person.name,
  };
  await ctx.tx.execute(sql`select app.reorganise(${JSON.stringify(plan)}::jsonb, ${ctx.now.toISOString()})`);
}

/** The document of the library, where the acting unit can read it. */
export async function basisDocument(ctx: UnitContext, unitCode: string, id: string) {
  const [row] = await ctx.tx
    .select({ unitNo: legalDocuments.unitNo, id: legalDocuments.id })
    .from(legalDocuments)
    .innerJoin(units, eq(units.unitNo, legalDocuments.unitNo))
    .where(and(eq(units.code, unitCode), eq(legalDocuments.id, id)));
  return row;
}

type ReorganisationRow = {
  unit_no: number;
  id: string;
  kind: string;
  title: string;
  legal_basis: string;
  effective_on: Day;
  recorded_at: string;
  recorded_by_name: string;
  changes: unknown;
  state: ReorganisationState;
  version: number;
  problem: PlanProblem | null;
  settled_at: string | null;
  ordered_by_code: string;
  ordered_by_name: string;
  document_id: string | null;
  document_number: string | null;
  document_owner: string | null;
};

/** What was carried out, and the orders that were not or not yet: one list, as far as the acting unit sees them. */
const everyReorganisation = sql`(
  select r.unit_no, r.id, r.kind, r.title, r.legal_basis, r.effective_on, r.recorded_at, r.recorded_by_name, r.changes, r.document_unit_no, r.document_id,
         'done' as state, coalesce(p.version, 1) as version, null::jsonb as problem, r.recorded_at as settled_at
  from core.reorganisations r left join core.planned_reorganisations p on p.unit_no = r.unit_no and p.id = r.id
  union all
  select p.unit_no, p.id, p.kind, p.title, p.legal_basis, p.effective_on, p.ordered_at, p.ordered_by_name, p.changes, p.document_unit_no, p.document_id,
         p.state, p.version, p.problem, p.settled_at
  from core.planned_reorganisations p where p.state <> 'done')`;

const reorganisationRows = async (ctx: UnitContext, more: SQL) => {
  const rows = await ctx.tx.execute<ReorganisationRow>(sql`
    select r.unit_no, r.id, r.kind, r.title, r.legal_basis, r.effective_on::text, r.recorded_at, r.recorded_by_name, r.changes, r.state, r.version,
           r.problem, r.settled_at, u.code as ordered_by_code, u.name as ordered_by_name, r.document_id, d.number as document_number, o.code as document_owner
    from ${everyReorganisation} r join core.units u on u.unit_no = r.unit_no
    left join core.legal_documents d on d.unit_no = r.document_unit_no and d.id = r.document_id
    left join core.units o on o.unit_no = r.document_unit_no ${more}`);
  return rows.map((row) => ({
    unitNo: row.unit_no,
    id: row.id,
    kind: row.kind,
    title: row.title,
    legalBasis: row.legal_basis,
    effectiveOn: row.effective_on,
    recordedAt: new Date(row.recorded_at),
    recordedBy: row.recorded_by_name,
    changes: row.changes,
    state: row.state,
    version: row.version,
    problem: row.problem,
    settledAt: row.settled_at === null ? null : new Date(row.settled_at),
    orderedByCode: row.ordered_by_code,
    orderedByName: row.ordered_by_name,
    documentId: row.document_id,
    documentNumber: row.document_number,
    documentOwner: row.document_owner,
  }));
};

/** Re-organisations ordered along the acting unit's line, and planned ones that concern it; newest day first. */
export async function reorganisationsInSight(ctx: UnitContext, page: number, limit: number) {
  const [sum] = await ctx.tx.execute<{ total: number }>(
    sql`select count(*)::int as total from ${everyReorganisation} r`,
  );
  const rows = await reorganisationRows(
    ctx,
    sql`order by r.effective_on desc, r.recorded_at desc, r.id desc limit ${limit} offset ${(page - 1) * limit}`,
  );
  return { rows, total: sum?.total ?? 0 };
}

export async function reorganisationById(ctx: UnitContext, id: string) {
  const [row] = await reorganisationRows(ctx, sql`where r.id = ${id}`);
  return row;
}

// Re-organisations of a day to come -----------------------------------------------------------------------------

/** A change that is planned, and the number of the unit it hangs on. */
export interface PlannedChange extends UnitChange {
  readonly unit: number;
}

export interface ReorganisationToPlan extends Omit<ReorganisationToCarryOut, "steps"> {
  readonly planned: readonly PlannedChange[];
  readonly concerns: readonly number[];
}

/** Keeps the order for its day; `secretHash` is of what its job will show then. */
export async function storePlanned(
  ctx: UnitContext,
  order: ReorganisationToPlan,
  secretHash: string,
): Promise<void> {
  await ctx.tx.execute(
    sql`select app.plan_reorganisation(${planText(order)}::jsonb, ${secretHash}, ${ctx.now.toISOString()})`,
  );
}

/** Puts an order in the place of the planned one with its id. False: that is settled, or no longer at this version. */
export async function replacePlanned(
  ctx: UnitContext,
  order: ReorganisationToPlan,
  version: number,
  secretHash: string,
): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ done: boolean }>(
    sql`select app.replan_reorganisation(${planText(order)}::jsonb, ${version}, ${secretHash}, ${ctx.now.toISOString()}) as done`,
  );
  return row?.done ?? false;
}

const planText = ({ document, ...order }: ReorganisationToPlan): string =>
  JSON.stringify({ ...order, documentUnitNo: document?.unitNo ?? null, documentId: document?.id ?? null });

/** A planned order of the acting unit with all it says. */
export async function ownPlanned(ctx: Pick<UnitContext, "tx" | "unit">, id: string) {
  const [row] = await ctx.tx
    .select()
    .from(plannedReorganisations)
    .where(and(eq(plannedReorganisations.unitNo, ctx.unit.no), eq(plannedReorganisations.id, id)));
  return row;
}

/** The units that a planned order was for, as numbers that may be told of what becomes of it. */
export async function plannedUnits(
  ctx: Pick<UnitContext, "tx" | "unit">,
  id: string,
): Promise<readonly number[]> {
  const rows = await ctx.tx.execute<{ no: number }>(sql`
    select distinct u.unit_no as no from core.planned_reorganisations p, unnest(p.concerns) as r (span)
    join core.units u on u.unit_no between lower(r.span) and upper(r.span) - 1 where p.unit_no = ${ctx.unit.no} and p.id = ${id}`);
  return rows.map(({ no }) => no);
}

/** False when the order is settled already, or is no longer at this version. */
export async function settlePlanned(
  ctx: Pick<UnitContext, "tx" | "now">,
  id: string,
  to: {
    readonly state: Exclude<ReorganisationState, "planned">;
    readonly version?: number;
    readonly problem?: PlanProblem;
  },
): Promise<boolean> {
  const [row] = await ctx.tx.execute<{ done: boolean }>(sql`
    select app.settle_reorganisation(${id}, ${to.version ?? null}, ${to.state}, ${to.problem ? JSON.stringify(to.problem) : null}::jsonb, ${ctx.now.toISOString()}) as done`);
  return row?.done ?? false;
}

/** Outside any unit: whoever ordered cannot enter it any more, so the order is marked as failed. */
export async function forsakePlanned(
  tx: UnitContext["tx"],
  { credential, event, now }: { readonly credential: string; readonly event: string; readonly now: Date },
): Promise<boolean> {
  const [row] = await tx.execute<{ done: boolean }>(
    sql`select app.forsake_reorganisation(${credential}, ${event}, ${now.toISOString()}) as done`,
  );
  return row?.done ?? false;
}

/** What a planned order would make of the units that the acting one sees. */
export async function plannedChangesOf(
  ctx: UnitContext,
  id: string,
  filter: { readonly change?: string | undefined; readonly page: number; readonly limit: number },
) {
  const rows = await ctx.tx
    .select({
      change: sql<UnitChange["change"]>`${plannedChanges.change}`,
      code: plannedChanges.code,
      name: plannedChanges.name,
      level: plannedChanges.levelCode,
      formerName: plannedChanges.formerName,
      from: sql<UnitChange["from"]>`${plannedChanges.fromUnit}`,
      to: sql<UnitChange["to"]>`${plannedChanges.toUnit}`,
      successors: sql<UnitChange["successors"]>`${plannedChanges.successors}`,
      total: sql<number>`count(*) over ()::int`,
    })
    .from(plannedChanges)
    .where(
      and(
        eq(plannedChanges.reorganisationId, id),
        filter.change === undefined ? undefined : eq(plannedChanges.change, filter.change),
      ),
    )
    .orderBy(asc(plannedChanges.ordinal))
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit);
  return { items: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}

/** Names that a planned order would give to levels. */
export async function plannedLevels(ctx: UnitContext, id: string) {
  const rows = await ctx.tx.execute<{ code: string; name_vi: string; name_en: string }>(sql`
    select l.code, coalesce(a.act->>'nameVi', l.name_vi) as name_vi, coalesce(a.act->>'nameEn', l.name_en) as name_en
    from core.planned_reorganisations p cross join jsonb_array_elements(p.request->'acts') as a (act)
    join core.levels l on l.code = a.act->>'level'
    where p.id = ${id} and a.act->>'kind' = 'rename_level' order by l.code`);
  return rows.map((row) => ({ code: row.code, nameVi: row.name_vi, nameEn: row.name_en }));
}

/** A planned order that would change the acting unit itself, and how. */
export interface OwnPlannedChange {
  readonly id: string;
  readonly title: string;
  readonly effectiveOn: Day;
  readonly orderedBy: string;
  readonly change: UnitChange;
}

export async function plannedForMe(ctx: UnitContext): Promise<readonly OwnPlannedChange[]> {
  const rows = await ctx.tx
    .select({
      id: plannedReorganisations.id,
      title: plannedReorganisations.title,
      effectiveOn: plannedReorganisations.effectiveOn,
      orderedBy: units.name,
      change: sql<UnitChange["change"]>`${plannedChanges.change}`,
      code: plannedChanges.code,
      name: plannedChanges.name,
      level: plannedChanges.levelCode,
      formerName: plannedChanges.formerName,
      from: sql<UnitChange["from"]>`${plannedChanges.fromUnit}`,
      to: sql<UnitChange["to"]>`${plannedChanges.toUnit}`,
      successors: sql<UnitChange["successors"]>`${plannedChanges.successors}`,
    })
    .from(plannedChanges)
    .innerJoin(
      plannedReorganisations,
      and(
        eq(plannedReorganisations.unitNo, plannedChanges.authorNo),
        eq(plannedReorganisations.id, plannedChanges.reorganisationId),
      ),
    )
    .innerJoin(units, eq(units.unitNo, plannedReorganisations.unitNo))
    .where(
      and(
        eq(plannedChanges.unitNo, ctx.unit.no),
        eq(plannedChanges.code, ctx.unit.code),
        eq(plannedReorganisations.state, "planned"),
      ),
    )
    .orderBy(asc(plannedReorganisations.effectiveOn), asc(plannedChanges.ordinal));
  return rows.map(({ id, title, effectiveOn, orderedBy, ...change }) => ({
    id,
    title,
    effectiveOn,
    orderedBy,
    change,
  }));
}

/** Planned orders in sight, but for one, that would change some of these units as well, and how many of them. */
export async function plannedAlso(ctx: UnitContext, unitNos: readonly number[], butFor?: string) {
  if (!unitNos.length) return [];
  return ctx.tx.execute<{ title: string; effective_on: Day; units: number }>(sql`
    select p.title, p.effective_on::text, count(distinct c.unit_no)::int as units
    from core.planned_changes c join core.planned_reorganisations p on p.unit_no = c.author_no and p.id = c.reorganisation_id
    join core.units u on u.unit_no = c.unit_no and u.code = c.code
    where p.state = 'planned' and c.unit_no = any (${sql.param([...unitNos])}::int[]) and p.id is distinct from ${butFor ?? null}::uuid
    group by p.unit_no, p.id, p.title, p.effective_on order by p.effective_on, p.id`);
}

/** Orders of the acting unit that were not carried out on their day and that nobody has laid aside. */
export async function failedOrders(ctx: UnitContext) {
  return ctx.tx
    .select({
      id: plannedReorganisations.id,
      title: plannedReorganisations.title,
      effectiveOn: plannedReorganisations.effectiveOn,
      problem: sql<PlanProblem | null>`${plannedReorganisations.problem}`,
    })
    .from(plannedReorganisations)
    .where(and(eq(plannedReorganisations.unitNo, ctx.unit.no), eq(plannedReorganisations.state, "failed")))
    .orderBy(asc(plannedReorganisations.effectiveOn), asc(plannedReorganisations.id));
}

/** Units beneath, or the acting one, by their codes. */
export async function namedUnits(ctx: UnitContext, codes: readonly string[]) {
  return ctx.tx
    .select({ code: units.code, name: units.name, level: units.levelCode })
    .from(units)
    .where(and(await inSubtree(ctx, ctx.unit.no), inArray(units.code, [...codes])))
    .orderBy(asc(units.code));
}

type ChangedRow = {
  change: UnitChange["change"];
  code: string;
  name: string;
  level_code: string;
  former_name: string | null;
  from_code: string | null;
  from_name: string | null;
  to_code: string | null;
  to_name: string | null;
  successors: { code: string; name: string; share: number }[];
  total: number;
};

/** What became of the units a re-organisation touched, as far as the acting unit sees them; from the states it wrote. */
export async function reorganisedUnits(
  ctx: UnitContext,
  id: string,
  filter: { readonly change?: string | undefined; readonly page: number; readonly limit: number },
) {
  const rows = await ctx.tx.execute<ChangedRow>(sql`
    with touched as (
      select s.*, b.name as former_name, b.short_name as former_short, b.level_code as former_level, b.parent_no as former_parent,
             b.is_open as was_open, b.admin_code as former_admin
      from core.unit_states s left join lateral (
        select t.* from core.unit_states t
        where t.unit_no = s.unit_no and (t.valid_from, t.recorded_at) < (s.valid_from, s.recorded_at)
        order by t.valid_from desc, t.recorded_at desc limit 1) b on true
      where s.reorganisation_id = ${id}
    ), told as (
      select t.*, c.change from touched t cross join lateral (
        select case when t.was_open is null then 'made' when t.was_open and not t.is_open then 'ended' when not t.was_open and t.is_open then 'reopened'
               when t.parent_no is distinct from t.former_parent then 'moved' end as change
        union all
        select 'renamed' where (t.name, t.short_name, t.level_code, t.admin_code) is distinct from (t.former_name, t.former_short, t.former_level, t.former_admin)
          and t.was_open is not null) c
      where c.change is not null
    )
    select t.change, u.code, t.name, t.level_code, nullif(t.former_name, t.name) as former_name, f.code as from_code, f.name as from_name,
           p.code as to_code, p.name as to_name, count(*) over ()::int as total,
           coalesce((select json_agg(json_build_object('code', h.code, 'name', h.name, 'share', l.share) order by l.share desc, h.code)
             from core.unit_lineage l join core.units h on h.unit_no = l.unit_no where l.reorganisation_id = ${id} and l.predecessor_no = t.unit_no), '[]') as successors
    from told t join core.units u on u.unit_no = t.unit_no
    left join core.units f on f.unit_no = t.former_parent left join core.units p on p.unit_no = t.parent_no
    where ${filter.change ?? null}::text is null or t.change = ${filter.change ?? null}
    order by array_position(array['made', 'ended', 'moved', 'renamed', 'reopened'], t.change), t.name collate app.vietnamese, t.unit_no
    limit ${filter.limit} offset ${(filter.page - 1) * filter.limit}`);
  return {
    items: rows.map((row) => ({
      change: row.change,
      code: row.code,
      name: row.name,
      level: row.level_code,
      formerName: row.former_name,
      from:
        row.from_code === null || row.from_name === null
          ? null
          : { code: row.from_code, name: row.from_name },
      to: row.to_code === null || row.to_name === null ? null : { code: row.to_code, name: row.to_name },
      successors: row.successors,
    })),
    total: rows[0]?.total ?? 0,
  };
}

/** Names that a re-organisation gave to levels. */
export async function renamedLevels(ctx: UnitContext, id: string) {
  return ctx.tx
    .select({ code: levelStates.code, nameVi: levelStates.nameVi, nameEn: levelStates.nameEn })
    .from(levelStates)
    .where(eq(levelStates.reorganisationId, id))
    .orderBy(levelStates.code);
}

type Why = { id: string; title: string; legal_basis: string } | null;
const why = (row: Why) => row && { id: row.id, title: row.title, legalBasis: row.legal_basis };
const whySql = sql`(select json_build_object('id', r.id, 'title', r.title, 'legal_basis', r.legal_basis) from core.reorganisations r where r.id = x.reorganisation_id limit 1)`;

/** Every state a unit was in as known now, newest first, with who stood above it and what its level was called then. */
export async function statesOf(ctx: UnitContext, unitNo: number) {
  const rows = await ctx.tx.execute<{
    from: string;
    name: string;
    short_name: string;
    level_code: string;
    level_vi: string;
    level_en: string;
    admin_code: string | null;
    is_open: boolean;
    parent_code: string | null;
    parent_name: string | null;
    why: Why;
  }>(sql`
    select x.valid_from as "from", x.name, x.short_name, x.level_code, x.admin_code, x.is_open, p.code as parent_code, coalesce(pn.name, p.name) as parent_name,
           coalesce(ls.name_vi, l.name_vi) as level_vi, coalesce(ls.name_en, l.name_en) as level_en, ${whySql} as why
    from (select distinct on (s.valid_from) s.* from core.unit_states s where s.unit_no = ${unitNo} order by s.valid_from desc, s.recorded_at desc) x
    join core.levels l on l.code = x.level_code
    left join core.units p on p.unit_no = x.parent_no
    left join lateral (select t.name from core.unit_states t where t.unit_no = x.parent_no and t.valid_from <= x.valid_from
      order by t.valid_from desc, t.recorded_at desc limit 1) pn on true
    left join lateral (select t.name_vi, t.name_en from core.level_states t where t.code = x.level_code and t.valid_from <= x.valid_from
      order by t.valid_from desc, t.recorded_at desc limit 1) ls on true
    order by x.valid_from desc`);
  return rows.map((row) => ({
    from: row.from,
    name: row.name,
    shortName: row.short_name,
    level: row.level_code,
    levelName: ctx.locale === "en" ? row.level_en : row.level_vi,
    adminCode: row.admin_code,
    isOpen: row.is_open,
    parent:
      row.parent_code === null || row.parent_name === null
        ? null
        : { code: row.parent_code, name: row.parent_name },
    reorganisation: why(row.why),
  }));
}

/** Whom a unit came from and who came from it, as far as the acting unit sees them. */
export async function lineageOf(ctx: UnitContext, unitNo: number) {
  const rows = await ctx.tx.execute<{
    is_successor: boolean;
    code: string;
    name: string;
    kind: "merge" | "split" | "abolish" | "rename";
    share: number;
    from: string;
    why: Why;
  }>(sql`
    select x.unit_no <> ${unitNo} as is_successor, u.code, u.name, x.kind, x.share::float8 as share, x.valid_from as "from", ${whySql} as why
    from core.unit_lineage x
    join core.units u on u.unit_no = case when x.unit_no = ${unitNo} then x.predecessor_no else x.unit_no end
    where x.unit_no = ${unitNo} or x.predecessor_no = ${unitNo}
    order by x.valid_from desc, x.share desc, u.name collate app.vietnamese`);
  const kin = rows.map((row) => ({
    isSuccessor: row.is_successor,
    unit: { code: row.code, name: row.name },
    kind: row.kind,
    share: row.share,
    from: row.from,
    reorganisation: why(row.why),
  }));
  const side = (isSuccessor: boolean) =>
    kin.filter((one) => one.isSuccessor === isSuccessor).map(({ isSuccessor: _, ...one }) => one);
  return { predecessors: side(false), successors: side(true) };
}

/**
 * Who stood above a unit on a day: numbers from the root down, the unit itself last. As known now; before its first
 * state a unit counts as under the parent of that. Undefined where the acting unit may not know it.
 */
export async function lineOn(
  ctx: UnitContext,
  unitNo: number,
  day: Day,
): Promise<readonly number[] | undefined> {
  const [row] = await ctx.tx.execute<{ line: number[] }>(
    sql`select line from app.lines_on(array[${unitNo}::int], ${day}::date)`,
  );
  return row?.line;
}

type DatedRow = {
  unit_no: number;
  code: string;
  name: string;
  short_name: string;
  symbol: string | null;
  level_code: string;
  level_vi: string;
  level_en: string;
  parent_code: string | null;
  parent_name: string | null;
  education_level: string | null;
  ownership: string | null;
  area_type: string | null;
  child_count: number | null;
  place: string | null;
  admin_code: string | null;
  admin_code_from: string | null;
  opened_on: string;
  closed_on: string | null;
  is_reporting: boolean;
  version: number;
  unit_count: number;
  reporting_count: number;
  total: number;
};

/** One page of the tree as it was on a day, as known now: names, levels and places of that day. */
export async function unitsOn(ctx: UnitContext, filter: UnitFilter & { readonly on: Day }) {
  const { on, underNo, parentNo, level, q, page, limit } = filter;
  const rows = await ctx.tx.execute<DatedRow>(sql`
    with recursive dated as materialized (
      select distinct on (s.unit_no) s.* from core.unit_states s where s.valid_from <= ${on} order by s.unit_no, s.valid_from desc, s.recorded_at desc
    ), beneath as (
      select d.unit_no from dated d where d.parent_no = ${underNo} and d.is_open
      union all select d.unit_no from beneath b join dated d on d.parent_no = b.unit_no and d.is_open
    ), page as materialized (
      select d.*, count(*) over ()::int as total from dated d join beneath b on b.unit_no = d.unit_no join core.units u on u.unit_no = d.unit_no
      where (${parentNo ?? null}::int is null or d.parent_no = ${parentNo ?? null}) and (${level ?? null}::text is null or d.level_code = ${level ?? null})
        and (${q ?? null}::text is null or app.fold(concat_ws(' ', d.name, d.short_name, u.code)) like '%' || replace(replace(replace(app.fold(${q ?? ""}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%')
      order by d.name collate app.vietnamese, d.unit_no limit ${limit} offset ${(page - 1) * limit}
    ), below as (
      select p.unit_no as top, p.unit_no from page p
      union all select b.top, d.unit_no from below b join dated d on d.parent_no = b.unit_no and d.is_open
    ), reporting as (
      select b.top, count(*)::int as reporting_count from below b join dated d on d.unit_no = b.unit_no join core.levels l on l.code = d.level_code and l.is_reporting
      where b.unit_no <> b.top group by b.top
    )
    select d.unit_no, u.code, d.name, d.short_name, u.symbol, d.level_code, coalesce(ls.name_vi, l.name_vi) as level_vi, coalesce(ls.name_en, l.name_en) as level_en,
           p.code as parent_code, coalesce(pn.name, p.name) as parent_name, u.education_level, u.ownership, u.area_type, u.child_count, u.place, d.admin_code,
           case when d.admin_code = u.admin_code then u.admin_code_from end as admin_code_from, u.opened_on, u.closed_on, l.is_reporting, u.version, d.total,
           (select count(*)::int from dated c where c.parent_no = d.unit_no and c.is_open) as unit_count, coalesce(r.reporting_count, 0) as reporting_count
    from page d join core.units u on u.unit_no = d.unit_no join core.levels l on l.code = d.level_code
    left join core.units p on p.unit_no = d.parent_no left join dated pn on pn.unit_no = d.parent_no left join reporting r on r.top = d.unit_no
    left join lateral (select t.name_vi, t.name_en from core.level_states t where t.code = d.level_code and t.valid_from <= ${on}
      order by t.valid_from desc, t.recorded_at desc limit 1) ls on true
    order by d.name collate app.vietnamese, d.unit_no`);
  return {
    items: rows.map((row) => ({
      no: row.unit_no,
      code: row.code,
      name: row.name,
      shortName: row.short_name,
      symbol: row.symbol,
      level: row.level_code,
      levelName: ctx.locale === "en" ? row.level_en : row.level_vi,
      parentCode: row.parent_code,
      parentName: row.parent_name,
      educationLevel: row.education_level,
      ownership: row.ownership,
      areaType: row.area_type,
      childCount: row.child_count,
      place: row.place,
      adminCode: row.admin_code,
      adminCodeFrom: row.admin_code_from,
      openedOn: row.opened_on,
      closedOn: row.closed_on,
      isReporting: row.is_reporting,
      version: row.version,
      unitCount: row.unit_count,
      reportingCount: row.reporting_count,
    })),
    total: rows[0]?.total ?? 0,
  };
}
// Clusters ----------------------------------------------------------------------------------------------------

export type ClusterKind = "cluster" | "block";

/** Clusters that the acting unit may read: those of one unit, or its own and those above it that it is in. They end with their owner. */
export async function clustersOf(ctx: UnitContext, { ownerNo, id, on }: ClusterFilter) {
  const which =
    id !== undefined
      ? sql`c.id = ${id}`
      : ownerNo !== undefined
        ? sql`c.unit_no = ${ownerNo}`
        : sql`(c.unit_no = ${ctx.unit.no} or exists (select from core.cluster_members m
            where m.unit_no = c.unit_no and m.cluster_id = c.id and m.member_no = ${ctx.unit.no}
              and m.valid_from <= ${on} and (m.valid_to is null or m.valid_to > ${on})))`;
  const rows = await ctx.tx.execute<{
    id: string;
    kind: ClusterKind;
    name: string;
    valid_from: string;
    valid_to: string | null;
    version: number;
    owner_no: number;
    owner_code: string;
    owner_name: string;
    members_on: string;
    members: ClusterMember[];
  }>(sql`
    select c.id, c.kind, c.name, c.valid_from, e.valid_to, c.version, c.unit_no as owner_no, o.code as owner_code, o.name as owner_name,
      d.day as members_on,
      (select coalesce(jsonb_agg(jsonb_build_object('no', u.unit_no, 'code', u.code, 'name', u.name, 'shortName', u.short_name, 'parentName', p.short_name,
          'validFrom', m.valid_from, 'validTo', m.valid_to) order by u.name collate app.vietnamese, u.unit_no), '[]')
        from core.cluster_members m join core.units u on u.unit_no = m.member_no left join core.units p on p.unit_no = u.parent_no
        where m.unit_no = c.unit_no and m.cluster_id = c.id and m.valid_from <= d.day and (m.valid_to is null or m.valid_to > d.day)) as members
    from core.clusters c join core.units o on o.unit_no = c.unit_no
    cross join lateral (select coalesce(c.valid_to, o.closed_on) as valid_to) e
    cross join lateral (select greatest(c.valid_from, least(${on}::date, e.valid_to - 1)) as day) d
    where ${which} order by c.kind desc, c.name collate app.vietnamese, c.id`);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    name: row.name,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    version: row.version,
    owner: { code: row.owner_code, name: row.owner_name },
    isOwn: row.owner_no === ctx.unit.no,
    membersOn: row.members_on,
    members: row.members,
  }));
}

interface ClusterFilter {
  readonly id?: string;
  readonly ownerNo?: number | undefined;
  /** Members on this day, or on the nearest on which the cluster existed. */
  readonly on: string;
}
interface ClusterMember {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly parentName: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/** One of the acting unit's own clusters. */
export async function ownCluster(ctx: UnitContext, id: string, on: string) {
  const [cluster] = await clustersOf(ctx, { id, on });
  return cluster?.isOwn ? cluster : undefined;
}

/** Whether another cluster of this kind bears the name while this one would exist. */
export async function isClusterNameTaken(
  ctx: UnitContext,
  one: {
    readonly kind: ClusterKind;
    readonly name: string;
    readonly from: string;
    readonly exceptId?: string;
  },
): Promise<boolean> {
  const rows = await ctx.tx
    .select({
      id: clusters.id,
      name: clusters.name,
      validFrom: clusters.validFrom,
      validTo: clusters.validTo,
    })
    .from(clusters)
    .where(and(eq(clusters.unitNo, ctx.unit.no), eq(clusters.kind, one.kind)));
  return rows.some(
    ({ id, name, validFrom, validTo }) =>
      id !== one.exceptId &&
      sameName(name) === sameName(one.name) &&
      (validTo === null || (validTo > one.from && validTo > validFrom)),
  );
}

export async function storeCluster(
  ctx: UnitContext,
  one: { readonly kind: ClusterKind; readonly name: string; readonly validFrom: string },
): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insert(clusters)
    .values({ unitNo: ctx.unit.no, id, ...one, createdAt: ctx.now, updatedAt: ctx.now });
  return id;
}

/** False when somebody else has changed the cluster since. */
export async function changeCluster(
  ctx: UnitContext,
  id: string,
  change: { readonly name?: string; readonly validTo?: string },
): Promise<boolean> {
  const rows = await ctx.tx
    .update(clusters)
    .set({ ...change, version: ctx.expectedVersion + 1, updatedAt: ctx.now })
    .where(
      and(eq(clusters.unitNo, ctx.unit.no), eq(clusters.id, id), eq(clusters.version, ctx.expectedVersion)),
    )
    .returning({ id: clusters.id });
  return rows.length === 1;
}

/** Numbers of those among these codes that are beneath the acting unit. */
export async function numbersBeneath(ctx: UnitContext, codes: readonly string[]): Promise<number[]> {
  if (!codes.length) return [];
  const rows = await ctx.tx
    .select({ no: units.unitNo })
    .from(units)
    .where(
      and(inArray(units.code, [...codes]), await inSubtree(ctx, ctx.unit.no), ne(units.unitNo, ctx.unit.no)),
    );
  return rows.map((row) => row.no);
}

/** Which of these units are in another cluster of the kind from a day on, or come into one later. */
export async function inOtherClusters(
  ctx: UnitContext,
  cluster: { readonly id: string; readonly kind: ClusterKind },
  from: string,
  memberNos: readonly number[],
): Promise<{ clusterId: string; clusterName: string; unitCode: string; unitName: string }[]> {
  if (!memberNos.length) return [];
  const rows = await ctx.tx.execute<{ id: string; name: string; code: string; unit_name: string }>(sql`
    select c.id, c.name, u.code, u.name as unit_name
    from core.cluster_members m
    join core.clusters c on c.unit_no = m.unit_no and c.id = m.cluster_id
    join core.units u on u.unit_no = m.member_no
    where m.unit_no = ${ctx.unit.no} and m.kind = ${cluster.kind} and m.cluster_id <> ${cluster.id}
      and m.member_no = any (${sql.param(memberNos)}::integer[]) and (m.valid_to is null or m.valid_to > ${from})
    order by u.name collate app.vietnamese`);
  return rows.map((row) => ({
    clusterId: row.id,
    clusterName: row.name,
    unitCode: row.code,
    unitName: row.unit_name,
  }));
}

/** These units are in no cluster of the kind from a day on, save in this one. */
export async function takeOutOfOthers(
  ctx: UnitContext,
  cluster: { readonly id: string; readonly kind: ClusterKind },
  from: string,
  memberNos: readonly number[],
): Promise<void> {
  const others = sql`m.unit_no = ${ctx.unit.no} and m.kind = ${cluster.kind} and m.cluster_id <> ${cluster.id} and m.member_no = any (${sql.param(memberNos)}::integer[])`;
  await ctx.tx.execute(sql`
    update core.clusters c set version = c.version + 1, updated_at = ${ctx.now.toISOString()}
    where c.unit_no = ${ctx.unit.no} and c.id in (select m.cluster_id from core.cluster_members m where ${others} and (m.valid_to is null or m.valid_to > ${from}))`);
  await endMemberships(ctx, others, from);
}

async function endMemberships(ctx: UnitContext, which: SQL, from: string): Promise<void> {
  await ctx.tx.execute(sql`delete from core.cluster_members m where ${which} and m.valid_from >= ${from}`);
  await ctx.tx.execute(
    sql`update core.cluster_members m set valid_to = ${from} where ${which} and (m.valid_to is null or m.valid_to > ${from})`,
  );
}

/** From a day on these units are in the cluster, and no others; until then all is as it was. */
export async function storeMembers(
  ctx: UnitContext,
  cluster: { readonly id: string; readonly kind: ClusterKind; readonly validTo: string | null },
  from: string,
  memberNos: readonly number[],
): Promise<void> {
  const mine = sql`m.unit_no = ${ctx.unit.no} and m.cluster_id = ${cluster.id}`;
  const nos = sql`${sql.param(memberNos)}::integer[]`;
  await endMemberships(ctx, mine, from);
  // Who was in it until then and stays has been in it all along.
  await ctx.tx.execute(
    sql`update core.cluster_members m set valid_to = ${cluster.validTo} where ${mine} and m.valid_to = ${from} and m.member_no = any (${nos})`,
  );
  await ctx.tx.execute(sql`
    insert into core.cluster_members (unit_no, cluster_id, kind, member_no, valid_from, valid_to)
    select ${ctx.unit.no}, ${cluster.id}, ${cluster.kind}, n.no, ${from}, ${cluster.validTo} from unnest(${nos}) as n (no)
    where not exists (select from core.cluster_members m where ${mine} and m.member_no = n.no and (m.valid_to is null or m.valid_to > ${from}))`);
}

/** Nobody is in the cluster from a day on. */
export const endCluster = (ctx: UnitContext, id: string, from: string): Promise<void> =>
  endMemberships(ctx, sql`m.unit_no = ${ctx.unit.no} and m.cluster_id = ${id}`, from);

// Drafts of re-organisations --------------------------------------------------------------------------------------

const { tree: _tree, succession: _succession, ...draftHead } = getTableColumns(reorganisationDrafts);

/** Drafts of the acting unit that have not been carried out, the last changed first; without what was read from files. */
export async function ownDrafts(ctx: UnitContext) {
  return ctx.tx
    .select({ ...draftHead, madeByName: people.name })
    .from(reorganisationDrafts)
    .leftJoin(
      people,
      and(eq(people.unitNo, reorganisationDrafts.unitNo), eq(people.personId, reorganisationDrafts.madeBy)),
    )
    .where(and(eq(reorganisationDrafts.unitNo, ctx.unit.no), isNull(reorganisationDrafts.reorganisationId)))
    .orderBy(desc(reorganisationDrafts.changedAt), desc(reorganisationDrafts.id));
}

export type StoredDraft = NonNullable<Awaited<ReturnType<typeof ownDraft>>>;

/** A draft of the acting unit with what was read from its files. */
export async function ownDraft(ctx: UnitContext, id: string) {
  const [row] = await ctx.tx
    .select({ ...getTableColumns(reorganisationDrafts), madeByName: people.name })
    .from(reorganisationDrafts)
    .leftJoin(
      people,
      and(eq(people.unitNo, reorganisationDrafts.unitNo), eq(people.personId, reorganisationDrafts.madeBy)),
    )
    .where(and(eq(reorganisationDrafts.unitNo, ctx.unit.no), eq(reorganisationDrafts.id, id)));
  return row;
}

/** What a draft consists of besides what the database notes itself. */
export type DraftContent = Pick<
  typeof reorganisationDrafts.$inferInsert,
  | "title"
  | "legalBasis"
  | "effectiveOn"
  | "passStaff"
  | "treeName"
  | "tree"
  | "tableName"
  | "succession"
  | "reorganisationId"
>;

export async function insertDraft(ctx: UnitContext, id: string, content: DraftContent): Promise<void> {
  const { no: unitNo } = ctx.unit;
  const [madeBy, madeAt] = [ctx.person.id, ctx.now];
  await ctx.tx
    .insert(reorganisationDrafts)
    .values({ ...content, unitNo, id, madeBy, madeAt, changedAt: madeAt });
}

/** False when the draft has been carried out, or somebody else has changed it since the version named. */
export async function changeDraft(
  ctx: UnitContext,
  id: string,
  change: Partial<DraftContent>,
): Promise<boolean> {
  const rows = await ctx.tx
    .update(reorganisationDrafts)
    .set({ ...change, changedAt: ctx.now, version: ctx.expectedVersion + 1 })
    .where(draftAsExpected(ctx, id))
    .returning({ id: reorganisationDrafts.id });
  return rows.length === 1;
}

/** False when the draft has been carried out, or somebody else has changed it since the version named. */
export async function deleteDraft(ctx: UnitContext, id: string): Promise<boolean> {
  const rows = await ctx.tx
    .delete(reorganisationDrafts)
    .where(draftAsExpected(ctx, id))
    .returning({ id: reorganisationDrafts.id });
  return rows.length === 1;
}

const draftAsExpected = (ctx: UnitContext, id: string) =>
  and(
    eq(reorganisationDrafts.unitNo, ctx.unit.no),
    eq(reorganisationDrafts.id, id),
    eq(reorganisationDrafts.version, ctx.expectedVersion),
    isNull(reorganisationDrafts.reorganisationId),
  );
