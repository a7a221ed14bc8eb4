import { sql } from "drizzle-orm";
import type { UnitContext } from "../http/operation.ts";

/** `submitResults` announces `results.submitted`; audit page, notifications and web hooks read this one row. */
export interface AnnouncedEvent {
  readonly name: string;
  readonly subject?: string | undefined;
  readonly payload?: Readonly<Record<string, unknown>>;
}

export async function storeEvents(ctx: UnitContext, events: readonly AnnouncedEvent[]): Promise<void> {
  for (const event of events) {
    await ctx.tx.execute(sql`
      insert into core.events (unit_no, id, name, occurred_at, credential, person_id, person_name, subject, payload)
      values (${ctx.unit.no}, ${ctx.newId()}, ${event.name}, ${ctx.now.toISOString()}, ${ctx.credential}, ${ctx.person.id}, ${ctx.person.name},
              ${event.subject ?? null}, ${JSON.stringify(event.payload ?? {})}::jsonb)`);
  }
}
