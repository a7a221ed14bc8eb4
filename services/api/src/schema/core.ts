import { pgSchema } from "drizzle-orm/pg-core";

/** Tenant tables. Columns only: keys, checks and policies live in migrations/, where they are enforced. */
export const core = pgSchema("core");
