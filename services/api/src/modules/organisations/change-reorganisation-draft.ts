import { z } from "@hono/zod-openapi";
import { UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { VersionMismatch } from "../../platform/http/problem.ts";
import { DraftCarriedOut } from "./problems.ts";
import { draftOf, openDraftOf, readSuccessionFile, readTreeFile } from "./reorganisation-draft.ts";
import { draftView, firstLines } from "./reorganisation-draft-view.ts";
import { DraftParams, ReorganisationDraft } from "./reorganisation-shapes.ts";
import { changeDraft } from "./store.ts";

export const changeReorganisationDraft = operation({
  operationId: "changeReorganisationDraft",
  method: "patch",
  path: "/reorganisation-drafts/{draft}",
  summary: "Change a draft of a re-organisation",
  description:
    "Another file in the place of the one there is, or what the order will say. What is left out stays.",
  permission: "units.reorganise",
  mode: "write",
  ifMatch: true,
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  params: DraftParams,
  body: z.object({
    tree: UploadedFile.optional(),
    table: UploadedFile.optional(),
    title: z.string().trim().max(300).optional(),
    legalBasis: z.string().trim().max(2000).optional(),
    effectiveOn: z
      .union([z.iso.date(), z.literal("")])
      .optional()
      .openapi({ description: "Empty: not known yet" }),
    passStaff: z.enum(["true", "false"]).optional(),
  }),
  success: ReorganisationDraft,
  problems: [UnreadableTable, DraftCarriedOut],
}).run(async (ctx, { params, body: { tree, table, title, legalBasis, effectiveOn, passStaff } }) => {
  const { id } = await openDraftOf(ctx, params.draft);
  const isChanged = await changeDraft(ctx, id, {
    ...(tree && { treeName: tree.name, tree: await readTreeFile(tree) }),
    ...(table && { tableName: table.name, succession: await readSuccessionFile(table) }),
    ...(title === undefined ? {} : { title }),
    ...(legalBasis === undefined ? {} : { legalBasis }),
    ...(effectiveOn === undefined ? {} : { effectiveOn: effectiveOn || null }),
    ...(passStaff === undefined ? {} : { passStaff: passStaff === "true" }),
  });
  if (!isChanged) throw VersionMismatch();
  const draft = await draftOf(ctx, id);
  ctx.emit({
    name: "organisations.reorganisation-draft-changed",
    subject: id,
    payload: { title: draft.title, treeName: draft.treeName, tableName: draft.tableName },
  });
  return draftView(ctx, draft, firstLines);
});
