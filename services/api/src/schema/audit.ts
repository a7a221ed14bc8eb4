import { bigint, customType, date, integer, jsonb, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });
const multirange = customType<{ data: string }>({ dataType: () => "int4multirange" });

/** What happened: every write and every sensitive read, chained for each unit. Written by app.append_event alone. */
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
  seq: bigint("seq", { mode: "number" }).notNull(),
  kind: text("kind").notNull(),
  unitName: text("unit_name").notNull(),
  permission: text("permission"),
  concerns: multirange("concerns"),
  transactionId: uuid("transaction_id").notNull(),
  changeCount: integer("change_count").notNull(),
  changesHash: bytea("changes_hash"),
  prevHash: bytea("prev_hash").notNull(),
  hash: bytea("hash").notNull(),
  personalSalt: uuid("personal_salt"),
  personalHash: bytea("personal_hash").notNull(),
});

/** The newest event of each unit's chain. @public Read by the schema test. */
export const eventHeads = core.table("event_heads", {
  unitNo: integer("unit_no").notNull(),
  seq: bigint("seq", { mode: "number" }).notNull(),
  hash: bytea("hash").notNull(),
  transactionId: uuid("transaction_id").notNull(),
});

/** Rows before and after, written by triggers: see audited.ts. @public Read by the schema test. */
export const changes = core.table("changes", {
  unitNo: integer("unit_no").notNull(),
  transactionId: uuid("transaction_id").notNull(),
  ordinal: integer("ordinal").notNull(),
  ownerNo: integer("owner_no").notNull(),
  tableName: text("table_name").notNull(),
  key: jsonb("key").notNull(),
  before: jsonb("before"),
  after: jsonb("after"),
  personal: jsonb("personal"),
  personalSalt: uuid("personal_salt"),
  personalHash: bytea("personal_hash"),
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

/** What lets a job enter a unit: made in the transaction of the person who asked for the job. @public Read by the schema test. */
export const jobGrants = core.table("job_grants", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  task: text("task").notNull(),
  personId: uuid("person_id").notNull(),
  secretHash: text("secret_hash").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
  endedAt: timestamp("ended_at", { withTimezone: true, mode: "date" }),
});

/** A request for the whole data of a unit, and how far it has come. The file itself lies beside the database until expires_at. */
export const unitArchives = core.table("unit_archives", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  state: text("state").notNull(),
  askedBy: uuid("asked_by").notNull(),
  askedAt: timestamp("asked_at", { withTimezone: true, mode: "date" }).notNull(),
  progressAt: timestamp("progress_at", { withTimezone: true, mode: "date" }).notNull(),
  tablesDone: integer("tables_done").notNull().default(0),
  tablesTotal: integer("tables_total").notNull().default(0),
  filesDone: integer("files_done").notNull().default(0),
  filesTotal: integer("files_total").notNull().default(0),
  rowCount: bigint("row_count", { mode: "number" }).notNull().default(0),
  byteSize: bigint("byte_size", { mode: "number" }),
  sha256: text("sha256"),
  finishedAt: timestamp("finished_at", { withTimezone: true, mode: "date" }),
  expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }),
});

/** Within how many days a request about personal data must be answered, since when, by which text. The shortest of a unit's and those above it counts. */
export const personalDataLimits = core.table("personal_data_limits", {
  unitNo: integer("unit_no").notNull(),
  kind: text("kind").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  days: integer("days").notNull(),
  legalBasis: text("legal_basis").notNull(),
  source: text("source").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  recordedBy: uuid("recorded_by"),
});

/** Requests of people about their own data: who asked, when, until when, what was done. Holds technical ids and counts, no names. */
export const personalDataRequests = core.table("personal_data_requests", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  kind: text("kind").notNull(),
  personId: uuid("person_id").notNull(),
  askedBy: text("asked_by").notNull(),
  askedOn: date("asked_on", { mode: "string" }).notNull(),
  dueOn: date("due_on", { mode: "string" }),
  legalBasis: text("legal_basis"),
  note: text("note"),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  recordedBy: uuid("recorded_by").notNull(),
  state: text("state").notNull(),
  closedAt: timestamp("closed_at", { withTimezone: true, mode: "date" }),
  closedBy: uuid("closed_by"),
  reason: text("reason"),
  outcome: jsonb("outcome"),
});
