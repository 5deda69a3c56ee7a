// Who there is: organisations, the 302 members of year 1 and where each belongs, the three who left, the office's staff,
// the 18 who joined in year 2. Only allocation; the commands are written by founding.ts and secondYear.ts.

import type { OrganizationKind, Sector } from "../../contract/base.ts";
import { sectorOf } from "../../contract/base.ts";
import { firms } from "../content/firms.ts";
import { type InstitutionText, institutions, universitySuccession } from "../content/institutions.ts";
import type { Phrase } from "../content/issueText.ts";
import type { FieldId } from "../content/miniClusters.ts";
import type { Random } from "./random.ts";
import { idOf } from "./script.ts";

export type DemoOrganization = { id: string; names: Phrase; kind: OrganizationKind; business: Phrase | null };
export type DemoMember = {
  id: string;
  /** "회원-001": nobody real. */
  name: string;
  organizationId: string;
  kind: OrganizationKind;
  sector: Sector;
  field: FieldId;
};

/** Members of each mini-cluster of year 1: firms, universities and institutes, agencies (domain.md §7). */
export const memberPlan: Readonly<Record<FieldId, readonly [number, number, number]>> = {
  A: [27, 36, 5],
  B: [19, 24, 3],
  C: [14, 22, 4],
  D: [20, 21, 2],
  A1: [12, 18, 2],
  A2: [9, 10, 6],
  B1: [11, 14, 2],
  D1: [9, 11, 1],
};

const LEAVERS: readonly FieldId[] = ["A", "B", "D"];
const JOINERS = 18;

export type People = {
  organizations: DemoOrganization[];
  successor: { from: string; to: DemoOrganization };
  /** The 302, by mini-cluster, firms first. */
  members: DemoMember[];
  /** Joined and left again before the cut-off. */
  leavers: DemoMember[];
  /** Join in year 2; `field` is meaningless for them until secondYear.ts places them. */
  joiners: Omit<DemoMember, "field">[];
  office: { director: string; staff: string[]; coordinators: string[]; auditor: string; city: string };
  /** The office's people and the city's, who are members of no mini-cluster. */
  others: { id: string; name: string; organizationId: string }[];
};

const organizationOf = ({ key, names, kind, business }: InstitutionText): DemoOrganization => ({
  id: idOf(`organization ${key}`),
  names,
  kind,
  business,
});

export function createPeople(random: Random): People {
  const firmOrganizations = firms.map(
    ({ names, business }): DemoOrganization => ({
      id: idOf(`organization ${names.en}`),
      names,
      kind: "FIRM",
      business,
    }),
  );
  const institutional = institutions.map(organizationOf);
  const office: DemoOrganization = {
    id: idOf("organization office"),
    names: { ko: "원주 혁신클러스터 추진단", en: "Wonju Innovation Cluster Promotion Office" },
    kind: "AGENCY",
    business: null,
  };

  let number = 0;
  const person = (organization: DemoOrganization) => {
    const serial = String(++number).padStart(3, "0");
    const { id: organizationId, kind } = organization;
    return { id: idOf(`member ${serial}`), name: `회원-${serial}`, organizationId, kind, sector: sectorOf(kind) };
  };

  // Seats of universities and institutes, and of agencies, dealt out so that every mini-cluster has a mixture.
  const seats = (kinds: OrganizationKind[]) =>
    random.shuffled(
      institutions.flatMap((text, i) =>
        kinds.includes(text.kind) ? Array.from({ length: text.seats }, () => institutional[i]!) : [],
      ),
    );
  const academia = seats(["UNIVERSITY", "INSTITUTE"]);
  const agencies = seats(["AGENCY"]);

  const members: DemoMember[] = [];
  for (const field of Object.keys(memberPlan) as FieldId[]) {
    const [, academics, agents] = memberPlan[field];
    // Firms with two seats first: a reorganisation then moves whole firms.
    const ofField = firms
      .map((text, i) => ({ text, organization: firmOrganizations[i]! }))
      .filter(({ text }) => text.field === field)
      .sort((a, b) => b.text.seats - a.text.seats);
    for (const { text, organization } of ofField)
      for (let seat = 0; seat < text.seats; seat++) members.push({ ...person(organization), field });
    for (const organization of [...academia.splice(0, academics), ...agencies.splice(0, agents)])
      members.push({ ...person(organization), field });
  }
  const yonsei = institutional[0]!;
  const leavers = LEAVERS.map((field) => ({ ...person(yonsei), field }));
  const joiners = Array.from({ length: JOINERS }, (_, i) =>
    person(i % 3 === 0 ? institutional[i % 5]! : firmOrganizations[(i * 7) % firmOrganizations.length]!),
  );

  const city = institutional.find(({ kind }) => kind === "GOVERNMENT")!;
  const others: People["others"] = [];
  const other = (key: string, name: string, organizationId: string) => {
    others.push({ id: idOf(`member ${key}`), name, organizationId });
    return others.at(-1)!.id;
  };
  return {
    organizations: [office, ...institutional, ...firmOrganizations],
    successor: {
      from: institutional[institutions.findIndex(({ key }) => key === universitySuccession.from)]!.id,
      to: organizationOf(universitySuccession.successor),
    },
    members,
    leavers,
    joiners,
    office: {
      director: other("director", "추진단-01", office.id),
      staff: [other("staff 1", "추진단-02", office.id), other("staff 2", "추진단-03", office.id)],
      coordinators: [other("coordinator 1", "추진단-04", office.id), other("coordinator 2", "추진단-05", office.id)],
      auditor: other("auditor", "추진단-06", office.id),
      city: other("city", "원주시-01", city.id),
    },
    others,
  };
}
