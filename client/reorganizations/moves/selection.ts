/** Which rows are selected and where the keyboard is: click, shift, ctrl and arrows as in a list of files. Pure. */

/** `anchor`: where a range began. `cursor`: the row the keyboard is on; `at`: its place, for when that row is gone. */
export type Selection = { keys: ReadonlySet<string>; anchor: string | null; cursor: string | null; at: number };
export const nothingSelected: Selection = { keys: new Set(), anchor: null, cursor: null, at: 0 };

type Shown = readonly string[];

/** The place of the cursor in what is shown; where its row is gone, the row that came in its place. -1 where none is. */
export function cursorAt({ cursor, at }: Selection, shown: Shown): number {
  const found = cursor === null ? -1 : shown.indexOf(cursor);
  return found >= 0 ? found : Math.min(at, shown.length - 1);
}

const on = (selection: Selection, shown: Shown, place: number): Selection => ({
  ...selection,
  cursor: shown[place] ?? null,
  at: Math.max(0, place),
});

/** The keys from the anchor to a place, both included. */
function range({ anchor }: Selection, shown: Shown, place: number): string[] {
  const from = anchor === null ? place : shown.indexOf(anchor);
  const [low, high] = [Math.min(from < 0 ? place : from, place), Math.max(from, place)];
  return shown.slice(low, high + 1);
}

/** A click selects the row alone, with ctrl it adds or takes it, with shift everything from the anchor to it. */
export function clicked(
  selection: Selection,
  shown: Shown,
  key: string,
  { ctrl, shift }: { ctrl: boolean; shift: boolean },
): Selection {
  const place = shown.indexOf(key);
  if (place < 0) return selection;
  if (shift) {
    const base = ctrl ? selection.keys : [];
    const anchor = selection.anchor !== null && shown.includes(selection.anchor) ? selection.anchor : key;
    return {
      ...on(selection, shown, place),
      anchor,
      keys: new Set([...base, ...range({ ...selection, anchor }, shown, place)]),
    };
  }
  if (ctrl) return toggled(on(selection, shown, place), shown);
  return { ...on(selection, shown, place), anchor: key, keys: new Set([key]) };
}

/** Adds the cursor's row to what is selected, or takes it out. */
export function toggled(selection: Selection, shown: Shown): Selection {
  const place = cursorAt(selection, shown);
  const key = shown[place];
  if (key === undefined) return selection;
  const keys = new Set(selection.keys);
  if (!keys.delete(key)) keys.add(key);
  return { ...on(selection, shown, place), anchor: key, keys };
}

/** Moves the cursor to a place; with `extend` the selection is from the anchor to it. */
export function moved(selection: Selection, shown: Shown, place: number, extend: boolean): Selection {
  if (shown.length === 0) return selection;
  const next = Math.max(0, Math.min(shown.length - 1, place));
  if (!extend) return { ...on(selection, shown, next), anchor: shown[next] ?? null };
  const was = cursorAt(selection, shown);
  const anchor =
    selection.anchor !== null && shown.includes(selection.anchor) ? selection.anchor : (shown[was] ?? null);
  return { ...on(selection, shown, next), anchor, keys: new Set(range({ ...selection, anchor }, shown, next)) };
}

/** Everything that is shown; nothing where all of it was selected already. */
export function all(selection: Selection, shown: Shown): Selection {
  const whole = shown.length > 0 && shown.every((key) => selection.keys.has(key));
  return { ...selection, keys: new Set(whole ? [] : shown) };
}

/** Nothing is selected; the cursor stays where it is. */
export const cleared = (selection: Selection): Selection => ({
  ...selection,
  keys: new Set(),
  anchor: selection.cursor,
});
