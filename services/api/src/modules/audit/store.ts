import { and, desc, eq, gte, like, lt, type SQL, sql } from "drizzle-orm";
import type { UnitContext } from "../../platform/http/operation.ts";
import { events } from "../../schema/audit.ts";

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
