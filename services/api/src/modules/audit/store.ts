import { and, desc, eq, gte, inArray, like, lt, type SQL, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { events, unitArchives } from "../../schema/audit.ts";
import { units } from "../../schema/organisations.ts";
import { people } from "../../schema/people.ts";

export interface EventFilter {
  readonly name?: string | undefined;
  readonly module?: string | undefined;
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

/** Everybody who has done something in the unit, by name: what the list can be narrowed to. */
export async function actorsOfUnit(ctx: UnitContext) {
  return ctx.tx.execute<{ id: string; name: string }>(sql`
    select id, name from (
      select e.person_id as id, (array_agg(e.person_name order by e.occurred_at desc))[1] as name
      from core.events e where e.unit_no = ${ctx.unit.no} and e.person_id is not null group by e.person_id
    ) actors order by name collate "vi-VN-x-icu" limit 500`);
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

/** Names of the units above, from the root down. */
export async function unitsAbove(ctx: InUnit) {
  if (!ctx.unit.ancestors.length) return [];
  const rows = await ctx.tx
    .select({ no: units.unitNo, code: units.code, name: units.name, level: units.levelCode })
    .from(units)
    .where(inArray(units.unitNo, [...ctx.unit.ancestors]));
  return ctx.unit.ancestors.flatMap((no) => rows.filter((row) => row.no === no));
}
