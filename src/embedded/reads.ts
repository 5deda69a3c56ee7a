// Answers a read that has an end: a stream or $all, in either direction, up to a count.
import { setImmediate as nextTurn } from "node:timers/promises";
import type { EventLog } from "./eventLog.ts";
import type { GrpcCall } from "./grpcCall.ts";
import { streamDeleted } from "./grpcStatus.ts";
import { deliver, PageSize, readStreamPage } from "./pages.ts";
import { encodeDelivered, encodeStreamNotFound } from "./readCodec.ts";
import type { ReadRequest } from "./readRequest.ts";
import { type EventRecord, TOMBSTONE_REVISION } from "./storage.ts";

/** Writes what was asked for and ends the call. Never holds more than a page beyond what the client takes. */
export async function answerRead(log: EventLog, call: GrpcCall, request: ReadRequest): Promise<void> {
  const pages = request.stream === undefined ? allPages(log, request) : streamPages(log, request.stream, request);
  let remaining = request.count ?? 0;
  for (const page of pages) {
    if (page === "missing") {
      call.write(encodeStreamNotFound(request.stream ?? ""));
      break;
    }
    for (const event of page) {
      if (request.filter && !request.filter.matches(event)) continue;
      call.write(encodeDelivered(deliver(log, event, request.resolveLinks), request.ids));
      remaining--;
      if (remaining <= 0) return call.end();
      if (call.congested) await call.drained();
      if (call.over) return;
    }
    // Others have their turn after each page.
    await nextTurn();
    if (call.over) return;
  }
  call.end();
}

/** Pages of a stream. The generator rests while the page is written, so each page sees the stream as it is then. */
function* streamPages(
  log: EventLog,
  stream: string,
  { from, direction, count }: ReadRequest,
): Generator<EventRecord[] | "missing"> {
  const forwards = direction === "forwards";
  const size = new PageSize();
  let next = from === "start" ? 0 : from === "end" ? TOMBSTONE_REVISION : from;
  for (let first = true; ; first = false) {
    const page = readStreamPage(log, stream, next, direction, Math.min(size.events, count ?? 0));
    if (page.kind === "deleted") throw streamDeleted(stream);
    if (page.kind === "missing") {
      if (first) yield "missing";
      return;
    }
    size.learn(page.events);
    yield page.events;
    const last = page.events.at(-1);
    if (!page.more || last === undefined || (!forwards && last.revision === 0)) return;
    next = last.revision + (forwards ? 1 : -1);
  }
}

/** Pages of $all: forwards from a position inclusive, backwards from before it. */
function* allPages(log: EventLog, { from, direction, count, filter }: ReadRequest): Generator<EventRecord[]> {
  const forwards = direction === "forwards";
  const size = new PageSize();
  const end = log.storage.head() + 1;
  let after = from === "start" ? 0 : from === "end" ? end : forwards ? from - 1 : from;
  for (;;) {
    const limit = Math.min(size.events, filter ? Number.POSITIVE_INFINITY : (count ?? 0));
    const page = log.storage.readAll(after, direction, limit);
    size.learn(page);
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < limit) return;
    after = last.position;
  }
}
