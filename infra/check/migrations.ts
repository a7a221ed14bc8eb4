import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrationFiles } from "../../services/api/src/migrate.ts";
import { policiesSql } from "../../services/api/src/schema/policies.ts";

/** Migrations are numbered without gaps, and the policies are what the inventory of tables makes. */

const folder = join(import.meta.dirname, "../../migrations");
const faults: string[] = [];

try {
  migrationFiles(folder);
} catch (error) {
  faults.push(error instanceof Error ? error.message : String(error));
}

for (const form of ["postgres", "citus"] as const) {
  const name = `repeatable/policies.${form}.sql`;
  const file = join(folder, name);
  if (!existsSync(file) || readFileSync(file, "utf8") !== policiesSql(form)) {
    faults.push(`migrations/${name} is not what schema/inventory.ts makes: run npm run policies.`);
  }
}

for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
