/**
 * Targets of one school by calendar year for the built-in preschool set. The seed plan demands targets (III.1) and
 * gives none: these are proposals. On the indicator's own scale: 85 % is 0.85; flows (sessions, money, posts) are
 * totals of the year; a yes/no target of 1 means yes; "-" is no target in that year.
 */
import { readTable } from "./read-table.ts";

export const targetYears = [2021, 2022, 2023, 2024, 2025] as const;
export type TargetYear = (typeof targetYears)[number];

export interface DemoTarget {
  readonly indicatorCode: string;
  readonly year: TargetYear;
  /** Exact decimal. */
  readonly value: string;
  /** Not in the seed. */
  readonly origin: "added";
}

/** Reads rows of "code | 2021 | ... | 2025". */
export function readTargets(text: string): readonly DemoTarget[] {
  const rows = readTable(["code", "2021", "2022", "2023", "2024", "2025"], text);
  return rows.flatMap((row) =>
    targetYears.flatMap((year) => {
      const value = row[`${year}`];
      if (value === "-") return [];
      if (!/^\d+(\.\d+)?$/.test(value)) throw new Error(`Target ${row.code} ${year}: "${value}".`);
      return [{ indicatorCode: row.code, year, value, origin: "added" as const }];
    }),
  );
}

export const proposedTargets = readTargets(`
  code  | 2021     | 2022     | 2023     | 2024     | 2025
  MN-A1 | 1        | 1        | 1        | 1        | 1
  MN-A2 | 1        | 1        | 1        | 1        | 1
  MN-A3 | 6        | 10       | 12       | 12       | 12
  MN-A4 | 0.80     | 0.95     | 1        | 1        | 1
  MN-A5 | 0.50     | 0.70     | 0.80     | 0.90     | 0.95
  MN-A6 | 12       | 24       | 36       | 48       | 60
  MN-B1 | 1        | 2        | 3        | 3        | 3
  MN-B2 | 0.40     | 0.60     | 0.75     | 0.90     | 1
  MN-B3 | 0.10     | 0.30     | 0.50     | 0.70     | 0.90
  MN-C1 | 0.80     | 1        | 1        | 1        | 1
  MN-C2 | 0.50     | 0.70     | 0.85     | 0.95     | 1
  MN-C3 | 0.30     | 0.50     | 0.60     | 0.70     | 0.80
  MN-C4 | 4        | 8        | 12       | 16       | 20
  MN-C5 | 30       | 60       | 80       | 100      | 120
  MN-D1 | 10000000 | 20000000 | 30000000 | 40000000 | 50000000
  MN-D2 | 0.10     | 0.15     | 0.20     | 0.20     | 0.20
  MN-Đ1 | 0.60     | 0.75     | 0.85     | 0.95     | 1
  MN-Đ2 | 0.40     | 0.55     | 0.70     | 0.80     | 0.90
  MN-Đ3 | 0.20     | 0.30     | 0.40     | 0.50     | 0.60
  MN-Đ4 | 0.60     | 0.70     | 0.80     | 0.85     | 0.90
  MN-Đ5 | 1        | 1        | 1        | 1        | 1
  MN-Đ6 | -        | -        | 1        | 1        | 1
  MN-Đ7 | 1        | 1        | 1        | 1        | 1
  MN-E1 | 20       | 40       | 60       | 80       | 100
  MN-E2 | 20       | 40       | 60       | 80       | 100
  MN-E3 | 0.30     | 0.50     | 0.65     | 0.80     | 0.90
  MN-E4 | 200      | 600      | 1000     | 1500     | 2000
  MN-E5 | -        | 1        | 1        | 1        | 1
  MN-F1 | 0.20     | 0.40     | 0.60     | 0.80     | 0.90
  MN-F2 | 0.20     | 0.40     | 0.60     | 0.80     | 0.90
  MN-F3 | 0.50     | 0.70     | 0.80     | 0.90     | 0.95
  MN-F4 | 0.20     | 0.40     | 0.60     | 0.70     | 0.80
  MN-G1 | 10       | 12       | 14       | 16       | 18
  MN-G2 | 3        | 4        | 5        | 5        | 6
  MN-G3 | 1        | 1        | 2        | 2        | 2
  MN-G4 | 2        | 4        | 4        | 4        | 4
`);
