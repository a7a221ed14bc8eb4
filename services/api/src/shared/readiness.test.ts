import { expect, test } from "vitest";
import { type Asked, obstaclesOf } from "./readiness.ts";

const asked: Asked = {
  indicatorId: "a",
  rules: { kind: "count", isPercent: false, valueMin: "0", valueMax: "20" },
  isMandatory: true,
  isEvidenceRequired: false,
  figure: { num: "3", den: null },
  comment: null,
  previous: null,
  evidenceCount: 0,
};
const codes = (change: Partial<Asked>) =>
  obstaclesOf({ ...asked, ...change }).map(({ severity, code }) => `${severity} ${code}`);
const empty = { num: null, den: null };

test("a mandatory figure must be there, an optional one need not", () => {
  expect(codes({})).toEqual([]);
  expect(codes({ figure: empty })).toEqual(["error missing"]);
  expect(codes({ figure: empty, isMandatory: false })).toEqual([]);
});

test("a doubtful figure passes once somebody has explained it; a wrong one never does", () => {
  expect(codes({ figure: { num: "25", den: null } })).toEqual(["warning above_usual"]);
  expect(codes({ figure: { num: "25", den: null }, comment: "Có đợt tập huấn" })).toEqual([]);
  expect(codes({ figure: { num: "25", den: null }, comment: "  " })).toEqual(["warning above_usual"]);
  expect(codes({ figure: { num: "-1", den: null }, comment: "Có đợt tập huấn" })).toEqual(["error negative"]);
});

test("required evidence is asked for where there is something to prove", () => {
  const given = { isEvidenceRequired: true };
  expect(codes(given)).toEqual(["error evidence_missing"]);
  expect(codes({ ...given, evidenceCount: 1 })).toEqual([]);
  expect(codes({ ...given, figure: { num: "0", den: null } })).toEqual([]);
  expect(codes({ ...given, figure: empty, isMandatory: false })).toEqual([]);
});

test("what needs no attention is no obstacle", () => {
  const rules = { kind: "ratio", isPercent: true, valueMin: null, valueMax: null } as const;
  expect(codes({ rules, figure: { num: "0", den: "0" } })).toEqual([]);
});
