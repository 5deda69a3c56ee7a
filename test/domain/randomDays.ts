// What may happen to a structure and its open issues between one plan and the next: commands at random, some of them
// refused and passed over, as people's are.
import { issueRows } from "../../src/contract/moveRows.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { type OpenIssue, placeBefore } from "../../src/domain/reorganizationWork.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { activeMembers, activeMiniClusters, openGroups } from "../../src/domain/structureLookups.ts";
import { type Dice, randomIssues } from "./randomReorganization.ts";
import { fold, having, named, type StructureEvents } from "./structureSupport.ts";

/** So many random events; answers the issues that are open afterwards, where they are. */
export function liveOn(
  dice: Dice,
  state: StructureState,
  issues: OpenIssue[],
  events: number,
  tag: string,
): OpenIssue[] {
  let open = issues;
  for (let i = 0; i < events; i++) {
    try {
      open = happen(dice, state, open, `${tag}-${i}`);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return today(state, open);
}

/** The open issues where the structure has them today. */
export const today = (state: StructureState, issues: OpenIssue[]): OpenIssue[] =>
  issues.map((issue) => ({ id: issue.id, ...placeBefore(state, issue) }));

/** Folds what a reorganisation recorded, and answers the open issues where it puts them. */
export function carryOut(state: StructureState, events: StructureEvents, issues: OpenIssue[]): OpenIssue[] {
  fold(events, state);
  const [event] = events;
  const moves = event?.type === "ClustersReorganized" ? issueRows(event.data) : [];
  const moved = new Map(moves.map(({ issueId, to, group }) => [issueId, { miniClusterId: to, groupId: group }]));
  return today(
    state,
    issues.map((issue) => ({ ...issue, ...moved.get(issue.id) })),
  );
}

function happen(dice: Dice, state: StructureState, open: OpenIssue[], tag: string): OpenIssue[] {
  const miniClusters = activeMiniClusters(state).map(({ id }) => id);
  const members = activeMembers(state);
  const groups = openGroups(state);
  const place = dice.one(miniClusters);
  const member = members.length > 0 ? dice.one(members) : undefined;
  const group = groups.length > 0 ? dice.one(groups) : undefined;
  const somewhere = member ? dice.one([...member.memberships.keys()]) : place;
  switch (dice.upTo(14)) {
    case 0:
    case 1: {
      const memberId = `${dice.one(["f", "u", "a"])}-${tag}`;
      having(state, "JoinMiniCluster", { memberId, miniClusterId: place });
      return open;
    }
    case 2:
      if (member) {
        const { memberId } = member;
        having(state, "JoinMiniCluster", { memberId, miniClusterId: place, primary: false });
      }
      return open;
    case 3:
    case 4:
      if (member) having(state, "TransferMembership", { memberId: member.memberId, from: somewhere, to: place });
      return open;
    case 5:
      if (member)
        having(state, "LeaveMiniCluster", { memberId: member.memberId, miniClusterId: somewhere, reason: "left" });
      return open;
    case 6:
      if (member) {
        const { memberId: leaderId } = member;
        const groupId = `g-${tag}`;
        having(state, "CreateResearchGroup", { groupId, names: named(groupId), miniClusterId: somewhere, leaderId });
      }
      return open;
    case 7:
      if (group && member) having(state, "JoinResearchGroup", { groupId: group.id, memberId: member.memberId });
      return open;
    case 8:
      if (group) having(state, "DissolveResearchGroup", { groupId: group.id, reason: "done" });
      return today(state, open);
    case 9: {
      const id = `x-${tag}`;
      having(state, "FoundMiniCluster", { miniClusterId: id, names: named(dice.one([id, "m0", "s0"])), tier: "MAIN" });
      return open;
    }
    case 10:
      having(state, "RenameMiniCluster", { miniClusterId: place, names: named(`${place} since ${tag}`) });
      return open;
    case 11:
      if (member)
        having(state, "AppointOfficer", { miniClusterId: somewhere, office: "CHAIR", memberId: member.memberId });
      return open;
    case 12:
      return [...open, ...randomIssues(dice, state, 2).map((issue) => ({ ...issue, id: `${issue.id}-${tag}` }))];
    default: {
      // One is closed, and one is assigned to a group.
      const left = open.slice(dice.upTo(2));
      const [first, ...rest] = left;
      if (!first || !group) return left;
      return [{ id: first.id, miniClusterId: group.miniClusterId, groupId: group.id }, ...rest];
    }
  }
}
