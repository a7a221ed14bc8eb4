import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { readLibrary } from "./library.ts";
import { LegalDocument } from "./shapes.ts";

export const listLegalDocuments = operation({
  operationId: "listLegalDocuments",
  method: "get",
  path: "/legal-documents",
  summary: "Documents the unit may name as bases",
  description:
    "Its own library and those of the units above, by date of issue, with validity and successors.",
  permission: "campaigns.read",
  mode: "read",
  success: z.object({ items: z.array(LegalDocument) }),
}).run(async (ctx) => ({ items: await readLibrary(ctx) }));
