// A reorganisation carried out over the real road: drafted by one, approved by another, carried out.
import type { CommandInput } from "../../src/contract/commands.ts";
import type { TestServer } from "./server.ts";
import { PROGRAMME } from "./world.ts";

type Content = CommandInput<"DraftReorganization">["content"];

/** `left` merges into `right`: its members, groups and issues with it; `group-2` is dissolved. */
export const leftIntoRight: Content = {
  effectiveOn: "2006-05-01",
  reason: "하나로 합친다.",
  targets: [{ id: "right", names: { ko: "미니 right", en: "미니 right" } }],
  edges: [
    { from: "right", to: "right", kind: "CONTINUE" },
    { from: "left", to: "right", kind: "MERGE" },
  ],
  groupMoves: [{ groupId: "group-2", to: "DISSOLVE" }],
  expectedTargets: 1,
};

/** Nothing moves: both mini-clusters go on. */
export const allContinue: Content = {
  effectiveOn: "2006-04-01",
  reason: "그대로 둔다.",
  targets: ["left", "right"].map((id) => ({ id, names: { ko: `미니 ${id}`, en: `미니 ${id}` } })),
  edges: ["left", "right"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
  expectedTargets: 2,
  acceptWarnings: true,
};

/** Answers the log position of the reorganisation. */
export async function reorganize(server: TestServer, content: Content, planId = "plan"): Promise<string> {
  const plan = { programmeId: PROGRAMME, planId };
  await server.command("DraftReorganization", { ...plan, title: "개편", content }, "coordinator");
  await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
  await server.command("ApproveReorganization", { ...plan, seen: 1 }, "chair");
  const { position } = await server.command("ReorganizeClusters", plan, "director");
  if (position === null) throw new Error("nothing was reorganised");
  return position;
}
