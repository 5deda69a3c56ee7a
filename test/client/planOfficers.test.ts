// The workbench's fourth step without a browser: who holds which office afterwards, and who is proposed for a vacant one.
import { expect } from "chai";
import fc from "fast-check";
import { appoint, dismiss, officesOf, proposals } from "../../client/reorganizations/officers/offices.ts";
import { changesOf, type PlanEdit, valuesOf } from "../../client/reorganizations/workbench/planEdits.ts";
import { applyChanges } from "../../src/contract/planRows.ts";
import type { ReorganizationPlan } from "../../src/contract/reorganization.ts";
import { expandPlan } from "../../src/domain/reorganization.ts";
import { officerKey } from "../../src/domain/structure.ts";
import { build, reorganize, type World, world } from "../domain/reorganizationSupport.ts";
import { fold } from "../domain/structureSupport.ts";

const RUNS = { numRuns: 120 };
const revised = (plan: ReorganizationPlan, edit: PlanEdit): ReorganizationPlan => ({
  ...plan,
  ...applyChanges(plan, changesOf(valuesOf(edit))),
});
function given(of: World) {
  const { state, plan, openIssues } = build({ ...of, size: of.size + 5 });
  return { state, openIssues, plan: { ...plan, programmeId: "wonju" } as ReorganizationPlan };
}

describe("officers afterwards", () => {
  it("are those that the structure has once the plan is carried out", () => {
    fc.assert(
      fc.property(world, (of) => {
        const { state, plan, openIssues } = given(of);
        const { holders, endings } = officesOf(state, plan);
        const told = [...holders].flatMap(([miniClusterId, list]) =>
          list.map(({ office, memberId }) => officerKey({ miniClusterId, office, memberId })),
        );
        const before = state.officers.map(officerKey);
        fold(reorganize(state, plan, openIssues), state);
        expect(told.sort()).to.deep.equal(state.officers.map(officerKey).sort());
        const ended = before.filter((key) => !told.includes(key));
        expect(endings.map(officerKey).sort()).to.deep.equal(ended.sort());
        for (const list of holders.values()) for (const { trouble } of list) expect(trouble).to.equal(null);
      }),
      RUNS,
    );
  });

  it("[R11] proposals are members where they are proposed, fill vacant offices alone, and break no rule", () => {
    fc.assert(
      fc.property(world, (of) => {
        const { state, plan: whole, openIssues } = given(of);
        const plan = { ...whole, officers: [] };
        const offices = officesOf(state, plan);
        const proposed = proposals(offices);
        const next = revised(plan, { officers: { put: proposed } });
        const context = { openIssues, structureRevision: plan.baseRevision };
        expect(expandPlan(state, next, context).violations).to.deep.equal([]);
        for (const { miniClusterId, office } of proposed)
          expect(offices.holders.get(miniClusterId)!.some((one) => one.office === office)).to.equal(false);
        expect(proposals(officesOf(state, next))).to.deep.equal([]);
      }),
      RUNS,
    );
  });

  it("[R11] a chair takes the place of the one that was planned; whoever does not belong there is told", () => {
    fc.assert(
      fc.property(world, (of) => {
        const { state, plan: whole } = given(of);
        const plan = { ...whole, officers: [] };
        const [target] = officesOf(state, plan).members;
        const [miniClusterId, [first, second]] = [target![0], [...target![1]]];
        fc.pre(first !== undefined && second !== undefined);
        const chair = (memberId: string) => ({ miniClusterId, office: "CHAIR" as const, memberId });
        const one = revised(plan, appoint(plan, chair(first!)));
        const other = revised(one, appoint(one, chair(second!)));
        expect(other.officers).to.deep.equal([chair(second!)]);
        const both = revised(other, { officers: { put: [chair(first!)] } });
        const chairs = officesOf(state, both)
          .holders.get(miniClusterId)!
          .filter(({ office }) => office === "CHAIR");
        expect(chairs.map(({ trouble }) => trouble)).to.deep.equal(["SECOND_CHAIR", "SECOND_CHAIR"]);
        expect(revised(other, dismiss(chair(second!))).officers).to.deep.equal([]);
        const stranger = officesOf(state, revised(plan, appoint(plan, chair("stranger")))).holders.get(miniClusterId)!;
        expect(stranger.find(({ memberId }) => memberId === "stranger")?.trouble).to.equal("NOT_A_MEMBER");
      }),
      RUNS,
    );
  });
});
