import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** A superior's finding on a report of a unit below: hangs on that unit, written by the superior, read by both and by those between and above. */
export const reviews = core.table("reviews", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  authorNo: integer("author_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  revision: integer("revision").notNull(),
  decision: text("decision").notNull(),
  reason: text("reason"),
  reviewerId: uuid("reviewer_id").notNull(),
  reviewerName: text("reviewer_name").notNull(),
  decidedAt: timestamp("decided_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** The reason of a return on the figure concerned. */
export const reviewFindings = core.table("review_findings", {
  unitNo: integer("unit_no").notNull(),
  reviewId: uuid("review_id").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  authorNo: integer("author_no").notNull(),
  reason: text("reason").notNull(),
});
