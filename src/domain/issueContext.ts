/** The facts from outside its stream that a decision on an issue may need. */
import type { OrganizationKind } from "../contract/base.ts";
import type { Place } from "./issue.ts";

/** What the issue's stream cannot know; whoever loads the issue loads it too. */
export type IssueContext = {
  /** The command's business instant, RFC 3339. */
  now: string;
  actorId: string;
  structure: {
    /** The active mini-cluster that stands for `id` (R3); null: never heard of. */
    resolveMiniCluster(id: string): string | null;
    /** The active group that stands for `id` and its home; `groupId` null: dissolved without a successor. */
    resolveGroup(id: string): { groupId: string | null; miniClusterId: string } | null;
    isGroupMember(groupId: string, memberId: string): boolean;
    isMemberOf(miniClusterId: string, memberId: string): boolean;
  };
  /**
   * Where a reorganisation put this issue by an explicit row after the issue's own stream last gave its place
   * (`Issue.placedAt`); null or left out: no such row, the place follows from group and mini-cluster.
   */
  place?: Place | null;
  /** LogIssue: the firm. */
  organization: { kind: OrganizationKind; successorId: string | null } | null;
  /** AssignIssue: who takes charge. */
  assignee: { organizationId: string; kind: OrganizationKind; forgotten: boolean } | null;
  /** DisposeIssue: the issue it repeats; one that the sender may not read is none. */
  duplicateOf: { exists: boolean } | null;
  /** RankIssue: the ranks of the named neighbours; null where the sender may read none of that id. */
  neighbours: { after: string | null; before: string | null } | null;
};
