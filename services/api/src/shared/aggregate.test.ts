import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  achievementOf,
  bandOf,
  combineAllTallies,
  combineTallies,
  combineTimes,
  emptyTally,
  emptyTimeTally,
  type Figure,
  figureOverTime,
  isMet,
  type OverUnits,
  ranksOf,
  spreadOf,
  type Tally,
  type TimeTally,
  tallyOf,
  targetOfPeriod,
  timeTallyOf,
  totalOf,
  weightedScore,
  wholeAchievement,
} from "./aggregate.ts";
import { compareDecimals, type DecimalText, normalise } from "./decimal.ts";

const decimal = fc
  .tuple(fc.bigInt({ min: 0n, max: 10n ** 13n }), fc.integer({ min: 0, max: 4 }))
  .map(([whole, places]) => {
    const digits = whole.toString().padStart(places + 1, "0");
    return normalise(places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits);
  });
const figure: fc.Arbitrary<Figure | null> = fc.option(
  fc.record({ num: decimal, den: decimal as fc.Arbitrary<DecimalText | null> }),
);
const rules: OverUnits[] = ["sum", "ratio", "share", "mean", "distribution"];

/** A tree of any shape whose leaves are the figures in any order. */
type Tree = { leaf: number } | { below: Tree[] };
const shape = (leaves: number): fc.Arbitrary<Tree> =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: leaves }, (_, at) => at),
        { minLength: leaves },
      ),
      fc.array(fc.nat(), { maxLength: leaves }),
    )
    .map(([order, joins]) => {
      let forest: Tree[] = order.map((leaf) => ({ leaf }));
      for (const join of joins) {
        if (forest.length < 2) break;
        const at = join % (forest.length - 1);
        const take = 2 + (join % 3);
        forest = [...forest.slice(0, at), { below: forest.slice(at, at + take) }, ...forest.slice(at + take)];
      }
      return { below: forest };
    });

function rollUp(tree: Tree, leaf: (at: number) => Tally): Tally {
  if ("leaf" in tree) return leaf(tree.leaf);
  return tree.below.map((child) => rollUp(child, leaf)).reduce(combineTallies, emptyTally);
}

describe("over units", () => {
  test("any tree and any order give the totals of a plain recomputation", () => {
    const cases = fc
      .tuple(fc.constantFrom(...rules), fc.array(figure, { minLength: 1, maxLength: 24 }))
      .chain(([overUnits, figures]) =>
        fc.tuple(fc.constant(overUnits), fc.constant(figures), shape(figures.length)),
      );
    fc.assert(
      fc.property(cases, ([overUnits, figures, tree]) => {
        const rule = { overUnits };
        const rolled = rollUp(tree, (at) => tallyOf(rule, figures[at] ?? null));
        const plain = figures.map((one) => tallyOf(rule, one)).reduce(combineTallies, emptyTally);
        expect(rolled).toEqual(plain);
        expect(totalOf(rule, rolled)).toEqual(totalOf(rule, plain));
        expect(rolled.units).toBe(figures.filter(Boolean).length);
      }),
    );
  });

  test("combining is associative and commutative, and the empty tally changes nothing", () => {
    const tally = fc
      .tuple(fc.constantFrom(...rules), figure)
      .map(([overUnits, one]) => tallyOf({ overUnits }, one));
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(combineTallies(combineTallies(a, b), c)).toEqual(combineTallies(a, combineTallies(b, c)));
        expect(combineTallies(a, b)).toEqual(combineTallies(b, a));
        expect(combineTallies(a, emptyTally)).toEqual(a);
        expect(combineTallies(emptyTally, a)).toEqual(a);
        expect(combineAllTallies([a, b, c])).toEqual(combineTallies(combineTallies(a, b), c));
      }),
    );
  });

  const total = (overUnits: OverUnits, figures: (Figure | null)[]) =>
    totalOf(
      { overUnits },
      figures.map((one) => tallyOf({ overUnits }, one)).reduce(combineTallies, emptyTally),
    );
  const only = (num: string): Figure => ({ num, den: null });

  test("a ratio is the sum of numerators over the sum of denominators, never a mean of percentages", () => {
    expect(
      total("ratio", [
        { num: "1", den: "2" },
        { num: "90", den: "100" },
      ]),
    ).toEqual({
      num: "91",
      den: "102",
      value: "0.892157",
    });
  });
  test("missing is not zero", () => {
    expect(total("sum", [only("4"), null])).toEqual({ num: "4", den: null, value: "4" });
    expect(total("mean", [only("4"), null])).toEqual({ num: "4", den: "1", value: "4" });
    expect(total("sum", [null])).toEqual({ num: null, den: null, value: null });
    expect(total("sum", [only("0"), null])).toEqual({ num: "0", den: null, value: "0" });
  });
  test("a ratio over nothing has no value, but was sent", () => {
    expect(total("ratio", [{ num: "0", den: "0" }])).toEqual({ num: "0", den: "0", value: null });
  });
  test("yes and no become the share of schools that said yes", () => {
    expect(total("share", [only("1"), only("0"), only("1"), null])).toEqual({
      num: "2",
      den: "3",
      value: "0.666667",
    });
  });
  test("levels give how many schools are on each, and the middle one", () => {
    const rule = { overUnits: "distribution" as const };
    const tally = ["1", "3", "2", "2"]
      .map((num) => tallyOf(rule, only(num)))
      .reduce(combineTallies, emptyTally);
    expect(tally.levels).toEqual({ 1: 1, 2: 2, 3: 1 });
    expect(totalOf(rule, tally).value).toBe("2");
  });
  test("sums stay exact where floats do not", () => {
    expect(total("sum", [only("0.1"), only("0.2"), only("9007199254740993")]).value).toBe(
      "9007199254740993.3",
    );
  });
});

describe("over time", () => {
  const months = ["2022-01", "2022-02", "2022-03", "2022-04", "2022-05", "2022-06"];
  const year = (figures: (Figure | null)[]) => figures.map((one, at) => timeTallyOf(months[at] ?? "", one));

  test("the order in which periods come does not matter", () => {
    const cases = fc
      .array(figure, { minLength: 1, maxLength: 6 })
      .chain((figures) =>
        fc.tuple(
          fc.constant(year(figures)),
          fc.shuffledSubarray(year(figures), { minLength: figures.length }),
        ),
      );
    fc.assert(
      fc.property(cases, fc.nat(), ([tallies, shuffled], cut) => {
        const plain = tallies.reduce(combineTimes, emptyTimeTally);
        const at = cut % shuffled.length;
        const parts = [shuffled.slice(0, at), shuffled.slice(at)].map((part) =>
          part.reduce(combineTimes, emptyTimeTally),
        );
        expect(parts.reduce(combineTimes, emptyTimeTally)).toEqual(plain);
      }),
    );
  });

  const of = (overTime: "sum" | "last" | "mean" | "max" | "min", figures: (Figure | null)[]) =>
    figureOverTime(
      overTime,
      figures.some((one) => one?.den),
      year(figures).reduce<TimeTally>(combineTimes, emptyTimeTally),
    );

  test("flows add up, stocks take the newest, and a missing month is left out", () => {
    const counts = [{ num: "3", den: null }, null, { num: "5", den: null }, null];
    expect(of("sum", counts)).toEqual({ num: "8", den: null });
    expect(of("last", counts)).toEqual({ num: "5", den: null });
    expect(of("mean", counts)).toEqual({ num: "4", den: null });
    expect(of("last", [null, null])).toBeNull();
  });
  test("highest and lowest compare ratios, not their numerators, and the later of equals counts", () => {
    const ratios = [
      { num: "1", den: "2" },
      { num: "10", den: "100" },
      { num: "2", den: "4" },
      { num: "0", den: "0" },
    ];
    expect(of("max", ratios)).toEqual({ num: "2", den: "4" });
    expect(of("min", ratios.slice(0, 3))).toEqual({ num: "10", den: "100" });
  });
});

describe("targets", () => {
  const flow = { overUnits: "sum", overTime: "sum", direction: "higher" } as const;
  test("a flow's shorter period is measured against its share of the year, anything else against the target", () => {
    expect(targetOfPeriod(flow, "24", 3)).toBe("6");
    expect(targetOfPeriod(flow, "10", 1)).toBe("0.833333");
    expect(targetOfPeriod(flow, "24", 12)).toBe("24");
    expect(targetOfPeriod({ ...flow, overTime: "last" }, "24", 1)).toBe("24");
    expect(targetOfPeriod({ ...flow, overUnits: "ratio" }, "0.85", 1)).toBe("0.85");
  });
  test("lower can be better", () => {
    expect(isMet("higher", "0.85", "0.85")).toBe(true);
    expect(isMet("lower", "3", "2")).toBe(false);
    expect(achievementOf("lower", "4", "2")).toBe(500_000);
    expect(achievementOf("lower", "1", "2")).toBe(wholeAchievement);
    expect(achievementOf("lower", "4", "0")).toBe(0);
    expect(achievementOf("higher", "0", "0")).toBe(wholeAchievement);
    expect(achievementOf("higher", "-1", "5")).toBe(0);
    expect(achievementOf("higher", "-5", "-3")).toBe(0);
    expect(achievementOf("higher", "9999999", "10000000")).toBe(wholeAchievement - 1);
  });
  test("an achievement lies between nothing and the whole, and is the whole exactly when the target is met", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("higher" as const, "lower" as const),
        decimal,
        decimal,
        (direction, value, target) => {
          const achievement = achievementOf(direction, value, target);
          expect(achievement).toBeGreaterThanOrEqual(0);
          expect(achievement).toBeLessThanOrEqual(wholeAchievement);
          expect(achievement === wholeAchievement).toBe(isMet(direction, value, target));
        },
      ),
    );
  });
});

describe("weighted score", () => {
  const part = (weight: string, value: string | null, target: string | null) =>
    ({ weight, value, target, direction: "higher" }) as const;
  test("counts what was sent, and says how much that is", () => {
    expect(
      weightedScore([part("3", "0.5", "1"), part("1", "9", "6"), part("4", null, "1"), part("7", "3", null)]),
    ).toEqual({
      score: "62.5",
      weightSent: "4",
      weightExpected: "8",
      met: 1,
      counted: 2,
    });
  });
  test("nothing sent is no score, not zero", () => {
    expect(weightedScore([part("3", null, "1")]).score).toBeNull();
    expect(weightedScore([]).score).toBeNull();
  });
  const parts = fc.array(
    fc.record({
      weight: decimal,
      direction: fc.constantFrom("higher" as const, "lower" as const),
      value: fc.option(decimal),
      target: fc.option(decimal),
    }),
    { maxLength: 12 },
  );
  test("does not depend on the order of indicators", () => {
    fc.assert(
      fc.property(
        parts.chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))),
        ([all, shuffled]) => {
          expect(weightedScore(shuffled)).toEqual(weightedScore(all));
        },
      ),
    );
  });
  test("is what whole numbers make of it", () => {
    const places = 10n ** 10n;
    const whole = (text: DecimalText) => {
      const [int = "", fraction = ""] = text.split(".");
      return BigInt(int + fraction.padEnd(10, "0"));
    };
    fc.assert(
      fc.property(parts, (all) => {
        let [reached, sent, expected] = [0n, 0n, 0n];
        for (const { weight, direction, value, target } of all) {
          if (target === null) continue;
          expected += whole(weight);
          if (value === null) continue;
          sent += whole(weight);
          reached += whole(weight) * BigInt(achievementOf(direction, value, target)) * 10n ** 4n;
        }
        const score = weightedScore(all);
        expect(whole(score.weightSent)).toBe(sent);
        expect(whole(score.weightExpected)).toBe(expected);
        // Two decimals of a hundred, rounded half up.
        const tenThousandths = sent && (reached * 10_000n * 2n + sent * places) / (sent * places * 2n);
        expect(score.score === null ? 0n : whole(score.score)).toBe((tenThousandths * places) / 100n);
        expect(score.score === null).toBe(sent === 0n);
      }),
    );
  });
});

describe("side by side", () => {
  test("median and quartiles as a spreadsheet has them", () => {
    expect(spreadOf(["4", "1", "3", "2"])).toEqual({
      min: "1",
      lowerQuartile: "1.75",
      median: "2.5",
      upperQuartile: "3.25",
      max: "4",
    });
    expect(spreadOf(["7"])?.median).toBe("7");
    expect(spreadOf([])).toBeNull();
  });
  test("equal values share a place and the next is skipped; missing has none", () => {
    expect(ranksOf("higher", ["0.8", "0.90", null, "0.8", "0.7", "0.9"])).toEqual([3, 1, null, 3, 5, 1]);
    expect(ranksOf("lower", ["2", "1", "2"])).toEqual([2, 1, 2]);
  });
  test("a place is one more than the number of better ones", () => {
    fc.assert(
      fc.property(fc.array(fc.option(decimal), { maxLength: 20 }), (values) => {
        const places = ranksOf("higher", values);
        values.forEach((value, at) => {
          const better = values.filter(
            (other) => value !== null && other !== null && compareDecimals(other, value) > 0,
          ).length;
          expect(places[at]).toBe(value === null ? null : better + 1);
        });
      }),
    );
  });
  test("the middle half lies between the quartiles, and equals neither lead nor trail", () => {
    const spread = spreadOf(["1", "2", "3", "4", "5"]);
    if (!spread) throw new Error("no spread");
    expect(["1", "2", "3", "4", "5"].map((value) => bandOf("higher", value, spread))).toEqual([
      "trailing",
      "trailing",
      "middle",
      "leading",
      "leading",
    ]);
    expect(bandOf("lower", "1", spread)).toBe("leading");
    const equal = spreadOf(["3", "3", "3"]);
    expect(equal && bandOf("higher", "3", equal)).toBe("middle");
  });
});
