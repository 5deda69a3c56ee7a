/** What a reorganisation moved and what of it is still where it was put: that can be moved back (R21). */
import type { Id } from "../contract/base.ts";
import { issueRows, memberRows } from "../contract/moveRows.ts";
import type { RevertConflict } from "../contract/reorganization.ts";
import type { CarriedOut } from "./carriedOut.ts";
import { type OpenIssue, placeBefore } from "./reorganizationWork.ts";
import type { StructureState } from "./structure.ts";

export type Tell = (code: RevertConflict["code"], subject: Id, from?: Id | null, to?: Id | null) => void;

/** Collects conflicts, those of one kind and way together. */
export function collectConflicts(): { conflicts: () => RevertConflict[]; tell: Tell } {
  const byWay = new Map<string, RevertConflict>();
  return {
    conflicts: () => [...byWay.values()],
    tell(code, subject, from = null, to = null) {
      const key = `${code} ${from} ${to}`;
      const known = byWay.get(key);
      if (!known) byWay.set(key, { code, subjects: [subject], from, to });
      else if (!known.subjects.includes(subject)) known.subjects.push(subject);
    },
  };
}

export type Returns = {
  /** Member → mini-cluster where they are now → the one it was before the reorganisation. */
  members: Map<Id, Map<Id, Id>>;
  /** Group → the mini-cluster it was in before. */
  groups: Map<Id, Id>;
  /** Open issue → the mini-cluster it was in before. */
  issues: Map<Id, Id>;
  /** Open issues where they are now. */
  places: Map<Id, { miniClusterId: Id; groupId: Id | null }>;
};

/** What goes back, to those of the old mini-clusters that `returnable` says one can go back to. Tells of what does not. */
export function readReturns(
  state: StructureState,
  undone: CarriedOut,
  openIssues: OpenIssue[],
  returnable: (id: Id) => boolean,
  tell: Tell,
): Returns {
  const { fact } = undone;
  const groups = new Map<Id, Id>();
  for (const { groupId, from, to } of fact.groupMoves) {
    const group = state.groups.get(groupId);
    if (!group?.active) tell("GROUP_DISSOLVED", groupId, from);
    else if (group.miniClusterId !== to || !returnable(from))
      tell("GROUP_MOVED_ON", groupId, from, group.miniClusterId);
    else groups.set(groupId, from);
  }
  const places = new Map(openIssues.map((issue) => [issue.id, placeBefore(state, issue)]));
  const issues = new Map<Id, Id>();
  for (const { issueId, from, to, group } of issueRows(fact)) {
    const place = places.get(issueId);
    if (!place) continue;
    const inGroup = place.groupId === group || (group !== null && state.groups.get(group)?.active === false);
    if (place.miniClusterId !== to || !inGroup || !returnable(from))
      tell("ISSUE_MOVED_ON", issueId, from, place.miniClusterId);
    else issues.set(issueId, from);
  }
  return { members: readMembers(state, undone, groups, returnable, tell), groups, issues, places };
}

function readMembers(
  state: StructureState,
  { fact, memberships }: CarriedOut,
  groups: Returns["groups"],
  returnable: (id: Id) => boolean,
  tell: Tell,
): Returns["members"] {
  const ways = new Map(memberRows(fact).map(({ memberId, from, to }) => [`${memberId}/${from}`, to]));
  const ledIn = new Set<string>();
  for (const { id, leaderId, active, miniClusterId } of state.groups.values())
    if (active) ledIn.add(`${leaderId}/${groups.get(id) ?? miniClusterId}`);
  const returns: Returns["members"] = new Map();
  for (const [memberId, before] of memberships) {
    const now = state.members.get(memberId)?.memberships ?? new Map<Id, boolean>();
    const met = new Map<Id, Id[]>();
    for (const from of before.keys()) {
      const way = ways.get(`${memberId}/${from}`);
      const to = way === undefined ? from : way;
      if (to === null) tell("MEMBER_SENT_OUT", memberId, from);
      else if (now.size === 0) tell("MEMBER_LEFT", memberId, from);
      else if (!now.has(to) || !returnable(from)) tell("MEMBER_MOVED_ON", memberId, from);
      else met.set(to, [...(met.get(to) ?? []), from]);
    }
    const back = new Map<Id, Id>();
    for (const [to, froms] of met) {
      const ranked = (from: Id) =>
        (ledIn.has(`${memberId}/${from}`) ? 4 : 0) + (before.get(from) ? 2 : 0) + (from === to ? 1 : 0);
      const [best] = froms.sort((a, b) => ranked(b) - ranked(a));
      if (best === undefined) continue;
      back.set(to, best);
      if (froms.length > 1) tell("MEMBERSHIPS_MERGED", memberId, to, best);
    }
    returns.set(memberId, back);
  }
  return returns;
}
