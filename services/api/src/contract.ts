import { buildOpenApiDocument } from "./app.ts";

/** Prints the contract of the API as it follows from the operations. Needs no database. */
process.stdout.write(`${JSON.stringify(buildOpenApiDocument(), null, 2)}\n`);
