// Reads of members and organisations. Names of persons are searched in the vault's names, never in the read model.
import type { Paging, ReadModel } from "../../../projections/readModel.ts";
import { type Member, MembersAnswer, OrganizationsAnswer } from "../../contract/answers.ts";
import { MembersQuery, OrganizationsQuery } from "../../contract/queries.ts";
import { pageOf } from "../cursor.ts";
import { every } from "../every.ts";
import { queryRoute, type Reading } from "../route.ts";

const members = queryRoute({
  path: "/api/members",
  tag: "people",
  summary: {
    ko: "회원 목록. q는 이름이나 기관명의 일부",
    en: "Members; q is a part of the name or of the organisation's",
  },
  action: "ReadMembers",
  query: MembersQuery,
  answer: MembersAnswer,
  async read(reading, { q, miniCluster, organization, ...paging }) {
    const { model, at } = reading;
    const inOrganization = organization === undefined ? {} : { organization };
    if (q === undefined && miniCluster === undefined) return model.members(at, { ...inOrganization, ...paging });
    const all = every((p: Paging) => model.members(at, { ...inOrganization, ...p }));
    const there =
      miniCluster === undefined
        ? all
        : all.filter((m) => m.primary === miniCluster || m.secondary.includes(miniCluster));
    return pageOf(q === undefined ? there : await named(q, there, reading), paging);
  },
});

/** Those whose own name or organisation's name holds `q`, blind to case and spacing. Forgotten members have no name. */
async function named(q: string, members: Member[], { model, at, mayRead, vault }: Reading): Promise<Member[]> {
  const wanted = plain(q);
  const persons = await vault.names(members.map((m) => m.id));
  const organizations = organizationNames(model, at, mayRead, members);
  return members.filter(
    (m) =>
      plain(persons.get(m.id) ?? "").includes(wanted) ||
      (organizations.get(m.organizationId) ?? []).some((name) => plain(name).includes(wanted)),
  );
}

function organizationNames(model: ReadModel, at: Reading["at"], mayRead: Reading["mayRead"], members: Member[]) {
  const none = new Set<string>();
  const organizations = new Set(members.map((m) => m.organizationId));
  const found = model.names(at, mayRead, {
    members: none,
    organizations,
    miniClusters: none,
    groups: none,
    plans: none,
    issues: none,
  });
  return new Map([...found.organizations].map(([id, { names }]) => [id, [names.ko, names.en]]));
}

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replaceAll(/\s+/g, "");

const organizations = queryRoute({
  path: "/api/organizations",
  tag: "people",
  summary: {
    ko: "기관 목록: 기업, 대학, 연구소, 지원기관, 병원, 지자체",
    en: "Organisations: firms, universities, institutes, agencies, hospitals, government",
  },
  action: "ReadOrganizations",
  query: OrganizationsQuery,
  answer: OrganizationsAnswer,
  read: ({ model, at, mayRead }, query) => model.organizations(at, mayRead, query),
});

export const peopleRoutes = [members, organizations];
