// The structure for composing a plan: who may have it, of which moment, and that a browser reckons on it as the server does.
import { expect } from "chai";
import type * as z from "zod";
import { reckon, stateOf } from "../../client/reorganizations/workbench/reckon.ts";
import type { PlanAnswer, PlanPreviewAnswer, StructureAnswer } from "../../src/contract/answers.ts";
import { leftIntoRight } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";

describe("the structure over HTTP", function () {
  this.timeout(30_000);
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
    await server.command("LogIssue", anIssue("secret", { visibility: "FIRM" }), "engineer");
    const plan = { programmeId: PROGRAMME, planId: "plan", title: "개편", content: leftIntoRight };
    await server.command("DraftReorganization", plan, "coordinator");
  });
  after(() => server.stop());
  const read = async <T>(path: string, as: Person = "coordinator") => (await server.get<T>(path, { as })).body;
  const structure = (query = "") => read<z.infer<typeof StructureAnswer>>(`/api/structure${query}`);
  const preview = async () =>
    (await read<z.infer<typeof PlanPreviewAnswer>>("/api/reorganizations/plan/preview")).preview;

  it("[R7] is for those who see every issue, and for nobody else", async () => {
    for (const as of ["chair", "leader", "engineer", "agency"] as const) {
      const { status, body } = await server.get("/api/structure", { as });
      expect(status, as).to.equal(403);
      expect(JSON.stringify(body)).to.not.include("secret");
    }
    const { structure: whole, refs } = await structure();
    expect(whole.openIssues.map(({ id }) => id)).to.deep.equal(["secret"]);
    expect(refs.issues.secret?.title).to.equal("누설전류 시험 secret");
    expect(refs.groups.group?.names.ko).to.equal("연구회 group");
    expect(refs.members.engineer?.name).to.equal("이름-engineer");
  });

  it("[R10–R20] a browser reckons on it what the server previews, also when the structure has moved on [R19]", async () => {
    const reckoned = async () => {
      const { plan, content } = await read<z.infer<typeof PlanAnswer>>("/api/reorganizations/plan");
      const { structure: whole } = await structure(`?since=${plan.baseRevision}`);
      return reckon(stateOf(whole), whole, plan, content).preview;
    };
    expect(await reckoned()).to.deep.equal(await preview());
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "new", names: { ko: "새 곳", en: "New" }, tier: "MAIN" },
      "director",
    );
    const moved = await reckoned();
    expect(moved.violations.map(({ rule }) => rule)).to.include.members(["R10", "R19"]);
    expect(moved).to.deep.equal(await preview());
  });

  it("is that of an earlier moment where one is asked for", async () => {
    const { position } = await structure();
    await server.command("LogIssue", anIssue("later"), "engineer");
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "latest", names: { ko: "끝", en: "Latest" }, tier: "MAIN" },
      "director",
    );
    const ids = async (query: string) => {
      const { structure: whole } = await structure(query);
      return [...whole.miniClusters, ...whole.openIssues].map(({ id }) => id);
    };
    expect(await ids("")).to.include.members(["latest", "later"]);
    const then = await ids(`?asOf=@${position}`);
    expect(then).to.include.members(["left", "right", "secret"]);
    expect(then).to.not.include.members(["latest"]);
    expect(then).to.not.include.members(["later"]);
  });
});
