import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
const january = "2022-01";
let campaign: PlantedCampaign;
let so: Caller;

const of = (path: string, query: Record<string, string>) =>
  so.get(`/campaigns/${campaign.id}/${path}?${new URLSearchParams(query)}`);

/** What a school is held against: in the comparison of all schools, and in its own totals. */
async function heldAgainst(school: TestUnit, code: string) {
  const compared = await of("comparison", { indicator: code, period: january, by: "schools" });
  const row = compared.body.rows.find((one: { unit: { code: string } }) => one.unit.code === school.code);
  const rolledUp = await of("rollup", { under: school.code, period: january });
  const item = rolledUp.body.items.find(
    (one: { indicator: { code: string } }) => one.indicator.code === code,
  );
  const told = ({ target, isMet }: { target: string | null; isMet: boolean | null }) => ({ target, isMet });
  expect(told(item)).toEqual(told(row));
  return told(row);
}

/** The Sở sets its own targets anew, as its office does. */
async function raise(targets: Readonly<Record<string, string>>): Promise<void> {
  const { status } = await so.put(
    `/campaigns/${campaign.id}/targets`,
    {
      targets: Object.entries(targets).map(([code, value]) => ({
        indicatorId: campaign.indicatorId(code),
        year: 2022,
        value,
      })),
    },
    { ifMatch: (await so.get(`/campaigns/${campaign.id}`)).body.version },
  );
  expect(status).toBe(200);
}

beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last" },
      { code: "TRE", kind: "score", overTime: "mean", direction: "lower" },
      { code: "SL", kind: "count" },
    ],
    periods: [january],
  });
  so = await product.person(tree.so, ["province_admin"]);
  for (const [code, value] of [
    ["TL", "0.8"],
    ["TRE", "9"],
    ["SL", "24"],
  ] as const)
    await campaign.target(tree.so, code, value);
  for (const [code, value] of [
    ["TL", "0.85"],
    ["TRE", "8"],
    ["SL", "12"],
  ] as const)
    await campaign.target(tree.school, code, value);
  await campaign.target(tree.sibling, "TL", "0.95");
  const figures = { TL: ["87", "100"], TRE: ["7"], SL: ["1"] } as const;
  await campaign.report(tree.school, january, figures);
  await campaign.report(tree.sibling, january, figures);
}, 60_000);

test("a superior that raises its target after a school set its own holds the school against the stricter one", async () => {
  expect(await heldAgainst(tree.school, "TL")).toEqual({ target: "0.85", isMet: true });
  expect(await heldAgainst(tree.school, "TRE")).toEqual({ target: "8", isMet: true });
  await raise({ TL: "0.9", TRE: "6", SL: "36" });
  expect(await heldAgainst(tree.school, "TL")).toEqual({ target: "0.9", isMet: false });
  expect(await heldAgainst(tree.school, "TRE")).toEqual({ target: "6", isMet: false });
  expect(await heldAgainst(tree.sibling, "TL")).toEqual({ target: "0.95", isMet: false });
});

test("what a school adds to a sum stays what it has named itself", async () => {
  expect(await heldAgainst(tree.school, "SL")).toEqual({ target: "1", isMet: true });
  expect(await heldAgainst(tree.sibling, "SL")).toEqual({ target: "3", isMet: false });
});
