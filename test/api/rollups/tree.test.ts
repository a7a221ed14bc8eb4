import fc from "fast-check";
import { v7 as uuidv7 } from "uuid";
import { describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { Product, type TestUnit } from "../../support/product.ts";

const product = await Product.start();
const owner = product.database.pool("owner", 1);
const jobs = product.database.pool("job", 1);

/** A unit has come under another one from a day on, as known since a moment. */
async function move(unit: TestUnit, to: TestUnit, from: string, knownAt: string): Promise<void> {
  await owner.begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.unit_states (unit_no, valid_from, recorded_at, parent_no, name, short_name, level_code, is_open, reorganisation_id)
      select unit_no, ${from}, ${knownAt}, ${to.no}, name, short_name, level_code, true, ${uuidv7()} from core.units where unit_no = ${unit.no}`;
    await sql`update core.units set parent_no = ${to.no} where unit_no = ${unit.no}`;
    await sql`select app.refresh_scopes(null)`;
  });
}
const fold = async () => {
  for (let done = 1; done > 0; )
    [{ done }] = (await jobs`select app.fold_sums(5) as done`) as unknown as [{ done: number }];
};

async function world() {
  const units = await product.province();
  const campaign = await PlantedCampaign.plant(product, units.so, {
    indicators: [{ code: "SL" }],
    periods: ["2022-01"],
  });
  await campaign.report(units.school, "2022-01", { SL: ["3"] });
  await campaign.report(units.sibling, "2022-01", { SL: ["4"] });
  await campaign.report(units.cousin, "2022-01", { SL: ["5"] });
  const so = await product.person(units.so, ["province_admin"]);
  const officer = await product.person(units.phong, ["tier2_admin"]);
  const compare = async (caller: typeof so, tree: string) => {
    const { status, body } = await caller.get(
      `/campaigns/${campaign.id}/comparison?indicator=SL&period=2022-01&tree=${tree}`,
    );
    return { status, body, rows: rowsOf(body), total: body.summary?.value };
  };
  return { ...units, campaign, so, officer, compare, unit: units };
}
const rowsOf = (body: { rows?: { unit: { code: string }; value: string | null }[] }) =>
  Object.fromEntries((body.rows ?? []).map(({ unit, value }) => [unit.code, value]));

describe("figures in the tree of another day", () => {
  test("a school that has moved counts where it was then, and where it is now; the total is one and the same", async () => {
    const { compare, so, phong, otherPhong, school } = await world();
    await move(school, otherPhong, "2022-02-10", "2022-02-10T01:00:00Z");
    const now = await compare(so, "now");
    const then = await compare(so, "then");
    expect(now.rows).toEqual({ [phong.code]: "4", [otherPhong.code]: "8" });
    expect(then.rows).toEqual({ [phong.code]: "7", [otherPhong.code]: "5" });
    expect([now.total, then.total]).toEqual(["12", "12"]);
    expect((await compare(so, "2022-02-09")).rows).toEqual(then.rows);
    expect((await compare(so, "2022-02-10")).rows).toEqual(now.rows);
    expect(then.body.source).toMatchObject({ tree: "then", treeOf: "2022-01-31", treeKnownAt: null });
    expect(now.body.source).toMatchObject({ tree: "now", treeOf: "2022-03-01" });
  });

  test("whoever was above it then reads it no more, in no tree", async () => {
    const { compare, officer, otherPhong, school, sibling, campaign } = await world();
    await move(school, otherPhong, "2022-02-10", "2022-02-10T01:00:00Z");
    for (const tree of ["now", "then", "2022-01-15"]) {
      const { rows, total } = await compare(officer, tree);
      expect(rows).toEqual({ [sibling.code]: "4" });
      expect(total).toBe("4");
    }
    const figure = await officer.get(`/campaigns/${campaign.id}/figures/${school.code}/2022-01/SL`);
    expect(figure.status).toBe(404);
  });

  test("a school that did not exist yet counts under the nearest unit above that did", async () => {
    const { compare, so, campaign, phong } = await world();
    const late = await product.unit(phong, { openedOn: "2022-01-20", name: "Trường Mầm non Mới Mở" });
    await campaign.report(late, "2022-01", { SL: ["10"] });
    const { rows, total } = await compare(so, "2022-01-10");
    expect(rows[phong.code]).toBe("17");
    expect(total).toBe("22");
  });

  test("every answer tells whether the choice of tree matters, and who has ended or begun since", async () => {
    const { compare, so, officer, campaign, phong, otherPhong, school } = await world();
    const changes = async (caller: typeof so, period = "2022-01") =>
      (await caller.get(`/campaigns/${campaign.id}/rollup?period=${period}`)).body.treeChanges;
    const none = { isReorganised: false, published: null, ended: [], begun: [] };
    expect(await changes(so)).toEqual(none);
    await move(school, otherPhong, "2022-02-10", "2022-02-10T01:00:00Z");
    expect((await compare(so, "now")).body.treeChanges).toEqual({ ...none, isReorganised: true });
    expect((await changes(so, "2022-02")).isReorganised).toBe(false);
    // What went on elsewhere is not told: its own school has gone, and that is all it can see of it.
    expect(await changes(officer)).toEqual(none);
    await owner.begin(async (sql) => {
      await sql`set local role sys`;
      await sql`update core.units set closed_on = '2022-02-20' where unit_no = ${phong.no}`;
    });
    await product.unit(so.unit, { level: "commune", openedOn: "2022-02-20", name: "Xã Mới" });
    await so.post(`/campaigns/${campaign.id}/publications`, { period: "2022-01", tree: "then" });
    expect(await changes(so)).toMatchObject({
      published: { treeOn: "2022-01-31" },
      ended: [{ level: "district", levelName: "Phòng GDĐT", units: 1, firstOn: "2022-02-20" }],
      begun: [{ level: "commune", units: 1, firstOn: "2022-02-20" }],
    });
    const { body } = await so.get(`/campaigns/${campaign.id}/rollup?period=2022-01&tree=then`);
    expect(body.beneath.map((one: { code: string }) => one.code)).toEqual([otherPhong.code, phong.code]);
    const now = await so.get(`/campaigns/${campaign.id}/rollup?period=2022-01`);
    expect(now.body.beneath.map((one: { shortName: string }) => one.shortName)).toContain("Xã Mới");
    expect(now.body.beneath.map((one: { code: string }) => one.code)).not.toContain(phong.code);
  });

  test("a school that ended within the period keeps its line and its figure, in every tree", async () => {
    const { compare, so, officer, phong, otherPhong, school, sibling } = await world();
    const ended = await so.post("/reorganisations", {
      effectiveOn: "2022-01-15",
      title: "Giải thể trường",
      legalBasis: "Quyết định số 8/QĐ-UBND",
      acts: [{ kind: "close", units: [school.code] }],
    });
    expect(ended.status).toBe(201);
    for (const tree of ["now", "then", "2022-01-14"]) {
      expect((await compare(so, tree)).rows).toEqual({ [phong.code]: "7", [otherPhong.code]: "5" });
      const own = await compare(officer, tree);
      expect(own.rows).toEqual({ [school.code]: "3", [sibling.code]: "4" });
      expect([own.total, own.body.summary.coverage]).toMatchObject(["7", { expected: 2, sent: 2 }]);
    }
  });

  test("what was published is added up in the tree that was known then", async () => {
    const { compare, so, campaign, otherPhong, phong, school } = await world();
    expect((await compare(so, "published")).status).toBe(409);
    const published = await so.post(`/campaigns/${campaign.id}/publications`, {
      period: "2022-01",
      tree: "then",
    });
    expect(published.status).toBe(201);
    expect(published.body).toMatchObject({ period: "2022-01", treeOn: "2022-01-31" });
    // Decided later, and for a day before: the tree of that day is another one since.
    await move(school, otherPhong, "2022-01-15", "2022-03-02T00:00:00Z");
    expect((await compare(so, "then")).rows).toEqual({ [phong.code]: "4", [otherPhong.code]: "8" });
    const seen = await compare(so, "published");
    expect(seen.rows).toEqual({ [phong.code]: "7", [otherPhong.code]: "5" });
    expect(seen.body.source).toMatchObject({ tree: "published", treeOf: "2022-01-31" });
    expect(
      (await so.post(`/campaigns/${campaign.id}/publications`, { period: "2022-01" })).body.type,
    ).toMatch(/already-published$/);
    expect(
      (await so.post(`/campaigns/${campaign.id}/publications`, { period: "2022-12" })).body.type,
    ).toMatch(/not-over$/);
    const { body } = await so.get(`/campaigns/${campaign.id}/publications`);
    expect(body.items).toHaveLength(1);
  });

  test("a publication is withdrawn with a reason that everybody sees, and made anew in another tree", async () => {
    const { compare, so, officer, campaign, otherPhong, phong, school } = await world();
    const at = `/campaigns/${campaign.id}/publications`;
    const withdraw = (caller: typeof so, period = "2022-01", reason = "Cây đơn vị chưa đúng") =>
      caller.post(`${at}/${period}/withdrawal`, { reason });
    expect((await withdraw(so)).body.type).toMatch(/nothing-to-withdraw$/);
    await so.post(at, { period: "2022-01", tree: "then", note: "Lần một" });
    expect((await compare(officer, "published")).status).toBe(200);
    // Only the unit itself withdraws what it has published.
    expect((await withdraw(officer)).body.type).toMatch(/nothing-to-withdraw$/);
    expect((await withdraw(so, "2022-01", " ")).status).toBe(422);
    const began = product.clock.at;
    product.clock.at = new Date("2022-03-05T02:00:00Z");
    const done = await withdraw(so);

    expect(done.status).toBe(200);
    const said = { at: "2022-03-05T02:00:00.000Z", reason: "Cây đơn vị chưa đúng" };
    expect(done.body).toMatchObject({ period: "2022-01", note: "Lần một", withdrawn: said });
    expect((await officer.get(at)).body.items).toMatchObject([{ withdrawn: said }]);
    expect((await withdraw(so)).body.type).toMatch(/nothing-to-withdraw$/);
    for (const caller of [so, officer]) expect((await compare(caller, "published")).status).toBe(409);
    expect((await so.get(`/campaigns/${campaign.id}/rollup?period=2022-01`)).body.treeChanges.published).toBe(
      null,
    );
    expect((await so.get("/events")).body.items[0]).toMatchObject({
      name: "rollups.withdrawn",
      payload: { period: "2022-01", reason: "Cây đơn vị chưa đúng" },
    });
    await move(school, otherPhong, "2022-01-15", "2022-03-05T01:00:00Z");
    expect((await so.post(at, { period: "2022-01", tree: "then", note: null })).body).toMatchObject({
      withdrawn: null,
      note: null,
    });
    expect((await compare(so, "published")).rows).toEqual({ [phong.code]: "4", [otherPhong.code]: "8" });
    expect((await so.get(at)).body.items).toHaveLength(1);
    product.clock.at = began;
  });
});

test("in any tree through any moves, every unit adds up what was beneath it on the day", async () => {
  const days = ["2022-01-10", "2022-01-20", "2022-01-30", "2022-02-10"] as const;
  const script = fc.record({
    schools: fc.array(fc.nat(3), { minLength: 2, maxLength: 6 }),
    moves: fc.array(fc.record({ school: fc.nat(), to: fc.nat(3), day: fc.nat(3) }), { maxLength: 8 }),
    folds: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(script, async ({ schools, moves, folds }) => {
      const so = await product.unit(product.root, { level: "province" });
      const offices = await Promise.all(
        [0, 1, 2, 3].map((nth) => product.unit(so, { level: "district", name: `Phòng ${nth}` })),
      );
      const made: TestUnit[] = [];
      for (const office of schools) made.push(await product.unit(offices[office]));
      const campaign = await PlantedCampaign.plant(product, so, {
        indicators: [{ code: "SL" }],
        periods: ["2022-01"],
      });
      for (const [nth, school] of made.entries())
        await campaign.report(school, "2022-01", { SL: [`${2 ** nth}`] });
      if (folds) await fold();
      const where = days.map(() => [...schools]);
      const inOrder = [...moves].sort((a, b) => a.day - b.day);
      for (const [nth, { school, to, day }] of inOrder.entries()) {
        const at = school % made.length;
        await move(
          made[at] as TestUnit,
          offices[to] as TestUnit,
          days[day] ?? "",
          new Date(Date.UTC(2022, 1, 20, 0, 0, nth)).toISOString(),
        );
        for (let later = day; later < days.length; later += 1) (where[later] as number[])[at] = to;
      }
      const viewer = await product.person(so, ["province_viewer"]);
      const trees = [...days.map((day, at) => [day, where[at]] as const), ["now", where.at(-1)] as const];
      for (const [tree, placed] of trees) {
        const { body } = await viewer.get(
          `/campaigns/${campaign.id}/comparison?indicator=SL&period=2022-01&tree=${tree}`,
        );
        const expected = offices.map((office, nth) => {
          const sum = (placed ?? []).reduce((total, at, school) => total + (at === nth ? 2 ** school : 0), 0);
          return [office.code, sum === 0 ? null : `${sum}`];
        });
        expect(rowsOf(body)).toEqual(Object.fromEntries(expected));
        expect(body.summary.value).toBe(`${2 ** made.length - 1}`);
      }
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 60_000);
