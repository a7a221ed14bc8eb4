import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals, multiplyDecimals } from "./decimal.ts";
import {
  checkFigure,
  type FigureKind,
  type FigureParts,
  type FigureRules,
  isFigureComplete,
  isFigureEmpty,
  isSameFigure,
} from "./figure-checks.ts";

const rules = (kind: FigureKind, more: Partial<FigureRules> = {}): FigureRules => ({
  kind,
  isPercent: false,
  valueMin: null,
  valueMax: null,
  ...more,
});
const percent = rules("ratio", { isPercent: true, valueMin: "0", valueMax: "1" });
const one = (num: string | null): FigureParts => ({ num, den: null });
const over = (num: string | null, den: string | null): FigureParts => ({ num, den });
const codes = (...given: Parameters<typeof checkFigure>) =>
  checkFigure(...given).map(({ code, severity, part }) => `${severity} ${part} ${code}`);

describe("one figure", () => {
  test.each<[string, FigureRules, FigureParts, string[]]>([
    ["nothing yet", percent, over(null, null), []],
    ["a part above its whole", percent, over("29", "28"), ["error num above_denominator"]],
    ["all of the whole", percent, over("28", "28"), []],
    ["a numerator alone", percent, over("3", null), ["error den half_missing"]],
    ["a denominator alone", percent, over(null, "3"), ["error num half_missing"]],
    ["nothing of nothing", percent, over("0", "0"), ["note den nothing_to_measure"]],
    ["something of nothing", percent, over("2", "0"), ["error den zero_denominator"]],
    ["letters", percent, over("ba", "4"), ["error num not_a_number"]],
    ["below zero", rules("amount"), one("-5"), ["error num negative"]],
    ["a denominator where there is none", rules("count"), over("5", "5"), ["error den no_denominator"]],
    ["half a session", rules("count"), one("2.5"), ["error num not_whole"]],
    ["a whole number written long", rules("count"), one("2.0"), []],
    ["more sessions than usual", rules("count", { valueMax: "20" }), one("21"), ["warning num above_usual"]],
    ["fewer than usual", rules("count", { valueMin: "5" }), one("4"), ["warning num below_usual"]],
    [
      "more points than the scale has",
      rules("score", { valueMax: "10" }),
      one("11"),
      ["error num above_scale"],
    ],
    ["a level below the scale", rules("level", { valueMin: "1" }), one("0"), ["error num below_scale"]],
    ["neither yes nor no", rules("boolean"), one("2"), ["error num not_yes_no"]],
    [
      "more hours a head than usual",
      rules("ratio", { valueMax: "40" }),
      over("500", "10"),
      ["warning num above_usual"],
    ],
    [
      "a percentage that may pass the whole",
      rules("ratio", { isPercent: true, valueMax: "1.5" }),
      over("12", "10"),
      [],
    ],
  ])("%s", (_, given, figure, expected) => {
    expect(codes(given, figure)).toEqual(expected);
  });

  test("a jump of ten times is doubtful, in either part and either direction", () => {
    expect(codes(rules("count"), one("30"), one("3"))).toEqual(["warning num tenfold_up"]);
    expect(codes(rules("count"), one("29"), one("3"))).toEqual([]);
    expect(codes(rules("amount"), one("100"), one("1000"))).toEqual(["warning num tenfold_down"]);
    expect(codes(percent, over("10", "280"), over("11", "28"))).toEqual(["warning den tenfold_up"]);
    expect(codes(percent, over("0", "28"), over("11", "28"))).toEqual([]);
    expect(codes(rules("boolean"), one("1"), one("0"))).toEqual([]);
  });

  test("complete, empty and the same", () => {
    expect(isFigureComplete(percent, over("1", null))).toBe(false);
    expect(isFigureComplete(percent, over("0", "0"))).toBe(true);
    expect(isFigureComplete(rules("count"), one("0"))).toBe(true);
    expect(isFigureEmpty(one("0"))).toBe(false);
    expect(isFigureEmpty(one(null))).toBe(true);
    expect(isSameFigure(over("1.50", "2"), over("1.5", "2.0"))).toBe(true);
    expect(isSameFigure(one("0"), one(null))).toBe(false);
  });
});

describe("properties", () => {
  const amount = fc
    .tuple(fc.nat(10 ** 9), fc.stringMatching(/^\d{0,4}$/))
    .map(([whole, rest]) => (rest ? `${whole}.${rest}` : `${whole}`));
  const maybe = fc.option(amount, { nil: null });
  const kinds = fc.constantFrom<FigureKind>("boolean", "count", "amount", "ratio", "score", "level");
  const anyRules = fc.record({ kind: kinds, isPercent: fc.boolean(), valueMin: maybe, valueMax: maybe });
  const anyFigure = fc.record({ num: maybe, den: maybe });

  test("what is missing is never found wrong, whatever the rules", () => {
    fc.assert(
      fc.property(anyRules, fc.option(anyFigure, { nil: null }), (given, previous) => {
        expect(checkFigure(given, over(null, null), previous)).toEqual([]);
      }),
    );
  });

  test("the period before can raise a doubt, never an error, and never takes one away", () => {
    fc.assert(
      fc.property(anyRules, anyFigure, anyFigure, (given, figure, previous) => {
        const alone = checkFigure(given, figure);
        const beside = checkFigure(given, figure, previous);
        expect(beside.slice(0, alone.length)).toEqual(alone);
        expect(beside.slice(alone.length).every(({ severity }) => severity === "warning")).toBe(true);
      }),
    );
  });

  test("a percentage passes exactly when its part does not exceed its whole", () => {
    fc.assert(
      fc.property(amount, amount, (num, den) => {
        const isWrong = checkFigure(percent, over(num, den)).some(({ severity }) => severity === "error");
        expect(isWrong).toBe(compareDecimals(num, den) > 0);
      }),
    );
  });

  test("ten times is a jump both ways; the same figure never is", () => {
    fc.assert(
      fc.property(amount, fc.integer({ min: 10, max: 1000 }), (value, factor) => {
        fc.pre(compareDecimals(value, "0") > 0);
        const more = multiplyDecimals(value, String(factor));
        const given = rules("amount");
        expect(codes(given, one(more), one(value))).toEqual(["warning num tenfold_up"]);
        expect(codes(given, one(value), one(more))).toEqual(["warning num tenfold_down"]);
        expect(codes(given, one(value), one(value))).toEqual([]);
      }),
    );
  });

  test("writing a number longer changes no finding", () => {
    fc.assert(
      fc.property(anyRules, amount, amount, maybe, (given, num, den, before) => {
        const long = (text: string) => (text.includes(".") ? `${text}0` : `${text}.0`);
        fc.pre(given.kind !== "boolean");
        const plain = checkFigure(given, over(num, den), over(before, before));
        expect(codes(given, over(long(num), long(den)), over(before, before))).toEqual(
          plain.map(({ code, severity, part }) => `${severity} ${part} ${code}`),
        );
      }),
    );
  });
});
