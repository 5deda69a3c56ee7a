/** What a plan does, reckoned from its preview for whoever reviews it: kinds of change, who moves, what each rule says. */
import type { Refs } from "../../../src/contract/answers.ts";
import type { Names, Sector } from "../../../src/contract/base.ts";
import type { PlanContent } from "../../../src/contract/reorganization.ts";
import { type ReorganizationPreview, Rule, type Violation } from "../../../src/contract/structure.ts";

/** Everything the review draws: the reckoning, what the plan says, and the names of what both speak of. */
export type Reviewed = { preview: ReorganizationPreview; content: PlanContent; refs: Refs };

export type Fate = PlanContent["edges"][number]["kind"] | "DISSOLVE" | "NEW";
/** The order in which kinds of change are told. */
export const fates: readonly Fate[] = ["CONTINUE", "RENAME", "MERGE", "SPLIT", "PROMOTE", "DISSOLVE", "NEW"];

/** How many mini-clusters meet each fate; sources count once, a split by its source, a new one by itself. */
export function fateCounts({ preview, content }: Pick<Reviewed, "preview" | "content">): Map<Fate, number> {
  const counts = new Map<Fate, number>();
  const add = (fate: Fate, by: number): void => void (by > 0 && counts.set(fate, (counts.get(fate) ?? 0) + by));
  for (const fate of fates) {
    if (fate === "DISSOLVE") add(fate, content.dissolved.length);
    else if (fate === "NEW") add(fate, preview.after.filter(({ id }) => isNew(content, id)).length);
    else add(fate, new Set(content.edges.filter(({ kind }) => kind === fate).map(({ from }) => from)).size);
  }
  return counts;
}

/** Nothing leads into it: it begins empty but for what is moved there. */
const isNew = (content: PlanContent, id: string): boolean => !content.edges.some(({ to }) => to === id);

export type Relation = { id: string; kind: Fate };

/** Where a target comes from: its edges, or NEW. */
export function originsOf(content: PlanContent, id: string): Relation[] {
  if (isNew(content, id)) return [{ id, kind: "NEW" }];
  return content.edges.filter(({ to }) => to === id).map(({ from, kind }) => ({ id: from, kind }));
}

/** Distinct members, groups and open issues that change their place. */
export function moved({ memberMoves, groupMoves, issueMoves }: ReorganizationPreview) {
  const members = memberMoves.filter(({ from, to }) => from !== to).map(({ memberId }) => memberId);
  return { members: new Set(members).size, groups: groupMoves.length, issues: issueMoves.length };
}

/** The sum of a column over a tree's mini-clusters. */
export const sumOf = (tree: ReorganizationPreview["before"], column: "total" | "groups" | "openIssues"): number =>
  tree.reduce((sum, node) => sum + node[column], 0);

/** Members by sector of a whole tree, each by their primary membership. */
export function membersOf(tree: ReorganizationPreview["before"]): ReorganizationPreview["totals"]["after"] {
  const sum = (sector: Sector): number => tree.reduce((total, { members }) => total + members[sector], 0);
  return { FIRM: sum("FIRM"), ACADEMIA: sum("ACADEMIA"), AGENCY: sum("AGENCY"), OTHER: sum("OTHER") };
}

/** MAINs in their order, each with its SUBs after it; a SUB without its MAIN stands alone. */
export function inTreeOrder<T extends { id: string; parentId: string | null }>(tree: readonly T[]): T[] {
  const ids = new Set(tree.map(({ id }) => id));
  const tops = tree.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  return tops.flatMap((top) => [top, ...tree.filter(({ parentId }) => parentId === top.id)]);
}

/** "waits": nothing is found against it yet, but what has no fate (R10) is not reckoned at all. */
export type RuleState = { rule: Rule; state: "kept" | "waits" | "warned" | "broken"; found: Violation[] };
const waitForFates: readonly Rule[] = ["R13", "R15"];

/** Every rule with what the plan breaks of it, in the rules' order. */
export function rulesOf({ violations, warnings }: ReorganizationPreview): RuleState[] {
  const fateless = violations.some(({ code }) => code === "FATE_MISSING" || code === "FATE_TWICE");
  return Rule.options.map((rule) => {
    const broken = violations.filter((found) => found.rule === rule);
    const warned = warnings.filter((found) => found.rule === rule);
    const clear = fateless && waitForFates.includes(rule) ? "waits" : "kept";
    const state = broken.length > 0 ? "broken" : warned.length > 0 ? "warned" : clear;
    return { rule, state, found: [...broken, ...warned] };
  });
}

/** A mini-cluster's names: as it is called afterwards, else before, else as the answer names it. */
export function clusterNames({ preview, refs }: Pick<Reviewed, "preview" | "refs">, id: string): Names | null {
  const node = preview.after.find((one) => one.id === id) ?? preview.before.find((one) => one.id === id);
  return node?.names ?? refs.miniClusters[id]?.names ?? null;
}

/** The name of anything a rule may speak of. */
export function subjectNames(reviewed: Pick<Reviewed, "preview" | "refs">, id: string): Names {
  const { refs } = reviewed;
  const cluster = clusterNames(reviewed, id);
  if (cluster !== null) return cluster;
  const group = refs.groups[id];
  if (group) return group.names;
  const issue = refs.issues[id];
  const one = issue ? `#${issue.number} ${issue.title}` : (refs.members[id]?.name ?? id);
  return { ko: one, en: one };
}
