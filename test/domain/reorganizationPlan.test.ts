// A plan as a document: what each command records, what it refuses, and that two editors do not run over each other.
import { expect } from "chai";
import fc from "fast-check";
import { applyChanges, contentOf } from "../../src/contract/planRows.ts";
import type { PlanChanges, PlanContent } from "../../src/contract/reorganization.ts";
import { carryOut } from "../../src/domain/reorganizationCarryOut.ts";
import { content, Desk } from "./planSupport.ts";
import { fold, having, named, refused } from "./structureSupport.ts";

const move = (memberId: string, to: string | null) => ({ memberId, from: "B", to, primary: true });
const rowsPut = (put: PlanContent["memberMoves"]) => ({ memberMoves: { put, drop: [] } });
const carriedOut = (desk: Desk, now = "2006-05-01T00:00:00+09:00") =>
  carryOut(
    desk.structure,
    { programmeId: "wonju", planId: "p1" },
    { plan: desk.plan, now, openIssues: desk.openIssues, structureRevision: String(desk.structure.revision) },
  );

describe("plan of a reorganisation", () => {
  it("is drafted on the structure as it is, once", () => {
    const desk = new Desk();
    const [event] = desk.send("staff", "DraftReorganization", { title: "Seven", content: content() });
    expect(event).to.deep.include({ type: "ReorganizationDrafted" });
    expect(event?.data).to.deep.include({ baseRevision: String(desk.structure.revision), compensates: null });
    expect(desk.send("staff", "DraftReorganization", { title: "Seven", content: content() })).to.deep.equal([]);
    refused("ALREADY_EXISTS", () => desk.send("staff", "DraftReorganization", { title: "Other", content: content() }));
  });

  it("may be drafted unfinished; it is judged when it is submitted, by every rule at once", () => {
    const desk = new Desk();
    desk.send("staff", "DraftReorganization", { title: "Empty", content: {} });
    const { violations } = refused("PLAN_BREAKS_RULES", () =>
      desk.send("staff", "SubmitReorganization", { seen: 1 }),
    ).extra;
    const codes = violations?.map(({ code }) => code);
    expect(codes).to.include.members(["REASON_MISSING", "DATE_MISSING", "TARGET_COUNT", "FATE_MISSING"]);
    expect(violations?.find(({ code }) => code === "DATE_MISSING")?.rule).to.equal("R18");
    const fateless = violations?.filter(({ code }) => code === "FATE_MISSING").flatMap(({ subjects }) => subjects);
    expect(fateless).to.deep.equal(["A", "B", "A1"]);
  });

  it("[R10] a dissolution without a reason is told with the mini-cluster", () => {
    const desk = new Desk().drafted({ dissolved: [{ id: "B", reason: "" }] });
    const { violations } = refused("PLAN_BREAKS_RULES", () =>
      desk.send("staff", "SubmitReorganization", { seen: 1 }),
    ).extra;
    expect(violations?.find(({ code }) => code === "REASON_MISSING")).to.deep.include({ rule: "R10", subjects: ["B"] });
  });

  it("records of a revision what really changes, and nothing where nothing does", () => {
    const desk = new Desk().drafted();
    const changes = { reason: "enlarged", ...rowsPut([move("f-2", "A")]), edges: { put: [], drop: ["X>Y"] } };
    const [event] = desk.send("staff", "ReviseReorganization", { seen: 1, changes });
    expect(event?.data).to.deep.equal({ version: 2, changes: rowsPut([move("f-2", "A")]) });
    expect(desk.send("staff", "ReviseReorganization", { seen: 2, changes })).to.deep.equal([]);
  });

  it("lets two editors' acts on different rows both stand", () => {
    const desk = new Desk().drafted();
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: rowsPut([move("f-2", "A")]) });
    desk.send("coordinator", "ReviseReorganization", { seen: 1, changes: rowsPut([move("u-2", "A1")]) });
    expect(contentOf(desk.plan!.rows).memberMoves).to.deep.equal([move("f-2", "A"), move("u-2", "A1")]);
    expect(desk.plan?.version).to.equal(3);
  });

  it("tells the later of two editors of one row what it was, what it is and what was wanted", () => {
    const desk = new Desk().drafted({ memberMoves: [move("f-2", "A")] });
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: rowsPut([move("f-2", "A1")]) });
    const { extra, params } = refused("PLAN_CHANGED", () =>
      desk.send("coordinator", "ReviseReorganization", { seen: 1, changes: rowsPut([move("f-2", null)]) }),
    );
    expect(params).to.deep.equal({ count: 1, version: 2 });
    expect(extra.conflicts).to.deep.equal([
      { field: "memberMoves/f-2/B", base: move("f-2", "A"), theirs: move("f-2", "A1"), mine: move("f-2", null) },
    ]);
    // Having seen it, the editor may.
    desk.send("coordinator", "ReviseReorganization", { seen: 2, changes: rowsPut([move("f-2", null)]) });
    expect(desk.plan?.version).to.equal(3);
  });

  it("tells of a row that another dropped, and of a field, likewise", () => {
    const desk = new Desk().drafted({ memberMoves: [move("f-2", "A")] });
    const changes: PlanChanges = { reason: "theirs", memberMoves: { put: [], drop: ["f-2/B"] } };
    desk.send("staff", "ReviseReorganization", { seen: 1, changes });
    const mine = { reason: "mine", ...rowsPut([move("f-2", "A1")]) };
    const { extra } = refused("PLAN_CHANGED", () =>
      desk.send("coordinator", "ReviseReorganization", { seen: 1, changes: mine }),
    );
    expect(extra.conflicts).to.deep.equal([
      { field: "reason", base: "enlarged", theirs: "theirs", mine: "mine" },
      { field: "memberMoves/f-2/B", base: move("f-2", "A"), theirs: null, mine: move("f-2", "A1") },
    ]);
  });

  it("takes an editor's own acts in any order of seeing, and no version that there has not been", () => {
    const desk = new Desk().drafted();
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: { reason: "one" } });
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: { reason: "two" } });
    expect(desk.plan?.rows.reason).to.equal("two");
    refused("INVALID", () => desk.send("staff", "ReviseReorganization", { seen: 9, changes: { reason: "three" } }));
  });

  it("[R4] is never judged by whoever drafted or revised it", () => {
    const desk = new Desk().drafted();
    desk.send("chair", "ReviseReorganization", { seen: 1, changes: { reason: "better" } });
    desk.send("staff", "SubmitReorganization", { seen: 2 });
    for (const author of ["staff", "chair"]) {
      const { params } = refused("FORBIDDEN", () => desk.send(author, "ApproveReorganization", { seen: 2 }));
      expect(params.why).to.equal("OWN_PLAN");
      refused("FORBIDDEN", () => desk.send(author, "RejectReorganization", { seen: 2, reason: "no" }));
    }
    desk.send("director", "ApproveReorganization", { seen: 2 });
    expect(desk.plan?.state).to.equal("APPROVED");
  });

  it("[R4] approval is of what was seen: a plan revised meanwhile is refused, and one revised later is a draft again", () => {
    const desk = new Desk().submitted();
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: { reason: "other" } });
    const { params } = refused("PLAN_REVISED", () => desk.send("chair", "ApproveReorganization", { seen: 1 }));
    expect(params).to.deep.equal({ version: 2, seen: 1 });
    refused("PLAN_STATE_FORBIDS", () => desk.send("chair", "ApproveReorganization", { seen: 2 }));
    desk.send("staff", "SubmitReorganization", { seen: 2 });
    desk.send("chair", "ApproveReorganization", { seen: 2 });
    desk.send("staff", "ReviseReorganization", { seen: 2, changes: { reason: "again" } });
    expect(desk.plan?.state).to.equal("DRAFT");
    refused("PLAN_STATE_FORBIDS", () => carriedOut(desk));
  });

  it("[R18] no two plans are awaited for one day", () => {
    const desk = new Desk().drafted();
    desk.awaited = [{ planId: "p0", effectiveOn: "2006-05-01" }];
    const { params } = refused("DATE_TAKEN", () => desk.send("staff", "SubmitReorganization", { seen: 1 }));
    expect(params).to.deep.equal({ effectiveOn: "2006-05-01", planId: "p0" });
    desk.awaited = [{ planId: "p1", effectiveOn: "2006-05-01" }];
    desk.send("staff", "SubmitReorganization", { seen: 1 });
    desk.awaited = [{ planId: "p0", effectiveOn: "2006-05-01" }];
    refused("DATE_TAKEN", () => desk.send("chair", "ApproveReorganization", { seen: 1 }));
  });

  it("[R19] the structure moved on: neither submitted nor approved until it is laid anew, which keeps its state where nothing else is broken", () => {
    const desk = new Desk().submitted();
    having(desk.structure, "JoinMiniCluster", { memberId: "f-9", miniClusterId: "A" });
    const { violations } = refused("PLAN_BREAKS_RULES", () =>
      desk.send("chair", "ApproveReorganization", { seen: 1 }),
    ).extra;
    expect(violations?.map(({ code }) => code)).to.deep.equal(["BASE_STALE"]);
    const [event] = desk.send("staff", "RebaseReorganization", { seen: 1 });
    expect(event?.data).to.deep.include({ clean: true, baseRevision: String(desk.structure.revision) });
    expect(desk.plan?.state).to.equal("SUBMITTED");
    expect(desk.send("staff", "RebaseReorganization", { seen: 1 })).to.deep.equal([]);
    desk.send("chair", "ApproveReorganization", { seen: 1 });
  });

  it("[R19] a rebase that leaves a rule broken makes it a draft again", () => {
    const desk = new Desk().approved();
    having(desk.structure, "FoundMiniCluster", { miniClusterId: "C", names: named("C"), tier: "MAIN" });
    const [event] = desk.send("staff", "RebaseReorganization", { seen: 1 });
    expect(event?.data).to.deep.include({ clean: false });
    expect(desk.plan?.state).to.equal("DRAFT");
  });

  it("[R19] where only a clean rebase is wanted, what is broken is told and the approval stands", () => {
    const desk = new Desk().approved();
    having(desk.structure, "FoundMiniCluster", { miniClusterId: "C", names: named("C"), tier: "MAIN" });
    const { violations } = refused("PLAN_BREAKS_RULES", () =>
      desk.send("system", "RebaseReorganization", { seen: 1, cleanOnly: true }),
    ).extra;
    expect(violations?.map(({ rule }) => rule))
      .to.include("R10")
      .and.not.include("R19");
    expect(desk.plan?.state).to.equal("APPROVED");
  });

  it("[R1] is carried out once, approved and from its day on in Korea", () => {
    const desk = new Desk().submitted();
    const { params } = refused("PLAN_STATE_FORBIDS", () => carriedOut(desk));
    expect(params).to.deep.include({ state: "SUBMITTED", command: "ReorganizeClusters" });
    desk.send("chair", "ApproveReorganization", { seen: 1 });
    refused("NOT_YET", () => carriedOut(desk, "2006-04-30T23:59:59+09:00"));
    // 2006-04-30 in London is the day itself in Korea.
    fold(carriedOut(desk, "2006-04-30T15:00:00Z"), desk.structure);
    expect(desk.structure.reorganizations.map(({ planId }) => planId)).to.deep.equal(["p1"]);
    expect(carriedOut(desk)).to.deep.equal([]);
    for (const late of [
      () => desk.send("staff", "ReviseReorganization", { seen: 1, changes: { reason: "late" } }),
      () => desk.send("staff", "WithdrawReorganization", {}),
      () => desk.send("staff", "RebaseReorganization", { seen: 1 }),
    ])
      expect(refused("PLAN_STATE_FORBIDS", late).params.state).to.equal("CARRIED_OUT");
  });

  it("is unknown under another programme and another id", () => {
    const desk = new Desk().approved();
    const context = { plan: null, now: "2006-05-01T00:00:00Z", openIssues: [], structureRevision: "0" };
    refused("NOT_FOUND", () => carryOut(desk.structure, { programmeId: "wonju", planId: "p9" }, context));
    refused("NOT_FOUND", () =>
      carryOut(desk.structure, { programmeId: "other", planId: "p1" }, { ...context, plan: desk.plan }),
    );
    refused("NOT_FOUND", () => new Desk().send("staff", "WithdrawReorganization", {}));
  });

  it("is rejected with a reason, revised and submitted again; withdrawn it stays so", () => {
    const desk = new Desk().submitted();
    desk.send("chair", "RejectReorganization", { seen: 1, reason: "too soon" });
    refused("PLAN_STATE_FORBIDS", () => desk.send("staff", "SubmitReorganization", { seen: 1 }));
    desk.send("staff", "ReviseReorganization", { seen: 1, changes: { effectiveOn: "2006-06-01" } });
    desk.send("staff", "SubmitReorganization", { seen: 2 });
    desk.send("staff", "WithdrawReorganization", { reason: "no need" });
    expect(desk.send("staff", "WithdrawReorganization", {})).to.deep.equal([]);
    refused("PLAN_STATE_FORBIDS", () =>
      desk.send("staff", "ReviseReorganization", { seen: 2, changes: { reason: "late" } }),
    );
  });
});

describe("changes of a plan", () => {
  const row = fc.record({
    memberId: fc.constantFrom("f-1", "f-2", "f-3"),
    from: fc.constantFrom("A", "B"),
    to: fc.constantFrom("A", "B", null),
    primary: fc.boolean(),
  });
  const key = fc.constantFrom("f-1/A", "f-1/B", "f-2/A", "f-3/B");
  const change = fc.record({ put: fc.array(row, { maxLength: 4 }), drop: fc.array(key, { maxLength: 3 }) });

  it("put and drop rows by their keys: twice is once, and the content they are made to is not touched", () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 5 }), (changes) => {
        const start = content();
        const before = structuredClone(start);
        let now = start;
        for (const memberMoves of changes) {
          const once = applyChanges(now, { memberMoves });
          expect(applyChanges(once, { memberMoves })).to.deep.equal(once);
          const keys = once.memberMoves.map(({ memberId, from }) => `${memberId}/${from}`);
          expect(new Set(keys).size).to.equal(keys.length);
          for (const { memberId, from } of memberMoves.put) expect(keys).to.include(`${memberId}/${from}`);
          now = once;
        }
        expect(start).to.deep.equal(before);
      }),
    );
  });
});
