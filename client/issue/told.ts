/** One entry of an issue's stream in words: a sentence with who did what, and what it said or changed. */

import type { TFunction } from "i18next";
import type { HistoryEntry, Refs } from "../../src/contract/answers.ts";
import type { Language } from "../../src/contract/base.ts";
import { issueStates, selectionTracks } from "../../src/contract/codes.ts";
import { formatWon, largeWon } from "../i18n/money.ts";
import { whoOf } from "../i18n/who.ts";
import { fieldName, tellValue } from "./fieldValue.ts";

export type ToldEntry = {
  sentence: string;
  /** What was written: a comment, a diagnosis, a reason. */
  text: string | null;
  /** Before → after of each field that was edited. */
  changes: { name: string; before: string; after: string }[];
  link: { name: string; url: string } | null;
};

const keys = [
  "IssueLogged",
  "TaskIdentified",
  "IssueAssigned",
  "IssueDiagnosed",
  "SolutionPrescribed",
  "SelectionDecided",
  "SelectionRejected",
  "TaskStarted",
  "TaskHeld",
  "TaskResumed",
  "IssueResolved",
  "ResolutionConfirmed",
  "IssueReopened",
  "IssueDisposed",
  "IssueRanked",
  "IssueCommented",
  "IssueEdited",
  "EvidenceAttached",
  "StepUndone",
  "ClustersReorganized",
  "ResearchGroupDissolved",
] as const;

/** The words of an entry; names come from `refs`. */
export function toldEntry(entry: HistoryEntry, refs: Refs, t: TFunction, language: Language): ToldEntry {
  const { data } = entry;
  const text = (name: string): string => (typeof data[name] === "string" ? data[name] : "");
  const person = (id: string): string => whoOf(id, refs, t);
  const won = (value: unknown): string =>
    typeof value === "number" ? (largeWon(value, language) ?? formatWon(value, language)) : "";
  const state = (value: unknown): string => {
    const known = issueStates.find((one) => one === value);
    return known === undefined ? "" : t(`domain.state.${known}`);
  };
  const track = selectionTracks.find((one) => one === data.track);
  const changes = changesOf(data).map(({ field, before, after }) => ({
    name: fieldName(field, t),
    before: tellValue(field, before, t, language),
    after: tellValue(field, after, t, language),
  }));
  const code = entry.type === "SelectionDecided" && data.decision === "REJECTED" ? "SelectionRejected" : entry.type;
  const known = keys.find((key) => key === code);
  const sentence = t(known === undefined ? "panel.told.unknown" : `panel.told.${known}`, {
    type: entry.type,
    actor: person(entry.actorId),
    assignee: person(text("assigneeId")),
    amount: won(data.amount ?? data.estimatedCost),
    track: track === undefined ? "" : t(`domain.track.${track}`),
    disposal: state(data.as),
    state: state(data.state),
    cluster: refs.miniClusters[entry.miniClusterId ?? ""]?.names[language] ?? "",
    fields: changes.map(({ name }) => name).join(", "),
  });
  const link = entry.type === "EvidenceAttached" ? { name: text("name"), url: text("url") } : null;
  return { sentence, text: written(entry, refs), changes, link };
}

/** What a person wrote with the step; null for nothing. */
function written({ type, data }: HistoryEntry, refs: Refs): string | null {
  const field = {
    IssueCommented: "text",
    IssueDiagnosed: "diagnosis",
    SolutionPrescribed: "prescription",
    IssueResolved: "resolution",
    TaskIdentified: "note",
    ResolutionConfirmed: "note",
    TaskHeld: "reason",
    IssueReopened: "reason",
    IssueDisposed: "reason",
    SelectionDecided: "reason",
  }[type];
  const parts = [field === undefined ? "" : data[field]];
  if (type === "IssueDisposed") {
    const original = typeof data.duplicateOf === "string" ? refs.issues[data.duplicateOf] : undefined;
    parts.push(data.referredTo, original === undefined ? "" : `#${original.number} ${original.title}`);
  }
  const text = parts.filter((part) => typeof part === "string" && part !== "").join("\n");
  return text === "" ? null : text;
}

function changesOf(data: HistoryEntry["data"]): { field: string; before: unknown; after: unknown }[] {
  const { changes, before } = data;
  if (typeof changes !== "object" || changes === null) return [];
  const old = typeof before === "object" && before !== null ? (before as Record<string, unknown>) : {};
  return Object.entries(changes).map(([field, after]) => ({ field, before: old[field], after }));
}
