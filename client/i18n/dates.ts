/** Dates as people here read them: always Korean time, "3분 전" up to a day, then 2006-05-01(월) 14:03; D-3 for due days. */
import type { TFunction } from "i18next";
import type { Language } from "../../src/contract/base.ts";

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
/** Korea keeps +09:00 all year. */
const kst = 9 * hour;

const weekdays: Record<Language, readonly string[]> = {
  ko: ["일", "월", "화", "수", "목", "금", "토"],
  en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"],
};

const inKst = (at: number): Date => new Date(at + kst);

/** The Korean calendar day of an instant (ms or RFC 3339), as 2006-05-01. */
export function dayOf(at: number | string): string {
  return inKst(typeof at === "string" ? Date.parse(at) : at)
    .toISOString()
    .slice(0, 10);
}

/** A calendar day with its weekday: 2006-05-01(월). */
export function formatDay(value: string, language: Language): string {
  const weekday = weekdays[language][new Date(`${value}T00:00:00Z`).getUTCDay()] ?? "";
  return language === "ko" ? `${value}(${weekday})` : `${value} (${weekday})`;
}

/** An instant to the minute, Korean time: 2006-05-01(월) 14:03. */
export function formatInstant(instant: string | number, language: Language): string {
  const at = typeof instant === "string" ? Date.parse(instant) : instant;
  return `${formatDay(dayOf(at), language)} ${inKst(at).toISOString().slice(11, 16)}`;
}

/** The hour alone, Korean time: 14:03. */
export function formatTime(instant: string): string {
  return inKst(Date.parse(instant)).toISOString().slice(11, 16);
}

/** The same to the second, for the exact time on hover. */
export function formatExact(instant: string | number, language: Language): string {
  const at = typeof instant === "string" ? Date.parse(instant) : instant;
  return `${formatDay(dayOf(at), language)} ${inKst(at).toISOString().slice(11, 19)}`;
}

/** "방금", "3분 전", "2시간 전" within a day of `now` (ms), the full form beyond; a little ahead counts as now. */
export function formatRelative(instant: string, now: number, language: Language, t: TFunction): string {
  const age = now - Date.parse(instant);
  if (age >= day || age < -minute) return formatInstant(instant, language);
  if (age < minute) return t("common.time.now");
  if (age < hour) return t("common.time.minutes", { count: Math.floor(age / minute) });
  return t("common.time.hours", { count: Math.floor(age / hour) });
}

/** Days from `today` to `due`, both calendar days: 0 today, negative when past. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / day);
}

/** D-3, D-day, D+1 as Koreans write them; in English the same sign, read out by `due.on`. */
export function formatDue(due: string, today: string): string {
  const left = daysUntil(due, today);
  if (left === 0) return "D-day";
  return left > 0 ? `D-${left}` : `D+${-left}`;
}

/** Whole days an instant lies before `now` (ms). */
export function daysSince(instant: string, now: number): number {
  return Math.max(0, Math.floor((now - Date.parse(instant)) / day));
}
