import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dayInVietnam } from "../../../../shared/day.ts";
import type { Act } from "./acts.ts";
import { codesOf } from "./codes.ts";
import { changesOf } from "./effects.ts";
import { expand } from "./expand.ts";
import {
  beginningOf,
  concernedBy,
  isOnItsDay,
  isTooFarAhead,
  plannedChangesOf,
  refusedWith,
} from "./planned.ts";
import { changeMessage } from "./planned-words.ts";

const unit = (no: number, level: string, parentNo: number | null) => ({
  no,
  code: `u${no}`,
  name: `Đơn vị ${no}`,
  shortName: `ĐV ${no}`,
  level,
  parentNo,
  isOpen: true,
});
/** Root 1; province 2; districts 4, 5 beneath it; schools 6, 7 beneath 4 and 8 beneath 5. */
const tree = {
  actingNo: 2,
  isRoot: false,
  units: [
    unit(2, "province", 1),
    unit(4, "district", 2),
    unit(5, "district", 2),
    unit(6, "school", 4),
    unit(7, "school", 4),
    unit(8, "school", 5),
  ],
  levels: [
    { code: "province", rank: 1, isReporting: false },
    { code: "district", rank: 2, isReporting: false },
    { code: "school", rank: 3, isReporting: true },
  ],
  takenCodes: new Set<string>(),
};
const told = (acts: readonly Act[]) => {
  const { draft, faults } = expand(tree, acts);
  expect(faults).toEqual([]);
  return {
    concerned: [...concernedBy(draft)].sort(),
    hanging: plannedChangesOf(draft, changesOf(draft)).map(({ unit: no, change }) => [no, change]),
  };
};

describe("whom a planned order concerns", () => {
  test("a unit that moves, and those above it before and after", () => {
    expect(told([{ kind: "move", units: [{ unit: "u6", to: "u5" }] }])).toEqual({
      concerned: [4, 5, 6],
      hanging: [[6, "moved"]],
    });
  });

  test("a unit that ends, who carries it on, and who stands above", () => {
    expect(told([{ kind: "merge", units: ["u6"], into: "u7" }])).toEqual({
      concerned: [4, 6, 7],
      hanging: [[6, "ended"]],
    });
  });

  test("one to be made is told to the unit that is there above it", () => {
    const acts: Act[] = [
      { kind: "create", units: [{ name: "Phòng mới", level: "district", code: "moi", parent: "u2" }] },
      { kind: "create", units: [{ name: "Trường mới", level: "school", parent: "moi" }] },
    ];
    expect(told(acts)).toEqual({
      concerned: [2],
      hanging: [
        [2, "made"],
        [2, "made"],
      ],
    });
  });
});

describe("its day", () => {
  test("begins at midnight in Viet Nam, not a moment sooner", () => {
    const day = fc
      .date({ min: new Date("2000-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, (one) => {
        const moment = beginningOf(one);
        expect(dayInVietnam(moment)).toBe(one);
        expect(dayInVietnam(new Date(moment.getTime() - 1)) < one).toBe(true);
      }),
    );
  });

  test("is not planned further ahead than anybody decides", () => {
    expect(isTooFarAhead("2030-06-16", "2025-06-16")).toBe(false);
    expect(isTooFarAhead("2125-07-01", "2025-06-16")).toBe(true);
  });

  test("is no day to cancel on; before and after it a planned order is, and a failed one always", () => {
    const day = "2025-07-01";
    expect(isOnItsDay("planned", day, day)).toBe(true);
    expect(isOnItsDay("planned", day, "2025-06-30")).toBe(false);
    expect(isOnItsDay("planned", day, "2025-07-02")).toBe(false);
    expect(isOnItsDay("failed", day, day)).toBe(false);
  });
});

test("what an order had wrong is kept up to a limit, with the names of that day", () => {
  const fault = (subject: string) => ({ code: "already-ended" as const, at: "acts/0", subject });
  const faults = Array.from({ length: 201 }, (_, at) => fault(`u${at}`));
  const { code, faultCount, names, ...kept } = refusedWith(faults, (one) =>
    one === "u6" || one === "u200" ? "Đơn vị" : undefined,
  );
  expect([code, faultCount, kept.faults?.length, names]).toEqual(["refused", 201, 200, { u6: "Đơn vị" }]);
});

test("a unit is told what becomes of it in one sentence", () => {
  const change = {
    code: "u6",
    name: "Trường Hoa Mai",
    level: "school",
    formerName: null,
    from: { code: "u4", name: "Phòng Một" },
    to: { code: "u5", name: "Phòng Hai" },
    successors: [],
  };
  expect(changeMessage({ ...change, change: "moved" }, "vi")).toBe("Đơn vị sẽ trực thuộc Phòng Hai");
  expect(changeMessage({ ...change, change: "ended" }, "en")).toBe("The unit will end");
  const successors = [{ code: "u7", name: "Trường Sao Mai", share: 1 }];
  expect(changeMessage({ ...change, change: "ended", successors }, "vi")).toBe(
    "Đơn vị sẽ kết thúc; kế tục là Trường Sao Mai",
  );
  const formerName = "Trường Hoa Đào";
  expect(changeMessage({ ...change, change: "renamed", formerName }, "en")).toBe(
    "The unit will be called Trường Hoa Mai",
  );
  // Of many thousand schools the reform changed the administrative code alone.
  expect(changeMessage({ ...change, change: "renamed" }, "vi")).toBe(
    "Mã, cấp hoặc ký hiệu của đơn vị sẽ thay đổi; tên giữ nguyên",
  );
});

test("the units that an order names are found in every kind of act, each once", () => {
  const made = { name: "Mới", level: "school" };
  expect(
    codesOf([
      { kind: "create", units: [{ ...made, parent: "a" }] },
      { kind: "rename", units: [{ unit: "b", name: "B" }] },
      { kind: "move", units: [{ unit: "b", to: "c" }] },
      { kind: "merge", units: ["d"], into: "e" },
      { kind: "merge", units: ["d"], into: made },
      { kind: "split", unit: "f", into: [{ unit: made, share: 1, children: ["g"] }] },
      { kind: "close", units: ["h"], childrenTo: "i" },
      { kind: "reopen", units: [{ unit: "j", parent: "k" }] },
      { kind: "abolish_level", level: "district", under: "l", map: [{ unit: "m", to: "n" }] },
      { kind: "rename_level", level: "district", nameVi: "Cấp" },
    ]).join(""),
  ).toBe("abcdefghijklmn");
});
