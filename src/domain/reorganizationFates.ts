/** What becomes of each mini-cluster under a plan, and whether the plan's targets stand (R3, R10, R11, R12, R18–R20). */
import type { Id } from "../contract/base.ts";
import type { ReorganizationPlan } from "../contract/reorganization.ts";
import type { EdgeKind, ViolationCode } from "../contract/structure.ts";
import type { Findings, Note } from "./reorganizationFindings.ts";
import { sameValue } from "./sameValue.ts";
import type { MiniClusterState, StructureState } from "./structure.ts";
import { activeMiniClusters, nameKey } from "./structureLookups.ts";

type Target = ReorganizationPlan["targets"][number];
type Edge = ReorganizationPlan["edges"][number];

export type Fates = {
  targets: Map<Id, Target>;
  /**
   * Source → where everything of it goes unless a row says otherwise: itself where kept, its one successor if merged. What
   * is split or dissolved is not in it: that needs a row for each thing it holds.
   */
  follows: Map<Id, Id>;
  /** Sources that close, with why. */
  closed: Map<Id, { dissolved: boolean; reason: string }>;
  /** Closed source → where what comes late goes (R3). */
  defaults: Map<Id, Id>;
};

const KEEPS_ID: ReadonlySet<EdgeKind> = new Set(["CONTINUE", "RENAME", "PROMOTE"]);

/** Reads the plan's targets, edges, dissolutions and default successors, noting whatever is wrong with them. */
export function readFates(state: StructureState, plan: ReorganizationPlan, findings: Findings): Fates {
  const { note, noteOfPlan } = findings;
  const sources = new Map(activeMiniClusters(state).map((one) => [one.id, one]));
  const targets = new Map(plan.targets.map((target) => [target.id, target]));
  const fates: Fates = { targets, follows: new Map(), closed: new Map(), defaults: new Map() };

  note("TARGET_TWICE", repeated(plan.targets.map(({ id }) => id)));
  note("DISSOLVED_TWICE", repeated(plan.dissolved.map(({ id }) => id)));
  note(
    "EDGE_TWICE",
    repeated(plan.edges.map(({ from, to }) => `${from} ${to}`)).flatMap((edge) => edge.split(" ")),
  );
  const namedSources = [...plan.edges.map(({ from }) => from), ...plan.dissolved.map(({ id }) => id)];
  note("SOURCE_UNKNOWN", missingFrom(sources, namedSources));
  note(
    "TARGET_UNKNOWN",
    missingFrom(
      targets,
      plan.edges.map(({ to }) => to),
    ),
    { in: "edges" },
  );
  for (const source of sources.values()) readFate(source, plan, fates, sources, note);
  note(
    "TARGET_ID_CLOSED",
    plan.targets
      .map(({ id }) => id)
      .filter((id) => fates.closed.has(id) || state.miniClusters.get(id)?.active === false),
  );
  checkNames(plan.targets, note);
  checkTiers(targets, note);
  readDefaults(plan, fates, note);

  const { expectedTargets: expected } = plan;
  if (targets.size !== expected)
    noteOfPlan("TARGET_COUNT", { ...(expected === null ? {} : { expected }), count: targets.size });
  checkReasons(plan, findings);
  if (plan.effectiveOn === null) noteOfPlan("DATE_MISSING", {});
  const previous = state.reorganizations
    .map(({ effectiveOn }) => effectiveOn)
    .sort()
    .at(-1);
  if (previous !== undefined && plan.effectiveOn !== null && plan.effectiveOn <= previous)
    noteOfPlan("NOT_AFTER_PREVIOUS", { effectiveOn: plan.effectiveOn, previous });
  if (plan.compensates !== null && !state.reorganizations.some(({ planId }) => planId === plan.compensates))
    note("PLAN_UNKNOWN", [plan.compensates]);
  return fates;
}

/** [R10] Why the plan is, and why each mini-cluster that is dissolved comes to an end. */
function checkReasons({ reason, dissolved }: ReorganizationPlan, { note, noteOfPlan }: Findings): void {
  if (reason === "") noteOfPlan("REASON_MISSING", {});
  note(
    "REASON_MISSING",
    dissolved.filter((one) => one.reason === "").map(({ id }) => id),
  );
}

/** [R10] One source's one fate. Where it has none or several it is taken to stay, so that nothing else is blamed. */
function readFate(
  source: MiniClusterState,
  plan: ReorganizationPlan,
  fates: Fates,
  sources: Map<Id, MiniClusterState>,
  note: Note,
): void {
  const { id } = source;
  const edges = plan.edges.filter(({ from }) => from === id);
  const dissolved = plan.dissolved.find((one) => one.id === id);
  const parts = new Set(edges.filter(({ kind }) => kind === "SPLIT").map(({ to }) => to));
  const others = edges.filter(({ kind }) => kind !== "SPLIT");
  const [edge] = others;
  fates.follows.set(id, id);
  const problem = brokenFate(id, others, parts, dissolved !== undefined);
  if (problem) note(problem, [id]);
  else if (edge && KEEPS_ID.has(edge.kind)) {
    const target = fates.targets.get(id);
    if (target) checkKept(source, target, edge.kind, note);
  } else if (edge) {
    fates.follows.set(id, edge.to);
    fates.closed.set(id, { dissolved: false, reason: plan.reason });
  } else {
    fates.follows.delete(id);
    fates.closed.set(id, { dissolved: dissolved !== undefined, reason: dissolved?.reason ?? plan.reason });
    if (parts.size === 1) note("SPLIT_NEEDS_PARTS", [id]);
    const kept = [...parts].filter((part) => sources.has(part));
    note("SPLIT_PART_NOT_NEW", kept, { from: id });
  }
}

function brokenFate(id: Id, others: Edge[], parts: Set<Id>, dissolved: boolean): ViolationCode | null {
  const kinds = others.length + (parts.size > 0 ? 1 : 0) + (dissolved ? 1 : 0);
  if (kinds === 0) return "FATE_MISSING";
  if (kinds > 1) return "FATE_TWICE";
  const [edge] = others;
  if (edge && KEEPS_ID.has(edge.kind)) return edge.to === id ? null : "EDGE_KEEPS_ID";
  return edge?.to === id || parts.has(id) ? "EDGE_LEAVES_ID" : null;
}

function checkKept(source: MiniClusterState, target: Target, kind: EdgeKind, note: Note): void {
  if (kind === "CONTINUE" && !sameValue(source.names, target.names)) note("NAME_CHANGED", [source.id]);
  if (kind === "PROMOTE" && !(source.tier === "SUB" && target.tier === "MAIN")) note("PROMOTE_NEEDS_SUB", [source.id]);
  if (kind !== "PROMOTE" && source.tier !== target.tier)
    note("TIER_CHANGED", [source.id], { before: source.tier, after: target.tier });
}

/** [R11] Names are unique among what is active afterwards, in either language. */
function checkNames(targets: Target[], note: Note): void {
  for (const language of ["ko", "en"] as const) {
    const holders = new Map<string, Set<Id>>();
    for (const { id, names } of targets) {
      const key = nameKey(names[language]);
      holders.set(key, (holders.get(key) ?? new Set()).add(id));
    }
    for (const ids of holders.values()) if (ids.size > 1) note("NAME_TWICE", ids, { language });
  }
}

/** [R12] A SUB has a MAIN parent among the targets; a MAIN has none. */
function checkTiers(targets: Map<Id, Target>, note: Note): void {
  const subs = [...targets.values()].filter(({ tier }) => tier === "SUB");
  note(
    "PARENT_MISSING",
    subs.filter(({ parentId }) => targets.get(parentId ?? "")?.tier !== "MAIN").map(({ id }) => id),
  );
  const mains = [...targets.values()].filter(({ tier }) => tier === "MAIN");
  note(
    "PARENT_OF_MAIN",
    mains.filter(({ parentId }) => parentId !== null).map(({ id }) => id),
  );
}

/** [R3] Every source that closes has one default successor: the one it merges into, unless the plan names another. */
function readDefaults(plan: ReorganizationPlan, { targets, follows, closed, defaults }: Fates, note: Note): void {
  const { defaultSuccessors } = plan;
  note("SUCCESSOR_TWICE", repeated(defaultSuccessors.map(({ from }) => from)));
  note(
    "SUCCESSOR_OF_KEPT",
    missingFrom(
      closed,
      defaultSuccessors.map(({ from }) => from),
    ),
  );
  note(
    "SUCCESSOR_UNKNOWN",
    missingFrom(
      targets,
      defaultSuccessors.map(({ to }) => to),
    ),
  );
  for (const [from] of closed) {
    const to = defaultSuccessors.find((one) => one.from === from)?.to ?? follows.get(from);
    if (to !== undefined) defaults.set(from, to);
  }
  note("SUCCESSOR_MISSING", missingFrom(defaults, closed.keys()));
}

const missingFrom = (known: Map<Id, unknown>, ids: Iterable<Id>): Id[] => [...ids].filter((id) => !known.has(id));

/** Those that come more than once. */
export function repeated(ids: string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}
