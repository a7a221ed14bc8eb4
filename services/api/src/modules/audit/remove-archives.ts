import { z } from "zod";
import { task } from "../../platform/jobs/task.ts";

/** Archives that may not be fetched any more leave the disk, once the transaction that said so has committed. */
export const removeArchives = task({
  name: "audit.remove-archives",
  payload: z.object({ unitNo: z.int(), ids: z.array(z.uuid()) }),
}).run(async ({ unitNo, ids }, { archives }) => {
  for (const id of ids) await archives.remove(unitNo, id);
});
