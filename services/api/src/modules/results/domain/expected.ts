import type { Day } from "../../../shared/day.ts";
import { type OpenDays, wasOpenIn } from "../../../shared/open-days.ts";
import type { PeriodKind } from "../../../shared/period.ts";

/** What is known of a unit that sends figures. */
interface Reporter extends OpenDays {
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
  wasOpenIn(unit, period) &&
  criteria.some(
    ({ frequency, educationLevel }) =>
      frequency === period.kind &&
      (educationLevel === null || unit.educationLevel === null || educationLevel === unit.educationLevel),
  );
