/** The structure that a reversal leads to: what is restored, kept and closed, and where the rest of it goes (R21). */
import type { Id } from "../contract/base.ts";
import type { PlanContent } from "../contract/reorganization.ts";
import type { CarriedOut } from "./carriedOut.ts";
import type { Returns, Tell } from "./reorganizationReturns.ts";
import { sameValue } from "./sameValue.ts";
import type { MiniClusterState, StructureState } from "./structure.ts";
import { activeMiniClusters, isActive, nameKey } from "./structureLookups.ts";

type Target = PlanContent["targets"][number];

export type Restored = Pick<PlanContent, "targets" | "edges" | "dissolved" | "defaultSuccessors"> & {
  /** Each old mini-cluster that comes back under a new id, since an id that closed stays closed (R11). */
  anew: { from: Id; to: Id }[];
  /** Where an old mini-cluster is afterwards; only for those one can go back to. */
  home(old: Id): Id;
  /** Where what is in an active mini-cluster and does not go back goes. */
  place(now: Id): Id;
  /** Where everything in it goes unless a row says otherwise; undefined where each thing needs a row. */
  follows(now: Id): Id | undefined;
  /** Came about by the reorganisation and closes again: whatever is in it is told a destination row by row. */
  closes(now: Id): boolean;
};

/** One can go back to what is still there, and to what the reorganisation itself closed. */
export function isReturnable(state: StructureState, { fact, miniClusters }: CarriedOut): (id: Id) => boolean {
  const closed = new Set(fact.closed.map(({ id }) => id));
  return (id) => miniClusters.has(id) && (isActive(state, id) || closed.has(id));
}

/** `idOf` gives the id under which a closed mini-cluster comes back: the same one for the same question. */
export function restore(
  state: StructureState,
  undone: CarriedOut,
  returns: Returns,
  reason: string,
  idOf: (old: Id) => Id,
  tell: Tell,
): Restored {
  const returnable = isReturnable(state, undone);
  const old = [...undone.miniClusters.values()].filter(({ id }) => returnable(id));
  for (const id of undone.miniClusters.keys()) if (!returnable(id)) tell("MINI_CLUSTER_CLOSED", id);
  const demoted = new Set(
    old.filter((one) => one.tier === "SUB" && nowOf(state, one.id)?.tier === "MAIN").map(idOfOne),
  );
  const home = (id: Id): Id => (isActive(state, id) && !demoted.has(id) ? id : idOf(id));
  const made = new Set(undone.fact.targets.filter(({ isNew }) => isNew).map(idOfOne));
  const now = activeMiniClusters(state);
  const keepsMade = old.length === 0 && now.every(({ id }) => made.has(id));
  const closing = now.filter(({ id }) => made.has(id) && !undone.miniClusters.has(id) && !keepsMade);
  const closes = new Set(closing.map(idOfOne));

  const restored: Restored = {
    targets: [],
    edges: [],
    dissolved: [],
    defaultSuccessors: [],
    anew: old.filter(({ id }) => home(id) !== id).map(({ id }) => ({ from: id, to: home(id) })),
    home,
    place: (id) => merged.get(id) ?? heirs.get(id) ?? (demoted.has(id) ? home(id) : id),
    follows: (id) => merged.get(id) ?? (heirs.has(id) ? undefined : restored.place(id)),
    closes: (id) => closes.has(id),
  };
  const merged = new Map<Id, Id>();
  const heirs = new Map<Id, Id>();
  const first = old.find(({ tier }) => tier === "MAIN") ?? old[0];
  const kept = now.filter(({ id }) => !undone.miniClusters.has(id) && !closes.has(id));
  const fallback = first ? home(first.id) : (kept[0]?.id ?? "");

  for (const { id } of closing) {
    const ends = endsOf(id, undone, returns, returnable, home);
    const [end] = ends;
    const parts = ends.every((to) => !isActive(state, to));
    if (ends.length === 1 && end !== undefined) {
      merged.set(id, end);
      restored.edges.push({ from: id, to: end, kind: "MERGE" });
      continue;
    }
    const heir = end ?? fallback;
    heirs.set(id, heir);
    restored.defaultSuccessors.push({ from: id, to: heir });
    if (ends.length > 1 && parts) for (const to of ends) restored.edges.push({ from: id, to, kind: "SPLIT" });
    else restored.dissolved.push({ id, reason });
  }
  for (const id of demoted) restored.edges.push({ from: id, to: home(id), kind: "MERGE" });
  addTargets(state, undone, restored, old, kept, made, tell);
  return restored;
}

/** Where a mini-cluster's content goes back to, the end that takes the most first; its edges count where nothing does. */
function endsOf(
  id: Id,
  { fact }: CarriedOut,
  returns: Returns,
  returnable: (id: Id) => boolean,
  home: (old: Id) => Id,
): Id[] {
  const takes = new Map<Id, number>();
  const add = (old: Id, weight: number) => takes.set(home(old), (takes.get(home(old)) ?? 0) + weight);
  for (const back of returns.members.values()) {
    const from = back.get(id);
    if (from !== undefined) add(from, 1);
  }
  const moved = new Map(fact.groupMoves.map(({ groupId, to }) => [groupId, to]));
  for (const [groupId, from] of returns.groups) if (moved.get(groupId) === id) add(from, 0);
  for (const [issueId, from] of returns.issues) if (returns.places.get(issueId)?.miniClusterId === id) add(from, 0);
  for (const { from, to } of fact.edges) if (to === id && returnable(from)) add(from, 0);
  return [...takes].sort(([, a], [, b]) => b - a).map(([to]) => to);
}

/** The mini-clusters of afterwards with their names, tiers and parents as they were, as far as that is still free. */
function addTargets(
  state: StructureState,
  undone: CarriedOut,
  restored: Restored,
  old: MiniClusterState[],
  kept: MiniClusterState[],
  made: ReadonlySet<Id>,
  tell: Tell,
): void {
  const { home, place } = restored;
  const given = new Map(undone.fact.targets.map((target) => [target.id, target.names]));
  const taken = { ko: new Set<string>(), en: new Set<string>() };
  const take = ({ ko, en }: Target["names"]) => {
    taken.ko.add(nameKey(ko));
    taken.en.add(nameKey(en));
  };
  const renamed = (one: MiniClusterState): boolean => {
    const names = home(one.id) === one.id ? nowOf(state, one.id)?.names : undefined;
    return names !== undefined && given.has(one.id) && !sameValue(names, given.get(one.id));
  };
  for (const one of kept) {
    take(one.names);
    if (!made.has(one.id)) tell("MINI_CLUSTER_FOUNDED", one.id);
  }
  for (const one of old)
    if (renamed(one)) {
      take(nowOf(state, one.id)?.names ?? one.names);
      tell("RENAMED_SINCE", one.id);
    }
  for (const one of old) {
    const id = home(one.id);
    if (renamed(one)) {
      restored.targets.push(target(id, nowOf(state, one.id)?.names ?? one.names, one));
      continue;
    }
    const names = freeNames(one.names, taken);
    if (names !== one.names) tell("NAME_TAKEN", one.id, null, id);
    take(names);
    restored.targets.push(target(id, names, one));
  }
  for (const one of kept) restored.targets.push(target(one.id, one.names, one));
  settleParents(restored, (parent) => (undone.miniClusters.has(parent) ? home(parent) : place(parent)), tell);
  for (const one of restored.targets) {
    const before = nowOf(state, one.id);
    if (!before?.active) continue;
    const kind = before.tier !== one.tier ? "PROMOTE" : sameValue(before.names, one.names) ? "CONTINUE" : "RENAME";
    restored.edges.push({ from: one.id, to: one.id, kind });
  }
}

const target = (id: Id, names: Target["names"], { tier, parentId }: MiniClusterState): Target => ({
  id,
  names,
  tier,
  parentId,
});

/** [R12] Parents by where they are afterwards; a SUB whose parent is no MAIN then becomes one itself. */
function settleParents({ targets }: Restored, now: (parent: Id) => Id, tell: Tell): void {
  const mains = new Set(targets.filter(({ tier }) => tier === "MAIN").map(idOfOne));
  for (const one of targets) {
    if (one.tier === "MAIN") continue;
    const parent = one.parentId === null ? null : now(one.parentId);
    if (parent !== null && mains.has(parent)) one.parentId = parent;
    else {
      Object.assign(one, { tier: "MAIN", parentId: null });
      tell("PARENT_GONE", one.id);
    }
  }
}

/** The names, or with a number behind them where another has one of them by now. */
function freeNames(names: Target["names"], taken: { ko: Set<string>; en: Set<string> }): Target["names"] {
  const isFree = ({ ko, en }: Target["names"]) => !taken.ko.has(nameKey(ko)) && !taken.en.has(nameKey(en));
  let free = names;
  for (let n = 2; !isFree(free); n++)
    free = { ko: `${names.ko.slice(0, 70)} (${n})`, en: `${names.en.slice(0, 110)} (${n})` };
  return free;
}

const nowOf = (state: StructureState, id: Id): MiniClusterState | undefined => state.miniClusters.get(id);
const idOfOne = ({ id }: { id: Id }): Id => id;
