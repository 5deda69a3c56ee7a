// 2005: the programme is launched, its office filled, four mini-clusters and four subs founded, and 305 people join.
import { type FieldId, fields } from "../content/miniClusters.ts";
import type { DemoMember, People } from "./people.ts";
import type { Random } from "./random.ts";
import { BY_SYSTEM, PROGRAMME, type Script } from "./script.ts";
import { dayNumber, officeTime } from "./time.ts";

/** The day each mini-cluster was founded: mains 2005-05-12 … 06-30, subs 2005-09-08 … 11-10 (domain.md §7). */
export const foundedOn: Readonly<Record<FieldId, string>> = {
  A: "2005-05-12",
  B: "2005-05-26",
  C: "2005-06-16",
  D: "2005-06-30",
  A1: "2005-09-08",
  A2: "2005-09-29",
  B1: "2005-10-20",
  D1: "2005-11-10",
};

const SECONDARY = 44;
const LEFT_ON = ["2006-01-20", "2006-02-10", "2006-03-06"];

/** Member id → the other mini-cluster they joined too. The scenario's later steps need to know. */
export type Secondaries = Map<string, FieldId>;
/** Officers by mini-cluster: never sent away by a reorganisation's rows. */
export type Officers = Map<FieldId, { chair: string; viceChair: string; secretary: string; auditor: string }>;

const P = { programmeId: PROGRAMME };

export function writeFounding(
  script: Script,
  people: People,
  random: Random,
): { secondaries: Secondaries; officers: Officers } {
  launch(script);
  const director = people.office.director;
  writeOrganizations(script, people);
  const staff = people.office.staff[0]!;
  for (const id of Object.keys(foundedOn) as FieldId[]) {
    const { names, tier, parent } = fields[id];
    const day = dayNumber(foundedOn[id]);
    script.add(
      officeTime(day + 0.1),
      director,
      "FoundMiniCluster",
      { ...P, miniClusterId: id, names, tier, parentId: parent },
      id,
    );
  }
  writeMembers(script, people, staff, random);
  return {
    secondaries: writeSecondaries(script, people, staff, random),
    officers: writeOfficers(script, people, staff),
  };
}

function launch(script: Script): void {
  const at = (minute: number) => officeTime(dayNumber("2005-04-01") + minute / 540);
  script.add(
    at(0),
    BY_SYSTEM,
    "LaunchProgramme",
    {
      ...P,
      names: { ko: "원주 의료기기 혁신클러스터", en: "Wonju Medical Device Innovation Cluster" },
      vision: { ko: "글로벌 디지털 첨단의료기기 클러스터", en: "Global Digital Advanced Medical Device Cluster" },
      startsOn: "2005-04-01",
    },
    "launch",
  );
  script.add(at(1), BY_SYSTEM, "DefinePhase", { ...P, phase: 1, startsOn: "2005-04-01", endsOn: "2008-12-31" }, "1");
  const years = [
    ["2005-04-01", "2006-03-31"],
    ["2006-04-01", "2007-03-31"],
    ["2007-04-01", "2008-03-31"],
    ["2008-04-01", "2008-12-31"],
  ] as const;
  for (const [i, [startsOn, endsOn]] of years.entries())
    script.add(at(2 + i), BY_SYSTEM, "DefineProgrammeYear", { ...P, year: i + 1, startsOn, endsOn }, String(i + 1));
}

function writeOrganizations(script: Script, { organizations, others, office }: People): void {
  const first = dayNumber("2005-04-01") + 0.1;
  for (const [i, organization] of organizations.entries()) {
    const { id: organizationId, names, kind, business } = organization;
    const at = officeTime(first + i * 0.0005);
    script.add(at, BY_SYSTEM, "RegisterOrganization", { organizationId, names, kind, business }, organizationId);
  }
  const second = dayNumber("2005-04-04");
  for (const [i, { id: memberId, name, organizationId }] of others.entries())
    script.add(
      officeTime(second + i * 0.001),
      BY_SYSTEM,
      "RegisterMember",
      { memberId, organizationId, person: { name } },
      memberId,
    );
  const offices = [
    ["DIRECTOR", office.director],
    ...office.staff.map((id) => ["STAFF", id] as const),
    ...office.coordinators.map((id) => ["COORDINATOR", id] as const),
    ["PROGRAMME_AUDITOR", office.auditor],
  ] as const;
  for (const [i, [title, memberId]] of offices.entries())
    script.add(
      officeTime(second + 0.1 + i * 0.001),
      BY_SYSTEM,
      "AppointOfficer",
      { ...P, miniClusterId: null, office: title, memberId },
      `${title} ${memberId}`,
    );
}

function writeMembers(script: Script, people: People, staff: string, random: Random): void {
  const registered = new Map<string, number>();
  for (const member of [...people.members, ...people.leavers]) {
    const { id: memberId, name, organizationId, field } = member;
    const day = dayNumber(foundedOn[field]) + 0.2 + random.int(0, 2600) / 100;
    registered.set(memberId, day);
    const register = { memberId, organizationId, person: { name, email: `${memberId.slice(0, 8)}@example.invalid` } };
    script.add(officeTime(day), staff, "RegisterMember", register, memberId);
    script.add(officeTime(day + 0.002), staff, "JoinMiniCluster", { ...P, memberId, miniClusterId: field }, memberId);
  }
  for (const [i, { id: memberId, field }] of people.leavers.entries())
    script.add(
      officeTime(dayNumber(LEFT_ON[i]!) + 0.4),
      staff,
      "LeaveMiniCluster",
      { ...P, memberId, miniClusterId: field, reason: "전출" },
      memberId,
    );
}

/** 44 members join a second mini-cluster; sums by mini-cluster then exceed the total (중복). */
function writeSecondaries(script: Script, people: People, staff: string, random: Random): Secondaries {
  const secondaries: Secondaries = new Map();
  const fieldIds = Object.keys(foundedOn) as FieldId[];
  const first = dayNumber("2005-12-08");
  for (const [i, { id: memberId, field }] of random.shuffled(people.members).slice(0, SECONDARY).entries()) {
    const other = random.pick(fieldIds.filter((id) => id !== field));
    secondaries.set(memberId, other);
    script.add(
      officeTime(first + i * 0.3),
      staff,
      "JoinMiniCluster",
      { ...P, memberId, miniClusterId: other, primary: false },
      `${memberId} second`,
    );
  }
  return secondaries;
}

function writeOfficers(script: Script, people: People, staff: string): Officers {
  const officers: Officers = new Map();
  for (const field of Object.keys(foundedOn) as FieldId[]) {
    const of = (sector: DemoMember["sector"]) => people.members.filter((m) => m.field === field && m.sector === sector);
    // From the end of each list: the reorganisation's rows take from the beginning.
    const chosen = {
      chair: of("FIRM").at(-1)!.id,
      viceChair: of("ACADEMIA").at(-1)!.id,
      secretary: of("ACADEMIA").at(-2)!.id,
      auditor: of("AGENCY").at(-1)!.id,
    };
    officers.set(field, chosen);
    const day = dayNumber(foundedOn[field]) + 28;
    const offices = [
      ["CHAIR", chosen.chair],
      ["VICE_CHAIR", chosen.viceChair],
      ["SECRETARY", chosen.secretary],
      ["AUDITOR", chosen.auditor],
    ] as const;
    for (const [i, [office, memberId]] of offices.entries())
      script.add(
        officeTime(day + i * 0.001),
        staff,
        "AppointOfficer",
        { ...P, miniClusterId: field, office, memberId },
        `${field} ${office}`,
      );
  }
  return officers;
}
