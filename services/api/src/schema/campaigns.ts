import { boolean, date, integer, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** Laws, decrees and superior plans a campaign relies on, with the time they are in force. */
export const legalDocuments = core.table("legal_documents", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  number: text("number").notNull(),
  title: text("title").notNull(),
  kind: text("kind").notNull(),
  issuer: text("issuer").notNull(),
  issuedOn: date("issued_on", { mode: "string" }),
  effectiveFrom: date("effective_from", { mode: "string" }),
  effectiveTo: date("effective_to", { mode: "string" }),
  replacedBy: uuid("replaced_by"),
  source: text("source"),
  isPublished: boolean("is_published").notNull().default(true),
  version: integer("version").notNull().default(1),
});

/** Edges of the graph of bases: from_id is the basis, to_id the document built on it. program: targets come from it; campaign: it executes it; organises: how to organise. */
export const legalDocumentLinks = core.table("legal_document_links", {
  unitNo: integer("unit_no").notNull(),
  fromId: uuid("from_id").notNull(),
  toId: uuid("to_id").notNull(),
  kind: text("kind").notNull(),
  isPublished: boolean("is_published").notNull().default(true),
});

/** A campaign as one unit runs it: the launching unit's plan, an adoption by a unit below, a school's plan. All share the id; root_unit_no launched it. */
export const campaigns = core.table("campaigns", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  parentUnitNo: integer("parent_unit_no"),
  rootUnitNo: integer("root_unit_no").notNull(),
  name: text("name").notNull(),
  planTitle: text("plan_title"),
  theme: text("theme"),
  form: text("form").notNull(),
  startsOn: date("starts_on", { mode: "string" }).notNull(),
  endsOn: date("ends_on", { mode: "string" }).notNull(),
  participants: text("participants"),
  goals: text("goals"),
  documentNumber: text("document_number"),
  documentPlace: text("document_place"),
  documentOn: date("document_on", { mode: "string" }),
  signerTitle: text("signer_title"),
  signerName: text("signer_name"),
  status: text("status").notNull(),
  isPublished: boolean("is_published").notNull().default(false),
  publishedAt: timestamp("published_at", { withTimezone: true, mode: "date" }),
  edition: integer("edition").notNull().default(1),
  editionNote: text("edition_note"),
  editedAt: timestamp("edited_at", { withTimezone: true, mode: "date" }),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Căn cứ: the documents this plan relies on, in order. */
export const campaignBases = core.table("campaign_bases", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  position: integer("position").notNull(),
  documentUnitNo: integer("document_unit_no").notNull(),
  documentId: uuid("document_id").notNull(),
  kind: text("kind").notNull(),
  article: text("article"),
  isPublished: boolean("is_published").notNull().default(false),
});

/** The steps of organising a campaign (2022 Law art. 17) and its yearly phases and reviews. */
export const campaignStages = core.table("campaign_stages", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  position: integer("position").notNull(),
  kind: text("kind").notNull(),
  title: text("title").notNull(),
  description: text("description"),
  startsOn: date("starts_on", { mode: "string" }),
  endsOn: date("ends_on", { mode: "string" }),
  isPublished: boolean("is_published").notNull().default(false),
});

/** Text of a plan, block by block in order. origin added: not in the original document. */
export const planSections = core.table("plan_sections", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  id: uuid("id").notNull(),
  position: integer("position").notNull(),
  depth: integer("depth").notNull(),
  kind: text("kind").notNull(),
  label: text("label"),
  body: text("body").notNull(),
  note: text("note"),
  origin: text("origin").notNull(),
  isPublished: boolean("is_published").notNull().default(false),
});

/** Who does what by when, and which indicators it moves. */
export const planTasks = core.table("plan_tasks", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  id: uuid("id").notNull(),
  position: integer("position").notNull(),
  title: text("title").notNull(),
  sectionLabel: text("section_label"),
  groupId: uuid("group_id"),
  groupKind: text("group_kind"),
  ownerPersonId: uuid("owner_person_id"),
  dueOn: date("due_on", { mode: "string" }),
  indicatorIds: uuid("indicator_ids").array().notNull().default([]),
  status: text("status").notNull().default("open"),
  doneAt: timestamp("done_at", { withTimezone: true, mode: "date" }),
  origin: text("origin").notNull().default("own"),
  isPublished: boolean("is_published").notNull().default(false),
  version: integer("version").notNull().default(1),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Indicators that a unit's campaign asks for. A unit below inherits those of every unit above and may add its own; it cannot change inherited ones. */
export const criteria = core.table("criteria", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  indicatorUnitNo: integer("indicator_unit_no").notNull(),
  position: integer("position").notNull(),
  weight: numeric("weight").notNull(),
  frequency: text("frequency").notNull(),
  isMandatory: boolean("is_mandatory").notNull().default(true),
  isEvidenceRequired: boolean("is_evidence_required").notNull().default(false),
  isPublished: boolean("is_published").notNull().default(false),
});

/** Target of an indicator for a calendar year, on the indicator's own scale: a ratio of 85 % is 0.85. The nearest unit upwards that set one applies. */
export const targets = core.table("targets", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  year: integer("year").notNull(),
  value: numeric("value").notNull(),
  origin: text("origin").notNull().default("own"),
  isPublished: boolean("is_published").notNull().default(false),
  /** Set by a unit that has others beneath it. */
  isInherited: boolean("is_inherited").notNull().default(true),
});

/** Reporting calendar of the launching unit. Keys: 2022-01, 2022-Q1, 2021-2022-T1, 2021-2022, 2022. */
export const periods = core.table("periods", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  period: text("period").notNull(),
  kind: text("kind").notNull(),
  startsOn: date("starts_on", { mode: "string" }).notNull(),
  endsOn: date("ends_on", { mode: "string" }).notNull(),
  dueOn: date("due_on", { mode: "string" }).notNull(),
  graceDays: integer("grace_days").notNull().default(0),
  isPublished: boolean("is_published").notNull().default(false),
});

/** Staff who confirmed that they have read the plan. */
export const acknowledgements = core.table("acknowledgements", {
  unitNo: integer("unit_no").notNull(),
  campaignId: uuid("campaign_id").notNull(),
  personId: uuid("person_id").notNull(),
  acknowledgedAt: timestamp("acknowledged_at", { withTimezone: true, mode: "date" }).notNull(),
  edition: integer("edition").notNull().default(1),
});
