import { z } from "@hono/zod-openapi";
import { isBeneath, operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { unitByCode } from "../organisations/index.ts";
import { basisGraph } from "./domain/basis-graph.ts";
import { basisKinds } from "./domain/plan.ts";
import { campaignOf } from "./in-force.ts";
import { dayOfPlan } from "./read-plan.ts";
import { CampaignParams } from "./shapes.ts";
import { basisRows, documentRows, lineOf, linkRows } from "./store.ts";

export const getBasisGraph = operation({
  operationId: "getBasisGraph",
  method: "get",
  path: "/campaigns/{campaign}/basis-graph",
  summary: "What a plan rests on, as a graph",
  description:
    "The plans of the line, every document they cite and what those are built on. Edges run from the basis to what is built on it: program (targets come from it), campaign (it is carried out), organises (how to organise).",
  permission: "campaigns.read",
  mode: "read",
  isLogged: true,
  params: CampaignParams,
  query: z.object({ unit: z.string().optional() }),
  success: z
    .object({
      on: z.iso.date().openapi({ description: "The plan's date: what is in force is told for that day" }),
      nodes: z.array(
        z.object({
          id: z.string(),
          number: z.string().nullable(),
          title: z.string(),
          issuer: z.string(),
          kind: z.string(),
          issuedOn: z.iso.date().nullable(),
          effectiveFrom: z.iso.date().nullable(),
          effectiveTo: z.iso.date().nullable(),
          isInForce: z.boolean(),
          successorId: z.string().nullable(),
          planOf: z.string().nullable().openapi({ description: "Code of the unit whose plan this is" }),
          isOwn: z.boolean(),
          rank: z.int().openapi({ description: "Steps from what rests on nothing" }),
        }),
      ),
      edges: z.array(
        z.object({
          fromId: z.string(),
          toId: z.string(),
          kind: z.enum(basisKinds),
          article: z.string().nullable(),
        }),
      ),
    })
    .openapi("BasisGraph"),
}).run(async (ctx, { params, query }) => {
  const of = query.unit === undefined ? undefined : await unitByCode(ctx, query.unit);
  if (query.unit !== undefined && !of) throw NotFound();
  const campaign = await campaignOf(ctx, params.campaign, of?.no);
  const plan = of ? campaign?.own : campaign?.nearest;
  if (!campaign || !plan) throw NotFound();
  if (isBeneath(ctx, plan.unitNo))
    ctx.emit({
      name: "campaigns.plan-read",
      subject: plan.id,
      payload: { name: plan.name },
      concerns: [plan.unitNo],
    });
  const plans = campaign.line.slice(0, campaign.line.indexOf(plan) + 1);
  const unitNos = (await lineOf(ctx, plan.unitNo)) ?? [plan.unitNo];
  const on = dayOfPlan(ctx, plan);
  const bases = await basisRows(
    ctx,
    plan.id,
    plans.map((row) => row.unitNo),
  );
  const codeOf = new Map(plans.map((row) => [row.unitNo, row.unitCode]));
  const { nodes, edges } = basisGraph(
    plans.map((row) => ({
      unitCode: row.unitCode,
      unitName: row.unitName,
      number: row.documentNumber,
      title: row.planTitle ?? row.name,
      issuedOn: row.documentOn,
      isOwn: row.unitNo === ctx.unit.no,
    })),
    bases.map(({ planUnitNo, document, kind, article }) => ({
      unitCode: codeOf.get(planUnitNo) ?? "",
      documentId: document.id,
      kind,
      article,
    })),
    await documentRows(ctx, unitNos),
    await linkRows(ctx, unitNos),
    on,
  );
  return { on, nodes: [...nodes], edges: [...edges] };
});
