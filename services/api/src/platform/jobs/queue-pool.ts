import pg from "pg";

/**
 * A pool for graphile-worker, which speaks through `pg`. Ours rather than its own: graphile-worker lets go of
 * its pool without waiting, and a server stopped right afterwards ends the process with an unhandled error.
 */
export function queuePool(url: string, connectionsMax: number, onError: (error: Error) => void): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, max: connectionsMax, application_name: "thidua jobs" });
  pool.on("error", onError);
  pool.on("connect", (client) => client.on("error", onError));
  return pool;
}
