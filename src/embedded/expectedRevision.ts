// The rules of optimistic concurrency and of idempotent retries, as EventStoreDB 23.10 keeps them.

/** What a writer says of the stream's last revision; a number from 0 up is that revision exactly. */
export const ANY = -2;
export const NO_STREAM = -1;
export const STREAM_EXISTS = -4;

/** What is known of a stream where an append to it is judged. */
export interface StreamView {
  /** The last revision, -1 for a stream that never was. */
  last: number;
  tombstoned: boolean;
  softlyDeleted: boolean;
  hasMetadata(): boolean;
  /** The revision at which the stream holds this id among the recent ones. */
  recentRevision(id: Uint8Array): number | undefined;
  /** The id of the event at a revision. */
  idAt(revision: number): Uint8Array | undefined;
}

export type Verdict =
  | { kind: "append" }
  /** All of it was appended before; `last` is the revision of its last event then. */
  | { kind: "again"; last: number }
  | { kind: "wrong-version"; current: number }
  | { kind: "deleted" };

/**
 * Judges an append of events with these ids. An exact revision and NO_STREAM compare ids at the very revisions the
 * append would have had; ANY and STREAM_EXISTS look the ids up among the recent ones.
 */
export function judgeAppend(stream: StreamView, expected: number, ids: readonly Uint8Array[]): Verdict {
  if (stream.tombstoned) return { kind: "deleted" };
  const wrong: Verdict = { kind: "wrong-version", current: stream.last };
  if (expected === STREAM_EXISTS) {
    if (stream.softlyDeleted) return { kind: "deleted" };
    if (stream.last < 0 && !stream.hasMetadata()) return wrong;
  }
  if (expected === ANY || expected === STREAM_EXISTS) return judgeByRecentIds(stream, ids, wrong);
  if (expected > stream.last) return wrong;
  if (expected === stream.last) return { kind: "append" };
  return judgeByRevisions(stream, expected, ids, wrong);
}

function judgeByRecentIds(stream: StreamView, ids: readonly Uint8Array[], wrong: Verdict): Verdict {
  let last = -1;
  for (const [index, id] of ids.entries()) {
    const revision = stream.recentRevision(id);
    // Some ids known and others new is neither a retry nor an append.
    if (revision === undefined) return index === 0 ? { kind: "append" } : wrong;
    last = revision;
  }
  return ids.length === 0 ? { kind: "append" } : { kind: "again", last };
}

function judgeByRevisions(stream: StreamView, expected: number, ids: readonly Uint8Array[], wrong: Verdict): Verdict {
  for (const [index, id] of ids.entries()) {
    const there = stream.idAt(expected + 1 + index);
    if (there !== undefined && Buffer.compare(there, id) === 0) continue;
    // A softly deleted stream may be begun anew as if it had never been.
    return index === 0 && expected === NO_STREAM && stream.softlyDeleted ? { kind: "append" } : wrong;
  }
  return ids.length === 0 ? wrong : { kind: "again", last: expected + ids.length };
}
