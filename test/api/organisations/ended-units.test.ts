import { v7 as uuidv7 } from "uuid";
import { beforeAll, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Answer, type Caller, Product } from "../../support/product.ts";

/** A district office asks for one thing more than the province; then it ends and its schools pass to a commune. */
const product = await Product.start();
const { so, phong, school, sibling, cousin } = await product.province();
const periods = ["2022-01", "2022-02", "2022-03"];
let campaign: PlantedCampaign;
let head: Caller;
let admin: Caller;
beforeAll(async () => {
  campaign = await PlantedCampaign.plant(product, so, { indicators: [{ code: "SL" }], periods });
  await campaign.adopt(phong);
  const [added, at] = [uuidv7(), "2021-12-01T00:00:00Z"];
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.indicators (unit_no, id, code, kind, is_percent, direction, over_units, over_time, content, is_published, created_at, updated_at)
      values (${phong.no}, ${added}, 'THEM', 'count', false, 'higher', 'sum', 'sum', 'a', true, ${at}, ${at})`;
    await sql`insert into core.indicator_versions (unit_no, indicator_id, valid_from, name_vi, name_en, measure_vi, measure_en, is_published)
      values (${phong.no}, ${added}, '2021-01-01', 'Thêm', 'Added', 'lần', 'times', true)`;
    await sql`insert into core.criteria (unit_no, campaign_id, indicator_id, indicator_unit_no, position, weight, frequency, is_mandatory, is_evidence_required, is_published)
      values (${phong.no}, ${campaign.id}, ${added}, ${phong.no}, 5, 1, 'month', true, false, true)`;
    await sql`insert into core.targets (unit_no, campaign_id, indicator_id, year, value, is_published) values (${phong.no}, ${campaign.id}, ${added}, 2022, 7, true)`;
  });
  head = await product.person(school, ["school_head"]);
  admin = await product.person(so, ["province_admin"]);
  product.clock.at = new Date("2022-04-10T02:00:00Z");
});

const sheet = (caller: Caller, period: string) => caller.get(`/campaigns/${campaign.id}/reports/${period}`);
const codes = ({ body }: Answer): string[] => body.figures.map(({ code }: { code: string }) => code);

test("a past period still asks for what the office of that time asked, with its target; a later one no more", async () => {
  expect(codes(await sheet(head, "2022-01"))).toEqual(["SL", "THEM"]);
  const commune = { name: "UBND phường Mới", level: "commune", code: "ubnd-phuong-moi" };
  const done = await admin.post("/reorganisations", {
    effectiveOn: "2022-03-01",
    title: "Bỏ cấp huyện",
    legalBasis: "Nghị quyết số 1",
    acts: [
      {
        kind: "abolish_level",
        level: "district",
        create: [commune],
        map: [school, sibling, cousin].map(({ code }) => ({ unit: code, to: commune.code })),
      },
    ],
  });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  const january = await sheet(head, "2022-01");
  expect(codes(january)).toEqual(["SL", "THEM"]);
  expect(january.body.figures[1]).toMatchObject({ target: "7" });
  expect(codes(await sheet(head, "2022-02"))).toEqual(["SL", "THEM"]);
  expect(codes(await sheet(head, "2022-03"))).toEqual(["SL"]);
});

test("the successor reviews; nobody waits for reports of a school that has ended, and its report sent before is still reviewed", async () => {
  const commune = await product.person(await unitOf("ubnd-phuong-moi"), ["tier2_admin"]);
  await campaign.adopt(await unitOf("ubnd-phuong-moi"));
  await campaign.adopt(sibling);
  await campaign.report(sibling, "2022-01", { SL: ["3"] });
  const before = (await commune.get("/reviews?state=all&limit=200")).body;
  expect(before.items.filter(({ school: one }: Item) => one.code === sibling.code)).toHaveLength(3);
  const done = await admin.post("/reorganisations", {
    effectiveOn: "2022-03-15",
    title: "Sáp nhập",
    legalBasis: "Quyết định số 2",
    acts: [{ kind: "merge", units: [sibling.code], into: school.code }],
  });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  const after = (await commune.get("/reviews?state=all&limit=200")).body;
  expect(
    after.items
      .filter(({ school: one }: Item) => one.code === sibling.code)
      .map(({ period, state }: Item) => [period.key ?? period.period, state]),
  ).toEqual([["2022-01", "waiting"]]);
  const former = await product.person(sibling, ["school_head"]);
  expect((await former.get("/home")).body.items).toEqual([]);
  expect((await commune.get("/home")).status).toBe(200);
});

interface Item {
  readonly school: { readonly code: string };
  readonly period: { readonly key?: string; readonly period?: string };
  readonly state: string;
}

const unitOf = async (code: string) => {
  const [row] = await product.database.pool("admin", 1)<
    { unit_no: number }[]
  >`select unit_no from core.units where code = ${code}`;
  return { no: row?.unit_no ?? 0, code };
};

test("a person without rights left can still be removed from a unit that has ended", async () => {
  const former = await product.person(phong, ["tier2_admin"]);
  const left = await product.person(phong, ["auditor"]);
  const members = (await former.get("/people?limit=100")).body;
  const one = members.items.find(({ id }: { id: string }) => id === left.personId);
  const removed = await former.delete(`/people/${left.personId}/membership`, {
    ifMatch: one?.membership?.version ?? one?.version ?? 1,
  });
  expect(removed.status, JSON.stringify(removed.body)).toBeLessThan(300);
  expect((await left.get("")).status).toBe(404);
});

test("whoever has ended is asked for no plan, on the very day it ends", async () => {
  const here = await product.province();
  const plan = await PlantedCampaign.plant(product, here.so, { indicators: [{ code: "SL" }], periods });
  const ordering = await product.person(here.so, ["province_admin"]);
  const done = await ordering.post("/reorganisations", {
    effectiveOn: product.clock.at.toISOString().slice(0, 10),
    title: "Giải thể Phòng",
    legalBasis: "Nghị quyết số 2",
    acts: [{ kind: "close", units: [here.phong.code, here.school.code], childrenTo: here.otherPhong.code }],
  });
  expect(done.status, JSON.stringify(done.body)).toBe(201);
  const { body } = await ordering.get(`/campaigns/${plan.id}/adoptions`);
  expect(body.items.map(({ unit }: { unit: { code: string } }) => unit.code)).toEqual([here.otherPhong.code]);
  expect(body.total).toMatchObject({ schoolCount: 2 });
});
