import { expect, test } from "vitest";
import { byPressure, noteOf, placeOf, pressureOf, titleOf } from "./model.ts";
import type { HomeItem } from "./queries.ts";

const item = (kind: HomeItem["kind"], more: Partial<HomeItem> = {}): HomeItem => ({
  kind,
  campaign: { id: "c", name: "Chuyển đổi số" },
  periods: [],
  dueOn: null,
  isOverdue: false,
  count: 1,
  outOf: null,
  late: 0,
  changed: 0,
  approved: 0,
  title: null,
  names: [],
  reason: null,
  from: null,
  reorganisationId: null,
  ...more,
});

test("what is overdue stands apart from what is due soon and what has time", () => {
  expect(pressureOf({ isOverdue: true, dueOn: "2022-01-01" }, "2022-02-01")).toBe("overdue");
  expect(pressureOf({ isOverdue: false, dueOn: "2022-02-10" }, "2022-02-01")).toBe("soon");
  expect(pressureOf({ isOverdue: false, dueOn: "2022-05-10" }, "2022-02-01")).toBe("anytime");
  expect(pressureOf({ isOverdue: false, dueOn: null }, "2022-02-01")).toBe("anytime");
  const groups = byPressure([item("task_due"), item("report_due", { isOverdue: true })], "2022-02-01");
  expect(groups.map((group) => group.pressure)).toEqual(["overdue", "anytime"]);
});

test("every kind has words and a place to go", () => {
  const kinds: HomeItem["kind"][] = [
    "report_returned",
    "report_due",
    "report_ready",
    "plan_missing",
    "plan_unpublished",
    "plan_to_acknowledge",
    "plan_changed",
    "task_due",
    "reviews_waiting",
    "reports_missing",
    "campaign_to_adopt",
    "adoption_unpublished",
    "adoptions_missing",
    "coverage",
    "api_key_expiring",
    "reorganisation_planned",
    "reorganisation_failed",
  ];
  for (const kind of kinds) {
    const one = item(kind, {
      periods: ["2022-03"],
      title: "Tên",
      from: "Sở GDĐT",
      outOf: 9,
      names: ["MN Hoa Mai"],
      reorganisationId: "r",
    });
    expect(titleOf(one), kind).not.toMatch(/\{\{|^$|undefined/);
    expect(noteOf(one), kind).not.toMatch(/\{\{|undefined/);
    expect(placeOf(one).path.every(Boolean), kind).toBe(true);
  }
});

test("long lists are cut and say how many more there are", () => {
  const missing = item("reports_missing", {
    count: 9,
    outOf: 7,
    names: ["MN A", "MN B"],
    periods: ["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06"],
  });
  expect(titleOf(missing)).toBe("7 trường còn thiếu 9 báo cáo đã quá hạn");
  expect(noteOf(missing)).toBe(
    "MN A, MN B và 5 nơi khác · tháng 1/2022, tháng 2/2022, tháng 3/2022, tháng 4/2022, và 2 kỳ khác",
  );
});

test("a report leads to its own sheet, a review to the queue of its campaign", () => {
  expect(placeOf(item("report_returned", { periods: ["2022-03"] }))).toEqual({
    path: ["so-lieu", "c", "2022-03"],
  });
  expect(placeOf(item("reports_missing"))).toEqual({
    path: ["duyet"],
    search: { phongtrao: "c", trangthai: "missing" },
  });
});
