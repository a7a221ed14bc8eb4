import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimal, divideDecimal, editDecimal, parseDecimal, percentOf } from "./decimal-text.ts";

describe("parseDecimal", () => {
  test.each([
    ["1.234,5", "1234.5", false],
    ["1234,5", "1234.5", false],
    ["12.5", "12.5", false],
    ["1.234", "1234", true],
    ["0.125", "0.125", false],
    ["1.234.567", "1234567", false],
    ["1,234.5", "1234.5", false],
    ["87,5 %", "87.5", false],
    ["1 234", "1234", false],
    ["−3", "-3", false],
    ["-0", "0", false],
    ["007", "7", false],
    [",5", "0.5", false],
  ])("reads %s in Vietnamese", (text, value, doubtful) => {
    expect(parseDecimal(text)).toEqual({ ok: true, value, doubtful });
  });

  test("reads English by English signs", () => {
    expect(parseDecimal("1,234", "en")).toEqual({ ok: true, value: "1234", doubtful: true });
    expect(parseDecimal("1.234", "en")).toEqual({ ok: true, value: "1.234", doubtful: false });
  });

  test("an empty text is missing, not zero", () => {
    expect(parseDecimal("  ")).toEqual({ ok: true, value: null, doubtful: false });
  });

  test.each(["abc", "1.23.4", "1,2,3", "12-3", "-", "1.2,3.4", "."])("refuses %s", (text) => {
    expect(parseDecimal(text)).toEqual({ ok: false });
  });

  test("what is written for editing reads back as itself", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.stringMatching(/^\d{0,6}$/))
      .map(([whole, fraction]) => (fraction === "" ? `${whole}` : `${whole}.${fraction}`));
    fc.assert(
      fc.property(decimal, fc.constantFrom("vi" as const, "en" as const), (value, language) => {
        expect(parseDecimal(editDecimal(value, language), language)).toEqual({
          ok: true,
          value,
          doubtful: false,
        });
      }),
    );
  });
});

describe("arithmetic without floats", () => {
  test("compares", () => {
    expect(compareDecimal("0.1", "0.10")).toBe(0);
    expect(compareDecimal("-2", "-1.5")).toBeLessThan(0);
    expect(compareDecimal("9007199254740993", "9007199254740992")).toBeGreaterThan(0);
  });

  test("divides, halves away from zero", () => {
    expect(divideDecimal("1", "3", 4)).toBe("0.3333");
    expect(divideDecimal("1", "8", 2)).toBe("0.13");
    expect(divideDecimal("-1", "8", 2)).toBe("-0.13");
    expect(divideDecimal("5", "0", 2)).toBeNull();
  });

  test("gives percentages", () => {
    expect(percentOf("7", "8")).toBe("87.5");
    expect(percentOf("1.005", "1", 2)).toBe("100.50");
    expect(percentOf("2", "3")).toBe("66.7");
  });
});
