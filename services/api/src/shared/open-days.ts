import type { Day } from "./day.ts";

/** Days on which a unit was closed before it opened again: from the first of them to the day of its opening. */
export interface Closure {
  readonly from: Day;
  readonly until: Day;
}

/** When a unit was there: from a day on, until the day on which it ended, but for the closures between. */
export interface OpenDays {
  readonly openedOn: Day;
  /** First day on which it is no more. */
  readonly closedOn: Day | null;
  readonly closures: readonly Closure[];
}

/** Whether a unit was there on any of these days. What counts in the database (rollups' expectedSchools) says the same. */
export const wasOpenIn = (
  unit: OpenDays,
  { startsOn, endsOn }: { readonly startsOn: Day; readonly endsOn: Day },
): boolean =>
  unit.openedOn <= endsOn &&
  (unit.closedOn === null || unit.closedOn > startsOn) &&
  !unit.closures.some(({ from, until }) => from <= startsOn && until > endsOn);

/** Closures as the database writes a datemultirange: `{[2022-01-15,2022-03-05)}`. */
export const parseClosures = (text: string): Closure[] =>
  [...text.matchAll(/\[([\d-]+),([\d-]+)\)/g)].map(([, from = "", until = ""]) => ({ from, until }));
