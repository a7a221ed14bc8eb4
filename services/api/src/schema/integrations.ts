import { integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { core } from "./core.ts";

/** Read-only keys of a unit for other systems: id and sha-256 of the secret, which is shown once. */
export const apiKeys = core.table("api_keys", {
  unitNo: integer("unit_no").notNull(),
  id: uuid("id").notNull(),
  name: text("name").notNull(),
  secretHash: text("secret_hash").notNull(),
  createdBy: uuid("created_by").notNull(),
  createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
  expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }),
  revokedAt: timestamp("revoked_at", { withTimezone: true, mode: "date" }),
  lastUsedAt: timestamp("last_used_at", { withTimezone: true, mode: "date" }),
});
