// What a browser sends, parsed before anything is done with it: a bad frame is answered by a problem, never by a crash.
import type * as z from "zod";
import type { Refused } from "../contract/live.ts";
import { Refusal } from "../domain/refusal.ts";
import { invalid } from "../http/invalid.ts";
import { asRefusal, problemOf } from "../http/problems.ts";
import type { Client } from "./client.ts";
import type { LiveParts } from "./parts.ts";

/** Frames one connection may send in a window; people stay far below. */
const MOST_FRAMES = 200;
const WINDOW_MS = 10_000;

/** The acknowledgement of a frame, where its sender asked for one. */
export type Ack = (answer: unknown) => void;
export const ackOf = (args: readonly unknown[]): Ack => {
  const last = args.at(-1);
  return typeof last === "function" ? (answer) => last(answer) : () => {};
};

/** The body a schema takes. Refuses with INVALID. */
export function bodyOf<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

/** Runs what a frame asks for; whatever goes wrong is told to its sender as a problem. */
export async function answering(
  client: Client,
  { logger }: Pick<LiveParts, "logger">,
  ack: Ack,
  work: () => Promise<void> | void,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal = asRefusal(error, logger, client.socket.id);
    const refused: Refused = { ok: false, problem: problemOf(refusal, client.language, client.socket.id) };
    ack(refused);
  }
}

/** Counts frames; true once a connection sends more than a person could. */
export function createFrameLimit(): () => boolean {
  let frames = 0;
  let since = Date.now();
  return () => {
    if (Date.now() - since > WINDOW_MS) {
      frames = 0;
      since = Date.now();
    }
    frames += 1;
    return frames > MOST_FRAMES;
  };
}

/** The refusal of an event nobody knows. */
export const unknownEvent = (): Refusal => new Refusal("NOT_FOUND");
