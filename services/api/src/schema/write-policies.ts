/** Writes both forms of the generated policies: `npm run policies`. */
import { writeFileSync } from "node:fs";
import { policiesSql } from "./policies.ts";

for (const form of ["postgres", "citus"] as const) {
  writeFileSync(
    new URL(`../../../../migrations/repeatable/policies.${form}.sql`, import.meta.url),
    policiesSql(form),
  );
}
