import fc from "fast-check";
import { expect, test } from "vitest";
import { type Caller, Product, type TestUnit } from "../support/product.ts";

/** Units that report are counted ahead: whatever is done to the tree, any span holds what counting one by one finds. */
const product = await Product.start();
const admin = product.database.pool("admin", 1);
const app = product.database.pool("app", 2);
const root = await product.person(product.root, ["platform_admin"]);

/** Numbers of a stretch: app.count_units. */
const STRETCH = 5000;
// The second commune of a province is numbered just before a stretch begins, and its first school is where it begins.
await admin`update core.levels set block_size = ${STRETCH - 4} where code = 'commune'`;

const levels = ["preschool", "primary", "lower_secondary"] as const;

interface Counted {
  readonly group_no: number;
  readonly education_level: string | null;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly closures: string;
  readonly units: number;
}
interface Unit {
  readonly unit_no: number;
  readonly parent_no: number | null;
  readonly is_reporting: boolean;
  readonly education_level: string | null;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly closures: string;
  readonly version: number;
  readonly code: string;
}

const unitsNow = () => admin<Unit[]>`
  select u.unit_no, u.code, u.parent_no, l.is_reporting, u.education_level, u.opened_on::text, u.closed_on::text, u.closures::text, u.version
  from core.units u join core.levels l on l.code = u.level_code`;

type Span = readonly [lo: number, hi: number];

/** What somebody is told of these spans, and what there is in them beneath their unit. */
async function toldAndThere(caller: Caller, spans: readonly Span[]) {
  const token = /session_token=([^.]+)/.exec(caller.headers["cookie"] ?? "")?.[1] ?? "";
  const rows = await app.begin(async (tx) => {
    await tx`select * from app.enter('session', ${token}, ${caller.unit.code})`;
    return tx<Counted[]>`
      select c.group_no, c.education_level, c.opened_on::text, c.closed_on::text, c.closures::text, c.units::integer
      from app.reporting_units_within(${spans.map(([lo]) => lo)}::integer[], ${spans.map(([, hi]) => hi)}::integer[], ${spans.map((_, at) => at)}::integer[]) c`;
  });
  const units = await unitsNow();
  const parentOf = new Map(units.map((unit) => [unit.unit_no, unit.parent_no]));
  const isBeneath = (no: number): boolean => {
    if (no === caller.unit.no) return true;
    const parent = parentOf.get(no) ?? null;
    return parent !== null && isBeneath(parent);
  };
  const keyOf = (
    group: number,
    one: Pick<Unit, "education_level" | "opened_on" | "closed_on" | "closures">,
  ) => [group, one.education_level, one.opened_on, one.closed_on, one.closures].join(" ");
  const there: Record<string, number> = {};
  for (const [group, [lo, hi]] of spans.entries())
    for (const unit of units)
      if (unit.is_reporting && unit.unit_no >= lo && unit.unit_no <= hi && isBeneath(unit.unit_no))
        there[keyOf(group, unit)] = (there[keyOf(group, unit)] ?? 0) + 1;
  return { told: Object.fromEntries(rows.map((row) => [keyOf(row.group_no, row), row.units])), there };
}

const acts = fc.tuple(
  fc.constantFrom("create", "level", "close", "reopen", "move"),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(...levels),
);
/** Ends of spans: at or beside a unit, or at or beside the end of a stretch. */
const ends = fc.tuple(fc.nat(), fc.constantFrom("unit", "stretch"), fc.constantFrom(-1, 0, 1));

let days = 0;
let carriedOut = 0;
test("what is counted ahead is what there is, in spans of any cut, within the scope of who asks", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(acts, { minLength: 8, maxLength: 16 }),
      fc.array(fc.tuple(ends, ends), { minLength: 12, maxLength: 20 }),
      async (orders, cuts) => {
        const province = await product.unit(product.root, { level: "province" });
        const communes: TestUnit[] = [];
        for (let at = 0; at < 3; at += 1) communes.push(await product.unit(province, { level: "commune" }));
        const schools: TestUnit[] = [];
        for (let at = 0; at < 6; at += 1)
          schools.push(await product.unit(communes[at % communes.length] as TestUnit, { level: "school" }));
        const callers = [root, await product.person(province, ["province_admin"])];
        callers.push(await product.person(communes[0] as TestUnit, ["tier2_admin"]));
        for (const [kind, a, b, level] of orders) {
          days += 1;
          const day = new Date(Date.UTC(2024, 0, days));
          product.clock.at = day;
          const school = schools[a % schools.length] as TestUnit;
          const commune = communes[b % communes.length] as TestUnit;
          if (kind === "create") {
            schools.push(await product.unit(commune, { level: "school", educationLevel: level }));
          } else if (kind === "level") {
            const version = (await unitsNow()).find(({ unit_no }) => unit_no === school.no)?.version ?? 0;
            const { status } = await root.patch(
              `/units/${school.code}`,
              { educationLevel: level },
              { ifMatch: version },
            );
            expect(status).toBe(200);
            carriedOut += 1;
          } else {
            const act = {
              close: { kind, units: [school.code] },
              reopen: { kind, units: [{ unit: school.code }] },
              move: { kind, units: [{ unit: school.code, to: commune.code }] },
            }[kind];
            const { status } = await root.post("/reorganisations", {
              effectiveOn: day.toISOString().slice(0, 10),
              title: "Thử",
              legalBasis: "Thử",
              acts: [act],
            });
            // What is closed is not closed again.
            expect([201, 422]).toContain(status);
            if (status === 201) carriedOut += 1;
          }
          const numbers = (await unitsNow()).map(({ unit_no }) => unit_no).sort((x, y) => x - y);
          const numberAt = ([pick, what, beside]: typeof ends extends fc.Arbitrary<infer T> ? T : never) => {
            const no = numbers[pick % numbers.length] as number;
            return (what === "unit" ? no : Math.round(no / STRETCH) * STRETCH) + beside;
          };
          const spans = cuts.map((cut): Span => {
            const [x, y] = cut.map(numberAt) as [number, number];
            return [Math.max(0, Math.min(x, y)), Math.max(x, y, 0)];
          });
          for (const caller of callers) {
            const { told, there } = await toldAndThere(caller, [...spans, [0, 2_147_483_646]]);
            expect(told).toEqual(there);
          }
        }
      },
    ),
    { numRuns: 16 },
  );
  expect(carriedOut).toBeGreaterThan(30);
}, 240_000);
