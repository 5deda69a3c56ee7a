// Who one is, and, in the demonstration, whose eyes one borrows: /api/me, /api/session, /api/demo/people.
import express, { type Request, type Router } from "express";
import type { Paging } from "../../../projections/readModel.ts";
import { actorFrom, type Identity } from "../../access/session.ts";
import type { DemoPerson, MeAnswer } from "../../contract/answers.ts";
import { roles } from "../../contract/codes.ts";
import { ChooseActor, CommonQuery } from "../../contract/queries.ts";
import { mayReadIssue } from "../../domain/permissions.ts";
import { Refusal } from "../../domain/refusal.ts";
import { overseesAll } from "../../domain/roles.ts";
import { visitorOf } from "../accountRoute.ts";
import { reached } from "../after.ts";
import { present } from "../asOf.ts";
import { mustBeJson } from "../commands.ts";
import { every } from "../every.ts";
import { identityOf } from "../identity.ts";
import { invalid } from "../invalid.ts";
import type { Parts } from "../parts.ts";
import { readerBy } from "../queries.ts";

const noStore = "private, no-store";

/** Mounts the session's routes. Choosing an actor, and the list to choose from, are there in the demonstration only. */
export function mountSession(router: Router, parts: Parts): void {
  router.get("/api/me", async (request, response) => {
    const query = commonOf(request);
    const fresh = await reached(parts.model, query.after);
    const answer = await me(await identityOf(request, parts), parts);
    response
      .status(fresh ? 200 : 202)
      .set("Cache-Control", noStore)
      .json(answer);
  });

  router.post("/api/session", express.json({ limit: "10kb" }), async (request, response) => {
    onlyInDemo(parts);
    mustBeJson(request);
    const parsed = ChooseActor.safeParse(request.body);
    if (!parsed.success) throw invalid(parsed.error);
    const { memberId } = parsed.data;
    const { cookie } = request.headers;
    if (memberId !== null && readerBy(memberId, parts) === null) throw new Refusal("NOT_FOUND");
    const set =
      memberId === null ? await parts.sessions.end(cookie) : await parts.sessions.start(memberId, visitorOf(request));
    response.status(204).set({ "Set-Cookie": set, "Cache-Control": noStore }).end();
  });

  router.delete("/api/session", async (request, response) => {
    response
      .status(204)
      .set({ "Set-Cookie": await parts.sessions.end(request.headers.cookie), "Cache-Control": noStore })
      .end();
  });

  router.get("/api/demo/people", async (request, response) => {
    onlyInDemo(parts);
    await reached(parts.model, commonOf(request).after);
    response.set("Cache-Control", noStore).json({ people: await demoPeople(parts) });
  });
}

function onlyInDemo({ demo }: Parts): void {
  if (!demo) throw new Refusal("NOT_FOUND");
}

function commonOf(request: Request): CommonQuery {
  const parsed = CommonQuery.safeParse(request.query);
  if (!parsed.success) throw invalid(parsed.error);
  return parsed.data;
}

async function me(identity: Identity | null, parts: Parts): Promise<MeAnswer> {
  const { model, vault, clock, demo, oidc } = parts;
  const actor = identity === null ? null : readerBy(identity.memberId, parts);
  const until = identity?.until ?? null;
  const now = clock();
  const { at } = present(model, now);
  const common = {
    demo,
    signIn: { password: true as const, oidc: oidc === null ? null : { name: oidc.name } },
    session: until === null ? null : { until },
    now,
    position: String(at.position),
  };
  const programmeId = model.programme(at)?.id ?? null;
  if (actor === null) return { actor: null, name: null, organization: null, boards: [], programmeId, ...common };
  const mayRead = (issue: Parameters<typeof mayReadIssue>[1]) => mayReadIssue(actor, issue);
  const mine = new Set([...actor.leads, ...actor.groups]);
  const boards = model
    .groups(at, mayRead, { includeDissolved: false })
    .filter(({ id }) => mine.has(id) || overseesAll(actor))
    .map(({ id, names, miniClusterId }) => ({ groupId: id, names, miniClusterId, mine: mine.has(id) }))
    .sort((a, b) => Number(b.mine) - Number(a.mine));
  const persons = await vault.names([actor.memberId]);
  const organization = actor.organizationId === null ? null : model.organization(at, mayRead, actor.organizationId);
  return {
    actor,
    name: persons.get(actor.memberId) ?? null,
    organization: organization?.names ?? null,
    boards,
    programmeId,
    ...common,
  };
}

type Person = ReturnType<typeof DemoPerson.parse>;

/** Everyone with a name, those with the weightiest roles first. */
async function demoPeople({ model, vault, clock }: Parts): Promise<Person[]> {
  const { at } = present(model, clock());
  const members = every((paging: Paging) => model.members(at, paging));
  const persons = await vault.names(members.map(({ id }) => id));
  const nobody = new Set<string>();
  const { organizations } = model.names(at, () => false, {
    members: nobody,
    organizations: new Set(members.map(({ organizationId }) => organizationId)),
    miniClusters: nobody,
    groups: nobody,
    issues: nobody,
    plans: nobody,
  });
  const weight = (person: Person) => roles.indexOf(person.roles[0] ?? "PUBLIC");
  return members
    .flatMap((member) => {
      const [actor, name] = [actorFrom(member), persons.get(member.id)];
      const organization = organizations.get(member.organizationId)?.names;
      if (actor === null || name === undefined || organization === undefined) return [];
      return [{ memberId: member.id, name, organization, roles: actor.roles }];
    })
    .sort((a, b) => weight(a) - weight(b) || (a.name < b.name ? -1 : 1));
}
