// BatchAppend: many appends on one call, each answered exactly once, because the client waits without a deadline and
// dies of a second answer.
import {
  type AppendOptions,
  type AppendRefusal,
  decodeAppendAddress,
  decodeAppendPart,
  encodeAppended,
  encodeRefused,
} from "./appendCodec.ts";
import { appendProblem, MAX_APPEND_BYTES, sizeOf } from "./appendLimits.ts";
import type { EventLog, ProposedEvent, WriteOutcome } from "./eventLog.ts";
import type { GroupCommit } from "./groupCommit.ts";
import type { GrpcCall } from "./grpcCall.ts";

/** An append that came in several parts and is not whole yet. */
interface Unfinished {
  options: AppendOptions;
  events: ProposedEvent[];
  bytes: number;
  timer: NodeJS.Timeout;
}

/** The longest a client may take to send the parts of one append. */
const LONGEST_WAIT_MS = 60_000;

export function serveBatchAppend(log: EventLog, commit: GroupCommit, call: GrpcCall): void {
  const unfinished = new Map<string, Unfinished>();
  let inFlight = 0;
  let halfClosed = false;

  const endWhenDone = (): void => {
    if (halfClosed && inFlight === 0) call.end();
  };
  const refuse = (correlationId: Buffer, stream: string, refusal: AppendRefusal): void =>
    call.write(encodeRefused(correlationId, stream, refusal));

  const append = (correlationId: Buffer, { stream, expected }: AppendOptions, events: ProposedEvent[]): void => {
    const problem = appendProblem(stream, events);
    if (problem) {
      refuse(correlationId, stream, problem);
      return;
    }
    inFlight++;
    const answer = (outcome: WriteOutcome): void => {
      if (outcome.kind === "written") call.write(encodeAppended(correlationId, stream, outcome));
      else if (outcome.kind === "deleted") refuse(correlationId, stream, { kind: "deleted" });
      else refuse(correlationId, stream, { ...outcome, expected });
    };
    commit
      .write(() => log.append(stream, expected, events))
      .then(answer, (error: Error) => refuse(correlationId, stream, { kind: "other", sentence: error.message }))
      .finally(() => {
        inFlight--;
        endWhenDone();
      });
  };

  /** Keeps a part until the last has come; too large or too late, the append is answered then and the rest ignored. */
  const gather = (
    correlationId: Buffer,
    options: AppendOptions | undefined,
    events: ProposedEvent[],
  ): Unfinished | undefined => {
    const key = correlationId.toString("latin1");
    let append = unfinished.get(key);
    if (!append) {
      if (!options) return undefined;
      const wait = Math.min(Math.max(options.deadline - Date.now(), 0), LONGEST_WAIT_MS);
      const timer = setTimeout(() => {
        unfinished.delete(key);
        refuse(correlationId, options.stream, { kind: "timeout" });
      }, wait);
      append = { options, events: [], bytes: 0, timer };
      unfinished.set(key, append);
    }
    append.events.push(...events);
    append.bytes += sizeOf(events);
    if (append.bytes <= MAX_APPEND_BYTES) return append;
    clearTimeout(append.timer);
    unfinished.delete(key);
    refuse(correlationId, append.options.stream, { kind: "too-large", limit: MAX_APPEND_BYTES });
    return undefined;
  };

  call.onMessage = (message) => {
    let part: ReturnType<typeof decodeAppendPart>;
    try {
      part = decodeAppendPart(message);
    } catch (error) {
      const { correlationId, stream } = decodeAppendAddress(message);
      return refuse(correlationId, stream, { kind: "other", sentence: (error as Error).message });
    }
    const { correlationId, options, events, isFinal } = part;
    // Nearly every append comes whole.
    if (options && isFinal) {
      if (options.deadline <= Date.now()) return refuse(correlationId, options.stream, { kind: "timeout" });
      return append(correlationId, options, events);
    }
    const gathered = gather(correlationId, options, events);
    if (!gathered || !isFinal) return;
    clearTimeout(gathered.timer);
    unfinished.delete(correlationId.toString("latin1"));
    append(correlationId, gathered.options, gathered.events);
  };
  call.onHalfClose = () => {
    halfClosed = true;
    endWhenDone();
  };
  call.onClose(() => {
    for (const { timer } of unfinished.values()) clearTimeout(timer);
    unfinished.clear();
  });
}
