import { describe, expect, test } from "vitest";
import { type Measured, needsWork, progressOf, stateOfFigure } from "./figure-state.ts";

const share: Measured = {
  indicatorId: "a",
  kind: "ratio",
  isPercent: true,
  direction: "higher",
  overTime: "last",
  valueMin: "0",
  valueMax: "1",
  isMandatory: true,
  isEvidenceRequired: false,
  target: "0.85",
  previous: null,
  before: null,
};
const sessions: Measured = {
  ...share,
  kind: "count",
  isPercent: false,
  overTime: "sum",
  valueMax: "20",
  target: "10",
  before: { num: "7", den: null },
};
const of = (figure: Measured, num: string | null, den: string | null = null, comment: string | null = null) =>
  stateOfFigure(figure, { num, den, comment }, 0);

describe("while typing", () => {
  test("a ratio becomes a result the moment both parts are there, and meets its target exactly", () => {
    expect(of(share, "17").result).toBeNull();
    expect(of(share, "17", "20")).toMatchObject({
      result: { value: "0.85" },
      isTargetMet: true,
      isComplete: true,
    });
    expect(of(share, "84999999", "100000000")).toMatchObject({
      result: { value: "0.85" },
      isTargetMet: false,
    });
    expect(of(share, "169", "199")).toMatchObject({ isTargetMet: false });
    expect(of(share, "21", "20")).toMatchObject({ result: { value: "1.05" }, isTargetMet: null });
    expect(of(share, "0", "0")).toMatchObject({ result: null, isTargetMet: null, isComplete: true });
  });

  test("a flow is held against the year's target with what the earlier months brought", () => {
    expect(of(sessions, "3")).toMatchObject({ result: { value: "10", isSum: true }, isTargetMet: true });
    expect(of(sessions, "2")).toMatchObject({ result: { value: "9" }, isTargetMet: false });
    expect(of({ ...sessions, before: null }, "2").result).toEqual({ value: "2", isSum: false });
  });

  test("where less is better, less meets the target", () => {
    expect(of({ ...sessions, direction: "lower", before: null }, "10").isTargetMet).toBe(true);
    expect(of({ ...sessions, direction: "lower", before: null }, "11").isTargetMet).toBe(false);
  });

  test("a text that is no number is wrong and comes to nothing", () => {
    expect(of(sessions, "ba")).toMatchObject({ result: null, errors: [{ code: "not_a_number" }] });
  });
});

test("how much is left, figure by figure", () => {
  const row = (figure: Measured, ...given: [string | null, (string | null)?, (string | null)?]) => ({
    isMandatory: figure.isMandatory,
    state: of(figure, ...given),
  });
  const optional = { ...sessions, isMandatory: false };
  const sheet = [
    row(share, "17", "20"),
    row(share, "21", "20"),
    row(share, null),
    row(sessions, "25"),
    row(sessions, "25", null, "Có đợt tập huấn"),
    row(optional, null),
    row(optional, "1"),
    row({ ...sessions, isEvidenceRequired: true }, "1"),
  ];
  expect(progressOf(sheet)).toEqual({ asked: 7, done: 5, missing: 1, wrong: 1, doubtful: 1, evidence: 1 });
  expect(sheet.map(({ state }) => needsWork(state))).toEqual([
    false,
    true,
    true,
    true,
    false,
    false,
    false,
    true,
  ]);
});
