// Issues as rows in time: the card of each, and its long texts apart, so that a new card does not copy them.
import type { IssueCard } from "../src/contract/answers.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { IssueState } from "../src/contract/issue.ts";
import { issueRows } from "../src/contract/moveRows.ts";
import { type TextRow, type Texts, textsOfStep } from "./issueTexts.ts";
import type { Numbers } from "./numbers.ts";
import { type Place, settle } from "./place.ts";
import type { StructureTables } from "./structure.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

/** Raise when these rows come out otherwise from the same events. */
export const issuesVersion = 1;

const DISPOSED = new Set<IssueState>(["DUPLICATE", "REJECTED", "REFERRED", "WITHDRAWN"]);
/** Open is every state but CLOSED and the four that dispose of an issue (domain.md §4). */
export const isOpen = (state: IssueState) => state !== "CLOSED" && !DISPOSED.has(state);

/** `open` and `done` together are all issues; `group:…` is a board, which the disposed are not on. */
export const cardSpec: TemporalSpec<IssueCard> = {
  name: "issue_cards",
  columns: [
    "id",
    "number",
    "programmeId",
    "organizationId",
    "loggedBy",
    "miniClusterId",
    "groupId",
    "title",
    "category",
    "urgency",
    "visibility",
    "dueOn",
    "regulation",
    "state",
    "stateSince",
    "loggedAt",
    "identifiedAt",
    "closedAt",
    "assigneeId",
    "rank",
    "comments",
    "revision",
  ],
  scopes: (card) => [
    isOpen(card.state) ? "open" : "done",
    ...(card.groupId !== null && !DISPOSED.has(card.state) ? [`group:${card.groupId}`] : []),
  ],
};

export type IssueTables = Pick<StructureTables, "groups" | "miniClusters"> & {
  cards: TemporalTable<IssueCard>;
  texts: TemporalTable<TextRow>;
  numbers: Numbers;
};

/** Folds one event into the issues' rows. Throws where the issue is not known: the event is then set aside. */
export function applyIssues(event: RecordedEvent, t: IssueTables): void {
  if (event.type === "ClustersReorganized") {
    const moved = new Map(issueRows(event.data).map((m) => [m.issueId, { miniClusterId: m.to, groupId: m.group }]));
    resettle("open", moved, t, event.position);
    return;
  }
  if (event.type === "ResearchGroupDissolved") {
    resettle(`group:${event.data.groupId}`, new Map(), t, event.position);
    return;
  }
  if (event.category !== "issue") return;
  const id = event.streamId;
  const revision = String(event.revision);
  const at = event.meta.occurredAt;
  const text = <K extends keyof Texts>(field: K, value: Texts[K]) =>
    t.texts.put(`${id}/${field}`, { value }, event.position);
  if (event.type === "IssueLogged") {
    if (t.cards.current(id)) throw new Error(`issue ${id} is logged already`);
    const { body, issueId: _, miniClusterId, groupId, ...data } = event.data;
    if (body !== "") text("body", body);
    const card: IssueCard = {
      ...data,
      ...settle({ miniClusterId, groupId }, t),
      id,
      number: t.numbers.next("issue"),
      loggedBy: event.meta.actor,
      state: "LOGGED",
      stateSince: at,
      loggedAt: at,
      identifiedAt: null,
      closedAt: null,
      assigneeId: null,
      comments: 0,
      revision,
    };
    t.cards.put(id, card, event.position);
    return;
  }
  const card = t.cards.current(id);
  if (!card) throw new Error(`issue ${id} is not known`);
  const put = (changes: Partial<IssueCard>) => t.cards.put(id, { ...card, ...changes, revision }, event.position);
  const step = (state: IssueState, changes: Partial<IssueCard> = {}) => put({ state, stateSince: at, ...changes });
  switch (event.type) {
    case "TaskIdentified":
      step("IDENTIFIED", { identifiedAt: card.identifiedAt ?? at });
      break;
    case "IssueAssigned": {
      const { assigneeId, miniClusterId, groupId } = event.data;
      step("ASSIGNED", { assigneeId, ...settle({ miniClusterId, groupId }, t) });
      break;
    }
    case "IssueDiagnosed":
      text("diagnosis", event.data.diagnosis);
      step("DIAGNOSED");
      break;
    case "SolutionPrescribed":
      text("prescription", event.data);
      step("PRESCRIBED");
      break;
    case "SelectionDecided": {
      const { decision, track, amount, reason } = event.data;
      text("selection", { track, amount });
      if (decision === "REJECTED") text("disposal", { as: decision, reason, duplicateOf: null, referredTo: "" });
      step(decision);
      break;
    }
    case "TaskStarted":
      step("IN_PROGRESS");
      break;
    case "TaskHeld":
      text("holdReason", event.data.reason);
      step("ON_HOLD");
      break;
    case "TaskResumed":
      t.texts.remove(`${id}/holdReason`, event.position);
      step("IN_PROGRESS");
      break;
    case "IssueResolved":
      text("resolution", event.data.resolution);
      step("RESOLVED");
      break;
    case "ResolutionConfirmed":
      step("CLOSED", { closedAt: at });
      break;
    case "IssueReopened":
      step("IN_PROGRESS", { closedAt: null, ...settle(card, t) });
      break;
    case "IssueDisposed":
      text("disposal", event.data);
      step(event.data.as);
      break;
    case "IssueRanked":
      put({ rank: event.data.rank });
      break;
    case "IssueCommented":
      put({ comments: card.comments + 1 });
      break;
    case "IssueEdited": {
      const { body, ...fields } = event.data.changes;
      if (body !== undefined) text("body", body);
      put(fields);
      break;
    }
    case "EvidenceAttached": {
      const { evidenceId, name, url } = event.data;
      const earlier = (t.texts.current(`${id}/evidence`)?.value ?? []) as Texts["evidence"];
      text("evidence", [...earlier, { id: evidenceId, name, url, at, by: event.meta.actor }]);
      put({});
      break;
    }
    case "StepUndone": {
      const { undone, state, assigneeId, miniClusterId, groupId, identified } = event.data;
      const stood = stoodAt(id, event.data.revision, t);
      const before = stood === null ? null : t.cards.get(id, stood - 1);
      if (stood !== null)
        for (const field of textsOfStep[undone] ?? []) {
          const earlier = t.texts.get(`${id}/${field}`, stood - 1);
          if (earlier) t.texts.put(`${id}/${field}`, earlier, event.position);
          else t.texts.remove(`${id}/${field}`, event.position);
        }
      const place = settle({ miniClusterId, groupId }, t);
      put({
        state,
        stateSince: before?.stateSince ?? at,
        identifiedAt: identified ? (before?.identifiedAt ?? card.identifiedAt) : null,
        closedAt: state === "CLOSED" ? (before?.closedAt ?? at) : null,
        assigneeId,
        ...(isOpen(state) ? place : {}),
      });
      break;
    }
  }
}

/** The position of the event that brought the issue's stream to `revision`; null where it left no row. */
function stoodAt(id: string, revision: string, t: IssueTables): number | null {
  let stood: number | null = null;
  for (const version of t.cards.versions(id)) {
    if (version.row.revision === revision) stood = version.from;
    else if (stood !== null) break;
  }
  return stood;
}

/** [R15] Open issues of a scope go where they are moved to, or follow their group, or the default successor (R3). */
function resettle(scope: string, moved: Map<string, Place>, t: IssueTables, position: number): void {
  for (const card of t.cards.asOf(scope, position)) {
    if (!isOpen(card.state)) continue;
    const place = settle(moved.get(card.id) ?? card, t);
    if (place.miniClusterId !== card.miniClusterId || place.groupId !== card.groupId)
      t.cards.put(card.id, { ...card, ...place }, position);
  }
}
