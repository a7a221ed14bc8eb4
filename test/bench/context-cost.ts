import type { Sql } from "../../services/api/src/platform/db/connect.ts";
import { type PolicyForm, policiesSql } from "../../services/api/src/schema/policies.ts";
import type { Asker, Generated } from "./generated.ts";

/** Statements as the product sends them, from one scan to three tables of a whole province. */
const statements = (province: Generated): readonly { name: string; asker: Asker; text: string }[] => [
  { name: "school: one row by key", asker: province.school, text: `select name from core.people limit 1` },
  {
    name: "school: criteria published above it",
    asker: province.school,
    text: `select count(*) from core.criteria where campaign_id = '${province.campaign}'`,
  },
  {
    name: "school: figures of a month",
    asker: province.school,
    text: `select count(num) from core.figures where period = '2022-06'`,
  },
  {
    name: "province: reports with their reviews, one month",
    asker: province.province,
    text: `select count(*) from core.reports r left join core.reviews v
      on v.unit_no = r.unit_no and v.campaign_id = r.campaign_id and v.period = r.period where r.period = '2022-06'`,
  },
  {
    name: "province: units, reports and figures, one month",
    asker: province.province,
    text: `select count(*), sum(f.num) from core.units u join core.reports r on r.unit_no = u.unit_no
      join core.figures f on f.unit_no = r.unit_no and f.campaign_id = r.campaign_id and f.period = r.period where r.period = '2022-06'`,
  },
];

const forms: readonly PolicyForm[] = ["postgres", "citus"];
const blocks = 3;
const rounds = 15;

const settings: Readonly<Record<string, string>> = {
  me: "current_setting('app.me')::integer",
  ranges: "current_setting('app.ranges')::int4multirange",
  line: "(current_setting('app.line')::integer[] || current_setting('app.me')::integer)",
  reach: "current_setting('app.reach')::int4multirange",
};

/** The same policies with what they rely on taken as it stands, for comparison only. */
function unsigned(form: PolicyForm): string {
  const text = policiesSql(form);
  const without = text.replaceAll(/app\.ctx_(\w+)\(\)/g, (_, name) => settings[name] ?? "");
  if (without === text || without.includes("ctx_")) throw new Error("the signature was not taken out");
  return without;
}

const median = (taken: number[]) => taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? Number.NaN;

/** Prints what the signed context costs a statement: both forms of the policies, with it and without, in turns. */
export async function printContextCost(
  owner: Sql,
  app: Sql,
  province: Generated,
  form: PolicyForm,
): Promise<void> {
  const taken = new Map<string, number[]>();
  for (let block = 0; block < blocks; block += 1)
    for (const one of forms)
      for (const isSigned of [true, false]) {
        await owner.unsafe(isSigned ? policiesSql(one) : unsigned(one));
        for (const { name, asker, text } of statements(province))
          await app.begin("read only", async (sql) => {
            await sql`select * from app.enter('session', ${asker.token}, ${asker.unit})`;
            for (let round = -2; round < rounds; round += 1) {
              const startedAt = performance.now();
              await sql.unsafe(text);
              const key = `${name} ${one} ${isSigned}`;
              if (round >= 0) taken.set(key, [...(taken.get(key) ?? []), performance.now() - startedAt]);
            }
          });
      }
  await owner.unsafe(policiesSql(form));
  const [check] = await app.begin("read only", async (sql) => {
    await sql`select * from app.enter('session', ${province.school.token}, ${province.school.unit})`;
    const startedAt = performance.now();
    await sql`select count(app.ctx_valid()) from generate_series(1, 10000)`;
    return [(performance.now() - startedAt) / 10];
  });
  console.log(
    `\ncost of the signed context per statement, milliseconds, median: with / without; one check takes ${check?.toFixed(1)} microseconds`,
  );
  const width = Math.max(...statements(province).map(({ name }) => name.length));
  for (const { name } of statements(province)) {
    const cells = forms.map((one) => {
      const [signed, plain] = [true, false].map((isSigned) =>
        median(taken.get(`${name} ${one} ${isSigned}`) ?? []),
      ) as [number, number];
      return `${one} ${signed.toFixed(2)} / ${plain.toFixed(2)} (${(signed / plain).toFixed(2)}x)`.padEnd(32);
    });
    console.log(`${name.padEnd(width)}  ${cells.join("  ")}`.trimEnd());
  }
}
