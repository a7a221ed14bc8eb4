import { type JobRunner, runJobs } from "./platform/jobs/run-jobs.ts";
import type { JobContext } from "./platform/jobs/task.ts";
import { tasks } from "./tasks.ts";

/** Starts taking jobs in this process. */
export function startWorker(jobUrl: string, context: JobContext): Promise<JobRunner> {
  return runJobs({ jobUrl, tasks, context });
}
