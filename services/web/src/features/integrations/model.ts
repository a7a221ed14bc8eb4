/** The end of a day in Vietnam, as the API takes moments. */
export const endOfDay = (day: string): string => `${day}T23:59:59+07:00`;

/** The same day a year on; the last of February where there is no such day. */
export function yearAfter(day: string): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const next = new Date(Date.UTC(year + 1, month - 1, date));
  if (next.getUTCMonth() !== month - 1) next.setUTCDate(0);
  return next.toISOString().slice(0, 10);
}

/** A line for a shell that reads the units beneath with this key. */
export const curlLine = (origin: string, unit: string, secret: string): string =>
  `curl -H "Authorization: Bearer ${secret}" "${origin}/api/v1/units/${unit}/units?limit=10"`;
