import { readConfig } from "./config.ts";
import { rolesSql } from "./platform/db/roles.ts";

/** `npm run -s db:roles`: the SQL an administrator runs where the program may not create roles itself. */
process.stdout.write(rolesSql(readConfig().secret));
