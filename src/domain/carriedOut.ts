/** What a structure remembers of a reorganisation so that it can be undone: the fact itself, and what it overwrote (R21). */
import type { Id } from "../contract/base.ts";
import { memberRows } from "../contract/moveRows.ts";
import type { ClustersReorganized } from "../contract/structure.ts";
import type { MiniClusterState, StructureState } from "./structure.ts";

export type CarriedOut = {
  fact: ClustersReorganized;
  /** The structure's revision that recorded it. */
  revision: number;
  /** Every mini-cluster that was active before, as it was. */
  miniClusters: Map<Id, MiniClusterState>;
  /** Of each member whose memberships changed: all of them as they were. */
  memberships: Map<Id, Map<Id, boolean>>;
};

/** Call before the fact is folded in. */
export function remember(state: StructureState, fact: ClustersReorganized, revision: number): CarriedOut {
  const miniClusters = new Map<Id, MiniClusterState>();
  for (const one of state.miniClusters.values()) if (one.active) miniClusters.set(one.id, { ...one });
  const memberships = new Map<Id, Map<Id, boolean>>();
  for (const { memberId } of memberRows(fact))
    if (!memberships.has(memberId)) memberships.set(memberId, new Map(state.members.get(memberId)?.memberships));
  return { fact, revision, miniClusters, memberships };
}
