/**
 * An issue's life as data (domain.md §4): which state may follow which, by which command, and how a board groups them.
 * The browser loads it first thing, so it takes types and codes alone from the contract.
 */
import { disposals, issueStates } from "../contract/codes.ts";
import type { CommandName } from "../contract/commands.ts";
import type { IssueState } from "../contract/issue.ts";

export type IssueCommand = Extract<
  CommandName,
  | "LogIssue"
  | "IdentifyTask"
  | "AssignIssue"
  | "DiagnoseIssue"
  | "PrescribeSolution"
  | "DecideSelection"
  | "StartTask"
  | "HoldTask"
  | "ResumeTask"
  | "ResolveIssue"
  | "ConfirmResolution"
  | "ReopenIssue"
  | "DisposeIssue"
  | "RankIssue"
  | "CommentOnIssue"
  | "EditIssue"
  | "AttachEvidence"
  | "UndoStep"
>;

/** Every step there is: from a state to a state by one command; the likeliest first. What is not here is not possible. */
const transitions: Readonly<Record<IssueState, Readonly<Partial<Record<IssueState, IssueCommand>>>>> = {
  LOGGED: {
    IDENTIFIED: "IdentifyTask",
    DUPLICATE: "DisposeIssue",
    REJECTED: "DisposeIssue",
    REFERRED: "DisposeIssue",
    WITHDRAWN: "DisposeIssue",
  },
  IDENTIFIED: { ASSIGNED: "AssignIssue", REFERRED: "DisposeIssue", WITHDRAWN: "DisposeIssue" },
  ASSIGNED: { DIAGNOSED: "DiagnoseIssue", ASSIGNED: "AssignIssue", WITHDRAWN: "DisposeIssue" },
  DIAGNOSED: { PRESCRIBED: "PrescribeSolution", REFERRED: "DisposeIssue", WITHDRAWN: "DisposeIssue" },
  // Rejecting here is the selection's word, so it has the selection's rights: DisposeIssue does not do it.
  PRESCRIBED: {
    SELECTED: "DecideSelection",
    RESOLVED: "ResolveIssue",
    REJECTED: "DecideSelection",
    WITHDRAWN: "DisposeIssue",
  },
  SELECTED: { IN_PROGRESS: "StartTask", WITHDRAWN: "DisposeIssue" },
  IN_PROGRESS: { RESOLVED: "ResolveIssue", ON_HOLD: "HoldTask", WITHDRAWN: "DisposeIssue" },
  ON_HOLD: { IN_PROGRESS: "ResumeTask", WITHDRAWN: "DisposeIssue" },
  RESOLVED: { CLOSED: "ConfirmResolution", IN_PROGRESS: "ReopenIssue" },
  CLOSED: { IN_PROGRESS: "ReopenIssue" },
  DUPLICATE: {},
  REJECTED: {},
  REFERRED: {},
  WITHDRAWN: {},
};

/** The states that may follow `state`, the likeliest first. */
export function nextStates(state: IssueState): IssueState[] {
  return Object.keys(transitions[state]) as IssueState[];
}

/** The command that leads from one state to the other; null where nothing does. */
export function commandFor(from: IssueState, to: IssueState): IssueCommand | null {
  return transitions[from][to] ?? null;
}

export function isEnded(state: IssueState): boolean {
  return (disposals as readonly IssueState[]).includes(state);
}

/** Open is every state but CLOSED and the four ends (domain.md §4). */
export function isOpen(state: IssueState): boolean {
  return state !== "CLOSED" && !isEnded(state);
}

/** The six columns of a board over its ten states (screens.md); the ended are on no board. */
export const boardColumns = [
  { id: "INTAKE", states: ["LOGGED", "IDENTIFIED"] },
  { id: "DIAGNOSIS", states: ["ASSIGNED", "DIAGNOSED"] },
  { id: "PRESCRIPTION", states: ["PRESCRIBED", "SELECTED"] },
  { id: "EXECUTION", states: ["IN_PROGRESS", "ON_HOLD"] },
  { id: "RESOLUTION", states: ["RESOLVED"] },
  { id: "CLOSURE", states: ["CLOSED"] },
] as const satisfies readonly { id: string; states: readonly IssueState[] }[];
type BoardColumn = (typeof boardColumns)[number]["id"];

/** The column a state is shown in; null for the ended. */
export function columnOf(state: IssueState): BoardColumn | null {
  return boardColumns.find(({ states }) => (states as readonly IssueState[]).includes(state))?.id ?? null;
}

/**
 * The facts a step's form must ask for before its command can be sent; a command not named here needs none.
 * Keys are fields of the command's body.
 */
const forms: Partial<Record<IssueCommand, readonly string[]>> = {
  AssignIssue: ["assigneeId"],
  DiagnoseIssue: ["diagnosis"],
  PrescribeSolution: ["prescription", "estimatedCost"],
  HoldTask: ["reason"],
  ResolveIssue: ["resolution"],
  ReopenIssue: ["reason"],
};

/** What the form of a step must ask for: fields of the command's body; empty where the step needs none. */
export function formFor(from: IssueState, to: IssueState): readonly string[] {
  const command = commandFor(from, to);
  if (command === "DecideSelection") return to === "SELECTED" ? ["amount"] : ["reason"];
  if (command === "DisposeIssue")
    return to === "DUPLICATE" ? ["reason", "duplicateOf"] : to === "REFERRED" ? ["reason", "referredTo"] : ["reason"];
  return command === null ? [] : (forms[command] ?? []);
}

/** A closed issue may be reopened for this many days. */
export const REOPEN_DAYS = 90;

/** The last instant (ms since 1970) at which an issue closed at `closedAt` may be reopened. */
export function reopenableUntil(closedAt: string): number {
  return Date.parse(closedAt) + REOPEN_DAYS * 86_400_000;
}

/** Commands that do not change the state, where they are possible. UndoStep depends on the history: see `decide`. */
const beside: readonly IssueCommand[] = ["EditIssue", "RankIssue", "AttachEvidence"];

/**
 * The commands an issue in this state can take, steps first and the likeliest of them first. UndoStep is in it for
 * every state but LOGGED, to which no step leads.
 */
export function commandsIn(state: IssueState): IssueCommand[] {
  const steps = nextStates(state).flatMap((to) => commandFor(state, to) ?? []);
  const others: IssueCommand[] = isEnded(state) ? ["CommentOnIssue"] : ["CommentOnIssue", ...beside];
  return [...new Set([...steps, ...others, ...(state === "LOGGED" ? [] : (["UndoStep"] as const))])];
}

/** The states in which the command is possible; with `to`, those from which it leads there. */
export function issueCommandStates(command: IssueCommand, to?: IssueState): IssueState[] {
  return issueStates.filter((state) =>
    to === undefined ? commandsIn(state).includes(command) : commandFor(state, to) === command,
  );
}

/** The command behind each event that moves an issue; these are the steps that can be taken back. */
export const stepCommands = {
  TaskIdentified: "IdentifyTask",
  IssueAssigned: "AssignIssue",
  IssueDiagnosed: "DiagnoseIssue",
  SolutionPrescribed: "PrescribeSolution",
  SelectionDecided: "DecideSelection",
  TaskStarted: "StartTask",
  TaskHeld: "HoldTask",
  TaskResumed: "ResumeTask",
  IssueResolved: "ResolveIssue",
  ResolutionConfirmed: "ConfirmResolution",
  IssueReopened: "ReopenIssue",
  IssueDisposed: "DisposeIssue",
} as const satisfies Record<string, IssueCommand>;
export type StepType = keyof typeof stepCommands;
