/**
 * R7: who may read an issue. What a reader may not see is absent, not blanked, on every road.
 *
 * Each wider visibility adds readers to those of the narrower ones:
 *
 * | visibility | readers                                                                                         |
 * |------------|-------------------------------------------------------------------------------------------------|
 * | FIRM       | members of the firm, whoever has charge of it, the leader of its group; director, staff and      |
 * |            | coordinators, who answer for every issue                                                        |
 * | GROUP      | members of its research group; before it has one, nobody more                                   |
 * | CLUSTER    | members, chair and secretary of its mini-cluster                                                |
 * | PROGRAMME  | everybody signed in: agencies, government and auditors with them                                |
 *
 * Having logged it gives no right: a secretary who logs for a firm in confidence, or somebody who left the firm, does
 * not read on. Rights are those of now, also when the past is read.
 */
import type { Actor } from "../contract/actor.ts";
import type { IssueCard } from "../contract/answers.ts";
import { holdsOffice, isSignedIn, overseesAll } from "./roles.ts";

/** What the answer depends on: rows of a list can be asked for with these alone. */
export type VisibilityFacts = Pick<
  IssueCard,
  "organizationId" | "miniClusterId" | "groupId" | "assigneeId" | "visibility"
>;

/** Whether the actor may know of the issue at all (R7). */
export function mayReadIssue(actor: Actor | null, issue: VisibilityFacts): boolean {
  if (!isSignedIn(actor)) return false;
  if (overseesAll(actor)) return true;
  const { groupId, miniClusterId } = issue;
  if (actor.organizationId !== null && actor.organizationId === issue.organizationId) return true;
  if (issue.assigneeId === actor.memberId) return true;
  if (groupId !== null && actor.leads.includes(groupId)) return true;
  switch (issue.visibility) {
    case "FIRM":
      return false;
    case "GROUP":
      return groupId !== null && actor.groups.includes(groupId);
    case "CLUSTER":
      return (
        (groupId !== null && actor.groups.includes(groupId)) ||
        actor.miniClusters.includes(miniClusterId) ||
        holdsOffice(actor, "CHAIR", miniClusterId) ||
        holdsOffice(actor, "SECRETARY", miniClusterId)
      );
    case "PROGRAMME":
      return true;
  }
}
