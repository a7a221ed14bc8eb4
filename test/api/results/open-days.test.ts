import { expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

/** What a unit owes follows the days on which it was there: the same on its own pages and on those above. */
const product = await Product.start();
product.clock.at = new Date("2022-05-20T05:00:00Z");
const months = ["2022-01", "2022-02", "2022-03", "2022-04"];

async function world() {
  const tree = await product.province();
  const campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [{ code: "SL" }],
    periods: months,
  });
  await campaign.adopt(tree.school);
  return { tree, campaign, so: await product.person(tree.so, ["province_admin"]) };
}

/** Periods that the unit's home asks for, and those of its calendar with whether they are overdue. */
async function asked(head: Caller, campaign: PlantedCampaign) {
  const home = await head.get("/home");
  const { body } = await head.get(`/campaigns/${campaign.id}/reports`);
  return {
    due: home.body.items
      .filter(({ kind }: { kind: string }) => kind === "report_due")
      .flatMap(({ periods }: { periods: string[] }) => periods),
    calendar: body.items.map(({ period, isOverdue }: { period: string; isOverdue: boolean }) =>
      isOverdue ? period : `${period} not overdue`,
    ),
  };
}
/** Of how many schools a report is expected, month by month: rolled up, and school by school. */
const expected = (so: Caller, campaign: PlantedCampaign) =>
  Promise.all(
    months.map(async (month) => {
      const rollup = await so.get(`/campaigns/${campaign.id}/rollup?period=${month}`);
      const schools = await so.get(
        `/campaigns/${campaign.id}/comparison?indicator=SL&period=${month}&by=schools`,
      );
      return [rollup.body.coverage[0].expected, schools.body.summary.coverage.expected];
    }),
  );

test("a school that was closed for a while owes nothing for the months in which it was", async () => {
  const { tree, campaign, so } = await world();
  const head = await product.person(tree.school, ["school_head"]);
  for (const [effectiveOn, act] of [
    ["2022-01-20", { kind: "close", units: [tree.school.code] }],
    ["2022-03-05", { kind: "reopen", units: [{ unit: tree.school.code }] }],
  ] as const) {
    const order = { effectiveOn, title: "Sắp xếp", legalBasis: "Quyết định 1", acts: [act] };
    expect((await so.post("/reorganisations", order)).status).toBe(201);
  }
  const open = ["2022-01", "2022-03", "2022-04"];
  expect(await asked(head, campaign)).toEqual({ due: open, calendar: open });
  const three = [3, 3];
  expect(await expected(so, campaign)).toEqual([three, [2, 2], three, three]);
  // Its office misses three reports of this school and four of the other one.
  await campaign.adopt(tree.phong);
  const { body } = await (await product.person(tree.phong, ["tier2_admin"])).get("/home");
  expect(body.items.find(({ kind }: { kind: string }) => kind === "reports_missing")).toMatchObject({
    count: 7,
  });
});

test("a school owes nothing for the months before it was founded, but may go on with what it began", async () => {
  const { tree, campaign, so } = await world();
  const young = await product.unit(tree.phong, { openedOn: "2022-03-01", name: "Trường Mầm non Mới" });
  await campaign.adopt(young);
  const head = await product.person(young, ["school_head"]);
  expect(await asked(head, campaign)).toEqual({
    due: ["2022-03", "2022-04"],
    calendar: ["2022-03", "2022-04"],
  });
  expect(await expected(so, campaign)).toEqual([
    [3, 3],
    [3, 3],
    [4, 4],
    [4, 4],
  ]);
  const sheet = await head.get(`/campaigns/${campaign.id}/reports/2022-02`);
  expect(sheet.body).toMatchObject({ isOverdue: false });
  const typed = { indicatorId: campaign.indicatorId("SL"), basedOn: 0, num: "1", den: null, comment: null };
  const draft = await head.patch(`/campaigns/${campaign.id}/reports/2022-02/figures`, { figures: [typed] });
  expect(draft.status, JSON.stringify(draft.body)).toBe(200);
  await campaign.report(young, "2022-01", { SL: ["1"] });
  expect((await asked(head, campaign)).calendar).toEqual([
    "2022-01 not overdue",
    "2022-02 not overdue",
    "2022-03",
    "2022-04",
  ]);
});
