/**
 * The acts by which a plan gives a mini-cluster its fate, each as one edit that leaves nothing behind that the old fate
 * needed: its own target, edges, dissolution, successor, and moves to what is no more. Pure.
 */

import { rowKeys } from "../../../src/contract/planRows.ts";
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import { sameValue } from "../../../src/domain/sameValue.ts";
import type { PlanEdit } from "./planEdits.ts";

export type Source = StructureSnapshot["miniClusters"][number];
export type Target = PlanContent["targets"][number];
export type Edge = PlanContent["edges"][number];
export type EdgeKind = Edge["kind"];
export type Fate = EdgeKind | "DISSOLVE";

/** What a plan gives a source now; null where it has none or several. */
export function fateOf({ edges, dissolved }: Pick<PlanContent, "edges" | "dissolved">, id: string): Fate | null {
  const kinds = new Set<Fate>(edges.filter(({ from }) => from === id).map(({ kind }) => kind));
  if (dissolved.some((one) => one.id === id)) kinds.add("DISSOLVE");
  const [kind] = kinds;
  return kinds.size === 1 && kind !== undefined ? kind : null;
}

/** The kind of the edge from a source to itself, by what becomes of its name and tier. */
export function keptKind(source: Source, { names, tier }: Pick<Target, "names" | "tier">): EdgeKind {
  if (source.tier === "SUB" && tier === "MAIN") return "PROMOTE";
  return sameValue(source.names, names) ? "CONTINUE" : "RENAME";
}

/** It stays itself, in its tier; under a new name where the plan has given it one. */
export function keep(content: PlanContent, source: Source): PlanEdit {
  const there = content.targets.find(({ id }) => id === source.id);
  const target = { ...targetOf(source), ...(there && { names: there.names }) };
  return builder(content)
    .leave(source.id, [])
    .target(target)
    .edge({ from: source.id, to: source.id, kind: keptKind(source, target) })
    .edit();
}

/** It becomes a main mini-cluster of its own. */
export function promote(content: PlanContent, source: Source): PlanEdit {
  const there = content.targets.find(({ id }) => id === source.id) ?? targetOf(source);
  return builder(content)
    .leave(source.id, [])
    .target({ ...there, tier: "MAIN", parentId: null })
    .edge({ from: source.id, to: source.id, kind: "PROMOTE" })
    .edit();
}

/** It closes, and everything of it goes to the target, with what was to go to it. */
export function merge(content: PlanContent, source: Source, to: string): PlanEdit {
  return builder(content)
    .leave(source.id, [to])
    .close(source.id, to)
    .edge({ from: source.id, to, kind: "MERGE" })
    .edit();
}

/** It closes and becomes these parts (ids of targets, new ones first put); `late`: where what comes late goes (R3). */
export function split(
  content: PlanContent,
  source: Source,
  parts: readonly string[],
  fresh: readonly Target[],
  late: string,
): PlanEdit {
  const build = builder(content).leave(source.id, parts).close(source.id, null);
  for (const target of fresh) build.target(target);
  for (const to of parts) build.edge({ from: source.id, to, kind: "SPLIT" });
  return build.successor(source.id, late).edit();
}

/** It comes to an end; each thing of it needs a row of its own. */
export function dissolve(content: PlanContent, source: Source, reason: string, late: string | null): PlanEdit {
  const keeps = late === null ? [] : [late];
  const build = builder(content).leave(source.id, keeps).close(source.id, null).dissolve(source.id, reason);
  if (late !== null) build.successor(source.id, late);
  return build.edit();
}

/**
 * What drawing a line from a source to a target means: to itself it stays; to another it merges; to a further one it
 * splits into both, where all of them are new (parts of a split are), else it merges there instead.
 */
export function meaningOf(content: PlanContent, source: Source, to: string, old: ReadonlySet<string>): Fate {
  if (to === source.id) {
    const target = content.targets.find(({ id }) => id === to);
    return target ? keptKind(source, target) : "CONTINUE";
  }
  const parts = [...partsOf(content, source.id), to];
  return new Set(parts).size > 1 && parts.every((id) => !old.has(id)) ? "SPLIT" : "MERGE";
}

/** Draws the line. `old`: the ids of all mini-clusters there are. */
export function connect(content: PlanContent, source: Source, to: string, old: ReadonlySet<string>): PlanEdit {
  const meaning = meaningOf(content, source, to, old);
  if (meaning === "MERGE") return merge(content, source, to);
  if (meaning !== "SPLIT") return keep(content, source);
  const parts = [...new Set([...partsOf(content, source.id), to])];
  const late = content.defaultSuccessors.find(({ from }) => from === source.id)?.to ?? parts[0] ?? to;
  return split(content, source, parts, [], late);
}

/** Where the source leads beside to itself. */
const partsOf = ({ edges }: PlanContent, id: string): string[] =>
  edges.filter((edge) => edge.from === id && edge.to !== id).map((edge) => edge.to);

/** Takes one line away; what is left of a split into two is a merge. */
export function disconnect(content: PlanContent, edge: Edge): PlanEdit {
  const rest = content.edges.filter((one) => one.from === edge.from && one.to !== edge.to);
  const [last] = rest;
  const put: Edge[] = rest.length === 1 && last?.kind === "SPLIT" ? [{ ...last, kind: "MERGE" }] : [];
  const edit: PlanEdit = { edges: { put, drop: [rowKeys.edges(edge)] } };
  const late = content.defaultSuccessors.find(({ from }) => from === edge.from);
  if (late?.to === edge.to) edit.defaultSuccessors = { drop: [edge.from] };
  return edit;
}

/** Takes a target away, with every line and move to it. Sources that led to it alone have no fate then, and it is told. */
export const removeTarget = (content: PlanContent, id: string): PlanEdit => builder(content).close(id, null).edit();

/** Changes a target; the line of a source that stays itself follows its name and tier. */
export function changeTarget(content: PlanContent, source: Source | undefined, target: Target): PlanEdit {
  const edit: PlanEdit = { targets: { put: [target] } };
  const own = content.edges.find(({ from, to }) => from === target.id && to === target.id);
  if (source && own) edit.edges = { put: [{ ...own, kind: keptKind(source, target) }] };
  return edit;
}

const targetOf = ({ id, names, tier, parentId }: Source): Target => ({ id, names, tier, parentId });

/** Collects rows put and dropped; what is put stands. */
function builder(content: PlanContent) {
  const edges = { put: [] as Edge[], drop: new Set<string>() };
  const targets = { put: [] as Target[], drop: new Set<string>() };
  const dissolved = { put: [] as PlanContent["dissolved"], drop: new Set<string>() };
  const successors = { put: [] as PlanContent["defaultSuccessors"], drop: new Set<string>() };
  const members = { put: [] as PlanContent["memberMoves"], drop: new Set<string>() };
  const groups = { put: [] as PlanContent["groupMoves"], drop: new Set<string>() };
  const issues = { put: [] as PlanContent["issueMoves"], drop: new Set<string>() };
  const officers = { drop: new Set<string>() };
  const build = {
    /** Ends the source's old fate. New parts that nothing else leads to and that the new fate does not keep go with it. */
    leave(id: string, keeps: readonly string[]) {
      const old = content.edges.filter(({ from }) => from === id);
      for (const edge of old) edges.drop.add(rowKeys.edges(edge));
      if (content.dissolved.some((one) => one.id === id)) dissolved.drop.add(id);
      if (content.defaultSuccessors.some(({ from }) => from === id)) successors.drop.add(id);
      for (const { to, kind } of old)
        if (
          kind === "SPLIT" &&
          !keeps.includes(to) &&
          !content.edges.some((edge) => edge.to === to && edge.from !== id)
        )
          build.close(to, null);
      return build;
    },
    /** There is no target of this id any more; what led there leads to `heir`, or nowhere. */
    close(id: string, heir: string | null) {
      targets.drop.add(id);
      for (const edge of content.edges.filter(({ to }) => to === id)) {
        edges.drop.add(rowKeys.edges(edge));
        if (edge.from !== id && heir !== null && heir !== edge.from) edges.put.push({ ...edge, to: heir });
      }
      for (const row of content.defaultSuccessors.filter(({ to }) => to === id))
        if (heir !== null) successors.put.push({ ...row, to: heir });
        else successors.drop.add(row.from);
      for (const row of content.memberMoves.filter(({ to }) => to === id))
        if (heir !== null) members.put.push({ ...row, to: heir });
        else members.drop.add(rowKeys.memberMoves(row));
      for (const row of content.groupMoves.filter(({ to }) => to === id))
        if (heir !== null) groups.put.push({ ...row, to: heir });
        else groups.drop.add(row.groupId);
      for (const row of content.issueMoves.filter(({ to }) => to === id))
        if (heir !== null) issues.put.push({ ...row, to: heir });
        else issues.drop.add(row.issueId);
      for (const row of content.officers) if (row.miniClusterId === id) officers.drop.add(rowKeys.officers(row));
      for (const target of content.targets)
        if (target.parentId === id && target.id !== id)
          targets.put.push({ ...target, parentId: heir === target.id ? null : heir });
      return build;
    },
    target(target: Target) {
      targets.put.push(target);
      return build;
    },
    edge(edge: Edge) {
      edges.put.push(edge);
      return build;
    },
    successor(from: string, to: string) {
      successors.put.push({ from, to });
      return build;
    },
    dissolve(id: string, reason: string) {
      dissolved.put.push({ id, reason });
      return build;
    },
    edit(): PlanEdit {
      const edit: Record<string, { put: unknown[]; drop: string[] }> = {};
      const lists = {
        edges,
        targets,
        dissolved,
        defaultSuccessors: successors,
        memberMoves: members,
        groupMoves: groups,
        issueMoves: issues,
        officers: { put: [], ...officers },
      };
      for (const [list, { put, drop }] of Object.entries(lists))
        if (put.length + drop.size > 0) edit[list] = { put, drop: [...drop] };
      return edit as PlanEdit;
    },
  };
  return build;
}
