// The reorganisation of 2006-05-01, 4 + 4 into 7 to the last member and open issue (domain.md §7), and the second one of
// 2007-06-01, 7 into 6.

import type { Sector } from "../../contract/base.ts";
import type { CommandInput } from "../../contract/commands.ts";
import { type FieldId, successors } from "../content/miniClusters.ts";
import type { OpenIssue } from "./firstYear.ts";
import type { Secondaries } from "./founding.ts";
import type { DemoMember, People } from "./people.ts";
import { idOf, PROGRAMME, type Script } from "./script.ts";
import { dayNumber, officeTime } from "./time.ts";

export type ClusterId = FieldId | "N4" | "N5" | "N7";
type Plan = CommandInput<"DraftReorganization">["content"];
type Counts = Readonly<Record<Exclude<Sector, "OTHER">, number>>;

/** Explicit moves of members: so many firms, academics, agencies go; the rest of the source goes to `rest`. */
const memberRows: { from: FieldId; to: ClusterId; count: Counts; rest: ClusterId }[] = [
  { from: "A", to: "N7", count: { FIRM: 6, ACADEMIA: 9, AGENCY: 1 }, rest: "A" },
  { from: "B1", to: "B", count: { FIRM: 6, ACADEMIA: 7, AGENCY: 1 }, rest: "N7" },
  { from: "D", to: "N5", count: { FIRM: 7, ACADEMIA: 9, AGENCY: 1 }, rest: "N4" },
];
/** Where members whose source has one successor go. */
const follows: Partial<Record<FieldId, ClusterId>> = { A1: "A", D1: "N4" };
/** Where secondary memberships of the two sources without one successor go. */
const secondaryGoes: Partial<Record<FieldId, ClusterId>> = { D: "N4", B1: "B" };
/** Where open issues go that are moved by topic, and where the others of such a source go. */
const issueRows: Partial<Record<FieldId, { topical: ClusterId; rest: ClusterId }>> = {
  A: { topical: "N7", rest: "A" },
  B1: { topical: "N7", rest: "B" },
  D: { topical: "N5", rest: "N4" },
};

/** Where everybody and every open issue is once the plan has been carried out. */
export type Homes = { members: Map<string, ClusterId>; issues: Map<string, ClusterId> };

/** Writes the reorganisation of 2006-05-01. */
export function writeReorganization(
  script: Script,
  people: People,
  open: OpenIssue[],
  secondaries: Secondaries,
): Homes {
  const members = new Map(people.members.map((m) => [m.id, goesTo(people.members, m)]));
  const issues = new Map(open.map((issue) => [issue.plan.key, issueGoesTo(issue)]));
  const memberMoves: Plan["memberMoves"] = [];
  for (const { id: memberId, field } of people.members) {
    const to = members.get(memberId)!;
    if (memberRows.some(({ from }) => from === field) && to !== field)
      memberMoves.push({ memberId, from: field, to, primary: true });
    const second = secondaries.get(memberId);
    const secondTo = second && secondaryGoes[second];
    if (second && secondTo) memberMoves.push({ memberId, from: second, to: secondTo, primary: false });
  }
  const issueMoves = open
    .filter(({ plan, field }) => issueRows[field] && issues.get(plan.key) !== field)
    .map(({ plan }) => ({ issueId: idOf(`issue ${plan.key}`), to: issues.get(plan.key)! }));
  const target = (id: ClusterId, key: keyof typeof successors) => ({ id, names: successors[key].names });
  const plan: Plan = {
    effectiveOn: "2006-05-01",
    reason: "2차 연도를 맞아 미니클러스터를 7개로 확대 개편한다.",
    targets: [
      target("A", "N1"),
      target("B", "N2"),
      target("C", "N3"),
      target("N4", "N4"),
      target("N5", "N5"),
      target("A2", "N6"),
      target("N7", "N7"),
    ],
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "A1", to: "A", kind: "MERGE" },
      { from: "B", to: "B", kind: "RENAME" },
      { from: "C", to: "C", kind: "CONTINUE" },
      { from: "D", to: "N4", kind: "SPLIT" },
      { from: "D", to: "N5", kind: "SPLIT" },
      { from: "D1", to: "N4", kind: "MERGE" },
      { from: "A2", to: "A2", kind: "PROMOTE" },
    ],
    dissolved: [{ id: "B1", reason: "홈케어는 재활의료기기와 e헬스로 나누어 잇는다." }],
    defaultSuccessors: [
      { from: "D", to: "N4" },
      { from: "B1", to: "B" },
    ],
    memberMoves,
    issueMoves,
    officers: newOfficers(people.members, members),
    expectedTargets: 7,
  };
  const days = { drafted: "2006-04-03", submitted: "2006-04-10", approved: "2006-04-24", effective: "2006-05-01" };
  writePlan(script, people, { title: "2차 연도 확대 개편안", plan, days, note: "7개로 확대하는 데 이견이 없다." });
  return { members, issues };
}

/** Writes the second one: N7 merges into A, its groups and issues with it. Changes `homes`. */
export function writeSecondReorganization(script: Script, people: People, homes: Homes): void {
  const kept = ["A", "B", "C", "N4", "N5", "A2"] as const;
  const nameOf = { A: "N1", B: "N2", C: "N3", N4: "N4", N5: "N5", A2: "N6" } as const;
  const plan: Plan = {
    effectiveOn: "2007-06-01",
    reason: "e헬스 과제가 전자의료기기와 겹쳐 하나로 합친다.",
    targets: kept.map((id) => ({ id, names: successors[nameOf[id]].names })),
    edges: [
      ...kept.map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
      { from: "N7", to: "A", kind: "MERGE" as const },
    ],
    expectedTargets: 6,
  };
  const days = { drafted: "2007-05-07", submitted: "2007-05-14", approved: "2007-05-21", effective: "2007-06-01" };
  writePlan(script, people, { title: "e헬스 통합 개편안", plan, days, note: "" });
  for (const of of [homes.members, homes.issues]) for (const [id, home] of of) if (home === "N7") of.set(id, "A");
}

type Written = {
  title: string;
  plan: Plan;
  days: { drafted: string; submitted: string; approved: string; effective: string };
  note: string;
};

/** [R4] The staff drafts and submits, the director approves, and on the day the plan is carried out. */
function writePlan(script: Script, people: People, { title, plan, days, note }: Written): void {
  const { director, staff } = people.office;
  const key = days.effective;
  const ids = { programmeId: PROGRAMME, planId: idOf(`plan ${key}`) };
  const at = (day: string) => officeTime(dayNumber(day));
  script.add(at(days.drafted), staff[0]!, "DraftReorganization", { ...ids, title, content: plan }, key);
  script.add(at(days.submitted), staff[0]!, "SubmitReorganization", { ...ids, seen: 1 }, key);
  script.add(at(days.approved), director, "ApproveReorganization", { ...ids, seen: 1, note }, key);
  script.add(at(days.effective), director, "ReorganizeClusters", ids, key);
}

function goesTo(all: DemoMember[], member: DemoMember): ClusterId {
  const { field, sector } = member;
  const row = memberRows.find(({ from }) => from === field);
  if (!row) return follows[field] ?? field;
  const rank = all.filter((m) => m.field === field && m.sector === sector).indexOf(member);
  return rank < row.count[sector as keyof Counts] ? row.to : row.rest;
}

function issueGoesTo({ field, topical }: OpenIssue): ClusterId {
  const row = issueRows[field];
  // B1's others go to B, D's to N4; where a topic decides, it decides for all of that topic.
  if (row) return topical ? row.topical : row.rest;
  return follows[field] ?? field;
}

/** The three new mini-clusters get a chair, a secretary and an auditor from among those who come. */
function newOfficers(all: DemoMember[], homes: Map<string, ClusterId>): NonNullable<Plan["officers"]> {
  return (["N4", "N5", "N7"] as const).flatMap((id) => {
    const of = (sector: Sector) => all.filter((m) => m.sector === sector && homes.get(m.id) === id);
    return [
      { miniClusterId: id, office: "CHAIR" as const, memberId: of("FIRM")[0]!.id },
      { miniClusterId: id, office: "SECRETARY" as const, memberId: of("ACADEMIA")[0]!.id },
      { miniClusterId: id, office: "AUDITOR" as const, memberId: of("AGENCY")[0]!.id },
    ];
  });
}
