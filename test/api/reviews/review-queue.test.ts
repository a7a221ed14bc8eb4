import { describe, expect, test } from "vitest";
import { reporting } from "../results/reporting.ts";

const {
  product,
  campaign,
  clerk,
  head,
  officer,
  soAdmin,
  siblingHead,
  phong,
  school,
  sibling,
  type,
  send,
  id,
  path,
} = await reporting();
const january = "2022-01";
const queue = async (query = "", caller = officer) => (await caller.get(`/reviews${query}`)).body;
const names = (body: { items: { school: { code: string }; period: { period: string } }[] }) =>
  body.items.map((one) => `${one.school.code} ${one.period.period}`);

test("what is missing in a campaign that the Phòng has not taken up stands aside, and is listed when named", async () => {
  const aside = { id: campaign.id, name: "Chuyển đổi số", missing: 4 };
  for (const state of ["missing", "all"]) {
    expect(await queue(`?state=${state}`)).toMatchObject({ items: [], total: 0, setAside: [aside] });
  }
  expect((await queue()).counts).toMatchObject({ missing: 0, overdue: 0 });
  expect((await queue(`?period=${january}`)).setAside).toEqual([{ ...aside, missing: 2 }]);
  expect(await queue(`?state=missing&campaign=${campaign.id}`)).toMatchObject({
    total: 4,
    counts: { missing: 4, overdue: 2 },
    setAside: [],
  });
  await campaign.adopt(phong);
  expect(await queue()).toMatchObject({ counts: { missing: 4, overdue: 2 }, setAside: [] });
});

test("drafts are not in the queue; what should be there and is not, is listed with its due date", async () => {
  await type(clerk, january, { SL: ["3"], TL: ["24", "28"] });
  expect((await queue()).items).toEqual([]);
  const missing = await queue("?state=missing");
  expect(names(missing)).toEqual(
    ["2021-12", january].flatMap((period) => [sibling, school].map((unit) => `${unit.code} ${period}`)),
  );
  expect(missing.items.map((one: { isOverdue: boolean }) => one.isOverdue)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(missing.items[2]).toMatchObject({ period: { dueOn: "2022-02-05" }, sentAt: null, doubts: null });
  expect(missing.counts).toMatchObject({ waiting: 0, missing: 4, overdue: 2 });
});

test("what is sent waits, oldest first, with how doubtful it is", async () => {
  await send(head, january, 0);
  product.clock.at = new Date("2022-02-03T02:00:00Z");
  await type(siblingHead, "2021-12", { SL: ["2"], TL: ["10", "12"] });
  await send(siblingHead, "2021-12", 0);
  await type(siblingHead, january, { SL: ["20"], TL: ["100", "120"] });
  await send(siblingHead, january, 0, { confirmed: [id("SL"), id("TL")] });
  const body = await queue();
  expect(names(body)).toEqual([
    `${school.code} ${january}`,
    `${sibling.code} 2021-12`,
    `${sibling.code} ${january}`,
  ]);
  expect(body.items.map((one: { doubts: number; isLate: boolean }) => [one.doubts, one.isLate])).toEqual([
    [0, false],
    [0, true],
    [2, false],
  ]);
  expect(body.counts).toMatchObject({ waiting: 3, resent: 0, late: 1, missing: 1 });
  expect(body.campaigns).toEqual([{ id: campaign.id, name: expect.any(String) }]);
});

test("filters by campaign, period, lateness and a name without accents", async () => {
  expect(names(await queue(`?period=2021-12`))).toEqual([`${sibling.code} 2021-12`]);
  expect(names(await queue(`?late=true`))).toEqual([`${sibling.code} 2021-12`]);
  expect(names(await queue(`?q=hoa%20mai`))).toEqual([`${school.code} ${january}`]);
  expect((await queue(`?campaign=${id("SL")}`)).items).toEqual([]);
  const page = await queue(`?limit=2&page=2`);
  expect([page.total, page.items.length]).toEqual([3, 1]);
});

test("what is sent again says so, and how much changed", async () => {
  await type(clerk, january, { SL: ["4"] });
  await send(head, january, 1, { note: "Bổ sung một buổi" });
  const body = await queue("?resent=true");
  expect(body.items).toMatchObject([{ revision: 2, isResent: true, changed: 1, note: "Bổ sung một buổi" }]);
  expect(body.counts.resent).toBe(1);
});

test("covers the units directly beneath: nothing of grandchildren, nothing for the school itself", async () => {
  expect((await queue("?state=all", soAdmin)).items).toEqual([]);
  expect((await head.get("/reviews")).body.items).toEqual([]);
  expect((await clerk.get("/reviews")).status).toBe(403);
});

describe("reading a report", () => {
  const at = `/reviews/${school.code}/${campaign.id}/${january}`;

  test("shows figures beside the period before, target, checks, evidence, and what changed", async () => {
    const { body, status, headers } = await officer.get(at);
    expect(status).toBe(200);
    expect(headers.get("etag")).toBe('"2"');
    expect(body).toMatchObject({ state: "sent", version: 2, isLate: false, cannotDecide: null });
    expect(body.submissions.map((one: { revision: number }) => one.revision)).toEqual([2, 1]);
    const [sessions, share] = body.figures;
    expect(sessions).toMatchObject({
      num: "4",
      isChanged: true,
      earlier: { num: "3" },
      enteredBy: "Lê Thị Văn Thư",
    });
    expect(share).toMatchObject({ num: "24", den: "28", target: "0.85", isChanged: false });
  });

  test("the Sở reads it, and leaves the decision to the Phòng", async () => {
    expect((await soAdmin.get(at)).body).toMatchObject({ cannotDecide: "not_direct" });
  });

  test("is 404 while nothing was sent, for neighbours, and for the school itself", async () => {
    expect((await officer.get(`/reviews/${school.code}/${campaign.id}/2021-12`)).status).toBe(404);
    expect((await siblingHead.get(at)).status).toBe(404);
    expect((await head.get(at)).status).toBe(404);
    const other = await product.person(await product.unit(product.root), ["province_admin"]);
    expect((await other.get(at)).status).toBe(404);
  });

  test("evidence is seen from the sending on", async () => {
    product.clock.at = new Date("2022-02-04T01:00:00Z");
    await clerk.post(path(january, "figures", id("SL"), "links"), {
      title: "Ảnh",
      url: "https://a.example.vn/1",
    });
    expect((await officer.get(at)).body.figures[0].evidence).toEqual([]);
    product.clock.at = new Date("2022-02-04T02:00:00Z");
    await send(head, january, 2, { note: "Thêm minh chứng" });
    const [sessions] = (await officer.get(at)).body.figures;
    expect(sessions.evidence).toMatchObject([{ title: "Ảnh" }]);
    expect(sessions).toMatchObject({ isChanged: true, earlier: { num: "4" } });
  });
});
