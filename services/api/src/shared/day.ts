/** A day of the calendar without time or zone: "2022-01-12". Days compare as text. */
export type Day = string;

const dayMs = 86_400_000;

/** Whether the text is a day that exists: "2022-02-30" is not. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** The day this many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}

/** Last day of a month, 1 to 12. */
export function lastOfMonth(year: number, month: number): Day {
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The day as people write it, in Vietnamese as in English: "12/01/2022". */
export const writtenDay = (day: Day): string => day.split("-").reverse().join("/");

/** The day it is in Viet Nam (no daylight saving, UTC+7) at this moment. */
export function dayInVietnam(moment: Date): Day {
  return new Date(moment.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
}
