import fc from "fast-check";
import { expect, test } from "vitest";
import {
  combineTallies,
  combineTimes,
  emptyTally,
  emptyTimeTally,
  type Figure,
  figureOverTime,
  type OverTime,
  tallyOf,
  timeTallyOf,
  totalOf,
} from "../../../services/api/src/shared/aggregate.ts";
import {
  PlantedCampaign,
  type PlantedFigure,
  type PlantedIndicator,
} from "../../support/planted-campaign.ts";
import { Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const months = ["2022-01", "2022-02", "2022-03"];
const indicators = [
  { code: "R-SUM", kind: "ratio", overUnits: "ratio", overTime: "sum" },
  { code: "R-LAST", kind: "ratio", overUnits: "ratio", overTime: "last" },
  { code: "R-MAX", kind: "ratio", overUnits: "ratio", overTime: "max" },
  { code: "R-MIN", kind: "ratio", overUnits: "ratio", overTime: "min" },
  { code: "C-SUM", kind: "count", overUnits: "sum", overTime: "sum" },
  { code: "C-MEAN", kind: "count", overUnits: "sum", overTime: "mean" },
  { code: "B-LAST", kind: "boolean", overUnits: "share", overTime: "last" },
  { code: "S-MEAN", kind: "score", overUnits: "mean", overTime: "mean" },
  { code: "L-MAX", kind: "level", overUnits: "distribution", overTime: "max" },
] as const satisfies readonly PlantedIndicator[];

const amount = fc.tuple(fc.nat(99_999), fc.nat(2)).map(([n, places]) => (n / 10 ** places).toFixed(places));
const figureOf = (kind: string): fc.Arbitrary<PlantedFigure> =>
  kind === "ratio"
    ? fc.option(fc.tuple(amount, amount))
    : kind === "boolean"
      ? fc.option(fc.constantFrom(["0"] as const, ["1"] as const))
      : kind === "level"
        ? fc.option(fc.constantFrom(["1"] as const, ["2"] as const, ["3"] as const))
        : fc.option(fc.tuple(amount));

/** Whose parent each unit is (an earlier one), and what each school sends; null: no report at all. */
const world = fc.record({
  parents: fc.array(fc.nat(), { minLength: 2, maxLength: 7 }),
  schools: fc.array(
    fc.record({
      parent: fc.nat(),
      reports: fc.tuple(
        ...months.map(() =>
          fc.option(fc.record(Object.fromEntries(indicators.map((one) => [one.code, figureOf(one.kind)])))),
        ),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  ),
  order: fc.array(fc.nat(), { minLength: 18, maxLength: 18 }),
  /** Before which sendings everything sent so far is summed ahead. */
  folds: fc.array(fc.boolean(), { minLength: 18, maxLength: 18 }),
});

const bogus = Object.fromEntries(
  indicators.map((one): [string, PlantedFigure] => [one.code, one.kind === "ratio" ? ["1", "7"] : ["1"]]),
);
const asFigure = (planted: PlantedFigure | undefined): Figure | null =>
  planted ? { num: planted[0], den: planted[1] ?? null } : null;

const [admin, jobs] = [product.database.pool("admin", 1), product.database.pool("job", 1)];
const sumsOf = async (campaign: string) => [
  ...(await admin`select r.* from core.report_sums r where r.campaign_id = ${campaign} order by r.period, r.width, r.unit_no`),
  ...(await admin`
    select f.unit_no, f.hi_no, f.period, f.width, f.indicator_id, f.units, trim_scale(f.num) as num, trim_scale(f.den) as den, f.own_units, coalesce(f.own_sum, 0) as own_sum
    from core.figure_sums f where f.campaign_id = ${campaign} order by f.period, f.width, f.unit_no, f.indicator_id`),
];
const fold = async () => {
  for (let done = 1; done > 0; )
    [{ done }] = (await jobs`select app.fold_sums(3) as done`) as unknown as [{ done: number }];
};

test("any tree and any order of sending and of summing ahead give the totals of a recomputation, at every unit", async () => {
  await fc.assert(
    fc.asyncProperty(world, async ({ parents, schools, order, folds }) => {
      const so = await product.unit(product.root, { level: "province" });
      const inner: TestUnit[] = [so];
      for (const at of parents)
        inner.push(await product.unit(inner[at % inner.length], { level: "district" }));
      const planted: { unit: TestUnit; line: Set<string> }[] = [];
      const lineOf = new Map<string, Set<string>>([[so.code, new Set([so.code])]]);
      for (const [index, at] of parents.entries()) {
        const unit = inner[index + 1] as TestUnit;
        const above = inner.slice(0, index + 1)[at % (index + 1)] as TestUnit;
        lineOf.set(unit.code, new Set([...(lineOf.get(above.code) ?? []), unit.code]));
      }
      for (const { parent } of schools) {
        const above = inner[parent % inner.length] as TestUnit;
        planted.push({ unit: await product.unit(above), line: lineOf.get(above.code) ?? new Set() });
      }
      const campaign = await PlantedCampaign.plant(product, so, { indicators, periods: months });
      const sendings = schools.flatMap((school, at) =>
        school.reports.flatMap((report, month) => (report ? [{ at, month, report }] : [])),
      );
      const shuffled = sendings
        .map((sending, index) => ({ sending, key: order[index] ?? 0 }))
        .sort((a, b) => a.key - b.key);
      for (const [nth, { sending, key }] of shuffled.entries()) {
        const { unit } = planted[sending.at] as (typeof planted)[number];
        const period = months[sending.month] ?? "";
        // Some are sent twice: what was sent first no longer counts.
        if (key % 2) await campaign.report(unit, period, bogus);
        if (folds[nth]) await fold();
        await campaign.report(unit, period, sending.report as Record<string, PlantedFigure>);
      }
      const viewer = await product.person(so, ["province_viewer"]);
      const quarterOf = async ({ code }: TestUnit) =>
        (await viewer.get(`/campaigns/${campaign.id}/rollup?period=2022-Q1&under=${code}`)).body;
      const quarters: Awaited<ReturnType<typeof quarterOf>>[] = [];

      for (const unit of inner) {
        const body = await quarterOf(unit);
        quarters.push(body);
        for (const indicator of indicators) {
          const overTime: OverTime = indicator.overTime;
          const expected = schools
            .map((school, at) => ({ school, line: planted[at]?.line }))
            .filter(({ line }) => line?.has(unit.code))
            .map(({ school }) =>
              figureOverTime(
                overTime,
                indicator.kind === "ratio",
                school.reports
                  .map((report, month) =>
                    timeTallyOf(months[month] ?? "", asFigure(report?.[indicator.code])),
                  )
                  .reduce(combineTimes, emptyTimeTally),
              ),
            )
            .map((figure) => tallyOf(indicator, figure))
            .reduce(combineTallies, emptyTally);
          const item = body.items.find(
            (one: { indicator: { code: string } }) => one.indicator.code === indicator.code,
          );
          const { num, den, value } = item;
          expect({ code: indicator.code, num, den, value, counted: item.schools.counted }).toEqual({
            code: indicator.code,
            ...totalOf(indicator, expected),
            counted: expected.units,
          });
          for (const [month, period] of months.entries()) {
            const alone = await viewer.get(
              `/campaigns/${campaign.id}/comparison?period=${period}&under=${unit.code}&indicator=${indicator.code}`,
            );
            const ofMonth = schools
              .filter((_, at) => planted[at]?.line.has(unit.code))
              .map((school) => tallyOf(indicator, asFigure(school.reports[month]?.[indicator.code])))
              .reduce(combineTallies, emptyTally);
            expect(alone.body.summary).toMatchObject({
              ...totalOf(indicator, ofMonth),
              schools: { counted: ofMonth.units },
            });
          }
          const side = await viewer.get(
            `/campaigns/${campaign.id}/comparison?period=2022-Q1&under=${unit.code}&indicator=${indicator.code}`,
          );
          expect(side.body.summary).toMatchObject({ value, schools: { counted: expected.units } });
        }
      }
      // Once more with everything summed ahead.
      await fold();
      for (const [at, unit] of inner.entries()) expect(await quarterOf(unit)).toEqual(quarters[at]);
      // Sums put together difference by difference are those made from the beginning.
      const kept = await sumsOf(campaign.id);
      await admin`insert into core.stale_sums (unit_no, campaign_id, period, id) select unit_no, campaign_id, period, gen_random_uuid() from core.report_sums where campaign_id = ${campaign.id} and width = 'narrow'`;
      await fold();
      expect(kept).toEqual(await sumsOf(campaign.id));
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 120_000);
