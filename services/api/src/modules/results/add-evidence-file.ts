import { z } from "@hono/zod-openapi";
import { fileTypeFromBuffer } from "file-type";
import { sha256 } from "../../platform/auth/credential.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { textField } from "../../platform/http/fields.ts";
import { operation } from "../../platform/http/operation.ts";
import { addedEvidence } from "./added-evidence.ts";
import { evidenceBytesMax, evidenceTypeOf } from "./domain/evidence-file.ts";
import { closedProblems, demandAsked, openFrame } from "./open-report.ts";
import { FileTooLarge, UnknownIndicator, WrongFileKind } from "./problems.ts";
import { Evidence, FigureParams } from "./shapes.ts";

const formOverheadBytes = 64 * 1024;
const titleMax = 200;

export const addEvidenceFile = operation({
  operationId: "addEvidenceFile",
  method: "post",
  path: "/campaigns/{campaign}/reports/{period}/figures/{indicator}/files",
  summary: "Add a file as evidence of a figure",
  description:
    "PDF, pictures and Office files up to 10 MB, told by their content. The title is the file's name unless given. Do not upload photos in which children can be recognised without their parents' consent.",
  permission: "results.enter",
  mode: "write",
  params: FigureParams,
  multipart: true,
  bodyBytesMax: evidenceBytesMax + formOverheadBytes,
  body: z.object({ file: UploadedFile, title: textField(titleMax).optional() }),
  success: Evidence,
  successStatus: 201,
  problems: [...closedProblems, UnknownIndicator, WrongFileKind, FileTooLarge],
}).run(async (ctx, { params, body }) => {
  const { frame } = await openFrame(ctx, params.campaign, params.period);
  demandAsked(frame, params.indicator);
  if (body.file.size > evidenceBytesMax) throw FileTooLarge();
  const content = new Uint8Array(await body.file.arrayBuffer());
  const contentType = evidenceTypeOf((await fileTypeFromBuffer(content))?.mime, body.file.name);
  if (!contentType) throw WrongFileKind();
  const digest = sha256(content);
  await ctx.services.files.put(ctx.unit.no, digest, content);
  return addedEvidence(ctx, params, {
    kind: "file",
    title: body.title ?? body.file.name.normalize("NFC").slice(-titleMax),
    contentType,
    byteSize: content.byteLength,
    sha256: digest,
  });
});
