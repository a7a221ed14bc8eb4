import type { DecimalText } from "../../../shared/decimal.ts";
import type { PeriodKind } from "../../../shared/period.ts";

/** One row of a unit's criteria set. */
export interface AskedCriterion {
  readonly unitNo: number;
  readonly indicatorId: string;
  readonly position: number;
  readonly weight: DecimalText;
  readonly frequency: PeriodKind;
  readonly isMandatory: boolean;
  readonly isEvidenceRequired: boolean;
}

/** One row of a unit's targets. */
export interface SetTarget {
  readonly unitNo: number;
  readonly indicatorId: string;
  readonly year: number;
  readonly value: DecimalText;
  readonly origin: "own" | "added";
}

/**
 * What a unit is asked for: its own rows and those of every unit above it. `line` runs from the root down and ends
 * with the unit itself. Where two units ask for the same indicator the higher one counts, for the lower one may not
 * change it. Order: what comes from further above first, then by position.
 */
export function effectiveCriteria<C extends AskedCriterion>(
  line: readonly number[],
  rows: readonly C[],
): readonly (C & { readonly isLocked: boolean })[] {
  const me = line.at(-1);
  const depth = new Map(line.map((unitNo, at) => [unitNo, at]));
  const asked = new Map<string, C>();
  const byDepth = rows
    .filter((row) => depth.has(row.unitNo))
    .sort(
      (a, b) =>
        (depth.get(a.unitNo) ?? 0) - (depth.get(b.unitNo) ?? 0) ||
        a.position - b.position ||
        (a.indicatorId < b.indicatorId ? -1 : 1),
    );
  for (const row of byDepth) if (!asked.has(row.indicatorId)) asked.set(row.indicatorId, row);
  return [...asked.values()].map((row) => ({ ...row, isLocked: row.unitNo !== me }));
}

/** The target that applies: that of the nearest unit upwards, the unit itself first, that set one for the year. */
export function nearestTargets<T extends SetTarget>(
  line: readonly number[],
  rows: readonly T[],
): readonly T[] {
  const depth = new Map(line.map((unitNo, at) => [unitNo, at]));
  const nearest = new Map<string, T>();
  for (const row of rows) {
    const at = depth.get(row.unitNo);
    if (at === undefined) continue;
    const key = `${row.indicatorId} ${row.year}`;
    const found = nearest.get(key);
    if (!found || at > (depth.get(found.unitNo) ?? -1)) nearest.set(key, row);
  }
  return [...nearest.values()].sort(
    (a, b) => a.year - b.year || (a.indicatorId < b.indicatorId ? -1 : a.indicatorId > b.indicatorId ? 1 : 0),
  );
}
