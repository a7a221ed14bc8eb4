import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { originsAfterEdit } from "./domain/plan.ts";
import { edited, entryFault, ownPlanInVersion, refuseEntries } from "./entry.ts";
import { Closed, NoPlan } from "./problems.ts";
import { CampaignChanged, CampaignParams, PlanSection, SectionIn } from "./shapes.ts";
import { replaceSections, sectionRows } from "./store.ts";

export const setSections = operation({
  operationId: "setSections",
  method: "put",
  path: "/campaigns/{campaign}/sections",
  summary: "Replace the text of the unit's plan",
  description: "Block by block in order. An inherited block that was changed becomes the unit's own.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: CampaignParams,
  body: z.object({ sections: z.array(SectionIn).max(600) }),
  success: CampaignChanged.extend({ sections: z.array(PlanSection) }),
  problems: [NoPlan, Closed],
}).run(async (ctx, { params, body }) => {
  const { plan } = await ownPlanInVersion(ctx, params.campaign);
  const typed = body.sections.map((section) => ({ ...section, id: section.id ?? ctx.newId() }));
  const seen = new Set<string>();
  refuseEntries(
    ctx,
    "sections",
    typed.flatMap(({ id }, at) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [entryFault(at, "id", "repeated", "Đoạn này có hai lần.", "This block stands twice.")];
    }),
  );
  const sections = originsAfterEdit(await sectionRows(ctx, plan.id, ctx.unit.no), typed);
  await replaceSections(ctx, plan, sections);
  ctx.emit({ name: "campaigns.sections-set", subject: plan.id, payload: { count: sections.length } });
  return { ...(await edited(ctx, plan)), sections: [...sections] };
});
