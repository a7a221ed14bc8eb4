import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { evidenceContentTypes, isShownInline } from "./domain/evidence-file.ts";
import { EvidenceParams } from "./shapes.ts";
import { evidenceById } from "./store.ts";

export const getEvidenceFile = operation({
  operationId: "getEvidenceFile",
  method: "get",
  path: "/evidence/{evidence}/file",
  summary: "The content of an evidence file",
  description: "For the unit itself, and for every unit above once it has been sent.",
  permission: "results.read",
  mode: "read",
  isLogged: true,
  params: EvidenceParams,
  success: "download",
  produces: evidenceContentTypes,
}).run(async (ctx, { params }) => {
  const row = await evidenceById(ctx, params.evidence);
  if (!row?.sha256 || !row.contentType) throw NotFound();
  ctx.emit({
    name: "results.evidence-opened",
    subject: row.id,
    payload: { title: row.title, period: row.period },
    concerns: [row.unitNo],
  });
  return {
    contentType: row.contentType,
    fileName: row.title,
    body: await ctx.services.files.get(row.unitNo, row.sha256),
    isInline: isShownInline(row.contentType),
  };
});
