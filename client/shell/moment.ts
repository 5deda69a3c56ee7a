/** The `asOf` of an address: reading it for people, and making one from a day and a time. */
import type { Language } from "../../src/contract/base.ts";
import { formatDay, formatInstant } from "../i18n/dates.ts";

/** 2006-04-30 → "2006-04-30(일) 24:00": a day means its end; a time is itself; @position is shown as it is. */
export function tellAsOf(asOf: string, language: Language): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asOf)) return `${formatDay(asOf, language)} 24:00`;
  const at = instantOf(asOf);
  return Number.isNaN(at) ? asOf : formatInstant(at, language);
}

/** A day alone stands for its end; with a time (HH:MM) it is that minute in Korea. */
export function asOfFrom(day: string, time: string): string {
  return time === "" ? day : `${day}T${time}:00+09:00`;
}

/** The instant an `asOf` stands for, in ms; NaN for a position. */
export function instantOf(asOf: string): number {
  // A browser would read @3000 as the year 3000.
  if (asOf.startsWith("@")) return Number.NaN;
  return Date.parse(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59+09:00` : asOf);
}

/** The calendar day before. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
