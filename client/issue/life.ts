/** The states an issue went through, from its history; and those that usually lie ahead. Pure. */
import type { HistoryEntry, IssueCard } from "../../src/contract/answers.ts";
import { issueStates } from "../../src/contract/codes.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { isEnded, nextStates, stepCommands } from "../../src/domain/issueStates.ts";

export type Stage = { state: IssueState; from: string; to: string | null };

/** The state an event leads to; null where it leads to none. */
export function stateAfter({ type, data }: Pick<HistoryEntry, "type" | "data">): IssueState | null {
  switch (type) {
    case "IssueLogged":
      return "LOGGED";
    case "TaskIdentified":
      return "IDENTIFIED";
    case "IssueAssigned":
      return "ASSIGNED";
    case "IssueDiagnosed":
      return "DIAGNOSED";
    case "SolutionPrescribed":
      return "PRESCRIBED";
    case "TaskStarted":
    case "TaskResumed":
    case "IssueReopened":
      return "IN_PROGRESS";
    case "TaskHeld":
      return "ON_HOLD";
    case "IssueResolved":
      return "RESOLVED";
    case "ResolutionConfirmed":
      return "CLOSED";
    case "SelectionDecided":
      return known(data.decision);
    case "IssueDisposed":
      return known(data.as);
    case "StepUndone":
      return known(data.state);
    default:
      return null;
  }
}

const known = (value: unknown): IssueState | null => issueStates.find((state) => state === value) ?? null;

/** Oldest first, the present last. A step taken back takes its stage away. Without a history: the present alone. */
export function lifeOf(card: IssueCard, entries: readonly HistoryEntry[]): Stage[] {
  const stages: Stage[] = [];
  for (const entry of entries) {
    const state = stateAfter(entry);
    if (state === null) continue;
    const last = stages.at(-1);
    if (entry.type === "StepUndone") {
      stages.pop();
      const back = stages.at(-1);
      if (back?.state === state) {
        back.to = null;
        continue;
      }
    } else if (last?.state === state) continue;
    else if (last !== undefined) last.to = entry.occurredAt;
    stages.push({ state, from: entry.occurredAt, to: null });
  }
  const last = stages.at(-1);
  if (last?.state !== card.state) {
    if (last !== undefined) last.to = card.stateSince;
    stages.push({ state: card.state, from: card.stateSince, to: null });
  }
  return stages;
}

/** The last step that stands, by the entries (oldest first): what can be taken back. Null: none is known. */
export function lastStepOf(entries: readonly HistoryEntry[]): HistoryEntry | null {
  const steps: HistoryEntry[] = [];
  for (const entry of entries)
    if (entry.type in stepCommands) steps.push(entry);
    else if (entry.type === "StepUndone") steps.pop();
  return steps.at(-1) ?? null;
}

/** The likeliest states after this one. */
export function ahead(state: IssueState): IssueState[] {
  const states: IssueState[] = [];
  let next = state === "ON_HOLD" ? "IN_PROGRESS" : nextStates(state)[0];
  while (next !== undefined && !isEnded(next) && !states.includes(next) && next !== state && states.length < 9) {
    states.push(next);
    if (next === "CLOSED") break;
    next = nextStates(next)[0];
  }
  return state === "CLOSED" || isEnded(state) ? [] : states;
}
