import type { UnitContext } from "../../platform/http/operation.ts";
import { peopleByIds } from "../people/index.ts";
import { keysOfUnit } from "./store.ts";

/** Keys as they are shown: never the secret, with the name of who made them. */
export async function presentKeys(ctx: UnitContext, id?: string) {
  const keys = await keysOfUnit(ctx, id);
  const makers = await peopleByIds(
    ctx,
    keys.map((key) => key.createdById),
  );
  return keys.map(({ createdById, ...key }) => ({
    ...key,
    state: key.revokedAt
      ? ("revoked" as const)
      : key.expiresAt && key.expiresAt <= ctx.now
        ? ("expired" as const)
        : ("active" as const),
    createdBy: makers.get(createdById)?.name ?? null,
    createdAt: key.createdAt.toISOString(),
    expiresAt: key.expiresAt?.toISOString() ?? null,
    revokedAt: key.revokedAt?.toISOString() ?? null,
    lastUsedAt: key.lastUsedAt?.toISOString() ?? null,
  }));
}
