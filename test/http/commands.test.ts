// Commands over HTTP: the envelope, the refusals each in both languages, repeats, revisions.
import { randomUUID } from "node:crypto";
import { expect } from "chai";
import { commandNames } from "../../src/commands/registry.ts";
import type { CommandAnswer, CommandInput, CommandName } from "../../src/contract/commands.ts";
import type { Problem } from "../../src/contract/problem.ts";
import { type Answer, startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

const names = { ko: "이름", en: "Name" };
const day = "2006-05-01";
const inProgramme = { programmeId: PROGRAMME };
const onIssue = { issueId: "for-readers" };
/** A body of each command that its schema takes. A new command without one does not compile. */
const bodies: { [N in CommandName]: CommandInput<N> } = {
  LaunchProgramme: { programmeId: "another", names, vision: names, startsOn: day },
  DefinePhase: { ...inProgramme, phase: 1, startsOn: day, endsOn: "2008-12-31" },
  DefineProgrammeYear: { ...inProgramme, year: 1, startsOn: day, endsOn: "2007-03-31" },
  CloseProgrammeYear: { ...inProgramme, year: 1 },
  RecordDesignation: { ...inProgramme, designationId: "d", names, grantedOn: day },
  FoundMiniCluster: { ...inProgramme, miniClusterId: "new", names, tier: "MAIN" },
  RenameMiniCluster: { ...inProgramme, miniClusterId: "left", names },
  AppointOfficer: { ...inProgramme, miniClusterId: null, office: "STAFF", memberId: "agency" },
  JoinMiniCluster: { ...inProgramme, memberId: "agency", miniClusterId: "left" },
  TransferMembership: { ...inProgramme, memberId: "expert", from: "left", to: "right" },
  LeaveMiniCluster: { ...inProgramme, memberId: "expert", miniClusterId: "left" },
  CreateResearchGroup: { ...inProgramme, groupId: "new", names, miniClusterId: "left", leaderId: "leader" },
  JoinResearchGroup: { ...inProgramme, groupId: "group", memberId: "agency" },
  LeaveResearchGroup: { ...inProgramme, groupId: "group", memberId: "expert" },
  AppointGroupLeader: { ...inProgramme, groupId: "group", leaderId: "expert" },
  DissolveResearchGroup: { ...inProgramme, groupId: "group", reason: "까닭" },
  ReorganizeClusters: { ...inProgramme, planId: "p" },
  DraftReorganization: { ...inProgramme, planId: "p", title: "개편안", content: {} },
  ReviseReorganization: { ...inProgramme, planId: "p", seen: 1, changes: { reason: "까닭" } },
  SubmitReorganization: { ...inProgramme, planId: "p", seen: 1 },
  ApproveReorganization: { ...inProgramme, planId: "p", seen: 1 },
  RejectReorganization: { ...inProgramme, planId: "p", seen: 1, reason: "까닭" },
  WithdrawReorganization: { ...inProgramme, planId: "p" },
  RebaseReorganization: { ...inProgramme, planId: "p", seen: 1 },
  RevertReorganization: { ...inProgramme, planId: "q", reverts: "p", title: "되돌리기", reason: "까닭" },
  RegisterOrganization: { organizationId: "new", names, kind: "FIRM" },
  SucceedOrganization: { organizationId: "firm", successorId: "other-firm", effectiveOn: day },
  RegisterMember: { memberId: "new", organizationId: "firm", person: { name: "이름" } },
  ForgetMember: { memberId: "expert" },
  LogIssue: anIssue("by-reader"),
  IdentifyTask: onIssue,
  AssignIssue: { ...onIssue, assigneeId: "expert" },
  DiagnoseIssue: { ...onIssue, diagnosis: "진단" },
  PrescribeSolution: { ...onIssue, prescription: "처방", estimatedCost: 1 },
  DecideSelection: { ...onIssue, decision: "SELECTED" },
  StartTask: onIssue,
  HoldTask: { ...onIssue, reason: "까닭" },
  ResumeTask: onIssue,
  ResolveIssue: { ...onIssue, resolution: "해결" },
  ConfirmResolution: onIssue,
  ReopenIssue: { ...onIssue, reason: "까닭" },
  DisposeIssue: { ...onIssue, as: "WITHDRAWN", reason: "까닭" },
  RankIssue: { ...onIssue, after: null, before: null },
  CommentOnIssue: { ...onIssue, commentId: "c", text: "말" },
  EditIssue: { ...onIssue, base: {}, changes: { title: "제목" } },
  AttachEvidence: { ...onIssue, evidenceId: "e", name: "자료", url: "https://example.org/a" },
  UndoStep: { ...onIssue, revision: "0" },
};

describe("HTTP commands", () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    // Everybody signed in may read it, so that what refuses is the right to act.
    await server.command("LogIssue", anIssue("for-readers", { visibility: "PROGRAMME" }), "engineer");
  });
  after(() => server?.stop());

  const problem = (answer: Answer) => {
    expect(answer.headers.get("content-type")).to.match(/^application\/problem\+json/);
    const body = answer.body as Problem;
    expect(body.status).to.equal(answer.status);
    expect(body.detail).to.be.a("string").and.not.equal("");
    return body;
  };

  it("records a command and answers position, revision and ETag; `after` reads one's own write", async () => {
    const answer = await server.send("LogIssue", anIssue("first"), { as: "engineer" });
    expect(answer.status).to.equal(200);
    const done = answer.body as CommandAnswer;
    expect(done.events.map((e) => e.type)).to.deep.equal(["IssueLogged"]);
    expect(answer.headers.get("etag")).to.equal(`"${done.revision}"`);
    const read = await server.get<{ issue: { title: string; loggedBy: string } }>(
      `/api/issues/first?after=${done.position}`,
      { as: "engineer" },
    );
    expect(read.status).to.equal(200);
    expect(read.body.issue).to.include({ title: "누설전류 시험 first", loggedBy: "engineer" });
  });

  it("answers a repeat under the same key what it answered first, and appends nothing", async () => {
    const headers = { "Idempotency-Key": randomUUID() };
    const once = await server.send("LogIssue", anIssue("twice"), { as: "engineer", headers });
    const again = await server.send("LogIssue", anIssue("twice"), { as: "engineer", headers });
    expect(again.status).to.equal(200);
    expect(again.body).to.deep.equal(once.body);
    const other = await server.send("LogIssue", anIssue("twice", { title: "다른 것" }), { as: "engineer", headers });
    expect(problem(other)).to.include({ status: 422, code: "KEY_REUSED" });
  });

  it("[unique names] takes a name for the same where only its case and spacing differ", async () => {
    const register = (organizationId: string, ko: string, en: string) =>
      server.send("RegisterOrganization", { organizationId, names: { ko, en }, kind: "FIRM" }, { as: "coordinator" });
    expect((await register("named", "원주 메디텍", "Wonju Meditech")).status).to.equal(200);
    const spaced = problem(await register("named-2", "원주메디텍", "Another Firm"));
    expect(spaced).to.include({ status: 409, code: "NAME_TAKEN" });
    const cased = problem(await register("named-3", "다른 기업", "WONJU  meditech"));
    expect(cased).to.include({ status: 409, code: "NAME_TAKEN" });
  });

  it("tells a stale If-Match with 412 and takes a current one", async () => {
    await server.command("LogIssue", anIssue("matched"), "engineer");
    const comment = (commentId: string) => ({ issueId: "matched", commentId, text: "말" });
    const fresh = await server.send("CommentOnIssue", comment("c1"), { as: "leader", headers: { "If-Match": '"0"' } });
    expect(fresh.status).to.equal(200);
    const stale = await server.send("CommentOnIssue", comment("c2"), { as: "leader", headers: { "If-Match": '"0"' } });
    expect(problem(stale)).to.include({ status: 412, code: "STALE_REVISION" });
    expect(problem(stale).params).to.include({ revision: "1" });
    const odd = await server.send("CommentOnIssue", comment("c3"), { as: "leader", headers: { "If-Match": "W/odd" } });
    expect(problem(odd)).to.include({ status: 422, code: "INVALID" });
  });

  it("shows both sides where two edit the same field: 409 EDIT_CONFLICT", async () => {
    await server.command("LogIssue", anIssue("edited"), "engineer");
    const edit = (title: string) => ({
      issueId: "edited",
      base: { title: "누설전류 시험 edited" },
      changes: { title },
    });
    await server.command("EditIssue", edit("내 제목"), "engineer");
    const late = await server.send("EditIssue", edit("다른 제목"), { as: "coordinator" });
    expect(problem(late)).to.include({ status: 409, code: "EDIT_CONFLICT" });
    expect(problem(late).conflicts?.[0]).to.deep.include({ field: "title", theirs: "내 제목", mine: "다른 제목" });
  });

  it("names every wrong field in the reader's language", async () => {
    const wrong = { ...anIssue("wrong"), title: "", urgency: "SOON", extra: 1 };
    const ko = problem(
      await server.send("LogIssue", wrong, { as: "engineer", headers: { "Accept-Language": "ko-KR" } }),
    );
    const en = problem(
      await server.send("LogIssue", wrong, {
        as: "engineer",
        headers: { "Accept-Language": "fr, en;q=0.8, ko;q=0.2" },
      }),
    );
    expect(ko).to.include({ status: 422, code: "INVALID" });
    expect(ko.fields?.map((f) => f.path)).to.include.members(["title", "urgency"]);
    expect(ko.fields?.[0]?.message).to.match(/[가-힣]/);
    expect(en.fields?.[0]?.message).to.match(/^[\x20-\x7e]+$/);
    expect(en.detail).to.not.equal(ko.detail);
  });

  it("plan that breaks rules: every broken rule with its number and a sentence, and nothing is appended", async () => {
    const content = {
      reason: "시험",
      targets: [{ id: "left", names: { ko: "왼쪽", en: "Left" } }],
      edges: [{ from: "left", to: "left", kind: "CONTINUE" as const }],
      expectedTargets: 2,
    };
    const ids = { programmeId: "test", planId: "plan" };
    const draft = { ...ids, title: "시험", content };
    const before = Number((await server.command("DraftReorganization", draft, "director")).position);
    const plan = { ...ids, baseRevision: "999", ...content };
    const refused = problem(await server.send("SubmitReorganization", { ...ids, seen: 1 }, { as: "director" }));
    expect(refused).to.include({ status: 409, code: "PLAN_BREAKS_RULES" });
    expect(refused.violations?.map((v) => v.rule)).to.include.members(["R10", "R11", "R18", "R20"]);
    for (const violation of refused.violations ?? []) expect(violation.message).to.match(/[가-힣]/);
    const preview = await server.request<{ violations: unknown[] }>("POST", "/api/reorganizations/preview", plan, {
      as: "director",
    });
    expect(preview.status).to.equal(200);
    expect(preview.body.violations.length).to.be.greaterThan(2);
    expect(await server.running.log.head()).to.equal(before);
    const notTheirs = await server.request("POST", "/api/reorganizations/preview", plan, { as: "engineer" });
    expect(problem(notTheirs)).to.include({ status: 403, code: "FORBIDDEN" });
  });

  for (const name of commandNames)
    it(`${name}: nobody who is not signed in, no empty body, and nothing by those who read only`, async () => {
      const nobody = await server.send(name, {});
      expect(problem(nobody)).to.include({ status: 401, code: "NOT_SIGNED_IN" });
      const empty = await server.send(name, {}, { as: "director" });
      expect(problem(empty)).to.include({ status: 422, code: "INVALID" });
      expect(problem(empty).fields).to.have.length.greaterThan(0);
      const before = server.running.model.position();
      const reader = await server.send(name, bodies[name], { as: "agency" });
      expect([403, 404], JSON.stringify(reader.body)).to.include(reader.status);
      expect(server.running.model.position()).to.equal(before);
    });

  describe("refuses", () => {
    const cases: [what: string, status: number, code: string, ask: () => Promise<Answer>][] = [
      ["an unknown command", 404, "UNKNOWN_COMMAND", () => server.send("DropTables", {}, { as: "director" })],
      [
        "a command that is a name every object has",
        404,
        "UNKNOWN_COMMAND",
        () => server.send("constructor", {}, { as: "director" }),
      ],
      ["somebody who is not signed in", 401, "NOT_SIGNED_IN", () => server.send("LogIssue", anIssue("x"))],
      [
        "a forged session",
        401,
        "NOT_SIGNED_IN",
        () => server.send("LogIssue", anIssue("x"), { headers: { Cookie: `danji=${"A".repeat(43)}` } }),
      ],
      [
        "a missing key",
        400,
        "KEY_MISSING",
        () => server.request("POST", "/api/commands/LogIssue", anIssue("x"), { as: "engineer" }),
      ],
      [
        "a key that is no uuid",
        400,
        "KEY_MISSING",
        () => server.send("LogIssue", anIssue("x"), { as: "engineer", headers: { "Idempotency-Key": "1" } }),
      ],
      [
        "a body that is not JSON by its type",
        415,
        "NOT_JSON",
        () => server.send("LogIssue", "a=1", { as: "engineer", headers: { "Content-Type": "text/plain" } }),
      ],
      ["malformed JSON", 422, "INVALID", () => server.send("LogIssue", "{oops", { as: "engineer" })],
      ["JSON that is no object", 422, "INVALID", () => server.send("LogIssue", "[1]", { as: "engineer" })],
      [
        "an own __proto__",
        422,
        "INVALID",
        () => server.send("LogIssue", `{"__proto__":{"title":"x"}}`, { as: "engineer" }),
      ],
      [
        "a body over 100 kB",
        413,
        "TOO_LARGE",
        () => server.send("LogIssue", anIssue("x", { body: "가".repeat(50_000) }), { as: "engineer" }),
      ],
      ["what the role does not allow", 403, "FORBIDDEN", () => server.send("LogIssue", anIssue("x"), { as: "agency" })],
      [
        "another firm's issue in confidence, as if it were not",
        404,
        "NOT_FOUND",
        async () => {
          await server.command("LogIssue", anIssue("secret", { visibility: "FIRM" }), "engineer");
          return server.send("CommentOnIssue", { issueId: "secret", commentId: "c", text: "?" }, { as: "stranger" });
        },
      ],
      [
        "a step the state forbids",
        409,
        "STATE_FORBIDS",
        async () => {
          await server.command("LogIssue", anIssue("young"), "engineer");
          return server.send("StartTask", { issueId: "young" }, { as: "leader" });
        },
      ],
      [
        "a page of another site",
        403,
        "FORBIDDEN",
        () => server.send("LogIssue", anIssue("x"), { as: "engineer", headers: { Origin: "https://evil.example" } }),
      ],
      [
        "a cross-site request by its fetch metadata",
        403,
        "FORBIDDEN",
        () => server.send("LogIssue", anIssue("x"), { as: "engineer", headers: { "Sec-Fetch-Site": "cross-site" } }),
      ],
    ];
    for (const [what, status, code, ask] of cases) {
      it(`${what}: ${status} ${code}`, async () => {
        expect(problem(await ask())).to.include({ status, code });
      });
    }
  });
});
