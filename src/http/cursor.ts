// Cursors of paged lists: opaque to the reader, they hold the position the list was read at, so that its pages fit
// together while the log moves on, and where the next page begins.
import { Refusal } from "../domain/refusal.ts";

export type Cursor = { position: number; inner: string };

/** Makes the `next` of a page read at `position`; null stays null. */
export function encodeCursor(position: number, inner: string | null): string | null {
  return inner === null ? null : Buffer.from(`${position}~${inner}`, "utf8").toString("base64url");
}

/** Reads a cursor that `encodeCursor` made. Refuses with BAD_CURSOR what is none, or speaks of a position to come. */
export function decodeCursor(text: string, newest: number): Cursor {
  const match = /^(\d{1,16})~(.*)$/su.exec(Buffer.from(text, "base64url").toString("utf8"));
  const position = Number(match?.[1] ?? Number.NaN);
  if (!match || !Number.isSafeInteger(position) || position > newest) throw new Refusal("BAD_CURSOR");
  return { position, inner: match[2] ?? "" };
}

/** A page of a list that is at hand as a whole. Refuses with BAD_CURSOR a cursor that is no place in it. */
export function pageOf<T>(all: readonly T[], { limit, cursor }: { limit: number; cursor?: string | undefined }) {
  const start = cursor === undefined ? 0 : Number(cursor);
  if (!Number.isSafeInteger(start) || start < 0 || start > all.length) throw new Refusal("BAD_CURSOR");
  const end = start + limit;
  return { items: all.slice(start, end), total: all.length, next: end < all.length ? String(end) : null };
}
