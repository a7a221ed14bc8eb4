import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { endJob, grantJob } from "../../platform/jobs/in-unit.ts";
import { enqueue } from "../../platform/jobs/task.ts";
import { buildUnitArchive } from "./build-unit-archive.ts";
import { isUnderWay, stateAt } from "./domain/archive-life.ts";
import { ArchiveUnderWay } from "./problems.ts";
import { archivesOfUnit, changeArchive, insertArchive } from "./store.ts";
import { presentArchive, UnitArchive } from "./unit-archive.ts";

export const requestUnitArchive = operation({
  operationId: "requestUnitArchive",
  method: "post",
  path: "/archives",
  summary: "Ask for the whole data of the unit",
  description:
    "A job makes one ZIP: every table of the unit as JSON and CSV, and its files, each with its SHA-256. It holds the unit's own rows, not those of units beneath. One at a time: it can be fetched for seven days, or until the next one is made.",
  permission: "unit-data.export",
  mode: "write",
  isForEnded: true,
  success: UnitArchive,
  successStatus: 201,
  problems: [ArchiveUnderWay],
}).run(async (ctx) => {
  for (const row of await archivesOfUnit(ctx)) {
    if (isUnderWay(stateAt(row, ctx.now))) throw ArchiveUnderWay();
    // Its job died with its process: it must not come back to life.
    if (await changeArchive(ctx, row.id, { state: "failed", finishedAt: ctx.now })) await endJob(ctx, row.id);
  }
  const grant = await grantJob(ctx, buildUnitArchive.name);
  await insertArchive(ctx, grant.id);
  await enqueue(ctx, buildUnitArchive, { grant });
  ctx.emit({ name: "audit.archive-requested", subject: grant.id });
  const [made] = await archivesOfUnit(ctx, grant.id);
  if (!made) throw NotFound();
  return presentArchive(made, ctx.now);
});
