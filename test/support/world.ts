// A small programme for tests of the server: two mini-clusters, two groups, a person of every kind, through commands.
import { randomUUID } from "node:crypto";
import type { CommandHandler } from "../../src/commands/handleCommand.ts";
import { SYSTEM_ACTOR } from "../../src/contract/actor.ts";
import type { CommandInput, CommandName } from "../../src/contract/commands.ts";

export const PROGRAMME = "test";

/** Everyone by what they are here; the ids are members'. */
export const people = {
  director: "director",
  coordinator: "coordinator",
  chair: "chair",
  leader: "leader",
  expert: "expert",
  /** Of the firm whose difficulties are logged. */
  engineer: "engineer",
  /** Of another firm, in the other mini-cluster. */
  stranger: "stranger",
  agency: "agency",
} as const;
export type Person = keyof typeof people;

const names = (name: string) => ({ ko: name, en: name });

const script: [CommandName, object][] = [];
function step<N extends CommandName>(name: N, body: CommandInput<N>): void {
  script.push([name, body]);
}

step("LaunchProgramme", {
  programmeId: PROGRAMME,
  names: names("시험 사업"),
  vision: names("vision"),
  startsOn: "2006-01-01",
});
for (const [organizationId, kind] of [
  ["office", "AGENCY"],
  ["firm", "FIRM"],
  ["other-firm", "FIRM"],
  ["university", "UNIVERSITY"],
] as const)
  step("RegisterOrganization", { organizationId, kind, names: names(`기관 ${organizationId}`) });
for (const [memberId, organizationId] of [
  ["director", "office"],
  ["coordinator", "office"],
  ["agency", "office"],
  ["chair", "firm"],
  ["engineer", "firm"],
  ["stranger", "other-firm"],
  ["leader", "university"],
  ["expert", "university"],
] as const)
  step("RegisterMember", { memberId, organizationId, person: { name: `이름-${memberId}` } });
for (const id of ["left", "right"])
  step("FoundMiniCluster", { programmeId: PROGRAMME, miniClusterId: id, names: names(`미니 ${id}`), tier: "MAIN" });
for (const [memberId, miniClusterId] of [
  ["chair", "left"],
  ["engineer", "left"],
  ["leader", "left"],
  ["expert", "left"],
  ["stranger", "right"],
] as const)
  step("JoinMiniCluster", { programmeId: PROGRAMME, memberId, miniClusterId });
for (const [office, memberId, miniClusterId] of [
  ["DIRECTOR", "director", null],
  ["COORDINATOR", "coordinator", null],
  ["CHAIR", "chair", "left"],
] as const)
  step("AppointOfficer", { programmeId: PROGRAMME, office, memberId, miniClusterId });
for (const [groupId, leaderId] of [
  ["group", "leader"],
  ["group-2", "leader"],
] as const)
  step("CreateResearchGroup", {
    programmeId: PROGRAMME,
    groupId,
    names: names(`연구회 ${groupId}`),
    miniClusterId: "left",
    leaderId,
  });
step("JoinResearchGroup", { programmeId: PROGRAMME, groupId: "group", memberId: "expert" });

/** Makes the small programme. Answers the position of its last event. */
export async function buildWorld(commands: CommandHandler): Promise<number> {
  let position = 0;
  for (const [name, body] of script) {
    const answer = await commands.handle({ name, body, commandId: randomUUID(), actor: SYSTEM_ACTOR });
    position = Math.max(position, Number(answer.position ?? 0));
  }
  return position;
}

/** An issue of the firm in the group, ready to be logged. */
export const anIssue = (issueId: string, more: Partial<CommandInput<"LogIssue">> = {}): CommandInput<"LogIssue"> => ({
  issueId,
  programmeId: PROGRAMME,
  organizationId: "firm",
  miniClusterId: "left",
  groupId: "group",
  title: `누설전류 시험 ${issueId}`,
  category: "QUALITY_STANDARDS",
  ...more,
});
