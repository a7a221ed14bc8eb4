import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";

/** Everything that can be said about the sources without running the product. `npm run check` */

const root = join(import.meta.dirname, "../..");
const bin = (name: string): string => join(root, "node_modules/.bin", name);
const node = process.execPath;
const tsc = join(root, "node_modules/typescript-7/bin/tsc");

/** Longest first, so that the short ones fill the gaps. */
const steps: readonly { readonly name: string; readonly command: readonly [string, ...string[]] }[] = [
  { name: "dead code", command: [bin("knip"), "--no-progress"] },
  { name: "contract", command: [node, "infra/check/contract.ts"] },
  { name: "imports", command: [node, "infra/check/imports.ts"] },
  { name: "types of api and tests", command: [node, tsc, "--project", "."] },
  { name: "types of web", command: [node, tsc, "--project", "services/web"] },
  { name: "types of browser tests", command: [node, tsc, "--project", "test/browser"] },
  { name: "format and lint", command: [bin("biome"), "check", "--error-on-warnings", "."] },
  { name: "migrations", command: [node, "infra/check/migrations.ts"] },
];

interface Outcome {
  readonly name: string;
  readonly isGood: boolean;
  readonly seconds: number;
  readonly output: string;
}

const waiting = [...steps];
const outcomes: Outcome[] = [];
await Promise.all(Array.from({ length: Math.max(2, availableParallelism()) }, workThrough));
const failed = outcomes.filter((outcome) => !outcome.isGood);
console.log(
  failed.length === 0 ? "check: good" : `check: ${failed.map(({ name }) => name).join(", ")} failed`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

async function workThrough(): Promise<void> {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const outcome = await run(step);
    outcomes.push(outcome);
    console.log(`${outcome.isGood ? "✓" : "✗"} ${outcome.name} (${outcome.seconds.toFixed(1)} s)`);
    if (!outcome.isGood) console.log(outcome.output.replaceAll(/^/gm, "    "));
  }
}

function run({ name, command: [program, ...args] }: (typeof steps)[number]): Promise<Outcome> {
  const startedAt = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const collect = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on("data", collect);
    child.stderr.on("data", collect);
    const finish = (isGood: boolean): void =>
      resolve({ name, isGood, seconds: (performance.now() - startedAt) / 1000, output });
    child.once("error", (error) => {
      output += error.message;
      finish(false);
    });
    child.once("close", (code) => finish(code === 0));
  });
}
