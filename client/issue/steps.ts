/** Whether a person may take an issue to a state, by which command, with which facts; and why not where not. Pure. */
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { Disposal, IssueState } from "../../src/contract/issue.ts";
import {
  boardColumns,
  commandFor,
  formFor,
  type IssueCommand,
  isEnded,
  nextStates,
  reopenableUntil,
} from "../../src/domain/issueStates.ts";
import { type Denial, permits } from "../../src/domain/permissions.ts";
import type { Wish } from "../live/pending.ts";

/** The facts a form gathers, as its fields hold them; money in whole won. */
export type Facts = {
  assigneeId?: string;
  diagnosis?: string;
  prescription?: string;
  estimatedCost?: number;
  amount?: number;
  reason?: string;
  resolution?: string;
  duplicateOf?: string;
  referredTo?: string;
  note?: string;
};
export type FactName = keyof Facts;

export type Step =
  | { allowed: true; to: IssueState; command: IssueCommand; form: readonly FactName[] }
  | { allowed: false; to: IssueState; why: Denial | "NO_SUCH_STEP" | "TOO_LATE" };

/** The step to `to`. `now` in ms decides whether a closed issue may still be reopened. */
export function stepTo(actor: Actor | null, card: IssueCard, to: IssueState, now: number): Step {
  const command = commandFor(card.state, to);
  if (command === null) return { allowed: false, to, why: "NO_SUCH_STEP" };
  if (card.state === "CLOSED" && card.closedAt !== null && now > reopenableUntil(card.closedAt)) {
    return { allowed: false, to, why: "TOO_LATE" };
  }
  const disposal = command === "DisposeIssue" ? { disposal: to as Disposal } : {};
  const permission = permits(actor, command, { kind: "issue", issue: card, ...disposal });
  if (!permission.allowed) return { allowed: false, to, why: permission.why };
  return { allowed: true, to, command, form: formFor(card.state, to) as readonly FactName[] };
}

/** Every step the person may make now, the likeliest first; ends come last. */
export function stepsOf(actor: Actor | null, card: IssueCard, now: number): (Step & { allowed: true })[] {
  return nextStates(card.state)
    .map((to) => stepTo(actor, card, to, now))
    .filter((step): step is Step & { allowed: true } => step.allowed);
}

/** The ten states of a board in their order. */
export type BoardState = (typeof boardColumns)[number]["states"][number];
export const boardStates: readonly BoardState[] = boardColumns.flatMap(({ states }) => [...states]);

/** The command of a step with its facts. Facts a form did not ask for stay at their defaults. */
export function wishOf(command: IssueCommand, issueId: string, to: IssueState, facts: Facts): Wish | null {
  switch (command) {
    case "IdentifyTask":
    case "ConfirmResolution":
      return { name: command, body: { issueId, note: facts.note ?? "" } };
    case "StartTask":
    case "ResumeTask":
      return { name: command, body: { issueId } };
    case "AssignIssue":
      return facts.assigneeId === undefined ? null : { name: command, body: { issueId, assigneeId: facts.assigneeId } };
    case "DiagnoseIssue":
      return { name: command, body: { issueId, diagnosis: facts.diagnosis ?? "" } };
    case "PrescribeSolution":
      return {
        name: command,
        body: { issueId, prescription: facts.prescription ?? "", estimatedCost: facts.estimatedCost ?? 0 },
      };
    case "DecideSelection":
      return {
        name: command,
        body: {
          issueId,
          decision: to === "SELECTED" ? "SELECTED" : "REJECTED",
          amount: to === "SELECTED" ? (facts.amount ?? 0) : 0,
          reason: facts.reason ?? "",
        },
      };
    case "HoldTask":
    case "ReopenIssue":
      return { name: command, body: { issueId, reason: facts.reason ?? "" } };
    case "ResolveIssue":
      return { name: command, body: { issueId, resolution: facts.resolution ?? "" } };
    case "DisposeIssue":
      return isEnded(to)
        ? {
            name: command,
            body: {
              issueId,
              as: to as Disposal,
              reason: facts.reason ?? "",
              duplicateOf: facts.duplicateOf ?? null,
              referredTo: facts.referredTo ?? "",
            },
          }
        : null;
    default:
      return null;
  }
}
