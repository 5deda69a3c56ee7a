/**
 * Search parameters of every address: plain words on the wire (`?category=RESEARCH,FUNDING&asOf=2006-04-30`), typed in
 * the pages. Nothing in an address is trusted: what does not parse is left out.
 */
import type { OrganizationKind } from "../src/contract/base.ts";
import { categories, issueStates, organizationKinds, planSteps, urgencies } from "../src/contract/codes.ts";
import {
  type ChangeKind,
  type ChangeList,
  changeKinds,
  changeLists,
  type HistoryKind,
  historyKinds,
} from "../src/contract/historyKinds.ts";
import type { Category, IssueState, Urgency } from "../src/contract/issue.ts";

export type RawSearch = Record<string, unknown>;

/** Reads `?a=b&c=d` as strings. */
export function parseSearch(text: string): RawSearch {
  return Object.fromEntries(new URLSearchParams(text));
}

/** Writes search parameters: lists joined by commas, true as 1, nothing for undefined, null, false, "" and []. */
export function stringifySearch(search: RawSearch): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (value === undefined || value === null || value === false) continue;
    const text = value === true ? "1" : Array.isArray(value) ? value.join(",") : String(value);
    if (text !== "") params.set(name, text);
  }
  const tail = params.toString().replaceAll("%2C", ",").replaceAll("%3A", ":").replaceAll("%40", "@");
  return tail === "" ? "" : `?${tail}`;
}

/** A string of at most `max` characters, or undefined. */
export function textOf(value: unknown, max = 200): string | undefined {
  return typeof value === "string" && value !== "" ? value.slice(0, max) : undefined;
}

/** A calendar day, or undefined. */
function dayIn(value: unknown): string | undefined {
  return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined;
}

/** "1" (or true) as true, all else undefined. */
export function flagOf(value: unknown): true | undefined {
  return value === true || value === "1" ? true : undefined;
}

/** Those of `allowed` that the value (a list, or words joined by commas) names; undefined for none. */
export function listOf<T extends string>(value: unknown, allowed: readonly T[]): T[] | undefined {
  const words = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
  const known = allowed.filter((word) => words.includes(word));
  return known.length === 0 ? undefined : known;
}

/** The value where it is one of `allowed`. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | undefined {
  return allowed.find((word) => word === value);
}

/** The moment shown, on every page; its form is checked where it is read. */
export type RootSearch = { asOf?: string | undefined };
export const rootSearch = (raw: RawSearch): RootSearch => ({ asOf: textOf(raw.asOf, 40) });

/** A board's filters, the open issue, and `log` to open the form for a new one. */
export type BoardSearch = {
  issue?: string | undefined;
  q?: string | undefined;
  category?: Category[] | undefined;
  urgency?: Urgency[] | undefined;
  firm?: string | undefined;
  assignee?: string | undefined;
  mine?: true | undefined;
  overdue?: true | undefined;
  log?: true | undefined;
};
export const boardSearch = (raw: RawSearch): BoardSearch => ({
  issue: textOf(raw.issue, 64),
  q: textOf(raw.q),
  category: listOf(raw.category, categories),
  urgency: listOf(raw.urgency, urgencies),
  firm: textOf(raw.firm, 64),
  assignee: textOf(raw.assignee, 64),
  mine: flagOf(raw.mine),
  overdue: flagOf(raw.overdue),
  log: flagOf(raw.log),
});

export type IssuesSearch = {
  q?: string | undefined;
  open?: true | undefined;
  state?: IssueState[] | undefined;
  category?: Category[] | undefined;
  miniCluster?: string | undefined;
  firm?: string | undefined;
  issue?: string | undefined;
};
export const issuesSearch = (raw: RawSearch): IssuesSearch => ({
  q: textOf(raw.q),
  open: flagOf(raw.open),
  state: listOf(raw.state, issueStates),
  category: listOf(raw.category, categories),
  miniCluster: textOf(raw.miniCluster, 64),
  firm: textOf(raw.firm, 64),
  issue: textOf(raw.issue, 64),
});

export type ClustersSearch = { view?: "tree" | "map" | undefined; closed?: true | undefined };
export const clustersSearch = (raw: RawSearch): ClustersSearch => ({
  view: oneOf(raw.view, ["tree", "map"]),
  closed: flagOf(raw.closed),
});

/** `q` searches the members' table. */
export type ClusterSearch = { q?: string | undefined };
export const clusterSearch = (raw: RawSearch): ClusterSearch => ({ q: textOf(raw.q) });

export const planViews = ["going", "done", "ended"] as const;
/** `show` chooses plans by how far they are; `new` opens the form for one. */
export type ReorganizationsSearch = { show?: (typeof planViews)[number] | undefined; new?: true | undefined };
export const reorganizationsSearch = (raw: RawSearch): ReorganizationsSearch => ({
  show: oneOf(raw.show, planViews),
  new: flagOf(raw.new),
});

export type PlanStepName = (typeof planSteps)[number];
/** The step of the workbench that is open; the first where none is named. */
export type WorkbenchSearch = { step?: PlanStepName | undefined };
export const workbenchSearch = (raw: RawSearch): WorkbenchSearch => ({ step: oneOf(raw.step, planSteps) });

export type OrganizationsSearch = { q?: string | undefined; kind?: OrganizationKind | undefined };
export const organizationsSearch = (raw: RawSearch): OrganizationsSearch => ({
  q: textOf(raw.q),
  kind: oneOf(raw.kind, organizationKinds),
});

/** The plan whose reorganisation made the structure to count under, or `first`. */
export type StatisticsSearch = { under?: string | undefined };
export const statisticsSearch = (raw: RawSearch): StatisticsSearch => ({ under: textOf(raw.under) });

/** What went wrong at a provider, by the refusal's code: where one comes back to. */
export type ProblemSearch = { problem?: string | undefined };
export const problemSearch = (raw: RawSearch): ProblemSearch => ({ problem: textOf(raw.problem, 40) });

/** Readings of personal data: by whom, of whom, from and to a Korean day. */
export type AuditSearch = Partial<Record<"reader" | "subject" | "from" | "to", string | undefined>>;
export const auditSearch = (raw: RawSearch): AuditSearch => ({
  reader: textOf(raw.reader, 64),
  subject: textOf(raw.subject, 64),
  from: dayIn(raw.from),
  to: dayIn(raw.to),
});

export const spans = ["week", "month", "quarter", "year"] as const;
export type HomeSearch = {
  kind?: HistoryKind | undefined;
  since?: (typeof spans)[number] | undefined;
};
export const homeSearch = (raw: RawSearch): HomeSearch => ({
  kind: oneOf(raw.kind, historyKinds),
  since: oneOf(raw.since, spans),
});
/**
 * `at` is the moment shown and `to` the one it is compared with, both as `asOf` takes them; `view` draws the lineage as a
 * picture or as a table; `list` and `change` open one list of a comparison.
 */
export type HistorySearch = {
  at?: string | undefined;
  to?: string | undefined;
  kind?: HistoryKind | undefined;
  view?: "table" | undefined;
  list?: ChangeList | undefined;
  change?: ChangeKind | undefined;
};
export const historySearch = (raw: RawSearch): HistorySearch => ({
  at: textOf(raw.at, 40),
  to: textOf(raw.to, 40),
  kind: oneOf(raw.kind, historyKinds),
  view: oneOf(raw.view, ["table"]),
  list: oneOf(raw.list, changeLists),
  change: oneOf(raw.change, changeKinds),
});
