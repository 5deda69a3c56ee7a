// What a reorganisation carries over, and how: memberships, officers, groups and issues, by example.
import { expect } from "chai";
import { memberRows } from "../../src/contract/moveRows.ts";
import { actorFacts, isActive, membershipsOf, officersOf, resolveGroup } from "../../src/domain/structureLookups.ts";
import { issues, plain, target, toA, toB, withoutB } from "./reorganizationPlans.ts";
import { placeOf, preview, reorganize } from "./reorganizationSupport.ts";
import { fold, having, refused, small, when } from "./structureSupport.ts";

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
      memberMoves: [{ from: "A1", to: "A", primary: true, memberIds: ["f-3"] }],
      closed: [{ id: "A1", dissolved: false, reason: "enlarged", successorId: "A" }],
    });
    expect(membershipsOf(fold(events, state), "f-3")).to.deep.equal([{ miniClusterId: "A", primary: true }]);
  });

  it("[R14] tells of a membership that stays and is no longer the primary one, though another arrives there", () => {
    const state = small();
    for (const miniClusterId of ["A1", "B"])
      having(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId, primary: false });
    const row = (from: string, primary: boolean) => ({ memberId: "f-1", from, to: from, primary });
    const merge = plain({
      baseRevision: String(state.revision),
      targets: [target("A"), target("B")],
      edges: [toA, toB, { from: "A1", to: "A", kind: "MERGE" }],
      memberMoves: [row("A", false), row("B", true)],
      expectedTargets: 2,
    });
    const events = reorganize(state, merge);
    const [event] = events;
    const moves = event?.type === "ClustersReorganized" ? memberRows(event.data) : [];
    expect(moves.filter(({ memberId }) => memberId === "f-1")).to.have.deep.members([
      { memberId: "f-1", from: "A", to: "A", primary: false },
      { memberId: "f-1", from: "A1", to: "A", primary: false },
      { memberId: "f-1", from: "B", to: "B", primary: true },
    ]);
    expect(membershipsOf(fold(events, state), "f-1")).to.deep.equal([
      { miniClusterId: "B", primary: true },
      { miniClusterId: "A", primary: false },
    ]);
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
      issueMoves: [{ from: "A", to: "A", group: null, issueIds: ["i1"] }],
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
    expect(preview(small(), plan, issues).violations).to.deep.equal([]);
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
