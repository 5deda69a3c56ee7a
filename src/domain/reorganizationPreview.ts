/** What a plan would do, shown before it is done; nothing is appended. A browser runs this too (domain.md §5). */
import { type Id, Sector, sectorOf } from "../contract/base.ts";
import type { ReorganizationPlan } from "../contract/reorganization.ts";
import type { ReorganizationPreview } from "../contract/structure.ts";
import { type Expansion, expandPlan, type ReorganizationContext } from "./reorganization.ts";
import type { StructureState } from "./structure.ts";
import { activeMembers, activeMiniClusters, openGroups } from "./structureLookups.ts";

type Node = ReorganizationPreview["before"][number];
type Counts = Node["members"];

/**
 * The tree before and after, members by sector, every move, and everything the plan breaks: the same reckoning as the
 * decision's. Under violations the tree after shows what is certain; what has no destination is missing from it. R17 is
 * among the warnings here even where the plan accepts them.
 */
export function previewReorganization(
  state: StructureState,
  plan: ReorganizationPlan,
  context: ReorganizationContext,
): ReorganizationPreview {
  const expansion = expandPlan(state, plan, context);
  const { violations, warnings, members, groups, issues } = expansion;
  return {
    violations,
    warnings,
    before: treeBefore(state, expansion),
    after: treeAfter(state, expansion),
    closed: [...expansion.fates.closed].map(([id, { dissolved, reason }]) => ({
      id,
      dissolved,
      reason,
      successorId: expansion.fates.defaults.get(id) ?? null,
    })),
    flows: flows(state, expansion),
    totals: totals(state, expansion),
    memberMoves: members.moves,
    groupMoves: groups.moves,
    issueMoves: issues.moves,
    officersReleased: expansion.officers.released,
    officersAppointed: expansion.officers.appointed,
  };
}

function treeBefore(state: StructureState, { issues }: Expansion): Node[] {
  const tree = emptyTree(activeMiniClusters(state));
  for (const { kind, memberships } of activeMembers(state))
    for (const [id, primary] of memberships) if (primary) count(tree.get(id)?.members, sectorOf(kind));
  for (const { miniClusterId } of openGroups(state)) add(tree, miniClusterId, "groups");
  for (const { before } of issues.places.values()) add(tree, before.miniClusterId, "openIssues");
  return withTotals(tree);
}

function treeAfter(state: StructureState, { fates, members, groups, issues }: Expansion): Node[] {
  const tree = emptyTree([...fates.targets.values()]);
  for (const { memberId, kind } of state.members.values())
    for (const [id, primary] of members.memberships.get(memberId) ?? [])
      if (primary) count(tree.get(id)?.members, sectorOf(kind));
  for (const home of groups.homes.values()) if (home !== null) add(tree, home, "groups");
  for (const { after } of issues.places.values()) if (after) add(tree, after.miniClusterId, "openIssues");
  return withTotals(tree);
}

/** From where to where members go by their primary membership, and open issues; who has no destination is in none. */
function flows(state: StructureState, { members, issues }: Expansion): ReorganizationPreview["flows"] {
  const found = new Map<string, ReorganizationPreview["flows"][number]>();
  const flow = (from: Id, to: Id | null) => {
    const key = `${from} ${to ?? ""}`;
    const one = found.get(key) ?? { from, to, members: noCounts(), issues: 0 };
    found.set(key, one);
    return one;
  };
  for (const { memberId, kind, memberships } of activeMembers(state)) {
    const after = members.memberships.get(memberId);
    if (members.lost.has(memberId)) continue;
    const from = primaryOf(memberships);
    if (from !== null) count(flow(from, after ? primaryOf(after) : null).members, sectorOf(kind));
  }
  for (const { before, after } of issues.places.values())
    if (after) flow(before.miniClusterId, after.miniClusterId).issues += 1;
  return [...found.values()];
}

const primaryOf = (memberships: Map<Id, boolean>): Id | null =>
  [...memberships].find(([, primary]) => primary)?.[0] ?? null;

/** [R13] Distinct members by sector: before = after + exits, unless some have no destination. */
function totals(state: StructureState, { members }: Expansion): ReorganizationPreview["totals"] {
  const [before, after, exits] = [noCounts(), noCounts(), noCounts()];
  for (const { memberId, kind } of activeMembers(state)) {
    count(before, sectorOf(kind));
    if (members.memberships.has(memberId)) count(after, sectorOf(kind));
  }
  for (const { kind } of members.exits) count(exits, sectorOf(kind));
  return { before, after, exits };
}

function emptyTree(miniClusters: Pick<Node, "id" | "names" | "tier" | "parentId">[]): Map<Id, Node> {
  return new Map(
    miniClusters.map(({ id, names, tier, parentId }) => [
      id,
      { id, names, tier, parentId, members: noCounts(), total: 0, groups: 0, openIssues: 0 },
    ]),
  );
}

const withTotals = (tree: Map<Id, Node>): Node[] =>
  [...tree.values()].map((node) => ({
    ...node,
    total: Sector.options.reduce((sum, one) => sum + node.members[one], 0),
  }));

const noCounts = (): Counts => ({ FIRM: 0, ACADEMIA: 0, AGENCY: 0, OTHER: 0 });

function count(counts: Counts | undefined, sector: Sector): void {
  if (counts) counts[sector] += 1;
}

function add(tree: Map<Id, Node>, id: Id, what: "groups" | "openIssues"): void {
  const node = tree.get(id);
  if (node) node[what] += 1;
}
