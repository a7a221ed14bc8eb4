import postgres from "postgres";

/** A pool of connections as one fixed role. */
export type Sql = postgres.Sql;

/** What a pool is for. */
export interface ConnectOptions {
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly max?: number;
  /** `false`: a commit does not wait for the disk; what a crash loses is made again. */
  readonly isDurable?: boolean;
}

/**
 * Opens a pool. `prepare: false` on every pool: a named plan is shared by all units of a connection,
 * and a plan made for a province would then be used for a school.
 */
export function connect(url: string, options: ConnectOptions): Sql {
  return postgres(url, {
    prepare: false,
    max: options.max ?? 1,
    connect_timeout: 10,
    onnotice: () => undefined,
    connection: {
      application_name: `thidua ${options.name}`,
      ...(options.isDurable === false && { synchronous_commit: "off" }),
    },
  });
}

/** Runs `work` on a connection of its own and closes it in every case. */
export async function withConnection<T>(
  url: string,
  name: string,
  work: (sql: Sql) => Promise<T>,
): Promise<T> {
  const sql = connect(url, { name });
  try {
    return await work(sql);
  } finally {
    await sql.end({ timeout: 5 });
  }
}

/** SQLSTATE of the server, or the code of the socket, or nothing when the error is of another kind. */
export function databaseErrorCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
