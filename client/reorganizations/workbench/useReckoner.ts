/** Keeps one worker for a workbench, orders a reckoning whenever plan or structure change, and answers the newest one. */
import { startTransition, useEffect, useState } from "react";
import type { StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { PlanStore } from "./planStore.ts";
import type { PlanHead } from "./reckon.ts";
import { Reckoner, type Standing } from "./reckoner.ts";

/** Answers come into the page piece by piece between what a person does, so that a large plan never holds up a key. */
export function useReckoner(store: PlanStore, structure: StructureSnapshot, head: PlanHead): Standing {
  const [reckoner] = useState(() => new Reckoner());
  const [standing, setStanding] = useState(reckoner.standing);
  useEffect(() => {
    const end = reckoner.onStanding(() => startTransition(() => setStanding(reckoner.standing())));
    return () => {
      end();
      reckoner.stop();
    };
  }, [reckoner]);
  useEffect(() => {
    const order = (): void => reckoner.order(structure, head, store.content());
    order();
    return store.onChange(order);
  }, [reckoner, store, structure, head]);
  return standing;
}
