import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
let campaign: PlantedCampaign;
let so: Caller;
let head: Caller;

const rollUp = (caller: Caller, query: Record<string, string>) =>
  caller.get(`/campaigns/${campaign.id}/rollup?${new URLSearchParams(query)}`);
const item = (body: { items: { indicator: { code: string } }[] }, code: string) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
  body.items.find((one) => one.indicator.code === code) as any;

beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last", weight: "3" },
      { code: "SL", kind: "count" },
      { code: "DIEM", kind: "score", overTime: "mean" },
      { code: "CO", kind: "boolean", overTime: "last", frequency: "quarter" },
    ],
    periods: ["2022-01", "2022-02", "2022-Q1", "2022-Q2"],
  });
  await campaign.target(tree.so, "TL", "0.8");
  await campaign.target(tree.so, "SL", "24");
  await campaign.target(tree.school, "SL", "36");
  await campaign.report(tree.school, "2022-01", { TL: ["30", "40"], SL: ["3"], DIEM: ["7"] });
  await campaign.report(tree.school, "2022-02", { TL: ["36", "40"], SL: ["5"], DIEM: ["8"] });
  await campaign.report(tree.cousin, "2022-02", { TL: ["10", "20"], SL: ["1"], DIEM: ["4"] });
  await campaign.report(tree.school, "2022-Q1", { CO: ["1"] });
  await campaign.report(tree.cousin, "2022-Q1", { CO: ["0"] });
  so = await product.person(tree.so, ["province_viewer"]);
  head = await product.person(tree.school, ["school_head"]);
}, 60_000);

test("a month has its monthly indicators, each with coverage, target and the month before", async () => {
  const { body } = await rollUp(so, { period: "2022-02" });
  expect(body.items.map((one: { indicator: { code: string } }) => one.indicator.code)).toEqual([
    "TL",
    "SL",
    "DIEM",
  ]);
  expect(item(body, "TL")).toMatchObject({
    num: "46",
    den: "60",
    value: "0.766667",
    target: "0.8",
    isMet: false,
    schools: { expected: 3, counted: 2 },
    previous: { num: "30", den: "40", value: "0.75" },
  });
  // 36 a year of its own and the province's 24, of which February is a twelfth.
  expect(item(body, "SL")).toMatchObject({ value: "6", target: "5", isMet: true });
  expect(item(body, "DIEM")).toMatchObject({ num: "12", den: "2", value: "6", target: null, isMet: null });
  expect(body.coverage).toEqual([
    { frequency: "month", reports: ["2022-02"], expected: 3, sent: 2, approved: 0, returned: 0, late: 0 },
  ]);
});

test("a quarter has both kinds, counted apart", async () => {
  const { body } = await rollUp(so, { period: "2022-Q1" });
  expect(item(body, "CO")).toMatchObject({ num: "1", den: "2", value: "0.5" });
  expect(item(body, "TL")).toMatchObject({ num: "46", den: "60" });
  expect(item(body, "DIEM")).toMatchObject({ value: "5.75" });
  expect(body.coverage.map((one: object) => one)).toMatchObject([
    { frequency: "month", expected: 6, sent: 3 },
    { frequency: "quarter", expected: 3, sent: 2 },
  ]);
});

test("without a period it takes the newest month that has ended", async () => {
  const { body } = await rollUp(so, {});
  expect(body).toMatchObject({ period: "2022-02", previousPeriod: "2022-01", isPeriodOver: true });
});

test("a school sees its own reports, with the state of each", async () => {
  const { body } = await rollUp(head, { period: "2022-02" });
  expect(item(body, "TL")).toMatchObject({ value: "0.9", state: "sent", report: "2022-02", isMet: true });
  expect(item(body, "SL")).toMatchObject({ value: "5", target: "3", isMet: true });
  expect(body.score).toMatchObject({
    score: "100",
    weightSent: "4",
    weightExpected: "4",
    met: 2,
    counted: 2,
  });
});

test("a figure is seen above the moment it is sent", async () => {
  const before = await rollUp(so, { period: "2022-02" });
  await campaign.report(tree.sibling, "2022-02", { TL: ["40", "40"] });
  const after = await rollUp(so, { period: "2022-02" });
  expect(item(before.body, "TL").num).toBe("46");
  expect(item(after.body, "TL")).toMatchObject({ num: "86", den: "100", value: "0.86" });
});

test("nobody rolls up a unit beside or above", async () => {
  expect((await rollUp(head, { under: tree.sibling.code })).status).toBe(404);
  expect((await rollUp(head, { under: tree.phong.code })).status).toBe(404);
});
