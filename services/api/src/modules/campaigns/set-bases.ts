import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { changed, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { BasisIn, CampaignChanged, CampaignParams } from "./shapes.ts";
import { documentRows, replaceBases } from "./store.ts";

export const setBases = operation({
  operationId: "setBases",
  method: "put",
  path: "/campaigns/{campaign}/bases",
  summary: "Replace the documents the unit's plan relies on",
  description: "In order. Documents of the unit's own library or of a unit above.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ bases: z.array(BasisIn).max(60) }),
  success: CampaignChanged,
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  const library = new Map(
    (await documentRows(ctx, [...ctx.unit.ancestors, ctx.unit.no])).map((document) => [
      document.id,
      document,
    ]),
  );
  refuseEntries(
    ctx,
    "bases",
    body.bases.flatMap(({ documentId }, at) =>
      library.has(documentId)
        ? []
        : [entryFault(at, "documentId", "unknown", "Không thấy văn bản này.", "There is no such document.")],
    ),
  );
  await replaceBases(
    ctx,
    plan,
    body.bases.map((basis) => ({
      ...basis,
      documentUnitNo: library.get(basis.documentId)?.unitNo ?? ctx.unit.no,
    })),
  );
  ctx.emit({ name: "campaigns.bases-set", subject: plan.id, payload: { count: body.bases.length } });
  return changed(ctx, plan);
});
