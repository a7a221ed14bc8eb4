import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import {
  ChangedLater,
  DraftCarriedOut,
  DraftUnfinished,
  ReorganisationRefused,
  TooFarAhead,
  TreeChanged,
} from "./problems.ts";
import { openDraftOf, orderOf } from "./reorganisation-draft.ts";
import { DraftParams, Reorganisation } from "./reorganisation-shapes.ts";
import { giveOrder } from "./reorganise.ts";
import { changeDraft, lockTree } from "./store.ts";

export const carryOutReorganisationDraft = operation({
  operationId: "carryOutReorganisationDraft",
  method: "post",
  path: "/reorganisation-drafts/{draft}/carrying-out",
  summary: "Carry out a draft of a re-organisation",
  description:
    "As reorganise does with the order that the draft comes to: all or nothing, at once or, where its day is still to come, then. The draft stays as it was.",
  permission: "units.reorganise",
  mode: "write",
  ifMatch: true,
  tellsProgress: true,
  params: DraftParams,
  body: z.object({
    tree: z.string().max(100).optional().openapi({
      description: "The tree that the preview was made of; refused when it has changed since",
    }),
  }),
  success: Reorganisation,
  successStatus: 201,
  problems: [DraftUnfinished, DraftCarriedOut, ReorganisationRefused, TreeChanged, TooFarAhead, ChangedLater],
}).run(async (ctx, { params, body }) => {
  await lockTree(ctx);
  const draft = await openDraftOf(ctx, params.draft);
  const done = await giveOrder(ctx, { ...(await orderOf(ctx, draft)), ...body });
  if (!(await changeDraft(ctx, draft.id, { reorganisationId: done.id }))) throw VersionMismatch();
  return done;
});
