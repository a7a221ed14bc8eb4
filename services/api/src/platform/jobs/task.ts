import { sql } from "drizzle-orm";
import type { z } from "zod";
import type { Clock } from "../clock/clock.ts";
import type { FileStore } from "../files/file-store.ts";
import type { PassingFiles } from "../files/passing-files.ts";
import type { Log } from "../log/log.ts";
import type { Mailer } from "../mail/mailer.ts";
import type { Tenancy, Tx } from "../tenancy/tenancy.ts";

/** What a job may use. It starts in no unit; a task that needs one carries a grant in its payload (in-unit.ts). */
export interface JobContext {
  readonly log: Log;
  readonly clock: Clock;
  readonly tenancy: Tenancy;
  readonly files: FileStore;
  readonly archives: PassingFiles;
  /** Absent where no mail server is configured. */
  readonly mailer: Mailer | undefined;
}

/** Something slow or external, done after the transaction that asked for it has committed. */
export interface Task<P> {
  /** `module.verb`, as in `people.mail-invitation`. */
  readonly name: string;
  readonly payload: z.ZodType<P>;
  /** When it is done without being asked, as in cron; such a task takes an empty payload. */
  readonly cron?: string | undefined;
  /** Throws to be tried again later. May run twice: must not mind. */
  run(payload: P, context: JobContext): Promise<void>;
}

/** A task whose payload type is known to itself only: what lists of tasks hold. */
export interface AnyTask {
  readonly name: string;
  readonly cron?: string | undefined;
  runRaw(payload: unknown, context: JobContext): Promise<void>;
}

/** Declares a task: `export const mailInvitation = task({ name, payload }).run(async (payload, context) => ...)`. */
export function task<P>(declared: {
  readonly name: string;
  readonly payload: z.ZodType<P>;
  readonly cron?: string;
}) {
  return {
    run: (run: Task<P>["run"]): Task<P> & AnyTask => ({
      ...declared,
      run,
      runRaw: (payload, context) => run(declared.payload.parse(payload), context),
    }),
  };
}

/**
 * Puts a job into the queue within the caller's transaction: it exists if and only if that commits.
 * A second job with the same `jobKey` replaces the first while that is waiting. It is not begun before `runAt`.
 */
export async function enqueue<P>(
  ctx: { readonly tx: Tx },
  wanted: Task<P>,
  payload: P,
  options: { readonly jobKey?: string; readonly runAt?: Date } = {},
): Promise<void> {
  const text = JSON.stringify(wanted.payload.parse(payload));
  await ctx.tx.execute(
    sql`select app.enqueue(${wanted.name}, ${text}::json, ${options.jobKey ?? null}, ${options.runAt?.toISOString() ?? null})`,
  );
}
