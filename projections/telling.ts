// Whom an event is about and where it shows: its subject, its mini-cluster and group, and whom else it concerns.
import type { HistoryEntry, IssueCard } from "../src/contract/answers.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { GroupRow } from "./structure.ts";
import type { TemporalTable } from "./temporal.ts";

type Subject = HistoryEntry["subject"];
type Told = { subject: Subject; miniClusterId: string | null; groupId: string | null; alsoIn: string[] };

/** Call after the other tables have folded the event: an issue's place is the one it has now. */
export function tell(
  event: RecordedEvent,
  t: { cards: TemporalTable<IssueCard>; groups: TemporalTable<GroupRow> },
): Told {
  const of = (
    kind: Subject["kind"],
    id: string,
    miniClusterId: string | null = null,
    groupId: string | null = null,
  ) => ({
    subject: { kind, id },
    miniClusterId,
    groupId,
    alsoIn: [] as string[],
  });
  if (event.category === "issue") {
    const card = t.cards.current(event.streamId);
    return of("issue", event.streamId, card?.miniClusterId ?? null, card?.groupId ?? null);
  }
  if (event.category === "reorganization") return of("reorganization", event.streamId);
  switch (event.type) {
    case "MiniClusterFounded":
    case "MiniClusterRenamed":
      return of("miniCluster", event.data.miniClusterId, event.data.miniClusterId);
    case "OfficerAppointed":
    case "OfficerReleased":
    case "MembershipStarted":
    case "MembershipEnded":
      return of("member", event.data.memberId, event.data.miniClusterId);
    case "MembershipTransferred":
      return { ...of("member", event.data.memberId, event.data.to), alsoIn: [`miniCluster:${event.data.from}`] };
    case "ResearchGroupCreated":
    case "ResearchGroupDissolved":
      return of("group", event.data.groupId, event.data.miniClusterId, event.data.groupId);
    case "ResearchGroupJoined":
    case "ResearchGroupLeft": {
      const { groupId, memberId } = event.data;
      const home = t.groups.current(groupId)?.miniClusterId ?? null;
      return { ...of("group", groupId, home, groupId), alsoIn: [`member:${memberId}`] };
    }
    case "GroupLeaderAppointed": {
      const { groupId, leaderId, before } = event.data;
      const home = t.groups.current(groupId)?.miniClusterId ?? null;
      return { ...of("group", groupId, home, groupId), alsoIn: [`member:${leaderId}`, `member:${before}`] };
    }
    case "ClustersReorganized": {
      const miniClusters = [...event.data.targets, ...event.data.closed].map(({ id }) => `miniCluster:${id}`);
      const groups = event.data.groupMoves.map(({ groupId }) => `group:${groupId}`);
      const plan = `reorganization:${event.data.planId}`;
      return { ...of("structure", event.streamId), alsoIn: [...miniClusters, ...groups, plan] };
    }
    case "OrganizationRegistered":
    case "OrganizationSucceeded":
      return of("organization", event.data.organizationId);
    case "MemberRegistered":
    case "MemberForgotten":
      return of("member", event.data.memberId);
    default:
      return of("programme", event.streamId);
  }
}
