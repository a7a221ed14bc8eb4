import { expect, test } from "vitest";
import { Product } from "../../support/product.ts";
import { counted, ratio } from "./indicators.ts";

const product = await Product.start();
const { so, school } = await product.province();
const officer = await product.person(so, ["province_admin"]);
const head = await product.person(school, ["school_head"]);

test("rules and the wording of a version change together, and the version counts up", async () => {
  const { body: made } = await officer.post("/indicators", ratio("SUA-1"));
  const changed = await officer.put(
    `/indicators/${made.id}`,
    {
      ...ratio("SUA-1", { direction: "lower" }),
      wording: ratio("SUA-1", { nameVi: "Tỷ lệ gia đình có ứng dụng" }),
    },
    { ifMatch: 1 },
  );
  expect(changed.status).toBe(200);
  expect(changed.body).toMatchObject({ direction: "lower", name: "Tỷ lệ gia đình có ứng dụng", version: 2 });
  expect(changed.headers.get("etag")).toBe('"2"');
});

test("who names an old version, or none, is refused and changes nothing", async () => {
  const { body: made } = await officer.post("/indicators", counted("SUA-2"));
  const path = `/indicators/${made.id}`;
  expect((await officer.put(path, counted("SUA-2b"), { ifMatch: 1 })).status).toBe(200);
  expect((await officer.put(path, counted("SUA-2c"), { ifMatch: 1 })).status).toBe(412);
  expect((await officer.put(path, counted("SUA-2c"))).status).toBe(428);
  expect((await officer.get(path)).body.code).toBe("SUA-2b");
});

test("kind and adding up are fixed once anybody has entered a figure; wording and range stay free", async () => {
  const { body: made } = await officer.post("/indicators", counted("CO-SO-LIEU"));
  const campaign = "018f0000-0000-7000-8000-0000000000c1";
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.campaigns (unit_no, id, root_unit_no, name, form, starts_on, ends_on, status, created_at, updated_at)
      values (${so.no}, ${campaign}, ${so.no}, 'P', 'thematic', '2022-01-01', '2022-12-31', 'draft', now(), now())`;
    await sql`insert into core.criteria (unit_no, campaign_id, indicator_id, indicator_unit_no, position, weight, frequency)
      values (${so.no}, ${campaign}, ${made.id}, ${so.no}, 0, 1, 'month')`;
    await sql`insert into core.reports (unit_no, campaign_id, period, revision, first_sent_at, sent_at, sent_by, sent_by_name, receipt)
      values (${school.no}, ${campaign}, '2022-01', 1, now(), now(), ${head.personId}, 'x', 'r')`;
    await sql`insert into core.figures (unit_no, campaign_id, period, indicator_id, revision, is_current, num, entered_by, entered_at)
      values (${school.no}, ${campaign}, '2022-01', ${made.id}, 1, true, 5, ${head.personId}, now())`;
  });
  const path = `/indicators/${made.id}`;
  expect((await officer.get(path)).body).toMatchObject({ hasFigures: true, isAsked: true });
  for (const change of [{ overTime: "last" }, { overUnits: "mean" }, { kind: "amount" }]) {
    const refused = await officer.put(path, counted("CO-SO-LIEU", change), { ifMatch: 1 });
    expect(refused.status).toBe(409);
    expect(refused.body.code).toBe("indicators.has-figures");
  }
  expect((await officer.put(path, counted("CO-SO-LIEU", { valueMax: "90" }), { ifMatch: 1 })).status).toBe(
    200,
  );
  expect((await officer.delete(path, { ifMatch: 2 })).body.code).toBe("indicators.in-use");
});

test("one of another unit can be read where it is published, never changed", async () => {
  const { body: made } = await officer.post("/indicators", counted("TREN"));
  const path = `/indicators/${made.id}`;
  expect((await head.put(path, counted("TREN"), { ifMatch: 1 })).status).toBe(404);
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`update core.indicators set is_published = true where id = ${made.id}`;
    await sql`update core.indicator_versions set is_published = true where indicator_id = ${made.id}`;
  });
  expect((await head.get(path)).body).toMatchObject({ isOwn: false, unitCode: so.code });
  const refused = await head.put(path, counted("TREN"), { ifMatch: 1 });
  expect([refused.status, refused.body.code]).toEqual([403, "indicators.not-own"]);
  expect((await head.delete(path, { ifMatch: 1 })).status).toBe(403);
});

test("an unused one can be deleted, in the version one has seen", async () => {
  const { body: made } = await officer.post("/indicators", counted("XOA"));
  expect((await officer.delete(`/indicators/${made.id}`, { ifMatch: 7 })).status).toBe(412);
  expect((await officer.delete(`/indicators/${made.id}`, { ifMatch: 1 })).status).toBe(204);
  expect((await officer.get(`/indicators/${made.id}`)).status).toBe(404);
});

test("who may only read cannot change one", async () => {
  const { body: made } = await head.post("/indicators", counted("CHI-DOC"));
  const teacher = await product.person(school, ["teacher"]);
  expect((await teacher.put(`/indicators/${made.id}`, counted("CHI-DOC"), { ifMatch: 1 })).status).toBe(403);
  expect((await teacher.delete(`/indicators/${made.id}`, { ifMatch: 1 })).status).toBe(403);
});
