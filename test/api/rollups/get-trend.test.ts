import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
let campaign: PlantedCampaign;
let so: Caller;
let head: Caller;

const months = ["2021-12", "2022-01", "2022-02", "2022-03", "2022-04"];
const trend = (caller: Caller, query: Record<string, string>) =>
  caller.get(`/campaigns/${campaign.id}/trend?${new URLSearchParams(query)}`);

beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last" },
      { code: "SL", kind: "count" },
    ],
    periods: months,
  });
  await campaign.target(tree.so, "TL", "0.5", 2021);
  await campaign.target(tree.so, "TL", "0.8", 2022);
  await campaign.target(tree.so, "SL", "24", 2022);
  await campaign.target(tree.school, "SL", "36", 2022);
  await campaign.target(tree.otherPhong, "SL", "30", 2022);
  await campaign.report(tree.school, "2021-12", { TL: ["1", "4"], SL: ["2"] });
  await campaign.report(tree.school, "2022-01", { TL: ["3", "4"], SL: ["3"] });
  await campaign.report(tree.cousin, "2022-01", { TL: ["5", "6"], SL: ["4"] });
  so = await product.person(tree.so, ["province_viewer"]);
  head = await product.person(tree.school, ["teacher"]);
}, 60_000);

test("a line has a point for every period that has begun, with a gap where nothing was sent", async () => {
  const { body } = await trend(so, { indicator: "TL" });
  expect(body.periods).toEqual(["2021-12", "2022-01", "2022-02", "2022-03"]);
  expect(body.series).toHaveLength(1);
  expect(body.series[0].points).toMatchObject([
    { num: "1", den: "4", value: "0.25", target: "0.5", isMet: false, coverage: { expected: 3, sent: 1 } },
    { num: "8", den: "10", value: "0.8", target: "0.8", isMet: true, coverage: { sent: 2 } },
    { num: null, value: null, isMet: null, coverage: { expected: 3, sent: 0 } },
    { value: null },
  ]);
});

test("small multiples: the unit, then each unit beneath", async () => {
  const { body } = await trend(so, { indicator: "SL", by: "children", count: "2", until: "2022-01" });
  expect(body.periods).toEqual(["2021-12", "2022-01"]);
  const lines = Object.fromEntries(
    body.series.map((one: { unit: { code: string }; points: { value: string }[] }) => [
      one.unit.code,
      one.points.map((point) => point.value),
    ]),
  );
  expect(lines).toEqual({
    [tree.so.code]: ["2", "7"],
    [tree.phong.code]: ["2", "3"],
    [tree.otherPhong.code]: [null, "4"],
  });
  expect(body.series[0].unit.code).toBe(tree.so.code);
});

test("what is summed is held, month by month, against a twelfth of what the schools counted aim at together", async () => {
  const { body } = await trend(so, { indicator: "SL", by: "children", count: "3", until: "2022-02" });
  const lines = Object.fromEntries(
    body.series.map((one: { unit: { code: string }; points: { target: string; isMet: boolean }[] }) => [
      one.unit.code,
      one.points.map(({ target, isMet }) => [target, isMet]),
    ]),
  );
  // Nothing was aimed at in 2021; nothing was sent for February. The school aims at 36 a year, the cousin at its Phòng's 30.
  expect(lines).toEqual({
    [tree.so.code]: [
      [null, null],
      ["5.5", true],
      [null, null],
    ],
    [tree.phong.code]: [
      [null, null],
      ["3", true],
      [null, null],
    ],
    [tree.otherPhong.code]: [
      [null, null],
      ["2.5", true],
      [null, null],
    ],
  });
  const ofPhong = await trend(so, { indicator: "SL", under: tree.phong.code, until: "2022-01" });
  expect(ofPhong.body.series[0].points.at(-1)).toMatchObject({ value: "3", target: "3", isMet: true });
});

test("all indicators at once, values alone", async () => {
  const { body } = await so.get(`/campaigns/${campaign.id}/trends?count=3`);
  expect(body.items).toMatchObject([
    {
      code: "TL",
      points: [{ period: "2022-01", value: "0.8" }, { value: null }, { period: "2022-03", value: null }],
    },
    { code: "SL", points: [{ value: "7" }, { value: null }, { value: null }] },
  ]);
});

test("an unknown indicator is refused, a unit that is not beneath does not exist", async () => {
  expect((await trend(so, { indicator: "KHONG" })).status).toBe(422);
  expect((await trend(head, { indicator: "TL", under: tree.phong.code })).status).toBe(404);
  expect((await head.get(`/campaigns/${campaign.id}/trends?under=${tree.phong.code}`)).status).toBe(404);
});
