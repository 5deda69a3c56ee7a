// Times of the scenario: Korean office hours, written as RFC 3339 with +09:00.

const DAY_MS = 86_400_000;
const OPENS_AT = 9;
const OPEN_HOURS = 9;

/** Days since 1970-01-01 of a Korean calendar day ("2005-04-01"); fractions are times of that day. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;

/** The calendar day of a day number. */
export const dayOf = (number: number): string => new Date(Math.floor(number) * DAY_MS).toISOString().slice(0, 10);

/**
 * An instant in office hours: a whole day (24 h) of the day number's fraction is laid on 09:00–18:00, so that later
 * numbers are never earlier instants. To the second.
 */
export function officeTime(number: number): string {
  const day = Math.floor(number);
  const hours = OPENS_AT + (number - day) * OPEN_HOURS;
  const ms = day * DAY_MS + Math.floor((hours * 3_600_000) / 1000) * 1000;
  return `${new Date(ms).toISOString().slice(0, 19)}+09:00`;
}
