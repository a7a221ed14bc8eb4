import { compareDecimals, type DecimalText, divideDecimals } from "../../../shared/decimal.ts";
import { compareVietnamese } from "../../../shared/vietnamese-order.ts";

const columns = ["name", "rank", "value", "target", "coverage", "completeness"] as const;
type Column = (typeof columns)[number];

/** Columns that rows are put in order by; with a minus the largest first. */
export const sorts = [...columns, ...columns.map((column) => `-${column}` as const)] as const;
export type Sort = (typeof sorts)[number];

interface Sortable {
  readonly line: { readonly names: { readonly name: string; readonly code: string } };
  readonly rank: number | null;
  readonly amounts: {
    readonly value: DecimalText | null;
    readonly target: DecimalText | null;
    readonly completeness: { readonly weightSent: DecimalText } | null;
  };
  readonly coverage: { readonly sent: number; readonly expected: number };
}

/** Rows in order: what is missing stands last either way, equals by name, and no two are ever equal. */
export function inOrder<Row extends Sortable>(rows: readonly Row[], sort: Sort): Row[] {
  const isDescending = sort.startsWith("-");
  const column = sort.replace("-", "") as Column;
  const named = [...rows].sort(byName);
  if (column === "name") return isDescending ? named.reverse() : named;
  const sign = isDescending ? -1 : 1;
  return named
    .map((row) => ({ row, key: keyOf(row, column) }))
    .sort((a, b) =>
      a.key === null || b.key === null
        ? Number(a.key === null) - Number(b.key === null)
        : sign * compareDecimals(a.key, b.key),
    )
    .map(({ row }) => row);
}

function byName(a: Sortable, b: Sortable): number {
  const [one, other] = [a.line.names, b.line.names];
  return compareVietnamese(one.name, other.name) || (one.code < other.code ? -1 : 1);
}

function keyOf({ rank, amounts, coverage }: Sortable, column: Exclude<Column, "name">): DecimalText | null {
  switch (column) {
    case "rank":
      return rank === null ? null : `${rank}`;
    case "completeness":
      return amounts.completeness?.weightSent ?? null;
    case "coverage":
      return divideDecimals(`${coverage.sent}`, `${coverage.expected}`);
    default:
      return amounts[column];
  }
}
