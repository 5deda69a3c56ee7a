/**
 * Reverses a reorganisation by a plan made from the structure as it is now (R21): what it moved and is still where it put
 * it goes back, everybody and everything that came since gets a destination, nothing is deleted, conflicts are told.
 */
import type { Id } from "../contract/base.ts";
import type { PlanContent, RevertConflict } from "../contract/reorganization.ts";
import type { CarriedOut } from "./carriedOut.ts";
import { Refusal } from "./refusal.ts";
import type { ReorganizationContext } from "./reorganization.ts";
import { isReturnable, type Restored, restore } from "./reorganizationRestored.ts";
import { collectConflicts, type Returns, readReturns, type Tell } from "./reorganizationReturns.ts";
import type { StructureState } from "./structure.ts";
import { activeMembers, openGroups } from "./structureLookups.ts";
import { touchedSince } from "./structureSince.ts";

export type Reversal = {
  content: PlanContent;
  conflicts: RevertConflict[];
  /** Old mini-clusters that come back under a new id. */
  anew: Restored["anew"];
};

/**
 * The plan that undoes the reorganisation of that plan id. `reason` is the plan's and that of each dissolution; the day is
 * for people to choose. `idOf` gives the id under which a closed mini-cluster comes back, always the same one. Refuses
 * with NOT_FOUND where no such plan was carried out.
 */
export function revertPlan(
  state: StructureState,
  planId: Id,
  { openIssues }: Pick<ReorganizationContext, "openIssues">,
  { reason, idOf }: { reason: string; idOf: (old: Id) => Id },
): Reversal {
  const undone = state.carriedOut.get(planId);
  if (!undone) throw new Refusal("NOT_FOUND", { kind: "reorganization", id: planId });
  const { conflicts, tell } = collectConflicts();
  for (const [other, { revision }] of state.carriedOut)
    if (revision > undone.revision) tell("REORGANIZED_SINCE", other);
  const returns = readReturns(state, undone, openIssues, isReturnable(state, undone), tell);
  const restored = restore(state, undone, returns, reason, idOf, tell);
  const { targets, edges, dissolved, defaultSuccessors } = restored;
  const content: PlanContent = {
    effectiveOn: null,
    reason,
    targets,
    edges,
    dissolved,
    defaultSuccessors,
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: targets.length,
    acceptWarnings: false,
  };
  const touched = touchedSince(state, undone.revision);
  const members = moveMembers(state, undone, returns, restored, touched, content, tell);
  const groups = moveGroups(state, returns, restored, members, touched, content, tell);
  moveIssues(undone, returns, restored, groups, content, tell);
  appointOfficers(state, undone, restored, members, content, tell);
  return { content, conflicts: conflicts(), anew: restored.anew };
}

/** Member → mini-cluster afterwards → primary? */
type Memberships = Map<Id, Map<Id, boolean>>;

/** [R14] Ranks are those of before where each member comes to have one primary membership by them, else those of now. */
function moveMembers(
  state: StructureState,
  undone: CarriedOut,
  returns: Returns,
  { home, place, follows, closes }: Restored,
  touched: ReadonlySet<string>,
  content: PlanContent,
  tell: Tell,
): Memberships {
  const after: Memberships = new Map();
  for (const { memberId, memberships } of activeMembers(state)) {
    const before = undone.memberships.get(memberId);
    const ways = [...memberships].map(([from, rank]) => {
      const old = returns.members.get(memberId)?.get(from);
      const to = old === undefined ? place(from) : home(old);
      return { from, to, old, is: rank, was: old === undefined ? rank : (before?.get(old) ?? rank) };
    });
    const primaries = new Set(ways.filter(({ was }) => was).map(({ to }) => to));
    const places = new Map<Id, boolean>();
    for (const { from, to, old, is, was } of ways) {
      const primary = primaries.size === 1 ? was : is;
      places.set(to, places.get(to) === true || primary);
      const came = old === undefined && (closes(from) || touched.has(`${memberId}/${from}`));
      if (came) tell("MEMBER_CAME", memberId, from, to);
      if (follows(from) !== to || primary !== is || (came && closes(from)))
        content.memberMoves.push({ memberId, from, to, primary });
    }
    after.set(memberId, places);
  }
  return after;
}

/** [R15] Each group goes where its leader is a member: back, else with its mini-cluster, else to the leader's own. */
function moveGroups(
  state: StructureState,
  returns: Returns,
  { home, place, follows, closes }: Restored,
  members: Memberships,
  touched: ReadonlySet<string>,
  content: PlanContent,
  tell: Tell,
): Map<Id, Id> {
  const homes = new Map<Id, Id>();
  for (const { id, miniClusterId: from, leaderId } of openGroups(state)) {
    const old = returns.groups.get(id);
    const wanted = old === undefined ? place(from) : home(old);
    const ofLeader = members.get(leaderId) ?? new Map<Id, boolean>();
    const primary = [...ofLeader].find(([, isPrimary]) => isPrimary)?.[0];
    const to = [wanted, place(from)].find((one) => ofLeader.has(one)) ?? primary ?? wanted;
    homes.set(id, to);
    if (to !== wanted) tell("GROUP_WITH_LEADER", id, from, to);
    else if (old === undefined && (closes(from) || touched.has(`${id}/${from}`))) tell("GROUP_CAME", id, from, to);
    if (follows(from) !== to || (old === undefined && closes(from))) content.groupMoves.push({ groupId: id, to });
  }
  return homes;
}

/** [R15] [R16] An issue goes back by itself where the reorganisation moved it by itself; else with its group. */
function moveIssues(
  { fact }: CarriedOut,
  returns: Returns,
  { home, place, follows, closes }: Restored,
  groups: ReadonlyMap<Id, Id>,
  content: PlanContent,
  tell: Tell,
): void {
  const movedGroups = new Map(fact.groupMoves.map(({ groupId, from }) => [groupId, from]));
  for (const [issueId, { miniClusterId: from, groupId }] of returns.places) {
    const old = returns.issues.get(issueId);
    const withGroup = groupId === null ? undefined : groups.get(groupId);
    const wanted = old === undefined ? (withGroup ?? place(from)) : home(old);
    if (groupId !== null && withGroup !== undefined && withGroup !== wanted) {
      if (movedGroups.get(groupId) === old) tell("ISSUE_WITH_GROUP", issueId, from, withGroup);
      else content.issueMoves.push({ issueId, to: wanted, group: null });
      continue;
    }
    const came = old === undefined && closes(from);
    if (came) tell("ISSUE_CAME", issueId, from, wanted);
    if (groupId === null && (follows(from) !== wanted || came)) content.issueMoves.push({ issueId, to: wanted });
  }
}

/** Whoever lost an office by it has it again, where they are members there and nobody else was given it since. */
function appointOfficers(
  state: StructureState,
  { fact }: CarriedOut,
  { home }: Restored,
  members: Memberships,
  content: PlanContent,
  tell: Tell,
): void {
  const homes = new Set(content.targets.map(({ id }) => id));
  const isIn = (memberId: Id, id: Id) => members.get(memberId)?.has(id) === true;
  for (const { miniClusterId, office, memberId } of fact.officersReleased) {
    const to = home(miniClusterId);
    const holder =
      office === "CHAIR"
        ? state.officers.find((one) => one.miniClusterId === to && one.office === "CHAIR")?.memberId
        : undefined;
    const byPlan = fact.officersAppointed.some(
      (one) => one.miniClusterId === miniClusterId && one.office === "CHAIR" && one.memberId === holder,
    );
    if (!homes.has(to) || !isIn(memberId, to)) tell("OFFICER_GONE", memberId, null, homes.has(to) ? to : null);
    else if (holder !== undefined && holder !== memberId && !byPlan && isIn(holder, to))
      tell("OFFICER_SINCE", memberId, null, to);
    else content.officers.push({ miniClusterId: to, office, memberId });
  }
  const chaired = new Set(content.officers.filter(({ office }) => office === "CHAIR").map((one) => one.miniClusterId));
  for (const { miniClusterId, office, memberId } of fact.officersAppointed) {
    const holds = state.officers.some(
      (one) => one.miniClusterId === miniClusterId && one.office === office && one.memberId === memberId,
    );
    const replaced = office === "CHAIR" && chaired.has(miniClusterId);
    const isBack = content.officers.some(
      (one) => one.miniClusterId === miniClusterId && one.office === office && one.memberId === memberId,
    );
    if (holds && homes.has(miniClusterId) && isIn(memberId, miniClusterId) && !replaced && !isBack)
      tell("OFFICER_STAYS", memberId, null, miniClusterId);
  }
}
