import { boolean, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** Name and position of a person in a unit. person_id is the account id where the person has one, the same in every unit. */
export const people = core.table("people", {
  unitNo: integer("unit_no").notNull(),
  personId: uuid("person_id").notNull(),
  name: text("name").notNull(),
  position: text("position"),
  isActive: boolean("is_active").notNull().default(true),
  searchText: text("search_text").notNull(),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** What a person with an account may do in a unit. One person, several units, roles in each. */
export const memberships = core.table("memberships", {
  unitNo: integer("unit_no").notNull(),
  personId: uuid("person_id").notNull(),
  email: text("email").notNull(),
  roles: text("roles").array().notNull(),
  isActive: boolean("is_active").notNull().default(true),
  version: integer("version").notNull().default(1),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
});

/** An offer of membership by link. Only the sha-256 of the token is kept. */
export const invitations = core.table("invitations", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  authorNo: integer("author_no").notNull(),
  authorPersonId: uuid("author_person_id"),
  authorName: text("author_name").notNull(),
  email: text("email").notNull(),
  name: text("name").notNull(),
  position: text("position"),
  roles: text("roles").array().notNull(),
  personId: uuid("person_id"),
  tokenHash: text("token_hash").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
  acceptedAt: timestamp("accepted_at", { withTimezone: true, mode: "date" }),
  revokedAt: timestamp("revoked_at", { withTimezone: true, mode: "date" }),
});

/** Groups inside a unit (tổ chuyên môn, tổ văn phòng, ban giám hiệu, ban chỉ đạo). Not tenants. */
export const groups = core.table("groups", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  kind: text("kind").notNull(),
  position: integer("position").notNull(),
  version: integer("version").notNull().default(1),
});

/** Who belongs to which group of a unit. */
export const groupMembers = core.table("group_members", {
  unitNo: integer("unit_no").notNull(),
  groupId: uuid("group_id").notNull(),
  personId: uuid("person_id").notNull(),
  isHead: boolean("is_head").notNull().default(false),
});
