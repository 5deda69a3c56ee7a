/** Tells a history entry in a sentence of the reader's language, from its code, ids and parameters. */

import type { TFunction } from "i18next";
import type { HistoryEntry, Refs } from "../../src/contract/answers.ts";
import type { Language } from "../../src/contract/base.ts";
import type { EventOf, EventType } from "../../src/contract/events.ts";
import { type HistoryKind, kindsOfEvents } from "../../src/contract/historyKinds.ts";
import { formatWon, largeWon } from "./money.ts";
import { whoOf } from "./who.ts";

const ofStructure: Record<EventOf<"structure">["type"], true> = {
  MiniClusterFounded: true,
  MiniClusterRenamed: true,
  OfficerAppointed: true,
  OfficerReleased: true,
  MembershipStarted: true,
  MembershipTransferred: true,
  MembershipEnded: true,
  ResearchGroupCreated: true,
  ResearchGroupJoined: true,
  ResearchGroupLeft: true,
  GroupLeaderAppointed: true,
  ResearchGroupDissolved: true,
  ClustersReorganized: true,
};
/** Everything that changes who belongs where, each a revision of the structure. */
export const structureTypes: string[] = Object.keys(ofStructure);

/** The kind of an event by its type; types this client does not know yet count as work on issues. */
export function kindOf(type: string): HistoryKind {
  return kindsOfEvents[type as EventType] ?? "issues";
}

/**
 * The sentence of one entry, e.g. "다라헬스가 ‘누설전류 시험’을 접수했습니다". Names come from `refs`; an id without a
 * name there (a person since forgotten) is told as "(삭제된 회원)".
 */
export function tell(entry: HistoryEntry, refs: Refs, t: TFunction, language: Language): string {
  const data = entry.data;
  const text = (name: string): string => (typeof data[name] === "string" ? (data[name] as string) : "");
  const quoted = (name: string): string => t("events.quoted", { name });
  const person = (id: string): string => whoOf(id, refs, t);
  const organization = (id: string): string => refs.organizations[id]?.names[language] ?? id;
  const cluster = (id: string): string => quoted(refs.miniClusters[id]?.names[language] ?? own("names") ?? id);
  const group = (id: string): string => quoted(refs.groups[id]?.names[language] ?? own("names") ?? id);
  /** The name the event itself gave, in case the thing is not (or no longer) known by that id. */
  function own(name: string): string | undefined {
    const names = data[name];
    if (typeof names !== "object" || names === null || !(language in names)) return undefined;
    return String((names as Record<string, unknown>)[language]);
  }
  const subject = entry.subject;
  const planId = subject.kind === "reorganization" ? subject.id : text("planId");
  const reason = text("reason");
  const issue = subject.kind === "issue" ? refs.issues[subject.id] : undefined;
  const amount = typeof data.amount === "number" ? data.amount : data.estimatedCost;
  const firm = text("organizationId") || (refs.members[entry.actorId]?.organizationId ?? "");

  const params: Record<string, string | number> = {
    type: entry.type,
    actor: person(entry.actorId),
    issue: quoted(issue?.title ?? (text("title") || subject.id)),
    organization: firm === "" ? person(entry.actorId) : organization(firm),
    successor: organization(text("successorId")),
    member: person(text("memberId")),
    assignee: person(text("assigneeId")),
    leader: person(text("leaderId")),
    cluster: cluster(text("miniClusterId") || (entry.miniClusterId ?? "")),
    group: group(text("groupId") || (entry.groupId ?? "")),
    before: quoted(own("before") ?? ""),
    name: quoted(own("names") ?? text("name")),
    office: text("office") === "" ? "" : t(`domain.office.${text("office") as "CHAIR"}`),
    disposal: text("as") === "" ? "" : t(`domain.state.${text("as") as "REJECTED"}`),
    amount: typeof amount === "number" ? (largeWon(amount, language) ?? formatWon(amount, language)) : "",
    phase: typeof data.phase === "number" ? data.phase : "",
    year: typeof data.year === "number" ? data.year : "",
    from: text("startsOn"),
    to: text("endsOn"),
    plan: quoted(refs.plans[planId]?.title ?? (text("title") || planId)),
    changed: changedParts(data, t),
    because: reason === "" ? "" : t("events.because", { reason }),
    count: Array.isArray(data.targets) ? data.targets.length : 0,
  };
  params.where = text("miniClusterId") === "" ? t("domain.word.programme") : (params.cluster ?? "");
  if (entry.type === "MembershipTransferred") {
    params.from = cluster(text("from"));
    params.to = cluster(text("to"));
  }
  const code = entry.type === "SelectionDecided" && data.decision === "REJECTED" ? "SelectionRejected" : entry.type;
  const known = t(`events.told.${code as EventType}`, { ...params, defaultValue: "" });
  return known === "" ? t("events.unknown", params) : known;
}

const planParts = [
  "title",
  "effectiveOn",
  "reason",
  "expectedTargets",
  "acceptWarnings",
  "targets",
  "edges",
  "dissolved",
  "defaultSuccessors",
  "memberMoves",
  "groupMoves",
  "issueMoves",
  "officers",
] as const;

/** Which parts of a plan were changed, and how many rows of each: " (시행일, 회원 이동 12)"; nothing where none was. */
function changedParts({ changes, counts }: HistoryEntry["data"], t: TFunction): string {
  if (typeof changes !== "object" || changes === null) return "";
  const rows = (counts ?? {}) as Record<string, number>;
  const parts = planParts.filter((part) => part in changes && rows[part] !== 0);
  const what = parts.map((part) => t(`events.part.${part}`, { count: rows[part] ?? 0 })).join(", ");
  return what === "" ? "" : t("events.changed", { what });
}
