// Random structures and random valid plans for them, with what each plan must come to, reckoned in its own way.
import type { ReorganizationPlan } from "../../src/contract/reorganization.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import { initial, type StructureState } from "../../src/domain/structure.ts";
import { activeMembers, activeMiniClusters, openGroups } from "../../src/domain/structureLookups.ts";
import { having, named } from "./structureSupport.ts";

/** A small generator (mulberry32): the same seed gives the same numbers. */
export class Dice {
  #state: number;
  constructor(seed: number) {
    this.#state = seed | 0;
  }
  /** A whole number from 0 to n - 1. */
  upTo(n: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  }
  chance(percent: number): boolean {
    return this.upTo(100) < percent;
  }
  /** One of a list that is not empty. */
  one<T>(from: readonly T[]): T {
    const index = this.upTo(from.length);
    if (index >= from.length) throw new Error("nothing to choose from");
    return from[index] as T;
  }
}

/** A structure of up to `size` members, played as commands; some are chairs, some lead groups. */
export function randomStructure(dice: Dice, size: number): StructureState {
  const state = initial();
  const mains = Array.from({ length: 1 + dice.upTo(4) }, (_, i) => `m${i}`);
  const subs = Array.from({ length: dice.upTo(4) }, (_, i) => `s${i}`);
  for (const id of mains) having(state, "FoundMiniCluster", { miniClusterId: id, names: named(id), tier: "MAIN" });
  for (const id of subs)
    having(state, "FoundMiniCluster", { miniClusterId: id, names: named(id), tier: "SUB", parentId: dice.one(mains) });
  const ids = [...mains, ...subs];
  for (let i = 0; i < size; i++) {
    const memberId = `${dice.one(["f", "u", "i", "a", "h"])}-${i}`;
    const home = dice.one(ids);
    having(state, "JoinMiniCluster", { memberId, miniClusterId: home });
    for (const other of ids)
      if (other !== home && dice.chance(15))
        having(state, "JoinMiniCluster", { memberId, miniClusterId: other, primary: false });
    const free = !state.officers.some(({ miniClusterId }) => miniClusterId === home);
    if (free && dice.chance(50)) having(state, "AppointOfficer", { miniClusterId: home, office: "CHAIR", memberId });
    if (dice.chance(15))
      having(state, "CreateResearchGroup", {
        groupId: `g${i}`,
        names: named(`g${i}`),
        miniClusterId: home,
        leaderId: memberId,
      });
    const group = openGroups(state)[0];
    if (group && dice.chance(30)) having(state, "JoinResearchGroup", { groupId: group.id, memberId });
  }
  return state;
}

export function randomIssues(dice: Dice, state: StructureState, count: number): OpenIssue[] {
  const places = activeMiniClusters(state).map(({ id }) => ({ miniClusterId: id, groupId: null as string | null }));
  for (const { id, miniClusterId } of openGroups(state)) places.push({ miniClusterId, groupId: id });
  return Array.from({ length: count }, (_, i) => ({ id: `i${i}`, ...dice.one(places) }));
}

/** Where everything must be afterwards; `null`: out of the programme, dissolved. */
export type Expected = {
  memberships: Map<string, Map<string, boolean>>;
  groups: Map<string, string | null>;
  issues: Map<string, { miniClusterId: string; groupId: string | null }>;
};

/** A plan that breaks no rule (R17 is accepted), in any mixture of fates; `round` keeps new ids and days apart. */
export function randomPlan(
  dice: Dice,
  state: StructureState,
  openIssues: OpenIssue[],
  round: number,
): { plan: Omit<ReorganizationPlan, "programmeId">; expected: Expected } {
  const plan: Omit<ReorganizationPlan, "programmeId"> = {
    planId: `plan-${round}`,
    baseRevision: String(state.revision),
    effectiveOn: `200${round}-05-01`,
    reason: "random",
    compensates: null,
    targets: [],
    edges: [],
    dissolved: [],
    defaultSuccessors: [],
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: 1,
    acceptWarnings: true,
  };
  const follows = planFates(dice, state, plan, round);
  const memberships = planMembers(dice, state, plan, follows);
  const groups = planGroups(dice, state, plan, follows, memberships);
  const issues = planIssues(dice, plan, openIssues, follows, groups);
  for (const { id } of plan.targets) {
    const chair = [...memberships].find(([, places]) => places.has(id))?.[0];
    if (chair !== undefined && dice.chance(40))
      plan.officers.push({ miniClusterId: id, office: "CHAIR", memberId: chair });
  }
  return { plan, expected: { memberships, groups, issues } };
}

type Plan = ReturnType<typeof randomPlan>["plan"];
type Follows = Map<string, string | null>;

/** Gives each source a fate; answers where its things go, null where each needs a row. */
function planFates(dice: Dice, state: StructureState, plan: Plan, round: number): Follows {
  const sources = activeMiniClusters(state);
  const fates = new Map(sources.map(({ id }) => [id, dice.one(["KEEP", "KEEP", "MERGE", "SPLIT", "DISSOLVE"])]));
  let made = 0;
  const add = () => {
    const id = `n${round}-${made++}`;
    plan.targets.push({ id, names: named(id), tier: "MAIN", parentId: null });
    return id;
  };
  for (let i = dice.upTo(3); i > 0; i--) add();
  for (const source of sources) {
    if (fates.get(source.id) === "SPLIT")
      for (let i = 2 + dice.upTo(2); i > 0; i--) plan.edges.push({ from: source.id, to: add(), kind: "SPLIT" });
  }
  if (plan.targets.length === 0) add();
  const mains = plan.targets.map(({ id }) => id);
  for (const { id, names, tier } of sources) {
    if (fates.get(id) !== "KEEP") continue;
    const kind = tier === "SUB" && dice.chance(50) ? "PROMOTE" : dice.one(["CONTINUE", "RENAME"] as const);
    const isSub = tier === "SUB" && kind !== "PROMOTE";
    const newNames = kind === "CONTINUE" ? names : named(`${id} in ${round}`);
    plan.targets.push({ id, names: newNames, tier: isSub ? "SUB" : "MAIN", parentId: isSub ? dice.one(mains) : null });
    plan.edges.push({ from: id, to: id, kind });
  }
  const targets = plan.targets.map(({ id }) => id);
  plan.expectedTargets = targets.length;
  const follows: Follows = new Map();
  for (const { id } of sources) {
    const fate = fates.get(id);
    const to = dice.one(targets);
    follows.set(id, fate === "KEEP" ? id : fate === "MERGE" ? to : null);
    if (fate === "MERGE") plan.edges.push({ from: id, to, kind: "MERGE" });
    if (fate === "DISSOLVE") plan.dissolved.push({ id, reason: "no need of it" });
    if (fate === "SPLIT" || fate === "DISSOLVE" || (fate === "MERGE" && dice.chance(30)))
      plan.defaultSuccessors.push({ from: id, to: dice.one(targets) });
  }
  return follows;
}

function planMembers(dice: Dice, state: StructureState, plan: Plan, follows: Follows): Expected["memberships"] {
  const targets = plan.targets.map(({ id }) => id);
  const after: Expected["memberships"] = new Map();
  for (const { memberId, memberships } of activeMembers(state)) {
    if (dice.chance(3)) {
      for (const [from, primary] of memberships) plan.memberMoves.push({ memberId, from, to: null, primary });
      continue;
    }
    const places = new Map<string, boolean>();
    const newPrimary = dice.chance(15) ? dice.one([...memberships.keys()]) : null;
    for (const [from, primary] of memberships) {
      const rank = newPrimary === null ? primary : newPrimary === from;
      const by = follows.get(from) ?? null;
      const row = by === null || newPrimary !== null || dice.chance(10);
      const to = by === null || dice.chance(20) ? (row ? dice.one(targets) : by) : by;
      if (to === null) throw new Error("a scattered member needs a row");
      if (row) plan.memberMoves.push({ memberId, from, to, primary: rank });
      places.set(to, places.get(to) === true || rank);
    }
    after.set(memberId, places);
  }
  return after;
}

function planGroups(
  dice: Dice,
  state: StructureState,
  plan: Plan,
  follows: Follows,
  memberships: Expected["memberships"],
): Expected["groups"] {
  const after: Expected["groups"] = new Map();
  for (const { id, miniClusterId, leaderId } of openGroups(state)) {
    const possible = [...(memberships.get(leaderId)?.keys() ?? [])];
    const by = follows.get(miniClusterId) ?? null;
    if (by !== null && possible.includes(by) && dice.chance(80)) {
      after.set(id, by);
      continue;
    }
    const to = possible.length === 0 || dice.chance(20) ? "DISSOLVE" : dice.one(possible);
    plan.groupMoves.push({ groupId: id, to });
    after.set(id, to === "DISSOLVE" ? null : to);
  }
  return after;
}

function planIssues(
  dice: Dice,
  plan: Plan,
  openIssues: OpenIssue[],
  follows: Follows,
  groups: Expected["groups"],
): Expected["issues"] {
  const targets = plan.targets.map(({ id }) => id);
  const after: Expected["issues"] = new Map();
  for (const { id, miniClusterId, groupId } of openIssues) {
    const home = groupId === null ? null : (groups.get(groupId) ?? null);
    const by = home ?? follows.get(miniClusterId) ?? null;
    if (by !== null && dice.chance(85)) {
      after.set(id, { miniClusterId: by, groupId: home === null ? null : groupId });
      continue;
    }
    const to = dice.one(targets);
    const there = [...groups].filter(([, where]) => where === to).map(([group]) => group);
    const group = there.length > 0 && dice.chance(50) ? dice.one(there) : null;
    plan.issueMoves.push({ issueId: id, to, group });
    after.set(id, { miniClusterId: to, groupId: group });
  }
  return after;
}
