/** Decides the issue's commands: its life (domain.md §4) and what is done beside it. Pure; facts come in the context. */
import type { Command } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { Issue } from "./issue.ts";
import { edit, undo } from "./issueChange.ts";
import type { IssueContext } from "./issueContext.ts";
import { assign, log } from "./issuePlace.ts";
import { type IssueCommand, isEnded } from "./issueStates.ts";
import { decideSelection, dispose, forbid, reopen, take } from "./issueSteps.ts";
import { rankBetween } from "./rank.ts";
import { Refusal } from "./refusal.ts";

/**
 * The events that carry the command out; none where the wish is already true. Refuses with a Refusal: NOT_FOUND,
 * STATE_FORBIDS and what each rule names. Who may is not asked here: `permits` answers that.
 */
export function decide(issue: Issue | null, command: Command<IssueCommand>, context: IssueContext): EventOf<"issue">[] {
  if (command.name === "LogIssue") return log(issue, command.body, context);
  if (issue === null) throw new Refusal("NOT_FOUND", { kind: "issue", id: command.body.issueId });
  switch (command.name) {
    case "IdentifyTask":
      return take(issue, "IDENTIFIED", { type: "TaskIdentified", data: { note: command.body.note } });
    case "AssignIssue":
      return assign(issue, command.body, context);
    case "DiagnoseIssue":
      return take(issue, "DIAGNOSED", { type: "IssueDiagnosed", data: { diagnosis: command.body.diagnosis } });
    case "PrescribeSolution": {
      const { prescription, estimatedCost } = command.body;
      return take(issue, "PRESCRIBED", { type: "SolutionPrescribed", data: { prescription, estimatedCost } });
    }
    case "DecideSelection":
      return decideSelection(issue, command.body);
    case "StartTask":
      return take(issue, "IN_PROGRESS", { type: "TaskStarted", data: {} });
    case "HoldTask":
      return take(issue, "ON_HOLD", { type: "TaskHeld", data: { reason: command.body.reason } });
    case "ResumeTask":
      return take(issue, "IN_PROGRESS", { type: "TaskResumed", data: {} });
    case "ResolveIssue":
      return take(issue, "RESOLVED", { type: "IssueResolved", data: { resolution: command.body.resolution } });
    case "ConfirmResolution":
      return take(issue, "CLOSED", { type: "ResolutionConfirmed", data: { note: command.body.note } });
    case "ReopenIssue":
      return reopen(issue, command.body.reason, context.now);
    case "DisposeIssue":
      return dispose(issue, command.body, context.duplicateOf);
    case "EditIssue":
      return edit(issue, command.body, context.actorId);
    case "UndoStep":
      return undo(issue, command.body.revision, context);
    case "CommentOnIssue": {
      const { commentId, text } = command.body;
      return issue.comments.has(commentId) ? [] : [{ type: "IssueCommented", data: { commentId, text } }];
    }
    case "AttachEvidence": {
      const { evidenceId, name, url } = command.body;
      if (issue.evidence.has(evidenceId)) return [];
      if (isEnded(issue.state)) throw forbid(issue, "AttachEvidence");
      return [{ type: "EvidenceAttached", data: { evidenceId, name, url } }];
    }
    case "RankIssue":
      return rank(issue, command.body, context.neighbours);
  }
}

/** The key between the named neighbours; nothing where the issue is between them already. */
function rank(
  issue: Issue,
  { after, before }: Command<"RankIssue">["body"],
  neighbours: IssueContext["neighbours"],
): EventOf<"issue">[] {
  if (isEnded(issue.state)) throw forbid(issue, "RankIssue");
  // An issue named as its own neighbour means "where it is": it bounds nothing.
  const low = after === null || after === issue.issueId ? null : (neighbours?.after ?? missing(after));
  const high = before === null || before === issue.issueId ? null : (neighbours?.before ?? missing(before));
  if ((low === null || low < issue.rank) && (high === null || issue.rank < high)) return [];
  return [{ type: "IssueRanked", data: { rank: rankBetween(low, high, issue.issueId) } }];
}

function missing(id: string): never {
  throw new Refusal("NOT_FOUND", { kind: "issue", id });
}
