import { and, count, desc, eq, gt, isNull, or } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { apiKeys } from "../../schema/integrations.ts";

export async function keysOfUnit(ctx: UnitContext, id?: string) {
  return ctx.tx
    .select({
      id: apiKeys.id,
      name: apiKeys.name,
      createdById: apiKeys.createdBy,
      createdAt: apiKeys.createdAt,
      expiresAt: apiKeys.expiresAt,
      revokedAt: apiKeys.revokedAt,
      lastUsedAt: apiKeys.lastUsedAt,
    })
    .from(apiKeys)
    .where(and(eq(apiKeys.unitNo, ctx.unit.no), id === undefined ? undefined : eq(apiKeys.id, id)))
    .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id));
}

export async function countUsableKeys(ctx: UnitContext): Promise<number> {
  const [row] = await ctx.tx
    .select({ keys: count() })
    .from(apiKeys)
    .where(
      and(
        eq(apiKeys.unitNo, ctx.unit.no),
        isNull(apiKeys.revokedAt),
        or(isNull(apiKeys.expiresAt), gt(apiKeys.expiresAt, ctx.now)),
      ),
    );
  return row?.keys ?? 0;
}

export async function insertKey(
  ctx: UnitContext,
  key: {
    readonly id: string;
    readonly name: string;
    readonly secretHash: string;
    readonly expiresAt: Date | null;
  },
): Promise<void> {
  await ctx.tx
    .insert(apiKeys)
    .values({ ...key, unitNo: ctx.unit.no, createdBy: ctx.person.id, createdAt: ctx.now });
}

export async function endKey(ctx: UnitContext, id: string): Promise<void> {
  await ctx.tx
    .update(apiKeys)
    .set({ revokedAt: ctx.now })
    .where(and(eq(apiKeys.unitNo, ctx.unit.no), eq(apiKeys.id, id)));
}
