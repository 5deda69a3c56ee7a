// After the reorganisation: 14 research groups, 18 joiners, the carried difficulties brought to their end, 150 new ones
// on the groups' boards, a university succeeded, the second reorganisation, the years closed.
import type { IssueState } from "../../contract/issue.ts";
import { researchGroups } from "../content/groups.ts";
import { year2Issues } from "../content/issueTables.ts";
import type { IssueText } from "../content/issueText.ts";
import { type SuccessorId, successors } from "../content/miniClusters.ts";
import type { OpenIssue } from "./firstYear.ts";
import {
  chooseVisibility,
  continueLife,
  type LifeCast,
  type LifePlan,
  writeLife,
  writeWithdrawal,
} from "./issueLife.ts";
import type { DemoMember, People } from "./people.ts";
import { type ClusterId, type Homes, writeSecondReorganization } from "./reorganizations.ts";
import { idOf, PROGRAMME } from "./script.ts";
import { dayNumber, officeTime } from "./time.ts";

type Group = { id: string; home: ClusterId; leader: string; experts: string[]; firms: DemoMember[] };

const P = { programmeId: PROGRAMME };
const EXPERTS = 6;
const FIRMS = 5;
const END = dayNumber("2008-12-31");
const SECOND_REORGANIZATION = dayNumber("2007-06-01");

const clusterOf = (id: SuccessorId): ClusterId => successors[id].keeps ?? (id as ClusterId);

export function writeSecondYear(cast: LifeCast, people: People, carried: OpenIssue[], homes: Homes): void {
  const groups = writeGroups(cast, people, homes);
  writeJoiners(cast, people);
  writeCarried(cast, carried, homes, groups);
  writeNewIssues(cast, groups);
  writeSuccession(cast, people);
  writeSecondReorganization(cast.script, people, homes);
  const closings = ["2006-04-10", "2007-04-10", "2008-04-10", "2008-12-31"];
  for (const [i, day] of closings.entries())
    cast.script.add(
      officeTime(dayNumber(day) + 0.9),
      people.office.director,
      "CloseProgrammeYear",
      { ...P, year: i + 1 },
      String(i + 1),
    );
}

function writeGroups({ script, random, staff }: LifeCast, people: People, homes: Homes): Group[] {
  const taken = new Set<string>();
  return researchGroups.map(({ home, names, purpose }, i) => {
    const cluster = clusterOf(home);
    const of = (sector: DemoMember["sector"]) =>
      random.shuffled(people.members.filter((m) => m.sector === sector && homes.members.get(m.id) === cluster));
    // An expert serves in one group, as long as the mini-cluster has enough of them.
    const experts = of("ACADEMIA").sort((a, b) => Number(taken.has(a.id)) - Number(taken.has(b.id)));
    const chosen = experts.slice(0, EXPERTS).map(({ id }) => id);
    for (const id of chosen) taken.add(id);
    const firms = of("FIRM").slice(0, FIRMS);
    const group: Group = { id: idOf(`group ${names.en}`), home: cluster, leader: chosen[0]!, experts: chosen, firms };
    const day = dayNumber("2006-05-15") + Math.floor(i / 2);
    const body = {
      ...P,
      groupId: group.id,
      names,
      purpose: purpose.ko,
      miniClusterId: cluster,
      leaderId: group.leader,
    };
    script.add(officeTime(day + 0.2 + (i % 2) * 0.3), staff, "CreateResearchGroup", body, group.id);
    for (const [j, memberId] of [...chosen.slice(1), ...firms.map(({ id }) => id)].entries())
      script.add(
        officeTime(day + 1 + (i % 2) * 0.3 + j * 0.02),
        group.leader,
        "JoinResearchGroup",
        { ...P, groupId: group.id, memberId },
        `${group.id} ${memberId}`,
      );
    return group;
  });
}

function writeJoiners({ script, staff }: LifeCast, people: People): void {
  const homes: ClusterId[] = ["N7", "A", "B", "N4", "C", "N5", "A2"];
  for (const [i, { id: memberId, name, organizationId }] of people.joiners.entries()) {
    const day = dayNumber("2006-06-05") + i * 14.3;
    const miniClusterId = homes[i % homes.length]!;
    script.add(officeTime(day), staff, "RegisterMember", { memberId, organizationId, person: { name } }, memberId);
    script.add(officeTime(day + 0.05), staff, "JoinMiniCluster", { ...P, memberId, miniClusterId }, memberId);
  }
}

/** The 81 carried ones come to their end by the spring of 2007; those only assigned go to a group's board first. */
function writeCarried(cast: LifeCast, carried: OpenIssue[], homes: Homes, groups: Group[]): void {
  const { script, random, coordinator } = cast;
  for (const [i, { plan }] of carried.entries()) {
    const from = dayNumber("2006-06-05") + random.int(0, 12_000) / 100;
    let expert = plan.expert;
    if (plan.state === "ASSIGNED") {
      const group = random.pick(groups.filter((g) => g.home === homes.issues.get(plan.key)));
      expert = random.pick(group.experts);
      const body = { issueId: idOf(`issue ${plan.key}`), assigneeId: expert, groupId: group.id };
      script.add(officeTime(from - 1), coordinator, "AssignIssue", body, `${plan.key} to its group`);
    }
    const rest = { ...plan, expert, from, until: dayNumber("2007-04-20") };
    if (i % 27 === 13 && plan.state !== "RESOLVED") writeWithdrawal(cast, { ...rest, until: from + 10 });
    else continueLife(cast, rest, plan.state);
  }
}

/** Where the newest 60 stand at the end, so that the boards have work on them. */
const lateStates: readonly [IssueState, number][] = [
  ["LOGGED", 9],
  ["IDENTIFIED", 6],
  ["ASSIGNED", 8],
  ["DIAGNOSED", 6],
  ["PRESCRIBED", 7],
  ["SELECTED", 5],
  ["IN_PROGRESS", 10],
  ["ON_HOLD", 3],
  ["RESOLVED", 6],
];

function writeNewIssues(cast: LifeCast, groups: Group[]): void {
  const { random } = cast;
  const all: { home: SuccessorId; text: IssueText; group: Group; order: number }[] = [];
  for (const home of Object.keys(year2Issues) as SuccessorId[]) {
    const own = groups.filter((g) => g.home === clusterOf(home));
    // The first group of each mini-cluster is the busier one: three in four come to it.
    for (const [i, text] of year2Issues[home].entries())
      all.push({ home, text, group: own[i % 4 === 3 ? 1 : 0]!, order: i / year2Issues[home].length });
  }
  all.sort((a, b) => a.order - b.order);
  const late = random.shuffled(lateStates.flatMap(([state, n]) => Array.from({ length: n }, () => state)));
  const early = all.length - late.length;
  const first = dayNumber("2006-05-29");
  const last = dayNumber("2008-10-10");
  for (const [i, { home, text, group }] of all.entries()) {
    const state = i < early ? "CLOSED" : late[i - early]!;
    const from =
      i < early ? first + ((last - first) * i) / early + random.int(0, 400) / 100 : END - lateAge(state, random);
    const firm = random.pick(group.firms);
    const plan: LifePlan = {
      key: `${home}-board-${i + 1}`,
      text,
      firm: { organizationId: firm.organizationId, memberId: firm.id },
      miniClusterId: group.home === "N7" && from >= SECOND_REORGANIZATION ? "A" : group.home,
      groupId: group.id,
      expert: random.pick(group.experts),
      visibility: chooseVisibility(random, text.category, true),
      from,
      until: Math.min(END + 0.7, from + 110),
      state,
      comments: random.int(1, 4),
    };
    if (i < early && i % 22 === 7) {
      writeLife(cast, { ...plan, state: "ASSIGNED" });
      writeWithdrawal(cast, { ...plan, until: from + 40 });
    } else writeLife(cast, plan);
  }
}

/** How many days before the end an issue was logged that is in this state then. */
function lateAge(state: IssueState, random: LifeCast["random"]): number {
  if (state === "LOGGED") return random.int(20, 500) / 100;
  if (state === "IDENTIFIED") return random.int(700, 1200) / 100;
  return random.int(2800, 8500) / 100;
}

function writeSuccession({ script, staff }: LifeCast, people: People): void {
  const { from, to } = people.successor;
  const { id: organizationId, names, kind, business } = to;
  const day = dayNumber("2007-03-01");
  script.add(officeTime(day), staff, "RegisterOrganization", { organizationId, names, kind, business }, organizationId);
  const body = { organizationId: from, successorId: organizationId, effectiveOn: "2007-03-01" };
  script.add(officeTime(day + 0.1), staff, "SucceedOrganization", body, from);
}
