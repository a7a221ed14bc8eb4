import type { Auth } from "./auth.ts";

/**
 * Whose e-mail and password these are; undefined when they do not match. Opens no session and asks for no second
 * factor: it proves who somebody is, it does not let them in. Callers throttle.
 */
export async function personByPassword(
  auth: Auth,
  email: string,
  password: string,
): Promise<string | undefined> {
  const context = await auth.$context;
  const found = await context.internalAdapter.findUserByEmail(email, { includeAccounts: true });
  const hash = found?.accounts.find((account) => account.providerId === "credential")?.password;
  if (!found || !hash) return undefined;
  return (await context.password.verify({ hash, password })) ? found.user.id : undefined;
}
