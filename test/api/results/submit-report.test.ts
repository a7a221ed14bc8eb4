import { describe, expect, test } from "vitest";
import { places, reporting } from "./reporting.ts";

const {
  product,
  campaign,
  clerk,
  head,
  officer,
  soAdmin,
  siblingHead,
  school,
  phong,
  path,
  id,
  type,
  send,
  figure,
} = await reporting();
const january = "2022-01";
const eventsOf = async () =>
  product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    return sql<{ name: string; payload: Record<string, unknown> }[]>`
      select name, payload from core.events where unit_no = ${school.no} and name like 'results.subm%' order by occurred_at, id`;
  });

test("what is missing or wrong is named figure by figure, and nothing is sent", async () => {
  await type(clerk, january, { TL: ["29", "28"] });
  const answer = await send(head, january, 0);
  expect(answer).toMatchObject({ status: 422, body: { code: "results.incomplete" } });
  expect(places(answer)).toEqual([
    `#/figures/${id("SL")}/num missing`,
    `#/figures/${id("TL")}/num above_denominator`,
  ]);
  expect(answer.body.errors[1].detail).toBe("Tử số lớn hơn mẫu số (28)");
  expect((await officer.get(path(january, "figures", id("TL"), `history?unit=${school.code}`))).status).toBe(
    404,
  );
});

test("a doubtful figure wants a comment or a confirmation", async () => {
  await type(clerk, january, { SL: ["25"], TL: ["24", "28"] });
  const answer = await send(head, january, 0);
  expect(answer).toMatchObject({ status: 422, body: { code: "results.needs-confirmation" } });
  expect(places(answer)).toEqual([`#/figures/${id("SL")}/num above_usual`]);
});

test("who may not send: a clerk, a reader by key, other units", async () => {
  expect((await send(clerk, january, 0)).status).toBe(403);
  expect((await send(await product.apiKey(school), january, 0)).status).not.toBe(200);
  expect((await head.put(path(january, "submission"), {})).status).toBe(428);
  expect((await send(officer, january, 0)).status).toBe(403);
  expect((await send(soAdmin, january, 0)).status).toBe(404);
});

test("sending gives a receipt, and the figure is visible above at that moment", async () => {
  const answer = await send(head, january, 0, { note: "Đủ số liệu tháng 1", confirmed: [id("SL")] });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("etag")).toBe('"1"');
  expect(answer.body).toMatchObject({
    version: 1,
    sentAt: "2022-02-02T02:00:00.000Z",
    sentBy: "Trần Thị Hiệu Trưởng",
    changed: 2,
    isLate: false,
    reviewerName: "Phòng GDĐT Một",
    note: "Đủ số liệu tháng 1",
  });
  expect(answer.body.receipt).toMatch(/^2022-01\/1-[0-9A-Z]{8}$/);
  expect((await head.get(path(january, "receipt"))).body).toEqual(answer.body);
  for (const above of [officer, soAdmin]) {
    const seen = await above.get(path(january, "figures", id("SL"), `history?unit=${school.code}`));
    expect(seen.body.items[0]).toMatchObject({
      num: "25",
      enteredBy: "Lê Thị Văn Thư",
      sentBy: "Trần Thị Hiệu Trưởng",
    });
  }
  expect(
    (await siblingHead.get(path(january, "figures", id("SL"), `history?unit=${school.code}`))).status,
  ).toBe(404);
  expect((await eventsOf()).at(-1)).toMatchObject({
    name: "results.submitted",
    payload: { revision: 1, confirmed: [id("SL")] },
  });
});

test("the same sending again is the same receipt, and no second revision", async () => {
  const first = (await head.get(path(january, "receipt"))).body;
  expect((await send(head, january, 0, { note: "Đủ số liệu tháng 1" })).body).toEqual(first);
  expect((await send(head, january, 1)).body).toEqual(first);
  expect((await head.get(path(january))).body).toMatchObject({
    state: "sent",
    version: 1,
    cannotSend: "unchanged",
  });
});

test("sent twice at the same moment counts once", async () => {
  await type(clerk, "2021-12", { SL: ["2"], TL: ["20", "28"] });
  const [one, two] = await Promise.all([send(head, "2021-12", 0), send(head, "2021-12", 0)]);
  expect([one.status, two.status]).toEqual([200, 200]);
  expect(one.body.receipt).toBe(two.body.receipt);
});

test("late is late from the first sending on", async () => {
  expect((await head.get(path("2021-12"))).body).toMatchObject({ isLate: true });
  expect((await head.get(path("2021-12", "receipt"))).body).toMatchObject({ isLate: true });
});

describe("sending again", () => {
  test("before a decision: only what changed makes new rows, the old ones stay readable", async () => {
    await type(clerk, january, { SL: ["12"] });
    expect((await head.get(path(january))).body).toMatchObject({ hasUnsentChanges: true, cannotSend: null });
    const stale = await send(head, january, 0);
    expect(stale.status).toBe(412);
    const answer = await send(head, january, 1);
    expect(answer.body).toMatchObject({ version: 2, changed: 1, isNewest: true });
    const history = await head.get(path(january, "figures", id("SL"), "history"));
    expect(
      history.body.items.map((one: { revision: number; num: string }) => [one.revision, one.num]),
    ).toEqual([
      [2, "12"],
      [1, "25"],
    ]);
    const unchanged = await head.get(path(january, "figures", id("TL"), "history"));
    expect(unchanged.body.items.map((one: { isChanged: boolean }) => one.isChanged)).toEqual([false, true]);
    expect((await head.get(path(january, "receipt?revision=1"))).body).toMatchObject({
      version: 1,
      isNewest: false,
    });
  });

  test("after a return: the finding stands on the figure until it is sent again", async () => {
    await campaign.review(school, january, "returned", phong, {
      reason: "Xem lại giúp",
      finding: { code: "TL", reason: "Mẫu số là số giáo viên, không phải số trẻ" },
    });
    const sheet = await clerk.get(path(january));
    expect(sheet.body).toMatchObject({ state: "returned", canEnter: true });
    expect(figure(sheet, "TL").finding).toBe("Mẫu số là số giáo viên, không phải số trẻ");
    expect(sheet.body.decisions[0]).toMatchObject({ decision: "returned", unitName: expect.any(String) });
    const lazy = await send(head, january, 2);
    expect(lazy).toMatchObject({ status: 409, body: { code: "results.nothing-changed" } });
    await type(clerk, january, { TL: ["11", "12"] });
    expect((await send(head, january, 2)).body).toMatchObject({ version: 3, changed: 1 });
    const after = await clerk.get(path(january));
    expect(after.body.state).toBe("sent");
    expect(figure(after, "TL").finding).toBeNull();
    const history = await head.get(path(january, "figures", id("TL"), "history"));
    expect(history.body.items[1].decisions).toMatchObject([
      { decision: "returned", reason: "Xem lại giúp", finding: "Mẫu số là số giáo viên, không phải số trẻ" },
    ]);
  });

  test("an explanation is answer enough", async () => {
    await campaign.review(school, january, "returned", phong, {
      reason: "Có đúng không?",
      at: "2022-02-21T00:00:00Z",
    });
    const answer = await send(head, january, 3, { note: "Đúng, trường có 12 giáo viên" });
    expect(answer.body).toMatchObject({ version: 4, changed: 0 });
  });

  test("a figure taken out is sent as taken out", async () => {
    await type(clerk, january, { TIEN: ["100"] });
    await send(head, january, 4);
    await type(clerk, january, { TIEN: [null] });
    expect((await send(head, january, 5)).body).toMatchObject({ changed: 1 });
    const history = await head.get(path(january, "figures", id("TIEN"), "history"));
    expect(history.body.items.map((one: { num: string | null }) => one.num)).toEqual([null, "100"]);
  });

  test("not once it is approved", async () => {
    await campaign.review(school, january, "approved", phong, { at: "2022-02-22T00:00:00Z" });
    expect(await send(head, january, 6, { note: "Gửi lại" })).toMatchObject({
      status: 409,
      body: { code: "results.report-approved" },
    });
    expect((await head.get(path(january))).body).toMatchObject({
      state: "approved",
      canEnter: false,
      cannotSend: "approved",
    });
  });
});

test("required evidence is asked for before sending", async () => {
  await type(clerk, "2022", { QD: ["1"] });
  expect(places(await send(head, "2022", 0))).toEqual([`#/figures/${id("QD")}/num evidence_missing`]);
  await type(clerk, "2022", { QD: ["0"] });
  expect((await send(head, "2022", 0)).status).toBe(200);
});

test("where duties are separated, nobody sends what they typed themselves", async () => {
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.unit_settings (unit_no, key, value, updated_at) values (${phong.no}, 'separate_verifier', 'true', now())`;
  });
  await type(head, "2022-02", { SL: ["3"] });
  await type(clerk, "2022-02", { TL: ["10", "12"] });
  expect((await head.get(path("2022-02"))).body.cannotSend).toBe("own_figures");
  expect(await send(head, "2022-02", 0)).toMatchObject({
    status: 409,
    body: { code: "results.own-figures" },
  });
  const deputy = await product.person(school, ["school_deputy"]);
  expect((await send(deputy, "2022-02", 0)).status).toBe(200);
});

test("a school's own campaign is answered to nobody and stays open", async () => {
  const { PlantedCampaign } = await import("../../support/planted-campaign.ts");
  const own = await PlantedCampaign.plant(product, school, {
    indicators: [{ code: "CAY" }],
    periods: [january],
  });
  const at = `/campaigns/${own.id}/reports/${january}`;
  await clerk.patch(`${at}/figures`, {
    figures: [{ indicatorId: own.indicatorId("CAY"), basedOn: 0, num: "3" }],
  });
  const deputy = await product.person(school, ["school_deputy"]);
  const answer = await deputy.put(`${at}/submission`, {}, { ifMatch: 0 });
  expect(answer.body).toMatchObject({ version: 1, reviewerName: null });
  expect((await deputy.get(at)).body).toMatchObject({
    campaign: { isOwn: true },
    reviewer: null,
    canEnter: true,
  });
});
