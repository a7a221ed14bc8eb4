import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { ApiKeyParams } from "./shapes.ts";
import { endKey, keysOfUnit } from "./store.ts";

export const revokeApiKey = operation({
  operationId: "revokeApiKey",
  method: "delete",
  path: "/api-keys/{key}",
  summary: "Revoke a key",
  description: "It stops working at once and for good.",
  permission: "api-keys.manage",
  mode: "write",
  isForEnded: true,
  params: ApiKeyParams,
  success: "nothing",
}).run(async (ctx, { params }) => {
  const [key] = await keysOfUnit(ctx, params.key);
  if (!key || key.revokedAt) throw NotFound();
  await endKey(ctx, key.id);
  ctx.emit({ name: "integrations.api-key-revoked", subject: key.id, payload: { name: key.name } });
});
