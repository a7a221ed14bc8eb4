import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  numeric,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { type Closure, parseClosures } from "../shared/open-days.ts";
import { core } from "./core.ts";

const multirange = customType<{ data: string }>({ dataType: () => "int4multirange" });
const closures = customType<{ data: Closure[]; driverData: string }>({
  dataType: () => "datemultirange",
  fromDriver: parseClosures,
});

/** Names of the tiers of the tree. Data, owned by the root: the district tier ended on 1 July 2025. */
export const levels = core.table("levels", {
  unitNo: integer("unit_no").notNull(),
  code: text("code").notNull(),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
  rank: integer("rank").notNull(),
  /** How many unit numbers a unit of this level reserves, so that a subtree is one range. */
  blockSize: integer("block_size").notNull(),
  /** Units of this level send figures (schools). */
  isReporting: boolean("is_reporting").notNull().default(false),
  isPublished: boolean("is_published").notNull().default(true),
  version: integer("version").notNull().default(1),
});

/** A unit is a tenant: ministry, province, the tier between, school. unit_no is allotted once, never changed, never reused. */
export const units = core.table("units", {
  unitNo: integer("unit_no").notNull(),
  blockEnd: integer("block_end").notNull(),
  /** First number of its block that nobody has yet. */
  nextNo: integer("next_no").notNull(),
  code: text("code").notNull(),
  name: text("name").notNull(),
  shortName: text("short_name").notNull(),
  symbol: text("symbol"),
  /** Name, short name and code without accents, lower case. */
  searchText: text("search_text").notNull(),
  levelCode: text("level_code").notNull(),
  parentNo: integer("parent_no"),
  educationLevel: text("education_level"),
  ownership: text("ownership"),
  areaType: text("area_type"),
  childCount: integer("child_count"),
  place: text("place"),
  /** Administrative unit code; codes are reused, so it counts only together with admin_code_from. */
  adminCode: text("admin_code"),
  adminCodeFrom: date("admin_code_from", { mode: "string" }),
  openedOn: date("opened_on", { mode: "string" }).notNull(),
  closedOn: date("closed_on", { mode: "string" }),
  /** Days on which it was closed before it opened again. */
  closures: closures("closures").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/**
 * Every state a unit was in: from `validFrom` on, as known since `recordedAt`. Rows are only added; `units` holds the
 * state of now. @public Read by the schema test.
 */
export const unitStates = core.table("unit_states", {
  unitNo: integer("unit_no").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  parentNo: integer("parent_no"),
  name: text("name").notNull(),
  shortName: text("short_name").notNull(),
  levelCode: text("level_code").notNull(),
  adminCode: text("admin_code"),
  isOpen: boolean("is_open").notNull(),
  reorganisationId: uuid("reorganisation_id"),
});

/** Who came from whom: `unitNo` is the successor. Figures are never divided by `share`. @public Read by the schema test. */
export const unitLineage = core.table("unit_lineage", {
  unitNo: integer("unit_no").notNull(),
  predecessorNo: integer("predecessor_no").notNull(),
  reorganisationId: uuid("reorganisation_id").notNull(),
  kind: text("kind").notNull(),
  share: numeric("share").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
});

/** A change of the tree as the ordering unit made it. @public Read by the schema test. */
export const reorganisations = core.table("reorganisations", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  kind: text("kind").notNull(),
  title: text("title").notNull(),
  legalBasis: text("legal_basis").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }).notNull(),
  request: jsonb("request").notNull(),
  changes: jsonb("changes").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  recordedBy: uuid("recorded_by").notNull(),
  recordedByName: text("recorded_by_name").notNull(),
  /** The legal basis as a document of the library, where it is one. */
  documentUnitNo: integer("document_unit_no"),
  documentId: uuid("document_id"),
});

/** An order whose day was still to come when it was given, and what became of it. */
export const plannedReorganisations = core.table("planned_reorganisations", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  kind: text("kind").notNull(),
  title: text("title").notNull(),
  legalBasis: text("legal_basis").notNull(),
  documentUnitNo: integer("document_unit_no"),
  documentId: uuid("document_id"),
  effectiveOn: date("effective_on", { mode: "string" }).notNull(),
  request: jsonb("request").notNull(),
  changes: jsonb("changes").notNull(),
  /** The units that it would change, and those above them before and after. */
  concerns: multirange("concerns"),
  state: text("state").notNull(),
  /** Why it was not carried out: a code, and the faults that the order had on its day. */
  problem: jsonb("problem"),
  version: integer("version").notNull().default(1),
  orderedAt: timestamp("ordered_at", { withTimezone: true, mode: "date" }).notNull(),
  orderedBy: uuid("ordered_by").notNull(),
  orderedByName: text("ordered_by_name").notNull(),
  settledAt: timestamp("settled_at", { withTimezone: true, mode: "date" }),
});

/** What a planned order would make of a unit, or of one to be made beneath it, as the tree stood when it was given. */
export const plannedChanges = core.table("planned_changes", {
  unitNo: integer("unit_no").notNull(),
  reorganisationId: uuid("reorganisation_id").notNull(),
  ordinal: integer("ordinal").notNull(),
  authorNo: integer("author_no").notNull(),
  change: text("change").notNull(),
  code: text("code").notNull(),
  name: text("name").notNull(),
  levelCode: text("level_code").notNull(),
  formerName: text("former_name"),
  fromUnit: jsonb("from_unit"),
  toUnit: jsonb("to_unit"),
  successors: jsonb("successors").notNull(),
});

/**
 * Drafts of whole re-organisations: the new tree and the table of who becomes whom as read from their files. The order is
 * worked out from them and the tree of now each time it is looked at.
 */
export const reorganisationDrafts = core.table("reorganisation_drafts", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  title: text("title").notNull(),
  legalBasis: text("legal_basis").notNull(),
  effectiveOn: date("effective_on", { mode: "string" }),
  passStaff: boolean("pass_staff").notNull(),
  treeName: text("tree_name").notNull(),
  tree: jsonb("tree").notNull(),
  tableName: text("table_name"),
  succession: jsonb("succession"),
  madeBy: uuid("made_by").notNull(),
  madeAt: timestamp("made_at", { withTimezone: true, mode: "date" }).notNull(),
  changedAt: timestamp("changed_at", { withTimezone: true, mode: "date" }).notNull(),
  version: integer("version").notNull().default(1),
  reorganisationId: uuid("reorganisation_id"),
});

/** What a level was called: from `validFrom` on, as known since `recordedAt`. `levels` holds the names of now. */
export const levelStates = core.table("level_states", {
  unitNo: integer("unit_no").notNull(),
  code: text("code").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
  reorganisationId: uuid("reorganisation_id"),
});

/** Precomputed subtree of each unit as number ranges, and its ancestors from the root down. Maintained by app.refresh_scopes in the transaction that changes the tree. */
export const unitScopes = core.table("unit_scopes", {
  unitNo: integer("unit_no").notNull(),
  lo: integer("lo").notNull(),
  hi: integer("hi").notNull(),
  ranges: multirange("ranges").notNull(),
  ancestors: integer("ancestors").array().notNull(),
  depth: integer("depth").notNull(),
  /** Whose published rows it reads: its ancestors, and ended units that stood above it or that it or they succeeded. */
  line: integer("line").array().notNull(),
});

/** Units that report, numbered `unitNo` to `hiNo`, counted. Maintained by app.refresh_scopes as unitScopes are. @public Read by the schema test. */
export const unitCounts = core.table("unit_counts", {
  unitNo: integer("unit_no").notNull(),
  /** Empty: none given. */
  educationLevel: text("education_level").notNull(),
  openedOn: date("opened_on", { mode: "string" }).notNull(),
  /** `infinity`: open. */
  closedOn: date("closed_on", { mode: "string" }).notNull(),
  closures: closures("closures").notNull(),
  hiNo: integer("hi_no").notNull(),
  units: integer("units").notNull(),
});

/** Settings of a unit; those of units above can be read below. */
export const unitSettings = core.table("unit_settings", {
  unitNo: integer("unit_no").notNull(),
  key: text("key").notNull(),
  value: jsonb("value").notNull(),
  version: integer("version").notNull().default(1),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
  isPublished: boolean("is_published").notNull().default(true),
});

/** Peer clusters (cụm) and blocks (khối) of the unit that sets them up: for comparison, never for access. */
export const clusters = core.table("clusters", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  kind: text("kind").notNull(),
  name: text("name").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  /** First day on which it is no more. */
  validTo: date("valid_to", { mode: "string" }),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Which unit was in which cluster and when. @public Read by the schema test. */
export const clusterMembers = core.table("cluster_members", {
  unitNo: integer("unit_no").notNull(),
  clusterId: uuid("cluster_id").notNull(),
  kind: text("kind").notNull(),
  memberNo: integer("member_no").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  validTo: date("valid_to", { mode: "string" }),
});
