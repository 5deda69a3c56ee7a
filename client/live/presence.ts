/** Who else looks at this board, and at which card: told every 15 s and on every change, forgotten when it stops. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { PresenceState } from "../../src/contract/live.ts";
import { liveSocket } from "./connection.ts";

export type Person = PresenceState["people"][number];

const REPEAT_MS = 15_000;
const none: readonly Person[] = [];

/**
 * The other people on the board. Says where this person is: `issueId` the open card, `editing` while something is being
 * written there.
 */
export function usePresence(groupId: string, issueId: string | null, editing: boolean, enabled: boolean) {
  const [people, setPeople] = useState<readonly Person[]>(none);
  const say = useCallback(() => {
    void liveSocket().then((socket) => {
      if (socket.connected) socket.emit("presence:set", { groupId, issueId, editing });
    });
  }, [groupId, issueId, editing]);
  const sayNow = useRef(say);
  sayNow.current = say;
  useEffect(() => {
    if (!enabled) return;
    say();
    const timer = setInterval(say, REPEAT_MS);
    return () => clearInterval(timer);
  }, [say, enabled]);
  useEffect(() => {
    if (!enabled) return;
    let ended = false;
    let end = (): void => {};
    void liveSocket().then((socket) => {
      if (ended) return;
      const take = (state: PresenceState): void => {
        if (state.groupId !== groupId) return;
        setPeople(state.people.filter(({ connection }) => connection !== socket.id));
      };
      // The board is joined first; a person who came back is seen at once, not at the next repeat.
      const again = (): void => {
        setTimeout(() => sayNow.current(), 400);
      };
      const clear = (): void => setPeople(none);
      socket.on("presence", take);
      socket.on("connect", again);
      socket.on("disconnect", clear);
      end = () => {
        socket.off("presence", take);
        socket.off("connect", again);
        socket.off("disconnect", clear);
      };
    });
    return () => {
      ended = true;
      end();
    };
  }, [groupId, enabled]);
  return people;
}
