import { beforeAll, describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
const january = "2022-01";
let campaign: PlantedCampaign;
let so: Caller;
let phong: Caller;
let head: Caller;
let teacher: Caller;
let private1: TestUnit;

const compare = (caller: Caller, query: Record<string, string>, headers: Record<string, string> = {}) =>
  caller.get(`/campaigns/${campaign.id}/comparison?${new URLSearchParams(query)}`, { headers });
const row = (body: { rows: { unit: { code: string } }[] }, unit: TestUnit) =>
  // biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
  body.rows.find((one) => one.unit.code === unit.code) as any;

beforeAll(async () => {
  private1 = await product.unit(tree.phong, {
    name: "Trường Mầm non Tư thục Họa Mi",
    ownership: "private",
    areaType: "ward",
    childCount: 90,
  });
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last", weight: "3" },
      { code: "SL", kind: "count", weight: "1" },
      { code: "CO", kind: "boolean", overTime: "last", frequency: "year" },
      { code: "MUC", kind: "level", overTime: "last" },
      { code: "TRE", kind: "count", overTime: "max", direction: "lower" },
    ],
    periods: ["2022-01", "2022-02", "2022-03", "2022-Q1", "2022"],
  });
  await campaign.target(tree.so, "TL", "0.8");
  await campaign.target(tree.so, "SL", "24");
  await campaign.target(tree.phong, "TL", "0.9");
  await campaign.report(
    tree.school,
    january,
    { TL: ["30", "40"], SL: ["3"], MUC: ["2"], TRE: ["4"] },
    { sentAt: "2022-02-01T02:00:00Z" },
  );
  await campaign.report(
    tree.sibling,
    january,
    { TL: ["95", "100"], SL: ["1"], MUC: ["3"], TRE: ["1"] },
    { sentAt: "2022-02-20T02:00:00Z" },
  );
  await campaign.report(
    tree.cousin,
    january,
    { TL: ["0", "0"], SL: null },
    { sentAt: "2022-02-02T02:00:00Z" },
  );
  await campaign.review(tree.school, january, "approved", tree.phong);
  await campaign.report(
    tree.school,
    "2022-02",
    { TL: ["36", "40"], SL: ["5"], TRE: ["2"] },
    { sentAt: "2022-03-01T02:00:00Z" },
  );
  so = await product.person(tree.so, ["province_viewer"]);
  phong = await product.person(tree.phong, ["tier2_officer"]);
  head = await product.person(tree.school, ["school_head"]);
  teacher = await product.person(tree.school, ["teacher"]);
}, 60_000);

describe("a ratio", () => {
  test("of a unit is the sum of its schools' numerators over the sum of their denominators", async () => {
    const { status, body } = await compare(so, { indicator: "TL", period: january });
    expect(status).toBe(200);
    expect(row(body, tree.phong)).toMatchObject({
      num: "125",
      den: "140",
      value: "0.892857",
      target: "0.9",
      isMet: false,
      schools: { expected: 3, counted: 2 },
      coverage: { expected: 3, sent: 2, approved: 1, returned: 0, late: 1 },
    });
    expect(body.summary).toMatchObject({
      num: "125",
      den: "140",
      value: "0.892857",
      target: "0.8",
      isMet: true,
    });
  });

  test("over nothing was sent but has no value, and a school that sent nothing has neither", async () => {
    const { body } = await compare(so, { indicator: "TL", period: january, by: "schools" });
    expect(row(body, tree.cousin)).toMatchObject({
      num: "0",
      den: "0",
      value: null,
      state: "sent",
      rank: null,
    });
    expect(row(body, private1)).toMatchObject({
      num: null,
      value: null,
      state: "overdue",
      schools: { expected: 1, counted: 0 },
    });
    expect(body.summary).toMatchObject({
      rowsWithValue: 2,
      rowsMet: 1,
      rowsMeasured: 2,
      spread: { min: "0.75", lowerQuartile: "0.8", median: "0.85", upperQuartile: "0.9", max: "0.95" },
    });
  });

  test("is measured against the target of the nearest unit upwards", async () => {
    const { body } = await compare(so, { indicator: "TL", period: january, by: "schools" });
    expect(row(body, tree.sibling)).toMatchObject({ target: "0.9", isMet: true });
    expect(row(body, tree.cousin)).toMatchObject({ target: "0.8", isMet: null });
  });
});

test("states, lateness and coverage stand beside every school", async () => {
  const { body } = await compare(phong, { indicator: "TL", period: january });
  expect(row(body, tree.school)).toMatchObject({ state: "approved", isLate: false });
  expect(row(body, tree.sibling)).toMatchObject({ state: "sent", isLate: true });
  expect(body.source).toMatchObject({
    reports: [january],
    lastSentAt: "2022-02-20T02:00:00.000Z",
    treeOf: "2022-03-01",
  });
});

test("a returned report keeps its figures in view until it is sent again", async () => {
  await campaign.report(tree.cousin, "2022-03", { TL: ["1", "2"] }, { sentAt: "2022-04-01T02:00:00Z" });
  await campaign.review(tree.cousin, "2022-03", "returned", tree.otherPhong, { at: "2022-04-02T02:00:00Z" });
  const before = await compare(so, { indicator: "TL", period: "2022-03", by: "schools" });
  expect(row(before.body, tree.cousin)).toMatchObject({ state: "returned", value: "0.5" });
  await campaign.report(tree.cousin, "2022-03", { TL: ["2", "2"] }, { sentAt: "2022-04-03T02:00:00Z" });
  const after = await compare(so, { indicator: "TL", period: "2022-03", by: "schools" });
  expect(row(after.body, tree.cousin)).toMatchObject({
    state: "sent",
    value: "1",
    coverage: { returned: 0 },
  });
});

describe("a larger period", () => {
  test("takes flows together, newest for stocks, extremes for extremes, and counts every report", async () => {
    const quarter = async (indicator: string) =>
      row((await compare(phong, { indicator, period: "2022-Q1" })).body, tree.school);
    expect(await quarter("SL")).toMatchObject({ value: "8", target: "6", isMet: true, state: null });
    expect(await quarter("TL")).toMatchObject({ num: "36", den: "40", value: "0.9" });
    expect(await quarter("TRE")).toMatchObject({ value: "4" });
    expect((await quarter("SL")).coverage).toEqual({
      expected: 3,
      sent: 2,
      approved: 1,
      returned: 0,
      late: 0,
    });
  });

  test("what is reported by the year has nothing in a month, and says so", async () => {
    const { body } = await compare(phong, { indicator: "CO", period: january });
    expect(body.source.reports).toEqual([]);
    expect(body.summary.coverage).toMatchObject({ expected: 0, sent: 0 });
  });
});

test("a sum is held against the targets of the schools that are in it", async () => {
  const { body } = await compare(so, { indicator: "SL", period: january });
  expect(row(body, tree.phong)).toMatchObject({
    num: "4",
    den: null,
    value: "4",
    target: "4",
    isMet: true,
    schools: { counted: 2 },
  });
  expect(row(body, tree.otherPhong)).toMatchObject({
    value: null,
    target: null,
    isMet: null,
    schools: { expected: 1, counted: 0 },
  });
});

test("levels are counted school by school", async () => {
  const { body } = await compare(so, { indicator: "MUC", period: january });
  expect(body.summary).toMatchObject({
    value: "2",
    levels: [
      { level: "2", schools: 1 },
      { level: "3", schools: 1 },
    ],
  });
});

describe("the weighted score", () => {
  test("counts what was sent against targets, and says how much that is", async () => {
    const { body } = await compare(phong, { period: january, rank: "true" });
    expect(body.indicator).toBeNull();
    // 0.75 of 0.9 with weight 3, 3 of 2 (24 a year) with weight 1; the others have no target.
    expect(row(body, tree.school)).toMatchObject({
      value: "87.5",
      completeness: { weightSent: "4", weightExpected: "4", met: 1, counted: 2 },
      rank: 1,
    });
    expect(row(body, private1)).toMatchObject({
      value: null,
      completeness: { weightSent: "0", weightExpected: "4" },
      rank: null,
    });
  });

  test("of a unit above is the score of its totals", async () => {
    const { body } = await compare(so, { period: january });
    expect(row(body, tree.phong)).toMatchObject({ value: "99.4", completeness: { met: 1, counted: 2 } });
  });
});

describe("places", () => {
  test("are given only when asked for, the better end first", async () => {
    const plain = await compare(phong, { indicator: "TRE", period: january });
    expect(plain.body.rows.every((one: { rank: number | null }) => one.rank === null)).toBe(true);
    const ranked = await compare(phong, { indicator: "TRE", period: january, rank: "true" });
    expect(row(ranked.body, tree.sibling).rank).toBe(1);
    expect(row(ranked.body, tree.school).rank).toBe(2);
  });
});

test("like is compared with like", async () => {
  const { body } = await compare(phong, {
    indicator: "TL",
    period: january,
    ownership: "private",
    areaType: "ward",
    size: "small",
  });
  expect(body.rows.map((one: { unit: { code: string } }) => one.unit.code)).toEqual([private1.code]);
});

test("one goes down by naming a unit beneath, and sees the way back", async () => {
  const { body } = await compare(so, { indicator: "TL", period: january, under: tree.phong.code });
  expect(body.under.code).toBe(tree.phong.code);
  expect(body.way).toEqual([{ code: tree.so.code, shortName: "Sở GDĐT Thử Nghiệm" }]);
  expect(body.rows.map((one: { unit: { code: string } }) => one.unit.code).sort()).toEqual(
    [tree.school.code, tree.sibling.code, private1.code].sort(),
  );
});

test("texts follow the reader's language", async () => {
  const { body } = await compare(so, { indicator: "TL", period: january }, { "accept-language": "en" });
  expect(body.indicator.name).toBe("Indicator TL");
});

describe("who may not", () => {
  test("a school compares itself alone: neighbours do not exist for it", async () => {
    const { body } = await compare(head, { indicator: "TL", period: january, by: "schools" });
    expect(body.rows).toHaveLength(1);
    expect(JSON.stringify(body)).not.toContain(tree.sibling.code);
    expect((await compare(head, { indicator: "TL", period: january, under: tree.sibling.code })).status).toBe(
      404,
    );
    expect((await compare(head, { indicator: "TL", period: january, under: tree.phong.code })).status).toBe(
      404,
    );
    expect((await compare(teacher, { indicator: "TL", period: january })).status).toBe(200);
  });
  test("a read-only key reads the comparison", async () => {
    const key = await product.apiKey(tree.phong);
    expect((await compare(key, { indicator: "TL", period: january })).status).toBe(200);
  });
  test("a district does not see another one", async () => {
    expect(
      (await compare(phong, { indicator: "TL", period: january, under: tree.otherPhong.code })).status,
    ).toBe(404);
  });
});

describe("refusals", () => {
  test("an indicator that the campaign does not have", async () => {
    const { status, body } = await compare(so, { indicator: "KHONG-CO", period: january });
    expect(status).toBe(422);
    expect(body.code).toBe("rollups.unknown-indicator");
  });
  test("a period that is none", async () => {
    const { status, body } = await compare(so, { indicator: "TL", period: "2022-13" });
    expect(status).toBe(422);
    expect(body.errors[0].pointer).toBe("#query/period");
  });
  test("a campaign that is not there", async () => {
    expect((await so.get("/campaigns/018f0000-0000-7000-8000-000000000000/comparison")).status).toBe(404);
  });
});
