/** An earlier plan laid onto another structure as an example: what is there keeps its rows, what is not is left out. Pure. */
import { planLists } from "../../../src/contract/planRows.ts";
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import { contentFrom } from "./beginning.ts";

/**
 * The content as far as this structure has what it speaks of; mini-clusters that it does not speak of continue. A target
 * whose mini-cluster has closed here gets the id that `fresh` answers. `left`: how many rows were left out.
 */
export function fitted(
  content: PlanContent,
  structure: StructureSnapshot,
  fresh: () => string,
): { content: PlanContent; left: number } {
  const active = new Set(structure.miniClusters.filter((one) => one.active).map(({ id }) => id));
  const closed = new Set(structure.miniClusters.filter((one) => !one.active).map(({ id }) => id));
  const groups = new Set(structure.groups.filter((one) => one.active).map(({ id }) => id));
  const members = new Map(
    structure.members.map(({ memberId, memberships }) => [
      memberId,
      new Set(memberships.map((one) => one.miniClusterId)),
    ]),
  );
  const issues = new Set(structure.openIssues.map(({ id }) => id));
  const renewed = new Map(content.targets.filter(({ id }) => closed.has(id)).map(({ id }) => [id, fresh()]));
  const now = (id: string): string => renewed.get(id) ?? id;
  const keptIds = new Set(content.edges.filter(({ from, to }) => from === to).map(({ to }) => to));
  // A target that stayed itself there is nothing here where its mini-cluster is not.
  const targets = content.targets.filter(({ id }) => !keptIds.has(id) || active.has(id));
  const ids = new Set(targets.map(({ id }) => id));
  const edges = content.edges.filter(({ from, to }) => active.has(from) && ids.has(to));
  const dissolved = content.dissolved.filter(({ id }) => active.has(id));
  const spoken = new Set([...edges.map(({ from }) => from), ...dissolved.map(({ id }) => id)]);
  const rest = contentFrom({ miniClusters: structure.miniClusters.filter(({ id }) => !spoken.has(id)) });
  const own: PlanContent = {
    ...content,
    targets: targets.map((target) => ({
      ...target,
      id: now(target.id),
      parentId: target.parentId === null ? null : now(target.parentId),
    })),
    edges: edges.map((edge) => ({ ...edge, to: now(edge.to) })),
    dissolved,
    defaultSuccessors: content.defaultSuccessors
      .filter(({ from, to }) => active.has(from) && ids.has(to))
      .map((row) => ({ ...row, to: now(row.to) })),
    memberMoves: content.memberMoves
      .filter(({ memberId, from, to }) => members.get(memberId)?.has(from) && (to === null || ids.has(to)))
      .map((row) => ({ ...row, to: row.to === null ? null : now(row.to) })),
    groupMoves: content.groupMoves
      .filter(({ groupId, to }) => groups.has(groupId) && (to === "DISSOLVE" || ids.has(to)))
      .map((row) => ({ ...row, to: now(row.to) })),
    issueMoves: content.issueMoves
      .filter(({ issueId, to }) => issues.has(issueId) && ids.has(to))
      .map((row) => ({ ...row, to: now(row.to) })),
    officers: content.officers
      .filter(({ memberId, miniClusterId }) => (members.get(memberId)?.size ?? 0) > 0 && ids.has(miniClusterId))
      .map((row) => ({ ...row, miniClusterId: now(row.miniClusterId) })),
  };
  const left = planLists.reduce((sum, list) => sum + content[list].length - own[list].length, 0);
  const there = new Set(own.targets.map(({ id }) => id));
  return {
    content: {
      ...own,
      targets: [...own.targets, ...rest.targets.filter(({ id }) => !there.has(id))],
      edges: [...own.edges, ...rest.edges],
    },
    left,
  };
}
