// [R7] A chair judges a plan by every open issue, and is refused without being told which of those they may not see.
import { expect } from "chai";
import type { Problem } from "../../src/contract/problem.ts";
import { startTestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

describe("[R7] a plan judged by an issue that the judge may not see", () => {
  it("is refused with the rule and without the issue's id; the director is told it", async () => {
    const server = await startTestServer();
    try {
      const plan = { programmeId: PROGRAMME, planId: "plan" };
      const content = {
        effectiveOn: "2006-05-01",
        reason: "해산한다.",
        targets: [{ id: "right", names: { ko: "미니 right", en: "미니 right" } }],
        edges: [{ from: "right", to: "right", kind: "CONTINUE" as const }],
        dissolved: [{ id: "left", reason: "해산" }],
        defaultSuccessors: [{ from: "left", to: "right" }],
        memberMoves: ["chair", "engineer", "leader", "expert"].map((memberId) => ({
          memberId,
          from: "left",
          to: "right",
          primary: true,
        })),
        groupMoves: ["group", "group-2"].map((groupId) => ({ groupId, to: "right" })),
        expectedTargets: 1,
        acceptWarnings: true,
      };
      await server.command("DraftReorganization", { ...plan, title: "해산", content }, "coordinator");
      await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
      const hidden = { organizationId: "other-firm", groupId: null, visibility: "FIRM" as const };
      await server.command("LogIssue", anIssue("unseen", hidden), "coordinator");
      const approve = async (as: "chair" | "director") =>
        (await server.send("ApproveReorganization", { ...plan, seen: 1 }, { as })).body as unknown as Problem;
      const [chair, director] = [await approve("chair"), await approve("director")];
      expect(JSON.stringify(director)).to.contain("unseen");
      expect(chair.violations?.map(({ code }) => code)).to.deep.equal(director.violations?.map(({ code }) => code));
      expect(JSON.stringify(chair)).to.not.contain("unseen");
    } finally {
      await server.stop();
    }
  });
});
