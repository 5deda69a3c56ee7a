/** Which of the shell's panels is open: palette, as-of, actor, welcome. Anyone may open one. */
import { useSyncExternalStore } from "react";

type Panel = "palette" | "asOf" | "actor" | "welcome";
type Panels = Record<Panel, boolean>;

const none: Panels = { palette: false, asOf: false, actor: false, welcome: false };
let open: Panels = none;
const listeners = new Set<() => void>();

function show(panel: Panel | null): void {
  open = panel === null ? none : { ...none, [panel]: true };
  for (const listener of listeners) listener();
}

export const openPalette = (): void => show("palette");
export const openAsOf = (): void => show("asOf");
export const openActor = (): void => show("actor");
export const openWelcome = (): void => show("welcome");
/** Closes whichever panel is open. */
export const closePanels = (): void => show(null);

/** The open panel, drawn again as it changes; one at a time. */
export function usePanels(): Panels {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
