import { randomBytes } from "node:crypto";
import { sha256 } from "../../platform/auth/credential.ts";
import { operation } from "../../platform/http/operation.ts";
import { NotFound } from "../../platform/http/problem.ts";
import { presentKeys } from "./present-keys.ts";
import { ExpiryInPast, TooManyKeys } from "./problems.ts";
import { CreatedApiKey, NewApiKey } from "./shapes.ts";
import { countUsableKeys, insertKey } from "./store.ts";

const SECRET_BYTES = 32;
const KEYS_MAX = 50;

export const createApiKey = operation({
  operationId: "createApiKey",
  method: "post",
  path: "/api-keys",
  summary: "Make a read-only key for another system",
  description:
    "It reads what the unit can read of itself and of everything beneath it, and writes nothing. Send it as `Authorization: Bearer td_…`. The key is shown this once.",
  permission: "api-keys.manage",
  mode: "write",
  remember: (answer) => ({ ...answer, secret: null }),
  body: NewApiKey,
  success: CreatedApiKey,
  successStatus: 201,
  problems: [ExpiryInPast, TooManyKeys],
}).run(async (ctx, { body }) => {
  const expiresAt = body.expiresAt ? new Date(body.expiresAt) : null;
  if (expiresAt && expiresAt <= ctx.now) throw ExpiryInPast();
  if ((await countUsableKeys(ctx)) >= KEYS_MAX) throw TooManyKeys();
  const id = ctx.newId();
  const secret = randomBytes(SECRET_BYTES).toString("base64url");
  await insertKey(ctx, { id, name: body.name, secretHash: sha256(secret), expiresAt });
  ctx.emit({
    name: "integrations.api-key-created",
    subject: id,
    payload: { name: body.name, expiresAt: expiresAt?.toISOString() ?? null },
  });
  const [key] = await presentKeys(ctx, id);
  if (!key) throw NotFound();
  return { key, secret: `td_${id}_${secret}` };
});
