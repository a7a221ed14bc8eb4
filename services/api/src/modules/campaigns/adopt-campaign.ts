import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { outlineOf, outlineTasks } from "./domain/outline.ts";
import { inheritedSections, signerTitleOf } from "./domain/plan.ts";
import { campaignOf } from "./in-force.ts";
import { AlreadyAdopted, NothingToAdopt } from "./problems.ts";
import { canAdopt } from "./read-plan.ts";
import { CampaignChanged, CampaignParams } from "./shapes.ts";
import {
  basisRows,
  documentRows,
  insertCampaign,
  insertTasks,
  replaceBases,
  replaceSections,
  sectionRows,
  taskRows,
} from "./store.ts";

export const adoptCampaign = operation({
  operationId: "adoptCampaign",
  method: "post",
  path: "/campaigns/{campaign}/adoption",
  summary: "Make the unit's own plan from a campaign above",
  description:
    "A draft with the contents of the nearest published plan above (marked inherited), its tasks and bases, and that plan as first basis. Criteria and calendar come from above and stay locked.",
  permission: "campaigns.manage",
  mode: "write",
  params: CampaignParams,
  body: z.object({
    outline: z.enum(["above", "built_in", "none"]).default("above").openapi({
      description: "Where the text comes from: the plan above, the built-in structure, or nowhere",
    }),
  }),
  success: CampaignChanged,
  successStatus: 201,
  problems: [AlreadyAdopted, NothingToAdopt],
}).run(async (ctx, { params, body }) => {
  const campaign = await campaignOf(ctx, params.campaign);
  if (!campaign) throw NotFound();
  if (campaign.own) throw AlreadyAdopted();
  const above = campaign.line.findLast((row) => row.status === "running");
  if (!above || !canAdopt(ctx, campaign)) throw NothingToAdopt();
  const unit = await unitByCode(ctx, ctx.unit.code);
  const isSchool = unit?.isReporting ?? false;

  await insertCampaign(ctx, {
    id: campaign.id,
    parentUnitNo: above.unitNo,
    rootUnitNo: campaign.rootUnitNo,
    name: above.name,
    planTitle: above.planTitle,
    theme: above.theme,
    form: above.form,
    startsOn: campaign.startsOn,
    endsOn: campaign.endsOn,
    participants: isSchool ? null : above.participants,
    goals: above.goals,
    documentPlace: unit?.place ?? null,
    signerTitle: signerTitleOf(ctx.unit.levelCode),
  });
  const draft = { id: campaign.id, isPublished: false };
  const taken =
    body.outline === "above" ? inheritedSections(await sectionRows(ctx, campaign.id, above.unitNo)) : [];
  const sections =
    body.outline === "none"
      ? []
      : taken.length
        ? taken
        : outlineOf({
            ...above,
            campaignName: above.name,
            unitName: ctx.unit.name,
            participants: isSchool ? null : above.participants,
            isSchool,
          });
  await replaceSections(
    ctx,
    draft,
    sections.map((section) => ({ ...section, id: ctx.newId() })),
  );
  await replaceBases(ctx, draft, await basesFrom(ctx, campaign.id, above));
  await insertTasks(
    ctx,
    draft,
    await tasksFrom(ctx, campaign.id, above.unitNo, isSchool && body.outline !== "none"),
  );
  ctx.emit({ name: "campaigns.adopted", subject: campaign.id, payload: { from: above.unitCode } });
  return { id: campaign.id, status: "draft" as const, version: 1 };
});

type Ctx = Parameters<typeof basisRows>[0];
type Above = NonNullable<Awaited<ReturnType<typeof campaignOf>>>["nearest"];

/** The plan above as the first basis, where it has a number, then what that plan itself relies on. */
async function basesFrom(ctx: Ctx, id: string, above: Above) {
  const library = above.documentNumber ? await documentRows(ctx, [above.unitNo]) : [];
  const plan = library.find(
    (document) => document.number === above.documentNumber && document.issuedOn === above.documentOn,
  );
  const theirs = await basisRows(ctx, id, [above.unitNo]);
  return [
    ...(plan
      ? [{ documentUnitNo: plan.unitNo, documentId: plan.id, kind: "campaign" as const, article: null }]
      : []),
    ...theirs
      .filter(({ kind, document }) => kind !== "campaign" && document.id !== plan?.id)
      .map(({ kind, article, document }) => ({
        documentUnitNo: document.unitNo,
        documentId: document.id,
        kind,
        article,
      })),
  ];
}

/** Tasks of the plan above, without the people and groups of that unit; a school without any gets the usual duties. */
async function tasksFrom(ctx: Ctx, id: string, aboveNo: number, mayUseOutline: boolean) {
  const theirs = (await taskRows(ctx, id, aboveNo)).map(
    ({ title, sectionLabel, groupKind, dueOn, indicatorIds }) => ({
      title,
      sectionLabel,
      groupKind,
      dueOn,
      indicatorIds,
      origin: "inherited",
    }),
  );
  const tasks =
    theirs.length || !mayUseOutline ? theirs : outlineTasks.map((task) => ({ ...task, origin: "own" }));
  return tasks.map((task, position) => ({ ...task, id: ctx.newId(), position }));
}
