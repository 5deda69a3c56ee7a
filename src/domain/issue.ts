/** The issue's fold: what its stream says of it, as far as deciding the next command needs it. */
import type { DomainEvent, EventMetadata, EventOf } from "../contract/events.ts";
import type { Disposal, IssueFields, IssueState } from "../contract/issue.ts";
import { IdSet } from "./idSet.ts";
import type { StepType } from "./issueStates.ts";

/** Where an issue is, as its own stream last said; what the structure did since is not in it (R2). */
export type Place = { miniClusterId: string; groupId: string | null };

/** What a step may change, kept so that the step can be taken back. */
type Situation = Place & {
  state: IssueState;
  assigneeId: string | null;
  /** When it was counted as a task; null where it was not yet (R5). */
  identifiedAt: string | null;
  closedAt: string | null;
};

/** One state-changing event that still stands. */
export type Step = {
  revision: number;
  event: DomainEvent<StepType>;
  by: string;
  at: string;
  before: Situation;
  /** The state it led to. */
  to: IssueState;
};

export type Issue = Situation & {
  issueId: string;
  programmeId: string;
  organizationId: string;
  loggedBy: string;
  loggedAt: string;
  fields: IssueFields;
  /** Who last changed a field; absent where it is as it was logged. */
  editedBy: Readonly<Partial<Record<keyof IssueFields, string>>>;
  rank: string;
  /** The steps that stand, oldest first; what was taken back is not among them. */
  steps: readonly Step[];
  lastUndone: { revision: number; by: string; at: string } | null;
  /** Position of the event that last gave the place; a reorganisation behind it may have moved the issue. */
  placedAt: number;
  comments: IdSet;
  evidence: IdSet;
};

/** An event of the stream as it was recorded; a RecordedEvent is one. */
export type RecordedIssueEvent = EventOf<"issue"> & {
  revision: number;
  position?: number;
  meta: Pick<EventMetadata, "occurredAt" | "actor">;
};

/** No issue yet. */
export const initial = (): Issue | null => null;

/** Folds one event in; pure. Throws where a stream does not begin with IssueLogged, which no command can write. */
export function evolve(issue: Issue | null, event: RecordedIssueEvent): Issue | null {
  if (event.type === "IssueLogged") return issue ?? logged(event);
  if (issue === null) throw new Error(`${event.type} before IssueLogged`);
  const placedAt = event.position ?? -1;
  switch (event.type) {
    case "TaskIdentified":
      return stepped(issue, event, { state: "IDENTIFIED", identifiedAt: issue.identifiedAt ?? event.meta.occurredAt });
    case "IssueAssigned": {
      const { assigneeId, miniClusterId, groupId } = event.data;
      return { ...stepped(issue, event, { state: "ASSIGNED", assigneeId, miniClusterId, groupId }), placedAt };
    }
    case "IssueDiagnosed":
      return stepped(issue, event, { state: "DIAGNOSED" });
    case "SolutionPrescribed":
      return stepped(issue, event, { state: "PRESCRIBED" });
    case "SelectionDecided":
      return stepped(issue, event, { state: event.data.decision });
    case "TaskStarted":
    case "TaskResumed":
      return stepped(issue, event, { state: "IN_PROGRESS" });
    case "IssueReopened":
      return stepped(issue, event, { state: "IN_PROGRESS", closedAt: null });
    case "TaskHeld":
      return stepped(issue, event, { state: "ON_HOLD" });
    case "IssueResolved":
      return stepped(issue, event, { state: "RESOLVED" });
    case "ResolutionConfirmed":
      return stepped(issue, event, { state: "CLOSED", closedAt: event.meta.occurredAt });
    case "IssueDisposed":
      return stepped(issue, event, { state: event.data.as });
    case "StepUndone": {
      const { state, assigneeId, miniClusterId, groupId, identified } = event.data;
      const revision = Number(event.data.revision);
      const undone = issue.steps.find((step) => step.revision === revision);
      return {
        ...issue,
        state,
        assigneeId,
        miniClusterId,
        groupId,
        identifiedAt: identified ? issue.identifiedAt : null,
        closedAt: undone?.before.closedAt ?? null,
        steps: issue.steps.filter((step) => step.revision < revision),
        lastUndone: { revision, by: event.meta.actor, at: event.meta.occurredAt },
        placedAt,
      };
    }
    case "IssueRanked":
      return { ...issue, rank: event.data.rank };
    case "IssueEdited": {
      const names = Object.keys(event.data.changes);
      const editedBy = { ...issue.editedBy, ...Object.fromEntries(names.map((name) => [name, event.meta.actor])) };
      return { ...issue, fields: { ...issue.fields, ...event.data.changes }, editedBy };
    }
    case "IssueCommented":
      return { ...issue, comments: issue.comments.with(event.data.commentId) };
    case "EvidenceAttached":
      return { ...issue, evidence: issue.evidence.with(event.data.evidenceId) };
  }
}

function logged(event: RecordedIssueEvent & { type: "IssueLogged" }): Issue {
  const { issueId, programmeId, organizationId, miniClusterId, groupId, rank, ...fields } = event.data;
  return {
    issueId,
    programmeId,
    organizationId,
    miniClusterId,
    groupId,
    rank,
    fields,
    loggedBy: event.meta.actor,
    loggedAt: event.meta.occurredAt,
    editedBy: {},
    state: "LOGGED",
    assigneeId: null,
    identifiedAt: null,
    closedAt: null,
    steps: [],
    lastUndone: null,
    placedAt: event.position ?? -1,
    comments: IdSet.empty(),
    evidence: IdSet.empty(),
  };
}

function stepped(
  issue: Issue,
  recorded: Extract<RecordedIssueEvent, { type: StepType }>,
  changes: Partial<Situation> & { state: IssueState },
): Issue {
  const { state, assigneeId, miniClusterId, groupId, identifiedAt, closedAt } = issue;
  const step: Step = {
    revision: recorded.revision,
    // The type and the data of one event stay together; only what was recorded around them is left out.
    event: { type: recorded.type, data: recorded.data } as DomainEvent<StepType>,
    by: recorded.meta.actor,
    at: recorded.meta.occurredAt,
    before: { state, assigneeId, miniClusterId, groupId, identifiedAt, closedAt },
    to: changes.state,
  };
  return { ...issue, ...changes, steps: [...issue.steps, step] };
}

/** The last step that stands: the one UndoStep may take back; null where none was made. */
export function lastStep(issue: Issue): Step | null {
  return issue.steps.at(-1) ?? null;
}

/** What a disposal was for, where the step is one; permissions tell withdrawing from rejecting. */
export function disposalOf(step: Step): Disposal | null {
  return step.event.type === "IssueDisposed" ? step.event.data.as : null;
}
