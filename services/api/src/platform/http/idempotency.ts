import { sql } from "drizzle-orm";
import { sha256 } from "../auth/credential.ts";
import type { UnitContext } from "./operation.ts";
import { IdempotencyMismatch } from "./problem.ts";

interface Kept {
  readonly status: number;
  readonly response: unknown;
}

/** Hash of what was asked, so that one key cannot stand for two requests. */
export const requestHash = (path: string, body: unknown): string =>
  sha256(`${path}\n${JSON.stringify(body ?? null)}`);

/**
 * Claims the key inside the operation's own transaction. A twin request waits for this one to end;
 * it then finds the kept answer (returned here), or the key free again if this one failed.
 */
export async function claimKey(
  ctx: UnitContext,
  key: string,
  operation: string,
  hash: string,
): Promise<Kept | undefined> {
  await ctx.tx.execute(
    sql`delete from core.idempotency_keys where unit_no = ${ctx.unit.no} and created_at < ${new Date(ctx.now.getTime() - 86_400_000).toISOString()}`,
  );
  const claimed = await ctx.tx.execute(sql`
    insert into core.idempotency_keys (unit_no, key, operation, request_hash, status, created_at)
    values (${ctx.unit.no}, ${`${ctx.person.id}:${key}`}, ${operation}, ${hash}, 0, ${ctx.now.toISOString()})
    on conflict do nothing returning 1`);
  if (claimed.length) return undefined;
  const [kept] = await ctx.tx.execute<{ request_hash: string; status: number; response: unknown }>(sql`
    select request_hash, status, response from core.idempotency_keys
    where unit_no = ${ctx.unit.no} and key = ${`${ctx.person.id}:${key}`} and operation = ${operation}`);
  if (!kept || kept.request_hash !== hash) throw IdempotencyMismatch();
  return { status: kept.status, response: kept.response };
}

export async function keepAnswer(
  ctx: UnitContext,
  key: string,
  operation: string,
  kept: Kept,
): Promise<void> {
  await ctx.tx.execute(sql`
    update core.idempotency_keys set status = ${kept.status}, response = ${JSON.stringify(kept.response ?? null)}::jsonb
    where unit_no = ${ctx.unit.no} and key = ${`${ctx.person.id}:${key}`} and operation = ${operation}`);
}
