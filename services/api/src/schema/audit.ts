import { integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** What happened, one row per write operation; audit, notifications and web hooks read it. */
export const events = core.table("events", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  occurredAt: timestamp("occurred_at", { withTimezone: true, mode: "date" }).notNull(),
  credential: text("credential").notNull(),
  personId: uuid("person_id"),
  personName: text("person_name").notNull(),
  subject: text("subject"),
  payload: jsonb("payload").notNull(),
  /** Names and e-mail addresses of the people whom the event is about: can be erased without touching the rest. */
  personal: jsonb("personal"),
});

/** Answers kept for 24 hours so that a repeated request with the same Idempotency-Key is done once. @public Read by the schema test. */
export const idempotencyKeys = core.table("idempotency_keys", {
  unitNo: integer("unit_no").notNull(),
  key: text("key").notNull(),
  operation: text("operation").notNull(),
  requestHash: text("request_hash").notNull(),
  status: integer("status").notNull(),
  response: jsonb("response"),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
});
