import { z } from "@hono/zod-openapi";
import { UnreadableTable } from "../../platform/files/read-table.ts";
import { UploadedFile } from "../../platform/files/uploaded-file.ts";
import { operation } from "../../platform/http/operation.ts";
import { draftOf, readSuccessionFile, readTreeFile } from "./reorganisation-draft.ts";
import { draftView, firstLines } from "./reorganisation-draft-view.ts";
import { ReorganisationDraft } from "./reorganisation-shapes.ts";
import { insertDraft } from "./store.ts";

export const draftReorganisation = operation({
  operationId: "draftReorganisation",
  method: "post",
  path: "/reorganisation-drafts",
  summary: "Draft the order that turns the tree into another one",
  description: `Takes the new tree of administrative units (\`tree\`, in any form that importUnits reads; provinces and communes, with their administrative codes) and, now or later, a table of who becomes whom (\`table\`: XLSX, CSV or JSON with the columns **Mã cũ** (\`from\`), **Mã mới** (\`to\`) and **Tỷ lệ** (\`share\`; the whole when empty)), both by administrative code. The draft is kept until it is carried out or deleted; the tree is not touched.

Provinces join; the districts end; communes merge or are divided; a place that keeps its code and name goes on as the unit it is. A school beneath a district follows the commune whose code it bears; a line with the school's unit code says otherwise, a line with the district's code speaks for all the others.`,
  permission: "units.reorganise",
  mode: "write",
  multipart: true,
  bodyBytesMax: 16 * 1024 * 1024,
  body: z.object({ tree: UploadedFile, table: UploadedFile.optional() }),
  success: ReorganisationDraft,
  successStatus: 201,
  problems: [UnreadableTable],
}).run(async (ctx, { body: { tree, table } }) => {
  const id = ctx.newId();
  await insertDraft(ctx, id, {
    title: "",
    legalBasis: "",
    effectiveOn: null,
    passStaff: true,
    treeName: tree.name,
    tree: await readTreeFile(tree),
    tableName: table?.name ?? null,
    succession: table ? await readSuccessionFile(table) : null,
  });
  ctx.emit({
    name: "organisations.reorganisation-drafted",
    subject: id,
    payload: { treeName: tree.name, tableName: table?.name ?? null },
  });
  return draftView(ctx, await draftOf(ctx, id), firstLines);
});
