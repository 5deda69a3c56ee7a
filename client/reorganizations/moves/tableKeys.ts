/** The table by keyboard: arrows, Home, End and pages walk, Shift takes along, Space selects, Enter, digits and Delete act. */
import { quick } from "./destinations.ts";
import { all, cleared, cursorAt, moved, type Selection, toggled } from "./selection.ts";

/** `choose`, `send`, `reset`: for what is selected, or for the cursor's row where nothing is. */
export type KeyAct =
  | { kind: "select"; selection: Selection }
  | { kind: "choose" }
  /** To the nth mini-cluster of the new structure, from 0. */
  | { kind: "send"; target: number }
  | { kind: "reset" };

type Pressed = { key: string; code: string; shiftKey: boolean; ctrlKey: boolean; metaKey: boolean; altKey: boolean };

/** What a key means on the table; null where it is none of the table's. `page`: rows that are in view. */
export function keyAct(event: Pressed, selection: Selection, shown: readonly string[], page: number): KeyAct | null {
  if (event.altKey) return null;
  const at = cursorAt(selection, shown);
  const control = event.ctrlKey || event.metaKey;
  const select = (next: Selection): KeyAct => ({ kind: "select", selection: next });
  const steps: Record<string, number> = {
    ArrowUp: at - 1,
    ArrowDown: selection.cursor === null ? at : at + 1,
    PageUp: at - page,
    PageDown: at + page,
    Home: 0,
    End: shown.length - 1,
  };
  const place = steps[event.key];
  if (place !== undefined) return select(moved(selection, shown, place, event.shiftKey));
  if (control) return event.code === "KeyA" ? select(all(selection, shown)) : null;
  if (event.key === " ") return select(toggled(selection, shown));
  if (event.key === "Enter") return { kind: "choose" };
  if (event.key === "Delete" || event.key === "Backspace") return { kind: "reset" };
  if (event.key === "Escape") return selection.keys.size === 0 ? null : select(cleared(selection));
  const digit = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
  return digit > 0 && digit <= quick ? { kind: "send", target: digit - 1 } : null;
}
