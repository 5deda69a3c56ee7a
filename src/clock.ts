// Business time: instants in Korean time, from the wall clock or from the moment a scenario lives in.

/** Tells the present as an RFC 3339 instant with +09:00. */
export type Clock = () => string;

const KOREA_MS = 9 * 3_600_000;

/** Milliseconds since the epoch as an RFC 3339 instant in Korean time, to the millisecond. */
export const koreanTime = (ms: number): string => `${new Date(ms + KOREA_MS).toISOString().slice(0, -1)}+09:00`;

export const wallClock: Clock = () => koreanTime(Date.now());

/** A clock that stands at `start` (RFC 3339) when it is made and runs on from there. */
export function clockFrom(start: string): Clock {
  const offset = Date.parse(start) - Date.now();
  return () => koreanTime(Date.now() + offset);
}
