// Filters of subscriptions and reads of $all: by stream name or event type, by prefix or regular expression.
import { GrpcCode, GrpcFailure } from "./grpcStatus.ts";
import type { EventRecord } from "./storage.ts";

export interface Filter {
  matches(event: EventRecord): boolean;
  /** After this many events looked at, matching or not, a subscriber is told how far the search is. */
  checkpointInterval: number;
}

/** What a client asks for. An empty expression matches everything. */
export interface FilterRequest {
  on: "stream" | "type";
  regex: string;
  prefixes: readonly string[];
  /** Undefined leaves the window to the server. */
  maxSearchWindow: number | undefined;
  checkpointIntervalMultiplier: number;
}

const DEFAULT_SEARCH_WINDOW = 32;

/** Refuses a regular expression that is none, and intervals of nothing, as invalid arguments. */
export function createFilter(request: FilterRequest): Filter {
  const { on, prefixes } = request;
  const window = request.maxSearchWindow ?? DEFAULT_SEARCH_WINDOW;
  const checkpointInterval = window * request.checkpointIntervalMultiplier;
  if (checkpointInterval <= 0) {
    throw new GrpcFailure(GrpcCode.invalidArgument, "Search window and checkpoint interval must be greater than 0.");
  }
  const textOf = (event: EventRecord): string => (on === "stream" ? event.stream : event.type);
  if (request.regex === "") {
    const matches = (event: EventRecord): boolean =>
      prefixes.length === 0 || prefixes.some((prefix) => textOf(event).startsWith(prefix));
    return { matches, checkpointInterval };
  }
  const pattern = compile(request.regex);
  return { matches: (event) => pattern.test(textOf(event)), checkpointInterval };
}

/** Some patterns that are fine elsewhere are refused in Unicode mode, so both modes are tried. */
function compile(regex: string): RegExp {
  for (const mode of ["u", ""]) {
    try {
      return new RegExp(regex, mode);
    } catch {}
  }
  throw new GrpcFailure(GrpcCode.invalidArgument, `"${regex}" is not a regular expression.`);
}
