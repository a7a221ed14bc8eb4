/** The reporting calendar of the campaign in 2022, laid out by rules: due so many days after the end, then grace. */
import { type CalendarPeriod, type CalendarRule, calendarOf } from "../../shared/period.ts";

/** Monthly reports are due on the 5th with 3 days of grace; longer periods leave more time to count. */
export const calendarRules: readonly CalendarRule[] = [
  { kind: "month", dueDays: 5, graceDays: 3 },
  { kind: "quarter", dueDays: 10, graceDays: 5 },
  { kind: "term", dueDays: 10, graceDays: 5 },
  { kind: "school_year", dueDays: 15, graceDays: 5 },
  { kind: "year", dueDays: 15, graceDays: 5 },
];

/** Every period that ends in 2022: 12 months, 4 quarters, 2 terms, the school year 2021-2022 and the year. */
export const periods2022: readonly CalendarPeriod[] = calendarOf(
  calendarRules,
  "2021-09-01",
  "2022-12-31",
).filter((period) => period.endsOn >= "2022-01-01");

/** Periods that carry figures: the built-in set asks for none by term or school year. */
export const figurePeriods: readonly CalendarPeriod[] = periods2022.filter((period) =>
  ["month", "quarter", "year"].includes(period.kind),
);

/** The months (1 to 12) of a period that lies within one year. */
export function monthsOf(period: Pick<CalendarPeriod, "startsOn" | "endsOn">): readonly number[] {
  const [first, last] = [Number(period.startsOn.slice(5, 7)), Number(period.endsOn.slice(5, 7))];
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
