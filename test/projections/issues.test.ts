// Issues, boards and what a reorganisation does to them: events in, answers out.
import { expect } from "chai";
import { TestLog } from "../support/events.ts";
import { at, everything, readModelOf, type TestReadModel } from "../support/readModel.ts";

describe("the issues' rows", () => {
  let open: TestReadModel | undefined;
  afterEach(() => {
    open?.close();
    open = undefined;
  });
  const modelOf = (log: TestLog) => {
    open = readModelOf(log.decoded());
    return open.model;
  };
  const withBoards = () => {
    const log = new TestLog();
    log.foundCluster("A");
    log.foundCluster("B");
    log.createGroup("g1", "A");
    log.createGroup("g2", "B");
    return log;
  };

  it("follow an issue's whole life, and every moment of it stays", () => {
    const log = withBoards();
    log.logIssue("i", { groupId: "g1", body: "본문" }, { at: "2006-03-01T09:00:00+09:00", actor: "firm-member" });
    const logged = log.position;
    log.add("issue-i", "TaskIdentified", { note: "" }, { at: "2006-03-02T09:00:00+09:00" });
    log.add("issue-i", "IssueAssigned", { assigneeId: "x", miniClusterId: "A", groupId: "g1" });
    log.add("issue-i", "IssueDiagnosed", { diagnosis: "절연 파괴" });
    log.add("issue-i", "SolutionPrescribed", { prescription: "연면거리", estimatedCost: 9_000_000 });
    log.add("issue-i", "SelectionDecided", { decision: "SELECTED", track: "FAST_TRACK", amount: 5, reason: "" });
    log.add("issue-i", "TaskStarted", {});
    log.add("issue-i", "TaskHeld", { reason: "부품 대기" });
    const held = log.position;
    log.add("issue-i", "TaskResumed", {});
    log.add("issue-i", "EvidenceAttached", { evidenceId: "e", name: "성적서", url: "https://example.org/r" });
    log.add("issue-i", "IssueCommented", { commentId: "c", text: "좋습니다" });
    log.add("issue-i", "IssueResolved", { resolution: "해결" });
    log.add("issue-i", "ResolutionConfirmed", { note: "" }, { at: "2006-06-01T09:00:00+09:00" });
    const closed = log.position;
    const model = modelOf(log);

    const now = model.issue(at(closed), everything, "i");
    expect(now).to.include({ state: "CLOSED", number: 1, comments: 1, revision: "12", loggedBy: "firm-member" });
    expect(now).to.include({
      body: "본문",
      diagnosis: "절연 파괴",
      estimatedCost: 9_000_000,
      amount: 5,
      holdReason: null,
    });
    expect(now).to.include({ identifiedAt: "2006-03-02T09:00:00+09:00", closedAt: "2006-06-01T09:00:00+09:00" });
    expect(now?.evidence).to.have.length(1);
    expect(model.issue(at(held), everything, "i")).to.include({ state: "ON_HOLD", holdReason: "부품 대기" });
    expect(model.issue(at(logged), everything, "i")).to.include({
      state: "LOGGED",
      identifiedAt: null,
      diagnosis: null,
    });
    expect(model.issue(at(logged - 1), everything, "i")).to.equal(null);
    expect(
      model.history(at(closed), everything, { subject: { kind: "issue", id: "i" }, direction: "oldest", limit: 50 })
        .total,
    ).to.equal(13);
  });

  it("[R5] count a discovery once, whatever reopens later", () => {
    const log = withBoards();
    log.logIssue("i");
    log.add("issue-i", "TaskIdentified", { note: "" }, { at: "2006-03-02T09:00:00+09:00" });
    log.add("issue-i", "IssueResolved", { resolution: "r" });
    log.add("issue-i", "ResolutionConfirmed", { note: "" });
    log.add("issue-i", "IssueReopened", { reason: "again" });
    const model = modelOf(log);
    expect(model.figures(at(log.position), everything)).to.include({ tasks: 1, openIssues: 1, closedIssues: 0 });
    expect(model.issue(at(log.position), everything, "i")).to.include({
      state: "IN_PROGRESS",
      identifiedAt: "2006-03-02T09:00:00+09:00",
      closedAt: null,
    });
  });

  it("take a step back to what stood before it", () => {
    const log = withBoards();
    log.logIssue("i", { groupId: "g1" });
    log.add("issue-i", "TaskIdentified", { note: "" });
    const identified = log.add("issue-i", "IssueAssigned", { assigneeId: "x", miniClusterId: "B", groupId: "g2" });
    log.add("issue-i", "IssueDiagnosed", { diagnosis: "first" });
    const before = log.position;
    log.add("issue-i", "SolutionPrescribed", { prescription: "p", estimatedCost: 1 });
    log.add("issue-i", "StepUndone", {
      undone: "SolutionPrescribed",
      revision: "4",
      state: "DIAGNOSED",
      assigneeId: "x",
      miniClusterId: "B",
      groupId: "g2",
      identified: true,
    });
    log.add("issue-i", "StepUndone", {
      undone: "IssueDiagnosed",
      revision: "3",
      state: "ASSIGNED",
      assigneeId: "x",
      miniClusterId: "B",
      groupId: "g2",
      identified: true,
    });
    const model = modelOf(log);
    const now = model.issue(at(log.position), everything, "i");
    expect(now).to.include({
      state: "ASSIGNED",
      stateSince: identified.meta.occurredAt,
      diagnosis: null,
      prescription: null,
    });
    expect(model.issue(at(before), everything, "i")).to.include({ state: "DIAGNOSED", diagnosis: "first" });
  });

  it("keep the disposed off the board, and the closed on it for 90 days", () => {
    const log = withBoards();
    for (const id of ["a", "b", "c"]) log.logIssue(id, { groupId: "g1" });
    log.add("issue-a", "IssueDisposed", { as: "DUPLICATE", reason: "r", duplicateOf: "b", referredTo: "" });
    log.add("issue-b", "ResolutionConfirmed", { note: "" }, { at: "2006-06-01T09:00:00+09:00" });
    const model = modelOf(log);
    const ids = (now: string) => model.board(at(log.position, now), everything, "g1").map(({ id }) => id);
    expect(ids("2006-08-30T08:00:00+09:00")).to.deep.equal(["b", "c"]);
    expect(ids("2006-08-30T10:00:00+09:00")).to.deep.equal(["c"]);
  });

  it("are found by substring, number, initial consonants and a syllable still being composed", () => {
    const log = withBoards();
    log.logIssue("a", { title: "누설 전류 시험 방법" });
    log.logIssue("b", { title: "FDA 510(k) predicate" });
    log.logIssue("c", { title: "생체적합성" });
    const model = modelOf(log);
    const find = (q: string) => model.issues(at(log.position), everything, { q, limit: 9 }).items.map(({ id }) => id);
    expect(find("누설전류")).to.deep.equal(["a"]);
    expect(find("ㄴㅅㅈㄹ")).to.deep.equal(["a"]);
    expect(find("전ㄹ")).to.deep.equal(["a"]);
    expect(find("생체저")).to.deep.equal(["c"]);
    expect(find("PREDICATE")).to.deep.equal(["b"]);
    expect(find("#2")).to.deep.equal(["b"]);
    expect(find("ㅎㅎ")).to.deep.equal([]);
    expect(find("")).to.have.length(3);
  });

  it("are filtered and paged, the newest first, with the total of all pages", () => {
    const log = withBoards();
    for (let i = 1; i <= 25; i++)
      log.logIssue(`i${i}`, { miniClusterId: i % 2 ? "A" : "B", dueOn: i <= 5 ? "2006-01-02" : null });
    const model = modelOf(log);
    const filter = { miniCluster: "A", limit: 5 };
    const first = model.issues(at(log.position), everything, filter);
    expect(first.items.map(({ number }) => number)).to.deep.equal([25, 23, 21, 19, 17]);
    expect(first.total).to.equal(13);
    const second = model.issues(at(log.position), everything, { ...filter, cursor: first.next ?? "" });
    expect(second.items.map(({ number }) => number)).to.deep.equal([15, 13, 11, 9, 7]);
    const third = model.issues(at(log.position), everything, { ...filter, cursor: second.next ?? "" });
    expect(third).to.deep.include({ next: null, total: 13 });
    expect(model.issues(at(log.position), everything, { overdue: true, limit: 50 }).total).to.equal(5);
    expect(model.figures(at(log.position), everything).overdueIssues).to.equal(5);
  });

  it("[R7] are absent where the reader may not see them, and rights are those of today", () => {
    const log = withBoards();
    log.logIssue("open", { groupId: "g1" });
    log.logIssue("shut", { groupId: "g1", visibility: "PROGRAMME" });
    const early = log.position;
    log.add("issue-shut", "IssueEdited", { changes: { visibility: "FIRM" }, before: { visibility: "PROGRAMME" } });
    const model = modelOf(log);
    const mayRead = (card: { visibility: string }) => card.visibility === "PROGRAMME";
    for (const moment of [at(early), at(log.position)]) {
      expect(model.board(moment, mayRead, "g1").map(({ id }) => id)).to.deep.equal(["open"]);
      expect(model.issues(moment, mayRead, { limit: 9 }).total).to.equal(1);
      expect(model.issue(moment, mayRead, "shut")).to.equal(null);
      expect(
        model.history(moment, mayRead, { subject: { kind: "issue", id: "shut" }, direction: "newest", limit: 9 }).total,
      ).to.equal(0);
      expect(model.miniCluster(moment, mayRead, "A")?.openIssues).to.equal(1);
    }
    // Who watched the board is told that the card has gone.
    expect(model.boardChanges(early, at(log.position), mayRead, "g1")).to.have.length(1);
    expect(model.boardChanges(early, at(log.position), mayRead, "g1")[0]).to.include({ id: "shut", after: null });
    expect(model.compare(at(early), at(log.position), mayRead).issues).to.deep.equal([]);
  });

  it("tell a board's net changes with their cause", () => {
    const log = withBoards();
    log.logIssue("a", { groupId: "g1" });
    log.logIssue("b", { groupId: "g1" });
    const from = log.position;
    log.add("issue-a", "TaskIdentified", { note: "" });
    const cause = log.add("issue-a", "IssueAssigned", { assigneeId: "x", miniClusterId: "B", groupId: "g2" });
    log.logIssue("c", { groupId: "g1" });
    log.add("issue-b", "IssueRanked", { rank: "zz" }, { actor: "someone" });
    const model = modelOf(log);
    const changes = model.boardChanges(from, at(log.position), everything, "g1");
    expect(changes.map(({ id, before, after }) => [id, before?.state ?? null, after?.state ?? null])).to.deep.equal([
      ["a", "LOGGED", null],
      ["c", null, "LOGGED"],
      ["b", "LOGGED", "LOGGED"],
    ]);
    expect(changes[0]?.cause).to.deep.include({ type: "IssueAssigned", commandId: cause.meta.commandId });
    expect(changes[2]?.cause).to.deep.include({ type: "IssueRanked", actorId: "someone" });
    expect(model.boardChanges(from, at(log.position), everything, "g2").map(({ id }) => id)).to.deep.equal(["a"]);
    const all = model.compare(at(from), at(log.position), everything).issues;
    // One that was only ranked anew did not change for anybody.
    expect(all.map(({ id, kind }) => [id, kind]).sort()).to.deep.equal([
      ["a", "moved"],
      ["c", "added"],
    ]);
  });
});
