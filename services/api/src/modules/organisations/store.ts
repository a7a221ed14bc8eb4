import { and, between, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { UnitContext } from "../../platform/http/operation.ts";
import { levels, unitScopes, unitSettings, units } from "../../schema/organisations.ts";
import { bindingValue, type SettingKey, type SettingValue } from "./domain/settings.ts";

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
  isReporting: levels.isReporting,
  version: units.version,
};

/** The unit of this code, if the acting unit can see it. */
export async function unitByCode(ctx: UnitContext, code: string) {
  const [row] = await ctx.tx
    .select(unitColumns)
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .leftJoin(parents, eq(parents.unitNo, units.parentNo))
    .where(and(eq(units.code, code)));
  if (!row) return undefined;
  const { levelVi, levelEn, ...unit } = row;
  return { ...unit, levelName: ctx.locale === "en" ? levelEn : levelVi };
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

/** Numbers of a unit's subtree, itself included: for `unit_no` of a table of units. Undefined unit: the acting one. */
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
