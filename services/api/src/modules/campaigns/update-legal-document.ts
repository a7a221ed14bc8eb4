import { z } from "@hono/zod-openapi";
import { operation } from "../../platform/http/operation.ts";
import { AlreadyExists, Forbidden, NotFound, VersionMismatch } from "../../platform/http/problem.ts";
import { readLibrary, refuseCitations } from "./library.ts";
import { LegalDocument, LegalDocumentIn } from "./shapes.ts";
import { changeDocument, replaceLinks } from "./store.ts";

export const updateLegalDocument = operation({
  operationId: "updateLegalDocument",
  method: "put",
  path: "/legal-documents/{document}",
  summary: "Change a document of the unit's library",
  description: "For example the day on which it ceases to be in force, and what replaces it.",
  permission: "campaigns.manage",
  mode: "write",
  ifMatch: true,
  params: z.object({ document: z.uuid() }),
  body: LegalDocumentIn,
  success: LegalDocument,
  problems: [AlreadyExists],
}).run(async (ctx, { params, body: { basedOn, replacedById, ...fields } }) => {
  const found = async () => (await readLibrary(ctx)).find((document) => document.id === params.document);
  const before = await found();
  if (!before) throw NotFound();
  if (!before.isOwn) throw Forbidden();
  await refuseCitations(ctx, { ...fields, basedOn, replacedById }, before.id);
  if (!(await changeDocument(ctx, before.id, { ...fields, replacedBy: replacedById })))
    throw VersionMismatch();
  await replaceLinks(ctx, before.id, basedOn);
  ctx.emit({
    name: "campaigns.legal-document-updated",
    subject: before.id,
    payload: { number: fields.number },
  });
  const after = await found();
  if (!after) throw NotFound();
  return after;
});
