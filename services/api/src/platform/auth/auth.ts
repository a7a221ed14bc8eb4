import { betterAuth } from "better-auth";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { twoFactor } from "better-auth/plugins";
import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { v7 as uuidv7 } from "uuid";
import { authSchema } from "../../schema/auth.ts";
import { cookiePrefix } from "./credential.ts";
import type { Passwords } from "./remembered-passwords.ts";

export interface AuthOptions {
  /** Pool of role auth. */
  readonly client: Sql;
  readonly secret: string;
  readonly publicUrl: string;
  /** Sign-in throttling; off only where a test or the demo signs in many people at once. */
  readonly isThrottled: boolean;
  /** Other than better-auth's scrypt: for the demo only. */
  readonly passwords?: Passwords | undefined;
}

/** Accounts, sessions and second factors, by better-auth in schema auth. Memberships are ours, not its. */
export function createAuth({ client, secret, publicUrl, isThrottled, passwords }: AuthOptions) {
  return betterAuth({
    appName: "thidua",
    baseURL: publicUrl,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [publicUrl],
    database: drizzleAdapter(drizzle(client), { provider: "pg", schema: authSchema }),
    // An account is made by accepting an invitation, never by signing up.
    emailAndPassword: {
      enabled: true,
      disableSignUp: false,
      autoSignIn: false,
      minPasswordLength: 10,
      maxPasswordLength: 128,
      ...(passwords && { password: passwords }),
    },
    disabledPaths: [
      "/sign-up/email",
      "/request-password-reset",
      "/reset-password",
      "/change-email",
      "/delete-user",
      "/update-user",
      "/verify-email",
      "/send-verification-email",
    ],
    session: { expiresIn: 60 * 60 * 24 * 14, updateAge: 60 * 60 * 24, freshAge: 60 * 60 },
    account: { accountLinking: { enabled: false } },
    rateLimit: {
      enabled: isThrottled,
      storage: "database",
      window: 60,
      max: 120,
      customRules: { "/sign-in/email": { window: 60, max: 10 }, "/two-factor/*": { window: 60, max: 10 } },
    },
    advanced: {
      cookiePrefix,
      database: { generateId: () => uuidv7() },
      defaultCookieAttributes: { sameSite: "lax" },
    },
    plugins: [twoFactor({ issuer: "thidua" })],
    telemetry: { enabled: false },
  });
}

export type Auth = ReturnType<typeof createAuth>;
