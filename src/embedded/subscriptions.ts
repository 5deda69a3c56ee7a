// Catch-up subscriptions: page from the file up to the end, say "caught up", then push what is committed. Where the
// client takes less than it is sent, pushing stops and paging goes on from there: nothing is kept for a slow reader.
import { randomUUID } from "node:crypto";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { EventLog } from "./eventLog.ts";
import type { GrpcCall } from "./grpcCall.ts";
import { streamDeleted } from "./grpcStatus.ts";
import { deliver, PageSize, readStreamPage } from "./pages.ts";
import { encodeCaughtUp, encodeCheckpoint, encodeConfirmation, encodeDelivered } from "./readCodec.ts";
import type { ReadRequest } from "./readRequest.ts";
import { type EventRecord, TOMBSTONE_REVISION } from "./storage.ts";

/** Holds the open subscriptions of a log. */
export class Subscriptions {
  readonly #log: EventLog;
  readonly #open = new Set<Subscription>();

  constructor(log: EventLog) {
    this.#log = log;
  }

  /** Opens a subscription on a call; it ends with the call. */
  open(call: GrpcCall, request: ReadRequest): void {
    const subscription = new Subscription(this.#log, call, request);
    this.#open.add(subscription);
    call.onClose(() => this.#open.delete(subscription));
    subscription.start();
  }

  /** Tells the subscribers what has just become durable. */
  committed(events: readonly EventRecord[]): void {
    for (const subscription of this.#open) subscription.push(events);
  }
}

class Subscription {
  readonly #log: EventLog;
  readonly #call: GrpcCall;
  readonly #request: ReadRequest;
  /** The last position ($all) or revision (stream) looked at; what is delivered lies after it. */
  #at: number;
  #live = false;
  #saidCaughtUp = false;
  #sinceCheckpoint = 0;

  constructor(log: EventLog, call: GrpcCall, request: ReadRequest) {
    this.#log = log;
    this.#call = call;
    this.#request = request;
    const { stream, from } = request;
    if (from === "start") this.#at = stream === undefined ? 0 : -1;
    else if (from !== "end") this.#at = from;
    else this.#at = stream === undefined ? log.storage.head() : log.stream(stream).last;
  }

  start(): void {
    this.#call.write(encodeConfirmation(randomUUID()));
    this.#catchUp().catch((error: unknown) => this.#call.fail(error));
  }

  /** Live, it delivers; behind, it leaves the events to the pages. */
  push(events: readonly EventRecord[]): void {
    if (!this.#live || this.#call.over) return;
    for (const event of events) {
      this.#consider(event);
      if (!this.#call.congested) continue;
      this.#live = false;
      this.#catchUp().catch((error: unknown) => this.#call.fail(error));
      return;
    }
  }

  async #catchUp(): Promise<void> {
    const size = new PageSize();
    for (;;) {
      if (this.#call.congested) await this.#call.drained();
      if (this.#call.over) return;
      const limit = size.events;
      const page = this.#nextPage(limit);
      size.learn(page);
      for (const event of page) {
        this.#consider(event);
        if (this.#call.congested) await this.#call.drained();
        if (this.#call.over) return;
      }
      // Nothing was committed since this page was read only if nothing was awaited; so the last page is an empty one.
      if (page.length === 0) break;
      await nextTurn();
    }
    this.#live = true;
    if (this.#saidCaughtUp) return;
    this.#saidCaughtUp = true;
    this.#call.write(encodeCaughtUp());
  }

  #nextPage(limit: number): EventRecord[] {
    const { stream } = this.#request;
    if (stream === undefined) return this.#log.storage.readAll(this.#at, "forwards", limit);
    const page = readStreamPage(this.#log, stream, this.#at + 1, "forwards", limit);
    if (page.kind === "deleted") throw streamDeleted(stream);
    return page.kind === "page" ? page.events : [];
  }

  #consider(event: EventRecord): void {
    const { stream, filter, resolveLinks, ids } = this.#request;
    if (stream === undefined) this.#at = event.position;
    else if (event.stream === stream) this.#at = event.revision;
    else return;
    if (!filter || filter.matches(event)) {
      this.#call.write(encodeDelivered(deliver(this.#log, event, resolveLinks), ids));
    }
    if (filter && ++this.#sinceCheckpoint >= filter.checkpointInterval) {
      this.#sinceCheckpoint = 0;
      this.#call.write(encodeCheckpoint(event.position));
    }
    if (stream !== undefined && event.revision === TOMBSTONE_REVISION) this.#call.fail(streamDeleted(stream));
  }
}
