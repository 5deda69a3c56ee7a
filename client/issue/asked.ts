/** A command that was asked for elsewhere (the palette) and waits for the issue's panel, or its card, to open its form. */
import { useEffect, useRef, useSyncExternalStore } from "react";
import type { IssueState } from "../../src/contract/issue.ts";
import type { IssueCommand } from "../../src/domain/issueStates.ts";

type Asked = { issueId: string; command: IssueCommand; to: IssueState | null };

let asked: Asked | null = null;
const listeners = new Set<() => void>();
const set = (next: Asked | null): void => {
  asked = next;
  for (const listener of [...listeners]) listener();
};
const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Asks for the command on the issue; what was asked for before and never taken is forgotten. */
export const askFor = (next: Asked): void => set(next);

/** Calls `take` with what is asked for of this issue, once; `take` answers whether it was its own and could be done. */
export function useAsked(issueId: string | null, take: (asked: Asked) => boolean): void {
  const now = useSyncExternalStore(subscribe, () => asked);
  const latest = useRef(take);
  latest.current = take;
  // Runs after every drawing: what takes it may have to wait for the issue to be read.
  useEffect(() => {
    if (now !== null && now === asked && now.issueId === issueId && latest.current(now)) set(null);
  });
}
