// Sums vitest's JSON reports of a folder: `sum.mjs folder reports`. The last line is "N passed, N failed".
// A file that could not be read counts as a failure, and so does a skipped test or a report that is not there.
// What failed is named with its message just above the sum, where the end of a long output shows it.
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

const [folder = ".", expected = "1"] = process.argv.slice(2);
let passed = 0;
let failed = 0;
const wrong = [];

const names = readdirSync(folder).filter((name) => name.endsWith(".json"));
for (const name of names.sort()) {
  const report = JSON.parse(readFileSync(join(folder, name), "utf8"));
  const skipped = report.numTotalTests - report.numPassedTests - report.numFailedTests;
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  for (const file of report.testResults) {
    const where = relative(process.cwd(), file.name);
    const tests = file.assertionResults.filter(({ status }) => status !== "passed");
    if (file.status === "failed" && !tests.length) wrong.push(`${where}: ${file.message}`);
    for (const test of tests)
      wrong.push(`${where} > ${test.fullName}: ${test.status}\n${test.failureMessages.join("\n")}`);
  }
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

for (const text of wrong) console.log(`\n== ${text.slice(0, 4000)}`);
if (wrong.length) console.log();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
