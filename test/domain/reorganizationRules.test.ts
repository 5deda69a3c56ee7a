// Each rule of a reorganisation by example, one broken thing at a time, and what a plan may say beside the default.
import { expect } from "chai";
import { type ViolationCode, violationRules } from "../../src/contract/structure.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import {
  actorFacts,
  isActive,
  membershipsOf,
  officersOf,
  resolveGroup,
  resolveMiniCluster,
} from "../../src/domain/structureLookups.ts";
import { type Plan, placeOf, preview, reorganize } from "./reorganizationSupport.ts";
import { fold, having, named, refused, small, when } from "./structureSupport.ts";

/** A and B continue, A1 is promoted: breaks no rule but R17, which it accepts. */
function plain(changes: Partial<Plan> = {}): Plan {
  return {
    planId: "p1",
    baseRevision: String(small().revision),
    effectiveOn: "2006-05-01",
    reason: "enlarged",
    compensates: null,
    targets: ["A", "B", "A1"].map((id) => ({ id, names: named(id), tier: "MAIN", parentId: null })),
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "B", to: "B", kind: "CONTINUE" },
      { from: "A1", to: "A1", kind: "PROMOTE" },
    ],
    dissolved: [],
    defaultSuccessors: [],
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: 3,
    acceptWarnings: true,
    ...changes,
  };
}
const target = (id: string) => ({ id, names: named(id), tier: "MAIN" as const, parentId: null });
const [toA, toB, toA1] = plain().edges;
if (!toA || !toB || !toA1) throw new Error("three edges");

/** B is dissolved; its members go to A. */
const withoutB = (changes: Partial<Plan> = {}) =>
  plain({
    targets: [target("A"), target("A1")],
    edges: [toA, toA1],
    dissolved: [{ id: "B", reason: "no need of it" }],
    defaultSuccessors: [{ from: "B", to: "A" }],
    memberMoves: ["f-2", "u-2"].map((memberId) => ({ memberId, from: "B", to: "A", primary: true })),
    expectedTargets: 2,
    ...changes,
  });

const issues: OpenIssue[] = [
  { id: "i1", miniClusterId: "A", groupId: "g1" },
  { id: "i2", miniClusterId: "B", groupId: null },
];

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

describe("reorganisation: what is carried over", () => {
  it("[R14] collapses memberships that meet; the primary one wins", () => {
    const state = having(small(), "JoinMiniCluster", { memberId: "f-3", miniClusterId: "A", primary: false });
    const merge = plain({
      baseRevision: String(state.revision),
      targets: [target("A"), target("B")],
      edges: [toA, toB, { from: "A1", to: "A", kind: "MERGE" }],
      expectedTargets: 2,
    });
    const events = reorganize(state, merge);
    expect(events[0]?.data).to.deep.include({
      memberMoves: [{ memberId: "f-3", from: "A1", to: "A", primary: true }],
      closed: [{ id: "A1", dissolved: false, reason: "enlarged", successorId: "A" }],
    });
    expect(membershipsOf(fold(events, state), "f-3")).to.deep.equal([{ miniClusterId: "A", primary: true }]);
  });

  it("[R14] lets two memberships change places", () => {
    const state = having(small(), "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B", primary: false });
    const swap = plain({
      baseRevision: String(state.revision),
      memberMoves: [
        { memberId: "f-1", from: "A", to: "B", primary: true },
        { memberId: "f-1", from: "B", to: "A", primary: false },
      ],
    });
    expect(membershipsOf(fold(reorganize(state, swap), state), "f-1")).to.deep.equal([
      { miniClusterId: "B", primary: true },
      { miniClusterId: "A", primary: false },
    ]);
  });

  it("releases officers of what closes and of what they leave, and appoints the plan's in their place", () => {
    const state = having(small(), "AppointOfficer", { miniClusterId: "B", office: "CHAIR", memberId: "f-2" });
    having(state, "AppointOfficer", { miniClusterId: null, office: "DIRECTOR", memberId: "a-9" });
    const plan = withoutB({
      baseRevision: String(state.revision),
      officers: [{ miniClusterId: "A", office: "CHAIR", memberId: "u-2" }],
    });
    fold(reorganize(state, plan), state);
    expect(officersOf(state, "A")).to.deep.equal([{ miniClusterId: "A", office: "CHAIR", memberId: "u-2" }]);
    expect(officersOf(state, "B")).to.deep.equal([]);
    expect(officersOf(state, null)).to.have.length(1);
  });

  it("keeps an officer the plan appoints again, and releases one who goes elsewhere", () => {
    const again = plain({ officers: [{ miniClusterId: "A", office: "CHAIR", memberId: "f-1" }] });
    expect(reorganize(small(), again)[0]?.data).to.deep.include({ officersReleased: [], officersAppointed: [] });
    const away = plain({ memberMoves: [{ memberId: "f-1", from: "A", to: "B", primary: true }] });
    expect(reorganize(small(), away)[0]?.data).to.deep.include({
      officersReleased: [{ miniClusterId: "A", office: "CHAIR", memberId: "f-1" }],
    });
  });

  it("[R13] lets a member go by explicit rows, out of the groups too", () => {
    const state = having(small(), "JoinResearchGroup", { groupId: "g1", memberId: "f-2" });
    const plan = plain({
      baseRevision: String(state.revision),
      memberMoves: [{ memberId: "f-2", from: "B", to: null, primary: true }],
    });
    expect(preview(state, plan).totals.exits).to.deep.equal({ FIRM: 1, ACADEMIA: 0, AGENCY: 0, OTHER: 0 });
    const events = reorganize(state, plan);
    expect(events.map(({ type }) => type)).to.deep.equal(["ClustersReorganized", "ResearchGroupLeft"]);
    expect(actorFacts(fold(events, state), "f-2")).to.deep.include({ miniClusters: [], groups: [] });
  });

  it("[R15] leaves the issues of a dissolved group with the mini-cluster, or where their rows say", () => {
    const state = small();
    const plan = plain({ groupMoves: [{ groupId: "g1", to: "DISSOLVE" }] });
    expect(reorganize(state, plan, issues)[0]?.data).to.deep.include({
      groupMoves: [{ groupId: "g1", from: "A", to: null }],
      issueMoves: [{ issueId: "i1", from: "A", to: "A", group: null }],
    });
    const elsewhere = { ...plan, issueMoves: [{ issueId: "i1", to: "B" }] };
    fold(reorganize(state, elsewhere, issues), state);
    expect(placeOf(state, { id: "i1", miniClusterId: "A", groupId: "g1" })).to.deep.equal({
      miniClusterId: "B",
      groupId: null,
    });
  });

  it("[R16] takes an issue out of its group where the row says so", () => {
    const plan = plain({ issueMoves: [{ issueId: "i1", to: "B", group: null }] });
    expect(codes(plan, issues)).to.deep.equal([]);
  });

  it("[R3] refuses a new member of what has closed, and names its successor", () => {
    const state = small();
    fold(reorganize(state, withoutB()), state);
    expect(isActive(state, "B")).to.equal(false);
    const { params } = refused("CLOSED_ALREADY", () =>
      when(state, "JoinMiniCluster", { memberId: "f-8", miniClusterId: "B" }),
    );
    expect(params.successorId).to.equal("A");
    expect(resolveGroup(state, "g1")).to.deep.equal({ miniClusterId: "A", groupId: "g1" });
  });

  it("is silent where the plan was carried out, and refuses another under its id", () => {
    const state = small();
    fold(reorganize(state, plain()), state);
    expect(reorganize(state, plain())).to.deep.equal([]);
    refused("ALREADY_EXISTS", () => reorganize(state, plain({ effectiveOn: "2008-01-01" })));
  });
});
