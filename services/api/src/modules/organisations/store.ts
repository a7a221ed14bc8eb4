import { and, eq } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { UnitContext } from "../../platform/http/operation.ts";
import { levels, units } from "../../schema/organisations.ts";

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
