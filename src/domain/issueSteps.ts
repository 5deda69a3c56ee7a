/** Decides the steps of an issue's life that its own stream suffices for: each is one event, or none where it stands. */
import type { CommandBody } from "../contract/commands.ts";
import type { DomainEvent } from "../contract/events.ts";
import type { IssueState } from "../contract/issue.ts";
import { type Issue, lastStep } from "./issue.ts";
import {
  commandFor,
  type IssueCommand,
  REOPEN_DAYS,
  reopenableUntil,
  type StepType,
  stepCommands,
} from "./issueStates.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";

/** R6: a selection below this many won needs no committee. */
const COMMITTEE_FROM = 10_000_000;

/** STATE_FORBIDS with the state and, where someone brought it there, who and when. */
export function forbid(issue: Issue, command: IssueCommand): Refusal {
  const last = lastStep(issue);
  return new Refusal("STATE_FORBIDS", {
    command,
    state: issue.state,
    by: last?.by ?? null,
    at: last?.at ?? null,
  });
}

/** True where the last step is this very event: asking for it again changes nothing. */
function stands(issue: Issue, event: DomainEvent<StepType>): boolean {
  const last = lastStep(issue);
  return last !== null && last.event.type === event.type && sameValue(last.event.data, event.data);
}

/** The event where the table of §4 has the step; nothing where it was just made; else STATE_FORBIDS. */
export function take(issue: Issue, to: IssueState, event: DomainEvent<StepType>): DomainEvent<StepType>[] {
  if (stands(issue, event)) return [];
  const command = stepCommands[event.type];
  if (commandFor(issue.state, to) !== command) throw forbid(issue, command);
  return [event];
}

/** R6: the track follows from the amount, for a rejection from what was asked for. */
export function decideSelection(issue: Issue, body: CommandBody<"DecideSelection">): DomainEvent<StepType>[] {
  const { decision, reason } = body;
  const amount = decision === "SELECTED" ? body.amount : 0;
  const asked = decision === "SELECTED" ? amount : body.amount || estimatedCost(issue);
  const track = asked < COMMITTEE_FROM ? "FAST_TRACK" : "COMMITTEE";
  const event: DomainEvent<"SelectionDecided"> = {
    type: "SelectionDecided",
    data: { decision, track, amount, reason },
  };
  if (!stands(issue, event) && commandFor(issue.state, decision) !== "DecideSelection") {
    throw forbid(issue, "DecideSelection");
  }
  if (decision === "SELECTED" && amount === 0) throw new Refusal("AMOUNT_NEEDED");
  if (decision === "REJECTED" && reason === "") throw new Refusal("REASON_NEEDED");
  return take(issue, decision, event);
}

function estimatedCost(issue: Issue): number {
  const prescribed = issue.steps.findLast(({ event }) => event.type === "SolutionPrescribed")?.event;
  return prescribed?.type === "SolutionPrescribed" ? prescribed.data.estimatedCost : 0;
}

/** A closed issue reopens within 90 days of its closing, else REOPEN_TOO_LATE; a resolved one at any time. */
export function reopen(issue: Issue, reason: string, now: string): DomainEvent<StepType>[] {
  const events = take(issue, "IN_PROGRESS", { type: "IssueReopened", data: { reason } });
  if (events.length > 0) refuseWhenTooLate(issue, now);
  return events;
}

/** Throws REOPEN_TOO_LATE where the issue was closed more than 90 days before `now`. */
export function refuseWhenTooLate({ closedAt }: Issue, now: string): void {
  if (closedAt !== null && Date.parse(now) > reopenableUntil(closedAt)) {
    throw new Refusal("REOPEN_TOO_LATE", { closedAt, days: REOPEN_DAYS });
  }
}

/**
 * Ends the issue. A duplicate names what it repeats, a referral where it went (else INVALID); NOT_FOUND and
 * DUPLICATE_OF_ITSELF speak of the issue named.
 */
export function dispose(
  issue: Issue,
  body: CommandBody<"DisposeIssue">,
  found: { exists: boolean } | null,
): DomainEvent<StepType>[] {
  const duplicateOf = body.as === "DUPLICATE" ? body.duplicateOf : null;
  const referredTo = body.as === "REFERRED" ? body.referredTo : "";
  const event: DomainEvent<"IssueDisposed"> = {
    type: "IssueDisposed",
    data: { as: body.as, reason: body.reason, duplicateOf, referredTo },
  };
  const events = take(issue, body.as, event);
  if (events.length === 0) return events;
  if (body.as === "DUPLICATE") {
    if (duplicateOf === null) throw needed("duplicateOf");
    if (duplicateOf === issue.issueId) throw new Refusal("DUPLICATE_OF_ITSELF");
    if (!found?.exists) throw new Refusal("NOT_FOUND", { kind: "issue", id: duplicateOf });
  }
  if (body.as === "REFERRED" && referredTo === "") throw needed("referredTo");
  return events;
}

const needed = (path: string) => new Refusal("INVALID", {}, { fields: [{ path, code: "NEEDED" }] });
