// The structure's commands on mini-clusters, officers and memberships: given, when, then.
import { expect } from "chai";
import { initial } from "../../src/domain/structure.ts";
import { actorFacts, isActive, membershipsOf } from "../../src/domain/structureLookups.ts";
import { factsOf, fold, having, named, refused, small, when } from "./structureSupport.ts";

const CHAIR_OF_A = { miniClusterId: "A", office: "CHAIR" } as const;

describe("structure: mini-clusters", () => {
  it("founds a main and a sub of it", () => {
    const state = small();
    expect(isActive(state, "A1")).to.equal(true);
    expect(state.miniClusters.get("A1")).to.include({ tier: "SUB", parentId: "A" });
  });

  it("is silent where the very same was founded, and refuses another under its id", () => {
    const state = small();
    expect(when(state, "FoundMiniCluster", { miniClusterId: "A", names: named("A"), tier: "MAIN" })).to.deep.equal([]);
    refused("ALREADY_EXISTS", () =>
      when(state, "FoundMiniCluster", { miniClusterId: "A", names: named("X"), tier: "MAIN" }),
    );
  });

  it("[unique active names] refuses a name that is taken, in either language, whatever its spacing and case", () => {
    const state = small();
    for (const names of [
      { ko: "A클러스터", en: "something else" },
      { ko: "다른 것", en: "a  CLUSTER" },
    ])
      refused("NAME_TAKEN", () => when(state, "FoundMiniCluster", { miniClusterId: "C", names, tier: "MAIN" }));
    refused("NAME_TAKEN", () => when(state, "RenameMiniCluster", { miniClusterId: "B", names: named("A") }));
  });

  it("[a SUB has an active MAIN parent] refuses a sub of nothing, of a sub and of an unknown one", () => {
    const state = small();
    for (const parentId of [null, "A1", "nowhere"])
      refused("SUB_NEEDS_MAIN", () =>
        when(state, "FoundMiniCluster", { miniClusterId: "C", names: named("C"), tier: "SUB", parentId }),
      );
    const { extra } = refused("INVALID", () =>
      when(state, "FoundMiniCluster", { miniClusterId: "C", names: named("C"), tier: "MAIN", parentId: "A" }),
    );
    expect(extra.fields?.map(({ path }) => path)).to.deep.equal(["parentId"]);
  });

  it("renames, keeps the name before, and is silent where the name is the same", () => {
    const state = small();
    const events = when(state, "RenameMiniCluster", { miniClusterId: "A", names: named("Z") });
    expect(events).to.deep.equal([
      { type: "MiniClusterRenamed", data: { miniClusterId: "A", names: named("Z"), before: named("A") } },
    ]);
    expect(when(fold(events, state), "RenameMiniCluster", { miniClusterId: "A", names: named("Z") })).to.deep.equal([]);
    refused("NOT_FOUND", () => when(state, "RenameMiniCluster", { miniClusterId: "nowhere", names: named("Y") }));
  });
});

describe("structure: officers", () => {
  it("[one chair each] refuses a second chair, and takes one in place of the first", () => {
    const state = small();
    refused("OFFICE_TAKEN", () => when(state, "AppointOfficer", { ...CHAIR_OF_A, memberId: "u-1" }));
    refused("OFFICE_TAKEN", () => when(state, "AppointOfficer", { ...CHAIR_OF_A, memberId: "u-1", replaces: "f-9" }));
    const events = when(state, "AppointOfficer", { ...CHAIR_OF_A, memberId: "u-1", replaces: "f-1" });
    expect(events.map(({ type }) => type)).to.deep.equal(["OfficerReleased", "OfficerAppointed"]);
    expect(actorFacts(fold(events, state), "u-1").offices).to.deep.equal([CHAIR_OF_A]);
    expect(actorFacts(state, "f-1").offices).to.deep.equal([]);
  });

  it("takes several secretaries, and is silent where the office is held or was not", () => {
    const state = small();
    const secretary = { miniClusterId: "A", office: "SECRETARY" } as const;
    having(state, "AppointOfficer", { ...secretary, memberId: "f-1" });
    having(state, "AppointOfficer", { ...secretary, memberId: "u-1" });
    expect(when(state, "AppointOfficer", { ...secretary, memberId: "u-1", replaces: "u-1" })).to.deep.equal([]);
    expect(when(state, "AppointOfficer", { ...secretary, memberId: null, replaces: "f-9" })).to.deep.equal([]);
    const [released] = when(state, "AppointOfficer", { ...secretary, memberId: null, replaces: "f-1" });
    expect(released).to.deep.equal({ type: "OfficerReleased", data: { ...secretary, memberId: "f-1" } });
  });

  it("refuses an office in the wrong place, a stranger, somebody forgotten, and naming nobody", () => {
    const state = small();
    refused("OFFICE_MISPLACED", () =>
      when(state, "AppointOfficer", { miniClusterId: "A", office: "DIRECTOR", memberId: "f-1" }),
    );
    refused("OFFICE_MISPLACED", () =>
      when(state, "AppointOfficer", { miniClusterId: null, office: "CHAIR", memberId: "f-1" }),
    );
    const secretary = { miniClusterId: "A", office: "SECRETARY" } as const;
    refused("NOT_IN_MINI_CLUSTER", () => when(state, "AppointOfficer", { ...secretary, memberId: "f-2" }));
    refused("NOT_A_MEMBER", () => when(state, "AppointOfficer", { ...secretary, memberId: "f-1" }, { member: null }));
    const forgotten = { ...factsOf("f-1"), forgotten: true };
    refused("NOT_A_MEMBER", () =>
      when(state, "AppointOfficer", { ...secretary, memberId: "f-1" }, { member: forgotten }),
    );
    refused("INVALID", () => when(state, "AppointOfficer", { ...secretary, memberId: null }));
  });

  it("appoints to an office of the programme without a membership", () => {
    const director = { miniClusterId: null, office: "DIRECTOR" } as const;
    const state = having(initial(), "AppointOfficer", { ...director, memberId: "a-9" });
    expect(actorFacts(state, "a-9")).to.deep.equal({ offices: [director], miniClusters: [], groups: [], leads: [] });
  });
});

describe("structure: memberships", () => {
  it("[one primary each] takes one primary and any secondary ones, each once", () => {
    const state = small();
    refused("HAS_PRIMARY", () => when(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B" }));
    having(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B", primary: false });
    expect(membershipsOf(state, "f-1")).to.deep.equal([
      { miniClusterId: "A", primary: true },
      { miniClusterId: "B", primary: false },
    ]);
    expect(when(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "A" })).to.deep.equal([]);
    refused("ALREADY_MEMBER", () => when(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B" }));
    refused("NEEDS_PRIMARY", () =>
      when(state, "JoinMiniCluster", { memberId: "f-9", miniClusterId: "B", primary: false }),
    );
    refused("NOT_A_MEMBER", () =>
      when(state, "JoinMiniCluster", { memberId: "f-9", miniClusterId: "B" }, { member: null }),
    );
  });

  it("carries organisation and kind in the event, for R13 by sector", () => {
    const [event] = when(small(), "JoinMiniCluster", { memberId: "i-9", miniClusterId: "B" });
    expect(event?.data).to.deep.include({ organizationId: "org-i-9", kind: "INSTITUTE", primary: true });
  });

  it("transfers with the rank, ends the offices left behind, and makes a secondary membership the primary one", () => {
    const state = small();
    having(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B", primary: false });
    const events = when(state, "TransferMembership", { memberId: "f-1", from: "A", to: "B" });
    expect(events).to.deep.equal([
      { type: "OfficerReleased", data: { ...CHAIR_OF_A, memberId: "f-1" } },
      { type: "MembershipTransferred", data: { memberId: "f-1", from: "A", to: "B", primary: true } },
    ]);
    expect(membershipsOf(fold(events, state), "f-1")).to.deep.equal([{ miniClusterId: "B", primary: true }]);
    expect(when(state, "TransferMembership", { memberId: "f-1", from: "A", to: "B" })).to.deep.equal([]);
    refused("NOT_IN_MINI_CLUSTER", () => when(state, "TransferMembership", { memberId: "f-1", from: "A1", to: "A" }));
    refused("NOT_FOUND", () => when(state, "TransferMembership", { memberId: "f-1", from: "B", to: "nowhere" }));
  });

  it("[a leader is a member of the group's mini-cluster] lets no leader go or be moved away", () => {
    const state = small();
    refused("LEADER_NEEDED", () => when(state, "TransferMembership", { memberId: "u-1", from: "A", to: "B" }));
    refused("LEADER_NEEDED", () => when(state, "LeaveMiniCluster", { memberId: "u-1", miniClusterId: "A" }));
  });

  it("leaves the primary one last, with offices and groups", () => {
    const state = small();
    having(state, "JoinMiniCluster", { memberId: "f-1", miniClusterId: "B", primary: false });
    having(state, "JoinResearchGroup", { groupId: "g1", memberId: "f-1" });
    refused("NEEDS_PRIMARY", () => when(state, "LeaveMiniCluster", { memberId: "f-1", miniClusterId: "A" }));
    having(state, "LeaveMiniCluster", { memberId: "f-1", miniClusterId: "B" });
    const events = when(state, "LeaveMiniCluster", { memberId: "f-1", miniClusterId: "A" });
    expect(events.map(({ type }) => type)).to.deep.equal(["ResearchGroupLeft", "OfficerReleased", "MembershipEnded"]);
    expect(actorFacts(fold(events, state), "f-1")).to.deep.equal({
      offices: [],
      miniClusters: [],
      groups: [],
      leads: [],
    });
    expect(when(state, "LeaveMiniCluster", { memberId: "f-1", miniClusterId: "A" })).to.deep.equal([]);
    refused("NOT_FOUND", () => when(state, "LeaveMiniCluster", { memberId: "f-1", miniClusterId: "nowhere" }));
  });
});
