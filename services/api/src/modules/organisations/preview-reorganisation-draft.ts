import { operation } from "../../platform/http/operation.ts";
import { ChangesQuery, previewOrder } from "./preview-reorganisation.ts";
import { DraftUnfinished, TooFarAhead } from "./problems.ts";
import { draftOf, orderOf } from "./reorganisation-draft.ts";
import { DraftParams, ReorganisationPreview } from "./reorganisation-shapes.ts";

export const previewReorganisationDraft = operation({
  operationId: "previewReorganisationDraft",
  method: "get",
  path: "/reorganisation-drafts/{draft}/preview",
  summary: "See what carrying out a draft would change",
  description: "As previewReorganisation answers for the order that the draft comes to.",
  permission: "units.reorganise",
  mode: "read",
  params: DraftParams,
  query: ChangesQuery,
  success: ReorganisationPreview,
  problems: [DraftUnfinished, TooFarAhead],
}).run(async (ctx, { params, query }) =>
  previewOrder(ctx, await orderOf(ctx, await draftOf(ctx, params.draft)), query),
);
