// Collects the ids an answer holds and names them: things from the read model, persons from the vault, at the very end.
import type { MayRead, Moment, ReadModel } from "../../projections/readModel.ts";
import type { Vault } from "../access/vault/vault.ts";
import type { Refs } from "../contract/answers.ts";

type Kind = "members" | "organizations" | "miniClusters" | "groups" | "issues" | "plans";
type Ids = Record<Kind, Set<string>>;

/** Which kind of thing a field's id, or list of ids, speaks of. A field may speak of several: what is unknown drops out. */
const kindsOf: Record<string, readonly Kind[]> = {
  memberId: ["members"],
  memberIds: ["members"],
  loggedBy: ["members"],
  assigneeId: ["members"],
  actorId: ["members"],
  createdBy: ["members"],
  leaderId: ["members"],
  by: ["members"],
  authors: ["members"],
  subjects: ["members", "miniClusters", "groups", "issues", "plans"],
  organizationId: ["organizations"],
  miniClusterId: ["miniClusters"],
  parentId: ["miniClusters"],
  primary: ["miniClusters"],
  secondary: ["miniClusters"],
  from: ["miniClusters"],
  to: ["miniClusters"],
  successorId: ["groups", "organizations", "miniClusters"],
  groupId: ["groups"],
  group: ["groups"],
  groups: ["groups"],
  leads: ["groups"],
  issueId: ["issues"],
  duplicateOf: ["issues"],
  planId: ["plans"],
  compensates: ["plans"],
  compensatedBy: ["plans"],
};
/** Lists whose `id`s speak of one kind of thing. */
const kindOfList: Record<string, Kind> = {
  predecessors: "miniClusters",
  successors: "miniClusters",
  closed: "miniClusters",
  miniClusters: "miniClusters",
  groups: "groups",
  openIssues: "issues",
};
/** An event's own lists that are too long to name one by one. */
const unnamed = new Set(["memberMoves", "issueMoves", "groupMoves", "before", "after"]);
const subjectKinds: Record<string, Kind> = {
  issue: "issues",
  miniCluster: "miniClusters",
  group: "groups",
  member: "members",
  organization: "organizations",
  reorganization: "plans",
};

/** Every id in `answer` by what it speaks of. */
export function idsIn(answer: unknown): Ids {
  const ids: Ids = {
    members: new Set(),
    organizations: new Set(),
    miniClusters: new Set(),
    groups: new Set(),
    issues: new Set(),
    plans: new Set(),
  };
  const take = (kinds: readonly Kind[], value: unknown) => {
    if (typeof value === "string") for (const kind of kinds) ids[kind].add(value);
  };
  function walk(value: unknown, field: string, inData: boolean): void {
    if (Array.isArray(value)) {
      for (const item of value) {
        if (typeof item === "string") take(kindsOf[field] ?? [], item);
        else walk(item, field, inData);
      }
      return;
    }
    if (typeof value !== "object" || value === null) return;
    const listed = kindOfList[field];
    if (listed) take([listed], (value as { id?: unknown }).id);
    // A member of the list of members: its own `id` is a person's, told by the field that no other thing has.
    if ("forgotten" in value) take(["members"], (value as { id?: unknown }).id);
    if (field === "subject") {
      const subject = value as { kind?: unknown; id?: unknown };
      const kind = subjectKinds[String(subject.kind)];
      if (kind) take([kind], subject.id);
    }
    for (const [name, inner] of Object.entries(value)) {
      if (inData && unnamed.has(name)) continue;
      if (typeof inner === "object") walk(inner, name, inData || name === "data");
      else take(kindsOf[name] ?? [], inner);
    }
  }
  walk(answer, "", false);
  return ids;
}

/**
 * Names the ids of an answer for a reader. A person who was forgotten has no name and is left out. A plan's id is only in
 * an answer whose reader may read the plan.
 */
export async function refsFor(
  answer: unknown,
  { at, mayRead, model, vault }: { at: Moment; mayRead: MayRead; model: ReadModel; vault: Pick<Vault, "names"> },
): Promise<Refs> {
  const ids = idsIn(answer);
  const names = model.names(at, mayRead, ids);
  // The organisations of the persons named are told with them.
  const missing = new Set<string>();
  for (const { organizationId } of names.members.values()) {
    if (!names.organizations.has(organizationId)) missing.add(organizationId);
  }
  if (missing.size > 0) {
    const none = new Set<string>();
    const more = model.names(at, mayRead, {
      members: none,
      organizations: missing,
      miniClusters: none,
      groups: none,
      issues: none,
      plans: none,
    });
    for (const [id, organization] of more.organizations) names.organizations.set(id, organization);
  }
  const persons = await vault.names(names.members.keys());
  const members: Refs["members"] = {};
  for (const [id, { organizationId, sector }] of names.members) {
    const name = persons.get(id);
    if (name !== undefined) members[id] = { name, organizationId, sector };
  }
  return {
    members,
    organizations: Object.fromEntries(names.organizations),
    miniClusters: Object.fromEntries(names.miniClusters),
    groups: Object.fromEntries(names.groups),
    issues: Object.fromEntries(names.issues),
    plans: Object.fromEntries(names.plans),
  };
}
