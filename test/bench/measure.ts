import type { Sql } from "../../services/api/src/platform/db/connect.ts";

/** A statement as it went to the server. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Times {
  readonly median: number;
  readonly p95: number;
}

/** All in milliseconds. */
export interface Row {
  readonly scope: string;
  readonly name: string;
  readonly request: Times;
  /** The same request by the same program, connected as the owner of the tables, whom no policy binds. */
  readonly unbound: Times;
  readonly http: Times;
  /** A bare Hono route that runs the same statements and sends their rows. */
  readonly bare: Times;
  readonly policies: Times;
  readonly owner: Times;
}

interface Subject {
  readonly heard: Statement[];
  inProcess(): Promise<Response>;
  inProcessAsOwner(): Promise<Response>;
  overHttp(): Promise<Response>;
  overBareRoute(statements: readonly Statement[]): Promise<Response>;
  readonly asApp: Sql;
  readonly asOwner: Sql;
  readonly wantsAll: readonly string[];
}

/** Rounds of each measurement: this many, fewer where they take longer than the budget. */
const roundsMax = Number(process.env["BENCH_ROUNDS"] ?? 25);
const roundsMin = 5;
const budgetMs = 4000;
const warmUps = 2;

export async function measure(
  subject: Subject,
): Promise<{ times: Omit<Row, "scope" | "name">; scans: string[] }> {
  subject.heard.length = 0;
  const first = await subject.inProcess();
  const answer = await first.text();
  if (first.status !== 200) throw new Error(`${first.status}: ${answer}`);
  const at = subject.heard.findIndex(({ text }) => text.includes("app.enter"));
  const enter = subject.heard[at];
  // Writing the trail is in the requests and not in what is run by hand: the owner has no context to write it in.
  const rest = subject.heard
    .slice(at + 1)
    .filter(({ text }) => !/^(commit|begin)/.test(text) && !text.includes("app.append_event"));
  if (!enter || !rest.length) throw new Error("the request was not taken down");

  if ((await (await subject.inProcessAsOwner()).text()) !== answer)
    throw new Error("without the policies the answer is another one: the two are not to be compared");

  // In turns, so that both meet the same weather.
  const request: number[] = [];
  const unbound: number[] = [];
  await inRounds(async () => {
    request.push(await lap(() => subject.inProcess()));
    unbound.push(await lap(() => subject.inProcessAsOwner()));
  });
  const http: number[] = [];
  const bare: number[] = [];
  await inRounds(async () => {
    http.push(await lap(() => subject.overHttp()));
    bare.push(await lap(() => subject.overBareRoute([enter, ...rest])));
  });
  const policies: number[] = [];
  const owner: number[] = [];
  await inRounds(async () => {
    const [under, free] = [await replay(subject.asApp, rest, enter), await replay(subject.asOwner, rest)];
    policies.push(under);
    owner.push(free);
  });
  return {
    times: {
      request: times(request.slice(warmUps)),
      unbound: times(unbound.slice(warmUps)),
      http: times(http.slice(warmUps)),
      bare: times(bare.slice(warmUps)),
      policies: times(policies.slice(warmUps)),
      owner: times(owner.slice(warmUps)),
    },
    scans: (await wholeScans(subject.asApp, rest, enter)).filter(
      (table) => !subject.wantsAll.includes(table),
    ),
  };
}

async function inRounds(work: () => Promise<void>): Promise<void> {
  const startedAt = performance.now();
  for (let round = -warmUps; round < roundsMax; round += 1) {
    if (round >= roundsMin && performance.now() - startedAt > budgetMs) return;
    await work();
  }
}

async function lap(ask: () => Promise<Response>): Promise<number> {
  const startedAt = performance.now();
  await (await ask()).arrayBuffer();
  return performance.now() - startedAt;
}

const run = (sql: Pick<Sql, "unsafe">, { text, values }: Statement) => sql.unsafe(text, values as never[]);

/** The statements of one request, one after the other, in a transaction; entering the tenant is not counted. */
async function replay(pool: Sql, statements: readonly Statement[], enter?: Statement): Promise<number> {
  let taken = 0;
  await pool.begin("read only", async (sql) => {
    if (enter) await run(sql, enter);
    const startedAt = performance.now();
    for (const statement of statements) await run(sql, statement);
    taken = performance.now() - startedAt;
  });
  return taken;
}

interface Plan {
  readonly "Node Type": string;
  readonly "Relation Name"?: string;
  readonly Plans?: readonly Plan[];
}

/** Tables that grow with every report, read from end to end under the policies. */
async function wholeScans(pool: Sql, statements: readonly Statement[], enter: Statement): Promise<string[]> {
  const found = new Set<string>();
  const walk = (plan: Plan): void => {
    const table = plan["Relation Name"];
    if (plan["Node Type"] === "Seq Scan" && (table === "figures" || table === "reports")) found.add(table);
    for (const below of plan.Plans ?? []) walk(below);
  };
  await pool.begin("read only", async (sql) => {
    await run(sql, enter);
    for (const { text, values } of statements) {
      const rows = await sql.unsafe<{ "QUERY PLAN": { Plan: Plan }[] }[]>(
        `explain (format json) ${text}`,
        values as never[],
      );
      for (const { Plan: plan } of rows[0]?.["QUERY PLAN"] ?? []) walk(plan);
    }
  });
  return [...found];
}

function times(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** Milliseconds, median / 95th percentile; the ratios compare medians. */
export function printTable(rows: readonly Row[]): void {
  const cell = ({ median, p95 }: Times) => `${median.toFixed(1)} / ${p95.toFixed(1)}`;
  const lines = [
    [
      "scope",
      "request",
      "in process",
      "as owner",
      "over HTTP",
      "bare route",
      "its SQL, policies",
      "its SQL, owner",
      "policies / owner",
      "HTTP / bare route",
      "request / as owner",
    ],
    ...rows.map((row) => [
      row.scope,
      row.name,
      cell(row.request),
      cell(row.unbound),
      cell(row.http),
      cell(row.bare),
      cell(row.policies),
      cell(row.owner),
      `${(row.policies.median / row.owner.median).toFixed(2)}x`,
      `${(row.http.median / row.bare.median).toFixed(2)}x`,
      `${(row.request.median / row.unbound.median).toFixed(2)}x`,
    ]),
  ];
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? [];
  console.log("\nmilliseconds, median / 95th percentile");
  for (const line of lines)
    console.log(
      line
        .map((text, column) =>
          column < 2 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0),
        )
        .join("  "),
    );
}
