import { beforeAll, describe, expect, test } from "vitest";
import { type Answer, type Caller, Product } from "../support/product.ts";

// biome-ignore lint/suspicious/noExplicitAny: a test reads whatever came; its assertions are the type.
type Body = any;

/** The body of an answer that has to be a success. */
function good(answer: Answer): Body {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(300);
  return answer.body;
}

/** Writes a plan part by part, each change in the version that the one before answered. */
function planOf(caller: Caller, id: string, version: number) {
  let at = version;
  return async (method: "put" | "patch", part: string, body?: unknown) => {
    const changed = good(await caller[method](`/campaigns/${id}${part}`, body, { ifMatch: at }));
    at = changed.version;
    return changed;
  };
}

const on = (product: Product, moment: string): void => {
  product.clock.at = new Date(`${moment}+07:00`);
};

const families = {
  code: "HP",
  kind: "ratio",
  isPercent: true,
  content: "F",
  validFrom: "2021-01-01",
  nameVi: "Gia đình nộp học phí không dùng tiền mặt",
  measureVi: "%",
  numeratorVi: "Số gia đình nộp qua ngân hàng",
  denominatorVi: "Số gia đình có khoản phải nộp",
};
const posts = { code: "TB", kind: "count", validFrom: "2021-01-01", nameVi: "Số tin, bài", measureVi: "bài" };
const workshops = {
  code: "CD",
  kind: "count",
  validFrom: "2022-01-01",
  nameVi: "Số chuyên đề",
  measureVi: "buổi",
};

describe("a month end", () => {
  let product: Product;
  let so: Caller;
  let phong: Caller;
  let head: Caller;
  let teacher: Caller;
  let cousin: Caller;
  let school: string;
  let campaign: string;
  const indicator = new Map<string, string>();
  const id = (code: string): string => indicator.get(code) ?? "";
  const report = (part = ""): string => `/campaigns/${campaign}/reports/2022-01${part}`;

  beforeAll(async () => {
    product = await Product.start();
    const tree = await product.province();
    school = tree.school.code;
    so = await product.person(tree.so, ["province_admin"], { name: "Vũ Thị Sở" });
    phong = await product.person(tree.phong, ["tier2_admin"], { name: "Phạm Đức Phòng" });
    head = await product.person(tree.school, ["school_head"], { name: "Trần Thị Hiệu Trưởng" });
    teacher = await product.person(tree.school, ["teacher"], { name: "Lê Thị Giáo Viên" });
    cousin = await product.person(tree.cousin, ["school_head"]);
  });

  test("begins with the Sở, which launches the campaign", async () => {
    on(product, "2022-01-07T08:00:00");
    for (const one of [families, posts]) {
      const made = good(await so.post("/indicators", one));
      indicator.set(one.code, made.id);
    }
    const launched = good(
      await so.post("/campaigns", {
        name: "Chuyển đổi số",
        startsOn: "2022-01-01",
        endsOn: "2022-12-31",
        documentNumber: "31/KH-SGDĐT",
      }),
    );
    campaign = launched.id;
    const change = planOf(so, campaign, launched.version);
    const criteria = [
      { indicatorId: id("HP"), frequency: "month", weight: "2", isEvidenceRequired: true },
      { indicatorId: id("TB"), frequency: "month" },
    ];
    await change("put", "/criteria", { criteria });
    await change("put", "/targets", { targets: [{ indicatorId: id("HP"), year: 2022, value: "0.8" }] });
    await change("put", "/calendar", { periods: [{ period: "2022-01", dueOn: "2022-02-05", graceDays: 3 }] });
    // Until it is published nobody below hears of it.
    expect(good(await phong.get("/campaigns")).items).toEqual([]);
    await change("put", "/publication");
    expect(good(await phong.get("/campaigns")).items).toMatchObject([{ id: campaign, canAdopt: true }]);
  });

  test("the Phòng adopts it: what the Sở asks stays locked, and it asks for one thing more", async () => {
    on(product, "2022-01-10T08:00:00");
    indicator.set("CD", good(await phong.post("/indicators", workshops)).id);
    const adopted = good(await phong.post(`/campaigns/${campaign}/adoption`, {}));
    const change = planOf(phong, campaign, adopted.version);
    const again = await phong.put(
      `/campaigns/${campaign}/criteria`,
      { criteria: [{ indicatorId: id("HP"), frequency: "quarter" }] },
      { ifMatch: adopted.version },
    );
    expect([again.status, again.body.code]).toEqual([409, "campaigns.set-above"]);
    await change("put", "/criteria", { criteria: [{ indicatorId: id("CD"), frequency: "month" }] });
    await change("put", "/publication");
  });

  test("the school makes its plan from that, with a task and a target of its own, and its staff confirm it", async () => {
    on(product, "2022-01-12T08:00:00");
    const adopted = good(await head.post(`/campaigns/${campaign}/adoption`, {}));
    const change = planOf(head, campaign, adopted.version);
    await change("patch", "", { documentNumber: "13/KH-TrMN" });
    await change("put", "/targets", { targets: [{ indicatorId: id("HP"), year: 2022, value: "0.9" }] });
    const task = {
      title: "Hướng dẫn cha mẹ nộp học phí qua ngân hàng",
      ownerPersonId: teacher.personId,
      dueOn: "2022-01-28",
      indicatorIds: [id("HP")],
    };
    good(await head.post(`/campaigns/${campaign}/tasks`, task));
    await change("put", "/publication");
    good(await teacher.put(`/campaigns/${campaign}/acknowledgement`));

    const plan = good(await teacher.get(`/campaigns/${campaign}`));
    expect(plan.line.map(({ status }: Body) => status)).toEqual(["running", "running", "running"]);
    expect(plan.criteria.map(({ code, isLocked }: Body) => [code, isLocked])).toEqual(
      expect.arrayContaining([
        ["HP", true],
        ["TB", true],
        ["CD", true],
      ]),
    );
    expect(plan.tasks.find(({ title }: Body) => title === task.title)).toMatchObject({
      owner: { name: "Lê Thị Giáo Viên" },
      indicators: [{ code: "HP" }],
    });
    // A school under the other Phòng is asked for what the Sở asks, and for nothing of this Phòng.
    const elsewhere = good(await cousin.get(`/campaigns/${campaign}`));
    expect(elsewhere.criteria.map(({ code }: Body) => code).sort()).toEqual(["HP", "TB"]);
  });

  test("the teacher types, the head sends: until then nobody above sees a figure", async () => {
    on(product, "2022-02-03T09:00:00");
    const typed = { HP: ["152", "168"], TB: ["3"], CD: ["1"] } as const;
    const figures = Object.entries(typed).map(([code, [num, den]]) => {
      return { indicatorId: id(code), basedOn: 0, num, ...(den ? { den } : {}) };
    });
    expect(good(await teacher.patch(report("/figures"), { figures }))).toMatchObject({
      saved: 3,
      conflicts: 0,
    });
    const early = await head.put(report("/submission"), {}, { ifMatch: 0 });
    expect([early.status, early.body.errors.map(({ code }: Body) => code)]).toEqual([
      422,
      ["evidence_missing"],
    ]);
    const link = { title: "Sao kê tháng 1", url: "https://hoamai.example/sao-ke-01" };
    good(await teacher.post(report(`/figures/${id("HP")}/links`), link));
    expect((await phong.get(`/reviews/${school}/${campaign}/2022-01`)).status).toBe(404);
    expect(good(await so.get(`/campaigns/${campaign}/figures/${school}/2022-01/HP`))).toMatchObject({
      num: null,
    });

    on(product, "2022-02-04T15:00:00");
    const receipt = good(await head.put(report("/submission"), {}, { ifMatch: 0 }));
    expect(receipt).toMatchObject({ version: 1, sentBy: "Trần Thị Hiệu Trưởng", isLate: false, changed: 3 });
    expect(good(await so.get(`/campaigns/${campaign}/figures/${school}/2022-01/HP`))).toMatchObject({
      num: "152",
    });
  });

  test("the Phòng returns it with a reason on the figure concerned", async () => {
    on(product, "2022-02-07T09:00:00");
    const queue = good(await phong.get("/reviews"));
    expect(queue.items.map(({ school: of, state }: Body) => [of.code, state])).toEqual([[school, "waiting"]]);
    const reason = "Mẫu số đang là số trẻ. Đề nghị ghi số gia đình có khoản phải nộp.";
    const returned = await phong.post(`/reviews/${school}/${campaign}/2022-01/returns`, {
      revision: 1,
      findings: [{ indicatorId: id("HP"), reason }],
    });
    expect(good(returned)).toMatchObject({ state: "returned" });
    const sheet = good(await teacher.get(report()));
    expect(sheet.state).toBe("returned");
    expect(sheet.figures.find(({ code }: Body) => code === "HP").finding).toBe(reason);
    expect(sheet.figures.find(({ code }: Body) => code === "TB").finding).toBeNull();
  });

  test("the school mends the figure and sends again, the Phòng approves", async () => {
    on(product, "2022-02-08T10:00:00");
    const figures = [
      { indicatorId: id("HP"), basedOn: 1, num: "152", den: "160", comment: "Đã sửa mẫu số." },
    ];
    good(await teacher.patch(report("/figures"), { figures }));
    on(product, "2022-02-08T11:00:00");
    const receipt = good(await head.put(report("/submission"), { note: "Đã sửa." }, { ifMatch: 1 }));
    expect(receipt).toMatchObject({ version: 2, changed: 1, isLate: false });

    on(product, "2022-02-09T10:00:00");
    const item = { school, campaign, period: "2022-01" };
    const approve = (revision: number) =>
      phong.post("/reviews/approvals", { items: [{ ...item, revision }] });
    // Whoever still looks at the first sending does not approve the second.
    expect(good(await approve(1))).toMatchObject({
      done: 0,
      refused: 1,
      items: [{ code: "reviews.sent-again" }],
    });
    expect(good(await approve(2))).toMatchObject({ done: 1, refused: 0 });
    const late = await teacher.patch(report("/figures"), {
      figures: [{ ...figures[0], basedOn: 2, num: "1" }],
    });
    expect([late.status, late.body.code]).toEqual([409, "results.report-approved"]);
  });

  test("the province drills down from the total to the figure, its author, reviewer, evidence and history", async () => {
    on(product, "2022-02-10T08:00:00");
    const step = (query: string) =>
      so.get(`/campaigns/${campaign}/comparison?indicator=HP&period=2022-01${query}`);
    const top = good(await step(""));
    expect(top.summary).toMatchObject({
      num: "152",
      den: "160",
      value: "0.95",
      schools: { expected: 3, counted: 1 },
      coverage: { sent: 1, approved: 1 },
    });
    const [first] = top.rows.filter(({ value }: Body) => value !== null);
    const below = good(await step(`&under=${first.unit.code}`));
    expect(below.rows.map(({ unit, num, state }: Body) => [unit.code, num, state])).toEqual(
      expect.arrayContaining([[school, "152", "approved"]]),
    );

    const figure = good(await so.get(`/campaigns/${campaign}/figures/${school}/2022-01/HP`));
    expect(figure).toMatchObject({
      value: "0.95",
      target: "0.9",
      isMet: true,
      state: "approved",
      comment: "Đã sửa mẫu số.",
      author: { name: "Lê Thị Giáo Viên" },
      report: { revision: 2, sentBy: "Trần Thị Hiệu Trưởng" },
      reviewer: { name: "Phạm Đức Phòng" },
      evidence: [{ kind: "link", title: "Sao kê tháng 1", addedBy: "Lê Thị Giáo Viên" }],
    });
    const told = figure.history.map(({ kind, revision, decision, den }: Body) => [
      kind,
      revision,
      decision ?? den ?? null,
    ]);
    expect(told).toEqual([
      ["reviewed", 2, "approved"],
      ["sent", 2, null],
      ["entered", 2, "160"],
      ["reviewed", 1, "returned"],
      ["sent", 1, null],
      ["entered", 1, "168"],
    ]);
  });

  test("a school runs a campaign of its own that nobody above launched", async () => {
    on(product, "2022-03-01T08:00:00");
    const own = good(
      await head.post("/indicators", { ...posts, code: "CX", nameVi: "Số cây đã trồng", measureVi: "cây" }),
    );
    const launched = good(
      await head.post("/campaigns", { name: "Trường xanh", startsOn: "2022-03-01", endsOn: "2022-12-31" }),
    );
    const change = planOf(head, launched.id, launched.version);
    await change("put", "/criteria", { criteria: [{ indicatorId: own.id, frequency: "month" }] });
    await change("put", "/calendar", { periods: [{ period: "2022-03", dueOn: "2022-04-05", graceDays: 3 }] });
    await change("put", "/publication");
    const path = `/campaigns/${launched.id}/reports/2022-03`;
    good(
      await teacher.patch(`${path}/figures`, { figures: [{ indicatorId: own.id, basedOn: 0, num: "12" }] }),
    );
    on(product, "2022-04-02T08:00:00");
    const receipt = good(await head.put(`${path}/submission`, {}, { ifMatch: 0 }));
    expect(receipt).toMatchObject({ version: 1, reviewerName: null });
    const { items } = good(await head.get(`/campaigns/${launched.id}/rollup?period=2022-03`));
    expect(items).toMatchObject([{ indicator: { code: "CX" }, num: "12" }]);
    // It is answered to nobody: the Phòng has nothing to decide, and other schools do not hear of it.
    expect(
      good(await phong.get("/reviews?state=all")).items.map(({ campaign: of }: Body) => of.id),
    ).not.toContain(launched.id);
    expect((await cousin.get(`/campaigns/${launched.id}`)).status).toBe(404);
  });
});
