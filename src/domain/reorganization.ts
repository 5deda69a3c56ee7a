/** A plan judged by every rule at once and expanded into one fact (domain.md §5, R10–R20). */
import { type Sector, sectorOf } from "../contract/base.ts";
import type { EventOf } from "../contract/events.ts";
import { groupIssues, groupMembers } from "../contract/moveRows.ts";
import type { ReorganizationPlan } from "../contract/reorganization.ts";
import type { ClustersReorganized, Violation } from "../contract/structure.ts";
import { Refusal } from "./refusal.ts";
import { type Fates, readFates } from "./reorganizationFates.ts";
import { collectFindings, type Findings } from "./reorganizationFindings.ts";
import { type MovedMembers, moveMembers, moveOfficers } from "./reorganizationMembers.ts";
import { type MovedGroups, type MovedIssues, moveGroups, moveIssues, type OpenIssue } from "./reorganizationWork.ts";
import type { StructureState } from "./structure.ts";
import { activeMembers } from "./structureLookups.ts";

export type ReorganizationContext = {
  /** Every open issue; none that is not. */
  openIssues: OpenIssue[];
  /** Revision of the structure's stream now (R19). */
  structureRevision: string;
};

/** A plan worked out to the last member. Where it has violations it is as far as one can see, and never recorded. */
export type Expansion = {
  violations: Violation[];
  warnings: Violation[];
  fates: Fates;
  members: MovedMembers;
  groups: MovedGroups;
  issues: MovedIssues;
  officers: ReturnType<typeof moveOfficers>;
};

/** Works a plan out and collects everything it breaks. Pure: the preview and the decision are the same reckoning. */
export function expandPlan(state: StructureState, plan: ReorganizationPlan, context: ReorganizationContext): Expansion {
  const findings = collectFindings();
  const { note } = findings;
  checkBase(state, plan, context, findings);
  const fates = readFates(state, plan, findings);
  const members = moveMembers(state, plan, fates, note);
  const groups = moveGroups(state, plan, fates, members, note);
  const issues = moveIssues(state, plan, context.openIssues, fates, groups, note);
  const officers = moveOfficers(state, plan, fates, members, note);
  checkSectors(state, fates, members, findings);
  return { violations: findings.violations, warnings: findings.warnings, fates, members, groups, issues, officers };
}

/** Every rule the plan breaks; warnings (R17, R11 ISSUE_NOT_OPEN) are among them unless the plan accepts them. */
export function brokenRules(
  state: StructureState,
  plan: ReorganizationPlan,
  context: ReorganizationContext,
): Violation[] {
  return broken(plan, expandPlan(state, plan, context));
}

const broken = ({ acceptWarnings }: ReorganizationPlan, { violations, warnings }: Expansion): Violation[] => [
  ...violations,
  ...(acceptWarnings ? [] : warnings),
];

/**
 * Answers one ClustersReorganized with its lists expanded, then ResearchGroupLeft for each group of a member the plan
 * sends out; none where the plan was carried out before. Refuses with PLAN_BREAKS_RULES and every broken rule (`brokenRules`).
 * ALREADY_EXISTS: another plan has this id.
 */
export function decideReorganization(
  state: StructureState,
  plan: ReorganizationPlan,
  context: ReorganizationContext,
): EventOf<"structure">[] {
  const done = state.reorganizations.find(({ planId }) => planId === plan.planId);
  if (done && done.effectiveOn === plan.effectiveOn && done.reason === plan.reason) return [];
  if (done) throw new Refusal("ALREADY_EXISTS", { kind: "reorganization", id: plan.planId });
  const expansion = expandPlan(state, plan, context);
  const violations = broken(plan, expansion);
  if (violations.length > 0) throw new Refusal("PLAN_BREAKS_RULES", { count: violations.length }, { violations });
  return [{ type: "ClustersReorganized", data: record(state, plan, expansion) }, ...groupsLeft(state, expansion)];
}

function record(state: StructureState, plan: ReorganizationPlan, expansion: Expansion): ClustersReorganized {
  const { planId, effectiveOn, reason, compensates } = plan;
  if (effectiveOn === null) throw new Error(`plan ${planId} passed without a day`);
  const { fates, members, groups, issues, officers } = expansion;
  return {
    planId,
    effectiveOn,
    reason,
    compensates,
    targets: plan.targets.map((target) => ({ ...target, isNew: !state.miniClusters.has(target.id) })),
    edges: plan.edges,
    closed: [...fates.closed].map(([id, { dissolved, reason }]) => {
      const successorId = fates.defaults.get(id);
      if (successorId === undefined) throw new Error(`${id} closes without a successor`);
      return { id, dissolved, reason, successorId };
    }),
    memberMoves: groupMembers(members.moves),
    groupMoves: groups.moves,
    issueMoves: groupIssues(issues.moves),
    officersReleased: officers.released,
    officersAppointed: officers.appointed,
  };
}

function groupsLeft(state: StructureState, { members, groups }: Expansion): EventOf<"structure">[] {
  const staying = [...state.groups.values()].filter(({ id }) => groups.homes.get(id));
  return members.exits.flatMap(({ memberId }) =>
    staying
      .filter((group) => group.members.has(memberId))
      .map(({ id }): EventOf<"structure"> => ({ type: "ResearchGroupLeft", data: { groupId: id, memberId } })),
  );
}

/** [R19] The plan was made from the structure as it is now; else what has moved since is told. */
function checkBase(
  state: StructureState,
  { baseRevision }: ReorganizationPlan,
  { structureRevision }: ReorganizationContext,
  { noteOfPlan }: Findings,
): void {
  const base = Number(baseRevision);
  if (base === Number(structureRevision)) return;
  const since = state.touched.filter(({ revision }) => revision > base);
  noteOfPlan(
    "BASE_STALE",
    { base: baseRevision, current: structureRevision, changes: since.length },
    since.flatMap(({ ids }) => ids),
  );
}

/** [R17] Each target has a member from a firm and one from a university or institute, secondary ones included. */
function checkSectors(
  state: StructureState,
  { targets }: Fates,
  { memberships }: MovedMembers,
  { note }: Findings,
): void {
  const present = new Map<string, Set<Sector>>();
  for (const { memberId, kind } of activeMembers(state)) {
    const sector = sectorOf(kind);
    for (const id of memberships.get(memberId)?.keys() ?? [])
      present.set(id, (present.get(id) ?? new Set()).add(sector));
  }
  const ids = [...targets.keys()];
  note(
    "FIRM_MISSING",
    ids.filter((id) => !present.get(id)?.has("FIRM")),
  );
  note(
    "ACADEMIA_MISSING",
    ids.filter((id) => !present.get(id)?.has("ACADEMIA")),
  );
}
