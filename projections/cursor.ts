// Pages of a sorted list: a cursor is the sort key of the last item, so that what is added or goes meanwhile neither
// repeats nor skips an item.
import type { Paging, Slice } from "./readModel.ts";

/** The page of `items` after the cursor, in the order of their keys, which are unique. */
export function pageOf<T>(items: readonly T[], keyOf: (item: T) => string, { limit, cursor }: Paging): Slice<T> {
  const keyed = items.map((item) => ({ item, key: keyOf(item) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const after = cursor === undefined ? undefined : decodeCursor(cursor);
  const rest = after === undefined ? keyed : keyed.filter(({ key }) => key > after);
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ item }) => item),
    total: items.length,
    next: last && rest.length > page.length ? encodeCursor(last.key) : null,
  };
}

export const encodeCursor = (key: string): string => Buffer.from(key).toString("base64url");
export const decodeCursor = (cursor: string): string => Buffer.from(cursor, "base64url").toString();
