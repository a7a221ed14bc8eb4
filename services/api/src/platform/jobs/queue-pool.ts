import pg from "pg";

/**
 * A pool for graphile-worker, which speaks through `pg`. Ours rather than its own: graphile-worker lets go of
 * its pool without waiting, and a server stopped right afterwards ends the process with an unhandled error.
 */
export function queuePool(url: string, connectionsMax: number, onError: (message: string) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connectionsMax, application_name: "thidua jobs" });
  const tell = (error: Error): void => {
    if (!pool.ending) onError(error.message);
  };
  pool.on("error", tell);
  pool.on("connect", (client) => client.on("error", tell));
  return pool;
}
