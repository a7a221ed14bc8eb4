import type { Day } from "../../../shared/day.ts";
import type { PeriodKind } from "../../../shared/period.ts";

/** What is known of a unit that sends figures. */
interface Reporter {
  readonly openedOn: Day;
  /** First day on which it is no more. */
  readonly closedOn: Day | null;
  readonly educationLevel: string | null;
}

interface Asking {
  readonly frequency: PeriodKind;
  /** Asked of this level of education alone; null: of all. */
  readonly educationLevel: string | null;
}

/**
 * Whether a unit owes a period's report in a campaign that runs: it was open on a day of the period, and something is
 * asked of its kind in periods of that kind. Whether it is late is another question, and so is who should press it.
 */
export const isExpected = (
  unit: Reporter,
  period: { readonly kind: PeriodKind; readonly startsOn: Day; readonly endsOn: Day },
  criteria: readonly Asking[],
): boolean =>
  unit.openedOn <= period.endsOn &&
  (unit.closedOn === null || unit.closedOn > period.startsOn) &&
  criteria.some(
    ({ frequency, educationLevel }) =>
      frequency === period.kind &&
      (educationLevel === null || unit.educationLevel === null || educationLevel === unit.educationLevel),
  );
