import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  isDecimal,
  multiplyDecimals,
  normalise,
  subtractDecimals,
  sumDecimals,
} from "./decimal.ts";

const whole = fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n });
const decimal = fc
  .tuple(whole, fc.option(fc.stringMatching(/^\d{1,10}$/)))
  .map(([int, fraction]) => (fraction === null ? `${int}` : `${int}.${fraction}`));

const near = fc
  .tuple(fc.constantFrom(10n ** 15n, 2n ** 53n, 10n ** 7n, 1n), fc.integer({ min: -3, max: 3 }), fc.boolean())
  .map(([edge, by, isNegative]) => (isNegative ? -(edge + BigInt(by)) : edge + BigInt(by)));
const integer = fc.oneof(near, fc.maxSafeInteger().map(BigInt), fc.integer().map(BigInt), whole);
const size = (n: bigint) => (n < 0n ? -n : n);
const scaled = (n: bigint, places: number) => {
  const digits = `${size(n)}`.padStart(places + 1, "0");
  return `${n < 0n ? "-" : ""}${places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits}`;
};

describe("exact decimals", () => {
  it("gives each number one text, without exponent or trailing zeros", () => {
    expect(["12.50", "-0", "-0.00", "007", "0.10", "1000000000000000000000"].map(normalise)).toEqual([
      "12.5",
      "0",
      "0",
      "7",
      "0.1",
      "1000000000000000000000",
    ]);
  });

  it("refuses what NUMERIC or a reader could take differently", () => {
    for (const text of [
      "1e3",
      "1,5",
      ".5",
      "5.",
      "",
      " 1",
      "NaN",
      "Infinity",
      "0x10",
      "123456789012345678901",
    ])
      expect([text, isDecimal(text)]).toEqual([text, false]);
    expect(() => normalise("1e3")).toThrow();
  });

  it("adds what floats cannot", () => {
    expect(addDecimals("0.1", "0.2")).toBe("0.3");
    expect(sumDecimals([])).toBe("0");
    expect(multiplyDecimals("12345678901234567890.5", "2")).toBe("24691357802469135781");
  });

  it("divides half up and has no answer for zero below the line", () => {
    expect(divideDecimals("1", "3", 4)).toBe("0.3333");
    expect(divideDecimals("1", "8", 2)).toBe("0.13");
    expect(divideDecimals("5", "0.00")).toBeNull();
    expect(divideDecimals("-1", "8", 2)).toBe("-0.13");
    expect(divideDecimals("-1", "3", 0)).toBe("0");
  });

  it("a quotient is the nearest of its decimals: never off by more than half of the last one", () => {
    const half = "0.0000005";
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const quotient = divideDecimals(a, b, 6);
        if (quotient === null) return;
        const rest = subtractDecimals(a, multiplyDecimals(quotient, b));
        const size = (text: string) => text.replace("-", "");
        expect(compareDecimals(size(rest), size(multiplyDecimals(half, b)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  it("normalising twice changes nothing, and the text stays a decimal of the product", () => {
    fc.assert(
      fc.property(decimal, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
        expect(isDecimal(once)).toBe(true);
        expect(compareDecimals(text, once)).toBe(0);
      }),
    );
  });

  it("sums the same in any order and grouping", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 30 }), fc.nat(30), (values, at) => {
        const total = sumDecimals(values);
        expect(sumDecimals([...values].reverse())).toBe(total);
        expect(addDecimals(sumDecimals(values.slice(0, at)), sumDecimals(values.slice(at)))).toBe(total);
      }),
    );
  });

  it("sums short numbers exactly, also where their sum is no longer short", () => {
    const long = fc.bigInt({ min: 9n * 10n ** 14n, max: 10n ** 15n - 1n });
    fc.assert(
      fc.property(fc.array(fc.tuple(long, fc.nat(4)), { minLength: 8, maxLength: 60 }), (values) => {
        const total = values.reduce((sum, [n, places]) => sum + n * 10n ** BigInt(4 - places), 0n);
        expect(sumDecimals(values.map(([n, places]) => scaled(n, places)))).toBe(normalise(scaled(total, 4)));
      }),
    );
  });

  it("calculates with short numbers as with long ones, on both sides of where short ends", () => {
    fc.assert(
      fc.property(integer, integer, fc.nat(6), fc.nat(6), fc.nat(10), (m, n, p, q, decimals) => {
        const [a, b] = [scaled(m, p), scaled(n, q)];
        const [x, y, places] = [m * 10n ** BigInt(q), n * 10n ** BigInt(p), p + q];
        expect(addDecimals(a, b)).toBe(normalise(scaled(x + y, places)));
        expect(subtractDecimals(a, b)).toBe(normalise(scaled(x - y, places)));
        expect(multiplyDecimals(a, b)).toBe(normalise(scaled(m * n, places)));
        expect(Math.sign(compareDecimals(a, b))).toBe(x < y ? -1 : x > y ? 1 : 0);
        if (n === 0n) return;
        const rounded = (size(x) * 10n ** BigInt(decimals) * 2n + size(y)) / (size(y) * 2n);
        const isNegative = m < 0n !== n < 0n;
        expect(divideDecimals(a, b, decimals)).toBe(
          normalise(scaled(isNegative ? -rounded : rounded, decimals)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("sums short and long numbers with any digits behind the point as big integers do", () => {
    const most = 10;
    fc.assert(
      fc.property(fc.array(fc.tuple(integer, fc.nat(most)), { maxLength: 12 }), (all) => {
        const sum = all.reduce((total, [n, places]) => total + n * 10n ** BigInt(most - places), 0n);
        expect(sumDecimals(all.map(([n, places]) => scaled(n, places)))).toBe(normalise(scaled(sum, most)));
      }),
      { numRuns: 1000 },
    );
  });

  it("sums each value as many times as told, on both sides of where short ends", () => {
    expect(sumDecimals(["-5", "3"], [1, 3_002_399_751_580_331])).toBe("9007199254740988");
    const times = fc.oneof(fc.nat(3), fc.maxSafeInteger());
    fc.assert(
      fc.property(fc.array(fc.tuple(integer, fc.nat(6), times), { maxLength: 12 }), (all) => {
        const sum = all.reduce(
          (total, [n, places, many]) => total + n * BigInt(many) * 10n ** BigInt(6 - places),
          0n,
        );
        const values = all.map(([n, places]) => scaled(n, places));
        expect(
          sumDecimals(
            values,
            all.map(([, , many]) => many),
          ),
        ).toBe(normalise(scaled(sum, 6)));
      }),
      { numRuns: 1000 },
    );
  });

  it("throws on what is no decimal, wherever it stands", () => {
    for (const text of [
      "",
      "-",
      ".",
      "5.",
      ".5",
      "-.5",
      "1.2.3",
      "1e3",
      "--1",
      "1-",
      "0x1",
      " 1",
      "123456789012345.x",
    ])
      for (const work of [addDecimals, subtractDecimals, multiplyDecimals, compareDecimals, divideDecimals]) {
        expect(() => work(text, "1"), text).toThrow();
        expect(() => work("1", text), text).toThrow();
      }
  });
});
