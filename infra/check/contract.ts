import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import openapiTS, { astToString } from "openapi-typescript";

/**
 * The committed contract and the web's types are what the operations say.
 * `--write` (npm run contract) makes them so; without it, a difference is told and fails.
 */

const root = join(import.meta.dirname, "../..");
const document = execFileSync(process.execPath, [join(root, "services/api/src/contract.ts")], {
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
const types = astToString(await openapiTS(document, { alphabetize: false }));

const files = {
  "services/api/openapi.json": document,
  "services/web/src/api/types.gen.ts": `/** Written by \`npm run contract\` from openapi.json; do not edit. */\n\n${types}`,
};

const stale = Object.entries(files).filter(([path, text]) => {
  const file = join(root, path);
  return !existsSync(file) || readFileSync(file, "utf8") !== text;
});

if (process.argv.includes("--write")) {
  for (const [path, text] of stale) writeFileSync(join(root, path), text);
  console.log(stale.length === 0 ? "current" : `written: ${stale.map(([path]) => path).join(", ")}`);
} else if (stale.length > 0) {
  console.error(
    `Not current: ${stale.map(([path]) => path).join(", ")}. Run npm run contract and read the diff.`,
  );
  process.exitCode = 1;
}
