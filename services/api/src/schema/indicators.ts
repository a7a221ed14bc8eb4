import { boolean, date, integer, numeric, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** What is measured, and how it aggregates over units and, separately, over time. Published ones are read by every unit beneath. */
export const indicators = core.table("indicators", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  code: text("code").notNull(),
  kind: text("kind").notNull(),
  /** A ratio shown as a percentage (families / families) rather than as a quotient (hours per person). */
  isPercent: boolean("is_percent").notNull().default(false),
  direction: text("direction").notNull(),
  overUnits: text("over_units").notNull(),
  overTime: text("over_time").notNull(),
  educationLevel: text("education_level"),
  /** Content of the campaign it belongs to, as in the seed plan: a, b, c, d, đ, e, g ... */
  content: text("content"),
  valueMin: numeric("value_min"),
  valueMax: numeric("value_max"),
  isPublished: boolean("is_published").notNull().default(false),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** Meaning of an indicator while valid: tuition became other collections from the school year 2025-2026. */
export const indicatorVersions = core.table("indicator_versions", {
  unitNo: integer("unit_no").notNull(),
  indicatorId: uuid("indicator_id").notNull(),
  validFrom: date("valid_from", { mode: "string" }).notNull(),
  validTo: date("valid_to", { mode: "string" }),
  nameVi: text("name_vi").notNull(),
  nameEn: text("name_en").notNull(),
  measureVi: text("measure_vi").notNull(),
  measureEn: text("measure_en").notNull(),
  numeratorVi: text("numerator_vi"),
  numeratorEn: text("numerator_en"),
  denominatorVi: text("denominator_vi"),
  denominatorEn: text("denominator_en"),
  descriptionVi: text("description_vi"),
  descriptionEn: text("description_en"),
  source: text("source"),
  isPublished: boolean("is_published").notNull().default(false),
});
