// The laws of reversing a reorganisation (R21) on random structures, through random plans and whatever happened since.
import { expect } from "chai";
import fc from "fast-check";
import { PlanContent, type RevertConflict } from "../../src/contract/reorganization.ts";
import { type Reversal, revertPlan } from "../../src/domain/reorganizationRevert.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { activeMembers, activeMiniClusters, openGroups } from "../../src/domain/structureLookups.ts";
import { carryOut, liveOn } from "./randomDays.ts";
import { randomPlan } from "./randomReorganization.ts";
import { build, expectWhole, type Plan, preview, reorganize, world } from "./reorganizationSupport.ts";

const reversed = (state: StructureState, planId: string, openIssues: OpenIssue[]): Reversal =>
  revertPlan(state, planId, { openIssues }, { reason: "reversed", idOf: (old) => `${old}-again` });

const asPlan = (state: StructureState, { content }: Reversal, planId: string, compensates: string): Plan => ({
  ...content,
  planId,
  compensates,
  baseRevision: String(state.revision),
  effectiveOn: "2020-01-01",
});

const about = (conflicts: RevertConflict[], ...codes: RevertConflict["code"][]): Set<string> =>
  new Set(conflicts.filter(({ code }) => codes.includes(code)).flatMap(({ subjects }) => subjects));

describe("reversing a reorganisation", function () {
  this.timeout(60_000);
  it("[R21] right after it, restores who is together with whom; what it cannot restore it names", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        const before = structuredClone(state);
        const after = carryOut(state, reorganize(state, plan, openIssues), openIssues);
        const reversal = reversed(state, plan.planId, after);
        PlanContent.parse(reversal.content);
        const again = asPlan(state, reversal, "undo", plan.planId);
        expect(preview(state, again, after).violations).to.deep.equal([]);
        const places = carryOut(state, reorganize(state, { ...again, acceptWarnings: true }, after), after);

        const anew = new Map(reversal.anew.map(({ from, to }) => [from, to]));
        const home = (id: string) => anew.get(id) ?? id;
        const { conflicts } = reversal;
        const gone = about(conflicts, "MEMBER_SENT_OUT");
        const merged = about(conflicts, "MEMBERSHIPS_MERGED");
        for (const { memberId, memberships } of activeMembers(before)) {
          if (gone.has(memberId) || merged.has(memberId)) continue;
          const was = new Map([...memberships].map(([id, primary]) => [home(id), primary]));
          expect(state.members.get(memberId)?.memberships).to.deep.equal(was);
        }
        const kept = about(conflicts, "GROUP_DISSOLVED", "GROUP_WITH_LEADER");
        for (const { id, miniClusterId } of openGroups(before))
          if (!kept.has(id)) expect(state.groups.get(id)?.miniClusterId).to.equal(home(miniClusterId));
        const astray = about(conflicts, "ISSUE_WITH_GROUP");
        const now = new Map(places.map(({ id, miniClusterId }) => [id, miniClusterId]));
        for (const { id, miniClusterId, groupId } of openIssues)
          if (!astray.has(id) && !(groupId !== null && kept.has(groupId)))
            expect(now.get(id), id).to.equal(home(miniClusterId));
        const shape = (all: StructureState, name: (id: string) => string) =>
          activeMiniClusters(all)
            .map(({ id, names, tier, parentId }) => [name(id), names.ko, tier, parentId && name(parentId)].join())
            .sort();
        expect(shape(state, (id) => id)).to.deep.equal(shape(before, home));
      }),
      { numRuns: 1500 },
    );
  });

  it("[R13] [R14] [R15] [R21] after whatever happened since, breaks no rule and conserves everything", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 0, max: 30 }), fc.boolean(), (given, events, again) => {
        const { dice, state, plan, openIssues } = build(given);
        let issues = carryOut(state, reorganize(state, plan, openIssues), openIssues);
        issues = liveOn(dice, state, issues, events, "since");
        if (again) {
          const { plan: next } = randomPlan(dice, state, issues, 2);
          issues = carryOut(state, reorganize(state, next, issues), issues);
          issues = liveOn(dice, state, issues, events, "later");
        }
        const reversal = reversed(state, plan.planId, issues);
        PlanContent.parse(reversal.content);
        const undo = asPlan(state, reversal, "undo", plan.planId);
        const shown = preview(state, undo, issues);
        expect(shown.violations).to.deep.equal([]);
        expect(Object.values(shown.totals.exits)).to.deep.equal([0, 0, 0, 0]);
        const [members, groups] = [activeMembers(state).length, openGroups(state).length];
        const places = carryOut(state, reorganize(state, { ...undo, acceptWarnings: true }, issues), issues);
        expectWhole(state, members, groups, places, issues.length);
      }),
      { numRuns: 1500 },
    );
  });

  it("[R21] can be reversed itself, and that reversal too", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { dice, state, plan, openIssues } = build(given);
        let issues = carryOut(state, reorganize(state, plan, openIssues), openIssues);
        let undone = plan.planId;
        for (const round of [1, 2, 3]) {
          issues = liveOn(dice, state, issues, 5, `round-${round}`);
          const reversal = revertPlan(
            state,
            undone,
            { openIssues: issues },
            { reason: "reversed", idOf: (old) => `${old}-${round}` },
          );
          const undo = { ...asPlan(state, reversal, `undo-${round}`, undone), effectiveOn: `202${round}-01-01` };
          expect(preview(state, undo, issues).violations).to.deep.equal([]);
          const [members, groups, count] = [activeMembers(state).length, openGroups(state).length, issues.length];
          issues = carryOut(state, reorganize(state, { ...undo, acceptWarnings: true }, issues), issues);
          expectWhole(state, members, groups, issues, count);
          undone = undo.planId;
        }
      }),
      { numRuns: 500 },
    );
  });
});
