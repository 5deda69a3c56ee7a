// Research groups: created, joined, left and dissolved, and where their work goes afterwards.
import { expect } from "chai";
import { actorFacts, openGroups, resolveGroup } from "../../src/domain/structureLookups.ts";
import { factsOf, fold, having, named, refused, small, when } from "./structureSupport.ts";

const g2 = { groupId: "g2", names: named("g2"), miniClusterId: "A", leaderId: "f-1" };

describe("structure: research groups", () => {
  it("makes the leader a member from the first day", () => {
    expect(actorFacts(small(), "u-1")).to.deep.include({ groups: ["g1"], leads: ["g1"], miniClusters: ["A"] });
  });

  it("is silent where the very same exists, and refuses another under its id or name", () => {
    const state = small();
    const g1 = { groupId: "g1", names: named("g1"), miniClusterId: "A", leaderId: "u-1" };
    expect(when(state, "CreateResearchGroup", g1)).to.deep.equal([]);
    refused("ALREADY_EXISTS", () => when(state, "CreateResearchGroup", { ...g1, leaderId: "f-1" }));
    refused("NAME_TAKEN", () => when(state, "CreateResearchGroup", { ...g2, names: named("G1") }));
  });

  it("[a leader is a member of the group's mini-cluster] refuses a leader from elsewhere, unknown or forgotten", () => {
    const state = small();
    refused("NOT_IN_MINI_CLUSTER", () => when(state, "CreateResearchGroup", { ...g2, leaderId: "f-2" }));
    refused("NOT_A_MEMBER", () => when(state, "CreateResearchGroup", g2, { member: null }));
    const forgotten = { ...factsOf("f-1"), forgotten: true };
    refused("NOT_A_MEMBER", () => when(state, "CreateResearchGroup", g2, { member: forgotten }));
    refused("NOT_FOUND", () => when(state, "CreateResearchGroup", { ...g2, miniClusterId: "nowhere" }));
  });

  it("takes a member of any mini-cluster once, and nobody of none", () => {
    const state = small();
    having(state, "JoinResearchGroup", { groupId: "g1", memberId: "f-2" });
    expect(when(state, "JoinResearchGroup", { groupId: "g1", memberId: "f-2" })).to.deep.equal([]);
    refused("NOT_A_MEMBER", () => when(state, "JoinResearchGroup", { groupId: "g1", memberId: "f-9" }));
    refused("NOT_FOUND", () => when(state, "JoinResearchGroup", { groupId: "g9", memberId: "f-1" }));
    having(state, "LeaveResearchGroup", { groupId: "g1", memberId: "f-2" });
    expect(when(state, "LeaveResearchGroup", { groupId: "g1", memberId: "f-2" })).to.deep.equal([]);
    refused("LEADER_NEEDED", () => when(state, "LeaveResearchGroup", { groupId: "g1", memberId: "u-1" }));
  });

  it("[a leader is a member of the group's mini-cluster] hands a group over; the former leader stays and may leave", () => {
    const state = small();
    const handover = { groupId: "g1", leaderId: "f-1" };
    expect(when(state, "AppointGroupLeader", handover)).to.deep.equal([
      { type: "ResearchGroupJoined", data: { groupId: "g1", memberId: "f-1" } },
      { type: "GroupLeaderAppointed", data: { groupId: "g1", leaderId: "f-1", before: "u-1" } },
    ]);
    having(state, "AppointGroupLeader", handover);
    expect(when(state, "AppointGroupLeader", handover)).to.deep.equal([]);
    expect(actorFacts(state, "u-1")).to.deep.include({ groups: ["g1"], leads: [] });
    expect(actorFacts(state, "f-1")).to.deep.include({ groups: ["g1"], leads: ["g1"] });
    expect(when(state, "AppointGroupLeader", { groupId: "g1", leaderId: "u-1" })).to.have.length(1);
    having(state, "LeaveMiniCluster", { memberId: "u-1", miniClusterId: "A" });
    refused("LEADER_NEEDED", () => when(state, "LeaveResearchGroup", { groupId: "g1", memberId: "f-1" }));
  });

  it("hands no group to somebody from elsewhere, unknown or forgotten, and none that is dissolved", () => {
    const state = small();
    refused("NOT_IN_MINI_CLUSTER", () => when(state, "AppointGroupLeader", { groupId: "g1", leaderId: "f-2" }));
    refused("NOT_FOUND", () => when(state, "AppointGroupLeader", { groupId: "g9", leaderId: "f-1" }));
    const handover = { groupId: "g1", leaderId: "f-1" };
    refused("NOT_A_MEMBER", () => when(state, "AppointGroupLeader", handover, { member: null }));
    const forgotten = { ...factsOf("f-1"), forgotten: true };
    refused("NOT_A_MEMBER", () => when(state, "AppointGroupLeader", handover, { member: forgotten }));
    having(state, "DissolveResearchGroup", { groupId: "g1", reason: "done" });
    refused("CLOSED_ALREADY", () => when(state, "AppointGroupLeader", handover));
  });

  it("[R3] dissolves into a successor of the same mini-cluster, through any number of them", () => {
    const state = small();
    having(state, "CreateResearchGroup", g2);
    having(state, "CreateResearchGroup", { ...g2, groupId: "g3", names: named("g3") });
    having(state, "DissolveResearchGroup", { groupId: "g1", successorId: "g2", reason: "merged" });
    having(state, "DissolveResearchGroup", { groupId: "g2", successorId: "g3", reason: "merged" });
    expect(resolveGroup(state, "g1")).to.deep.equal({ miniClusterId: "A", groupId: "g3" });
    expect(openGroups(state).map(({ id }) => id)).to.deep.equal(["g3"]);
    refused("CLOSED_ALREADY", () => when(state, "JoinResearchGroup", { groupId: "g1", memberId: "f-1" }));
    having(state, "DissolveResearchGroup", { groupId: "g3", reason: "done" });
    expect(resolveGroup(state, "g1")).to.deep.equal({ miniClusterId: "A", groupId: null });
    expect(resolveGroup(state, "g9")).to.equal(null);
    expect(when(state, "DissolveResearchGroup", { groupId: "g3", reason: "again" })).to.deep.equal([]);
  });

  it("refuses a successor that is elsewhere, dissolved, unknown or the group itself", () => {
    const state = small();
    having(state, "CreateResearchGroup", { ...g2, miniClusterId: "B", leaderId: "f-2" });
    const dissolve = (successorId: string) => () =>
      when(state, "DissolveResearchGroup", { groupId: "g1", successorId, reason: "merged" });
    refused("GROUP_ELSEWHERE", dissolve("g2"));
    refused("NOT_FOUND", dissolve("g9"));
    refused("INVALID", dissolve("g1"));
    fold(when(state, "DissolveResearchGroup", { groupId: "g2", reason: "done" }), state);
    refused("CLOSED_ALREADY", dissolve("g2"));
  });
});
