import { describe, expect, it } from "vitest";
import { numberingGaps } from "./numbering.ts";
import { outlineOf, outlineTasks } from "./outline.ts";
import { inheritedSections, originsAfterEdit, type PlanSection } from "./plan.ts";
import { textFindings } from "./plan-text.ts";
import { missingFor, readCalendar, targetFault } from "./readiness.ts";

const section = (id: string, more: Partial<PlanSection> = {}) => ({
  id,
  kind: "bullet" as const,
  depth: 2,
  label: "-",
  body: `Việc ${id}`,
  note: null,
  origin: "own" as const,
  ...more,
});

describe("the built-in structure", () => {
  const facts = {
    unitName: "Trường Mầm non Hoa Mai",
    campaignName: "Dạy tốt",
    theme: null,
    startsOn: "2022-01-01",
    endsOn: "2025-12-31",
    participants: null,
    goals: null,
  };

  it("is numbered without a gap and clean by its own rules, for a school and for an office", () => {
    for (const isSchool of [true, false]) {
      const blocks = outlineOf({ ...facts, isSchool }).map((block, at) => ({ ...block, id: `${at}` }));
      expect(numberingGaps(blocks)).toEqual([]);
      expect(textFindings(blocks)).toEqual([]);
      expect(blocks.some(({ body }) => body.includes("“Dạy tốt” giai đoạn 2021-2025"))).toBe(false);
      expect(blocks.some(({ body }) => body.includes("“Dạy tốt” giai đoạn 2022-2025"))).toBe(true);
    }
  });

  it("speaks of one year where the campaign lasts one", () => {
    const text = outlineOf({ ...facts, endsOn: "2022-12-31", isSchool: true })
      .map(({ body }) => body)
      .join(" ");
    expect(text).toContain("năm 2022");
  });

  it("gives each group of a school something to do", () => {
    expect(new Set(outlineTasks.map(({ groupKind }) => groupKind))).toEqual(
      new Set(["board", "steering", "staff", "council"]),
    );
  });
});

describe("a plan made from the one above", () => {
  it("takes over the contents, not the head, the bases, the closing or the signature", () => {
    const above = [
      section("h", { kind: "header" }),
      section("b", { kind: "basis" }),
      section("1", { note: "x" }),
      section("c", { kind: "paragraph", body: "Trên đây là Kế hoạch của Sở." }),
      section("s", { kind: "signature" }),
    ];
    expect(inheritedSections(above)).toEqual([{ ...section("1"), origin: "inherited" }]);
  });

  it("a block stays inherited while it reads as taken over, and becomes the unit's own when changed", () => {
    const before = [section("1", { origin: "inherited" }), section("2", { origin: "inherited" })];
    const after = [
      section("1", { origin: "inherited", body: "khác" }),
      section("2", { origin: "inherited", depth: 1 }),
      section("3", { origin: "inherited" }),
      section("4", { origin: "added" }),
    ];
    expect(originsAfterEdit(before, after).map(({ id, origin }) => [id, origin])).toEqual([
      ["1", "own"],
      ["2", "inherited"],
      ["3", "own"],
      ["4", "added"],
    ]);
  });
});

describe("before publishing", () => {
  it("the launching unit needs criteria and a calendar, a unit below only criteria from somewhere", () => {
    expect(missingFor({ isRoot: true, criteriaCount: 0, periodCount: 0 })).toEqual(["criteria", "calendar"]);
    expect(missingFor({ isRoot: false, criteriaCount: 36, periodCount: 0 })).toEqual([]);
  });

  it("a calendar takes the dates of the key unless told, and names what is wrong", () => {
    const { periods, faults } = readCalendar([
      { period: "2022-01", dueOn: "2022-02-05", graceDays: 2 },
      {
        period: "2021-2022-T1",
        startsOn: "2021-09-05",
        endsOn: "2022-01-15",
        dueOn: "2022-01-25",
        graceDays: 0,
      },
      { period: "2022-01", dueOn: "2022-02-05", graceDays: 0 },
      { period: "thang-1", dueOn: "2022-02-05", graceDays: 0 },
      { period: "2022-02", startsOn: "2022-02-20", endsOn: "2022-02-10", dueOn: "2022-01-01", graceDays: 0 },
    ]);
    expect(periods[0]).toEqual({
      period: "2022-01",
      kind: "month",
      startsOn: "2022-01-01",
      endsOn: "2022-01-31",
      dueOn: "2022-02-05",
      graceDays: 2,
    });
    expect(periods[1]).toMatchObject({ kind: "term", startsOn: "2021-09-05" });
    expect(faults.map(({ at, field, code }) => [at, field, code])).toEqual([
      [2, "period", "repeated"],
      [3, "period", "unknown_period"],
      [4, "endsOn", "order"],
      [4, "dueOn", "order"],
    ]);
  });

  it("targets stay on the indicator's scale", () => {
    const percent = { kind: "ratio", isPercent: true };
    expect(targetFault(percent, "0.85")).toBeUndefined();
    expect(targetFault(percent, "85")?.code).toBe("above_hundred");
    expect(targetFault({ kind: "boolean", isPercent: false }, "0.5")?.code).toBe("not_yes_no");
    expect(targetFault({ kind: "count", isPercent: false }, "-1")?.code).toBe("negative");
    expect(targetFault({ kind: "ratio", isPercent: false }, "8")).toBeUndefined();
  });
});
