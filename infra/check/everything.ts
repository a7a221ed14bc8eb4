import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** `npm test`: the check and every test. `npm test -- --project api` runs only what is named, without the check. */

const root = join(import.meta.dirname, "../..");
const chosen = process.argv.slice(2);

const isChecked = chosen.length > 0 || succeeds("infra/check/check.ts");
const isTested = succeeds("node_modules/vitest/vitest.mjs", "run", ...chosen);
process.exitCode = isChecked && isTested ? 0 : 1;

function succeeds(...args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;
}
