import { and, asc, between, count, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { UnitContext } from "../../platform/http/operation.ts";
import { levels, unitScopes, unitSettings, units } from "../../schema/organisations.ts";
import { bindingValue, type SettingKey, type SettingValue } from "./domain/settings.ts";
import { type KnownUnit, sameName } from "./domain/unit-import.ts";

const byName = sql`${units.name} collate "vi-VN-x-icu"`;

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
export interface ReportingUnit {
  readonly no: number;
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: string;
  readonly parentNo: number | null;
  readonly educationLevel: string | null;
  readonly ownership: string | null;
  readonly areaType: string | null;
  readonly childCount: number | null;
  readonly openedOn: string;
  readonly closedOn: string | null;
}

/** The subtree of a unit, itself included, as a condition on units; undefined when the unit cannot be seen. */
async function inSubtree(ctx: UnitContext, underNo: number) {
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
  return ctx.tx
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
    })
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .where(and(levels.isReporting, subtree))
    .orderBy(byName, units.unitNo);
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
  if (filter.q)
    conditions.push(
      sql`${units.unitNo} in (select s.unit_no from app.search_units(${filter.q}, ${SEARCH_MATCHES_MAX}) s)`,
    );
  const where = and(...conditions);
  const [sum] = await ctx.tx.select({ total: count() }).from(units).where(where);
  const rows = await ctx.tx
    .select({
      ...unitColumns,
      unitCount: sql<number>`(select count(*)::int from core.units c where c.parent_no = ${units.unitNo})`,
      reportingCount: sql<number>`(select count(*)::int from core.unit_scopes s
        join core.units c on c.unit_no between s.lo and s.hi and c.unit_no <@ s.ranges and c.unit_no <> s.unit_no
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
    .where(eq(parents.code, parentCode));
  return rows.some((row) => row.code !== exceptCode && sameName(row.name) === sameName(name));
}

/** The acting unit and all beneath it: what an import looks its parents and siblings up in. */
export async function knownUnits(ctx: UnitContext): Promise<readonly KnownUnit[]> {
  return ctx.tx
    .select({ code: units.code, name: units.name, level: units.levelCode, parentCode: parents.code })
    .from(units)
    .leftJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(await inSubtree(ctx, ctx.unit.no));
}

/** Of these codes, those that some unit of the nation has; and those with a number behind, so that a free one can be chosen. */
export async function takenCodes(ctx: UnitContext, codes: readonly string[]): Promise<ReadonlySet<string>> {
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
export async function lockTree(ctx: UnitContext): Promise<void> {
  await ctx.tx.execute(sql`select pg_advisory_xact_lock(hashtext('core.units'))`);
}

/** Makes units in this order, parents first. A code that is taken gets a number; the codes given are in the answer. */
export async function createUnits(ctx: UnitContext, rows: readonly UnitToMake[]): Promise<readonly string[]> {
  const made = await ctx.tx.execute<{ code: string }>(
    sql`select code from app.create_units(${JSON.stringify(rows)}::jsonb, ${ctx.now.toISOString()}) order by ordinal`,
  );
  return made.map((row) => row.code);
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
export async function allLevels(ctx: UnitContext) {
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
  const rows = await ctx.tx
    .update(levels)
    .set({
      ...(names.nameVi === undefined ? {} : { nameVi: names.nameVi }),
      ...(names.nameEn === undefined ? {} : { nameEn: names.nameEn }),
      version: version + 1,
    })
    .where(and(eq(levels.unitNo, ctx.unit.no), eq(levels.code, code), eq(levels.version, version)))
    .returning({ code: levels.code });
  return rows.length === 1;
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
