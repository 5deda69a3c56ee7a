// What tests of reorganisations share: a random world with a plan, carrying it out, previewing it, finding an issue.
import { expect } from "chai";
import fc from "fast-check";
import type { ReorganizationPlan } from "../../src/contract/reorganization.ts";
import type { ReorganizationPreview } from "../../src/contract/structure.ts";
import { decideReorganization } from "../../src/domain/reorganization.ts";
import { previewReorganization } from "../../src/domain/reorganizationPreview.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import {
  activeMembers,
  activeMiniClusters,
  isMemberOf,
  openGroups,
  placeByReorganization,
  resolveGroup,
  resolveMiniCluster,
} from "../../src/domain/structureLookups.ts";
import { Dice, randomIssues, randomPlan, randomStructure } from "./randomReorganization.ts";
import type { StructureEvents } from "./structureSupport.ts";

export type Plan = Omit<ReorganizationPlan, "programmeId">;

export const world = fc.record({
  seed: fc.integer(),
  size: fc.integer({ min: 0, max: 40 }),
  issues: fc.integer({ min: 0, max: 25 }),
});
export type World = { seed: number; size: number; issues: number };

/** The world of a seed, always the same one: a structure, its open issues, a valid plan and what it must come to. */
export function build({ seed, size, issues }: World) {
  const dice = new Dice(seed);
  const state = randomStructure(dice, size);
  const openIssues = randomIssues(dice, state, issues);
  return { dice, state, openIssues, ...randomPlan(dice, state, openIssues, 1) };
}

export const reorganize = (state: StructureState, plan: Plan, openIssues: OpenIssue[] = []): StructureEvents =>
  decideReorganization(
    state,
    { ...plan, programmeId: "wonju" },
    { openIssues, structureRevision: String(state.revision) },
  );

export const preview = (state: StructureState, plan: Plan, openIssues: OpenIssue[] = []): ReorganizationPreview =>
  previewReorganization(
    state,
    { ...plan, programmeId: "wonju" },
    { openIssues, structureRevision: String(state.revision) },
  );

/** Where an open issue is, as whoever replays the structure finds it. */
export function placeOf(state: StructureState, { id, miniClusterId, groupId }: OpenIssue) {
  const place = placeByReorganization(state, id, 0) ?? { miniClusterId, groupId };
  const byGroup = place.groupId === null ? null : resolveGroup(state, place.groupId);
  return byGroup ?? { miniClusterId: resolveMiniCluster(state, place.miniClusterId), groupId: null };
}

/** Everything conserved, one primary each, nothing anywhere that is not active. */
export function expectWhole(
  state: StructureState,
  members: number,
  groups: number,
  openIssues: OpenIssue[],
  issues: number,
) {
  const active = new Set(activeMiniClusters(state).map(({ id }) => id));
  expect(activeMembers(state)).to.have.length(members);
  expect(openGroups(state)).to.have.length(groups);
  expect(openIssues).to.have.length(issues);
  for (const { memberships } of activeMembers(state)) {
    expect([...memberships.values()].filter(Boolean)).to.have.length(1);
    for (const id of memberships.keys()) expect(active.has(id)).to.equal(true);
  }
  for (const { miniClusterId, leaderId } of openGroups(state))
    expect(isMemberOf(state, leaderId, miniClusterId)).to.equal(true);
  for (const { miniClusterId, groupId } of openIssues) {
    expect(active.has(miniClusterId)).to.equal(true);
    if (groupId !== null) expect(state.groups.get(groupId)?.miniClusterId).to.equal(miniClusterId);
  }
}
