// What waits for whom as a plan goes its way: approval, a rejection, a plan that is stuck, and where one was moved.
import { expect } from "chai";
import type * as z from "zod";
import type { WaitingAnswer } from "../../src/contract/answers.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type Person, PROGRAMME } from "../support/world.ts";

describe("what waits for the reader", function () {
  this.timeout(30_000);
  let server: TestServer;
  const plan = { programmeId: PROGRAMME, planId: "plan" };
  let now: string;
  beforeEach(async () => {
    now = "2006-05-01T09:00:00.000+09:00";
    server = await startTestServer({ prepare: async () => () => now });
  });
  afterEach(() => server.stop());

  const waiting = async (as: Person) => (await server.get<z.infer<typeof WaitingAnswer>>("/api/waiting", { as })).body;
  const plansOf = async (as: Person) => (await waiting(as)).plans.map(({ planId, why }) => [planId, why]);
  const submitted = async () => {
    await server.command("DraftReorganization", { ...plan, title: "개편", content: leftIntoRight }, "coordinator");
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
  };

  it("[R4] a submitted plan waits for whoever may approve it, and not for its author", async () => {
    await server.command("DraftReorganization", { ...plan, title: "개편", content: leftIntoRight }, "coordinator");
    expect(await plansOf("chair")).to.deep.equal([]);
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    for (const judge of ["chair", "director"] as const)
      expect(await plansOf(judge), judge).to.deep.equal([["plan", "APPROVE"]]);
    for (const other of ["coordinator", "engineer", "agency"] as const)
      expect(await plansOf(other), other).to.deep.equal([]);
  });

  it("a rejected plan waits for its author alone", async () => {
    await submitted();
    await server.command("RejectReorganization", { ...plan, seen: 1, reason: "다시" }, "chair");
    expect(await plansOf("coordinator")).to.deep.equal([["plan", "REJECTED"]]);
    for (const other of ["chair", "director", "engineer"] as const)
      expect(await plansOf(other), other).to.deep.equal([]);
  });

  it("an approved plan that breaks a rule on its day waits for those who may mend it", async () => {
    await submitted();
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "new", names: { ko: "새 곳", en: "New" }, tier: "MAIN" },
      "director",
    );
    const refused = await server.send("ApproveReorganization", { ...plan, seen: 1 }, { as: "chair" });
    expect(refused.body).to.include({ code: "PLAN_BREAKS_RULES" });
    await server.command("WithdrawReorganization", plan, "coordinator");
    const second = { ...plan, planId: "second" };
    const content = {
      ...leftIntoRight,
      effectiveOn: "2006-05-02",
      targets: [...leftIntoRight.targets!, { id: "new", names: { ko: "새 곳", en: "New" } }],
      edges: [...leftIntoRight.edges!, { from: "new", to: "new", kind: "CONTINUE" as const }],
      expectedTargets: 2,
      acceptWarnings: true,
    };
    await server.command("DraftReorganization", { ...second, title: "둘째", content }, "coordinator");
    await server.command("SubmitReorganization", { ...second, seen: 1 }, "coordinator");
    await server.command("ApproveReorganization", { ...second, seen: 1 }, "chair");
    await server.command(
      "FoundMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "third", names: { ko: "셋째", en: "Third" }, tier: "MAIN" },
      "director",
    );
    // Only now: the server would carry it out before it breaks anything.
    now = "2006-05-02T00:00:00.000+09:00";
    for (const mender of ["coordinator", "director"] as const)
      expect(await plansOf(mender), mender).to.deep.equal([["second", "BLOCKED"]]);
    expect(await plansOf("engineer")).to.deep.equal([]);
  });

  it("whoever was moved is told from where to where; who stayed is told nothing", async () => {
    expect((await waiting("engineer")).moved).to.equal(null);
    await reorganize(server, leftIntoRight);
    const { moved, refs } = await waiting("engineer");
    expect(moved).to.deep.include({ planId: "plan", from: ["left"], to: ["right"] });
    expect(refs.miniClusters.left?.names.ko).to.equal("미니 left");
    for (const other of ["stranger", "director"] as const) expect((await waiting(other)).moved, other).to.equal(null);
  });
});
