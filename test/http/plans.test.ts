// A reorganisation's plan over HTTP: who reads its history, and what its history holds.
import { expect } from "chai";
import type { HistoryEntry, Page } from "../../src/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";

describe("HTTP plans", () => {
  let server: TestServer;
  const ids = { programmeId: PROGRAMME, planId: "plan" };
  const names = (id: string) => ({ ko: `미니 ${id}`, en: `미니 ${id}` });
  const content = {
    effectiveOn: "2006-05-01",
    reason: "시험",
    targets: ["left", "right"].map((id) => ({ id, names: names(id) })),
    edges: ["left", "right"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
    issueMoves: [{ issueId: "secret", to: "right", group: null }],
    expectedTargets: 2,
    acceptWarnings: true,
  };
  const told = async (as: Person, query = "") =>
    (await server.get<Page<HistoryEntry>>(`/api/history?limit=200${query}`, { as })).body;
  const types = async (as: Person, query = "") =>
    (await told(as, query)).items.map(({ type }) => type).filter((type) => type.startsWith("Reorganization"));
  const ofPlan = "&subject=reorganization:plan&direction=oldest";

  before(async () => {
    server = await startTestServer();
    await server.command("LogIssue", anIssue("secret", { visibility: "FIRM" }), "engineer");
    await server.command("DraftReorganization", { ...ids, title: "시험안", content }, "coordinator");
    await server.command("ReviseReorganization", { ...ids, seen: 1, changes: { reason: "까닭" } }, "coordinator");
  });
  after(() => server.stop());

  it("a draft's history is for those who write and judge plans, and is not in the general timeline", async () => {
    for (const as of ["director", "coordinator", "chair"] as const)
      expect(await types(as, ofPlan), as).to.deep.equal(["ReorganizationDrafted", "ReorganizationRevised"]);
    for (const as of ["engineer", "expert", "agency"] as const) {
      expect((await told(as, ofPlan)).total, as).to.equal(0);
      expect(await types(as), as).to.deep.equal([]);
    }
    expect(await types("director")).to.deep.equal([]);
  });

  it("once submitted it is everybody's, without the issues that are not theirs [R7]", async () => {
    await server.command("SubmitReorganization", { ...ids, seen: 2 }, "coordinator");
    expect(await types("expert")).to.deep.equal(["ReorganizationSubmitted"]);
    const [drafted] = (await told("agency", ofPlan)).items;
    const { content: seen, counts } = drafted!.data as { content: typeof content; counts: Record<string, number> };
    expect(seen.issueMoves).to.deep.equal([]);
    expect(counts.issueMoves).to.equal(0);
    expect(JSON.stringify(await told("agency", ofPlan))).to.not.include("secret");
    expect(JSON.stringify(await told("director", ofPlan))).to.include("secret");
  });

  it("withdrawn it is theirs no more, whatever they had read [present rights]", async () => {
    await server.command("WithdrawReorganization", ids, "coordinator");
    expect(await types("expert")).to.deep.equal([]);
    expect((await told("expert", ofPlan)).items).to.deep.equal([]);
    expect(await types("director")).to.deep.equal(["ReorganizationWithdrawn", "ReorganizationSubmitted"]);
  });

  it("no plan, API included, is carried out that nobody else approved [R4]", async () => {
    const other = { ...ids, planId: "alone" };
    await server.command("DraftReorganization", { ...other, title: "혼자", content }, "director");
    await server.command("SubmitReorganization", { ...other, seen: 1 }, "director");
    const early = await server.send("ReorganizeClusters", other, { as: "director" });
    expect(early.body).to.include({ status: 409, code: "PLAN_STATE_FORBIDS" });
    const own = await server.send("ApproveReorganization", { ...other, seen: 1 }, { as: "director" });
    expect(own.body).to.include({ status: 403, code: "FORBIDDEN" });
    expect(own.body.detail).to.match(/다른 회장/);
    const unknown = await server.send("ReorganizeClusters", { ...ids, planId: "nowhere" }, { as: "director" });
    expect(unknown.body).to.include({ status: 404, code: "NOT_FOUND" });
    await server.command("ApproveReorganization", { ...other, seen: 1 }, "chair");
    // Its day has come: the director carries it out, or the server has just done so.
    await server.command("ReorganizeClusters", other, "director");
    expect((await server.command("ReorganizeClusters", other, "director")).events).to.deep.equal([]);
    const { total } = await told("expert", "&types=ClustersReorganized");
    expect(total).to.equal(1);
  });

  it("[R18] a second plan for the same day is refused while the first is awaited", async () => {
    const day = { ...content, effectiveOn: "2006-06-01", issueMoves: [] };
    for (const planId of ["first", "second"])
      await server.command("DraftReorganization", { ...ids, planId, title: planId, content: day }, "coordinator");
    await server.command("SubmitReorganization", { ...ids, planId: "first", seen: 1 }, "coordinator");
    const taken = await server.send(
      "SubmitReorganization",
      { ...ids, planId: "second", seen: 1 },
      { as: "coordinator" },
    );
    expect(taken.body).to.include({ status: 409, code: "DATE_TAKEN" });
    await server.command("WithdrawReorganization", { ...ids, planId: "first" }, "coordinator");
    await server.command("SubmitReorganization", { ...ids, planId: "second", seen: 1 }, "coordinator");
  });
});
