/** Who else composes a plan, and at which step: told every 15 s and on every change, forgotten when it stops. */
import { useEffect, useState } from "react";
import type { PlanEditors } from "../../src/contract/live.ts";
import type { PlanStepName } from "../search.ts";
import { liveSocket } from "./connection.ts";

export type Editor = PlanEditors["people"][number];

const REPEAT_MS = 15_000;
const none: readonly Editor[] = [];

/** The other editors of the plan. Says that this person is one, at that step; `planId` null: of none. */
export function useEditors(planId: string | null, step: PlanStepName): readonly Editor[] {
  const [people, setPeople] = useState<readonly Editor[]>(none);
  useEffect(() => {
    if (planId === null) return;
    const say = (): void => {
      void liveSocket().then((socket) => {
        if (socket.connected) socket.emit("plan:edit", { planId, step });
      });
    };
    say();
    const timer = setInterval(say, REPEAT_MS);
    let end = (): void => {};
    let ended = false;
    void liveSocket().then((socket) => {
      if (ended) return;
      const take = (told: PlanEditors): void => {
        if (told.planId === planId) setPeople(told.people.filter(({ connection }) => connection !== socket.id));
      };
      const clear = (): void => setPeople(none);
      socket.on("plan:editors", take);
      socket.on("connect", say);
      socket.on("disconnect", clear);
      end = () => {
        socket.off("plan:editors", take);
        socket.off("connect", say);
        socket.off("disconnect", clear);
      };
    });
    return () => {
      ended = true;
      clearInterval(timer);
      end();
    };
  }, [planId, step]);
  useEffect(() => {
    if (planId === null) return;
    return () => {
      void liveSocket().then((socket) => {
        if (socket.connected) socket.emit("plan:edit", { planId, step: null });
      });
    };
  }, [planId]);
  return people;
}
