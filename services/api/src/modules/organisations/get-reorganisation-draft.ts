import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { fates } from "./domain/reorganisation/national-order.ts";
import { draftOf } from "./reorganisation-draft.ts";
import { draftView } from "./reorganisation-draft-view.ts";
import { DraftParams, ReorganisationDraft } from "./reorganisation-shapes.ts";

export const getReorganisationDraft = operation({
  operationId: "getReorganisationDraft",
  method: "get",
  path: "/reorganisation-drafts/{draft}",
  summary: "What a draft of a re-organisation comes to",
  description:
    "Worked out against the tree of now: what becomes of each unit, a page at a time, every wrong cell by file, line and column, and the units of which nothing is said.",
  permission: "units.reorganise",
  mode: "read",
  params: DraftParams,
  query: z.object({
    fate: z.enum(fates).optional().openapi({ description: "Only units that meet this fate" }),
    q: z
      .string()
      .trim()
      .max(200)
      .optional()
      .openapi({ description: "Words of a name or code, accents or not" }),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  success: ReorganisationDraft,
}).run(async (ctx, { params, query }) => draftView(ctx, await draftOf(ctx, params.draft), query));
