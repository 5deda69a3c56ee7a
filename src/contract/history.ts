// History as it is asked for and answered: kinds of events, how dense they lie in time, the step to the next of them.
import * as z from "zod";
import { HistoryEntry, page, Refs } from "./answers.ts";
import { Day, Id, Instant, Position } from "./base.ts";
import { historyKinds, type HistoryKind as Kind } from "./historyKinds.ts";

const Counts = z.strictObject(
  Object.fromEntries(historyKinds.map((kind) => [kind, z.int()])) as Record<Kind, z.ZodInt>,
);

/**
 * How many told events lie where in business time (`occurredAt`), as far as the reader may see them. Buckets are
 * [from, to), all as long, whole days where they are a day or longer; a stretch without events has buckets of noughts.
 */
export const DensityAnswer = z.strictObject({
  from: Instant,
  to: Instant,
  buckets: z.array(
    z.strictObject({
      from: Instant,
      to: Instant,
      /** The positions that these two instants mean as `asOf`; null before the log began. */
      fromPosition: Position.nullable(),
      toPosition: Position.nullable(),
      counts: Counts,
    }),
  ),
  reorganizations: z.array(
    z.strictObject({ planId: Id, reason: z.string(), position: Position, effectiveOn: Day, at: Instant }),
  ),
  position: Position,
});
export type DensityAnswer = z.infer<typeof DensityAnswer>;

/** The told event at a moment's position, and those before and after it. */
export const StepAnswer = z.strictObject({
  previous: HistoryEntry.nullable(),
  here: HistoryEntry.nullable(),
  next: HistoryEntry.nullable(),
  position: Position,
  asOf: page(HistoryEntry).shape.asOf,
  refs: Refs,
});
