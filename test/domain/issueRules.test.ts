// The issue's rules one by one: places (R2, R3), counting (R5), tracks (R6), the 90 days, edits, undo, silent wishes.
import { expect } from "chai";
import type { CommandInput } from "../../src/contract/commands.ts";
import { command, context, instant, issueIn, logIssue, Played, refusal, sample } from "./issueGiven.ts";

describe("logging an issue", () => {
  it("[§4] begins it as LOGGED at its place, with a rank and what was said", () => {
    const played = new Played();
    const [event] = played.do(logIssue({ regulation: { market: "EU", scheme: "MDD", deviceClass: 2 } }));
    expect(event).to.deep.include({ type: "IssueLogged" });
    expect(played.issue).to.deep.include({ state: "LOGGED", miniClusterId: "N1", groupId: "g1", loggedBy: "kim" });
    expect(played.issue?.fields.regulation).to.deep.equal({
      market: "EU",
      scheme: "MDD",
      deviceClass: 2,
      standards: [],
    });
  });

  it("[R3] what is logged against a closed mini-cluster or group follows the successor", () => {
    const place = (body: Parameters<typeof logIssue>[0]) => {
      const played = new Played();
      played.do(logIssue(body));
      return [played.issue?.miniClusterId, played.issue?.groupId];
    };
    expect(place({ miniClusterId: "A1", groupId: null })).to.deep.equal(["N1", null]);
    expect(place({ miniClusterId: "A1", groupId: "gOld" })).to.deep.equal(["N1", "g1"]);
    expect(place({ miniClusterId: "N1", groupId: "gGone" })).to.deep.equal(["N2", null]);
    expect(place({ miniClusterId: "A1", groupId: "g2" }), "the group decides [R2]").to.deep.equal(["N2", "g2"]);
  });

  it("[R2] a group that is there but belongs elsewhere is refused: the place decides who sees it", () => {
    const refused = refusal(() => new Played().do(logIssue({ miniClusterId: "N1", groupId: "g2" })));
    expect(refused).to.deep.include({
      code: "GROUP_ELSEWHERE",
      params: { groupId: "g2", miniClusterId: "N1", home: "N2" },
    });
  });

  it("refuses an unknown place, and an organisation that is no firm, unknown or succeeded", () => {
    const code = (body: Parameters<typeof logIssue>[0], facts = {}) =>
      refusal(() => new Played().do(logIssue(body), facts)).code;
    expect(code({ miniClusterId: "nowhere" })).to.equal("NOT_FOUND");
    expect(code({ groupId: "nowhere" })).to.equal("NOT_FOUND");
    expect(code({}, { organization: null })).to.equal("NOT_FOUND");
    expect(code({}, { organization: { kind: "UNIVERSITY", successorId: null } })).to.equal("NOT_A_FIRM");
    expect(code({}, { organization: { kind: "FIRM", successorId: "next" } })).to.equal("CLOSED_ALREADY");
  });

  it("[§4] only QUALITY_STANDARDS names a regulation", () => {
    const refused = refusal(() => new Played().do(logIssue({ category: "RESEARCH", regulation: { market: "US" } })));
    expect(refused.extra.fields).to.deep.equal([{ path: "regulation", code: "REGULATION_MISPLACED" }]);
  });

  it("is silent for the same wish, and refuses another issue under the same id", () => {
    const played = issueIn("LOGGED");
    expect(played.do(logIssue())).to.deep.equal([]);
    expect(refusal(() => played.do(logIssue({ title: "다른 것" }))).code).to.equal("ALREADY_EXISTS");
    expect(refusal(() => played.do(logIssue(), { actorId: "lee" })).code).to.equal("ALREADY_EXISTS");
  });
});

describe("assigning an issue", () => {
  const assign = (assigneeId: string, groupId?: string | null) =>
    command("AssignIssue", groupId === undefined ? { assigneeId } : { assigneeId, groupId });

  it("[R2] keeps the group left out, takes the mini-cluster of a group named, and may leave the group", () => {
    const data = (step: ReturnType<typeof assign>) => issueIn("IDENTIFIED").do(step)[0]?.data;
    expect(data(assign("expert"))).to.deep.equal({ assigneeId: "expert", miniClusterId: "N1", groupId: "g1" });
    expect(data(assign("other", "g2"))).to.deep.equal({ assigneeId: "other", miniClusterId: "N2", groupId: "g2" });
    expect(data(assign("guest", "g2")), "a member of the group alone").to.include({ groupId: "g2" });
    expect(data(assign("expert", null))).to.deep.equal({ assigneeId: "expert", miniClusterId: "N1", groupId: null });
    expect(data(assign("expert", "gOld")), "[R3]").to.include({ groupId: "g1" });
  });

  it("[R2] the place is the one a reorganisation gave since", () => {
    const [event] = issueIn("IDENTIFIED").do(assign("other"), { place: { miniClusterId: "N2", groupId: "g2" } });
    expect(event?.data).to.deep.equal({ assigneeId: "other", miniClusterId: "N2", groupId: "g2" });
  });

  it("is silent for the same expert and group, and tells another of either", () => {
    const played = issueIn("ASSIGNED");
    expect(played.do(assign("expert"))).to.deep.equal([]);
    expect(played.do(assign("expert", "g1"))).to.deep.equal([]);
    expect(played.do(assign("expert", "gOld"))).to.deep.equal([]);
    expect(played.do(assign("expert", "g3"))).to.have.length(1);
    expect(played.do(assign("second", "g3"))).to.have.length(1);
  });

  it("refuses whoever cannot take charge", () => {
    const code = (assignee: ReturnType<typeof context>["assignee"], id = "expert") =>
      refusal(() => issueIn("IDENTIFIED").do(assign(id), { assignee })).code;
    expect(code(null)).to.equal("NOT_FOUND");
    expect(code({ organizationId: "uni", kind: "UNIVERSITY", forgotten: true })).to.equal("NOT_A_MEMBER");
    expect(code({ organizationId: "firm", kind: "FIRM", forgotten: false }), "its own firm").to.equal("NOT_AN_EXPERT");
    expect(code({ organizationId: "kotra", kind: "AGENCY", forgotten: false })).to.equal("NOT_AN_EXPERT");
    expect(code({ organizationId: "uni", kind: "UNIVERSITY", forgotten: false }, "stranger")).to.equal(
      "NOT_IN_MINI_CLUSTER",
    );
    expect(refusal(() => issueIn("IDENTIFIED").do(assign("expert", "nowhere"))).code).to.equal("NOT_FOUND");
  });
});

describe("the steps' own rules", () => {
  it("[R5] a task is counted once, whatever reopens later", () => {
    const played = issueIn("CLOSED");
    const identifiedAt = played.issue?.identifiedAt;
    played.do(sample("ReopenIssue"), { now: instant(30) });
    played.do(sample("ResolveIssue"), { now: instant(31) });
    played.do(sample("ReopenIssue"), { now: instant(32) });
    expect(played.issue?.identifiedAt).to.equal(identifiedAt);
    expect(played.events.filter(({ type }) => type === "TaskIdentified")).to.have.length(1);
  });

  it("[R6] selection goes FAST_TRACK under 10,000,000 won, else COMMITTEE", () => {
    const track = (amount: number) =>
      issueIn("PRESCRIBED").do(command("DecideSelection", { decision: "SELECTED", amount }))[0]?.data;
    expect(track(9_999_999)).to.include({ track: "FAST_TRACK", amount: 9_999_999 });
    expect(track(10_000_000)).to.include({ track: "COMMITTEE" });
    const rejected = issueIn("PRESCRIBED").do(
      command("DecideSelection", { decision: "REJECTED", reason: "예산 부족" }),
    );
    expect(rejected[0]?.data, "by what was prescribed").to.include({ track: "FAST_TRACK", amount: 0 });
  });

  it("selecting takes an amount, rejecting a reason", () => {
    const code = (body: Parameters<typeof command<"DecideSelection">>[1]) =>
      refusal(() => issueIn("PRESCRIBED").do(command("DecideSelection", body))).code;
    expect(code({ decision: "SELECTED" })).to.equal("AMOUNT_NEEDED");
    expect(code({ decision: "REJECTED" })).to.equal("REASON_NEEDED");
  });

  it("[§4] a closed issue reopens within 90 days of its closing and not later", () => {
    const closed = issueIn("CLOSED");
    const late = new Date(Date.parse(instant(90)) + 1).toISOString();
    expect(refusal(() => closed.do(sample("ReopenIssue"), { now: late })).code).to.equal("REOPEN_TOO_LATE");
    closed.do(sample("ReopenIssue"), { now: instant(90) });
    expect(closed.issue).to.deep.include({ state: "IN_PROGRESS", closedAt: null });
    const resolved = issueIn("RESOLVED");
    expect(resolved.do(sample("ReopenIssue"), { now: instant(400) })).to.have.length(1);
  });

  it("a duplicate names another issue that is there, a referral where it went", () => {
    const end = (body: object, facts = {}) =>
      refusal(() =>
        issueIn("LOGGED").do(command("DisposeIssue", { as: "DUPLICATE", reason: "같은 건", ...body }), facts),
      );
    expect(end({}).extra.fields).to.deep.equal([{ path: "duplicateOf", code: "NEEDED" }]);
    expect(end({ duplicateOf: "i1" }).code).to.equal("DUPLICATE_OF_ITSELF");
    expect(end({ duplicateOf: "i9" }, { duplicateOf: { exists: false } }).code).to.equal("NOT_FOUND");
    expect(end({ as: "REFERRED" }).extra.fields).to.deep.equal([{ path: "referredTo", code: "NEEDED" }]);
    const [event] = issueIn("LOGGED").do(
      command("DisposeIssue", { as: "REJECTED", reason: "범위 밖", duplicateOf: "i9" }),
    );
    expect(event?.data, "what does not belong is left out").to.include({ duplicateOf: null, referredTo: "" });
  });

  it("a step just made is silent when wished again, by whomever, and refused with other words", () => {
    const started = issueIn("IN_PROGRESS");
    expect(started.do(sample("StartTask"))).to.deep.equal([]);
    expect(started.do(sample("StartTask"), { actorId: "lee" })).to.deep.equal([]);
    const diagnosed = issueIn("DIAGNOSED");
    expect(diagnosed.do(sample("DiagnoseIssue"))).to.deep.equal([]);
    const refused = refusal(() => diagnosed.do(command("DiagnoseIssue", { diagnosis: "다른 진단" })));
    expect(refused.params).to.include({ by: "kim", state: "DIAGNOSED" });
    expect(refused.params.at, "who moved it and when is told").to.be.a("string");
  });

  it("a comment or evidence that is known by its id is silent", () => {
    const played = issueIn("LOGGED");
    for (const name of ["CommentOnIssue", "AttachEvidence"] as const) {
      expect(played.do(sample(name))).to.have.length(1);
      expect(played.do(sample(name))).to.deep.equal([]);
    }
  });
});

describe("editing an issue", () => {
  const title = "누설전류 시험에서 반복 불합격";

  it("changes what differs, tells before and after, and is silent where all is so already", () => {
    const played = issueIn("LOGGED");
    const step = command("EditIssue", { base: { title, urgency: "NORMAL" }, changes: { title, urgency: "HIGH" } });
    expect(played.do(step)[0]?.data).to.deep.equal({ changes: { urgency: "HIGH" }, before: { urgency: "NORMAL" } });
    expect(played.do(step)).to.deep.equal([]);
    expect(played.issue?.fields).to.include({ title, urgency: "HIGH" });
  });

  it("disjoint edits from the same base merge", () => {
    const played = issueIn("LOGGED");
    played.do(command("EditIssue", { base: { title }, changes: { title: "제목 하나" } }), { actorId: "lee" });
    played.do(command("EditIssue", { base: { body: "" }, changes: { body: "내용 하나" } }), { actorId: "park" });
    expect(played.issue?.fields).to.include({ title: "제목 하나", body: "내용 하나" });
  });

  it("the same field edited by two is refused with both, and nothing of it is applied", () => {
    const played = issueIn("LOGGED");
    played.do(command("EditIssue", { base: { title }, changes: { title: "이 씨의 제목" } }), { actorId: "lee" });
    const step = command("EditIssue", { base: { title, body: "" }, changes: { title: "박 씨의 제목", body: "내용" } });
    const refused = refusal(() => played.do(step, { actorId: "park" }));
    expect(refused.code).to.equal("EDIT_CONFLICT");
    expect(refused.extra.conflicts).to.deep.equal([
      { field: "title", base: title, theirs: "이 씨의 제목", mine: "박 씨의 제목" },
    ]);
    expect(played.issue?.fields.body).to.equal("");
    const same = command("EditIssue", { base: { title }, changes: { title: "이 씨의 제목" } });
    expect(played.do(same, { actorId: "park" }), "both wanted the same").to.deep.equal([]);
  });

  it("one's own last edit is no conflict: a fast typist's base may be behind", () => {
    const played = issueIn("LOGGED");
    played.do(command("EditIssue", { base: { title }, changes: { title: "첫 번째" } }));
    expect(played.do(command("EditIssue", { base: { title }, changes: { title: "두 번째" } }))).to.have.length(1);
  });

  it("a blind write is refused, and so is a regulation left on another category", () => {
    const blind = refusal(() => issueIn("LOGGED").do(command("EditIssue", { base: {}, changes: { urgency: "LOW" } })));
    expect(blind.extra.fields).to.deep.equal([{ path: "base.urgency", code: "NEEDED" }]);
    const played = new Played();
    played.do(logIssue({ regulation: { market: "KR" } }));
    const base: CommandInput<"EditIssue">["base"] = { category: "QUALITY_STANDARDS", regulation: { market: "KR" } };
    const step = command("EditIssue", { base, changes: { category: "RESEARCH" } });
    expect(refusal(() => played.do(step)).code).to.equal("INVALID");
    expect(
      played.do(command("EditIssue", { base, changes: { category: "RESEARCH", regulation: null } })),
    ).to.have.length(1);
  });
});

describe("taking a step back", () => {
  const undo = (revision: string) => command("UndoStep", { revision });

  it("returns to state, assignee, group and count as they were", () => {
    const played = issueIn("IDENTIFIED");
    played.do(command("AssignIssue", { assigneeId: "other", groupId: "g2" }));
    const [event] = played.do(undo(played.revision));
    expect(event?.data).to.deep.equal({
      undone: "IssueAssigned",
      revision: "2",
      state: "IDENTIFIED",
      assigneeId: null,
      miniClusterId: "N1",
      groupId: "g1",
      identified: true,
    });
    expect(played.do(undo("1")), "and the step before it").to.have.length(1);
    expect(played.issue).to.deep.include({ state: "LOGGED", identifiedAt: null, assigneeId: null });
  });

  it("is silent where it was just taken back", () => {
    const played = issueIn("IDENTIFIED");
    played.do(undo("1"));
    expect(played.do(undo("1"))).to.deep.equal([]);
  });

  it("is refused with who moved it since, and how", () => {
    const played = issueIn("IDENTIFIED");
    played.do(sample("AssignIssue"), { actorId: "lee", now: instant(1) });
    expect(refusal(() => played.do(undo("1")))).to.deep.include({
      code: "STEP_GONE",
      params: { state: "ASSIGNED", by: "lee", at: instant(1), step: "IssueAssigned" },
    });
    played.do(undo("2"), { actorId: "park", now: instant(2) });
    expect(refusal(() => played.do(undo("7"))).params).to.include({ step: "StepUndone", by: "park" });
    expect(refusal(() => issueIn("LOGGED").do(undo("0"))).params, "logging is no step").to.include({ by: null });
  });

  it("comments, edits and ranks in between do not matter", () => {
    const played = issueIn("IDENTIFIED");
    for (const name of ["CommentOnIssue", "EditIssue"] as const) played.do(sample(name));
    expect(played.do(undo("1"))).to.have.length(1);
  });

  it("a disposal can be taken back; a closing only within its 90 days, and a reopening restores when it closed", () => {
    const ended = issueIn("WITHDRAWN");
    ended.do(undo(ended.revision));
    expect(ended.issue?.state).to.equal("LOGGED");
    const closed = issueIn("CLOSED");
    const closing = closed.revision;
    const closedAt = closed.issue?.closedAt;
    expect(refusal(() => closed.do(undo(closing), { now: instant(91) })).code).to.equal("REOPEN_TOO_LATE");
    closed.do(sample("ReopenIssue"), { now: instant(3) });
    closed.do(undo(closed.revision), { now: instant(4) });
    expect(closed.issue).to.deep.include({ state: "CLOSED", closedAt });
  });

  it("[R3] a former group that closed since is followed, and a reorganisation's place is kept", () => {
    const played = new Played();
    played.do(logIssue());
    played.do(sample("IdentifyTask"));
    played.do(command("AssignIssue", { assigneeId: "other", groupId: "g2" }));
    const structure = { ...context().structure, resolveGroup: () => ({ groupId: "g3", miniClusterId: "N1" }) };
    expect(played.do(undo("2"), { structure })[0]?.data).to.include({ groupId: "g3" });
    const [event] = played.do(undo("1"), { place: { miniClusterId: "N2", groupId: "g2" } });
    expect(event?.data).to.include({ miniClusterId: "N2", groupId: "g2", state: "LOGGED" });
  });
});
