// Structure, people, programme and lineage: events in, answers out, and what a reorganisation does to all of them.
import { expect } from "chai";
import { type EventInput, TestLog } from "../support/events.ts";
import { at, everything, NOW, readModelOf, type TestReadModel } from "../support/readModel.ts";

const names = (ko: string) => ({ ko, en: `${ko} en` });
const nothing = {
  compensates: null,
  memberMoves: [],
  groupMoves: [],
  issueMoves: [],
  officersReleased: [],
  officersAppointed: [],
};

/** A, A1 (sub of A), B and D; A1 merges into A, D splits into D1 and D2, B is dissolved into A. */
function reorganized() {
  const log = new TestLog();
  for (const id of ["A", "B", "D"]) log.foundCluster(id, {}, { at: "2005-05-12T09:00:00+09:00" });
  log.foundCluster("A1", { tier: "SUB", parentId: "A" });
  log.createGroup("gA1", "A1", "a1");
  log.createGroup("gB", "B", "b1");
  log.createGroup("gD", "D", "d1");
  log.join("a1", "A1");
  log.join("a1", "A", { primary: false });
  log.join("a2", "A", { kind: "UNIVERSITY", organizationId: "uni" });
  log.join("b1", "B", { kind: "AGENCY", organizationId: "agency" });
  log.join("d1", "D");
  log.join("d2", "D", { kind: "INSTITUTE", organizationId: "inst" });
  log.add("structure-p", "OfficerAppointed", { miniClusterId: "A1", office: "CHAIR", memberId: "a1" });
  for (const [id, miniClusterId, groupId] of [
    ["inA1", "A1", "gA1"],
    ["inA", "A", null],
    ["inB", "B", "gB"],
    ["inD", "D", "gD"],
    ["left", "D", null],
    ["shut", "B", "gB"],
  ] as const)
    log.logIssue(id, { miniClusterId, groupId });
  log.add("issue-shut", "IssueDisposed", { as: "WITHDRAWN", reason: "r", duplicateOf: null, referredTo: "" });
  const before = log.position;
  const plan: EventInput<"ClustersReorganized"> = {
    ...nothing,
    planId: "plan",
    effectiveOn: "2006-05-01",
    reason: "확대 개편",
    targets: [
      { id: "A", names: names("A 새 이름"), tier: "MAIN", parentId: null, isNew: false },
      { id: "D1", names: names("D1"), tier: "MAIN", parentId: null, isNew: true },
      { id: "D2", names: names("D2"), tier: "MAIN", parentId: null, isNew: true },
    ],
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "A1", to: "A", kind: "MERGE" },
      { from: "D", to: "D1", kind: "SPLIT" },
      { from: "D", to: "D2", kind: "SPLIT" },
    ],
    closed: [
      { id: "A1", dissolved: false, reason: "", successorId: "A" },
      { id: "B", dissolved: true, reason: "r", successorId: "A" },
      { id: "D", dissolved: false, reason: "", successorId: "D1" },
    ],
    memberMoves: [
      { from: "A1", to: "A", primary: true, memberIds: ["a1"] },
      { from: "B", to: null, primary: true, memberIds: ["b1"] },
      { from: "D", to: "D1", primary: true, memberIds: ["d1"] },
      { from: "D", to: "D2", primary: true, memberIds: ["d2"] },
    ],
    groupMoves: [
      { groupId: "gA1", from: "A1", to: "A" },
      { groupId: "gB", from: "B", to: null },
      { groupId: "gD", from: "D", to: "D2" },
    ],
    issueMoves: [
      { from: "A1", to: "A", group: "gA1", issueIds: ["inA1"] },
      { from: "B", to: "A", group: null, issueIds: ["inB"] },
      { from: "D", to: "D2", group: "gD", issueIds: ["inD"] },
    ],
    officersReleased: [{ miniClusterId: "A1", office: "CHAIR", memberId: "a1" }],
    officersAppointed: [{ miniClusterId: "A", office: "CHAIR", memberId: "a1" }],
  };
  log.add("structure-p", "ClustersReorganized", plan, { at: "2006-05-01T00:00:00+09:00" });
  return { log, before };
}

describe("the structure's rows", () => {
  let open: TestReadModel | undefined;
  afterEach(() => {
    open?.close();
    open = undefined;
  });
  const modelOf = (log: TestLog) => {
    open = readModelOf(log.decoded());
    return open.model;
  };

  it("[R1] take a whole reorganisation from one event, and keep what was", () => {
    const { log, before } = reorganized();
    const model = modelOf(log);
    const now = at(log.position);
    const ids = (moment: typeof now) =>
      model
        .miniClusters(moment, everything, { includeClosed: false })
        .map(({ id }) => id)
        .sort();
    expect(ids(at(before))).to.deep.equal(["A", "A1", "B", "D"]);
    expect(ids(now)).to.deep.equal(["A", "D1", "D2"]);
    const a = model.miniCluster(now, everything, "A");
    expect(a).to.include({ total: 2, secondary: 0, groups: 1, openIssues: 3, foundedAt: "2005-05-12T09:00:00+09:00" });
    expect(a?.names.ko).to.equal("A 새 이름");
    expect(a?.members).to.deep.equal({ FIRM: 1, ACADEMIA: 1, AGENCY: 0, OTHER: 0 });
    expect(a?.predecessors).to.deep.equal([{ id: "A1", kind: "MERGE", on: "2006-05-01" }]);
    expect(model.miniCluster(at(before), everything, "A")).to.include({ total: 1, secondary: 1, openIssues: 1 });
    const b = model.miniCluster(now, everything, "B");
    expect(b).to.include({ active: false, closedAt: "2006-05-01T00:00:00+09:00", total: 0 });
    expect(b?.successors).to.deep.equal([{ id: "A", kind: "DISSOLVE", on: "2006-05-01" }]);
    expect(model.miniCluster(now, everything, "D")?.successors.map(({ id }) => id)).to.deep.equal(["D1", "D2"]);
    expect(model.officers(now, "A")).to.deep.include({
      office: "CHAIR",
      memberId: "a1",
      since: "2006-05-01T00:00:00+09:00",
    });
    expect(model.officers(now, "A1")).to.deep.equal([]);
    expect(model.figures(now, everything)).to.include({ members: 4, miniClusters: 3, groups: 2, openIssues: 5 });
    expect(model.figures(at(before), everything)).to.include({ members: 5, miniClusters: 4, subs: 1, openIssues: 5 });
  });

  it("[R14] make one membership of two that come together", () => {
    const { log } = reorganized();
    const model = modelOf(log);
    const all = model.memberships(at(log.position), { limit: 50 });
    expect(all.items.filter(({ memberId }) => memberId === "a1")).to.have.length(1);
    expect(all.items.find(({ memberId }) => memberId === "a1")).to.include({ miniClusterId: "A", primary: true });
    expect(all.total).to.equal(4);
  });

  it("[R2, R15] carry open issues with their groups, by their rows, or to the default successor", () => {
    const { log, before } = reorganized();
    const model = modelOf(log);
    const place = (id: string, position = log.position) => {
      const issue = model.issue(at(position), everything, id);
      return [issue?.miniClusterId, issue?.groupId];
    };
    expect(place("inA1")).to.deep.equal(["A", "gA1"]);
    expect(place("inB")).to.deep.equal(["A", null]);
    expect(place("inD")).to.deep.equal(["D2", "gD"]);
    expect(place("left")).to.deep.equal(["D1", null]);
    expect(place("left", before)).to.deep.equal(["D", null]);
    // What has ended keeps the mini-cluster of its time.
    expect(place("shut")).to.deep.equal(["B", "gB"]);
    expect(model.board(at(log.position), everything, "gD").map(({ id }) => id)).to.deep.equal(["inD"]);
    expect(model.board(at(log.position), everything, "gB")).to.deep.equal([]);
    expect(model.board(at(before), everything, "gB").map(({ id }) => id)).to.deep.equal(["inB"]);
    const moved = model.compare(at(before), at(log.position), everything).issues.find(({ id }) => id === "inD");
    expect(moved?.kind).to.equal("moved");
    expect(model.cause(moved?.position ?? 0)?.type).to.equal("ClustersReorganized");
  });

  it("[R3] send what comes late for a closed mini-cluster or group where it handed over", () => {
    const { log } = reorganized();
    log.logIssue("late", { miniClusterId: "B", groupId: "gB" });
    log.logIssue("lateD", { miniClusterId: "D" });
    log.add("issue-shut", "IssueReopened", { reason: "r" });
    log.createGroup("g2", "A", "a2");
    log.logIssue("inG2", { miniClusterId: "A", groupId: "g2" });
    log.add("structure-p", "ResearchGroupDissolved", {
      groupId: "g2",
      miniClusterId: "A",
      successorId: "gA1",
      reason: "r",
    });
    log.logIssue("afterG2", { miniClusterId: "A", groupId: "g2" });
    log.add("issue-late", "IssueAssigned", { assigneeId: "x", miniClusterId: "A", groupId: "g2" });
    const model = modelOf(log);
    const place = (id: string) => {
      const issue = model.issue(at(log.position), everything, id);
      return [issue?.miniClusterId, issue?.groupId];
    };
    expect(place("lateD")).to.deep.equal(["D1", null]);
    expect(place("shut")).to.deep.equal(["A", null]);
    for (const id of ["inG2", "afterG2", "late"]) expect(place(id), id).to.deep.equal(["A", "gA1"]);
    expect(model.group(at(log.position), everything, "g2")).to.include({
      active: false,
      successorId: "gA1",
      openIssues: 0,
    });
  });

  it("tell who leads a group now and who did then, in the group's history and in both persons'", () => {
    const { log } = reorganized();
    const before = log.position;
    log.add("structure-p", "ResearchGroupJoined", { groupId: "gA1", memberId: "a2" });
    log.add("structure-p", "GroupLeaderAppointed", { groupId: "gA1", leaderId: "a2", before: "a1" });
    const model = modelOf(log);
    expect(model.group(at(log.position), everything, "gA1")).to.deep.include({
      leaderId: "a2",
      memberIds: ["a1", "a2"],
    });
    expect(model.group(at(before), everything, "gA1")).to.deep.include({ leaderId: "a1", memberIds: ["a1"] });
  });

  it("tell a reorganisation's edges and flows, those that stayed included", () => {
    const { log, before } = reorganized();
    const model = modelOf(log);
    expect(model.lineage(at(before), everything)).to.deep.equal([]);
    const [plan] = model.lineage(at(log.position), everything);
    expect(plan).to.include({ planId: "plan", effectiveOn: "2006-05-01", position: log.position });
    const flows = plan?.flows.map(
      (f) => `${f.from}>${f.to} ${f.members.FIRM}/${f.members.ACADEMIA}/${f.members.AGENCY} ${f.issues}`,
    );
    expect(flows).to.deep.equal([
      "A>A 0/1/0 1",
      "A1>A 1/0/0 1",
      "B>null 0/0/1 0",
      "B>A 0/0/0 1",
      "D>D1 1/0/0 1",
      "D>D2 0/1/0 1",
    ]);
    const compared = model.compare(at(before), at(log.position), everything);
    const removed = compared.miniClusters.filter(({ kind }) => kind === "removed");
    expect(removed.map(({ id }) => id).sort()).to.deep.equal(["A1", "B", "D"]);
    // [R13] Whoever went from one to another is one row; only who went out is removed.
    const members = compared.memberships.map(
      ({ kind, id, before, after }) => `${kind} ${id} ${before?.miniClusterId ?? ""}>${after?.miniClusterId ?? ""}`,
    );
    expect(members.sort()).to.deep.equal(["moved a1 A1>A", "moved d1 D>D1", "moved d2 D>D2", "removed b1/B B>"]);
    const told = model.history(at(log.position), everything, { miniCluster: "B", direction: "newest", limit: 1 });
    expect(told.items[0]?.type).to.equal("ClustersReorganized");
  });

  it("know members with their places, offices and groups, and organisations with their successors", () => {
    const log = new TestLog();
    log.add("organization-firm", "OrganizationRegistered", {
      organizationId: "firm",
      names: names("가나메디텍"),
      kind: "FIRM",
    });
    log.add("organization-new", "OrganizationRegistered", {
      organizationId: "new",
      names: names("다라헬스"),
      kind: "FIRM",
    });
    log.add("member-m", "MemberRegistered", { memberId: "m", organizationId: "firm", kind: "FIRM" });
    log.foundCluster("A");
    log.foundCluster("B");
    log.join("m", "A");
    log.join("m", "B", { primary: false });
    log.createGroup("g", "A", "m");
    log.add("structure-p", "OfficerAppointed", { miniClusterId: null, office: "STAFF", memberId: "m" });
    log.add("structure-p", "MembershipTransferred", { memberId: "m", from: "A", to: "B", primary: true });
    const before = log.position;
    log.add("organization-firm", "OrganizationSucceeded", {
      organizationId: "firm",
      successorId: "new",
      effectiveOn: "2007-03-01",
    });
    log.add("member-m", "MemberForgotten", { memberId: "m" });
    const model = modelOf(log);
    expect(model.member(at(before), "m")).to.deep.equal({
      id: "m",
      organizationId: "firm",
      kind: "FIRM",
      sector: "FIRM",
      forgotten: false,
      primary: "B",
      secondary: [],
      offices: [{ office: "STAFF", miniClusterId: null }],
      groups: ["g"],
      leads: ["g"],
    });
    expect(model.member(at(log.position), "m")).to.include({ organizationId: "new", forgotten: true });
    expect(model.organization(at(log.position), everything, "firm")).to.include({ successorId: "new", members: 0 });
    expect(model.organization(at(log.position), everything, "new")).to.include({ members: 1 });
    expect(
      model.organizations(at(log.position), everything, { q: "ㄱㄴㅁ", limit: 9 }).items.map(({ id }) => id),
    ).to.deep.equal(["firm"]);
    expect(model.members(at(before), { organization: "firm", limit: 9 }).total).to.equal(1);
    const ids = {
      members: new Set(["m", "?"]),
      organizations: new Set(["firm"]),
      miniClusters: new Set(["A"]),
      plans: new Set<string>(),
      groups: new Set(["g"]),
      issues: new Set<string>(),
    };
    const named = model.names(at(log.position), everything, ids);
    expect([...named.members]).to.deep.equal([["m", { organizationId: "new", sector: "FIRM", forgotten: true }]]);
    expect([...named.groups]).to.deep.equal([
      ["g", { names: { ko: "g 연구회", en: "Group g" }, miniClusterId: "A", active: true }],
    ]);
  });

  it("know the programme with its phases and years", () => {
    const log = new TestLog();
    log.add("programme-p", "ProgrammeLaunched", {
      programmeId: "p",
      names: names("원주"),
      vision: names("세계"),
      startsOn: "2005-04-01",
    });
    log.add("programme-p", "ProgrammeYearDefined", { year: 1, startsOn: "2005-04-01", endsOn: "2006-03-31" });
    const before = log.position;
    log.add("programme-p", "ProgrammeYearClosed", { year: 1 });
    const model = modelOf(log);
    expect(model.programme(at(0))).to.equal(null);
    expect(model.programme(at(before))?.years[0]?.closed).to.equal(false);
    expect(model.programme(at(log.position))?.years[0]?.closed).to.equal(true);
  });

  it("[as of a date] read imported history right: the running maximum of occurredAt decides", () => {
    const log = new TestLog();
    log.foundCluster("A", {}, { at: "2006-01-01T00:00:00+09:00" });
    log.foundCluster("B", {}, { at: "2006-03-01T00:00:00+09:00" });
    // Recorded late, of long ago: it changes nothing that was recorded before it.
    log.foundCluster("C", {}, { at: "2005-01-01T00:00:00+09:00" });
    log.foundCluster("D", {}, { at: "2006-06-01T00:00:00+09:00" });
    const model = modelOf(log);
    expect(model.positionAt("2005-12-31T23:59:59+09:00")).to.equal(null);
    expect(model.positionAt("2006-01-01T00:00:00+09:00")).to.equal(10);
    expect(model.positionAt("2006-02-28T15:00:00Z")).to.equal(30);
    expect(model.positionAt("2006-05-31T23:59:59+09:00")).to.equal(30);
    expect(model.positionAt(NOW)).to.equal(40);
    expect(model.instantAt(5)).to.equal(null);
    expect(model.instantAt(30)).to.equal("2006-03-01T00:00:00+09:00");
    expect(model.instantAt(1000)).to.equal("2006-06-01T00:00:00+09:00");
  });
});
