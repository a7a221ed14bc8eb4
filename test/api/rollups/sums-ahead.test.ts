import { beforeEach, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

/**
 * Of sums made ahead two things must be true: they are used while they hold, and not a moment longer. That they are used
 * is seen by spoiling them: a million is added to each, which no recomputation would find.
 */
const product = await Product.start();
const [admin, job, owner] = [
  product.database.pool("admin", 2),
  product.database.pool("job", 1),
  product.database.pool("owner", 1),
];
const MILLION = 1_000_000;
let so: TestUnit;
let district: TestUnit;
let schools: TestUnit[];
let viewer: Caller;
let campaign: PlantedCampaign;

const fold = async () => {
  for (let done = 1; done > 0; )
    [{ done }] = (await job`select app.fold_sums(9) as done`) as unknown as [{ done: number }];
};
const spoil = () =>
  admin`update core.figure_sums set num = num + ${MILLION} where campaign_id = ${campaign.id}`;
const totalOf = async (period: string): Promise<{ num: number; counted: number; sent: number }> => {
  const [item] = (await viewer.get(`/campaigns/${campaign.id}/rollup?period=${period}`)).body.items;
  return { num: Number(item.num), counted: item.schools.counted, sent: item.coverage.sent };
};
const send = (school: number, period: string, count: number) =>
  campaign.report(schools[school] as TestUnit, period, { C: [`${count}`] });

beforeEach(async () => {
  so = await product.unit(product.root, { level: "province" });
  district = await product.unit(so, { level: "district" });
  schools = [];
  for (let at = 0; at < 3; at += 1) schools.push(await product.unit(district));
  viewer = await product.person(so, ["province_viewer"]);
  campaign = await PlantedCampaign.plant(product, so, {
    indicators: [{ code: "C", kind: "count", overTime: "sum" }],
    periods: ["2022-01", "2022-02", "2022-03"],
  });
  // The last and the first, so that the one between lies within what is summed.
  for (const school of [0, 2]) for (const period of ["2022-01", "2022-02"]) await send(school, period, 1);
  await fold();
});

test("a report that comes for the first time is added to the sums, of its month and of longer periods", async () => {
  await spoil();
  expect(await totalOf("2022-01")).toEqual({ num: MILLION + 2, counted: 2, sent: 2 });
  expect(await totalOf("2022-Q1")).toEqual({ num: MILLION + 4, counted: 2, sent: 4 });

  await send(1, "2022-01", 10);
  expect(await totalOf("2022-01")).toEqual({ num: MILLION + 12, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: MILLION + 14, counted: 3, sent: 5 });

  // One that is in the sum of the quarter already, with other months.
  await send(0, "2022-03", 100);
  await send(1, "2022-02", 1000);
  expect(await totalOf("2022-Q1")).toEqual({ num: MILLION + 1114, counted: 3, sent: 7 });

  // What is added is put to the sums there are; what changes has them made from the beginning.
  await fold();
  expect(await totalOf("2022-01")).toEqual({ num: MILLION + 12, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: MILLION + 1114, counted: 3, sent: 7 });
  await send(1, "2022-01", 20);
  await fold();
  expect(await totalOf("2022-01")).toEqual({ num: 22, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 1124, counted: 3, sent: 7 });
});

test("a report that is sent again ends the sums it is in, and no others", async () => {
  await spoil();
  await send(0, "2022-01", 5);
  expect(await totalOf("2022-01")).toEqual({ num: 6, counted: 2, sent: 2 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 8, counted: 2, sent: 4 });
  expect(await totalOf("2022-02")).toEqual({ num: MILLION + 2, counted: 2, sent: 2 });
});

test("a report sent for the first time and again before it is summed counts once", async () => {
  await send(1, "2022-01", 10);
  await send(1, "2022-01", 20);
  expect(await totalOf("2022-01")).toEqual({ num: 22, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 24, counted: 3, sent: 5 });
  await fold();
  expect(await totalOf("2022-01")).toEqual({ num: 22, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 24, counted: 3, sent: 5 });
});

test("what comes while sums are made counts once", async () => {
  // Something to do for it.
  await send(0, "2022-01", 3);
  const waiting = async () =>
    (
      await admin<{ n: number }[]>`select count(*)::int as n from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock' and query like '%fold_sums%' and pid <> pg_backend_pid()`
    )[0]?.n;
  let work: PromiseLike<unknown> | undefined;
  // Held where it takes the former sums away: it has begun, and is not done.
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    await sql`select from core.report_sums where campaign_id = ${campaign.id} for update`;
    work = job`select app.fold_sums(9)`.execute();
    await expect.poll(waiting).toBe(1);
    await send(1, "2022-01", 10);
  });
  await work;
  expect(await totalOf("2022-01")).toEqual({ num: 14, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 16, counted: 3, sent: 5 });
  await fold();
  expect(await totalOf("2022-01")).toEqual({ num: 14, counted: 3, sent: 3 });
  expect(await totalOf("2022-Q1")).toEqual({ num: 16, counted: 3, sent: 5 });
});

test("sums made ahead say of targets, lateness and decisions what the reports say themselves", async () => {
  const of = await PlantedCampaign.plant(product, so, {
    indicators: [{ code: "D", kind: "count", overTime: "sum" }],
    periods: ["2022-01", "2022-02"],
  });
  const [first, second, third] = schools as [TestUnit, TestUnit, TestUnit];
  const [inTime, late] = [{ sentAt: "2022-02-01T00:00:00Z" }, { sentAt: "2022-03-30T00:00:00Z" }];
  await of.target(so, "D", "120");
  await of.target(first, "D", "240");
  await of.target(second, "D", "360");
  const told = async () => {
    const answers = await Promise.all(
      ["2022-01", "2022-Q1"].map((period) => viewer.get(`/campaigns/${of.id}/rollup?period=${period}`)),
    );
    return answers.map(({ body: { items } }) => {
      const [{ num, target, isMet, schools: counted, coverage }] = items;
      return { num, target, isMet, counted, coverage };
    });
  };
  const folded = async () => {
    const before = await told();
    await fold();
    const [month, quarter] = await told();
    expect([month, quarter]).toEqual(before);
    return { month, quarter };
  };

  await of.report(first, "2022-01", { D: ["30"] }, inTime);
  await of.report(third, "2022-01", { D: ["10"] }, late);
  await of.review(first, "2022-01", "approved", district);
  const whole = await folded();
  expect(whole.month).toMatchObject({ num: "40", target: "30", coverage: { sent: 2, late: 1, approved: 1 } });
  expect(whole.quarter).toMatchObject({
    num: "40",
    target: "90",
    coverage: { sent: 2, late: 1, approved: 1 },
  });

  // Put to the sums as a difference.
  await of.report(second, "2022-01", { D: ["5"] }, late);
  const added = await folded();
  expect(added.month).toMatchObject({ num: "45", target: "60", coverage: { sent: 3, late: 2, approved: 1 } });
  expect(added.quarter).toMatchObject({ num: "45", target: "180" });

  await of.review(third, "2022-01", "returned", district);
  const changed = await folded();
  expect(changed.month).toMatchObject({ coverage: { sent: 3, late: 2, approved: 1, returned: 1 } });
});
