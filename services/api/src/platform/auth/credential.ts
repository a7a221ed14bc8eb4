import { createHash } from "node:crypto";
import type { Context } from "hono";
import { getCookie } from "hono/cookie";
import type { Credential } from "../tenancy/tenancy.ts";

export const cookiePrefix = "thidua";
const uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const apiKeyForm = new RegExp(`^Bearer td_(${uuid})_([A-Za-z0-9_-]{43})$`);

export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

/**
 * What the caller shows: an API key in `Authorization: Bearer td_<id>_<secret>`, else the session cookie.
 * Nothing is verified here; the database does that when the tenant is entered.
 */
export function credentialOf(c: Context): Credential | undefined {
  const authorization = c.req.header("authorization");
  if (authorization !== undefined) {
    const [, id, secret] = apiKeyForm.exec(authorization) ?? [];
    return id && secret ? { kind: "api_key", value: `${id}.${sha256(secret)}` } : undefined;
  }
  const cookie =
    getCookie(c, `__Secure-${cookiePrefix}.session_token`) ?? getCookie(c, `${cookiePrefix}.session_token`);
  // The cookie is `token.signature`; the token alone is 32 random characters, and the signature may hold no dot.
  const token = cookie?.slice(0, cookie.lastIndexOf("."));
  return token ? { kind: "session", value: token } : undefined;
}
