import { v7 as uuidv7 } from "uuid";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PlantedCampaign } from "../../support/planted-campaign.ts";
import { type Caller, Product } from "../../support/product.ts";

const product = await Product.start();
let tree: Awaited<ReturnType<Product["province"]>>;
let campaign: PlantedCampaign;
let head: Caller;
let officer: Caller;
let so: Caller;

const noon = (day: string) => new Date(`${day}T05:00:00Z`);
const home = async (caller: Caller) => {
  const { status, body } = await caller.get("/home");
  expect(status).toBe(200);
  return body.items as {
    kind: string;
    periods: string[];
    dueOn: string | null;
    isOverdue: boolean;
    count: number;
    outOf: number | null;
    late: number;
    changed: number;
    title: string | null;
    names: string[];
    reason: string | null;
    from: string | null;
  }[];
};
const kinds = async (caller: Caller) => (await home(caller)).map((one) => one.kind);
const one = async (caller: Caller, kind: string) => (await home(caller)).find((item) => item.kind === kind);

beforeEach(async () => {
  product.clock.at = noon("2022-02-02");
  tree = await product.province();
  campaign = await PlantedCampaign.plant(product, tree.so, {
    indicators: [
      { code: "TL", kind: "ratio", overTime: "last" },
      { code: "NAM", frequency: "year" },
    ],
    periods: ["2022-01", "2022-02", "2022"],
  });
  head = await product.person(tree.school, ["school_head"]);
  officer = await product.person(tree.phong, ["tier2_admin"]);
  so = await product.person(tree.so, ["province_admin"]);
}, 60_000);
afterEach(() => {
  product.clock.at = noon("2022-03-01");
});

describe("a school", () => {
  test("sees its plan not yet made, then not yet published, then to be acknowledged", async () => {
    expect(await one(head, "plan_missing")).toMatchObject({ from: "Sở GDĐT Thử Nghiệm" });
    await campaign.adopt(tree.school, "draft");
    expect(await kinds(head)).toContain("plan_unpublished");
  });

  test("is asked to acknowledge a published plan until it has", async () => {
    await campaign.adopt(tree.school);
    const teacher = await product.person(tree.school, ["teacher"]);
    expect(await kinds(teacher)).toContain("plan_to_acknowledge");
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.acknowledgements (unit_no, campaign_id, person_id, acknowledged_at) values (${tree.school.no}, ${campaign.id}, ${teacher.personId}, now())`;
    });
    expect(await kinds(teacher)).not.toContain("plan_to_acknowledge");
  });

  test("sees reports of periods that have ended, and nothing of those far from due", async () => {
    expect((await home(head)).filter((item) => item.kind === "report_due")).toMatchObject([
      { periods: ["2022-01"], dueOn: "2022-02-05", isOverdue: false, count: 0, outOf: 1 },
    ]);
    product.clock.at = noon("2022-02-09");
    expect(await one(head, "report_due")).toMatchObject({ isOverdue: true });
  });

  test("is told that a report is filled in and waits to be sent, if it may send", async () => {
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`insert into core.figure_drafts (unit_no, campaign_id, period, indicator_id, num, den, entered_by, entered_at)
        values (${tree.school.no}, ${campaign.id}, '2022-01', ${campaign.indicatorId("TL")}, 1, 2, ${uuidv7()}, now())`;
    });
    expect(await one(head, "report_ready")).toMatchObject({ count: 1, outOf: 1 });
    const teacher = await product.person(tree.school, ["teacher"]);
    expect(await kinds(teacher)).toContain("report_due");
  });

  test("sees what was returned with the reason, first while overdue, and no longer once sent again", async () => {
    await campaign.report(tree.school, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-03T02:00:00Z" });
    await campaign.review(tree.school, "2022-01", "returned", tree.phong, {
      reason: "Thiếu minh chứng",
      finding: { code: "TL", reason: "Xem lại" },
      at: "2022-02-04T02:00:00Z",
    });
    product.clock.at = noon("2022-02-10");
    expect((await home(head))[0]).toMatchObject({
      kind: "report_returned",
      reason: "Thiếu minh chứng",
      from: "Phòng GDĐT Một",
      count: 1,
      isOverdue: true,
    });
    await campaign.report(tree.school, "2022-01", { TL: ["2", "2"] }, { sentAt: "2022-02-10T02:00:00Z" });
    expect(await kinds(head)).not.toContain("report_returned");
  });

  test("shows each person the open tasks that are theirs and near", async () => {
    await campaign.adopt(tree.school);
    const task = (title: string, dueOn: string, owner: string) =>
      product.database.pool("owner", 1).begin(async (sql) => {
        await sql`set local role sys`;
        await sql`insert into core.plan_tasks (unit_no, campaign_id, id, position, title, owner_person_id, due_on, is_published, updated_at)
          values (${tree.school.no}, ${campaign.id}, ${uuidv7()}, 1, ${title}, ${owner}, ${dueOn}, true, now())`;
      });
    await task("Tập huấn", "2022-02-10", head.personId);
    await task("Tổng kết", "2022-05-10", head.personId);
    const tasks = (await home(head)).filter((item) => item.kind === "task_due");
    expect(tasks).toMatchObject([{ title: "Tập huấn", dueOn: "2022-02-10", isOverdue: false }]);
    const teacher = await product.person(tree.school, ["teacher"]);
    expect(await kinds(teacher)).not.toContain("task_due");
  });
});

describe("a district office", () => {
  test("sees the campaign to adopt until its adoption is published", async () => {
    expect(await one(officer, "campaign_to_adopt")).toMatchObject({ from: "Sở GDĐT Thử Nghiệm" });
    await campaign.adopt(tree.phong, "draft");
    expect(await kinds(officer)).toContain("adoption_unpublished");
    await campaign.adopt(tree.otherPhong);
    const other = await product.person(tree.otherPhong, ["tier2_admin"]);
    expect(await kinds(other)).not.toContain("campaign_to_adopt");
  });

  test("sees what waits for review: how many, how many late, how many sent again", async () => {
    await campaign.report(tree.school, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-03T02:00:00Z" });
    await campaign.report(tree.sibling, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-10T02:00:00Z" });
    await campaign.review(tree.sibling, "2022-01", "returned", tree.phong, { at: "2022-02-11T02:00:00Z" });
    await campaign.report(tree.sibling, "2022-01", { TL: ["2", "2"] }, { sentAt: "2022-02-12T02:00:00Z" });
    product.clock.at = noon("2022-02-15");
    expect(await one(officer, "reviews_waiting")).toMatchObject({
      count: 2,
      late: 1,
      changed: 1,
      periods: ["2022-01"],
    });
    await campaign.review(tree.school, "2022-01", "approved", tree.phong, { at: "2022-02-13T02:00:00Z" });
    await campaign.review(tree.sibling, "2022-01", "approved", tree.phong, { at: "2022-02-13T02:00:00Z" });
    expect(await kinds(officer)).not.toContain("reviews_waiting");
  });

  test("presses nobody for a campaign that it has not taken up itself", async () => {
    product.clock.at = noon("2022-02-20");
    expect(await kinds(officer)).toEqual(["campaign_to_adopt"]);
    await campaign.adopt(tree.phong);
    expect(await kinds(officer)).toContain("reports_missing");
  });

  test("sees who is missing once the days of grace are over, not before", async () => {
    await campaign.adopt(tree.phong);
    await campaign.report(tree.school, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-03T02:00:00Z" });
    product.clock.at = noon("2022-02-08");
    expect(await kinds(officer)).not.toContain("reports_missing");
    product.clock.at = noon("2022-02-09");
    expect(await one(officer, "reports_missing")).toMatchObject({
      count: 1,
      names: ["Trường Mầm non Ánh Dương"],
      periods: ["2022-01"],
      dueOn: "2022-02-05",
      isOverdue: true,
    });
  });

  test("is not shown the work of another role: one who only reads decides nothing", async () => {
    await campaign.report(tree.school, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-03T02:00:00Z" });
    const auditor = await product.person(tree.phong, ["auditor"]);
    expect(await kinds(auditor)).not.toContain("reviews_waiting");
    expect(await kinds(auditor)).not.toContain("campaign_to_adopt");
  });
});

describe("a province", () => {
  test("sees who has not adopted, and how far the newest period has come in", async () => {
    await campaign.adopt(tree.phong);
    await campaign.report(tree.school, "2022-01", { TL: ["1", "2"] }, { sentAt: "2022-02-03T02:00:00Z" });
    expect(await one(so, "adoptions_missing")).toMatchObject({
      count: 1,
      outOf: 2,
      names: ["Phòng GDĐT Hai"],
    });
    expect(await one(so, "coverage")).toMatchObject({
      count: 1,
      outOf: 3,
      periods: ["2022-01"],
      dueOn: "2022-02-05",
    });
  });

  test("sees a key that is about to end", async () => {
    const key = await product.apiKey(tree.so);
    await product.database.pool("owner", 1).begin(async (sql) => {
      await sql`set local role sys`;
      await sql`update core.api_keys set expires_at = '2022-02-20T00:00:00Z', name = 'Cổng dữ liệu' where id = ${key.personId}`;
    });
    expect(await one(so, "api_key_expiring")).toMatchObject({ title: "Cổng dữ liệu", dueOn: "2022-02-20" });
    const viewer = await product.person(tree.so, ["province_viewer"]);
    expect(await kinds(viewer)).not.toContain("api_key_expiring");
  });
});

test("what is overdue comes first, then by date", async () => {
  product.clock.at = noon("2022-03-02");
  const due = (await home(head)).filter((item) => item.dueOn !== null);
  expect(due.map((item) => [item.isOverdue, item.dueOn])).toEqual([
    [true, "2022-02-05"],
    [false, "2022-03-05"],
  ]);
});
