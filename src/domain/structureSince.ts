/** What has happened to a structure after one of its revisions, as far as the ids that each event touched tell (R19). */
import type { StructureState } from "./structure.ts";

/** Every id touched after `revision`, and `member/mini-cluster` or `group/mini-cluster` where one event touched both. */
export function touchedSince(state: StructureState, revision: number): Set<string> {
  const touched = new Set<string>();
  for (const { revision: at, ids } of state.touched) {
    if (at <= revision) continue;
    for (const id of ids) {
      touched.add(id);
      if (!state.miniClusters.has(id))
        for (const other of ids) if (state.miniClusters.has(other)) touched.add(`${id}/${other}`);
    }
  }
  return touched;
}
