// SQLite takes some thousands of parameters: a look-up of many ids goes in portions.
const PORTION = 500;

/** The ids in runs of at most 500. */
export function* portions(ids: readonly string[]): Generator<string[]> {
  for (let i = 0; i < ids.length; i += PORTION) yield ids.slice(i, i + PORTION);
}
