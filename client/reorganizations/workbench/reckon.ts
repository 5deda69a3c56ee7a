/** A plan reckoned on a structure as it was read: the server's own rules, run in the browser. Pure; the worker calls it. */
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { expandPlan } from "../../../src/domain/reorganization.ts";
import { previewReorganization } from "../../../src/domain/reorganizationPreview.ts";
import { initial, type StructureState } from "../../../src/domain/structure.ts";
import { openGroups } from "../../../src/domain/structureLookups.ts";

/** What the plan is beside its content. */
export type PlanHead = { planId: string; baseRevision: string; compensates: string | null };
export type Reckoning = {
  preview: ReorganizationPreview;
  /** Everything that has no destination; violations name the first hundred only. */
  unmapped: { members: string[]; groups: string[]; issues: string[] };
};

/** The rules' own state from the snapshot. What only a later fold would need (`issuePlaces`) is empty. */
export function stateOf(snapshot: StructureSnapshot): StructureState {
  return {
    ...initial(),
    revision: Number(snapshot.revision),
    miniClusters: new Map(snapshot.miniClusters.map((one) => [one.id, one])),
    groups: new Map(
      snapshot.groups.map(({ memberIds, ...group }) => [group.id, { ...group, members: new Set(memberIds) }]),
    ),
    members: new Map(
      snapshot.members.map(({ memberships, ...member }) => [
        member.memberId,
        {
          ...member,
          memberships: new Map(memberships.map(({ miniClusterId, primary }) => [miniClusterId, primary])),
        },
      ]),
    ),
    officers: snapshot.officers,
    reorganizations: snapshot.reorganizations,
    touched: snapshot.touched,
  };
}

/** Everything the plan does and breaks on this structure; the issues are all that are open there. */
export function reckon(
  state: StructureState,
  snapshot: Pick<StructureSnapshot, "programmeId" | "revision" | "openIssues">,
  head: PlanHead,
  content: PlanContent,
): Reckoning {
  const plan = { programmeId: snapshot.programmeId, ...head, ...content };
  const openIssues = snapshot.openIssues.map(({ id, miniClusterId, groupId }) => ({ id, miniClusterId, groupId }));
  const context = { openIssues, structureRevision: snapshot.revision };
  const { members, groups, issues } = expandPlan(state, plan, context);
  return {
    preview: previewReorganization(state, plan, context),
    unmapped: {
      members: [...members.lost],
      groups: openGroups(state)
        .map(({ id }) => id)
        .filter((id) => !groups.homes.has(id)),
      issues: [...issues.places].filter(([, { after }]) => after === null).map(([id]) => id),
    },
  };
}
