import { boolean, date, integer, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** What a unit has typed and not yet sent. Seen by nobody else. */
export const figureDrafts = core.table("figure_drafts", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  num: numeric("num"),
  den: numeric("den"),
  comment: text("comment"),
  version: integer("version").notNull().default(1),
  enteredBy: uuid("entered_by").notNull(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** A period's figures as sent. A row exists from the first sending on; its state is told by the latest review of the same revision. */
export const reports = core.table("reports", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  revision: integer("revision").notNull(),
  firstSentAt: timestamp("first_sent_at", { withTimezone: true, mode: "date" }).notNull(),
  sentAt: timestamp("sent_at", { withTimezone: true, mode: "date" }).notNull(),
  sentBy: uuid("sent_by").notNull(),
  sentByName: text("sent_by_name").notNull(),
  receipt: text("receipt").notNull(),
  note: text("note"),
});

/** Every sending of a report with its receipt, so that each revision stays readable; reports holds the newest. */
export const submissions = core.table("submissions", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  revision: integer("revision").notNull(),
  sentAt: timestamp("sent_at", { withTimezone: true, mode: "date" }).notNull(),
  sentBy: uuid("sent_by").notNull(),
  sentByName: text("sent_by_name").notNull(),
  receipt: text("receipt").notNull(),
  note: text("note"),
  changed: integer("changed").notNull(),
});

/** Every figure ever sent. num alone: count, amount, score, level, yes/no as 1/0; num and den: ratio. A resending adds rows for what changed and leaves the old ones. */
export const figures = core.table("figures", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  revision: integer("revision").notNull(),
  isCurrent: boolean("is_current").notNull(),
  num: numeric("num"),
  den: numeric("den"),
  comment: text("comment"),
  enteredBy: uuid("entered_by").notNull(),
  enteredAt: timestamp("entered_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Minh chứng of a figure: a link, or a file kept by its sha-256. What was sent is never deleted, only marked removed. */
export const evidence = core.table("evidence", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  kind: text("kind").notNull(),
  title: text("title").notNull(),
  url: text("url"),
  contentType: text("content_type"),
  byteSize: integer("byte_size"),
  sha256: text("sha256"),
  isSent: boolean("is_sent").notNull().default(false),
  addedBy: uuid("added_by").notNull(),
  addedAt: timestamp("added_at", { withTimezone: true, mode: "date" }).notNull(),
  removedAt: timestamp("removed_at", { withTimezone: true, mode: "date" }),
});

/** Reports of the units numbered `unitNo` to `hiNo`, counted: see migrations/0035. @public Read by the schema test. */
export const reportSums = core.table("report_sums", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  /** `narrow`, or `wide`: two hundred narrow ones together. */
  width: text("width").notNull(),
  educationLevel: text("education_level").notNull(),
  hiNo: integer("hi_no").notNull(),
  sent: integer("sent").notNull(),
  approved: integer("approved").notNull(),
  returned: integer("returned").notNull(),
  late: integer("late").notNull(),
  lastSentAt: timestamp("last_sent_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Figures of the units numbered `unitNo` to `hiNo`, summed. @public Read by the schema test. */
export const figureSums = core.table("figure_sums", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  width: text("width").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  hiNo: integer("hi_no").notNull(),
  units: integer("units").notNull(),
  num: numeric("num").notNull(),
  den: numeric("den"),
  ownUnits: integer("own_units").notNull(),
  ownSum: numeric("own_sum"),
});

/** What was sent or decided and is in no sum yet. @public Read by the schema test. */
export const staleSums = core.table("stale_sums", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  id: uuid("id").notNull(),
  added: text("added"),
});

/** A unit has published a period's totals in the tree of `treeOn`, as it was known then. @public Read by the schema test. */
export const publications = core.table("publications", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  treeOn: date("tree_on", { mode: "string" }).notNull(),
  publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }).notNull(),
  publishedBy: uuid("published_by").notNull(),
  publishedByName: text("published_by_name").notNull(),
  note: text("note"),
  withdrawnAt: timestamp("withdrawn_at", { withTimezone: true, mode: "date" }),
  withdrawnBy: uuid("withdrawn_by"),
  withdrawnByName: text("withdrawn_by_name"),
  withdrawalReason: text("withdrawal_reason"),
});
