import { and, eq, exists, inArray, or, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { campaigns, criteria } from "../../schema/campaigns.ts";
import { indicators, indicatorVersions } from "../../schema/indicators.ts";
import { units } from "../../schema/organisations.ts";
import { figureDrafts, figures } from "../../schema/results.ts";
import type { Day } from "../../shared/day.ts";
import { normaliseOrNull } from "../../shared/decimal.ts";
import type { IndicatorRules, IndicatorText, IndicatorVersion } from "./domain/indicator.ts";

const columns = {
  unitNo: indicators.unitNo,
  unitCode: units.code,
  unitShortName: units.shortName,
  id: indicators.id,
  code: indicators.code,
  kind: indicators.kind,
  isPercent: indicators.isPercent,
  direction: indicators.direction,
  overUnits: indicators.overUnits,
  overTime: indicators.overTime,
  educationLevel: indicators.educationLevel,
  content: indicators.content,
  valueMin: indicators.valueMin,
  valueMax: indicators.valueMax,
  isPublished: indicators.isPublished,
  version: indicators.version,
};

const versionColumns = {
  indicatorId: indicatorVersions.indicatorId,
  validFrom: indicatorVersions.validFrom,
  validTo: indicatorVersions.validTo,
  nameVi: indicatorVersions.nameVi,
  nameEn: indicatorVersions.nameEn,
  measureVi: indicatorVersions.measureVi,
  measureEn: indicatorVersions.measureEn,
  numeratorVi: indicatorVersions.numeratorVi,
  numeratorEn: indicatorVersions.numeratorEn,
  denominatorVi: indicatorVersions.denominatorVi,
  denominatorEn: indicatorVersions.denominatorEn,
  descriptionVi: indicatorVersions.descriptionVi,
  descriptionEn: indicatorVersions.descriptionEn,
  source: indicatorVersions.source,
};

async function withVersions(ctx: UnitContext, where: ReturnType<typeof and>) {
  const found = await ctx.tx
    .select(columns)
    .from(indicators)
    .innerJoin(units, eq(units.unitNo, indicators.unitNo))
    .where(where);
  if (!found.length) return [];
  const versions = await ctx.tx
    .select(versionColumns)
    .from(indicatorVersions)
    .where(
      inArray(
        indicatorVersions.indicatorId,
        found.map((row) => row.id),
      ),
    )
    .orderBy(indicatorVersions.validFrom);
  const byIndicator = Map.groupBy(versions, (version) => version.indicatorId);
  return found.map((row) => ({
    ...(row as typeof row & IndicatorRules),
    valueMin: normaliseOrNull(row.valueMin),
    valueMax: normaliseOrNull(row.valueMax),
    versions: (byIndicator.get(row.id) ?? []).map(({ indicatorId: _, ...version }) => version),
  }));
}
export type IndicatorRow = Awaited<ReturnType<typeof withVersions>>[number];

/** Indicators the acting unit may use: its own and the published ones of every unit above. */
export const indicatorsInLine = (ctx: UnitContext): Promise<IndicatorRow[]> =>
  withVersions(ctx, and(inArray(indicators.unitNo, [...ctx.unit.ancestors, ctx.unit.no])));

/** One indicator, wherever the acting unit may read it. */
export async function indicatorById(ctx: UnitContext, id: string): Promise<IndicatorRow | undefined> {
  const [row] = await withVersions(ctx, and(eq(indicators.id, id)));
  return row;
}

export interface NewIndicator extends IndicatorRules {
  readonly id: string;
  readonly versions: readonly IndicatorVersion[];
}

export async function insertIndicators(ctx: UnitContext, drafts: readonly NewIndicator[]): Promise<void> {
  if (!drafts.length) return;
  const own = { unitNo: ctx.unit.no };
  await ctx.tx.insert(indicators).values(
    drafts.map(({ versions: _, ...rules }) => ({
      ...own,
      ...rules,
      createdAt: ctx.now,
      updatedAt: ctx.now,
    })),
  );
  await ctx.tx
    .insert(indicatorVersions)
    .values(
      drafts.flatMap(({ id, versions }) =>
        versions.map((version) => ({ ...own, indicatorId: id, ...version })),
      ),
    );
}

const own = (ctx: UnitContext, id: string) => and(eq(indicators.unitNo, ctx.unit.no), eq(indicators.id, id));

/** False when the version named by If-Match is no longer the current one. */
export async function changeIndicator(
  ctx: UnitContext,
  id: string,
  change: Partial<IndicatorRules>,
): Promise<boolean> {
  const changed = await ctx.tx
    .update(indicators)
    .set({ ...change, version: sql`${indicators.version} + 1`, updatedAt: ctx.now })
    .where(and(own(ctx, id), eq(indicators.version, ctx.expectedVersion)))
    .returning({ id: indicators.id });
  return changed.length === 1;
}

const ownVersion = (ctx: UnitContext, id: string, validFrom: Day) =>
  and(
    eq(indicatorVersions.unitNo, ctx.unit.no),
    eq(indicatorVersions.indicatorId, id),
    eq(indicatorVersions.validFrom, validFrom),
  );

export async function changeVersion(
  ctx: UnitContext,
  id: string,
  validFrom: Day,
  change: Partial<IndicatorText & { validTo: Day | null }>,
): Promise<void> {
  await ctx.tx
    .update(indicatorVersions)
    .set(change)
    .where(ownVersion(ctx, id, validFrom));
}

export async function insertVersion(
  ctx: UnitContext,
  id: string,
  version: IndicatorVersion,
  isPublished: boolean,
): Promise<void> {
  await ctx.tx
    .insert(indicatorVersions)
    .values({ unitNo: ctx.unit.no, indicatorId: id, ...version, isPublished });
}

export async function removeIndicator(ctx: UnitContext, id: string): Promise<void> {
  await ctx.tx
    .delete(indicatorVersions)
    .where(and(eq(indicatorVersions.unitNo, ctx.unit.no), eq(indicatorVersions.indicatorId, id)));
  await ctx.tx.delete(indicators).where(own(ctx, id));
}

/** Makes own indicators readable along the line; those of other units are left as they are. */
export async function publishIndicators(ctx: UnitContext, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  await ctx.tx
    .update(indicators)
    .set({ isPublished: true })
    .where(and(eq(indicators.unitNo, ctx.unit.no), inArray(indicators.id, [...ids])));
  await ctx.tx
    .update(indicatorVersions)
    .set({ isPublished: true })
    .where(and(eq(indicatorVersions.unitNo, ctx.unit.no), inArray(indicatorVersions.indicatorId, [...ids])));
}

/**
 * Whether anybody has entered or sent a figure of it, and whether a campaign asks for it, as far as the acting unit
 * can see. Figures are looked for campaign by campaign, which is how they are indexed.
 */
export async function usesOf(ctx: UnitContext, id: string) {
  const drafted = ctx.tx.select({ n: sql`1` }).from(figureDrafts).where(eq(figureDrafts.indicatorId, id));
  const sent = ctx.tx
    .select({ n: sql`1` })
    .from(figures)
    .where(and(eq(figures.campaignId, criteria.campaignId), eq(figures.indicatorId, id)));
  const [uses] = await ctx.tx
    .select({
      isAsked: sql<boolean>`count(*) > 0`,
      hasFigures: sql<boolean>`coalesce(bool_or(${or(exists(drafted), exists(sent))}), false)`,
    })
    .from(criteria)
    .innerJoin(campaigns, and(eq(campaigns.unitNo, criteria.unitNo), eq(campaigns.id, criteria.campaignId)))
    .where(eq(criteria.indicatorId, id));
  return uses ?? { isAsked: false, hasFigures: false };
}

/** Which of these indicators already have figures in a campaign, entered or sent, as far as the acting unit can see. */
export async function indicatorsWithFigures(
  ctx: UnitContext,
  campaignId: string,
  ids: readonly string[],
): Promise<readonly string[]> {
  if (!ids.length) return [];
  const drafted = await ctx.tx
    .selectDistinct({ id: figureDrafts.indicatorId })
    .from(figureDrafts)
    .where(and(eq(figureDrafts.campaignId, campaignId), inArray(figureDrafts.indicatorId, [...ids])));
  const sent = await ctx.tx
    .selectDistinct({ id: figures.indicatorId })
    .from(figures)
    .where(and(eq(figures.campaignId, campaignId), inArray(figures.indicatorId, [...ids])));
  return [...new Set([...drafted, ...sent].map((row) => row.id))];
}
