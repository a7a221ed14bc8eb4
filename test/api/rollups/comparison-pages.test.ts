import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
const tree = await product.province();
let campaign: PlantedCampaign;
let so: Caller;

type Query = Record<string, string | number>;
const url = (query: Query, what = "comparison") =>
  `/campaigns/${campaign.id}/${what}?${new URLSearchParams({ indicator: "TL", period: "2022-01", by: "schools", ...Object.fromEntries(Object.entries(query).map(([key, value]) => [key, `${value}`])) })}`;
const compare = async (query: Query) => {
  const { status, body } = await so.get(url(query));
  expect(status).toBe(200);
  return body;
};
/** What must be the same on every page. */
const facts = ({ rows: _rows, total: _total, page: _page, limit: _limit, source, ...rest }: Body) => ({
  ...rest,
  source: { ...source, asOf: null },
});
// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came.
type Body = any;
const codes = (body: Body): string[] => body.rows.map((row: Body) => row.unit.code);

beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [{ code: "TL", kind: "ratio", overTime: "last" }],
    periods: ["2022-01"],
  });
  await campaign.target(tree.so, "TL", "0.5");
  await campaign.target(tree.otherPhong, "TL", "0.75");
  const numbers = Array.from({ length: 18 }, (_, at) => at + 1);
  for (const at of numbers) {
    const school = await product.unit(at % 3 ? tree.phong : tree.otherPhong, {
      name: `Trường Mầm non Sơn Ca ${at}`,
      ownership: at % 4 ? "public" : "private",
    });
    // Some share a value, some have sent nothing.
    if (at % 5) await campaign.report(school, "2022-01", { TL: [`${at % 7}`, "8"] });
  }
  so = await product.person(tree.so, ["province_admin"]);
}, 60_000);

const sorts = ["name", "rank", "value", "target", "coverage", "completeness"].flatMap((sort) => [
  sort,
  `-${sort}`,
]);

test("the pages put together are the whole answer in the same order, and say the same of all rows", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...sorts),
      fc.integer({ min: 1, max: 25 }),
      fc.constantFrom("TL", "score"),
      fc.constantFrom("schools", "children"),
      fc.constantFrom({}, { ownership: "public" }),
      async (sort, limit, indicator, by, filter) => {
        const asked = { indicator, by, sort, rank: "true", ...filter };
        const whole = await compare({ ...asked, limit: 500 });
        const pages: Body[] = [];
        for (let page = 1; page === 1 || (page - 1) * limit < whole.total; page += 1)
          pages.push(await compare({ ...asked, limit, page }));
        expect(pages.flatMap(({ rows }) => rows)).toEqual(whole.rows);
        expect(new Set(codes(whole)).size).toBe(whole.summary.rows);
        for (const page of pages) {
          expect(page.rows.length).toBeLessThanOrEqual(limit);
          expect(page.total).toBe(whole.summary.rows);
          expect(facts(page)).toEqual(facts(whole));
        }
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

describe("a page", () => {
  test("has a hundred rows unless told, and is empty beyond the last", async () => {
    expect(await compare({})).toMatchObject({ total: 21, page: 1, limit: 100 });
    const beyond = await compare({ page: 9, limit: 10 });
    expect(beyond).toMatchObject({ rows: [], total: 21, page: 9, limit: 10 });
    expect(beyond.summary.rows).toBe(21);
  });

  test.each([{ limit: 501 }, { page: 0 }, { sort: "unit" }, { q: "a".repeat(101) }])(
    "is refused of %j",
    async (asked) => {
      const refused = await so.get(url(asked));
      expect(refused.status).toBe(422);
      expect(refused.body.errors).toMatchObject([
        { pointer: expect.stringContaining(Object.keys(asked)[0] ?? "") },
      ]);
    },
  );

  test("is in the order asked for, what is missing last either way", async () => {
    for (const sort of ["value", "-value"]) {
      const values: (string | null)[] = (await compare({ sort })).rows.map(({ value }: Body) => value);
      const present = values.filter((value) => value !== null).map(Number);
      expect(values.slice(present.length).every((value) => value === null)).toBe(true);
      expect(present).toEqual([...present].sort((a, b) => (sort === "value" ? a - b : b - a)));
    }
    expect((await compare({ limit: 2, q: "sơn ca" })).rows.map(({ unit }: Body) => unit.name)).toEqual([
      "Trường Mầm non Sơn Ca 1",
      "Trường Mầm non Sơn Ca 2",
    ]);
  });
});

describe("a search", () => {
  test("needs no accents, and leaves ranks and the summary those of all rows", async () => {
    const all = await compare({ rank: "true" });
    const found = await compare({ rank: "true", q: "SON ca 1" });
    expect(found.total).toBe(10);
    const kept = new Set(codes(found));
    expect(found.rows).toEqual(all.rows.filter((row: Body) => kept.has(row.unit.code)));
    expect(facts(found)).toEqual(facts(all));
    expect(await compare({ q: "không có" })).toMatchObject({ rows: [], total: 0, summary: { rows: 21 } });
  });
});

describe("what is said of all rows", () => {
  test("holds every value, by size, with its name; and how many lie where", async () => {
    const { rows } = await compare({ sort: "value" });
    const { summary } = await compare({ limit: 1 });
    const valued = rows.filter(({ value }: Body) => value !== null);
    expect(summary.distribution.points.map(({ value }: Body) => value)).toEqual(
      valued.map(({ value }: Body) => value),
    );
    expect(new Set(summary.distribution.points.map(({ unit }: Body) => unit.code))).toEqual(
      new Set(valued.map(({ unit }: Body) => unit.code)),
    );
    const bins: Body[] = summary.distribution.bins;
    expect(bins.reduce((sum, bin) => sum + bin.rows, 0)).toBe(valued.length);
    expect(bins.reduce((sum, bin) => sum + bin.met, 0)).toBe(summary.rowsMet);
    expect(summary).toMatchObject({
      rows: 21,
      rowsWithValue: valued.length,
      targetMax: "0.75",
      isOfSchools: true,
    });
    expect((await compare({ by: "children" })).summary.isOfSchools).toBe(false);
  });
});

test("the file has all rows, in the order asked for", async () => {
  const response = await so.get(
    url({ sort: "-value", format: "csv", q: "son ca 1", limit: 2 }, "comparison/export"),
  );
  const lines = new TextDecoder()
    .decode(await response.response.arrayBuffer())
    .split("\r\n")
    .slice(1, 22)
    .map((line) => line.split(";")[0]);
  const { rows } = await compare({ sort: "-value" });
  expect(lines).toEqual(rows.map(({ unit }: Body) => unit.name));
});
