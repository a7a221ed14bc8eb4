import type { Day } from "../../../shared/day.ts";

/** From when to when a meaning holds. `validTo` is the last day, null while in force. */
export interface Validity {
  readonly validFrom: Day;
  readonly validTo: Day | null;
}

export const isValidOn = ({ validFrom, validTo }: Validity, day: Day): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/**
 * The meaning that counts on a day: the one in force, else the last that had ended by then, else the first to come.
 * So a period before the first or in a gap still has a text. Undefined only where there is no version at all.
 */
export function versionOn<V extends Validity>(versions: readonly V[], day: Day): V | undefined {
  const inOrder = [...versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  return (
    inOrder.findLast((version) => isValidOn(version, day)) ??
    inOrder.findLast((version) => version.validFrom <= day) ??
    inOrder[0]
  );
}
