import { and, asc, count, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { sha256 } from "../../platform/auth/credential.ts";
import type { UnitContext } from "../../platform/http/operation.ts";
import { sqlState, type Tenancy, type Tx } from "../../platform/tenancy/tenancy.ts";
import { units } from "../../schema/organisations.ts";
import { groupMembers, groups, invitations, memberships, people } from "../../schema/people.ts";

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

/** One acceptance of an invitation at a time: sent twice at once, the second finds what the first has done. */
export async function lockInvitation(tx: Tx, token: string): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtext('core.invitations'), hashtext(${sha256(token)}))`,
  );
}

/** Makes the person a member; the code of the unit, or undefined when the invitation is gone or names another account. */
export async function acceptByToken(tx: Tx, token: string, personId: string, eventId: string, now: Date) {
  const [row] = await tx.execute<{ code: string | null }>(
    sql`select app.accept_invitation(${sha256(token)}, ${personId}, ${eventId}, ${now.toISOString()}) as code`,
  );
  return row?.code ?? undefined;
}

/** How often this was tried within the window, this time included. Counted whatever becomes of the try. */
export async function noteAttempt(
  tenancy: Tenancy,
  what: string,
  windowMinutes: number,
  now: Date,
): Promise<number> {
  const [row] = await tenancy.outside("write", (tx) =>
    tx.execute<{ count: number }>(
      sql`select app.note_attempt(${what}, make_interval(mins => ${windowMinutes}), ${now.toISOString()}) as count`,
    ),
  );
  return row?.count ?? 0;
}

export async function forgetAttempts(tx: Tx, what: string): Promise<void> {
  await tx.execute(sql`select app.forget_attempts(${what})`);
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

export interface PeopleFilter {
  readonly q?: string | undefined;
  readonly role?: string | undefined;
  readonly groupId?: string | undefined;
  readonly state: "active" | "left" | "all";
  readonly page: number;
  readonly limit: number;
}

/** Vietnamese sort people by the given name, which stands last, then by the whole name. */
const byGivenName = [
  sql`regexp_replace(${people.name}, '^.*\\s', '') collate app.vietnamese`,
  sql`${people.name} collate app.vietnamese`,
  asc(people.personId),
];
const likePattern = (q: string) =>
  sql`${people.searchText} like '%' || replace(replace(replace(app.fold(${q}), '\\', '\\\\'), '%', '\\%'), '_', '\\_') || '%'`;

const personColumns = {
  id: people.personId,
  name: people.name,
  position: people.position,
  isActive: people.isActive,
  version: people.version,
  email: memberships.email,
  roles: memberships.roles,
  accessVersion: memberships.version,
  since: memberships.createdAt,
};
const activeMembership = and(
  eq(memberships.unitNo, people.unitNo),
  eq(memberships.personId, people.personId),
  eq(memberships.isActive, true),
);

type PersonRow = {
  id: string;
  name: string;
  position: string | null;
  isActive: boolean;
  version: number;
  email: string | null;
  roles: string[] | null;
  accessVersion: number | null;
  since: Date | null;
};

async function withGroups(ctx: UnitContext, rows: readonly PersonRow[]) {
  const ids = rows.map((row) => row.id);
  const sits = ids.length
    ? await ctx.tx
        .select({
          personId: groupMembers.personId,
          id: groups.id,
          name: groups.name,
          isHead: groupMembers.isHead,
        })
        .from(groupMembers)
        .innerJoin(groups, and(eq(groups.unitNo, groupMembers.unitNo), eq(groups.id, groupMembers.groupId)))
        .where(and(eq(groupMembers.unitNo, ctx.unit.no), inArray(groupMembers.personId, ids)))
        .orderBy(asc(groups.position))
    : [];
  const seesEmail = ctx.permissions.has("people.manage");
  return rows.map(({ email, roles, accessVersion, since, ...person }) => ({
    ...person,
    access:
      roles && since && accessVersion !== null
        ? { email: seesEmail ? email : null, roles, version: accessVersion, since: since.toISOString() }
        : null,
    groups: sits
      .filter((sit) => sit.personId === person.id)
      .map(({ id, name, isHead }) => ({ id, name, isHead })),
  }));
}

/** One page of the people of the acting unit, with what they may do and where they sit. */
export async function peopleOfUnit(ctx: UnitContext, filter: PeopleFilter) {
  const conditions: (SQL | undefined)[] = [eq(people.unitNo, ctx.unit.no)];
  if (filter.state !== "all") conditions.push(eq(people.isActive, filter.state === "active"));
  if (filter.q) conditions.push(likePattern(filter.q));
  if (filter.role !== undefined) conditions.push(sql`${filter.role} = any (${memberships.roles})`);
  if (filter.groupId !== undefined) {
    conditions.push(
      sql`exists (select from core.group_members g where g.unit_no = ${people.unitNo} and g.group_id = ${filter.groupId} and g.person_id = ${people.personId})`,
    );
  }
  const where = and(...conditions);
  const [sum] = await ctx.tx
    .select({ total: count() })
    .from(people)
    .leftJoin(memberships, activeMembership)
    .where(where);
  const rows = await ctx.tx
    .select(personColumns)
    .from(people)
    .leftJoin(memberships, activeMembership)
    .where(where)
    .orderBy(...byGivenName)
    .limit(filter.limit)
    .offset((filter.page - 1) * filter.limit);
  return { items: await withGroups(ctx, rows), total: sum?.total ?? 0 };
}

export async function personOfUnit(ctx: UnitContext, personId: string) {
  const rows = await ctx.tx
    .select(personColumns)
    .from(people)
    .leftJoin(memberships, activeMembership)
    .where(and(eq(people.unitNo, ctx.unit.no), eq(people.personId, personId)));
  return (await withGroups(ctx, rows))[0];
}

export async function insertPerson(
  ctx: UnitContext,
  person: { readonly name: string; readonly position?: string | undefined },
): Promise<string> {
  const personId = ctx.newId();
  await ctx.tx.insert(people).values({
    unitNo: ctx.unit.no,
    personId,
    name: person.name,
    position: person.position ?? null,
    searchText: sql`app.fold(${person.name})`,
    createdAt: ctx.now,
    updatedAt: ctx.now,
  });
  return personId;
}

export interface PersonChange {
  readonly name?: string | undefined;
  readonly position?: string | null | undefined;
  readonly isActive?: boolean | undefined;
}

/** False when somebody else has changed the person since `version`. */
export async function changePerson(
  ctx: UnitContext,
  personId: string,
  version: number,
  change: PersonChange,
): Promise<boolean> {
  const rows = await ctx.tx
    .update(people)
    .set({
      ...(change.name === undefined ? {} : { name: change.name, searchText: sql`app.fold(${change.name})` }),
      ...(change.position === undefined ? {} : { position: change.position }),
      ...(change.isActive === undefined ? {} : { isActive: change.isActive }),
      version: version + 1,
      updatedAt: ctx.now,
    })
    .where(and(eq(people.unitNo, ctx.unit.no), eq(people.personId, personId), eq(people.version, version)))
    .returning({ id: people.personId });
  return rows.length === 1;
}

/** Active members of the unit, held still until the transaction ends: two administrators cannot remove each other at once. */
export async function lockMembers(ctx: UnitContext) {
  return ctx.tx
    .select({
      personId: memberships.personId,
      email: memberships.email,
      roles: memberships.roles,
      version: memberships.version,
    })
    .from(memberships)
    .where(and(eq(memberships.unitNo, ctx.unit.no), eq(memberships.isActive, true)))
    .orderBy(asc(memberships.personId))
    .for("update");
}

export async function changeMembership(
  ctx: UnitContext,
  personId: string,
  change: { readonly roles?: readonly string[]; readonly isActive?: boolean },
): Promise<void> {
  await ctx.tx
    .update(memberships)
    .set({
      ...(change.roles === undefined ? {} : { roles: [...change.roles] }),
      ...(change.isActive === undefined ? {} : { isActive: change.isActive }),
      version: sql`${memberships.version} + 1`,
      updatedAt: ctx.now,
    })
    .where(and(eq(memberships.unitNo, ctx.unit.no), eq(memberships.personId, personId)));
}

export interface NewInvitation {
  readonly unitNo: number;
  readonly email: string;
  readonly name: string;
  readonly position: string | null;
  readonly roles: readonly string[];
  readonly personId: string | null;
  readonly tokenHash: string;
  readonly expiresAt: Date;
}

export async function insertInvitation(ctx: UnitContext, invitation: NewInvitation): Promise<string> {
  const id = ctx.newId();
  await ctx.tx.insert(invitations).values({
    ...invitation,
    id,
    roles: [...invitation.roles],
    authorNo: ctx.unit.no,
    authorPersonId: ctx.person.id,
    authorName: ctx.person.name,
    createdAt: ctx.now,
  });
  return id;
}

const isOpen = and(isNull(invitations.acceptedAt), isNull(invitations.revokedAt));

/** An open invitation of ours for the same e-mail and unit ends when a new one is made. */
export async function revokeOpenInvitations(ctx: UnitContext, unitNo: number, email: string): Promise<void> {
  await ctx.tx
    .update(invitations)
    .set({ revokedAt: ctx.now })
    .where(
      and(
        eq(invitations.unitNo, unitNo),
        eq(invitations.authorNo, ctx.unit.no),
        eq(invitations.email, email),
        isOpen,
      ),
    );
}

/** Invitations into the acting unit, and those it sent to units beneath. */
export async function invitationsOf(
  ctx: UnitContext,
  filter: { readonly id?: string; readonly onlyOpen?: boolean },
) {
  const rows = await ctx.tx
    .select({
      id: invitations.id,
      unitNo: invitations.unitNo,
      unitCode: units.code,
      unitName: units.name,
      email: invitations.email,
      name: invitations.name,
      position: invitations.position,
      roles: invitations.roles,
      authorNo: invitations.authorNo,
      invitedBy: invitations.authorName,
      createdAt: invitations.createdAt,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      revokedAt: invitations.revokedAt,
    })
    .from(invitations)
    .innerJoin(units, eq(units.unitNo, invitations.unitNo))
    .where(
      and(
        or(eq(invitations.unitNo, ctx.unit.no), eq(invitations.authorNo, ctx.unit.no)),
        filter.id === undefined ? undefined : eq(invitations.id, filter.id),
        filter.onlyOpen ? isOpen : undefined,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(500);
  return rows.map(({ unitNo, unitCode, unitName, authorNo, acceptedAt, revokedAt, ...row }) => ({
    ...row,
    unitNo,
    unit: { code: unitCode, name: unitName },
    state: acceptedAt
      ? ("accepted" as const)
      : revokedAt
        ? ("revoked" as const)
        : row.expiresAt <= ctx.now
          ? ("expired" as const)
          : ("waiting" as const),
    isOurs: authorNo === ctx.unit.no,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

export async function changeInvitation(
  ctx: UnitContext,
  unitNo: number,
  id: string,
  change: { readonly revokedAt: Date } | { readonly tokenHash: string; readonly expiresAt: Date },
): Promise<void> {
  await ctx.tx
    .update(invitations)
    .set(change)
    .where(and(eq(invitations.unitNo, unitNo), eq(invitations.id, id)));
}

/** Of these people, those who work in the acting unit. */
export async function activePeople(ctx: UnitContext, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (!ids.length) return new Set();
  const rows = await ctx.tx
    .select({ id: people.personId })
    .from(people)
    .where(
      and(
        eq(people.unitNo, ctx.unit.no),
        eq(people.isActive, true),
        inArray(people.personId, [...new Set(ids)]),
      ),
    );
  return new Set(rows.map((row) => row.id));
}

/** Groups of the acting unit with the names of who sits in them, heads first. */
export async function groupsWithMembers(ctx: UnitContext, groupId?: string) {
  const rows = await ctx.tx
    .select({
      id: groups.id,
      name: groups.name,
      kind: groups.kind,
      position: groups.position,
      version: groups.version,
      personId: people.personId,
      personName: people.name,
      personPosition: people.position,
      isHead: groupMembers.isHead,
    })
    .from(groups)
    .leftJoin(groupMembers, and(eq(groupMembers.unitNo, groups.unitNo), eq(groupMembers.groupId, groups.id)))
    .leftJoin(
      people,
      and(
        eq(people.unitNo, groupMembers.unitNo),
        eq(people.personId, groupMembers.personId),
        eq(people.isActive, true),
      ),
    )
    .where(and(eq(groups.unitNo, ctx.unit.no), groupId === undefined ? undefined : eq(groups.id, groupId)))
    .orderBy(asc(groups.position), asc(groups.id), desc(groupMembers.isHead), ...byGivenName);
  return [...Map.groupBy(rows, (row) => row.id).values()].flatMap((ofGroup) => {
    const [first] = ofGroup;
    if (!first) return [];
    const { id, name, kind, position, version } = first;
    const members = ofGroup.flatMap((row) =>
      row.personId && row.personName
        ? [
            {
              id: row.personId,
              name: row.personName,
              position: row.personPosition,
              isHead: row.isHead ?? false,
            },
          ]
        : [],
    );
    return [{ id, name, kind: kind as "board", position, version, members }];
  });
}

export async function isGroupNameTaken(ctx: UnitContext, name: string, exceptId?: string): Promise<boolean> {
  const rows = await ctx.tx
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(eq(groups.unitNo, ctx.unit.no));
  const same = (text: string) => text.toLocaleLowerCase("vi").replace(/\s+/g, " ");
  return rows.some((row) => row.id !== exceptId && same(row.name) === same(name));
}

export async function insertGroup(
  ctx: UnitContext,
  group: { readonly name: string; readonly kind: string },
): Promise<string> {
  const id = ctx.newId();
  await ctx.tx.insert(groups).values({
    unitNo: ctx.unit.no,
    id,
    ...group,
    position: sql`(select coalesce(max(g.position), 0) + 1 from core.groups g where g.unit_no = ${ctx.unit.no})`,
  });
  return id;
}

/** False when somebody else has changed the group since `version`. */
export async function changeGroup(
  ctx: UnitContext,
  id: string,
  version: number,
  change: {
    readonly name?: string | undefined;
    readonly kind?: string | undefined;
    readonly position?: number | undefined;
  },
): Promise<boolean> {
  const rows = await ctx.tx
    .update(groups)
    .set({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...(change.kind === undefined ? {} : { kind: change.kind }),
      ...(change.position === undefined ? {} : { position: change.position }),
      version: version + 1,
    })
    .where(and(eq(groups.unitNo, ctx.unit.no), eq(groups.id, id), eq(groups.version, version)))
    .returning({ id: groups.id });
  return rows.length === 1;
}

export async function setGroupMembers(
  ctx: UnitContext,
  groupId: string,
  memberIds: readonly string[],
  headId: string | null,
): Promise<void> {
  await ctx.tx
    .delete(groupMembers)
    .where(and(eq(groupMembers.unitNo, ctx.unit.no), eq(groupMembers.groupId, groupId)));
  const ids = [...new Set(memberIds)];
  if (ids.length) {
    await ctx.tx
      .insert(groupMembers)
      .values(
        ids.map((personId) => ({ unitNo: ctx.unit.no, groupId, personId, isHead: personId === headId })),
      );
  }
}

/** False where a plan still names the group. */
export async function removeGroup(ctx: UnitContext, id: string): Promise<boolean> {
  try {
    await ctx.tx.delete(groups).where(and(eq(groups.unitNo, ctx.unit.no), eq(groups.id, id)));
    return true;
  } catch (error) {
    if (sqlState(error) === "23503") return false;
    throw error;
  }
}
