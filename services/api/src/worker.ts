import { foldSums } from "./modules/rollups/index.ts";
import { repeat } from "./platform/jobs/repeat.ts";
import { type JobRunner, runJobs } from "./platform/jobs/run-jobs.ts";
import type { JobContext } from "./platform/jobs/task.ts";
import { tasks } from "./tasks.ts";

/** Starts taking jobs in this process, and doing what upkeep there is. */
export async function startWorker(jobUrl: string, context: JobContext): Promise<JobRunner> {
  const jobs = await runJobs({ jobUrl, tasks, context });
  const folding = repeat(jobUrl, foldSums, context.log);
  return {
    stop: async () => {
      await Promise.all([jobs.stop(), folding.stop()]);
    },
  };
}
