// The structure as it was: its stream folded up to a position, for what is shown of what was done long ago.
import type { Id } from "../contract/base.ts";
import { evolve, initial, type StructureEvent, type StructureState } from "../domain/structure.ts";
import type { LogClient } from "../log/connection.ts";
import { PoisonedStream } from "./folds.ts";

export type PastStructures = {
  /** The structure just before a log position. The caller must not change it. Rejects where the log is away. */
  structureBefore(programmeId: Id, position: number): Promise<StructureState>;
};

/** So many are kept: what a position was like never changes. */
const KEPT = 8;

export function createPastStructures(log: Pick<LogClient, "readStream">): PastStructures {
  const kept = new Map<string, Promise<StructureState>>();
  async function fold(programmeId: Id, position: number): Promise<StructureState> {
    let state = initial();
    for (const decoded of await log.readStream(`structure-${programmeId}`, 0)) {
      if (decoded.position >= position) break;
      if (decoded.kind === "poison") throw new PoisonedStream(decoded.stream, decoded.revision, decoded.error);
      if (decoded.kind === "event") state = evolve(state, decoded.event as StructureEvent);
    }
    return state;
  }
  return {
    structureBefore(programmeId, position) {
      const key = `${programmeId}@${position}`;
      const found = kept.get(key) ?? fold(programmeId, position);
      kept.delete(key);
      kept.set(key, found);
      found.catch(() => kept.delete(key));
      const [oldest] = kept.keys();
      if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}
