import { describe, expect, test } from "vitest";
import { actOf, emptyDraft, orderOf, unitsOfLines } from "./reorganisation.ts";

const unit = (code: string) => ({ code, name: code, level: "school" });

describe("the order that the form describes", () => {
  test("is there only when everything asked for is", () => {
    const draft = {
      ...emptyDraft("merge"),
      units: [unit("a")],
      target: unit("b"),
      effectiveOn: "2025-07-01",
      title: "Sáp nhập A vào B",
      legalBasis: "Quyết định 1",
    };
    expect(orderOf(draft)).toEqual({
      effectiveOn: "2025-07-01",
      acts: [{ kind: "merge", units: ["a"], into: "b" }],
      passStaff: true,
      title: "Sáp nhập A vào B",
      legalBasis: "Quyết định 1",
    });
    for (const missing of [
      { effectiveOn: null },
      { title: " " },
      { legalBasis: "" },
      { target: null },
      { units: [] },
    ])
      expect(orderOf({ ...draft, ...missing })).toBeUndefined();
  });

  test("gives each child of a divided unit to its part, shares as parts of one", () => {
    expect(
      actOf({
        ...emptyDraft("split"),
        units: [unit("a")],
        newLevel: "commune",
        parts: [
          { name: "Đông", share: "33,3" },
          { name: "Tây", share: "66.7" },
        ],
        children: { x: 0, y: 1, z: -1 },
      }),
    ).toEqual({
      kind: "split",
      unit: "a",
      keepsOpen: false,
      into: [
        { unit: { name: "Đông", level: "commune" }, share: 0.333, children: ["x"] },
        { unit: { name: "Tây", level: "commune" }, share: 0.667, children: ["y"] },
      ],
    });
    expect(
      actOf({ ...emptyDraft("split"), units: [unit("a")], parts: [{ name: "Đông", share: "0" }] }),
    ).toBeUndefined();
  });

  test("names units to be made by codes of their own", () => {
    expect(unitsOfLines("UBND phường Quan Triều\n\n UBND phường Quan Triều \n!!")).toEqual([
      { name: "UBND phường Quan Triều", code: "ubnd-phuong-quan-trieu" },
      { name: "UBND phường Quan Triều", code: "ubnd-phuong-quan-trieu-2" },
      { name: "!!", code: "don-vi" },
    ]);
  });
});
