/** Keeps one worker for a workbench and orders a reckoning whenever plan or structure change. */
import { useEffect, useState, useSyncExternalStore } from "react";
import type { StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { PlanStore } from "./planStore.ts";
import type { PlanHead } from "./reckon.ts";
import { Reckoner } from "./reckoner.ts";

export function useReckoner(store: PlanStore, structure: StructureSnapshot, head: PlanHead): Reckoner {
  const [reckoner] = useState(() => new Reckoner());
  const content = useSyncExternalStore(store.onChange, store.content);
  useEffect(() => () => reckoner.stop(), [reckoner]);
  useEffect(() => reckoner.order(structure, head, content), [reckoner, structure, head, content]);
  return reckoner;
}
