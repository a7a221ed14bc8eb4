import { sql } from "drizzle-orm";
import type { UnitContext } from "../http/operation.ts";

/**
 * Names and e-mail addresses of the people an event is about; its payload holds none. They are kept apart because a
 * person may have them erased: what proves that the log is whole must therefore cover neither `personal` nor
 * `person_name`, only `person_id`, `subject` and `payload`.
 */
export type Personal = Readonly<Partial<Record<"name" | "email", string>>>;

/** `submitResults` announces `results.submitted`; audit page, notifications and web hooks read this one row. */
export interface AnnouncedEvent {
  readonly name: string;
  readonly subject?: string | undefined;
  readonly payload?: Readonly<Record<string, unknown>>;
  readonly personal?: Personal | undefined;
}

/** What is known of who acts, where and when: an operation, or a job in a unit. */
export type EventContext = Pick<UnitContext, "tx" | "unit" | "person" | "credential" | "now" | "newId">;

export async function storeEvents(ctx: EventContext, events: readonly AnnouncedEvent[]): Promise<void> {
  for (const event of events) {
    await ctx.tx.execute(sql`
      insert into core.events (unit_no, id, name, occurred_at, credential, person_id, person_name, subject, payload, personal)
      values (${ctx.unit.no}, ${ctx.newId()}, ${event.name}, ${ctx.now.toISOString()}, ${ctx.credential}, ${ctx.person.id}, ${ctx.person.name},
              ${event.subject ?? null}, ${JSON.stringify(event.payload ?? {})}::jsonb, ${event.personal ? JSON.stringify(event.personal) : null}::jsonb)`);
  }
}
