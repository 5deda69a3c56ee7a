// The laws of a reorganisation on random structures: any valid plan conserves everything.
import { expect } from "chai";
import fc from "fast-check";
import { ClustersReorganized, ReorganizationPreview } from "../../src/contract/structure.ts";
import {
  activeMembers,
  activeMiniClusters,
  isMemberOf,
  openGroups,
  resolveMiniCluster,
} from "../../src/domain/structureLookups.ts";
import { randomPlan } from "./randomReorganization.ts";
import { build, placeOf, preview, reorganize, world } from "./reorganizationSupport.ts";
import { fold, type StructureEvents } from "./structureSupport.ts";

const RUNS = { numRuns: 80 };

const reorganized = (events: StructureEvents): ClustersReorganized => {
  const [event] = events;
  if (event?.type !== "ClustersReorganized") throw new Error("no reorganisation was recorded");
  return event.data;
};
const total = (counts: Record<string, number>) => Object.values(counts).reduce((sum, one) => sum + one, 0);

describe("reorganisation: any valid plan", () => {
  it("[R13] conserves members, in all and by sector, to the last one", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues, expected } = build(given);
        const { totals, violations, after, before } = preview(state, plan, openIssues);
        expect(violations).to.deep.equal([]);
        for (const sector of ["FIRM", "ACADEMIA", "AGENCY", "OTHER"] as const)
          expect(totals.before[sector]).to.equal(totals.after[sector] + totals.exits[sector]);
        expect(total(totals.before)).to.equal(activeMembers(state).length);
        expect(before.reduce((sum, node) => sum + node.total, 0)).to.equal(total(totals.before));
        expect(after.reduce((sum, node) => sum + node.total, 0)).to.equal(total(totals.after));
        fold(reorganize(state, plan, openIssues), state);
        expect(new Map(activeMembers(state).map((one) => [one.memberId, one.memberships]))).to.deep.equal(
          expected.memberships,
        );
      }),
      RUNS,
    );
  });

  it("[R13] [R15] is shown as flows that add up, mini-cluster by mini-cluster, to the tree before and after", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        const { before, after, flows, totals } = preview(state, plan, openIssues);
        const sum = (side: "from" | "to", id: string | null) =>
          flows
            .filter((flow) => flow[side] === id)
            .reduce<[number, number]>((all, one) => [all[0] + total(one.members), all[1] + one.issues], [0, 0]);
        for (const node of before) expect(sum("from", node.id)).to.deep.equal([node.total, node.openIssues]);
        for (const node of after) expect(sum("to", node.id)).to.deep.equal([node.total, node.openIssues]);
        expect(sum("to", null)).to.deep.equal([total(totals.exits), 0]);
      }),
      RUNS,
    );
  });

  it("[R14] leaves each member one primary membership, all in active mini-clusters", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        fold(reorganize(state, plan, openIssues), state);
        const active = new Set(activeMiniClusters(state).map(({ id }) => id));
        for (const { memberships } of activeMembers(state)) {
          expect([...memberships.values()].filter(Boolean)).to.have.length(1);
          for (const id of memberships.keys()) expect(active.has(id)).to.equal(true);
        }
      }),
      RUNS,
    );
  });

  it("[R10] [R3] gives each source one fate, and each closed one a way to something active", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        const sources = activeMiniClusters(state).map(({ id }) => id);
        const { closed, targets } = reorganized(reorganize(state, plan, openIssues));
        const ends = [...closed.map(({ id }) => id), ...targets.filter(({ isNew }) => !isNew).map(({ id }) => id)];
        expect(ends.sort()).to.deep.equal(sources.sort());
        fold(reorganize(state, plan, openIssues), state);
        expect(activeMiniClusters(state).map(({ id }) => id)).to.have.members(plan.targets.map(({ id }) => id));
        for (const id of sources) expect(resolveMiniCluster(state, id)).to.be.oneOf(plan.targets.map((one) => one.id));
      }),
      RUNS,
    );
  });

  it("[R15] [R16] puts each group and open issue in one place, issues with their groups, leaders with theirs", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues, expected } = build(given);
        const shown = preview(state, plan, openIssues);
        fold(reorganize(state, plan, openIssues), state);
        for (const [id, home] of expected.groups) {
          const group = state.groups.get(id);
          expect(group?.active ? group.miniClusterId : null).to.equal(home);
        }
        for (const { miniClusterId, leaderId, members } of openGroups(state)) {
          expect(isMemberOf(state, leaderId, miniClusterId)).to.equal(true);
          for (const memberId of members) expect(state.members.get(memberId)?.memberships.size).to.be.greaterThan(0);
        }
        for (const issue of openIssues) expect(placeOf(state, issue)).to.deep.equal(expected.issues.get(issue.id));
        expect(shown.after.reduce((sum, node) => sum + node.openIssues, 0)).to.equal(openIssues.length);
        expect(shown.after.reduce((sum, node) => sum + node.groups, 0)).to.equal(openGroups(state).length);
      }),
      RUNS,
    );
  });

  it("[R1] is one fact that fits its schema, replays equal from a cold log, and changes nothing by being decided", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        const untouched = structuredClone(state);
        const events = reorganize(state, plan, openIssues);
        ReorganizationPreview.parse(preview(state, plan, openIssues));
        expect(state).to.deep.equal(untouched);
        ClustersReorganized.parse(reorganized(events));
        const stored: StructureEvents = JSON.parse(JSON.stringify(events));
        expect(fold(stored, untouched)).to.deep.equal(fold(events, state));
        expect(reorganize(state, plan, openIssues)).to.deep.equal([]);
      }),
      RUNS,
    );
  });

  it("[R3] [R18] follows another, and another: what closed long ago still leads somewhere active", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { dice, state, openIssues } = build(given);
        for (const round of [1, 2, 3]) {
          const today = openIssues.flatMap(({ id, ...place }) => {
            const { miniClusterId, groupId } = placeOf(state, { id, ...place });
            return miniClusterId === null ? [] : [{ id, miniClusterId, groupId }];
          });
          expect(today).to.have.length(openIssues.length);
          const { plan } = randomPlan(dice, state, today, round);
          fold(reorganize(state, plan, today), state);
        }
        for (const id of state.miniClusters.keys())
          expect(state.miniClusters.get(resolveMiniCluster(state, id) ?? "")?.active).to.equal(true);
      }),
      { numRuns: 40 },
    );
  });
});
