// The log itself: what an append, a delete and a tombstone do to streams. Runs within a transaction of its storage.
import { randomBytes } from "node:crypto";
import { judgeAppend, type StreamView, type Verdict } from "./expectedRevision.ts";
import {
  deletedMetadata,
  isMetastream,
  isSoftlyDeleted,
  metadataFor,
  metastreamOf,
  originalOf,
  revivedMetadata,
  type StreamMetadata,
} from "./metadata.ts";
import { RecentIds } from "./recentIds.ts";
import { type EventRecord, type Storage, TOMBSTONE_REVISION } from "./storage.ts";

/** An event as a client proposes it. */
export interface ProposedEvent {
  id: Uint8Array;
  type: string;
  isJson: boolean;
  data: Uint8Array;
  metadata: Uint8Array;
}

/** What became of a write. `last` is -1 where nothing was appended to a stream that never was. */
export type WriteOutcome =
  | { kind: "written"; last: number; position: number }
  | { kind: "wrong-version"; current: number }
  | { kind: "deleted" };

export interface StreamState {
  /** 0 for a stream that never was. */
  number: number;
  last: number;
  tombstoned: boolean;
  metadata: StreamMetadata;
}

const STREAMS_KEPT = 100_000;
const IDS_KEPT = 50_000;
const NO_BYTES = new Uint8Array(0);

/** Streams over a storage. Writes must run within `storage.transaction`; after a failed one, call `forget`. */
export class EventLog {
  readonly storage: Storage;
  readonly #streams = new Map<string, StreamState>();
  readonly #recent = new RecentIds(IDS_KEPT);
  #written: EventRecord[] = [];

  constructor(storage: Storage) {
    this.storage = storage;
    this.#warm();
  }

  /** What the stream is now. A metadata stream is tombstoned with the stream it describes. */
  stream(name: string): StreamState {
    const kept = this.#streams.get(name);
    if (kept) return kept;
    const head = this.storage.findStream(name);
    const original = isMetastream(name) ? this.stream(originalOf(name)) : undefined;
    const newest = isMetastream(name) ? undefined : this.#newestMetadata(name);
    const last = head?.last ?? -1;
    const state: StreamState = {
      number: head?.number ?? 0,
      last,
      tombstoned: last === TOMBSTONE_REVISION || (original?.tombstoned ?? false),
      metadata: metadataFor(name, newest?.data),
    };
    this.#keep(name, state);
    return state;
  }

  append(name: string, expected: number, events: readonly ProposedEvent[]): WriteOutcome {
    const ids = events.map((event) => event.id);
    const verdict = this.#judge(name, expected, ids);
    if (verdict.kind === "again") return this.#writtenBefore(name, verdict.last);
    if (verdict.kind !== "append") return verdict;
    const state = this.stream(name);
    if (events.length === 0) return { kind: "written", last: state.last, position: this.storage.head() };
    const original = isMetastream(name) ? originalOf(name) : undefined;
    const revivesOriginal = original !== undefined && isSoftlyDeleted(this.stream(original).metadata);
    const firstRevision = state.last + 1;
    const wasDeleted = isSoftlyDeleted(state.metadata);
    for (const event of events) this.#add(name, event);
    const { last } = this.stream(name);
    const position = this.storage.head();
    if (wasDeleted) this.#revive(name, firstRevision);
    if (original !== undefined && revivesOriginal) this.#revive(original, this.stream(original).last + 1);
    return { kind: "written", last, position };
  }

  /** Deletes softly: the events stay in `$all`, the stream reads as missing until it is appended to again. */
  delete(name: string, expected: number): WriteOutcome {
    const id = randomBytes(16);
    const verdict = this.#judge(name, expected, [id]);
    if (verdict.kind === "wrong-version" || verdict.kind === "deleted") return verdict;
    if (this.stream(name).last < 0 && this.stream(metastreamOf(name)).last < 0) {
      return { kind: "wrong-version", current: -1 };
    }
    this.#addMetadata(name, deletedMetadata(), id);
    return { kind: "written", last: this.stream(name).last, position: this.storage.head() };
  }

  /** Ends the stream for good. */
  tombstone(name: string, expected: number): WriteOutcome {
    const id = randomBytes(16);
    const verdict = this.#judge(name, expected, [id]);
    if (verdict.kind === "wrong-version" || verdict.kind === "deleted") return verdict;
    const end = { id, type: "$streamDeleted", isJson: false, data: NO_BYTES, metadata: NO_BYTES };
    this.#add(name, end, TOMBSTONE_REVISION);
    this.#streams.delete(metastreamOf(name));
    return { kind: "written", last: TOMBSTONE_REVISION, position: this.storage.head() };
  }

  /** The events added since this was last called, in order: what a finished transaction has to tell subscribers. */
  takeWritten(): EventRecord[] {
    const written = this.#written;
    this.#written = [];
    return written;
  }

  /** Drops everything remembered, because the transaction it was remembered in did not become durable. */
  forget(): void {
    this.#written = [];
    this.#streams.clear();
    this.storage.forget();
    this.#warm();
  }

  #warm(): void {
    this.#recent.clear();
    for (const { streamNumber, id, revision } of this.storage.newestIds(IDS_KEPT)) {
      this.#recent.add(streamNumber, id, revision);
    }
  }

  #keep(name: string, state: StreamState): void {
    if (this.#streams.size >= STREAMS_KEPT) this.#streams.clear();
    this.#streams.set(name, state);
  }

  #judge(name: string, expected: number, ids: readonly Uint8Array[]): Verdict {
    const { number, last, tombstoned, metadata } = this.stream(name);
    const view: StreamView = {
      last,
      tombstoned,
      softlyDeleted: isSoftlyDeleted(metadata),
      hasMetadata: () => this.stream(metastreamOf(name)).last >= 0,
      recentRevision: (id) => this.#recent.find(number, id),
      idAt: (revision) => this.storage.eventAt(number, revision)?.id,
    };
    return judgeAppend(view, expected, ids);
  }

  #writtenBefore(name: string, last: number): WriteOutcome {
    const position = this.storage.eventAt(this.stream(name).number, last)?.position ?? this.storage.head();
    return { kind: "written", last, position };
  }

  #add(name: string, event: ProposedEvent, revision?: number): void {
    const known = this.stream(name);
    const number = known.number === 0 ? this.storage.addStream(name) : known.number;
    const record: EventRecord = {
      position: this.storage.head() + 1,
      stream: name,
      revision: revision ?? known.last + 1,
      id: event.id,
      type: event.type,
      isJson: event.isJson,
      created: Date.now(),
      data: event.data,
      metadata: event.metadata,
    };
    this.storage.addEvent(number, record);
    const state = { ...known, number, last: record.revision, tombstoned: record.revision === TOMBSTONE_REVISION };
    this.#keep(name, state);
    this.#recent.add(number, record.id, record.revision);
    this.#written.push(record);
    if (!isMetastream(name)) return;
    const original = this.#streams.get(originalOf(name));
    if (original) original.metadata = metadataFor(originalOf(name), record.data);
  }

  #newestMetadata(name: string): EventRecord | undefined {
    const head = this.storage.findStream(metastreamOf(name));
    return head && this.storage.eventAt(head.number, head.last);
  }

  #addMetadata(name: string, data: Uint8Array, id: Uint8Array): void {
    this.#add(metastreamOf(name), { id, type: "$metadata", isJson: true, data, metadata: NO_BYTES });
  }

  /** Lets a deleted stream be seen again from `revision` on; what else its metadata said stays. */
  #revive(name: string, revision: number): void {
    const newest = this.#newestMetadata(name);
    if (newest) this.#addMetadata(name, revivedMetadata(newest.data, revision), randomBytes(16));
  }
}
