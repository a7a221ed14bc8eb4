import { Logger, runMigrations } from "graphile-worker";
import { queuePool } from "./queue-pool.ts";

/** Schema of the queue. */
export const JOBS_SCHEMA = "jobs";

/** Brings the tables of the queue up to date, as `owner`: the role that takes jobs cannot change tables. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const pool = queuePool(ownerUrl, 1, () => undefined);
  try {
    await runMigrations({
      pgPool: pool,
      schema: JOBS_SCHEMA,
      concurrency: 1,
      logger: new Logger(() => () => undefined),
    });
  } finally {
    await pool.end();
  }
}
