// [R2, R3] Where an issue is: derived from its research group, or from its mini-cluster while it has none; what is
// closed hands on to its default successor, so that nothing stays on a board that no one sees.
import type { StructureTables } from "./structure.ts";

export type Place = { miniClusterId: string; groupId: string | null };

/**
 * The place that `wanted` means today. A dissolved group hands on to its successor, or leaves its issues with the
 * mini-cluster; a closed mini-cluster hands on to its default successor. Ids that are not known stay as they are.
 */
export function settle(wanted: Place, t: Pick<StructureTables, "groups" | "miniClusters">): Place {
  let groupId = wanted.groupId;
  const seen = new Set<string>();
  while (groupId !== null) {
    const group = t.groups.current(groupId);
    if (!group) break;
    if (group.active) return { miniClusterId: group.miniClusterId, groupId };
    seen.add(groupId);
    groupId = group.successorId !== null && !seen.has(group.successorId) ? group.successorId : null;
  }
  let miniClusterId = wanted.miniClusterId;
  const passed = new Set<string>();
  for (;;) {
    const miniCluster = t.miniClusters.current(miniClusterId);
    const next = miniCluster?.active === false ? miniCluster.successorId : null;
    if (next === null || next === undefined || passed.has(next)) return { miniClusterId, groupId };
    passed.add(miniClusterId);
    miniClusterId = next;
  }
}
