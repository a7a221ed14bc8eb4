import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareDecimals } from "../../../shared/decimal.ts";
import { binsOf } from "./distribution.ts";

const ascending = (values: readonly string[]) =>
  [...values].sort(compareDecimals).map((value) => ({ value, isMet: compareDecimals(value, "0.8") >= 0 }));

describe("how many lie where", () => {
  test("few different values have a bin each: yes and no, levels", () => {
    expect(binsOf(ascending(["0", "1", "1"]))).toEqual([
      { from: "0", to: "0", rows: 1, met: 0 },
      { from: "1", to: "1", rows: 2, met: 2 },
    ]);
    expect(binsOf([])).toEqual([]);
  });

  test("many lie in stretches of a round width, the end of the scale in the last one", () => {
    const values = Array.from({ length: 101 }, (_, at) => `${at / 100}`);
    const bins = binsOf(ascending(values));
    expect(bins.slice(0, 2).map(({ from, to, rows }) => ({ from, to, rows }))).toEqual([
      { from: "0", to: "0.05", rows: 5 },
      { from: "0.05", to: "0.1", rows: 5 },
    ]);
    expect(bins.at(-1)).toEqual({ from: "0.95", to: "1", rows: 6, met: 6 });
  });

  const decimal = fc
    .tuple(fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }), fc.constantFrom("", ".5", ".000001"))
    .map(([whole, fraction]) => `${whole}${fraction}`);
  test("every value is in one bin that holds it, in no more bins than can be told apart", () => {
    fc.assert(
      fc.property(fc.array(decimal, { maxLength: 300 }), (values) => {
        const sorted = ascending(values);
        const bins = binsOf(sorted);
        expect(bins.length).toBeLessThanOrEqual(24);
        expect(bins.reduce((sum, { rows }) => sum + rows, 0)).toBe(values.length);
        let at = 0;
        for (const [index, { from, to, rows, met }] of bins.entries()) {
          const inside = sorted.slice(at, at + rows);
          at += rows;
          expect(met).toBe(inside.filter(({ isMet }) => isMet).length);
          for (const { value } of inside) {
            expect(compareDecimals(from, value)).toBeLessThanOrEqual(0);
            const isLast = index === bins.length - 1 || from === to;
            if (isLast) expect(compareDecimals(value, to)).toBeLessThanOrEqual(0);
            else expect(compareDecimals(value, to)).toBeLessThan(0);
          }
        }
      }),
    );
  });
});
