import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, dayInVietnam, isDay } from "./day.ts";
import {
  calendarOf,
  comparePeriods,
  containsPeriod,
  nextPeriod,
  onTimeUntil,
  parsePeriod,
  periodKinds,
  periodLabel,
  periodOfKey,
  periodShortLabel,
  periodsWithin,
  previousPeriod,
  targetYearOf,
} from "./period.ts";

const key = fc
  .tuple(fc.integer({ min: 1900, max: 2998 }), fc.constantFrom(...periodKinds), fc.nat(11))
  .map(([year, kind, n]) => {
    switch (kind) {
      case "month":
        return `${year}-${String(n + 1).padStart(2, "0")}`;
      case "quarter":
        return `${year}-Q${(n % 4) + 1}`;
      case "term":
        return `${year}-${year + 1}-T${(n % 2) + 1}`;
      case "school_year":
        return `${year}-${year + 1}`;
      default:
        return `${year}`;
    }
  });
const period = key.map(periodOfKey);

describe("period keys", () => {
  it("names the dates of each kind", () => {
    const dates = (text: string) => {
      const { kind, startsOn, endsOn } = periodOfKey(text);
      return [kind, startsOn, endsOn];
    };
    expect(dates("2024-02")).toEqual(["month", "2024-02-01", "2024-02-29"]);
    expect(dates("2022-Q3")).toEqual(["quarter", "2022-07-01", "2022-09-30"]);
    expect(dates("2021-2022-T1")).toEqual(["term", "2021-09-01", "2022-01-31"]);
    expect(dates("2021-2022-T2")).toEqual(["term", "2022-02-01", "2022-05-31"]);
    expect(dates("2021-2022")).toEqual(["school_year", "2021-09-01", "2022-05-31"]);
    expect(dates("2022")).toEqual(["year", "2022-01-01", "2022-12-31"]);
  });

  it("takes nothing else for a period", () => {
    for (const text of [
      "",
      "22",
      "2022-1",
      "2022-13",
      "2022-00",
      "2022-Q5",
      "2021-2023",
      "2022-2021",
      "2021-2022-T3",
      "2022-q1",
      " 2022",
      "2022-01-01",
    ])
      expect([text, parsePeriod(text)]).toEqual([text, undefined]);
  });

  it("is called what people call it, in both languages", () => {
    expect(["2022-01", "2022-Q1", "2021-2022-T1", "2021-2022", "2022"].map((k) => periodLabel(k))).toEqual([
      "Tháng 1/2022",
      "Quý I/2022",
      "Học kỳ I, năm học 2021-2022",
      "Năm học 2021-2022",
      "Năm 2022",
    ]);
    expect(
      ["2022-01", "2022-Q1", "2021-2022-T1", "2021-2022", "2022"].map((k) => periodLabel(k, "en")),
    ).toEqual([
      "January 2022",
      "Quarter 1 of 2022",
      "Term 1, school year 2021-2022",
      "School year 2021-2022",
      "Year 2022",
    ]);
    expect(periodShortLabel("2021-2022-T2")).toBe("HK II, 21-22");
    expect(periodShortLabel("2022-12", "en")).toBe("Dec 2022");
  });

  it("parses back to itself, starts before it ends, and begins and ends with a month", () => {
    fc.assert(
      fc.property(period, (p) => {
        expect(parsePeriod(p.key)).toEqual(p);
        expect(isDay(p.startsOn) && isDay(p.endsOn) && p.startsOn < p.endsOn).toBe(true);
        expect(p.startsOn.endsWith("-01")).toBe(true);
        expect(addDays(p.endsOn, 1).endsWith("-01")).toBe(true);
      }),
    );
  });

  it("distinct keys have distinct labels", () => {
    fc.assert(
      fc.property(key, key, (a, b) => {
        for (const locale of ["vi", "en"] as const)
          expect(periodLabel(a, locale) === periodLabel(b, locale)).toBe(a === b);
      }),
    );
  });
});

describe("neighbours and containment", () => {
  it("previous undoes next, of the same kind, without overlap", () => {
    fc.assert(
      fc.property(period, (p) => {
        const next = nextPeriod(p);
        expect(previousPeriod(next)).toEqual(p);
        expect(nextPeriod(previousPeriod(p))).toEqual(p);
        expect(next.kind).toBe(p.kind);
        expect(next.startsOn > p.endsOn).toBe(true);
        // Summer belongs to no school year; every other kind follows without a gap.
        if (p.kind !== "school_year" && !(p.kind === "term" && p.key.endsWith("T2")))
          expect(next.startsOn).toBe(addDays(p.endsOn, 1));
      }),
    );
  });

  it("two periods either nest, or share no month, or cross only between the two kinds of year", () => {
    const yearly = new Set(["school_year", "year"]);
    fc.assert(
      fc.property(period, period, (a, b) => {
        const apart = a.endsOn < b.startsOn || b.endsOn < a.startsOn;
        const crossing = !apart && !containsPeriod(a, b) && !containsPeriod(b, a);
        if (crossing)
          expect(
            a.kind !== b.kind && [a.kind, b.kind].some((kind) => yearly.has(kind) || kind === "term"),
          ).toBe(true);
        if (a.kind === b.kind && a.key !== b.key) expect(apart).toBe(true);
      }),
    );
  });

  it("every month lies in exactly one quarter and one year, and in at most one term and school year", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }), (year, n) => {
        const m = periodOfKey(`${year}-${String(n).padStart(2, "0")}`);
        const holding = (kind: (typeof periodKinds)[number]) =>
          periodsWithin(kind, `${year - 1}-01-01`, `${year + 1}-12-31`).filter((p) => containsPeriod(p, m))
            .length;
        expect([holding("quarter"), holding("year")]).toEqual([1, 1]);
        const inSchool = n >= 9 || n <= 5 ? 1 : 0;
        expect([holding("term"), holding("school_year")]).toEqual([inSchool, inSchool]);
      }),
    );
  });

  it("order is total and agrees with equality", () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 20 }), (list) => {
        const sorted = [...list].sort(comparePeriods);
        for (const [at, p] of sorted.entries()) {
          const before = sorted[at - 1];
          if (before) expect(before.endsOn <= p.endsOn).toBe(true);
        }
      }),
    );
  });
});

describe("calendars", () => {
  const rules = [
    { kind: "month", dueDays: 5, graceDays: 2 },
    { kind: "quarter", dueDays: 10, graceDays: 3 },
    { kind: "year", dueDays: 15, graceDays: 5 },
  ] as const;

  it("lays out a year: twelve months, four quarters, one year, each due after its end", () => {
    const calendar = calendarOf(rules, "2022-01-01", "2022-12-31");
    expect(calendar.map(({ key }) => key)).toEqual([
      ...["2022-01", "2022-02", "2022-03", "2022-Q1", "2022-04", "2022-05", "2022-06", "2022-Q2"],
      ...["2022-07", "2022-08", "2022-09", "2022-Q3", "2022-10", "2022-11", "2022-12", "2022-Q4", "2022"],
    ]);
    expect(calendar[0]).toMatchObject({ key: "2022-01", dueOn: "2022-02-05", graceDays: 2 });
    expect(onTimeUntil({ dueOn: "2022-02-27", graceDays: 2 })).toBe("2022-03-01");
  });

  it("takes only periods that lie wholly within the campaign", () => {
    const all = periodKinds.map((kind) => ({ kind, dueDays: 0, graceDays: 0 }));
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 0, max: 1500 }), (offset, length) => {
        const from = addDays("2021-01-01", offset);
        const to = addDays(from, length);
        const calendar = calendarOf(all, from, to);
        expect(new Set(calendar.map((p) => p.key)).size).toBe(calendar.length);
        for (const p of calendar) expect(p.startsOn >= from && p.endsOn <= to).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("a kind named twice counts once", () => {
    const twice = calendarOf(
      [rules[0], { kind: "month", dueDays: 9, graceDays: 0 }],
      "2022-01-01",
      "2022-02-28",
    );
    expect(twice.map(({ key, dueOn }) => [key, dueOn])).toEqual([
      ["2022-01", "2022-02-05"],
      ["2022-02", "2022-03-05"],
    ]);
  });

  it("targets of a period are those of the year it ends in", () => {
    expect(targetYearOf(periodOfKey("2021-2022-T1"))).toBe(2022);
    expect(targetYearOf(periodOfKey("2021-12"))).toBe(2021);
  });
});

describe("days", () => {
  it("knows which days exist", () => {
    expect(["2024-02-29", "2023-02-29", "2022-1-1", "2022-13-01"].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it("a day in Viet Nam begins at 17:00 UTC of the day before", () => {
    expect(dayInVietnam(new Date("2022-01-11T17:00:00Z"))).toBe("2022-01-12");
    expect(dayInVietnam(new Date("2022-01-11T16:59:59Z"))).toBe("2022-01-11");
  });
});
