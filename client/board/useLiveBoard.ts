/** The live session of a board, from when its page opens until it closes; a new one for another group or person. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type * as z from "zod";
import type { Problem } from "../../src/contract/problem.ts";
import { BoardSession } from "../live/boardSession.ts";
import { reconnectLive } from "../live/connection.ts";

/** In whose name the socket was opened: another person needs another connection. */
let openedAs: string | null | undefined;

/** Null until the session has begun; `enabled` false keeps it closed (the past, an actor not yet known). */
export function useLiveBoard(groupId: string, actorId: string | null, enabled: boolean): BoardSession | null {
  const [session, setSession] = useState<BoardSession | null>(null);
  useEffect(() => {
    if (!enabled) return;
    if (openedAs !== undefined && openedAs !== actorId) reconnectLive();
    openedAs = actorId;
    const made = new BoardSession(groupId, actorId);
    const stop = made.start();
    setSession(made);
    return () => {
      stop();
      setSession(null);
    };
  }, [groupId, actorId, enabled]);
  return session?.store.groupId === groupId ? session : null;
}

const never = () => () => {};

/** Why the board cannot be joined, or null. */
export function useJoinProblem(session: BoardSession | null): z.infer<typeof Problem> | null {
  return useSyncExternalStore(session?.onProblem ?? never, () => session?.problem() ?? null);
}
