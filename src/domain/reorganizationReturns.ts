/** What a reorganisation moved and what of it is still where it was put: that can be moved back (R21). */
import type { Id } from "../contract/base.ts";
import { issueRows, memberRows } from "../contract/moveRows.ts";
import type { CarriedOut } from "./carriedOut.ts";
import { type OpenIssue, placeBefore } from "./reorganizationWork.ts";
import type { StructureState } from "./structure.ts";

/** Why something cannot simply be put back, and what comes of it instead. The closed list that sentences are written for. */
export type RevertCode =
  /** Came since: goes with the mini-cluster it came to. */
  | "MEMBER_CAME"
  /** Was moved by the reorganisation and has moved on since: stays there. */
  | "MEMBER_MOVED_ON"
  | "MEMBER_LEFT"
  /** The reorganisation itself let the member go; a plan cannot bring anybody in. */
  | "MEMBER_SENT_OUT"
  /** Two memberships became one, which cannot be two again: it goes back to where the member led a group or was at home. */
  | "MEMBERSHIPS_MERGED"
  | "GROUP_CAME"
  | "GROUP_MOVED_ON"
  /** The reorganisation dissolved it, or it was dissolved since. */
  | "GROUP_DISSOLVED"
  /** Its leader does not go back to where the group was. */
  | "GROUP_WITH_LEADER"
  | "ISSUE_CAME"
  | "ISSUE_MOVED_ON"
  /** Its group does not go back to where the issue was. */
  | "ISSUE_WITH_GROUP"
  /** Held an office that the reorganisation ended, and is no longer a member there. */
  | "OFFICER_GONE"
  /** Another holds the office by now. */
  | "OFFICER_SINCE"
  /** Appointed by the reorganisation, and a plan can only replace a chair. */
  | "OFFICER_STAYS"
  | "MINI_CLUSTER_FOUNDED"
  /** The reorganisation kept it, and it has closed since. */
  | "MINI_CLUSTER_CLOSED"
  | "RENAMED_SINCE"
  /** Its old name belongs to another by now; `to` gets a number behind its own. */
  | "NAME_TAKEN"
  /** Its parent is not a main mini-cluster any more, so that it becomes one. */
  | "PARENT_GONE"
  /** Reorganised again since; `subjects` are those plans. Reverse the latest first for a cleaner way back. */
  | "REORGANIZED_SINCE";

/** One conflict: whom it concerns, and for what goes somewhere from where to where. */
export type RevertConflict = { code: RevertCode; subjects: Id[]; from: Id | null; to: Id | null };
export type Tell = (code: RevertCode, subject: Id, from?: Id | null, to?: Id | null) => void;

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
