// Plans of reorganisations over HTTP: who reads which, what a plan would do and did, and what one may not see in it.
import { expect } from "chai";
import type * as z from "zod";
import type {
  MiniClustersAnswer,
  PlanAnswer,
  PlanPreviewAnswer,
  PlansAnswer,
  ReversalAnswer,
} from "../../src/contract/answers.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";

describe("plans of reorganisations over HTTP", function () {
  this.timeout(30_000);
  let server: TestServer;
  const where = { programmeId: PROGRAMME };
  const plan = { ...where, planId: "plan" };
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  const draft = (content = leftIntoRight) =>
    server.command("DraftReorganization", { ...plan, title: "개편", content }, "coordinator");
  const list = async (as: Person, query = "") =>
    (await server.get<z.infer<typeof PlansAnswer>>(`/api/reorganizations${query}`, { as })).body.items;
  const one = (as: Person) => server.get<z.infer<typeof PlanAnswer>>("/api/reorganizations/plan", { as });
  const preview = async (as: Person) =>
    (await server.get<z.infer<typeof PlanPreviewAnswer>>("/api/reorganizations/plan/preview", { as })).body;

  it("a draft is there for those who write and judge plans, and for nobody else; submitted, for everyone", async () => {
    await draft();
    expect((await list("chair")).map(({ planId, state }) => [planId, state])).to.deep.equal([["plan", "DRAFT"]]);
    expect(await list("engineer")).to.deep.equal([]);
    expect((await one("engineer")).status).to.equal(404);
    expect((await server.get("/api/reorganizations/plan/preview", { as: "engineer" })).status).to.equal(404);
    expect((await server.get("/api/reorganizations")).status).to.equal(401);
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    expect((await list("engineer", "?state=SUBMITTED")).map(({ planId }) => planId)).to.deep.equal(["plan"]);
    expect(await list("engineer", "?state=APPROVED,CARRIED_OUT")).to.deep.equal([]);
    const { body } = await one("engineer");
    expect(body.plan.authors).to.deep.equal(["coordinator"]);
    expect(body.refs.members.coordinator?.name).to.equal("이름-coordinator");
    expect((await server.get("/api/reorganizations?state=LOST", { as: "chair" })).status).to.equal(422);
  });

  it("[R13] [R15] a preview shows what a plan would do, with names for everyone it moves", async () => {
    await server.command("LogIssue", anIssue("moves"), "engineer");
    await draft();
    const { preview: shown, refs } = await preview("coordinator");
    expect(shown.violations).to.deep.equal([]);
    expect(shown.after.map(({ id, total, openIssues }) => [id, total, openIssues])).to.deep.equal([["right", 5, 1]]);
    expect(shown.groupMoves).to.deep.include({ groupId: "group-2", from: "left", to: null });
    for (const { memberId } of shown.memberMoves) expect(refs.members[memberId]?.name).to.equal(`이름-${memberId}`);
    expect(refs.groups["group-2"]?.names.ko).to.equal("연구회 group-2");
    expect(refs.issues.moves?.title).to.equal("누설전류 시험 moves");
  });

  it("[R7] who may not read an issue finds it neither in the plan nor in its preview, nor counted", async () => {
    await server.command("LogIssue", anIssue("secret", { visibility: "FIRM" }), "engineer");
    await draft({ ...leftIntoRight, issueMoves: [{ issueId: "secret", to: "right", group: null }] });
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    const own = await preview("engineer");
    expect(own.preview.issueMoves.map(({ issueId }) => issueId)).to.deep.equal(["secret"]);
    expect((await one("engineer")).body.content.issueMoves).to.have.length(1);
    const other = await preview("stranger");
    expect(JSON.stringify(other)).to.not.include("secret");
    expect(other.preview.before.map(({ openIssues }) => openIssues)).to.deep.equal([0, 0]);
    expect(other.preview.violations).to.deep.equal([]);
    expect(JSON.stringify((await one("stranger")).body)).to.not.include("secret");
  });

  it("[R19] a plan tells how far the structure has moved on since its base, and what that breaks", async () => {
    await draft();
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "new", names: { ko: "새 곳", en: "New" }, tier: "MAIN" },
      "director",
    );
    expect((await one("chair")).body.plan.behind).to.equal(1);
    const { violations } = (await preview("chair")).preview;
    expect(violations.map(({ rule }) => rule)).to.include.members(["R10", "R19"]);
  });

  it("[R19] a plan tells what fitting it to the present would do, and the act does just that", async () => {
    await server.command("LogIssue", anIssue("secret", { visibility: "FIRM" }), "engineer");
    await draft({
      ...leftIntoRight,
      memberMoves: [{ memberId: "expert", from: "left", to: "right", primary: true }],
      issueMoves: [{ issueId: "secret", to: "right", group: null }],
    });
    expect((await preview("chair")).rebase).to.equal(null);
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    await server.command("LeaveMiniCluster", { ...where, memberId: "expert", miniClusterId: "left" }, "director");
    await server.command("DisposeIssue", { issueId: "secret", as: "WITHDRAWN", reason: "거둔다" }, "engineer");
    const codes = async (as: Person) => (await preview(as)).rebase?.done.map(({ code, subjects }) => [code, subjects]);
    const gone = ["MEMBERSHIP_GONE", ["expert"]];
    expect(await codes("coordinator")).to.deep.equal([gone, ["ISSUE_CLOSED", ["secret"]]]);
    expect(await codes("stranger"), "[R7]").to.deep.equal([gone]);
    await server.command("RebaseReorganization", { ...plan, seen: 1 }, "coordinator");
    const { body } = await one("coordinator");
    expect(body.plan).to.include({ state: "SUBMITTED", behind: 0, version: 2 });
    expect([body.content.memberMoves, body.content.issueMoves]).to.deep.equal([[], []]);
    expect((await preview("coordinator")).rebase).to.equal(null);
  });

  it("[R21] undoing drafts a plan from the present: foreseen with its conflicts, approved by another, carried out like any", async () => {
    type Foreseen = z.infer<typeof ReversalAnswer>;
    const address = "/api/reorganizations/plan/reversal";
    await reorganize(server, leftIntoRight);
    await server.command("JoinMiniCluster", { ...where, memberId: "agency", miniClusterId: "right" }, "director");
    for (const as of ["chair", "engineer"] as const)
      expect((await server.get(address, { as })).status, as).to.equal(403);
    const { reversal, refs } = (await server.get<Foreseen>(address, { as: "coordinator" })).body;
    expect(reversal).to.include({ before: 1, after: 2, members: 4 });
    expect(reversal.conflicts.map(({ code }) => code)).to.include.members(["MEMBER_CAME", "GROUP_DISSOLVED"]);
    for (const { subjects } of reversal.conflicts)
      for (const id of subjects)
        expect(refs.members[id] ?? refs.groups[id] ?? refs.miniClusters[id], id).to.not.equal(undefined);
    const back = { programmeId: PROGRAMME, planId: "back" };
    const asked = { ...back, reverts: "plan", title: "되돌리기", reason: "너무 크다." };
    const unknown = await server.send("RevertReorganization", { ...asked, reverts: "nothing" }, { as: "coordinator" });
    expect(unknown.body).to.include({ status: 404, code: "NOT_FOUND" });
    expect((await server.send("RevertReorganization", asked, { as: "chair" })).status).to.equal(403);
    expect((await server.command("RevertReorganization", asked, "coordinator")).events).to.have.length(1);
    expect((await server.command("RevertReorganization", asked, "coordinator")).events).to.deep.equal([]);
    const drafted = (await list("coordinator")).find(({ planId }) => planId === "back");
    expect(drafted).to.include({ state: "DRAFT", compensates: "plan", effectiveOn: null });
    expect((await one("coordinator")).body.plan.compensatedBy).to.deep.equal(["back"]);
    const changes = { effectiveOn: "2006-06-01", acceptWarnings: true };
    await server.command("ReviseReorganization", { ...back, seen: 1, changes }, "coordinator");
    await server.command("SubmitReorganization", { ...back, seen: 2 }, "coordinator");
    expect((await server.send("ApproveReorganization", { ...back, seen: 2 }, { as: "coordinator" })).status).to.equal(
      403,
    );
    await server.command("ApproveReorganization", { ...back, seen: 2 }, "director");
    await server.command("ReorganizeClusters", back, "director");
    const { body } = await server.get<z.infer<typeof MiniClustersAnswer>>("/api/mini-clusters", { as: "director" });
    expect(body.items.map(({ names, total }) => [names.ko, total]).sort()).to.deep.equal([
      ["미니 left", 4],
      ["미니 right", 2],
    ]);
  });

  it("once carried out, a plan goes on showing what it did, whatever comes after it", async () => {
    await draft();
    const before = await preview("coordinator");
    await server.stop();
    server = await startTestServer();
    const position = await reorganize(server, leftIntoRight);
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "new", names: { ko: "새 곳", en: "New" }, tier: "MAIN" },
      "director",
    );
    const { body } = await one("stranger");
    expect(body.plan).to.include({ state: "CARRIED_OUT", behind: 0, blocked: null });
    expect(body.plan.carriedOut?.position).to.equal(position);
    expect((await preview("stranger")).preview).to.deep.equal(before.preview);
  });
});
