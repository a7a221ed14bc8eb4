import { type CronItem, Logger, parseCronItems, run, runOnce, type TaskList } from "graphile-worker";
import type { Log } from "../log/log.ts";
import { JOBS_SCHEMA } from "./migrate-jobs.ts";
import { queuePool } from "./queue-pool.ts";
import type { AnyTask, JobContext } from "./task.ts";

/** What the runner needs. */
export interface RunJobsOptions {
  /** Address of the database as role `job`. */
  readonly jobUrl: string;
  readonly tasks: readonly AnyTask[];
  readonly context: JobContext;
}

/** Jobs being taken from the queue until stopped. */
export interface JobRunner {
  /** Waits for the jobs at work; what is queued stays queued. */
  stop(): Promise<void>;
}

const JOBS_AT_ONCE = 2;
const DAY_MS = 86_400_000;

/** Takes jobs from the queue as role `job`. */
export async function runJobs(options: RunJobsOptions): Promise<JobRunner> {
  const pool = queuePool(options.jobUrl, JOBS_AT_ONCE + 1, (message) => options.context.log.warn(message));
  const runner = await run({
    pgPool: pool,
    schema: JOBS_SCHEMA,
    concurrency: JOBS_AT_ONCE,
    noHandleSignals: true,
    parsedCronItems: parseCronItems(cronItems(options.tasks)),
    taskList: taskList(options),
    logger: loggerFor(options.context.log),
  });
  return {
    stop: async () => {
      await runner.stop();
      await pool.end();
    },
  };
}

/** Runs everything that is due, then returns: for tests. */
export async function drainJobs(options: RunJobsOptions): Promise<void> {
  const pool = queuePool(options.jobUrl, 2, (message) => options.context.log.warn(message));
  try {
    await runOnce({
      pgPool: pool,
      schema: JOBS_SCHEMA,
      noHandleSignals: true,
      taskList: taskList(options),
      logger: loggerFor(options.context.log),
    });
  } finally {
    await pool.end();
  }
}

/** What was due while the program did not run, within the last day, is made up for. */
function cronItems(tasks: readonly AnyTask[]): CronItem[] {
  return tasks.flatMap(({ name, cron }) =>
    cron === undefined ? [] : [{ task: name, match: cron, options: { backfillPeriod: DAY_MS } }],
  );
}

function taskList({ tasks, context }: RunJobsOptions): TaskList {
  return Object.fromEntries(
    tasks.map((one) => [one.name, (payload: unknown) => one.runRaw(payload, context)]),
  );
}

/** graphile-worker tells every job at level info, which is our debug. */
function loggerFor(log: Log): Logger {
  const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;
  return new Logger(() => (level, message, meta) => log[levels[level]]({ ...meta }, message));
}
