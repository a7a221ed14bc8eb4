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
  /** Numbers of the units whose data was read or changed; the acting unit may be among them. */
  readonly concerns?: readonly number[] | undefined;
}

/** What is known of who acts, where and when: an operation, or a job in a unit. */
export type EventContext = Pick<UnitContext, "tx" | "now" | "newId">;

/** Appends events to the unit's chain. Comes last in a transaction: from here on others who write in the unit wait. */
export async function storeEvents(
  ctx: EventContext,
  events: readonly AnnouncedEvent[],
  { kind, permission }: { kind: "write" | "read"; permission: string | null } = {
    kind: "write",
    permission: null,
  },
): Promise<void> {
  for (const event of events) {
    await ctx.tx.execute(sql`
      select app.append_event(${ctx.newId()}, ${kind}, ${event.name}, ${ctx.now.toISOString()}, ${permission}, ${event.subject ?? null},
        ${JSON.stringify(event.payload ?? {})}::jsonb, ${event.personal ? JSON.stringify(event.personal) : null}::jsonb,
        ${`{${event.concerns?.join(",") ?? ""}}`}::integer[])`);
  }
}
