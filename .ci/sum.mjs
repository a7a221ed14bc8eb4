// Sums vitest's JSON reports of a folder: `sum.mjs folder reports`. The last line is "N passed, N failed".
// A file that could not be read counts as a failure, and so does a skipped test or a report that is not there.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder = ".", expected = "1"] = process.argv.slice(2);
let passed = 0;
let failed = 0;

const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
for (const name of names.sort()) {
  const report = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const skipped = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const otherwise = report.success || report.numFailedTests + skipped + broken > 0 ? 0 : 1;
  passed += report.numPassedTests;
  failed += report.numFailedTests + skipped + broken + otherwise;
  console.log(
    `${name}: ${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped} skipped, ${broken} files broken`,
  );
}
const missing = Number(expected) - names.length;
if (missing > 0) console.log(`${missing} reports missing`);
failed += Math.max(0, missing);

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
