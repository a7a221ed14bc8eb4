import { expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { Product } from "../../support/product.ts";

const product = await Product.start();
const jobs = product.database.pool("job", 1);

test("what was sent for a period that begins only later counts alike, summed ahead or not", async () => {
  product.clock.at = new Date("2022-02-20T02:00:00Z");
  const { so, phong, school, sibling } = await product.province();
  const campaign = await PlantedCampaign.plant(product, so, {
    indicators: [
      { code: "TONG", kind: "count", overUnits: "sum", overTime: "sum" },
      { code: "CUOI", kind: "count", overUnits: "sum", overTime: "last" },
      { code: "MUC", kind: "level", overUnits: "distribution", overTime: "max" },
    ],
    periods: ["2022-01", "2022-02", "2022-03"],
  });
  for (const [unit, n] of [
    [school, 1],
    [sibling, 2],
  ] as const) {
    for (const [period, value] of [
      ["2022-01", 10 * n],
      ["2022-02", 20 * n],
      // March was reported on; its calendar now says that it has not begun.
      ["2022-03", 30 * n],
    ] as const)
      await campaign.report(unit, period, { TONG: [`${value}`], CUOI: [`${value}`], MUC: [`${n}`] });
  }
  const officer = await product.person(phong, ["tier2_admin"]);
  const values = async () => {
    const { body } = await officer.get(`/campaigns/${campaign.id}/rollup?period=2022-Q1`);
    return body.items.map(({ indicator, value }: { indicator: { code: string }; value: string }) => [
      indicator.code,
      value,
    ]);
  };
  const read = await values();
  expect(read).toEqual(
    expect.arrayContaining([
      ["TONG", "180"],
      ["CUOI", "90"],
    ]),
  );
  for (let done = 1; done > 0; )
    [{ done }] = (await jobs`select app.fold_sums(9) as done`) as unknown as [{ done: number }];
  expect(await values()).toEqual(read);
});
