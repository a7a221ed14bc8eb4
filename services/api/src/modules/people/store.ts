import { sql } from "drizzle-orm";
import { sha256 } from "../../platform/auth/credential.ts";
import type { Tenancy } from "../../platform/tenancy/tenancy.ts";

type OfferRow = {
  code: string;
  unit_name: string;
  email: string;
  name: string;
  roles: string[];
  expires_at: string;
  has_account: boolean;
};

/** The invitation behind a link's token, while it can be accepted. */
export async function invitationByToken(tenancy: Tenancy, token: string) {
  const [row] = await tenancy.outside("read", (tx) =>
    tx.execute<OfferRow>(sql`select * from app.invitation_of(${sha256(token)})`),
  );
  if (!row) return undefined;
  const { code, unit_name, email, name, roles, expires_at, has_account } = row;
  return {
    unit: { code, name: unit_name },
    email,
    name,
    roles,
    expiresAt: new Date(expires_at).toISOString(),
    hasAccount: has_account,
  };
}

/** Makes the person a member; the code of the unit, or undefined when the invitation is gone or names another account. */
export async function acceptByToken(
  tenancy: Tenancy,
  token: string,
  personId: string,
  eventId: string,
  now: Date,
) {
  const [row] = await tenancy.outside("write", (tx) =>
    tx.execute<{ code: string | null }>(
      sql`select app.accept_invitation(${sha256(token)}, ${personId}, ${eventId}, ${now.toISOString()}) as code`,
    ),
  );
  return row?.code ?? undefined;
}
