import { Logger, runMigrations } from "graphile-worker";

/** Schema of the queue. */
export const JOBS_SCHEMA = "jobs";

/** Brings the tables of the queue up to date, as `owner`: the role that takes jobs cannot change tables. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  await runMigrations({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    maxPoolSize: 1,
    concurrency: 1,
    logger: new Logger(() => () => undefined),
  });
}
