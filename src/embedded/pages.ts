// Reads the log page by page, as it shows: what metadata hide is left out, links are followed where asked.
import type { EventLog } from "./eventLog.ts";
import { isSoftlyDeleted, visibleRange } from "./metadata.ts";
import type { Delivered } from "./readCodec.ts";
import type { Direction, EventRecord } from "./storage.ts";

export type StreamPage =
  | { kind: "missing" }
  | { kind: "deleted" }
  /** `more` is false where nothing lies beyond. */
  | { kind: "page"; events: EventRecord[]; more: boolean };

/**
 * At most `limit` events of a stream from revision `from` on (inclusive, in either direction), among those that show.
 * A stream that never was or is softly deleted is missing; one whose events are all hidden has empty pages.
 */
export function readStreamPage(
  log: EventLog,
  stream: string,
  from: number,
  direction: Direction,
  limit: number,
): StreamPage {
  const { number, last, tombstoned, metadata } = log.stream(stream);
  if (tombstoned) return { kind: "deleted" };
  if (number === 0 || last < 0 || isSoftlyDeleted(metadata)) return { kind: "missing" };
  const range = visibleRange(metadata, last, Date.now());
  if (direction === "forwards") range.from = Math.max(range.from, from);
  else range.to = Math.min(range.to, from);
  const events = range.from > range.to ? [] : log.storage.readStream(number, range, direction, limit);
  return { kind: "page", events, more: events.length === limit };
}

/** The event as it is delivered; a link, where links are to be resolved, with what it points to, if that still shows. */
export function deliver(log: EventLog, event: EventRecord, resolveLinks: boolean): Delivered {
  if (!resolveLinks || event.type !== "$>") return { event, link: undefined };
  const target = /^(\d+)@(.+)$/s.exec(Buffer.from(event.data).toString("utf8"));
  // A link that says nothing is delivered as the event it is.
  if (!target) return { event, link: undefined };
  const revision = Number(target[1]);
  const page = readStreamPage(log, target[2]!, revision, "forwards", 1);
  const found = page.kind === "page" ? page.events[0] : undefined;
  return { event: found?.revision === revision ? found : undefined, link: event };
}

/** Chooses how many events to read at once, so that a page of large events does not fill the memory. */
export class PageSize {
  #events = 64;

  get events(): number {
    return this.#events;
  }

  /** Learns from a page just read. */
  learn(page: readonly EventRecord[]): void {
    let bytes = 0;
    for (const { data, metadata } of page) bytes += data.length + metadata.length + 200;
    if (bytes > 1024 * 1024) this.#events = Math.max(4, this.#events >> 2);
    else if (page.length === this.#events && bytes < 256 * 1024) this.#events = Math.min(512, this.#events * 2);
  }
}
