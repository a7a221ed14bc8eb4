import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { draftHeadView } from "./reorganisation-draft-view.ts";
import { ReorganisationDraftHead } from "./reorganisation-shapes.ts";
import { ownDrafts } from "./store.ts";

export const listReorganisationDrafts = operation({
  operationId: "listReorganisationDrafts",
  method: "get",
  path: "/reorganisation-drafts",
  summary: "Drafts of re-organisations that the unit works on",
  description: "Those not carried out yet, the last changed first. Seen by nobody but the unit itself.",
  permission: "units.reorganise",
  mode: "read",
  success: z.object({ items: z.array(ReorganisationDraftHead) }),
}).run(async (ctx) => ({ items: (await ownDrafts(ctx)).map(draftHeadView) }));
