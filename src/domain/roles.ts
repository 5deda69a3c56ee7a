/** What a person is, from the kind of their organisation, the offices they hold and the groups they lead. */
import type { Actor, Role } from "../contract/actor.ts";
import type { OrganizationKind } from "../contract/base.ts";
import { roles } from "../contract/codes.ts";

const byKind: Record<OrganizationKind, Role> = {
  FIRM: "FIRM",
  UNIVERSITY: "EXPERT",
  INSTITUTE: "EXPERT",
  // Experts are academic or other (domain.md §3); a hospital's are those who use the devices.
  HOSPITAL: "EXPERT",
  AGENCY: "AGENCY",
  GOVERNMENT: "GOVERNMENT",
};

/** A vice-chair has no rights of their own: they act once they are appointed chair. */
const byOffice: Partial<Record<Actor["offices"][number]["office"], Role>> = {
  DIRECTOR: "DIRECTOR",
  STAFF: "STAFF",
  COORDINATOR: "COORDINATOR",
  PROGRAMME_AUDITOR: "AUDITOR",
  CHAIR: "CHAIR",
  SECRETARY: "SECRETARY",
  AUDITOR: "AUDITOR",
};

/** The roles, each once, the weightiest first; PUBLIC alone for somebody who is nothing here. */
export function rolesOf(
  kind: OrganizationKind | null,
  offices: Actor["offices"],
  leads: readonly string[],
): Actor["roles"] {
  const held = new Set<Role>();
  if (kind !== null) held.add(byKind[kind]);
  for (const { office } of offices) {
    const role = byOffice[office];
    if (role) held.add(role);
  }
  if (leads.length > 0) held.add("GROUP_LEADER");
  if (held.size === 0) held.add("PUBLIC");
  return roles.filter((role) => held.has(role));
}

/** The actor a member is, by whom they represent and by what they are in the structure. */
export function actorOf(
  member: { id: string; organizationId: string; kind: OrganizationKind },
  place: Pick<Actor, "offices" | "miniClusters" | "groups" | "leads">,
): Actor {
  return {
    memberId: member.id,
    organizationId: member.organizationId,
    organizationKind: member.kind,
    roles: rolesOf(member.kind, place.offices, place.leads),
    offices: place.offices,
    miniClusters: place.miniClusters,
    groups: place.groups,
    leads: place.leads,
  };
}

const readers: readonly Role[] = ["AGENCY", "GOVERNMENT", "AUDITOR", "PUBLIC"];

/** True where nothing the person is lets them change anything (domain.md §3: read only). */
export function readsOnly(actor: Actor): boolean {
  return actor.roles.every((role) => readers.includes(role));
}

/** True for a person the programme knows; the public is not signed in, whatever brought it here. */
export function isSignedIn(actor: Actor | null): actor is Actor {
  return (actor?.roles ?? []).some((role) => role !== "PUBLIC");
}

/** The roles that answer for the programme as a whole and so see every issue. */
export function overseesAll(actor: Actor): boolean {
  return actor.roles.some(
    (role) => role === "SYSTEM" || role === "DIRECTOR" || role === "STAFF" || role === "COORDINATOR",
  );
}

/** True where the actor holds the office's role in this very mini-cluster. */
export function holdsOffice(actor: Actor, office: "CHAIR" | "SECRETARY", miniClusterId: string): boolean {
  return actor.offices.some((held) => held.office === office && held.miniClusterId === miniClusterId);
}
