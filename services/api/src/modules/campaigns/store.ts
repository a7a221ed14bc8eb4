import { and, asc, desc, eq, inArray, lt, notInArray, or, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import {
  acknowledgements,
  campaignBases,
  campaignStages,
  campaigns,
  criteria,
  legalDocumentLinks,
  legalDocuments,
  periods,
  planSections,
  planTasks,
  targets,
} from "../../schema/campaigns.ts";
import { indicators, indicatorVersions } from "../../schema/indicators.ts";
import { levels, unitScopes, units } from "../../schema/organisations.ts";
import { people } from "../../schema/people.ts";
import { reports } from "../../schema/results.ts";
import type { PeriodKey, PeriodKind } from "../../shared/period.ts";
import type { BasisKind, Origin, PlanSection, SectionKind } from "./domain/plan.ts";

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
  edition: campaigns.edition,
  editionNote: campaigns.editionNote,
  editedAt: campaigns.editedAt,
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

/** Criteria that these units themselves ask for. */
export async function criteriaRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select()
    .from(criteria)
    .where(and(eq(criteria.campaignId, id), inArray(criteria.unitNo, [...unitNos])));
  return rows.map((row) => ({ ...row, frequency: row.frequency as PeriodKind }));
}

interface AskedIndicator {
  readonly indicator: typeof indicators.$inferSelect;
  /** By first day. */
  readonly versions: (typeof indicatorVersions.$inferSelect)[];
}

/** These indicators with every version of each, as far as they suit the education level of a unit that has one. */
export async function indicatorsAsked(
  ctx: UnitContext,
  asked: readonly { readonly indicatorUnitNo: number; readonly indicatorId: string }[],
  unitNo: number,
): Promise<ReadonlyMap<string, AskedIndicator>> {
  const found = new Map<string, AskedIndicator>();
  if (!asked.length) return found;
  const rows = await ctx.tx
    .select({ indicator: indicators, version: indicatorVersions })
    .from(indicators)
    .innerJoin(
      indicatorVersions,
      and(eq(indicatorVersions.unitNo, indicators.unitNo), eq(indicatorVersions.indicatorId, indicators.id)),
    )
    .where(
      and(
        inArray(indicators.unitNo, [...new Set(asked.map(({ indicatorUnitNo }) => indicatorUnitNo))]),
        inArray(
          indicators.id,
          asked.map(({ indicatorId }) => indicatorId),
        ),
        sql`coalesce(${indicators.educationLevel} = (select education_level from core.units where unit_no = ${unitNo}), true)`,
      ),
    )
    .orderBy(asc(indicatorVersions.validFrom));
  for (const { indicator, version } of rows) {
    const row = found.get(indicator.id);
    if (row) row.versions.push(version);
    else found.set(indicator.id, { indicator, versions: [version] });
  }
  return found;
}

/** Targets that these units have set, of all years or of one. */
export async function targetRows(ctx: UnitContext, id: string, unitNos: readonly number[], year?: number) {
  const rows = await ctx.tx
    .select({
      unitNo: targets.unitNo,
      indicatorId: targets.indicatorId,
      year: targets.year,
      value: targets.value,
      origin: targets.origin,
    })
    .from(targets)
    .where(
      and(
        eq(targets.campaignId, id),
        inArray(targets.unitNo, [...unitNos]),
        year === undefined ? undefined : eq(targets.year, year),
      ),
    );
  return rows.map((row) => ({ ...row, origin: row.origin as "own" | "added" }));
}

/** The reporting calendar of a unit's campaign by end, the shorter first. */
export async function periodRows(ctx: UnitContext, id: string, unitNo: number) {
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
    .where(and(eq(periods.campaignId, id), eq(periods.unitNo, unitNo)))
    .orderBy(asc(periods.endsOn), desc(periods.startsOn));
  return rows.map((row) => ({ ...row, kind: row.kind as PeriodKind }));
}

// Plans -------------------------------------------------------------------------------------------------------

/** Every campaign on the unit's line (its own rows, published ones above), and those launched by units below. */
export async function campaignsInSight(ctx: UnitContext) {
  const line = [...ctx.unit.ancestors, ctx.unit.no];
  const rows = await ctx.tx
    .select({ ...campaignColumns, acknowledgedEdition: acknowledgements.edition })
    .from(campaigns)
    .innerJoin(units, eq(units.unitNo, campaigns.unitNo))
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .leftJoin(
      acknowledgements,
      and(
        eq(acknowledgements.unitNo, campaigns.unitNo),
        eq(acknowledgements.campaignId, campaigns.id),
        eq(acknowledgements.personId, ctx.person.id),
      ),
    )
    .where(or(inArray(campaigns.unitNo, line), eq(campaigns.unitNo, campaigns.rootUnitNo)));
  return rows
    .map(({ levelVi, levelEn, ...row }) => ({ ...row, levelName: vi(ctx) ? levelVi : levelEn }))
    .sort((a, b) => line.indexOf(a.unitNo) - line.indexOf(b.unitNo));
}

type NewCampaign = Omit<
  typeof campaigns.$inferInsert,
  | "unitNo"
  | "version"
  | "createdAt"
  | "updatedAt"
  | "isPublished"
  | "publishedAt"
  | "status"
  | "edition"
  | "editionNote"
  | "editedAt"
>;

export async function insertCampaign(ctx: UnitContext, campaign: NewCampaign): Promise<void> {
  await ctx.tx
    .insert(campaigns)
    .values({ ...campaign, unitNo: ctx.unit.no, status: "draft", createdAt: ctx.now, updatedAt: ctx.now });
}

const ownCampaign = (ctx: UnitContext, id: string) =>
  and(eq(campaigns.unitNo, ctx.unit.no), eq(campaigns.id, id));

/** The new version, or undefined when the one named by If-Match is no longer current. */
export async function changeCampaign(
  ctx: UnitContext,
  id: string,
  change: Partial<typeof campaigns.$inferInsert> = {},
): Promise<number | undefined> {
  const [changed] = await ctx.tx
    .update(campaigns)
    .set({ ...change, version: sql`${campaigns.version} + 1`, updatedAt: ctx.now })
    .where(and(ownCampaign(ctx, id), eq(campaigns.version, ctx.expectedVersion)))
    .returning({ version: campaigns.version });
  return changed?.version;
}

/** Parts of a plan that are published together with it. */
const parts = [campaignBases, campaignStages, planSections, planTasks, criteria, targets, periods] as const;
type Part = (typeof parts)[number];
const ownPart = (ctx: UnitContext, table: Part, id: string) =>
  and(eq(table.unitNo, ctx.unit.no), eq(table.campaignId, id));

/** Notes a change of a published plan: the unit has yet to say whether it concerns everybody. */
export async function noteEdit(ctx: UnitContext, id: string): Promise<void> {
  await ctx.tx
    .update(campaigns)
    .set({ editedAt: ctx.now })
    .where(and(ownCampaign(ctx, id), campaigns.isPublished));
}

/** Makes every part of the unit's plan readable along the line, or takes it back to the unit alone. */
export async function publishParts(ctx: UnitContext, id: string, isPublished = true): Promise<void> {
  for (const table of parts)
    await ctx.tx
      .update(table)
      .set({ isPublished })
      .where(ownPart(ctx, table, id));
}

/** Deletes the unit's plan with all its parts; only a draft is ever asked for. */
export async function removeCampaign(ctx: UnitContext, id: string): Promise<void> {
  for (const table of parts) await ctx.tx.delete(table).where(ownPart(ctx, table, id));
  await ctx.tx.delete(campaigns).where(ownCampaign(ctx, id));
}

/** What every new part of a plan carries: whose it is, and whether it is published like the plan itself. */
interface PartOf {
  readonly id: string;
  readonly isPublished: boolean;
}
const keys = (ctx: UnitContext, { id, isPublished }: PartOf) => ({
  unitNo: ctx.unit.no,
  campaignId: id,
  isPublished,
});

export async function sectionRows(ctx: UnitContext, id: string, unitNo: number) {
  const rows = await ctx.tx
    .select({
      id: planSections.id,
      kind: planSections.kind,
      depth: planSections.depth,
      label: planSections.label,
      body: planSections.body,
      note: planSections.note,
      origin: planSections.origin,
    })
    .from(planSections)
    .where(and(eq(planSections.campaignId, id), eq(planSections.unitNo, unitNo)))
    .orderBy(asc(planSections.position));
  return rows.map((row) => ({ ...row, kind: row.kind as SectionKind, origin: row.origin as Origin }));
}

export async function replaceSections(
  ctx: UnitContext,
  of: PartOf,
  sections: readonly (PlanSection & { readonly id: string })[],
): Promise<void> {
  await ctx.tx.delete(planSections).where(ownPart(ctx, planSections, of.id));
  if (sections.length)
    await ctx.tx
      .insert(planSections)
      .values(sections.map((section, position) => ({ ...keys(ctx, of), ...section, position })));
}

export async function stageRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  return ctx.tx
    .select({
      unitNo: campaignStages.unitNo,
      kind: campaignStages.kind,
      title: campaignStages.title,
      description: campaignStages.description,
      startsOn: campaignStages.startsOn,
      endsOn: campaignStages.endsOn,
    })
    .from(campaignStages)
    .where(and(eq(campaignStages.campaignId, id), inArray(campaignStages.unitNo, [...unitNos])))
    .orderBy(asc(campaignStages.position));
}

type StageIn = Omit<typeof campaignStages.$inferInsert, "unitNo" | "campaignId" | "position" | "isPublished">;

export async function replaceStages(ctx: UnitContext, of: PartOf, stages: readonly StageIn[]): Promise<void> {
  await ctx.tx.delete(campaignStages).where(ownPart(ctx, campaignStages, of.id));
  if (stages.length)
    await ctx.tx
      .insert(campaignStages)
      .values(stages.map((stage, position) => ({ ...keys(ctx, of), ...stage, position })));
}

export async function replaceCriteria(
  ctx: UnitContext,
  of: PartOf,
  rows: readonly Omit<typeof criteria.$inferInsert, "unitNo" | "campaignId" | "position" | "isPublished">[],
): Promise<void> {
  await ctx.tx.delete(criteria).where(ownPart(ctx, criteria, of.id));
  if (rows.length)
    await ctx.tx
      .insert(criteria)
      .values(rows.map((row, position) => ({ ...keys(ctx, of), ...row, position })));
}

export async function replaceTargets(
  ctx: UnitContext,
  of: PartOf,
  rows: readonly Omit<typeof targets.$inferInsert, "unitNo" | "campaignId" | "isPublished">[],
): Promise<void> {
  await ctx.tx.delete(targets).where(ownPart(ctx, targets, of.id));
  const [level] = await ctx.tx
    .select({ isReporting: levels.isReporting })
    .from(levels)
    .where(eq(levels.code, ctx.unit.levelCode));
  const isInherited = !level?.isReporting;
  if (rows.length)
    await ctx.tx.insert(targets).values(rows.map((row) => ({ ...keys(ctx, of), ...row, isInherited })));
  // A school's own targets are summed with its figures.
  await ctx.tx.execute(sql`
    select app.mark_stale(${of.id}, array_agg(r.unit_no), array_agg(r.period), true) from core.reports r
    where r.campaign_id = ${of.id} and r.unit_no = ${ctx.unit.no} having count(*) > 0`);
}

export async function replacePeriods(
  ctx: UnitContext,
  of: PartOf,
  rows: readonly Omit<typeof periods.$inferInsert, "unitNo" | "campaignId" | "isPublished">[],
): Promise<void> {
  await ctx.tx.delete(periods).where(ownPart(ctx, periods, of.id));
  if (rows.length) await ctx.tx.insert(periods).values(rows.map((row) => ({ ...keys(ctx, of), ...row })));
  await ctx.tx.execute(sql`select app.mark_campaign_stale(${of.id})`);
}

/** Periods for which somebody in sight has sent a report: they stay in the calendar. */
export async function reportedPeriods(ctx: UnitContext, id: string): Promise<ReadonlySet<PeriodKey>> {
  const rows = await ctx.tx
    .selectDistinct({ period: reports.period })
    .from(reports)
    .where(eq(reports.campaignId, id));
  return new Set(rows.map((row) => row.period));
}

/** Reports sent in a campaign by the unit or beneath it. */
export async function countReports(ctx: UnitContext, id: string): Promise<number> {
  const [row] = await ctx.tx
    .select({ count: sql<number>`count(*)::int` })
    .from(reports)
    .where(eq(reports.campaignId, id));
  return row?.count ?? 0;
}

// Legal documents ---------------------------------------------------------------------------------------------

const documentColumns = {
  unitNo: legalDocuments.unitNo,
  id: legalDocuments.id,
  number: legalDocuments.number,
  title: legalDocuments.title,
  kind: legalDocuments.kind,
  issuer: legalDocuments.issuer,
  issuedOn: legalDocuments.issuedOn,
  effectiveFrom: legalDocuments.effectiveFrom,
  effectiveTo: legalDocuments.effectiveTo,
  replacedById: legalDocuments.replacedBy,
  source: legalDocuments.source,
  version: legalDocuments.version,
};

/** Documents of these units' libraries, by issue date. */
export async function documentRows(ctx: UnitContext, unitNos: readonly number[]) {
  return ctx.tx
    .select({ ...documentColumns, unitCode: units.code, unitShortName: units.shortName })
    .from(legalDocuments)
    .innerJoin(units, eq(units.unitNo, legalDocuments.unitNo))
    .where(inArray(legalDocuments.unitNo, [...unitNos]))
    .orderBy(asc(legalDocuments.issuedOn), asc(legalDocuments.number));
}
export type DocumentRow = Awaited<ReturnType<typeof documentRows>>[number];

/** Edges between documents of these units' libraries: from the basis to the document built on it. */
export async function linkRows(ctx: UnitContext, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select({
      fromId: legalDocumentLinks.fromId,
      toId: legalDocumentLinks.toId,
      kind: legalDocumentLinks.kind,
    })
    .from(legalDocumentLinks)
    .where(inArray(legalDocumentLinks.unitNo, [...unitNos]));
  return rows.map((row) => ({ ...row, kind: row.kind as BasisKind }));
}

type DocumentIn = Omit<typeof legalDocuments.$inferInsert, "unitNo" | "isPublished" | "version">;

/** False where the unit already has a document of this number and date. */
export async function insertDocument(ctx: UnitContext, document: DocumentIn): Promise<boolean> {
  const added = await ctx.tx
    .insert(legalDocuments)
    .values({ ...document, unitNo: ctx.unit.no })
    .onConflictDoNothing()
    .returning({ id: legalDocuments.id });
  return added.length === 1;
}

/**
 * Whether the plan with this number and date can be cited from the unit's library. Taken back, the document stays: a
 * draft further down may already rely on it.
 */
export async function showPlanDocument(
  ctx: UnitContext,
  { documentNumber, documentOn }: { documentNumber: string | null; documentOn: string | null },
  isPublished: boolean,
): Promise<void> {
  if (documentNumber === null || documentOn === null) return;
  await ctx.tx
    .update(legalDocuments)
    .set({ isPublished })
    .where(
      and(
        eq(legalDocuments.unitNo, ctx.unit.no),
        eq(legalDocuments.kind, "plan"),
        eq(legalDocuments.number, documentNumber),
        eq(legalDocuments.issuedOn, documentOn),
      ),
    );
}

export async function changeDocument(
  ctx: UnitContext,
  id: string,
  change: Partial<DocumentIn>,
): Promise<boolean> {
  const changed = await ctx.tx
    .update(legalDocuments)
    .set({ ...change, version: sql`${legalDocuments.version} + 1` })
    .where(
      and(
        eq(legalDocuments.unitNo, ctx.unit.no),
        eq(legalDocuments.id, id),
        eq(legalDocuments.version, ctx.expectedVersion),
      ),
    )
    .returning({ id: legalDocuments.id });
  return changed.length === 1;
}

/** Replaces what a document is built on; both ends are the unit's own. */
export async function replaceLinks(
  ctx: UnitContext,
  toId: string,
  basedOn: readonly { readonly documentId: string; readonly kind: BasisKind }[],
): Promise<void> {
  const own = { unitNo: ctx.unit.no };
  await ctx.tx
    .delete(legalDocumentLinks)
    .where(and(eq(legalDocumentLinks.unitNo, own.unitNo), eq(legalDocumentLinks.toId, toId)));
  if (basedOn.length)
    await ctx.tx
      .insert(legalDocumentLinks)
      .values(basedOn.map(({ documentId, kind }) => ({ ...own, fromId: documentId, toId, kind })));
}

/** Bases of these units' plans in order, each with its document. */
export async function basisRows(ctx: UnitContext, id: string, unitNos: readonly number[]) {
  const rows = await ctx.tx
    .select({
      planUnitNo: campaignBases.unitNo,
      position: campaignBases.position,
      basisKind: campaignBases.kind,
      article: campaignBases.article,
      ...documentColumns,
      unitCode: units.code,
      unitShortName: units.shortName,
    })
    .from(campaignBases)
    .innerJoin(
      legalDocuments,
      and(
        eq(legalDocuments.unitNo, campaignBases.documentUnitNo),
        eq(legalDocuments.id, campaignBases.documentId),
      ),
    )
    .innerJoin(units, eq(units.unitNo, legalDocuments.unitNo))
    .where(and(eq(campaignBases.campaignId, id), inArray(campaignBases.unitNo, [...unitNos])))
    .orderBy(asc(campaignBases.unitNo), asc(campaignBases.position));
  return rows.map(({ planUnitNo, position, basisKind, article, ...document }) => ({
    planUnitNo,
    position,
    kind: basisKind as BasisKind,
    article,
    document,
  }));
}

export async function replaceBases(
  ctx: UnitContext,
  of: PartOf,
  rows: readonly {
    readonly documentUnitNo: number;
    readonly documentId: string;
    readonly kind: BasisKind;
    readonly article: string | null;
  }[],
): Promise<void> {
  await ctx.tx.delete(campaignBases).where(ownPart(ctx, campaignBases, of.id));
  if (rows.length)
    await ctx.tx
      .insert(campaignBases)
      .values(rows.map((row, position) => ({ ...keys(ctx, of), ...row, position })));
}

// Tasks -------------------------------------------------------------------------------------------------------

export async function taskRows(ctx: UnitContext, id: string, unitNo: number, taskId?: string) {
  return ctx.tx
    .select({
      id: planTasks.id,
      title: planTasks.title,
      sectionLabel: planTasks.sectionLabel,
      groupId: planTasks.groupId,
      groupKind: planTasks.groupKind,
      ownerPersonId: planTasks.ownerPersonId,
      dueOn: planTasks.dueOn,
      indicatorIds: planTasks.indicatorIds,
      status: planTasks.status,
      doneAt: planTasks.doneAt,
      origin: planTasks.origin,
      position: planTasks.position,
      version: planTasks.version,
    })
    .from(planTasks)
    .where(
      and(
        eq(planTasks.campaignId, id),
        eq(planTasks.unitNo, unitNo),
        taskId === undefined ? undefined : eq(planTasks.id, taskId),
      ),
    )
    .orderBy(asc(planTasks.position), asc(planTasks.id));
}
export type TaskRow = Awaited<ReturnType<typeof taskRows>>[number];

type TaskIn = Omit<
  typeof planTasks.$inferInsert,
  "unitNo" | "campaignId" | "isPublished" | "version" | "updatedAt"
>;

export async function insertTasks(ctx: UnitContext, of: PartOf, tasks: readonly TaskIn[]): Promise<void> {
  if (tasks.length)
    await ctx.tx
      .insert(planTasks)
      .values(tasks.map((task) => ({ ...keys(ctx, of), ...task, updatedAt: ctx.now })));
}

const ownTask = (ctx: UnitContext, id: string, taskId: string) =>
  and(eq(planTasks.unitNo, ctx.unit.no), eq(planTasks.campaignId, id), eq(planTasks.id, taskId));

export async function changeTask(
  ctx: UnitContext,
  id: string,
  taskId: string,
  change: Partial<TaskIn>,
): Promise<boolean> {
  const changed = await ctx.tx
    .update(planTasks)
    .set({ ...change, version: sql`${planTasks.version} + 1`, updatedAt: ctx.now })
    .where(and(ownTask(ctx, id, taskId), eq(planTasks.version, ctx.expectedVersion)))
    .returning({ id: planTasks.id });
  return changed.length === 1;
}

export async function removeTask(ctx: UnitContext, id: string, taskId: string): Promise<boolean> {
  const removed = await ctx.tx
    .delete(planTasks)
    .where(and(ownTask(ctx, id, taskId), eq(planTasks.version, ctx.expectedVersion)))
    .returning({ id: planTasks.id });
  return removed.length === 1;
}

// Acknowledgement and adoption --------------------------------------------------------------------------------

/** Keeps the first moment for each edition: confirming the same one again changes nothing. */
export async function acknowledge(ctx: UnitContext, id: string, edition: number): Promise<Date> {
  await ctx.tx
    .insert(acknowledgements)
    .values({
      unitNo: ctx.unit.no,
      campaignId: id,
      personId: ctx.person.id,
      acknowledgedAt: ctx.now,
      edition,
    })
    .onConflictDoUpdate({
      target: [acknowledgements.unitNo, acknowledgements.campaignId, acknowledgements.personId],
      set: { acknowledgedAt: ctx.now, edition },
      setWhere: lt(acknowledgements.edition, edition),
    });
  return (await ownAcknowledgement(ctx, id))?.at ?? ctx.now;
}

/** The unit's staff with when and which edition each has confirmed, in the order of Vietnamese names. */
export async function staffWithAcknowledgements(ctx: UnitContext, id: string) {
  return ctx.tx
    .select({
      personId: people.personId,
      name: people.name,
      position: people.position,
      acknowledgedAt: acknowledgements.acknowledgedAt,
      edition: acknowledgements.edition,
    })
    .from(people)
    .leftJoin(
      acknowledgements,
      and(
        eq(acknowledgements.unitNo, people.unitNo),
        eq(acknowledgements.personId, people.personId),
        eq(acknowledgements.campaignId, id),
      ),
    )
    .where(and(eq(people.unitNo, ctx.unit.no), people.isActive))
    .orderBy(
      // Vietnamese sort people by the given name, which stands last.
      sql`regexp_replace(${people.name}, '^.*\\s', '') collate app.vietnamese`,
      sql`${people.name} collate app.vietnamese`,
      asc(people.personId),
    );
}

/** When the person asking has confirmed the unit's plan, and which edition of it. */
export async function ownAcknowledgement(
  ctx: UnitContext,
  id: string,
): Promise<{ readonly at: Date; readonly edition: number } | null> {
  const [row] = await ctx.tx
    .select({ at: acknowledgements.acknowledgedAt, edition: acknowledgements.edition })
    .from(acknowledgements)
    .where(
      and(
        eq(acknowledgements.unitNo, ctx.unit.no),
        eq(acknowledgements.campaignId, id),
        eq(acknowledgements.personId, ctx.person.id),
      ),
    );
  return row ?? null;
}

/** Published plans of a campaign in the acting unit's subtree, with how many indicators each has set targets for. */
export async function plansBelow(ctx: UnitContext, id: string) {
  return ctx.tx
    .select({
      unitNo: campaigns.unitNo,
      status: campaigns.status,
      documentNumber: campaigns.documentNumber,
      documentOn: campaigns.documentOn,
      publishedAt: campaigns.publishedAt,
      targetCount: sql<number>`count(distinct ${targets.indicatorId})::int`,
    })
    .from(campaigns)
    .leftJoin(targets, and(eq(targets.unitNo, campaigns.unitNo), eq(targets.campaignId, campaigns.id)))
    .where(and(eq(campaigns.id, id), campaigns.isPublished))
    .groupBy(
      campaigns.unitNo,
      campaigns.status,
      campaigns.documentNumber,
      campaigns.documentOn,
      campaigns.publishedAt,
    );
}

/** Short names of the units beneath that have published a plan of this campaign, in Vietnamese order. */
export async function adoptersBelow(ctx: UnitContext, id: string): Promise<string[]> {
  const rows = await ctx.tx
    .select({ name: units.shortName })
    .from(campaigns)
    .innerJoin(units, eq(units.unitNo, campaigns.unitNo))
    .where(
      and(
        eq(campaigns.id, id),
        campaigns.isPublished,
        notInArray(campaigns.unitNo, [...ctx.unit.ancestors, ctx.unit.no]),
      ),
    )
    .orderBy(sql`${units.shortName} collate app.vietnamese`, asc(units.unitNo));
  return rows.map(({ name }) => name);
}

/** Units directly below one, in Vietnamese order; closed ones too. */
export async function unitsDirectlyBelow(ctx: UnitContext, unitNo: number) {
  const rows = await ctx.tx
    .select({
      no: units.unitNo,
      code: units.code,
      name: units.name,
      shortName: units.shortName,
      level: units.levelCode,
      levelVi: levels.nameVi,
      levelEn: levels.nameEn,
      isReporting: levels.isReporting,
      closedOn: units.closedOn,
    })
    .from(units)
    .innerJoin(levels, eq(levels.code, units.levelCode))
    .where(eq(units.parentNo, unitNo))
    .orderBy(sql`${units.name} collate app.vietnamese`, asc(units.unitNo));
  return rows.map(({ levelVi, levelEn, ...row }) => ({ ...row, levelName: vi(ctx) ? levelVi : levelEn }));
}

/** Ancestors of every unit in the acting unit's subtree. */
export async function ancestorsBelow(ctx: UnitContext): Promise<ReadonlyMap<number, readonly number[]>> {
  const rows = await ctx.tx
    .select({ unitNo: unitScopes.unitNo, ancestors: unitScopes.ancestors })
    .from(unitScopes);
  return new Map(rows.map((row) => [row.unitNo, row.ancestors]));
}
