import { z } from "zod";
import { task } from "../../platform/jobs/task.ts";
import { expiredBefore } from "./domain/archive-life.ts";

/** Every night: archives that can no longer be fetched leave the disk, and so do halves that nobody finished. */
export const sweepArchives = task({
  name: "audit.sweep-archives",
  payload: z.object({}),
  cron: "17 3 * * *",
}).run(async (_, { archives, clock }) => {
  await archives.removeOlder(expiredBefore(clock.now()));
});
