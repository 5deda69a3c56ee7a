/** The path shown in the header: each page says what it lies in, the header draws it. */
import { useEffect, useSyncExternalStore } from "react";

/** `to` is an address; the last crumb, the page itself, has none. */
export type Crumb = { label: string; to?: string };

let current: readonly Crumb[] = [];
const listeners = new Set<() => void>();

function set(next: readonly Crumb[]): void {
  current = next;
  for (const listener of listeners) listener();
}

/** Says where the page lies, the outermost first. Call it once a page (ui/Page.tsx does). */
export function useCrumbs(crumbs: readonly Crumb[]): void {
  const told = JSON.stringify(crumbs);
  useEffect(() => set(JSON.parse(told) as Crumb[]), [told]);
}

/** The crumbs to draw. */
export function useCurrentCrumbs(): readonly Crumb[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}
