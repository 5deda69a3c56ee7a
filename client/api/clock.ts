/** The server's clock: the demonstration lives in its scenario's time, so "3분 전" is counted from there. */
import { useSyncExternalStore } from "react";

let offset = 0;
let ticking: ReturnType<typeof setInterval> | undefined;
let now = Date.now();
const listeners = new Set<() => void>();

function tick(): void {
  now = Date.now() + offset;
  for (const listener of listeners) listener();
}

/** Sets the clock to an instant the server just told (`MeAnswer.now`, `LogStatus.now`). Jumps under 2 s are ignored. */
export function setServerNow(instant: string): void {
  const next = Date.parse(instant) - Date.now();
  if (Number.isNaN(next) || Math.abs(next - offset) < 2000) return;
  offset = next;
  tick();
}

/** The server's present, milliseconds since the epoch. */
export function serverNow(): number {
  return Date.now() + offset;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  ticking ??= setInterval(tick, 20_000);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      clearInterval(ticking);
      ticking = undefined;
    }
  };
}

/** The server's present, renewed every 20 seconds: milliseconds since the epoch. */
export function useServerNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}
