/**
 * Ctrl-Enter (Cmd-Enter) sends. A key that ends a Hangul composition sends nothing: while composing, browsers mark it
 * (`isComposing`, or key code 229 where the mark comes late). Nothing is remembered between keys, so the first Enter
 * after a composition already counts: there is no guard that would swallow it.
 */
type Key = {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  keyCode: number;
  isComposing: boolean;
};

export function sends(event: Key): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === "Enter" && (event.ctrlKey || event.metaKey);
}

/** Enter in a one-line field, with the same care. */
export function confirms(event: Key): boolean {
  if (event.isComposing || event.keyCode === 229) return false;
  return event.key === "Enter";
}
