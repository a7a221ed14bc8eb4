/**
 * `npm run bench`, `npm run bench -- nation`: how long the comparison and roll-up requests take on a generated province
 * or nation, and what the policies and our own layers cost: the whole request with the program connected as role app and
 * as the owner of the tables, whom no policy binds (the answers must be the same), and the statements of each request
 * taken down and run again by hand, as both and by a bare route, in the same run. Of a nation also: many clients at once, the evening of a deadline, re-organisations, memory and size.
 * BENCH_ROUNDS, BURST_SCHOOLS and BURST_SECONDS shorten it. Fails where a plan reads all figures from end to end.
 */
import { randomBytes, randomUUID } from "node:crypto";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { createApp } from "../../services/api/src/app.ts";
import { migrate } from "../../services/api/src/migrate.ts";
import { createAuth } from "../../services/api/src/platform/auth/auth.ts";
import { connect, type Sql } from "../../services/api/src/platform/db/connect.ts";
import { startEmbedded } from "../../services/api/src/platform/db/embedded.ts";
import { ensureRoles, roleUrl } from "../../services/api/src/platform/db/roles.ts";
import { FileStore } from "../../services/api/src/platform/files/file-store.ts";
import { PassingFiles } from "../../services/api/src/platform/files/passing-files.ts";
import { listen } from "../../services/api/src/platform/http/listen.ts";
import { createLog } from "../../services/api/src/platform/log/log.ts";
import { Tenancy } from "../../services/api/src/platform/tenancy/tenancy.ts";
import { inventory } from "../../services/api/src/schema/inventory.ts";
import { bareRoute } from "./bare-route.ts";
import { printBurst } from "./burst.ts";
import { type Case, cases, nationCases } from "./cases.ts";
import { printContextCost } from "./context-cost.ts";
import { type Asker, generate, nation, province } from "./generated.ts";
import { measure, printTable, type Row, type Statement } from "./measure.ts";
import { printReorganisations } from "./reorganise.ts";
import { printThroughput } from "./throughput.ts";

const sizes = { province, nation };
const chosen = process.argv[2] ?? "province";
if (!Object.hasOwn(sizes, chosen)) throw new Error(`npm run bench [-- ${Object.keys(sizes).join(" | ")}]`);
const size = sizes[chosen as keyof typeof sizes];

const secret = randomBytes(32).toString("hex");
const dataDir = await mkdtemp(join(tmpdir(), "thidua-bench-"));
await chmod(dataDir, 0o711);
const embedded = await startEmbedded({ dataDir, password: randomUUID(), durable: false, isVacuumed: true });
let failed = false;
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => void clearUp().then(() => process.exit(130)));
try {
  failed = await run(embedded.adminUrl);
} finally {
  await clearUp();
}
process.exit(failed ? 1 : 0);

async function clearUp(): Promise<void> {
  await embedded.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function run(adminUrl: string): Promise<boolean> {
  await ensureRoles(adminUrl, secret);
  const policyForm = process.env["POLICY_FORM"] === "citus" ? "citus" : "postgres";
  await migrate({ ownerUrl: roleUrl(adminUrl, secret, "owner"), policyForm });
  const admin = connect(adminUrl, { name: "bench admin" });
  const owner = connect(roleUrl(adminUrl, secret, "owner"), { name: "bench owner" });
  const auth = connect(roleUrl(adminUrl, secret, "auth"), { name: "bench auth" });

  const startedAt = performance.now();
  const made = await generate({ admin, owner, auth }, size);
  // Only here: the owner is to be free of the policies, which bind role app as ever.
  for (const table of Object.keys(inventory))
    await admin.unsafe(`alter table core.${table} no force row level security`);
  const [{ version } = { version: "" }] = await admin<
    { version: string }[]
  >`select split_part(version(), ' ', 2) as version`;
  console.log(
    `\nPostgreSQL ${version}, ${size.schools} schools beneath ${size.middle.count} units of ${size.provinces} provinces, 36 indicators, ${size.periods} periods, nothing waits for the disk (fsync off): ` +
      `${made.figures.toLocaleString("en")} figures, made in ${((performance.now() - startedAt) / 1000).toFixed(0)} s.`,
  );

  const heard: Statement[] = [];
  let isHeard = true;
  const client = postgres(roleUrl(adminUrl, secret, "app"), {
    prepare: false,
    max: 4,
    onnotice: () => undefined,
    debug: (_connection, text, values) => {
      if (isHeard) heard.push({ text, values });
    },
  });
  const appOn = (pool: Sql) =>
    createApp({
      tenancy: new Tenancy(pool),
      auth: createAuth({ client: auth, secret, publicUrl: "http://localhost", isThrottled: false }),
      clock: { now: () => new Date("2023-02-01T02:00:00Z") },
      log: createLog("silent"),
      services: {
        files: new FileStore(join(dataDir, "files")),
        archives: new PassingFiles(join(dataDir, "archives")),
        publicUrl: "http://localhost",
        canMail: false,
      },
    });
  const app = appOn(client);
  const appAsOwner = appOn(connect(roleUrl(adminUrl, secret, "owner"), { name: "bench unbound", max: 4 }));
  const listening = await listen({ host: "127.0.0.1", port: 0, isProxyTrusted: false });
  listening.serve(app.fetch);
  let wanted: readonly Statement[] = [];
  const bare = await listen({ host: "127.0.0.1", port: 0, isProxyTrusted: false });
  bare.serve(
    bareRoute(connect(roleUrl(adminUrl, secret, "app"), { name: "bench bare", max: 4 }), () => wanted).fetch,
  );
  const origin = `http://127.0.0.1:${listening.port}`;
  const headers = ({ token }: Asker) => ({ cookie: `thidua.session_token=${token}.unsigned` });
  const pathOf = ({ asker, path }: Case) => `/api/v1/units/${asker.unit}/campaigns/${made.campaign}/${path}`;
  const plain = connect(roleUrl(adminUrl, secret, "app"), { name: "bench policies" });

  const rows: Row[] = [];
  const scans: string[] = [];
  const asked = chosen === "nation" ? nationCases(made) : cases(made);
  for (const one of asked) {
    const ask = (of: typeof app) =>
      Promise.resolve(of.request(`http://localhost${pathOf(one)}`, { headers: headers(one.asker) }));
    const result = await measure({
      heard,
      inProcess: () => ask(app),
      inProcessAsOwner: () => ask(appAsOwner),
      overHttp: () => fetch(`${origin}${pathOf(one)}`, { headers: headers(one.asker) }),
      overBareRoute: (statements) => {
        wanted = statements;
        return fetch(`http://127.0.0.1:${bare.port}/bare`);
      },
      asApp: plain,
      asOwner: owner,
      wantsAll: one.wantsAll,
    });
    rows.push({ name: one.name, scope: one.scope, ...result.times });
    for (const scan of result.scans) scans.push(`${one.scope}, ${one.name}: ${scan}`);
  }
  printTable(rows);
  await printContextCost(owner, plain, made, policyForm);
  if (scans.length)
    console.log(`\nPlans that read a whole table:\n${scans.map((scan) => `  ${scan}`).join("\n")}`);
  if (chosen === "nation") {
    isHeard = false;
    const often = asked.filter(
      ({ path }) => /^(rollup|comparison)\?.*2022-06/.test(path) && !path.includes("tree="),
    );
    await printThroughput(
      often,
      (one) => fetch(`${origin}${pathOf(one)}`, { headers: headers(one.asker) }),
      5,
    );
    await printBurst({
      admin,
      jobUrl: roleUrl(adminUrl, secret, "job"),
      log: createLog("warn"),
      origin,
      made,
      schools: Number(process.env["BURST_SCHOOLS"] ?? size.schools),
      seconds: Number(process.env["BURST_SECONDS"] ?? 600),
    });
    await printReorganisations(
      (asker, path, body) =>
        fetch(`${origin}/api/v1/units/${asker.unit}/${path}`, {
          method: "POST",
          headers: { ...headers(asker), origin, "content-type": "application/json" },
          body: JSON.stringify(body),
        }),
      made.root,
      size,
    );
    await printSizes(admin);
  }
  await Promise.all([listening.close(1000), bare.close(1000)]);
  await Promise.all([admin, owner, auth, client, plain].map((pool) => pool.end({ timeout: 5 })));
  return scans.length > 0;
}

/** Memory of this process, and what the database takes on disk. */
async function printSizes(admin: Sql): Promise<void> {
  const tables = await admin<{ name: string; data: string; indexes: string }[]>`
    select relname as name, pg_size_pretty(pg_table_size(oid)) as data, pg_size_pretty(pg_indexes_size(oid)) as indexes
    from pg_class where relnamespace = 'core'::regnamespace and relkind = 'r' order by pg_total_relation_size(oid) desc limit 8`;
  const [whole] = await admin<
    { size: string }[]
  >`select pg_size_pretty(pg_database_size(current_database())) as size`;
  const [memory] = await admin<{ size: string }[]>`select current_setting('shared_buffers') as size`;
  console.log(
    `\nsize on disk ${whole?.size}; memory of the API process ${Math.round(process.memoryUsage().rss / 1e6)} MB, shared buffers of PostgreSQL ${memory?.size}`,
  );
  for (const { name, data, indexes } of tables)
    console.log(`  ${name.padEnd(20)} ${data.padStart(10)} + indexes ${indexes.padStart(10)}`);
}
