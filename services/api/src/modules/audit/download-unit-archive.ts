import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { stateAt } from "./domain/archive-life.ts";
import { safeName } from "./domain/archive-text.ts";
import { ArchiveNotReady } from "./problems.ts";
import { archivesOfUnit } from "./store.ts";
import { ArchiveParams } from "./unit-archive.ts";

export const downloadUnitArchive = operation({
  operationId: "downloadUnitArchive",
  method: "get",
  path: "/archives/{archive}/file",
  summary: "Fetch an archive of the unit's whole data",
  description: "Every fetch is written into the unit's log.",
  permission: "unit-data.export",
  mode: "read",
  isLogged: true,
  isForEnded: true,
  params: ArchiveParams,
  success: "download",
  produces: ["application/zip"],
  problems: [ArchiveNotReady],
}).run(async (ctx, { params }) => {
  const [row] = await archivesOfUnit(ctx, params.archive);
  if (!row) throw NotFound();
  const body =
    stateAt(row, ctx.now) === "ready" ? await ctx.services.archives.open(ctx.unit.no, row.id) : undefined;
  if (!body || row.byteSize === null) throw ArchiveNotReady();
  ctx.emit({ name: "audit.archive-downloaded", subject: row.id, payload: { sha256: row.sha256 } });
  return {
    contentType: "application/zip",
    fileName: safeName(`${ctx.unit.code} ${row.askedAt.toISOString().slice(0, 10)}.zip`),
    body,
    byteSize: row.byteSize,
  };
});
