import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { sha256 } from "../../platform/auth/credential.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import type { Tenancy } from "../../platform/tenancy/tenancy.ts";
import { groupMembers, groups, people } from "../../schema/people.ts";

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
export async function invitationByToken(tenancy: Tenancy, token: string, now: Date) {
  const [row] = await tenancy.outside("read", (tx) =>
    tx.execute<OfferRow>(sql`select * from app.invitation_of(${sha256(token)}, ${now.toISOString()})`),
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

/** Name and position as a unit knows them. */
export interface PersonName {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly unitNo: number;
}

/**
 * Names by person id, for authors and reviewers along the line. Somebody known in several units is named as in
 * `unitNo` (the acting unit unless told) where possible. Who cannot be seen is missing from the map.
 */
export async function peopleByIds(
  ctx: UnitContext,
  ids: readonly string[],
  unitNo: number = ctx.unit.no,
): Promise<ReadonlyMap<string, PersonName>> {
  if (!ids.length) return new Map();
  const rows = await ctx.tx
    .select({ id: people.personId, name: people.name, position: people.position, unitNo: people.unitNo })
    .from(people)
    .where(inArray(people.personId, [...new Set(ids)]))
    .orderBy(sql`${people.unitNo} = ${unitNo}`, asc(people.unitNo));
  return new Map(rows.map((row) => [row.id, row]));
}

/** A group of a unit: tổ, ban giám hiệu, ban chỉ đạo. */
export interface GroupOfUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly position: number;
  /** Empty where the reader is another unit: who sits in a group is the unit's own. */
  readonly memberIds: readonly string[];
  readonly headId: string | null;
}

/** Groups of the acting unit, or of one beneath, in their own order. */
export async function groupsOf(
  ctx: UnitContext,
  unitNo: number = ctx.unit.no,
): Promise<readonly GroupOfUnit[]> {
  const rows = await ctx.tx
    .select({
      id: groups.id,
      name: groups.name,
      kind: groups.kind,
      position: groups.position,
      personId: groupMembers.personId,
      isHead: groupMembers.isHead,
    })
    .from(groups)
    .leftJoin(groupMembers, and(eq(groupMembers.unitNo, groups.unitNo), eq(groupMembers.groupId, groups.id)))
    .where(eq(groups.unitNo, unitNo))
    .orderBy(asc(groups.position), asc(groups.id), desc(groupMembers.isHead), asc(groupMembers.personId));
  const found = new Map<
    string,
    { id: string; name: string; kind: string; position: number; memberIds: string[]; headId: string | null }
  >();
  for (const { personId, isHead, ...group } of rows) {
    const one = found.get(group.id) ?? { ...group, memberIds: [], headId: null };
    found.set(group.id, one);
    if (personId === null) continue;
    one.memberIds.push(personId);
    if (isHead) one.headId = personId;
  }
  return [...found.values()];
}
