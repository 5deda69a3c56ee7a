/** Names by id, gathered from every answer: a later one wins. */
import type { Refs } from "../../src/contract/answers.ts";

export const noRefs: Refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} };

/** The same object where nothing is added. */
export function mergeRefs(known: Refs, more: Refs): Refs {
  if (Object.values(more).every((names) => Object.keys(names).length === 0)) return known;
  return {
    members: { ...known.members, ...more.members },
    organizations: { ...known.organizations, ...more.organizations },
    miniClusters: { ...known.miniClusters, ...more.miniClusters },
    groups: { ...known.groups, ...more.groups },
    issues: { ...known.issues, ...more.issues },
    plans: { ...known.plans, ...more.plans },
  };
}
