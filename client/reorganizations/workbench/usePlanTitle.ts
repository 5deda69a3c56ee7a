/** The plan's title as it is being written. */
import { useSyncExternalStore } from "react";
import type { PlanStore } from "./planStore.ts";

export const usePlanTitle = (store: PlanStore): string => useSyncExternalStore(store.onChange, store.title);
