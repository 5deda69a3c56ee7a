// Two moments compared, for a page at a time of each list or of one, and whole for what is carried away.
import type * as z from "zod";
import type { Compared, Comparison } from "../../projections/comparison.ts";
import type { Moment, ReadModel } from "../../projections/readModel.ts";
import type { ChangesAnswer } from "../contract/changes.ts";
import { changeKinds, changeLists } from "../contract/historyKinds.ts";
import type { ChangesQuery } from "../contract/queries.ts";
import { Refusal } from "../domain/refusal.ts";
import { encodeCursor, pageOf } from "./cursor.ts";
import { refsFor } from "./refs.ts";
import type { Reading } from "./route.ts";

type Ends = { from: Moment; to: Moment };

/** The moments a comparison is of. Refuses with BAD_TIME as everywhere, with INVALID a `from` after `to`. */
export function endsOf({ at, moment }: Reading, { from, to }: { from: string; to?: string | undefined }): Ends {
  const ends = { from: moment(from), to: to === undefined ? at : moment(to) };
  if (ends.from.position > ends.to.position)
    throw new Refusal("INVALID", {}, { fields: [{ path: "from", code: "AFTER_TO" }] });
  return ends;
}

type Choice = Pick<z.infer<typeof ChangesQuery>, "change">;

/**
 * The rows that are asked for, in the order of their kinds, then of their ids: so the pages of one comparison fit
 * together.
 */
export function chosen<T>(all: readonly Compared<T>[], { change }: Choice): Compared<T>[] {
  return all
    .filter(({ kind }) => change === undefined || kind === change)
    .sort(
      (a, b) => changeKinds.indexOf(a.kind) - changeKinds.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
    );
}

export function countsOf(all: readonly Compared<unknown>[]) {
  const counts = { added: 0, removed: 0, moved: 0, changed: 0 };
  for (const { kind } of all) counts[kind]++;
  return counts;
}

/** A row as it is answered: with the event that brought it about. */
export const told = <T>(model: Pick<ReadModel, "cause">, row: Compared<T>) => ({
  ...row,
  position: String(row.position),
  cause: model.cause(row.position),
});

/** Counts of every list; with `list` the rows of that one alone, with `change` of those that changed in that way. */
export async function readChanges(
  reading: Reading,
  query: z.infer<typeof ChangesQuery>,
): Promise<z.infer<typeof ChangesAnswer>> {
  const { model, vault, mayRead } = reading;
  const { from, to } = endsOf(reading, query);
  const compared = model.compare(from, to, mayRead);
  const end = ({ position }: Moment) => ({ position: String(position), at: model.instantAt(position) });
  const lists = Object.fromEntries(
    changeLists.map((name) => [name, listOf(name, compared[name] as Compared<object>[])]),
  ) as { [K in keyof Comparison]: ChangesAnswer[K] };
  const body = { from: end(from), to: end(to), ...lists };
  return { ...body, refs: await refsFor(body, { at: to, mayRead, model, vault }) };

  function listOf(name: string, all: Compared<object>[]) {
    const counts = countsOf(all);
    if (query.list !== undefined && query.list !== name) return { counts, items: [], next: null };
    // A cursor is of one list.
    const cursor = query.list === undefined ? undefined : query.cursor;
    const { items, next } = pageOf(chosen(all, query), { limit: query.limit, cursor });
    return { counts, items: items.map((row) => told(model, row)), next: encodeCursor(to.position, next) };
  }
}
