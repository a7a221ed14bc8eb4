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
  path,
  id,
  type,
  send,
  figure,
  sibling,
} = await reporting();
const january = "2022-01";
const december = "2021-12";

describe("the entry sheet", () => {
  test("tells in one answer what is asked, by when, what is missing and what comes before", async () => {
    await type(clerk, december, { SL: ["4"], TL: ["20", "25"] });
    const sheet = await head.get(path(january));
    expect(sheet.status).toBe(200);
    expect(sheet.body).toMatchObject({
      state: "none",
      version: 0,
      reviewer: { name: "Phòng GDĐT Một" },
      period: { kind: "month", dueOn: "2022-02-05", graceDays: 3 },
      previousPeriod: december,
      nextPeriod: "2022-02",
      isOverdue: false,
      canEnter: true,
      cannotSend: null,
    });
    expect(sheet.headers.get("etag")).toBe('"0"');
    expect(sheet.body.figures.map((one: { code: string }) => one.code)).toEqual(["SL", "TL", "TIEN"]);
    expect(figure(sheet, "SL")).toMatchObject({
      num: null,
      version: 0,
      previous: { num: "4", den: null },
      before: null,
      checks: [{ code: "missing", severity: "error" }],
    });
    expect(figure(sheet, "TL")).toMatchObject({ target: "0.85", previous: { num: "20", den: "25" } });
    expect(figure(sheet, "TIEN").checks).toEqual([]);
  });

  test("adds up the months before within the year of the target", async () => {
    await type(clerk, january, { SL: ["3"] });
    await type(clerk, "2022-02", { SL: ["5"] }).then(({ status }) => expect(status).toBe(200));
    product.clock.at = new Date("2022-03-02T02:00:00Z");
    expect(figure(await head.get(path("2022-03")), "SL").before).toEqual({ num: "8", den: null });
    product.clock.at = new Date("2022-02-02T02:00:00Z");
  });

  test("is 404 for a period outside the calendar, for a unit that sends nothing, for a foreign campaign", async () => {
    expect((await head.get(path("2030-01"))).status).toBe(404);
    expect((await officer.get(path(january))).status).toBe(404);
    expect((await head.get(`/campaigns/${id("SL")}/reports/${january}`)).status).toBe(404);
  });
});

describe("saving figures", () => {
  test("keeps each cell's version and author, and says when", async () => {
    const saved = await type(clerk, january, { TL: ["24", "28"] }, { TL: "Một cô nghỉ thai sản" });
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ saved: 1, conflicts: 0, savedAt: "2022-02-02T02:00:00.000Z" });
    expect(figure(await head.get(path(january)), "TL")).toMatchObject({
      num: "24",
      den: "28",
      comment: "Một cô nghỉ thai sản",
      version: 1,
      enteredBy: "Lê Thị Văn Thư",
    });
  });

  test("clears with null, leaves alone what is not named, and writes numbers one way", async () => {
    await type(clerk, january, { TIEN: ["0012.500"] });
    expect(figure(await clerk.get(path(january)), "TIEN")).toMatchObject({ num: "12.5", version: 1 });
    await type(clerk, january, {}, { TIEN: "Sẽ bổ sung" });
    expect(figure(await clerk.get(path(january)), "TIEN")).toMatchObject({
      num: "12.5",
      comment: "Sẽ bổ sung",
    });
    await type(clerk, january, { TIEN: [null] });
    expect(figure(await clerk.get(path(january)), "TIEN")).toMatchObject({
      num: null,
      comment: "Sẽ bổ sung",
    });
  });

  test("a figure somebody else has changed comes back with their value; the others are saved", async () => {
    const before = await head.get(path(january));
    const version = (code: string) => figure(before, code).version;
    await type(clerk, january, { SL: ["6"] });
    const answer = await head.patch(path(january, "figures"), {
      figures: [
        { indicatorId: id("SL"), basedOn: version("SL"), num: "7" },
        { indicatorId: id("TIEN"), basedOn: version("TIEN"), num: "100" },
      ],
    });
    expect(answer.body).toMatchObject({ saved: 1, conflicts: 1 });
    expect(answer.body.items[0]).toMatchObject({
      outcome: "conflict",
      num: "6",
      enteredBy: "Lê Thị Văn Thư",
    });
    const after = await head.get(path(january));
    expect([figure(after, "SL").num, figure(after, "TIEN").num]).toEqual(["6", "100"]);
    const mine = await head.patch(path(january, "figures"), {
      figures: [{ indicatorId: id("SL"), basedOn: answer.body.items[0].version, num: "7" }],
    });
    expect(mine.body.items[0]).toMatchObject({ outcome: "saved", num: "7" });
  });

  test("two who typed the same agree", async () => {
    const version = figure(await head.get(path(january)), "SL").version;
    const cell = (basedOn: number) => ({ figures: [{ indicatorId: id("SL"), basedOn, num: "9" }] });
    await clerk.patch(path(january, "figures"), cell(version));
    const second = await head.patch(path(january, "figures"), cell(version));
    expect(second.body.items[0]).toMatchObject({ outcome: "unchanged", num: "9", version: version + 1 });
  });

  test("many at once: every save is either written or told, none is lost in silence", async () => {
    const start = figure(await head.get(path(january)), "TIEN").version;
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((value) =>
        (value % 2 ? head : clerk).patch(path(january, "figures"), {
          figures: [{ indicatorId: id("TIEN"), basedOn: start, num: `${value * 1000}` }],
        }),
      ),
    );
    const outcomes = answers.map(({ body }) => body.items[0].outcome).sort();
    expect(outcomes).toEqual(["conflict", "conflict", "conflict", "conflict", "saved"]);
    const kept = answers.find(({ body }) => body.items[0].outcome === "saved");
    expect(figure(await head.get(path(january)), "TIEN")).toMatchObject({
      num: kept?.body.items[0].num,
      version: start + 1,
    });
  });

  test("names every cell that cannot be kept, and then keeps none", async () => {
    const answer = await clerk.patch(path(january, "figures"), {
      figures: [
        { indicatorId: id("SL"), basedOn: 0, num: "1" },
        { indicatorId: id("QD"), basedOn: 0, num: "1" },
        { indicatorId: id("TIEN"), basedOn: 0, num: "1", den: "2" },
        { indicatorId: id("SL"), basedOn: 0, num: "2" },
      ],
    });
    expect(answer.status).toBe(422);
    expect(places(answer)).toEqual([
      "#/figures/1/indicatorId unknown",
      "#/figures/2/den no_denominator",
      "#/figures/3/indicatorId twice",
    ]);
    const unreadable = await clerk.patch(path(january, "figures"), {
      figures: [{ indicatorId: id("SL"), basedOn: 0, num: "1.2.3" }],
    });
    expect(unreadable.status).toBe(422);
    expect(unreadable.body.errors[0].pointer).toBe("#/figures/0/num");
  });

  test("a wrong figure can be kept as a draft: it is refused when sent, not while typing", async () => {
    expect((await type(clerk, january, { TL: ["30", "28"] })).status).toBe(200);
    expect(figure(await clerk.get(path(january)), "TL").checks).toMatchObject([
      { code: "above_denominator" },
    ]);
    await type(clerk, january, { TL: ["24", "28"] });
  });

  test("not before the period begins, and not after approval", async () => {
    const early = await clerk.patch(path("2022-03", "figures"), {
      figures: [{ indicatorId: id("SL"), basedOn: 0, num: "1" }],
    });
    expect(early).toMatchObject({ status: 409, body: { code: "results.period-not-started" } });
    expect((await clerk.get(path("2022-03"))).body).toMatchObject({ canEnter: false });
  });

  test("a draft is seen by nobody else, and foreign schools have their own", async () => {
    const other = await siblingHead.get(path(january));
    expect(other.body.figures.every((one: { num: string | null }) => one.num === null)).toBe(true);
    for (const caller of [officer, soAdmin]) {
      expect(
        (await caller.get(path(january, "figures", id("SL"), `history?unit=${sibling.code}`))).status,
      ).toBe(404);
    }
  });

  test("an auditor reads and does not write", async () => {
    const auditor = await product.person(head.unit, ["auditor"]);
    expect((await auditor.get(path(january))).body).toMatchObject({
      canEnter: false,
      cannotSend: "permission",
    });
    const answer = await auditor.patch(path(january, "figures"), {
      figures: [{ indicatorId: id("SL"), basedOn: 0, num: "1" }],
    });
    expect(answer.status).toBe(403);
  });
});

describe("copying the period before", () => {
  test("fills what is empty, overwrites only what is named", async () => {
    const { body } = await clerk.post(path("2022-02", "copy"), {});
    expect(body.items.map((one: { indicatorId: string }) => one.indicatorId)).toEqual([id("TL"), id("TIEN")]);
    expect(figure(await clerk.get(path("2022-02")), "SL").num).toBe("5");
    const named = await clerk.post(path("2022-02", "copy"), { indicatorIds: [id("SL")] });
    expect(named.body).toMatchObject({ saved: 1 });
    expect(figure(await clerk.get(path("2022-02")), "SL").num).toBe("9");
  });
});

describe("the calendar of reports", () => {
  test("tells each period's state, how much is filled and when it is due", async () => {
    const { body } = await head.get(`/campaigns/${campaign.id}/reports`);
    const of = (period: string) => body.items.find((one: { period: string }) => one.period === period);
    expect(body.items.map((one: { period: string }) => one.period)).toEqual([
      december,
      january,
      "2022-02",
      "2022-03",
      "2022",
    ]);
    expect(of(december)).toMatchObject({
      state: "draft",
      asked: 3,
      filled: 2,
      isOverdue: true,
      hasUnsentChanges: true,
    });
    expect(of("2022-03")).toMatchObject({ state: "none", isStarted: false, filled: 0, isOverdue: false });
    expect(of("2022")).toMatchObject({ asked: 1, dueOn: "2023-01-05" });
  });

  test("is not for units that send nothing", async () => {
    expect((await officer.get(`/campaigns/${campaign.id}/reports`)).status).toBe(404);
  });
});

test("an approved report is closed to its school", async () => {
  expect((await send(head, january, 0, { confirmed: [] })).status).toBe(200);
  await campaign.review(head.unit, january, "approved", officer.unit);
  const answer = await clerk.patch(path(january, "figures"), {
    figures: [{ indicatorId: id("SL"), basedOn: 0, num: "1" }],
  });
  expect(answer).toMatchObject({ status: 409, body: { code: "results.report-approved" } });
});
