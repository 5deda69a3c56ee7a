// The density of history as the slider draws it: bars over business time, each with the positions its ends mean.
import type * as z from "zod";
import { readsAll } from "../../projections/readModel.ts";
import type { DensityAnswer } from "../contract/history.ts";
import { historyKinds } from "../contract/historyKinds.ts";
import type { DensityQuery } from "../contract/queries.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Reading } from "./route.ts";

/**
 * Bars after `from` and up to `to`; without them from the first event to the last, or to the moment of `asOf`. Refuses
 * with INVALID a `from` after `to`, with BAD_TIME moments as everywhere.
 */
export function readDensity(
  { model, asOf, at, mayRead, mayReadPlan, moment }: Reading,
  query: z.infer<typeof DensityQuery>,
): z.infer<typeof DensityAnswer> {
  const extent = model.extent() ?? { first: Date.parse(at.now), last: Date.parse(at.now) };
  const after = (text: string) => Date.parse(moment(text).now) + 1;
  const from = query.from === undefined ? extent.first : after(query.from);
  const last = asOf === null ? extent.last : Date.parse(at.now);
  const to = Math.max(from + 1, query.to === undefined ? last + 1 : after(query.to));
  if (query.to !== undefined && after(query.to) < from)
    throw new Refusal("INVALID", {}, { fields: [{ path: "from", code: "AFTER_TO" }] });
  const bars = model.density(from, to, query.buckets, { mayRead, mayReadPlan });
  // One bar's end is the next one's beginning.
  const ends = Array.from({ length: bars.counts.length + 1 }, (_, i) => {
    const ms = bars.from + i * bars.width;
    const position = model.positionAt(new Date(ms - 1).toISOString());
    return { at: kst(ms), position: position === null ? null : String(position) };
  });
  const [start, end] = [bars.from, bars.from + bars.counts.length * bars.width];
  return {
    from: kst(start),
    to: kst(end),
    buckets: bars.counts.map((counts, i) => ({
      from: ends[i]!.at,
      to: ends[i + 1]!.at,
      fromPosition: ends[i]!.position,
      toPosition: ends[i + 1]!.position,
      counts: onlyOf(counts, query.kinds),
    })),
    reorganizations: model
      .lineage(at, readsAll)
      .filter(({ occurredAt }) => Date.parse(occurredAt) >= start && Date.parse(occurredAt) < end)
      .map(({ planId, reason, position, effectiveOn, occurredAt }) => ({
        planId,
        reason,
        position: String(position),
        effectiveOn,
        at: occurredAt,
      })),
    position: String(at.position),
  };
}

type Counts = z.infer<typeof DensityAnswer>["buckets"][number]["counts"];

/** The counts of the kinds that were asked for; the others are noughts. */
function onlyOf(counts: Counts, asked: readonly string[] | undefined): Counts {
  if (asked === undefined) return counts;
  return Object.fromEntries(historyKinds.map((kind) => [kind, asked.includes(kind) ? counts[kind] : 0])) as Counts;
}

const KOREA_MS = 9 * 3_600_000;
/** An instant as Korea's clocks show it. */
const kst = (ms: number): string => `${new Date(ms + KOREA_MS).toISOString().slice(0, -1)}+09:00`;
