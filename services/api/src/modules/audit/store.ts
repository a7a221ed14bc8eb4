import { and, asc, desc, eq, gt, gte, inArray, like, lt, ne, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import type { PersonContext, UnitContext } from "../../platform/http/operation.ts";
import {
  changes,
  events,
  personalDataLimits,
  personalDataRequests,
  unitArchives,
} from "../../schema/audit.ts";
import { units } from "../../schema/organisations.ts";
import { people } from "../../schema/people.ts";
import type { Image } from "./domain/fold-changes.ts";
import type { HeldRow } from "./domain/person-record.ts";

export interface EventFilter {
  readonly name?: string | undefined;
  readonly module?: string | undefined;
  readonly kind?: "write" | "read" | undefined;
  readonly personId?: string | undefined;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  /** Id of the last event of the page before. */
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Events of the acting unit, the newest first. */
export async function eventsOfUnit(ctx: UnitContext, filter: EventFilter) {
  const conditions: SQL[] = [eq(events.unitNo, ctx.unit.no)];
  if (filter.name !== undefined) conditions.push(eq(events.name, filter.name));
  if (filter.module !== undefined) conditions.push(like(events.name, `${filter.module}.%`));
  if (filter.kind !== undefined) conditions.push(eq(events.kind, filter.kind));
  if (filter.personId !== undefined) conditions.push(eq(events.personId, filter.personId));
  if (filter.from !== undefined) conditions.push(gte(events.occurredAt, filter.from));
  if (filter.before !== undefined) conditions.push(lt(events.occurredAt, filter.before));
  if (filter.after !== undefined) {
    conditions.push(
      sql`(${events.occurredAt}, ${events.id}) < (select e.occurred_at, e.id from core.events e where e.unit_no = ${ctx.unit.no} and e.id = ${filter.after})`,
    );
  }
  const rows = await ctx.tx
    .select({
      id: events.id,
      name: events.name,
      occurredAt: events.occurredAt,
      personId: events.personId,
      personName: events.personName,
      credential: events.credential,
      subject: events.subject,
      payload: events.payload,
      personal: events.personal,
      kind: sql<"write" | "read">`${events.kind}`,
      seq: events.seq,
      permission: events.permission,
      changeCount: events.changeCount,
    })
    .from(events)
    .where(and(...conditions))
    .orderBy(desc(events.occurredAt), desc(events.id))
    .limit(filter.limit);
  return rows.map(({ personal, ...row }) => ({
    ...row,
    occurredAt: row.occurredAt.toISOString(),
    payload: { ...(row.payload as Record<string, unknown>), ...(personal as Record<string, unknown> | null) },
  }));
}

export interface OutsideEventFilter {
  readonly unitCode?: string | undefined;
  readonly personId?: string | undefined;
  readonly kind?: "write" | "read" | undefined;
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** What others did to and read of the acting unit's data, the newest first. */
export async function eventsFromOutside(ctx: UnitContext, filter: OutsideEventFilter) {
  const given = (value: string | Date | undefined) =>
    value instanceof Date ? value.toISOString() : (value ?? null);
  const rows = await ctx.tx.execute<{
    id: string;
    name: string;
    occurred_at: string;
    person_id: string | null;
    person_name: string;
    credential: string;
    subject: string | null;
    payload: Record<string, unknown>;
    personal: Record<string, unknown> | null;
    kind: "write" | "read";
    seq: number;
    permission: string | null;
    change_count: number;
    unit_name: string;
    unit_code: string | null;
  }>(sql`
    with about as materialized (select * from app.events_about_me())
    select e.id, e.name, e.occurred_at, e.person_id, e.person_name, e.credential, e.subject, e.payload, e.personal, e.kind, e.seq::int as seq,
           e.permission, e.unit_name, u.code as unit_code,
           (select count(*)::int from core.changes c where c.unit_no = e.unit_no and c.transaction_id = e.transaction_id and e.change_count > 0 and c.owner_no = ${ctx.unit.no}) as change_count
    from about e left join core.units u on u.unit_no = e.unit_no
    where (${given(filter.unitCode)}::text is null or u.code = ${given(filter.unitCode)})
      and (${given(filter.personId)}::uuid is null or e.person_id = ${given(filter.personId)}::uuid)
      and (${given(filter.kind)}::text is null or e.kind = ${given(filter.kind)})
      and (${given(filter.from)}::timestamptz is null or e.occurred_at >= ${given(filter.from)}::timestamptz)
      and (${given(filter.before)}::timestamptz is null or e.occurred_at < ${given(filter.before)}::timestamptz)
      and (${given(filter.after)}::uuid is null or (e.occurred_at, e.id) < (select a.occurred_at, a.id from about a where a.id = ${given(filter.after)}::uuid))
    order by e.occurred_at desc, e.id desc limit ${filter.limit}`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    occurredAt: new Date(row.occurred_at).toISOString(),
    personId: row.person_id,
    personName: row.person_name,
    credential: row.credential,
    subject: row.subject,
    payload: { ...row.payload, ...row.personal },
    kind: row.kind,
    seq: row.seq,
    permission: row.permission,
    changeCount: row.change_count,
    unit: { name: row.unit_name, code: row.unit_code },
  }));
}

/** People and units who appear there, by name. */
export async function outsideActors(ctx: UnitContext) {
  const people = await ctx.tx.execute<{ id: string; name: string }>(sql`
    select id, name from (
      select e.person_id as id, (array_agg(e.person_name order by e.occurred_at desc))[1] as name
      from app.events_about_me() e where e.person_id is not null group by e.person_id
    ) actors order by name collate app.vietnamese limit 500`);
  const units = await ctx.tx.execute<{ code: string; name: string }>(sql`
    select u.code, u.name from core.units u where u.unit_no in (select e.unit_no from app.events_about_me() e)
    order by u.name collate app.vietnamese`);
  return { people: [...people], units: [...units] };
}

/** Rows kept before and after with an event that the acting unit may read; undefined where there is no such event. */
export async function changesOfEvent(ctx: UnitContext, id: string) {
  const [event] = await ctx.tx.execute<{ unit_no: number; transaction_id: string; change_count: number }>(sql`
    select e.unit_no, e.transaction_id, e.change_count from core.events e where e.unit_no = ${ctx.unit.no} and e.id = ${id}
    union all select e.unit_no, e.transaction_id, e.change_count from app.events_about_me() e where e.id = ${id}`);
  if (!event) return undefined;
  if (event.change_count === 0) return [];
  const rows = await ctx.tx
    .select()
    .from(changes)
    .where(and(eq(changes.unitNo, event.unit_no), eq(changes.transactionId, event.transaction_id)))
    .orderBy(asc(changes.ordinal))
    .limit(5000);
  return rows.map(({ tableName, key, before, after, personal }) => {
    const own = (personal ?? {}) as { before?: Image; after?: Image };
    const whole = (image: unknown, extra: Image | undefined) =>
      image === null ? null : { ...(image as Image), ...extra };
    return {
      table: tableName,
      key: key as Image,
      before: whole(before, own.before),
      after: whole(after, own.after),
    };
  });
}

/** What is wrong with a stretch of the acting unit's own chain, how long the chain is, and behind which event it goes on. */
export async function ownChain(ctx: UnitContext, after: number | null, effort: number) {
  const { no } = ctx.unit;
  type Found = { seq: number; finding: string | null };
  const stretch = await ctx.tx.execute<Found>(sql`
    select v.seq::float8 as seq, v.finding from app.verify_events(${no}, ${after}, ${no}, ${effort}) v
    order by v.finding is null, v.seq, v.finding`);
  const end = stretch.at(-1)?.seq ?? null;
  const [chain] = await ctx.tx.execute<{ count: number; head: string | null; isMore: boolean }>(sql`
    select coalesce(h.seq, 0)::float8 as count, encode(h.hash, 'hex') as head,
           exists (select from core.events e where e.unit_no = ${no} and e.seq > ${end}) as "isMore"
    from (values (1)) one left join core.event_heads h on h.unit_no = ${no}`);
  const next = chain?.isMore ? end : null;
  const ends =
    next === null
      ? await ctx.tx.execute<Found>(sql`
          select v.seq::float8 as seq, v.finding from app.verify_event_ends(${no}) v order by v.seq, v.finding`)
      : [];
  const findings = [...stretch, ...ends].flatMap(({ seq, finding }) =>
    finding === null ? [] : [{ seq, finding }],
  );
  return { findings, count: chain?.count ?? 0, head: chain?.head ?? null, next };
}

/** Everybody who has done something in the unit, by name: what the list can be narrowed to. */
export async function actorsOfUnit(ctx: UnitContext) {
  return ctx.tx.execute<{ id: string; name: string }>(sql`
    select id, name from (
      select e.person_id as id, (array_agg(e.person_name order by e.occurred_at desc))[1] as name
      from core.events e where e.unit_no = ${ctx.unit.no} and e.person_id is not null group by e.person_id
    ) actors order by name collate app.vietnamese limit 500`);
}

export type ArchiveRow = typeof unitArchives.$inferSelect & { readonly askedByName: string };

/** Archives of the acting unit, the newest first. */
export async function archivesOfUnit(ctx: UnitContext, id?: string): Promise<readonly ArchiveRow[]> {
  const rows = await ctx.tx
    .select({ archive: unitArchives, name: people.name })
    .from(unitArchives)
    .innerJoin(people, and(eq(people.unitNo, unitArchives.unitNo), eq(people.personId, unitArchives.askedBy)))
    .where(and(eq(unitArchives.unitNo, ctx.unit.no), id === undefined ? undefined : eq(unitArchives.id, id)))
    .orderBy(desc(unitArchives.askedAt), desc(unitArchives.id))
    .limit(50);
  return rows.map(({ archive, name }) => ({ ...archive, askedByName: name }));
}

export async function insertArchive(ctx: UnitContext, id: string): Promise<void> {
  await ctx.tx.insert(unitArchives).values({
    unitNo: ctx.unit.no,
    id,
    state: "waiting",
    askedBy: ctx.person.id,
    askedAt: ctx.now,
    progressAt: ctx.now,
  });
}

type InUnit = Pick<UnitContext, "tx" | "unit">;
export type ArchiveChange = Partial<
  Omit<typeof unitArchives.$inferInsert, "unitNo" | "id" | "askedBy" | "askedAt">
>;

/** False when the archive is no longer being made: given up, or done. */
export async function changeArchive(ctx: InUnit, id: string, change: ArchiveChange): Promise<boolean> {
  const rows = await ctx.tx
    .update(unitArchives)
    .set(change)
    .where(
      and(
        eq(unitArchives.unitNo, ctx.unit.no),
        eq(unitArchives.id, id),
        inArray(unitArchives.state, ["waiting", "working"]),
      ),
    )
    .returning({ id: unitArchives.id });
  return rows.length === 1;
}

/** Archives that were there to be fetched are not any more, but for this one; their ids. */
export async function expireArchives(ctx: InUnit & { readonly now: Date }, but?: string) {
  const rows = await ctx.tx
    .update(unitArchives)
    .set({ expiresAt: ctx.now })
    .where(
      and(
        eq(unitArchives.unitNo, ctx.unit.no),
        but === undefined ? undefined : ne(unitArchives.id, but),
        gt(unitArchives.expiresAt, ctx.now),
      ),
    )
    .returning({ id: unitArchives.id });
  return rows.map(({ id }) => id);
}

/** Names of the units above, from the root down. */
export async function unitsAbove(ctx: InUnit) {
  if (!ctx.unit.ancestors.length) return [];
  const rows = await ctx.tx
    .select({ no: units.unitNo, code: units.code, name: units.name, level: units.levelCode })
    .from(units)
    .where(inArray(units.unitNo, [...ctx.unit.ancestors]));
  return ctx.unit.ancestors.flatMap((no) => rows.filter((row) => row.no === no));
}

type RecordRow = { unit: string | null; table_name: string; held: Record<string, unknown> };

/** What the acting unit holds of a person: its own rows, and those it wrote on units beneath. */
export async function recordOfPerson(ctx: UnitContext, personId: string): Promise<readonly HeldRow[]> {
  const rows = await ctx.tx.execute<RecordRow>(sql`
    select u.name as unit, r.table_name, r.held from app.person_record(${personId}) r
    join core.units u on u.unit_no = r.unit_no`);
  return rows.map(({ unit, table_name: table, held }) => ({ unit, table, held }));
}

/** What the product holds of whoever signed in, in every unit. */
export async function recordOfSession(ctx: PersonContext): Promise<readonly HeldRow[]> {
  const rows = await ctx.tenancy.outside("read", (tx) =>
    tx.execute<RecordRow>(
      sql`select unit_name as unit, table_name, held from app.my_record(${ctx.proof.kind}, ${ctx.proof.value})`,
    ),
  );
  return rows.map(({ unit, table_name: table, held }) => ({ unit, table, held }));
}

/** Time limits set by the acting unit and by those above it, the newest first. */
export async function limitsFor(ctx: UnitContext) {
  return ctx.tx
    .select({
      unitNo: personalDataLimits.unitNo,
      unitName: units.name,
      kind: personalDataLimits.kind,
      validFrom: personalDataLimits.validFrom,
      days: personalDataLimits.days,
      legalBasis: personalDataLimits.legalBasis,
      source: personalDataLimits.source,
    })
    .from(personalDataLimits)
    .innerJoin(units, eq(units.unitNo, personalDataLimits.unitNo))
    .orderBy(
      asc(personalDataLimits.kind),
      desc(personalDataLimits.validFrom),
      asc(personalDataLimits.unitNo),
    );
}

export async function putLimit(
  ctx: UnitContext,
  limit: { kind: string; validFrom: string; days: number; legalBasis: string; source: string },
): Promise<void> {
  const { kind, validFrom, ...said } = limit;
  const noted = { ...said, recordedAt: ctx.now, recordedBy: ctx.person.id };
  await ctx.tx
    .insert(personalDataLimits)
    .values({ unitNo: ctx.unit.no, kind, validFrom, ...noted })
    .onConflictDoUpdate({
      target: [personalDataLimits.unitNo, personalDataLimits.kind, personalDataLimits.validFrom],
      set: noted,
    });
}

export type RequestRow = typeof personalDataRequests.$inferSelect & {
  readonly personName: string;
  readonly recordedByName: string;
};

/** Requests of the acting unit, open ones first, then the newest. Names are those of now. */
export async function requestsOfUnit(ctx: UnitContext, id?: string): Promise<readonly RequestRow[]> {
  const recorder = alias(people, "recorder");
  const rows = await ctx.tx
    .select({ request: personalDataRequests, personName: people.name, recordedByName: recorder.name })
    .from(personalDataRequests)
    .innerJoin(
      people,
      and(eq(people.unitNo, personalDataRequests.unitNo), eq(people.personId, personalDataRequests.personId)),
    )
    .innerJoin(
      recorder,
      and(
        eq(recorder.unitNo, personalDataRequests.unitNo),
        eq(recorder.personId, personalDataRequests.recordedBy),
      ),
    )
    .where(
      and(
        eq(personalDataRequests.unitNo, ctx.unit.no),
        id === undefined ? undefined : eq(personalDataRequests.id, id),
      ),
    )
    .orderBy(sql`${personalDataRequests.state} <> 'open'`, desc(personalDataRequests.recordedAt))
    .limit(200);
  return rows.map(({ request, ...names }) => ({ ...request, ...names }));
}

type NewRequest = Omit<
  typeof personalDataRequests.$inferInsert,
  "unitNo" | "recordedAt" | "recordedBy" | "state"
>;

export async function insertRequest(ctx: UnitContext, request: NewRequest): Promise<void> {
  await ctx.tx.insert(personalDataRequests).values({
    ...request,
    unitNo: ctx.unit.no,
    state: "open",
    recordedAt: ctx.now,
    recordedBy: ctx.person.id,
  });
}

/** False when it has been closed already. */
export async function closeRequest(
  ctx: UnitContext,
  id: string,
  result: { state: "done" | "refused"; reason?: string; outcome?: object },
): Promise<boolean> {
  const rows = await ctx.tx
    .update(personalDataRequests)
    .set({ ...result, closedAt: ctx.now, closedBy: ctx.person.id })
    .where(
      and(
        eq(personalDataRequests.unitNo, ctx.unit.no),
        eq(personalDataRequests.id, id),
        eq(personalDataRequests.state, "open"),
      ),
    )
    .returning({ id: personalDataRequests.id });
  return rows.length === 1;
}

interface Erased {
  readonly pseudonym: string;
  readonly replaced: number;
  readonly account: "none" | "kept" | "removed";
  readonly mentions: readonly { readonly table: string; readonly column: string; readonly count: number }[];
}

/** Takes a person's name and access out of the unit; undefined where nobody has that id. */
export async function erasePerson(ctx: UnitContext, personId: string): Promise<Erased | undefined> {
  const [row] = await ctx.tx.execute<{ erased: Erased | null }>(
    sql`select app.erase_person(${personId}, ${ctx.now.toISOString()}) as erased`,
  );
  return row?.erased ?? undefined;
}
