import { operation } from "../../platform/http/operation.ts";
import { unitByCode } from "../organisations/index.ts";
import { outlineOf } from "./domain/outline.ts";
import { signerTitleOf } from "./domain/plan.ts";
import { refuseDates } from "./entry.ts";
import { CampaignChanged, CampaignIn } from "./shapes.ts";
import { insertCampaign, replaceSections } from "./store.ts";

export const createCampaign = operation({
  operationId: "createCampaign",
  method: "post",
  path: "/campaigns",
  summary: "Begin a campaign of the unit's own",
  description: "A draft that nobody else sees until it is published. Any unit may launch one, a school too.",
  permission: "campaigns.manage",
  mode: "write",
  body: CampaignIn,
  success: CampaignChanged,
  successStatus: 201,
}).run(async (ctx, { body: { outline, ...fields } }) => {
  refuseDates(ctx, fields);
  const unit = await unitByCode(ctx, ctx.unit.code);
  const id = ctx.newId();
  await insertCampaign(ctx, {
    id,
    ...fields,
    rootUnitNo: ctx.unit.no,
    documentPlace: fields.documentPlace ?? unit?.place ?? null,
    signerTitle: fields.signerTitle ?? signerTitleOf(ctx.unit.levelCode),
  });
  if (outline === "built_in")
    await replaceSections(
      ctx,
      { id, isPublished: false },
      outlineOf({
        ...fields,
        campaignName: fields.name,
        unitName: ctx.unit.name,
        isSchool: unit?.isReporting ?? false,
      }).map((section) => ({ ...section, id: ctx.newId() })),
    );
  ctx.emit({ name: "campaigns.created", subject: id, payload: { name: fields.name } });
  return { id, status: "draft" as const, version: 1 };
});
