/** From an issue command and the issue's fold to the subject its permission is asked for, with all it depends on. */

import type { Actor } from "../contract/actor.ts";
import type { Command } from "../contract/commands.ts";
import { disposalOf, type Issue, lastStep, type Place } from "./issue.ts";
import { type IssueCommand, stepCommands } from "./issueStates.ts";
import { type IssueFacts, mayReadIssue, type Subject } from "./permissions.ts";

/** The issue as permissions see it, at the place where it is today (`placeToday`). */
function issueFacts(issue: Issue, place: Place): IssueFacts {
  return {
    id: issue.issueId,
    organizationId: issue.organizationId,
    loggedBy: issue.loggedBy,
    miniClusterId: place.miniClusterId,
    groupId: place.groupId,
    assigneeId: issue.assigneeId,
    visibility: issue.fields.visibility,
    state: issue.state,
  };
}

/** [R7] The issue that a command names beside its own, as far as its sender may read it: else it is as if it were not. */
export const readableIssue = (actor: Actor, issue: Issue | null, place: Place | null): Issue | null =>
  issue !== null && mayReadIssue(actor, issueFacts(issue, place ?? issue)) ? issue : null;

/**
 * What to ask `permits` for before the command is decided. A LogIssue under an id that is taken is asked as if new:
 * the decider then says ALREADY_EXISTS.
 */
export function issueSubject(issue: Issue | null, command: Command<IssueCommand>, place: Place | null): Subject {
  if (command.name === "LogIssue") {
    const { organizationId, miniClusterId } = command.body;
    return { kind: "newIssue", organizationId, miniClusterId: place?.miniClusterId ?? miniClusterId };
  }
  if (issue === null) return { kind: "missing" };
  const facts = issueFacts(issue, place ?? issue);
  switch (command.name) {
    case "DisposeIssue":
      return { kind: "issue", issue: facts, disposal: command.body.as };
    case "EditIssue":
      return { kind: "issue", issue: facts, edits: Object.keys(command.body.changes) };
    case "UndoStep":
      return { kind: "issue", issue: facts, step: stepFacts(issue, Number(command.body.revision)) };
    default:
      return { kind: "issue", issue: facts };
  }
}

/** The last step where it is the one named; otherwise left out, and the decider says STEP_GONE. */
function stepFacts(issue: Issue, revision: number): (Subject & { kind: "issue" })["step"] {
  const last = lastStep(issue);
  if (last === null || last.revision !== revision) return undefined;
  return {
    command: stepCommands[last.event.type],
    disposal: disposalOf(last),
    by: last.by,
    before: {
      miniClusterId: last.before.miniClusterId,
      groupId: last.before.groupId,
      assigneeId: last.before.assigneeId,
    },
  };
}
