import { and, asc, eq, inArray } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { campaigns, criteria, periods, targets } from "../../schema/campaigns.ts";
import { indicators, indicatorVersions } from "../../schema/indicators.ts";
import { levels, unitScopes, units } from "../../schema/organisations.ts";
import type { PeriodKey, PeriodKind } from "../../shared/period.ts";

const vi = (ctx: UnitContext) => ctx.locale !== "en";

/**
 * Unit numbers from the root down to a unit, itself last: the acting one unless told. Undefined where the acting unit
 * may not know it. A unit above the acting one ends its own line.
 */
export async function lineOf(ctx: UnitContext, unitNo = ctx.unit.no): Promise<readonly number[] | undefined> {
  const mine = [...ctx.unit.ancestors, ctx.unit.no];
  const at = mine.indexOf(unitNo);
  if (at >= 0) return mine.slice(0, at + 1);
  const [scope] = await ctx.tx
    .select({ ancestors: unitScopes.ancestors })
    .from(unitScopes)
    .where(eq(unitScopes.unitNo, unitNo));
  return scope && [...scope.ancestors, unitNo];
}

const campaignColumns = {
  unitNo: campaigns.unitNo,
  unitCode: units.code,
  unitName: units.name,
  unitShortName: units.shortName,
  level: units.levelCode,
  levelVi: levels.nameVi,
  levelEn: levels.nameEn,
  id: campaigns.id,
  parentUnitNo: campaigns.parentUnitNo,
  rootUnitNo: campaigns.rootUnitNo,
  name: campaigns.name,
  planTitle: campaigns.planTitle,
  theme: campaigns.theme,
  form: campaigns.form,
  startsOn: campaigns.startsOn,
  endsOn: campaigns.endsOn,
  participants: campaigns.participants,
  goals: campaigns.goals,
  documentNumber: campaigns.documentNumber,
  documentPlace: campaigns.documentPlace,
  documentOn: campaigns.documentOn,
  signerTitle: campaigns.signerTitle,
  signerName: campaigns.signerName,
  status: campaigns.status,
  isPublished: campaigns.isPublished,
  publishedAt: campaigns.publishedAt,
  version: campaigns.version,
  createdAt: campaigns.createdAt,
  updatedAt: campaigns.updatedAt,
};

/** Rows of one campaign in these units, from the root of the tree down. */
export async function campaignRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select(campaignColumns)
    .from(campaigns)
    .innerJoin(units, eq(units.unitNo, campaigns.unitNo))
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .where(and(eq(campaigns.id, id), inArray(campaigns.unitNo, [...unitNos])));
  return rows
    .map(({ levelVi, levelEn, ...row }) => ({ ...row, levelName: vi(ctx) ? levelVi : levelEn }))
    .sort((a, b) => unitNos.indexOf(a.unitNo) - unitNos.indexOf(b.unitNo));
}
export type CampaignRow = Awaited<ReturnType<typeof campaignRows>>[number];

/** The row of the unit that launched a campaign, where the acting unit may read it. */
export async function rootRow(ctx: UnitContext, id: string): Promise<CampaignRow | undefined> {
  const [root] = await ctx.tx
    .select({ unitNo: campaigns.unitNo })
    .from(campaigns)
    .where(and(eq(campaigns.id, id), eq(campaigns.unitNo, campaigns.rootUnitNo)));
  return root && (await campaignRows(ctx, id, [root.unitNo]))[0];
}

/** Criteria of these units with their indicators and every version of them. */
export async function criteriaRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select({
      criterion: criteria,
      unitCode: units.code,
      unitShortName: units.shortName,
      indicator: indicators,
      version: indicatorVersions,
    })
    .from(criteria)
    .innerJoin(units, eq(units.unitNo, criteria.unitNo))
    .innerJoin(
      indicators,
      and(eq(indicators.unitNo, criteria.indicatorUnitNo), eq(indicators.id, criteria.indicatorId)),
    )
    .innerJoin(
      indicatorVersions,
      and(eq(indicatorVersions.unitNo, indicators.unitNo), eq(indicatorVersions.indicatorId, indicators.id)),
    )
    .where(and(eq(criteria.campaignId, id), inArray(criteria.unitNo, [...unitNos])))
    .orderBy(asc(criteria.unitNo), asc(criteria.position), asc(indicatorVersions.validFrom));
  const found = new Map<string, CriterionRow>();
  for (const { criterion, version, ...rest } of rows) {
    const key = `${criterion.unitNo} ${criterion.indicatorId}`;
    const row = found.get(key);
    if (row) row.versions.push(version);
    else
      found.set(key, {
        ...criterion,
        frequency: criterion.frequency as PeriodKind,
        ...rest,
        versions: [version],
      });
  }
  return [...found.values()];
}
type CriterionRow = Omit<typeof criteria.$inferSelect, "frequency"> & {
  frequency: PeriodKind;
  unitCode: string;
  unitShortName: string;
  indicator: typeof indicators.$inferSelect;
  versions: (typeof indicatorVersions.$inferSelect)[];
};

/** Targets that these units have set. */
export async function targetRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select({
      unitNo: targets.unitNo,
      indicatorId: targets.indicatorId,
      year: targets.year,
      value: targets.value,
      origin: targets.origin,
    })
    .from(targets)
    .where(and(eq(targets.campaignId, id), inArray(targets.unitNo, [...unitNos])));
  return rows.map((row) => ({ ...row, origin: row.origin as "own" | "added" }));
}

/** The reporting calendar of a unit's campaign, or one period of it. */
export async function periodRows(ctx: UnitContext, id: string, unitNo: number, period?: PeriodKey) {
  const rows = await ctx.tx
    .select({
      period: periods.period,
      kind: periods.kind,
      startsOn: periods.startsOn,
      endsOn: periods.endsOn,
      dueOn: periods.dueOn,
      graceDays: periods.graceDays,
    })
    .from(periods)
    .where(
      and(
        eq(periods.campaignId, id),
        eq(periods.unitNo, unitNo),
        period === undefined ? undefined : eq(periods.period, period),
      ),
    )
    .orderBy(asc(periods.endsOn), asc(periods.startsOn));
  return rows.map((row) => ({ ...row, kind: row.kind as PeriodKind }));
}

/** Education level of a unit, where it has one. */
export async function educationLevelOf(ctx: UnitContext, unitNo: number): Promise<string | null> {
  const [row] = await ctx.tx
    .select({ educationLevel: units.educationLevel })
    .from(units)
    .where(eq(units.unitNo, unitNo));
  return row?.educationLevel ?? null;
}
