import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
type Row = {
  unit: { code: string; name: string };
  value: string | null;
  schools: { expected: number; counted: number };
  coverage: { expected: number; sent: number };
};
const valuesOf = (body: { rows: Row[] }) =>
  Object.fromEntries(body.rows.map(({ unit, value }) => [unit.name, value]));

async function cluster(
  owner: Caller,
  name: string,
  from: string,
  codes: readonly string[],
  kind = "cluster",
) {
  const made = await owner.post("/clusters", { name, kind, validFrom: "2021-01-01" });
  expect(made.status).toBe(201);
  const set = await owner.put(
    `/clusters/${made.body.id}/members`,
    { from, units: codes, move: true },
    { ifMatch: 1 },
  );
  expect(set.status).toBe(200);
  return made.body.id as string;
}

async function world() {
  const units = await product.province();
  const campaign = await PlantedCampaign.plant(product, units.so, {
    indicators: [{ code: "SL" }, { code: "TL", kind: "ratio", overTime: "last" }],
    periods: ["2022-01", "2022-02"],
  });
  await campaign.report(units.school, "2022-01", { SL: ["3"], TL: ["1", "2"] });
  await campaign.report(units.cousin, "2022-01", { SL: ["5"], TL: ["3", "3"] });
  const so = await product.person(units.so, ["province_admin"]);
  const compare = async (query: string, caller: Caller = so) =>
    (await caller.get(`/campaigns/${campaign.id}/comparison?indicator=SL&period=2022-01&${query}`)).body;
  return { ...units, campaign, so, compare };
}

describe("clusters side by side", () => {
  test("each is the sum of its members at the end of the period, with its coverage; ratios are sums over sums", async () => {
    const { so, school, sibling, cousin, compare, campaign } = await world();
    await cluster(so, "Cụm 1", "2022-01-01", [school.code, cousin.code]);
    await cluster(so, "Cụm 2", "2022-01-20", [sibling.code]);
    await cluster(so, "Cụm 3", "2022-02-01", [sibling.code]);
    const answer = await compare("by=clusters");
    expect(valuesOf(answer)).toEqual({ "Cụm 1": "8", "Cụm 2": null, "Cụm 3": null });
    expect(answer.rows.map((row: Row) => [row.coverage.sent, row.coverage.expected])).toEqual([
      [2, 2],
      [0, 1],
      [0, 0],
    ]);
    expect(answer).toMatchObject({ by: "clusters", membersOn: "2022-01-31", summary: { value: "8" } });
    const ratio = await so.get(
      `/campaigns/${campaign.id}/comparison?indicator=TL&period=2022-01&by=clusters&rank=true`,
    );
    expect(ratio.body.rows[0]).toMatchObject({ num: "4", den: "5", value: "0.8", rank: 1 });
    expect((await compare("by=blocks")).rows).toEqual([]);
  });

  test("one cluster's members stand side by side, or its schools; filters narrow both", async () => {
    const { so, phong, otherPhong, school, sibling, cousin, compare } = await world();
    const id = await cluster(so, "Khối 1", "2022-01-01", [phong.code, cousin.code], "block");
    expect(valuesOf(await compare("by=blocks"))).toEqual({ "Khối 1": "8" });
    const members = await compare(`cluster=${id}`);
    expect(valuesOf(members)).toEqual({ "Phòng GDĐT Một": "3", "Trường Mầm non Sao Mai": "5" });
    expect(members.cluster).toMatchObject({ id, kind: "block", name: "Khối 1" });
    const schools = await compare(`cluster=${id}&by=schools`);
    expect(schools.rows.map((row: Row) => row.unit.code).sort()).toEqual(
      [school.code, sibling.code, cousin.code].sort(),
    );
    expect((await compare(`cluster=${id}&ownership=private`)).summary.value).toBeNull();
    const under = await compare(`cluster=${id}&under=${otherPhong.code}`);
    expect(valuesOf(under)).toEqual({ "Trường Mầm non Sao Mai": "5" });
    expect((await compare("cluster=018f0000-0000-7000-8000-000000000000")).status).toBe(404);
  });

  test("a member beneath another member counts once, for the nearer", async () => {
    const { so, phong, school, compare } = await world();
    await cluster(so, "Cụm 1", "2022-01-01", [phong.code]);
    await cluster(so, "Cụm 2", "2022-01-01", [school.code]);
    const answer = await compare("by=clusters");
    expect(valuesOf(answer)).toEqual({ "Cụm 1": null, "Cụm 2": "3" });
    expect(answer.summary.value).toBe("3");
  });

  test("a cluster opens nobody's figures: a member sees only its own, an office those of its schools", async () => {
    const { so, phong, school, cousin, compare } = await world();
    const id = await cluster(so, "Cụm 1", "2022-01-01", [school.code, cousin.code]);
    const officer = await product.person(phong, ["tier2_admin"]);
    expect(valuesOf(await compare(`cluster=${id}`, officer))).toEqual({ "Trường Mầm non Hoa Mai": "3" });
    const head = await product.person(school, ["school_head"]);
    const own = await compare(`cluster=${id}`, head);
    expect(own.rows.map((row: Row) => row.unit.code)).toEqual([school.code]);
    expect(own.summary.value).toBe("3");
    const stranger = await product.person((await product.province()).so, ["province_admin"]);
    expect((await compare(`cluster=${id}`, stranger)).status).toBe(404);
  });
});

test("through any history of memberships, each cluster adds up those who were in it on the day", async () => {
  const days = ["2022-01-01", "2022-01-15", "2022-01-31", "2022-02-01", "2022-02-20"] as const;
  const script = fc.record({
    schools: fc.array(fc.nat(2), { minLength: 2, maxLength: 6 }),
    settings: fc.array(
      fc.record({
        cluster: fc.nat(2),
        day: fc.nat(days.length - 1),
        members: fc.array(fc.nat(), { maxLength: 6 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
  });
  await fc.assert(
    fc.asyncProperty(script, async ({ schools, settings }) => {
      const so = await product.unit(product.root, { level: "province" });
      const offices = [0, 1, 2].map((nth) => product.unit(so, { level: "district", name: `Phòng ${nth}` }));
      const made: TestUnit[] = [];
      for (const office of schools) made.push(await product.unit(await offices[office]));
      const campaign = await PlantedCampaign.plant(product, so, {
        indicators: [{ code: "SL" }],
        periods: ["2022-01", "2022-02"],
      });
      for (const [nth, school] of made.entries())
        for (const period of ["2022-01", "2022-02"])
          await campaign.report(school, period, { SL: [`${2 ** nth}`] });
      const admin = await product.person(so, ["province_admin"]);
      const clusters: { id: string; version: number }[] = [];
      for (const nth of [0, 1, 2])
        clusters.push((await admin.post("/clusters", { name: `Cụm ${nth}`, validFrom: days[0] })).body);
      // Whose each school is, day by day: what is said for a day holds from it on, and replaces what was planned later.
      const where = made.map(() => days.map((): number | null => null));
      for (const { cluster: at, day, members } of settings) {
        const chosen = new Set(members.map((one) => one % made.length));
        const current = (await admin.get("/clusters")).body.items.find(
          (one: { id: string }) => one.id === clusters[at]?.id,
        );
        const { status } = await admin.put(
          `/clusters/${current.id}/members`,
          { from: days[day], units: [...chosen].map((one) => made[one]?.code), move: true },
          { ifMatch: current.version },
        );
        expect(status).toBe(200);
        for (const [school, ofSchool] of where.entries())
          for (let later = day; later < days.length; later += 1) {
            if (chosen.has(school)) ofSchool[later] = at;
            else if (ofSchool[later] === at) ofSchool[later] = null;
          }
      }
      const sumsOn = (day: number) =>
        Object.fromEntries(
          clusters.map((_, at) => {
            const sum = where.reduce(
              (total, ofSchool, nth) => total + (ofSchool[day] === at ? 2 ** nth : 0),
              0,
            );
            return [`Cụm ${at}`, sum === 0 ? null : `${sum}`];
          }),
        );
      const compare = async (period: string, tree: string) =>
        (
          await admin.get(
            `/campaigns/${campaign.id}/comparison?indicator=SL&period=${period}&tree=${tree}&by=clusters`,
          )
        ).body;
      for (const [at, day] of days.entries()) {
        const answer = await compare("2022-01", day);
        expect(answer.membersOn).toBe(day);
        expect(valuesOf(answer)).toEqual(sumsOn(at));
      }
      expect(valuesOf(await compare("2022-01", "now"))).toEqual(sumsOn(2));
      expect(valuesOf(await compare("2022-02", "now"))).toEqual(sumsOn(4));
    }),
    { numRuns: 10, endOnFailure: true },
  );
}, 60_000);
