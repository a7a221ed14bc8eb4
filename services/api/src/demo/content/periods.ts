/** The reporting calendar of 2022. Keys as the product writes them: 2022-01, 2022-Q1, 2021-2022-T2, 2021-2022, 2022. */
import { readTable, wholeNumber } from "./read-table.ts";

export type PeriodKind = "month" | "quarter" | "term" | "school_year" | "year";

export interface DemoPeriod {
  readonly key: string;
  readonly kind: PeriodKind;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
  readonly graceDays: number;
}

const rows = readTable(
  ["key", "kind", "startsOn", "endsOn", "dueOn", "grace"],
  `
  key          | kind        | startsOn   | endsOn     | dueOn      | grace
  2022-01      | month       | 2022-01-01 | 2022-01-31 | 2022-02-05 | 3
  2022-02      | month       | 2022-02-01 | 2022-02-28 | 2022-03-05 | 3
  2022-03      | month       | 2022-03-01 | 2022-03-31 | 2022-04-05 | 3
  2022-04      | month       | 2022-04-01 | 2022-04-30 | 2022-05-05 | 3
  2022-05      | month       | 2022-05-01 | 2022-05-31 | 2022-06-05 | 3
  2022-06      | month       | 2022-06-01 | 2022-06-30 | 2022-07-05 | 3
  2022-07      | month       | 2022-07-01 | 2022-07-31 | 2022-08-05 | 3
  2022-08      | month       | 2022-08-01 | 2022-08-31 | 2022-09-05 | 3
  2022-09      | month       | 2022-09-01 | 2022-09-30 | 2022-10-05 | 3
  2022-10      | month       | 2022-10-01 | 2022-10-31 | 2022-11-05 | 3
  2022-11      | month       | 2022-11-01 | 2022-11-30 | 2022-12-05 | 3
  2022-12      | month       | 2022-12-01 | 2022-12-31 | 2023-01-05 | 3
  2022-Q1      | quarter     | 2022-01-01 | 2022-03-31 | 2022-04-10 | 5
  2022-Q2      | quarter     | 2022-04-01 | 2022-06-30 | 2022-07-10 | 5
  2022-Q3      | quarter     | 2022-07-01 | 2022-09-30 | 2022-10-10 | 5
  2022-Q4      | quarter     | 2022-10-01 | 2022-12-31 | 2023-01-10 | 5
  # Terms and school years: each province fixes its own dates; these are usual ones.
  2021-2022-T1 | term        | 2021-09-05 | 2022-01-15 | 2022-01-25 | 5
  2021-2022-T2 | term        | 2022-01-16 | 2022-05-31 | 2022-06-10 | 5
  2022-2023-T1 | term        | 2022-09-05 | 2023-01-14 | 2023-01-25 | 5
  2021-2022    | school_year | 2021-09-05 | 2022-05-31 | 2022-06-15 | 5
  2022         | year        | 2022-01-01 | 2022-12-31 | 2023-01-15 | 5
  `,
);

const kinds: readonly PeriodKind[] = ["month", "quarter", "term", "school_year", "year"];

export const periods2022: readonly DemoPeriod[] = rows.map((row) => {
  const kind = kinds.find((one) => one === row.kind);
  if (kind === undefined) throw new Error(`"${row.kind}" is no kind of period.`);
  return {
    key: row.key,
    kind,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    dueOn: row.dueOn,
    graceDays: wholeNumber(row.grace),
  };
});

/** Periods that carry figures of the built-in set: it has none by term or school year. */
export const figurePeriods: readonly DemoPeriod[] = periods2022.filter((period) =>
  ["month", "quarter", "year"].includes(period.kind),
);

/** The last month (1 to 12) that belongs to a period of 2022. */
export const lastMonthOf = (period: DemoPeriod): number => Number(period.endsOn.slice(5, 7));

/** The months (1 to 12) of a period of 2022. */
export function monthsOf(period: DemoPeriod): readonly number[] {
  const first = Number(period.startsOn.slice(5, 7));
  return Array.from({ length: lastMonthOf(period) - first + 1 }, (_, i) => first + i);
}
