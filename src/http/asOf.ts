// Turns `asOf` into the position a query reads at: an RFC 3339 time, a day (its last instant in Korea), or @position.
import type { Moment, ReadModel } from "../../projections/readModel.ts";
import type { AsOf } from "../contract/answers.ts";
import { Day, Instant, Position } from "../contract/base.ts";
import { Refusal } from "../domain/refusal.ts";

export type Timed = { at: Moment; asOf: AsOf };
type Times = Pick<ReadModel, "position" | "positionAt" | "instantAt">;

/** The present: the newest position, and the clock for what is overdue. */
export const present = (model: Times, now: string): Timed => ({ at: { position: model.position(), now }, asOf: null });

/**
 * The moment `text` names. Refuses with BAD_TIME what is malformed (`MALFORMED`), later than the present (`FUTURE`) or
 * earlier than the log's first event (`BEFORE_LOG`).
 */
export function momentOf(text: string | undefined, model: Times, now: string): Timed {
  if (text === undefined) return present(model, now);
  if (text.startsWith("@")) return atPosition(text, model, now);
  // A "+" that was not percent-encoded arrives as a space.
  const instant = Day.safeParse(text).success ? `${text}T23:59:59.999+09:00` : text.replace(/ (\d\d:\d\d)$/, "+$1");
  if (!Instant.safeParse(instant).success) throw badTime("MALFORMED", text);
  if (Date.parse(instant) > endOfToday(now)) throw badTime("FUTURE", text);
  const position = model.positionAt(instant);
  if (position === null) throw badTime("BEFORE_LOG", text);
  // Today's last instant is still to come: what is overdue is judged by the clock.
  const moment = Date.parse(instant) > Date.parse(now) ? now : instant;
  return { at: { position, now: moment }, asOf: { position: String(position), at: model.instantAt(position) } };
}

function atPosition(text: string, model: Times, now: string): Timed {
  const digits = text.slice(1);
  const position = Number(digits);
  if (!Position.safeParse(digits).success || !Number.isSafeInteger(position)) throw badTime("MALFORMED", text);
  if (position > model.position()) throw badTime("FUTURE", text);
  const at = model.instantAt(position);
  if (at === null) throw badTime("BEFORE_LOG", text);
  return { at: { position, now: at ?? now }, asOf: { position: String(position), at } };
}

const badTime = (why: "MALFORMED" | "FUTURE" | "BEFORE_LOG", asked: string) =>
  new Refusal("BAD_TIME", { why, asked: asked.slice(0, 40) });

const KOREA_MS = 9 * 3_600_000;
const DAY_MS = 24 * 3_600_000;
const endOfToday = (now: string): number =>
  Math.floor((Date.parse(now) + KOREA_MS) / DAY_MS) * DAY_MS + DAY_MS - 1 - KOREA_MS;
