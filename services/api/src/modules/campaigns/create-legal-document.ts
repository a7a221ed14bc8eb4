import { operation } from "../../platform/http/operation.ts";
import { AlreadyExists, NotFound } from "../../platform/http/problem.ts";
import { readLibrary, refuseCitations } from "./library.ts";
import { LegalDocument, LegalDocumentIn } from "./shapes.ts";
import { insertDocument, replaceLinks } from "./store.ts";

export const createLegalDocument = operation({
  operationId: "createLegalDocument",
  method: "post",
  path: "/legal-documents",
  summary: "Add a document to the unit's library",
  description: "Units below may cite it too.",
  permission: "campaigns.manage",
  mode: "write",
  body: LegalDocumentIn,
  success: LegalDocument,
  successStatus: 201,
  problems: [AlreadyExists],
}).run(async (ctx, { body: { basedOn, replacedById, ...fields } }) => {
  await refuseCitations(ctx, { ...fields, basedOn, replacedById });
  const id = ctx.newId();
  if (!(await insertDocument(ctx, { id, ...fields, replacedBy: replacedById }))) throw AlreadyExists();
  await replaceLinks(ctx, id, basedOn);
  ctx.emit({ name: "campaigns.legal-document-created", subject: id, payload: { number: fields.number } });
  const made = (await readLibrary(ctx)).find((document) => document.id === id);
  if (!made) throw NotFound();
  return made;
});
