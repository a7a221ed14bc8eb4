import { z } from "@hono/zod-openapi";
import { templateTypes, writeTemplate } from "../../platform/files/write-template.ts";
import { operation } from "../../platform/http/operation.ts";
import { tableToFill } from "./domain/reorganisation/national-order.ts";
import { successionTemplate } from "./domain/reorganisation/succession-template.ts";
import { draftOf, workOut } from "./reorganisation-draft.ts";
import { DraftParams } from "./reorganisation-shapes.ts";

export const getReorganisationDraftTable = operation({
  operationId: "getReorganisationDraftTable",
  method: "get",
  path: "/reorganisation-drafts/{draft}/table",
  summary: "The table of who becomes whom, to be filled in",
  description:
    "A row for every unit that must go somewhere, with what the draft's table says of it already. Where it says nothing and the new tree has the same code, that one is offered, and the row says so.",
  permission: "units.reorganise",
  mode: "read",
  params: DraftParams,
  query: z.object({ format: z.enum(["xlsx", "csv"]).default("xlsx") }),
  success: "download",
  produces: [templateTypes.xlsx, "text/csv"],
}).run(async (ctx, { params, query }) => {
  const { lines, tree } = await workOut(ctx, await draftOf(ctx, params.draft));
  return writeTemplate(successionTemplate(tableToFill(lines, tree), ctx.locale), query.format);
});
