import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { z } from "zod";

/**
 * Import rules. First every rule must find the violation planted for it, then the sources must have none, and
 * the tool must have read as many of them as there are: under a compiler it does not know it reads none and is green.
 */

const root = join(import.meta.dirname, "../..");
const config = join(root, ".dependency-cruiser.cjs");
const MODULES_READ_MIN = 150;

const CruiseResult = z.object({
  summary: z.object({
    totalCruised: z.number(),
    violations: z.array(z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
type Cruise = z.output<typeof CruiseResult>["summary"];

const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

const api = "services/api/src";

/** One import for each rule that the rule must refuse: which file imports which. */
const planted: Readonly<Record<string, readonly [from: string, to: string]>> = {
  "modules-are-known": [`${api}/app.ts`, `${api}/modules/unheard-of/index.ts`],
  "modules-through-index": [`${api}/modules/results/a.ts`, `${api}/modules/people/store.ts`],
  "product-through-index": [`${api}/b.ts`, `${api}/modules/people/c.ts`],
  "domain-is-pure": [`${api}/modules/results/domain/d.ts`, `${api}/modules/results/e.ts`],
  "shared-is-pure": [`${api}/shared/f.ts`, `${api}/schema/g.ts`],
  "platform-knows-no-module": [`${api}/platform/http/h.ts`, `${api}/modules/people/index.ts`],
  "schema-knows-no-module": [`${api}/schema/i.ts`, `${api}/modules/people/index.ts`],
  "pools-have-owners": [`${api}/modules/people/j.ts`, `${api}/platform/db/connect.ts`],
  "sql-lives-in-stores": [`${api}/modules/people/k.ts`, "node_modules/drizzle-orm/index.js"],
  "web-shares-vocabulary-only": ["services/web/src/l.ts", `${api}/modules/people/m.ts`],
  "api-knows-no-web": [`${api}/n.ts`, "services/web/src/o.ts"],
  "product-knows-no-test": [`${api}/p.ts`, "test/support/q.ts"],
  "no-circles": [`${api}/modules/people/r.ts`, `${api}/modules/people/r.ts`],
  "everything-resolves": [`${api}/s.ts`, "not-there"],
};

const names = Rules.parse(createRequire(import.meta.url)(config)).forbidden.map((rule) => rule.name);
const found = await cruisePlanted(names);
const blind = names.filter((name) => !found.has(name));
if (blind.length > 0) fail(`These rules did not find the violation planted for them: ${blind.join(", ")}`);

const cruise = await cruiseFolder(root, ["services", "test"]);
for (const { from, to, rule } of cruise.violations) console.error(`${rule.name}: ${from} -> ${to}`);
if (cruise.violations.length > 0) fail(`${cruise.violations.length} imports against the rules.`);
if (cruise.totalCruised < MODULES_READ_MIN) fail(`Only ${cruise.totalCruised} modules were read.`);
console.log(`${names.length} rules, each seen to fail; ${cruise.totalCruised} modules, none against them.`);

/** Names of the rules that found something in a folder made of violations. */
async function cruisePlanted(wanted: readonly string[]): Promise<ReadonlySet<string>> {
  const folder = await mkdtemp(join(tmpdir(), "thidua-planted-"));
  try {
    for (const name of wanted) {
      const violation = planted[name] ?? plantedOrder(name);
      if (violation === undefined) fail(`No violation is planted for the rule ${name}.`);
      await plant(folder, ...violation);
    }
    await plant(folder, `${api}/modules/people/r.ts`, `${api}/modules/people/t.ts`);
    await plant(folder, `${api}/modules/people/t.ts`, `${api}/modules/people/r.ts`);
    const { violations } = await cruiseFolder(folder, ["services"]);
    return new Set(violations.map((violation) => violation.rule.name));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** `modules-call-left-only:people`: people calls the last module of all. */
function plantedOrder(name: string): readonly [string, string] | undefined {
  const [rule, module] = name.split(":");
  if (rule !== "modules-call-left-only" || module === undefined) return undefined;
  return [`${api}/modules/${module}/u.ts`, `${api}/modules/home/index.ts`];
}

async function plant(folder: string, from: string, to: string): Promise<void> {
  const target = /^(node_modules\/)?([^/]+)$|^node_modules\/([^/]+)\//.exec(to);
  const specifier = target?.[3] ?? target?.[2] ?? relativeSpecifier(from, to);
  await writeInto(join(folder, from), `import ${JSON.stringify(specifier)};\n`, "a");
  if (target?.[2] === undefined) await writeInto(join(folder, to), "export {};\n", "a");
}

function relativeSpecifier(from: string, to: string): string {
  const path = relative(dirname(from), to);
  return path.startsWith(".") ? path : `./${path}`;
}

async function writeInto(file: string, text: string, flag: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text, { flag });
}

function cruiseFolder(folder: string, sources: readonly string[]): Promise<Cruise> {
  const program = join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const args = [program, ...sources, "--config", config, "--output-type", "json"];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      if (stdout.startsWith("{")) resolve(CruiseResult.parse(JSON.parse(stdout)).summary);
      else reject(new Error(stderr || error?.message));
    });
  });
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
