// The script of the matrix's world: a person of every kind, two mini-clusters with a group each, an issue at each visibility
// (R7), plans in three states; and, for one of two twins, an issue more.
import { v5 as uuidv5 } from "uuid";
import { koreanTime } from "../../../src/clock.ts";
import type { CommandInput, CommandName } from "../../../src/contract/commands.ts";

export const PROGRAMME = "matrix";

/** The columns of every table, in their order: a letter for each kind of actor. */
export const actors = {
  D: "director",
  S: "staff",
  C: "coordinator",
  /** Chair and secretary of `left`; their firm has no difficulty here. */
  H: "chair",
  Y: "secretary",
  /** Leads `group`. */
  L: "leader",
  /** Belongs to `group`. */
  I: "expert-in",
  /** An expert too, in the other mini-cluster. */
  O: "expert-out",
  /** Of the firm whose difficulties are looked at. */
  E: "engineer",
  /** Of another firm, in the other mini-cluster. */
  X: "stranger",
  A: "agency",
  G: "government",
  U: "auditor",
  /** Nobody: no session. */
  N: null,
  /** A member who was forgotten, with the session they had. */
  F: "forgotten",
  /** The director's access tokens: one that may only read, one that may write. */
  R: "director",
  W: "director",
} as const;
export type Letter = keyof typeof actors;
export const letters = Object.keys(actors) as Letter[];

/** An issue of `firm` in `group` at each visibility, the narrowest first. */
export const levels = { FIRM: "r7-firm", GROUP: "r7-group", CLUSTER: "r7-cluster", PROGRAMME: "r7-programme" } as const;
export type Level = keyof typeof levels;

const names = (name: string) => ({ ko: name, en: name });
const programmeId = PROGRAMME;
type Step = [CommandName, object, string?];
const script: Step[] = [];
function step<N extends CommandName>(name: N, body: CommandInput<N>, as?: string): void {
  script.push([name, body, as]);
}

step("LaunchProgramme", { programmeId, names: names("권한 시험"), vision: names("vision"), startsOn: "2006-01-01" });
for (const [organizationId, kind] of [
  ["office", "AGENCY"],
  ["city", "GOVERNMENT"],
  ["firm", "FIRM"],
  ["other-firm", "FIRM"],
  ["third-firm", "FIRM"],
  ["university", "UNIVERSITY"],
] as const)
  step("RegisterOrganization", { organizationId, kind, names: names(`기관 ${organizationId}`) });
for (const [organizationId, members] of [
  ["office", ["director", "staff", "coordinator", "agency", "auditor"]],
  ["city", ["government"]],
  ["firm", ["engineer", "forgotten"]],
  ["other-firm", ["stranger"]],
  ["third-firm", ["chair", "secretary"]],
  ["university", ["leader", "expert-in", "expert-out", "leader-2"]],
] as const)
  for (const memberId of members)
    step("RegisterMember", { memberId, organizationId, person: { name: `이름-${memberId}` } });
for (const id of ["left", "right"])
  step("FoundMiniCluster", { programmeId, miniClusterId: id, names: names(`미니 ${id}`), tier: "MAIN" });
for (const [miniClusterId, members] of [
  ["left", ["chair", "secretary", "leader", "expert-in", "engineer"]],
  ["right", ["expert-out", "stranger", "leader-2"]],
] as const)
  for (const memberId of members) step("JoinMiniCluster", { programmeId, memberId, miniClusterId });
for (const [office, memberId, miniClusterId] of [
  ["DIRECTOR", "director", null],
  ["STAFF", "staff", null],
  ["COORDINATOR", "coordinator", null],
  ["PROGRAMME_AUDITOR", "auditor", null],
  ["CHAIR", "chair", "left"],
  ["SECRETARY", "secretary", "left"],
] as const)
  step("AppointOfficer", { programmeId, office, memberId, miniClusterId });
for (const [groupId, leaderId, miniClusterId] of [
  ["group", "leader", "left"],
  ["group-2", "leader-2", "right"],
] as const)
  step("CreateResearchGroup", { programmeId, groupId, names: names(`연구회 ${groupId}`), miniClusterId, leaderId });
step("JoinResearchGroup", { programmeId, groupId: "group", memberId: "expert-in" });

const issue = (issueId: string, more: Partial<CommandInput<"LogIssue">>): CommandInput<"LogIssue"> => ({
  issueId,
  programmeId,
  organizationId: "firm",
  miniClusterId: "left",
  groupId: "group",
  title: `누설전류 시험 ${issueId}`,
  category: "QUALITY_STANDARDS",
  ...more,
});
for (const [visibility, id] of Object.entries(levels)) step("LogIssue", issue(id, { visibility: visibility as Level }));
step(
  "LogIssue",
  issue("foreign", {
    organizationId: "other-firm",
    miniClusterId: "right",
    groupId: "group-2",
    visibility: "PROGRAMME",
  }),
);
// The chair, of a third firm, has charge of a difficulty that is its own firm's alone.
step("LogIssue", issue("assigned", { groupId: null, visibility: "FIRM" }));
step("IdentifyTask", { issueId: "assigned" });
step("AssignIssue", { issueId: "assigned", assigneeId: "chair" });
// The last step of each is the coordinator's, revision 1.
for (const issueId of [...Object.values(levels), "foreign"]) step("IdentifyTask", { issueId }, "coordinator");

/** An issue that one of two twins has and the other has not (twinWorlds.test.ts). */
export const CANARY = { id: "canary-7f3a9c", word: "카나리아" };
/** Its life, which begins before the mini-clusters are reorganised and goes on afterwards. */
const canaryLife = (visibility: Level): Record<"early" | "late", Step[]> => ({
  early: [
    ["LogIssue", issue(CANARY.id, { visibility, title: `${CANARY.word} 제목`, body: `${CANARY.word} 본문` })],
    ["IdentifyTask", { issueId: CANARY.id, note: CANARY.word }, "coordinator"],
  ],
  late: [
    ["CommentOnIssue", { issueId: CANARY.id, commentId: "canary-comment", text: `${CANARY.word} 댓글` }, "engineer"],
    [
      "EditIssue",
      { issueId: CANARY.id, base: { title: `${CANARY.word} 제목` }, changes: { title: `${CANARY.word} 새 제목` } },
      "engineer",
    ],
    ["AssignIssue", { issueId: CANARY.id, assigneeId: "leader" }, "coordinator"],
    ["DiagnoseIssue", { issueId: CANARY.id, diagnosis: CANARY.word }, "leader"],
  ],
});

type Content = CommandInput<"DraftReorganization">["content"];
const kept = (effectiveOn: string): Content => ({
  effectiveOn,
  reason: "그대로 둔다.",
  targets: ["left", "right"].map((id) => ({ id, names: names(`미니 ${id}`) })),
  edges: ["left", "right"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
  expectedTargets: 2,
  acceptWarnings: true,
});
/** `left` goes into `right`, each of its issues by a row of its own. */
const merged: Content = {
  effectiveOn: "2006-05-01",
  reason: "하나로 합친다.",
  targets: [{ id: "right", names: names("미니 right") }],
  edges: [
    { from: "right", to: "right", kind: "CONTINUE" },
    { from: "left", to: "right", kind: "MERGE" },
  ],
  issueMoves: Object.values(levels).map((issueId) => ({ issueId, to: "right" })),
  expectedTargets: 1,
  acceptWarnings: true,
};
const plan = (planId: string) => ({ programmeId, planId });
const early = script.length;
step("DraftReorganization", { ...plan("done"), title: "시행된 개편", content: kept("2006-04-01") }, "coordinator");
step("SubmitReorganization", { ...plan("done"), seen: 1 }, "coordinator");
step("ApproveReorganization", { ...plan("done"), seen: 1 }, "director");
step("ReorganizeClusters", plan("done"), "director");
/** The coordinator's, submitted. */
step("DraftReorganization", { ...plan("plan"), title: "제출된 개편안", content: merged }, "coordinator");
step("SubmitReorganization", { ...plan("plan"), seen: 1 }, "coordinator");
const submitted = script.length - 2;
/** The director's own, a draft. */
step("DraftReorganization", { ...plan("draft"), title: "초안", content: kept("2006-06-01") }, "director");

/** A difficulty that everybody sees, which repeats one that few do; and one more after all of it. */
step("LogIssue", issue("copy", { visibility: "PROGRAMME", organizationId: "other-firm" }));
const copies = script.length;
step("LogIssue", issue("last", { visibility: "PROGRAMME", organizationId: "other-firm" }));
step("ForgetMember", { memberId: "forgotten" }, "director");

/** Which of two twins: the one with the canary, visible at that level, or the one without. */
export type Twin = { level: Level; canary: boolean };

/** The same step of two twins is the same command, at the same business time. */
type Timed = { step: Step; commandId: string; occurredAt: string };

/** The script, with the canary's steps among the others where it has one. */
export function scriptOf({ level, canary }: Twin): Timed[] {
  const life = canaryLife(level);
  const duplicateOf = canary ? CANARY.id : levels[level];
  const repeated: Step = [
    "DisposeIssue",
    { issueId: "copy", as: "DUPLICATE", reason: "같다", duplicateOf },
    "coordinator",
  ];
  const content = { ...merged, issueMoves: [...(merged.issueMoves ?? []), { issueId: CANARY.id, to: "right" }] };
  return script.flatMap(([name, body, as], i) => {
    const timed = (step: Step, key: string, seconds: number): Timed => ({
      step,
      commandId: uuidv5(key, NAMESPACE),
      occurredAt: koreanTime(FIRST + i * 60_000 + seconds * 1_000),
    });
    const beside = (steps: Step[]) => (canary ? steps.map((step, n) => timed(step, `canary ${i} ${n}`, n)) : []);
    return [
      ...(i === early ? beside(life.early) : []),
      ...(i === copies ? [timed(repeated, "repeated", 10)] : []),
      ...(i === copies ? beside(life.late) : []),
      timed([name, canary && i === submitted ? { ...body, content } : body, as], `step ${i}`, 20),
    ];
  });
}

const NAMESPACE = "7d1f4c0e-51c5-4a3b-9a35-0b1f2a6b7c55";
const FIRST = Date.parse("2024-01-08T09:00:00+09:00");
