// The laws of laying a plan on a structure that has moved on (R19): random structures, plans, and whatever happens between.
import { expect } from "chai";
import fc from "fast-check";
import { applyChanges } from "../../src/contract/planRows.ts";
import { type Rebase, rebasePlan } from "../../src/domain/reorganizationRebase.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { activeMembers, openGroups } from "../../src/domain/structureLookups.ts";
import { carryOut, liveOn } from "./randomDays.ts";
import { build, expectWhole, type Plan, preview, reorganize, type World, world } from "./reorganizationSupport.ts";

const rebase = (state: StructureState, plan: Plan, openIssues: OpenIssue[], whole = true): Rebase =>
  rebasePlan(
    state,
    { ...plan, programmeId: "wonju" },
    { openIssues, structureRevision: String(state.revision) },
    whole,
  );

const laid = (plan: Plan, { changes, baseRevision }: Rebase): Plan => ({
  ...plan,
  ...applyChanges(plan, changes),
  baseRevision,
});

/** A valid plan, and the structure and open issues so many events after it was made. */
function later(given: World, events: number) {
  const { dice, state, plan, openIssues } = build(given);
  return { state, plan, openIssues: liveOn(dice, state, openIssues, events, "since") };
}

describe("laying a plan on the structure of today", function () {
  this.timeout(60_000);

  it("[R19] changes nothing where nothing has changed", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, openIssues } = build(given);
        const { changes, clean, done, since } = rebase(state, plan, openIssues);
        expect({ changes, clean, done }).to.deep.equal({ changes: {}, clean: true, done: [] });
        expect(since).to.deep.equal({ revisions: 0, miniClusters: [], groups: [], members: [] });
      }),
      { numRuns: 500 },
    );
  });

  it("[R3] [R13] [R14] [R15] [R19] what comes out clean breaks no rule and conserves members, groups and issues", () => {
    let clean = 0;
    let runs = 0;
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 12 }), (given, events) => {
        const { state, plan, openIssues } = later(given, events);
        const first = rebase(state, plan, openIssues);
        const again = laid(plan, first);
        expect(rebase(state, again, openIssues).changes, "a second time changes nothing").to.deep.equal({});
        const shown = preview(state, again, openIssues);
        expect(shown.violations).to.deep.equal(first.broken);
        runs++;
        if (!first.clean) return;
        clean++;
        const exits = Object.values(shown.totals.exits).reduce((sum, count) => sum + count, 0);
        const members = activeMembers(state).length - exits;
        const dissolved = shown.groupMoves.filter(({ to }) => to === null).length;
        const groups = openGroups(state).length - dissolved;
        const places = carryOut(state, reorganize(state, { ...again, acceptWarnings: true }, openIssues), openIssues);
        expectWhole(state, members, groups, places, openIssues.length);
      }),
      { numRuns: 2000 },
    );
    // A law that nothing reaches would always hold.
    expect(clean / runs).to.be.greaterThan(0.2);
  });

  it("[R19] a draft keeps what nobody has decided on yet", () => {
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 12 }), (given, events) => {
        const { dice, state, plan, openIssues } = build(given);
        const undecided = { ...plan, memberMoves: [], issueMoves: [] };
        const there = new Set(openIssues.map(({ id }) => id));
        const before = new Set(state.members.keys());
        const issues = liveOn(dice, state, openIssues, events, "since");
        const { changes } = rebase(state, undecided, issues, false);
        expect(changes.issueMoves?.put ?? []).to.deep.equal([]);
        for (const { memberId, from } of changes.memberMoves?.put ?? [])
          if (before.has(memberId)) {
            const touched = state.touched.filter(({ revision }) => revision > Number(plan.baseRevision));
            expect(touched.some(({ ids }) => ids.includes(memberId) && ids.includes(from))).to.equal(true);
          }
        expect(issues.filter(({ id }) => there.has(id)).length).to.be.at.most(openIssues.length);
      }),
      { numRuns: 500 },
    );
  });
});
