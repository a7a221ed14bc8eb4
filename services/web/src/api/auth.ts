import { createAuthClient } from "better-auth/client";
import { twoFactorClient } from "better-auth/client/plugins";
import { language } from "../lib/preferences.ts";
import { reach } from "./client.ts";
import { ApiProblem } from "./problem.ts";

const client = createAuthClient({
  baseURL: `${window.location.origin}/api/auth`,
  fetchOptions: {
    customFetchImpl: (input, init) => reach(input, init),
    onRequest: (context) => {
      context.headers.set("Accept-Language", language());
      return context;
    },
  },
  plugins: [twoFactorClient()],
});

interface AuthAnswer<Data> {
  readonly data: Data | null;
  readonly error: {
    readonly status: number;
    readonly code?: string | undefined;
    readonly message?: string | undefined;
  } | null;
}

async function settled<Data>(call: Promise<AuthAnswer<Data>>): Promise<Data> {
  const { data, error } = await call;
  if (error || data === null) {
    throw new ApiProblem({
      status: error?.status ?? 500,
      code: `auth.${(error?.code ?? "failed").toLowerCase().replaceAll("_", "-")}`,
      title: "",
      detail: error?.message ?? "",
    });
  }
  return data;
}

/** Where the second step of signing in is still to come. */
export interface SignInAnswer {
  readonly needsCode: boolean;
}

/** Signs in with e-mail and password; `needsCode` when a second factor is still to be given. */
export async function signIn(input: { email: string; password: string }): Promise<SignInAnswer> {
  const data = await settled(client.signIn.email({ email: input.email.trim(), password: input.password }));
  return { needsCode: "twoFactorRedirect" in data && data.twoFactorRedirect === true };
}

/** The second step, with the code of the phone. */
export const verifyCode = (input: { code: string; trustDevice: boolean }) =>
  settled(
    client.twoFactor.verifyTotp({ code: input.code.replace(/\s/g, ""), trustDevice: input.trustDevice }),
  );

/** The second step, with one of the recovery codes. */
export const verifyBackupCode = (input: { code: string; trustDevice: boolean }) =>
  settled(client.twoFactor.verifyBackupCode({ code: input.code.trim(), trustDevice: input.trustDevice }));

export const signOut = () => settled(client.signOut());

/** Ends every session of the person, this one too. */
export const signOutEverywhere = () => settled(client.revokeSessions());

export const signOutOthers = () => settled(client.revokeOtherSessions());

export const changePassword = (input: { currentPassword: string; newPassword: string }) =>
  settled(client.changePassword({ ...input, revokeOtherSessions: true }));

export interface SessionOnDevice {
  readonly token: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly here: boolean;
}

/** The devices that are signed in, this one first. */
export async function listSessions(): Promise<SessionOnDevice[]> {
  const [sessions, current] = await Promise.all([
    settled(client.listSessions()),
    settled(client.getSession()),
  ]);
  return sessions
    .map((session) => ({
      token: session.token,
      createdAt: new Date(session.createdAt),
      expiresAt: new Date(session.expiresAt),
      address: session.ipAddress || null,
      userAgent: session.userAgent || null,
      here: session.token === current.session.token,
    }))
    .sort((a, b) => Number(b.here) - Number(a.here) || b.createdAt.getTime() - a.createdAt.getTime());
}

export const endSession = (token: string) => settled(client.revokeSession({ token }));

export interface TwoFactorOffer {
  /** otpauth:// address, for the QR code. */
  readonly uri: string;
  readonly backupCodes: readonly string[];
}

/** Begins turning the second factor on; it counts only after `verifyCode`. */
export async function enableTwoFactor(password: string): Promise<TwoFactorOffer> {
  const data = await settled(client.twoFactor.enable({ password }));
  if (data.method !== "totp")
    throw new ApiProblem({ status: 500, code: "auth.failed", title: "", detail: "" });
  return { uri: data.totpURI, backupCodes: data.backupCodes };
}

export const disableTwoFactor = (password: string) => settled(client.twoFactor.disable({ password }));

/** Replaces the recovery codes; the old ones stop working. */
export async function newBackupCodes(password: string): Promise<readonly string[]> {
  return (await settled(client.twoFactor.generateBackupCodes({ password }))).backupCodes;
}
