import { z } from "zod";
import { storeEvents } from "../../platform/events/events.ts";
import { endJob, inUnitOf, JobGrant, type JobUnitContext } from "../../platform/jobs/in-unit.ts";
import { task } from "../../platform/jobs/task.ts";
import { expiryOf } from "./domain/archive-life.ts";
import { type ArchiveChange, changeArchive, expireArchives } from "./store.ts";
import { writeUnitArchive } from "./write-unit-archive.ts";

/**
 * Makes the archive that somebody asked for, as that person and in that unit only. Whatever ends their right to it
 * before it is done (leaving the unit, another role) ends the job as well.
 */
export const buildUnitArchive = task({
  name: "audit.build-unit-archive",
  payload: z.object({ grant: JobGrant }),
}).run(async ({ grant }, context) => {
  const { id } = grant;
  const inUnit = <T>(work: (ctx: JobUnitContext) => Promise<T>) => inUnitOf(context, grant, "write", work);
  const tell = (change: ArchiveChange) =>
    inUnit((ctx) => changeArchive(ctx, id, { ...change, progressAt: ctx.now }));

  const unitNo = await inUnit(async (ctx) => {
    const isWanted = await changeArchive(ctx, id, { state: "working", progressAt: ctx.now });
    return isWanted && ctx.permissions.has("unit-data.export") ? ctx.unit.no : undefined;
  });
  if (unitNo === undefined) return;
  const file = await context.archives.create(unitNo, id);
  try {
    const { sha256, rowCount } = await writeUnitArchive(context, grant, file.stream, tell);
    const byteSize = await file.keep();
    const replaced = await inUnit(async (ctx) => {
      const [finishedAt, expiresAt] = [ctx.now, expiryOf(ctx.now)];
      const done = { state: "ready", sha256, byteSize, finishedAt, expiresAt, progressAt: finishedAt };
      if (!(await changeArchive(ctx, id, done))) return [];
      await storeEvents(ctx, [{ name: "audit.archive-made", subject: id, payload: { rowCount, sha256 } }]);
      await endJob(ctx, id);
      return expireArchives(ctx, id);
    });
    for (const old of replaced ?? []) await context.archives.remove(unitNo, old);
  } catch (error) {
    // Not tried again by itself: who asked sees it, and asks again.
    context.log.error({ err: error, archive: id }, "an archive could not be made");
    await file.discard();
    await inUnit(async (ctx) => {
      await changeArchive(ctx, id, { state: "failed", finishedAt: ctx.now });
      await storeEvents(ctx, [{ name: "audit.archive-failed", subject: id }]);
      await endJob(ctx, id);
    });
  }
});
