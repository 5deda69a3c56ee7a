/** How a replay keeps its time: events a second, a longer look at each reorganisation, no step before the last is drawn. Pure. */

/** Events a second. */
export const speeds = [1, 2, 5, 10, 30] as const;
export type Speed = (typeof speeds)[number];

/** A reorganisation is looked at this long, whatever the speed. */
const REORGANIZATION_MS = 2500;
/** Answers that take longer than this are not waited for. */
const PATIENCE_MS = 3000;

type Now = {
  speed: Speed /** Milliseconds since the last step. */;
  since: number /** The event shown. */;
  type: string | undefined /** The map of it is drawn. */;
  drawn: boolean;
};

/** Milliseconds until the next step is due; null to be asked again once the map is drawn. */
export function untilNext({ speed, since, type, drawn }: Now): number | null {
  if (!drawn && since < PATIENCE_MS) return null;
  const look = Math.max(1000 / speed, type === "ClustersReorganized" ? REORGANIZATION_MS : 0);
  return Math.max(0, look - since);
}

/**
 * How many of the coming events one step takes: those the speed asks for in the time that has passed, one at the least,
 * and never past a reorganisation.
 */
export function taken(coming: readonly { type: string }[], { speed, since }: Pick<Now, "speed" | "since">): number {
  const due = Math.max(1, Math.floor((since / 1000) * speed));
  const stop = coming.slice(0, due).findIndex(({ type }) => type === "ClustersReorganized");
  return Math.min(coming.length, stop === -1 ? due : stop + 1);
}
