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
  school,
  sibling,
  cousin,
  phong,
  path,
  type,
  send,
  id,
} = await reporting();
const january = "2022-01";
const december = "2021-12";
const at = (period: string, unit = school) => `/reviews/${unit.code}/${campaign.id}/${period}`;
const item = (period: string, revision: number, unit = school) => ({
  school: unit.code,
  campaign: campaign.id,
  period,
  revision,
});
const approve = (items: readonly object[], caller = officer) => caller.post("/reviews/approvals", { items });
const full = { SL: ["3"], TL: ["24", "28"] } as const;
for (const period of [december, january]) {
  await type(clerk, period, full);
  await send(head, period, 0);
  await type(siblingHead, period, full);
  await send(siblingHead, period, 0);
}

describe("returning", () => {
  test("needs a reason, on a figure or on the whole", async () => {
    const answer = await officer.post(`${at(january)}/returns`, { revision: 1 });
    expect(answer).toMatchObject({ status: 422, body: { code: "reviews.no-reason" } });
  });

  test("puts the reason on the figure, where the school finds it", async () => {
    const answer = await officer.post(`${at(january)}/returns`, {
      revision: 1,
      reason: "Xem lại giúp",
      findings: [{ indicatorId: id("TL"), reason: "Mẫu số chưa đúng" }],
    });
    expect(answer).toMatchObject({ status: 201, body: { state: "returned" } });
    const sheet = await clerk.get(path(january));
    expect(sheet.body).toMatchObject({ state: "returned", canEnter: true });
    expect(sheet.body.figures[1]).toMatchObject({ finding: "Mẫu số chưa đúng" });
    expect(sheet.body.decisions[0]).toMatchObject({
      reason: "Xem lại giúp",
      reviewerName: "Phạm Văn Chuyên Viên",
    });
  });

  test("only about what was asked, each figure once", async () => {
    const answer = await officer.post(`${at(january)}/returns`, {
      revision: 1,
      findings: [
        { indicatorId: id("QD"), reason: "a" },
        { indicatorId: id("TL"), reason: "b" },
        { indicatorId: id("TL"), reason: "c" },
      ],
    });
    expect(answer.status).toBe(422);
    expect(
      answer.body.errors.map(({ pointer, code }: { pointer: string; code: string }) => `${pointer} ${code}`),
    ).toEqual(["#/findings/0/indicatorId unknown", "#/findings/2/indicatorId twice"]);
  });

  test("not about a version that has been replaced", async () => {
    await type(clerk, january, { TL: ["11", "12"] });
    await send(head, january, 1);
    const answer = await officer.post(`${at(january)}/returns`, { revision: 1, reason: "Chậm" });
    expect(answer).toMatchObject({ status: 409, body: { code: "reviews.sent-again" } });
    expect((await officer.get(at(january))).body.figures[1]).toMatchObject({
      isChanged: true,
      earlier: { num: "24", den: "28" },
      finding: "Mẫu số chưa đúng",
    });
  });

  test("is for the unit directly above, and for those who may decide", async () => {
    expect(await soAdmin.post(`${at(january)}/returns`, { revision: 2, reason: "x" })).toMatchObject({
      status: 409,
      body: { code: "reviews.not-directly-above" },
    });
    expect((await siblingHead.post(`${at(january)}/returns`, { revision: 2, reason: "x" })).status).toBe(404);
    const viewer = await product.person(phong, ["auditor"]);
    expect((await viewer.post(`${at(january)}/returns`, { revision: 2, reason: "x" })).status).toBe(403);
    expect((await viewer.get(at(january))).body.cannotDecide).toBe("permission");
  });
});

describe("approving", () => {
  test("answers for each report asked about, and approves those it can", async () => {
    const answer = await approve([
      item(january, 1),
      item(december, 1),
      item(december, 1, sibling),
      item(january, 1, cousin),
      item("2022-02", 1),
    ]);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ done: 2, refused: 3 });
    expect(
      answer.body.items.map((one: { outcome: string; code: string | null }) => [one.outcome, one.code]),
    ).toEqual([
      ["refused", "reviews.sent-again"],
      ["done", null],
      ["done", null],
      ["refused", "http.not-found"],
      ["refused", "http.not-found"],
    ]);
    expect((await head.get(path(december))).body).toMatchObject({ state: "approved", canEnter: false });
    expect((await head.get(path(january))).body.state).toBe("sent");
  });

  test("twice is once", async () => {
    const answer = await approve([item(december, 1)]);
    expect(answer.body).toMatchObject({ done: 0, refused: 0, items: [{ outcome: "already" }] });
    expect((await head.get(path(december))).body.decisions).toHaveLength(1);
  });

  test("many of the same at once leave one decision", async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4].map(() => approve([item(january, 2), item(january, 1, sibling)])),
    );
    expect(answers.map(({ body }) => body.done).sort()).toEqual([0, 0, 0, 2]);
  });

  test("an approved report can be returned with a reason, and is then open again", async () => {
    await officer.post(`${at(january, sibling)}/returns`, { revision: 1, reason: "Thiếu một lớp" });
    expect((await siblingHead.get(path(january))).body).toMatchObject({ state: "returned", canEnter: true });
  });

  test("is not for the Sở, a school or a key", async () => {
    expect((await approve([item(january, 1, sibling)], soAdmin)).body.items).toMatchObject([
      { outcome: "refused", code: "reviews.not-directly-above" },
    ]);
    expect((await approve([item(january, 1)], clerk)).status).toBe(403);
    expect((await approve([item(january, 1)], head)).body.items).toMatchObject([{ code: "http.not-found" }]);
    expect((await approve([item(january, 1)], await product.apiKey(phong))).status).not.toBe(200);
  });
});

describe("taking an approval back", () => {
  const withdraw = (items: readonly object[], caller = officer) =>
    caller.post("/reviews/withdrawals", { items });

  test("puts the report back among the waiting, and keeps both in its history", async () => {
    expect((await withdraw([item(december, 1)])).body).toMatchObject({ done: 1 });
    expect((await head.get(path(december))).body).toMatchObject({ state: "sent", canEnter: true });
    const waiting = (await officer.get("/reviews")).body.items.map(
      (one: { school: { code: string } }) => one.school.code,
    );
    expect(waiting).toContain(school.code);
    const history = await head.get(path(december, "figures", id("SL"), "history"));
    expect(history.body.items[0].decisions.map((one: { decision: string }) => one.decision)).toEqual([
      "approved",
      "withdrawn",
    ]);
  });

  test("only what is approved, by the one who approved, within ten minutes", async () => {
    expect((await withdraw([item(december, 1)])).body.items).toMatchObject([
      { code: "reviews.not-approved" },
    ]);
    await approve([item(december, 1)]);
    const colleague = await product.person(phong, ["tier2_officer"]);
    expect((await withdraw([item(december, 1)], colleague)).body.items).toMatchObject([
      { code: "reviews.not-your-approval" },
    ]);
    product.clock.at = new Date(product.clock.at.getTime() + 11 * 60_000);
    expect((await withdraw([item(december, 1)])).body.items).toMatchObject([
      { code: "reviews.too-late-to-withdraw" },
    ]);
  });
});

test("where duties are separated, nobody approves what they typed at the school", async () => {
  await product.database.pool("owner", 1).begin(async (sql) => {
    await sql`set local role sys`;
    await sql`insert into core.unit_settings (unit_no, key, value, updated_at) values (${phong.no}, 'separate_verifier', 'true', now())`;
  });
  await type(clerk, "2022-02", full);
  await send(head, "2022-02", 0);
  const both = await product.person(phong, ["tier2_officer"], {
    personId: clerk.personId,
    name: "Lê Thị Văn Thư",
  });
  expect((await both.get(at("2022-02"))).body.cannotDecide).toBe("own_figures");
  expect((await approve([item("2022-02", 1)], both)).body.items).toMatchObject([
    { code: "reviews.own-figures-reviewed" },
  ]);
  expect((await approve([item("2022-02", 1)])).body).toMatchObject({ done: 1 });
});
