// One road a category: where its commands go, what they need to know first, whom they concern, and what is kept in the
// vault beside them. A new command of a category needs its schema and its decider; nothing here.
import type { Vault } from "../access/vault/vault.ts";
import type { Actor } from "../contract/actor.ts";
import type { Command, CommandName } from "../contract/commands.ts";
import type { Category, DomainEvent, EventOf } from "../contract/events.ts";
import { issueCommands } from "../contract/issue.ts";
import { memberCommands } from "../contract/member.ts";
import { organizationCommands } from "../contract/organization.ts";
import { programmeCommands } from "../contract/programme.ts";
import { reorganizationCommands } from "../contract/reorganization.ts";
import { structureCommands } from "../contract/structure.ts";
import type { IssueContext } from "../domain/issueContext.ts";
import { decide as decideIssue } from "../domain/issueDecide.ts";
import { placeNow, placeToday } from "../domain/issuePlace.ts";
import { issueSubject, readableIssue } from "../domain/issueSubject.ts";
import { decide as decideMember, type MemberContext, memberFacts } from "../domain/member.ts";
import { decide as decideOrganization, type OrganizationContext, organizationFacts } from "../domain/organization.ts";
import type { Subject } from "../domain/permissions.ts";
import { decide as decideProgramme } from "../domain/programme.ts";
import { stateOf } from "../domain/reorganizationPlan.ts";
import { decide as decidePlan, type PlanContext } from "../domain/reorganizationPlanDecide.ts";
import { decide as decideStructure, type StructureContext } from "../domain/structureDecide.ts";
import { isMemberOf, placeByReorganization, resolveGroup, resolveMiniCluster } from "../domain/structureLookups.ts";
import type { Facts, StateOf } from "./aggregates.ts";
import { restoredId } from "./restoredId.ts";

/** When and by whom a command is given. */
export type At = { now: string; actor: Actor };

type Road<C extends Category, Name extends CommandName, Context> = {
  category: C;
  commands: Record<Name, unknown>;
  streamId(command: Command<Name>): string;
  context(command: Command<Name>, state: StateOf<C>, facts: Facts, at: At): Promise<Context>;
  subject(command: Command<Name>, state: StateOf<C>, context: Context): Subject;
  decide(state: StateOf<C>, command: Command<Name>, context: Context): EventOf<C>[];
  /** Done before the append, and again on a repeat: it must be idempotent. */
  keep?(command: Command<Name>, vault: Vault): Promise<void>;
};

/** A road with its types put away, as the registry holds it. `state` and `context` are what the same road made. */
export type AnyRoad = {
  category: Category;
  commands: Record<string, unknown>;
  streamId(command: Command): string;
  context(command: Command, state: unknown, facts: Facts, at: At): Promise<unknown>;
  subject(command: Command, state: unknown, context: unknown): Subject;
  decide(state: unknown, command: Command, context: unknown): DomainEvent[];
  keep?(command: Command, vault: Vault): Promise<void>;
};

// The one place where a road's types are put away: the registry pairs each command with its own road.
const road = <C extends Category, Name extends CommandName, Context>(r: Road<C, Name, Context>): AnyRoad =>
  r as unknown as AnyRoad;

const programme = road<"programme", keyof typeof programmeCommands, undefined>({
  category: "programme",
  commands: programmeCommands,
  streamId: ({ body }) => body.programmeId,
  context: async () => undefined,
  subject: () => ({ kind: "programme" }),
  decide: decideProgramme,
});

const structure = road<"structure", keyof typeof structureCommands, StructureContext>({
  category: "structure",
  commands: structureCommands,
  streamId: ({ body }) => body.programmeId,
  async context({ name, body }, state, facts, { now }) {
    const named = "leaderId" in body ? body.leaderId : "memberId" in body ? body.memberId : null;
    const reorganizes = name === "ReorganizeClusters";
    return {
      member: named === null ? null : memberFacts(await facts.member(named)),
      openIssues: reorganizes ? await facts.openIssues() : [],
      plan: name === "ReorganizeClusters" ? await facts.reorganization(body.planId) : null,
      structureRevision: String(Math.max(0, state.revision)),
      now,
    };
  },
  subject({ body }, state) {
    if ("groupId" in body) {
      const miniClusterId =
        "miniClusterId" in body ? body.miniClusterId : state.groups.get(body.groupId)?.miniClusterId;
      if (miniClusterId === undefined) return { kind: "missing" };
      const memberId = "memberId" in body ? body.memberId : undefined;
      return { kind: "group", groupId: body.groupId, miniClusterId, ...(memberId ? { memberId } : {}) };
    }
    if ("miniClusterId" in body && body.miniClusterId !== null)
      return { kind: "miniCluster", miniClusterId: body.miniClusterId };
    return { kind: "programme" };
  },
  decide: decideStructure,
});

/** Commands that judge a plan, or lay it anew, by the open issues as they are. */
const judging: ReadonlySet<CommandName> = new Set<CommandName>([
  "SubmitReorganization",
  "ApproveReorganization",
  "RebaseReorganization",
  "RevertReorganization",
]);

const reorganization = road<"reorganization", keyof typeof reorganizationCommands, PlanContext>({
  category: "reorganization",
  commands: reorganizationCommands,
  streamId: ({ body }) => body.planId,
  async context({ name, body }, _plan, facts, { actor }) {
    const state = await facts.structure(body.programmeId);
    const judges = judging.has(name);
    return {
      actorId: actor.memberId,
      structure: state,
      structureRevision: String(Math.max(0, state.revision)),
      openIssues: judges ? await facts.openIssues() : [],
      awaited: judges ? await facts.awaitedPlans() : [],
      idOf: restoredId(body.planId),
    };
  },
  subject({ name }, plan, { structure }) {
    if (name === "DraftReorganization" || name === "RevertReorganization") return { kind: "programme" };
    if (plan === null) return { kind: "missing" };
    return { kind: "reorganization", state: stateOf(plan, structure), authors: [...plan.authors] };
  },
  decide: decidePlan,
});

const organization = road<"organization", keyof typeof organizationCommands, OrganizationContext>({
  category: "organization",
  commands: organizationCommands,
  streamId: ({ body }) => body.organizationId,
  context: async ({ name, body }, _state, facts) =>
    name === "RegisterOrganization"
      ? { nameTaken: await facts.organizationNameTaken(body.names, body.organizationId), successor: null }
      : { nameTaken: false, successor: organizationFacts(await facts.organization(body.successorId)) },
  subject: ({ body }) => ({ kind: "organization", organizationId: body.organizationId }),
  decide: decideOrganization,
});

const member = road<"member", keyof typeof memberCommands, MemberContext>({
  category: "member",
  commands: memberCommands,
  streamId: ({ body }) => body.memberId,
  context: async ({ name, body }, _state, facts) => ({
    organization: name === "RegisterMember" ? organizationFacts(await facts.organization(body.organizationId)) : null,
  }),
  subject: ({ body }) => ({ kind: "member", memberId: body.memberId }),
  decide: decideMember,
  keep: ({ name, body }, vault) =>
    name === "RegisterMember" ? vault.putPerson(body.memberId, body.person) : vault.forget(body.memberId),
});

const issue = road<"issue", keyof typeof issueCommands, IssueContext>({
  category: "issue",
  commands: issueCommands,
  streamId: ({ body }) => body.issueId,
  async context(command, issueState, facts, { now, actor }) {
    const { name, body } = command;
    const programmeId = name === "LogIssue" ? body.programmeId : issueState?.programmeId;
    const state = programmeId === undefined ? null : await facts.structure(programmeId);
    const structure: IssueContext["structure"] = {
      resolveMiniCluster: (id) => state && resolveMiniCluster(state, id),
      resolveGroup: (id) => state && resolveGroup(state, id),
      isGroupMember: (groupId, memberId) => state?.groups.get(groupId)?.members.has(memberId) === true,
      isMemberOf: (miniClusterId, memberId) => state !== null && isMemberOf(state, memberId, miniClusterId),
    };
    const placeOf = (issue: StateOf<"issue">) =>
      state && issue ? placeByReorganization(state, issue.issueId, issue.placedAt) : null;
    const named = async (id: string | null) => {
      const issue = id === null ? null : await facts.issue(id);
      return readableIssue(actor, issue, issue && placeToday(issue, { structure, place: placeOf(issue) }));
    };
    return {
      now,
      actorId: actor.memberId,
      structure,
      place: placeOf(issueState),
      organization: name === "LogIssue" ? organizationFacts(await facts.organization(body.organizationId)) : null,
      assignee: name === "AssignIssue" ? memberFacts(await facts.member(body.assigneeId)) : null,
      duplicateOf:
        name === "DisposeIssue" && body.duplicateOf !== null
          ? { exists: (await named(body.duplicateOf)) !== null }
          : null,
      neighbours:
        name === "RankIssue"
          ? { after: (await named(body.after))?.rank ?? null, before: (await named(body.before))?.rank ?? null }
          : null,
    };
  },
  subject(command, state, context) {
    // A new issue is judged where it would go: a secretary may log under an id that has just closed (R3).
    const place = command.name === "LogIssue" ? placeNow(command.body, context.structure) : null;
    return issueSubject(state, command, place ?? (state && placeToday(state, context)));
  },
  decide: decideIssue,
});

export const roads: AnyRoad[] = [programme, structure, reorganization, organization, member, issue];
