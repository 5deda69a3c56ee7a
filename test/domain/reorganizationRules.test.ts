// Each rule of a reorganisation by example, one broken thing at a time, and what a plan may say beside the default.
import { expect } from "chai";
import { type ViolationCode, violationRules } from "../../src/contract/structure.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import { membershipsOf, resolveMiniCluster } from "../../src/domain/structureLookups.ts";
import { issues, plain, target, toA, toA1, toB, withoutB } from "./reorganizationPlans.ts";
import { type Plan, placeOf, preview, reorganize } from "./reorganizationSupport.ts";
import { fold, having, named, refused, small } from "./structureSupport.ts";

const told = (plan: Plan, openIssues: OpenIssue[] = []) => preview(small(), plan, openIssues).violations;
const codes = (plan: Plan, openIssues: OpenIssue[] = []) => told(plan, openIssues).map(({ code }) => code);

const broken: [ViolationCode, Plan, OpenIssue[]?][] = [
  ["SUCCESSOR_MISSING", withoutB({ defaultSuccessors: [] })],
  ["SUCCESSOR_UNKNOWN", withoutB({ defaultSuccessors: [{ from: "B", to: "nowhere" }] })],
  ["SUCCESSOR_TWICE", withoutB({ defaultSuccessors: ["A", "A1"].map((to) => ({ from: "B", to })) })],
  ["SUCCESSOR_OF_KEPT", plain({ defaultSuccessors: [{ from: "A", to: "B" }] })],
  ["FATE_MISSING", plain({ edges: [toA, toB] })],
  ["FATE_TWICE", plain({ dissolved: [{ id: "A", reason: "also" }] })],
  ["EDGE_KEEPS_ID", plain({ edges: [toA, toB, { from: "A1", to: "A", kind: "RENAME" }] })],
  ["EDGE_LEAVES_ID", plain({ edges: [toA, toA1, { from: "B", to: "B", kind: "MERGE" }] })],
  ["SPLIT_NEEDS_PARTS", withoutB({ dissolved: [], edges: [toA, toA1, { from: "B", to: "A", kind: "SPLIT" }] })],
  ["SPLIT_PART_NOT_NEW", withoutB({ dissolved: [], edges: [toA, toA1, { from: "B", to: "A", kind: "SPLIT" }] })],
  ["PROMOTE_NEEDS_SUB", plain({ edges: [toA, { ...toB, kind: "PROMOTE" }, toA1] })],
  ["SOURCE_UNKNOWN", plain({ edges: [toA, toB, toA1, { from: "nowhere", to: "A", kind: "MERGE" }] })],
  ["TARGET_UNKNOWN", plain({ edges: [toA, toB, { from: "A1", to: "nowhere", kind: "MERGE" }] })],
  ["TARGET_TWICE", plain({ targets: [target("A"), target("B"), target("A1"), target("A")] })],
  ["TARGET_ID_CLOSED", withoutB({ targets: [target("A"), target("B"), target("A1")], expectedTargets: 3 })],
  ["NAME_TWICE", plain({ targets: [target("A"), { ...target("B"), names: named("a") }, target("A1")] })],
  ["NAME_CHANGED", plain({ targets: [target("A"), { ...target("B"), names: named("Z") }, target("A1")] })],
  ["EDGE_TWICE", plain({ edges: [toA, toB, toA1, toA] })],
  ["DISSOLVED_TWICE", withoutB({ dissolved: [1, 2].map(() => ({ id: "B", reason: "twice" })) })],
  ["MEMBERSHIP_UNKNOWN", plain({ memberMoves: [{ memberId: "f-1", from: "B", to: "A", primary: true }] })],
  ["GROUP_UNKNOWN", plain({ groupMoves: [{ groupId: "g9", to: "A" }] })],
  ["PLAN_UNKNOWN", plain({ compensates: "p0" })],
  ["OFFICE_MISPLACED", plain({ officers: [{ miniClusterId: "A", office: "DIRECTOR", memberId: "f-1" }] })],
  [
    "CHAIR_TWICE",
    plain({ officers: ["f-1", "u-1"].map((memberId) => ({ miniClusterId: "A", office: "CHAIR", memberId })) }),
  ],
  ["OFFICER_NOT_IN_TARGET", plain({ officers: [{ miniClusterId: "A", office: "CHAIR", memberId: "f-2" }] })],
  ["PARENT_MISSING", plain({ targets: [target("A"), target("B"), { ...target("A1"), tier: "SUB", parentId: "A1" }] })],
  ["PARENT_OF_MAIN", plain({ targets: [target("A"), target("B"), { ...target("A1"), parentId: "A" }] })],
  ["TIER_CHANGED", plain({ edges: [toA, toB, { ...toA1, kind: "CONTINUE" }] })],
  ["MEMBER_WITHOUT_DESTINATION", withoutB({ memberMoves: [] })],
  ["MEMBER_MOVED_TWICE", withoutB({ memberMoves: [...withoutB().memberMoves, ...withoutB().memberMoves] })],
  ["PRIMARY_MISSING", plain({ memberMoves: [{ memberId: "f-1", from: "A", to: "B", primary: false }] })],
  ["GROUP_MOVED_TWICE", plain({ groupMoves: ["A", "B"].map((to) => ({ groupId: "g1", to })) })],
  ["ISSUE_WITHOUT_DESTINATION", withoutB(), issues],
  ["ISSUE_MOVED_TWICE", plain({ issueMoves: ["A", "B"].map((to) => ({ issueId: "i2", to })) }), issues],
  ["LEADER_LEFT_BEHIND", plain({ groupMoves: [{ groupId: "g1", to: "B" }] })],
  ["GROUP_NOT_IN_DESTINATION", plain({ issueMoves: [{ issueId: "i2", to: "B", group: "g1" }] }), issues],
  ["GROUP_NOT_IN_DESTINATION", plain({ issueMoves: [{ issueId: "i1", to: "B" }] }), issues],
  ["BASE_STALE", plain({ baseRevision: "3" })],
  ["TARGET_COUNT", plain({ expectedTargets: 7 })],
];

describe("reorganisation: rule by rule", () => {
  it("a plan that keeps everything breaks nothing", () => {
    expect(codes(plain(), issues)).to.deep.equal([]);
    expect(codes(withoutB(), issues.slice(0, 1))).to.deep.equal([]);
  });

  for (const [code, plan, openIssues] of broken)
    it(`[${violationRules[code]}] ${code}`, () => {
      const found = told(plan, openIssues).find((one) => one.code === code);
      expect(found?.rule, JSON.stringify(told(plan, openIssues))).to.equal(violationRules[code]);
      const { extra } = refused("PLAN_BREAKS_RULES", () => reorganize(small(), plan, openIssues));
      expect(extra.violations).to.deep.include(found);
    });

  it("[R14] PRIMARY_TWICE, and a secondary membership made the primary one by rows", () => {
    const state = having(small(), "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B", primary: false });
    const baseRevision = String(state.revision);
    const row = (from: string, primary: boolean) => ({ memberId: "f-1", from, to: from, primary });
    const both = plain({ baseRevision, memberMoves: [row("B", true)] });
    expect(preview(state, both).violations).to.deep.equal([
      { rule: "R14", code: "PRIMARY_TWICE", subjects: ["f-1"], params: { count: 1 } },
    ]);
    fold(reorganize(state, plain({ baseRevision, memberMoves: [row("B", true), row("A", false)] })), state);
    expect(membershipsOf(state, "f-1")).to.deep.equal([
      { miniClusterId: "B", primary: true },
      { miniClusterId: "A", primary: false },
    ]);
  });

  it("[R15] GROUP_WITHOUT_DESTINATION where a mini-cluster is split, unless a row says where", () => {
    const split = plain({
      targets: [target("B"), target("A1"), target("P"), target("Q")],
      edges: [toB, toA1, { from: "A", to: "P", kind: "SPLIT" }, { from: "A", to: "Q", kind: "SPLIT" }],
      defaultSuccessors: [{ from: "A", to: "P" }],
      memberMoves: ["f-1", "u-1"].map((memberId) => ({ memberId, from: "A", to: "P", primary: true })),
      expectedTargets: 4,
    });
    expect(codes(split, issues)).to.deep.equal(["GROUP_WITHOUT_DESTINATION", "ISSUE_WITHOUT_DESTINATION"]);
    const withRow = { ...split, groupMoves: [{ groupId: "g1", to: "P" }] };
    expect(codes(withRow, issues)).to.deep.equal([]);
    const state = small();
    fold(reorganize(state, withRow, issues), state);
    expect(issues.map((issue) => placeOf(state, issue))).to.deep.equal([
      { miniClusterId: "P", groupId: "g1" },
      { miniClusterId: "B", groupId: null },
    ]);
    expect(resolveMiniCluster(state, "A")).to.equal("P");
  });

  it("[R17] wants a firm and a university or institute in each target, or that somebody has seen it is not so", () => {
    const warned = preview(small(), plain()).warnings;
    expect(warned).to.deep.equal([{ rule: "R17", code: "ACADEMIA_MISSING", subjects: ["A1"], params: { count: 1 } }]);
    const { extra } = refused("PLAN_BREAKS_RULES", () => reorganize(small(), plain({ acceptWarnings: false })));
    expect(extra.violations).to.deep.equal(warned);
    expect(reorganize(small(), plain({ acceptWarnings: true }))).to.have.length(1);
  });

  it("[R11] warns of a row for an issue that is not open", () => {
    const plan = plain({ issueMoves: [{ issueId: "i9", to: "A" }] });
    expect(preview(small(), plan).warnings.map(({ code }) => code)).to.include("ISSUE_NOT_OPEN");
    expect(codes(plan)).to.deep.equal([]);
  });

  it("[R18] comes after the previous one", () => {
    const state = small();
    fold(reorganize(state, plain()), state);
    const next = (effectiveOn: string) =>
      plain({
        planId: "p2",
        baseRevision: String(state.revision),
        effectiveOn,
        edges: [toA, toB, { ...toA1, kind: "CONTINUE" }],
      });
    expect(preview(state, next("2006-05-01")).violations).to.deep.equal([
      {
        rule: "R18",
        code: "NOT_AFTER_PREVIOUS",
        subjects: [],
        params: { effectiveOn: "2006-05-01", previous: "2006-05-01" },
      },
    ]);
    expect(preview(state, { ...next("2006-05-02"), compensates: "p1" }).violations).to.deep.equal([]);
  });

  it("[R19] tells what has moved since the plan was made", () => {
    const state = small();
    const plan = plain();
    having(state, "JoinMiniCluster", { memberId: "f-7", miniClusterId: "B" });
    expect(preview(state, plan).violations).to.deep.equal([
      {
        rule: "R19",
        code: "BASE_STALE",
        subjects: ["f-7", "B"],
        params: { base: plan.baseRevision, current: String(state.revision), changes: 1 },
      },
    ]);
  });

  it("[R11] takes no id again that was closed before", () => {
    const state = small();
    fold(reorganize(state, withoutB()), state);
    const back = plain({
      planId: "p2",
      baseRevision: String(state.revision),
      effectiveOn: "2007-05-01",
      edges: [toA, { ...toA1, kind: "CONTINUE" }],
    });
    expect(preview(state, back).violations.map(({ code }) => code)).to.deep.equal(["TARGET_ID_CLOSED"]);
  });
});
