// Runs query routes: parses strictly, finds the reader and the moment, waits for `after`, reads, names the ids.
import type { Request, Router } from "express";
import { readsAll } from "../../projections/readModel.ts";
import { authorize } from "../access/authorize.ts";
import { actorFrom } from "../access/session.ts";
import type { Actor } from "../contract/actor.ts";
import { Id } from "../contract/base.ts";
import { CommonQuery } from "../contract/queries.ts";
import { mayReadIssue, mayReadPlan } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";
import { overseesAll } from "../domain/roles.ts";
import { reached } from "./after.ts";
import { momentOf, present } from "./asOf.ts";
import { decodeCursor, encodeCursor } from "./cursor.ts";
import { identityOf } from "./identity.ts";
import { invalid } from "./invalid.ts";
import type { Parts } from "./parts.ts";
import { refsFor } from "./refs.ts";
import type { QueryRoute, Reading } from "./route.ts";
import { orUnavailable } from "./unavailable.ts";

/** The present actor of a request by the read model; null where nobody is signed in. */
export async function readerOf(request: Request, parts: Parts): Promise<Actor | null> {
  const identity = await identityOf(request, parts);
  if (identity === null) return null;
  if (identity.by === "READ" && request.method !== "GET") throw new Refusal("TOKEN_SCOPE", { why: "READ_ONLY" });
  return readerBy(identity.memberId, parts);
}

/** A member as the actor they are at present, by the read model; null where there is none, or none any more. */
export function readerBy(memberId: string, { model, clock }: Pick<Parts, "model" | "clock">): Actor | null {
  return actorFrom(model.member(present(model, clock()).at, memberId));
}

/** What a route says of whom it serves and what it takes. */
type Asked = Pick<QueryRoute, "action" | "query">;
type Common = CommonQuery & { cursor?: string };

/** Mounts a route on the router. */
export function mountQuery(router: Router, route: QueryRoute, parts: Parts): void {
  const take = takerOf(route, parts);
  router.get(route.path.replace("{id}", ":id"), async (request, response) => {
    const { reading, query, fresh, id } = await take(request);
    const body = await route.read(reading, query as never, id);
    const { model, vault } = parts;
    const { at, asOf, mayRead } = reading;
    const whole = route.bare
      ? body
      : {
          ...body,
          ...("next" in body ? { next: encodeCursor(at.position, body.next as string | null) } : {}),
          position: String(at.position),
          asOf,
          refs: await refsFor(body, { at, mayRead, model, vault }),
        };
    response
      .status(fresh ? 200 : 202)
      .set(PRIVATE)
      .json(whole);
  });
}

/** For every answer made of the log: it is the reader's own, and nothing of it stays on a disk that others use too. */
export const PRIVATE = { "Cache-Control": "private, no-store", Vary: "Cookie, Authorization, Accept-Language" };

/**
 * How a request to the route is taken: who reads, what they ask, the moment they read at, by the rules that every query
 * keeps. `fresh` is false where `after` was not reached. Refuses as queries do.
 */
export function takerOf({ action, query: taken }: Asked, parts: Parts) {
  // Common parameters come with every route; together they are all that is known.
  const schema = taken.extend(CommonQuery.shape).strict();
  return async (request: Request) => {
    const actor = await readerOf(request, parts);
    authorize(actor, action, { kind: "programme" });
    if (actor === null) throw new Refusal("NOT_SIGNED_IN");
    const parsed = schema.safeParse(request.query);
    if (!parsed.success) throw invalid(parsed.error);
    const id = "id" in request.params ? Id.safeParse(request.params.id).data : "";
    if (id === undefined) throw new Refusal("NOT_FOUND");
    return { ...(await readingFor(actor, request.ip ?? "", parsed.data as Common, parts)), id };
  };
}

async function readingFor(actor: Actor, address: string, query: Common, parts: Parts) {
  const { model, vault, audit } = parts;
  const fresh = await reached(model, query.after);
  const now = parts.clock();
  const cursor = query.cursor === undefined ? null : decodeCursor(query.cursor, model.position());
  const timed = momentOf(query.asOf, model, now);
  // Later pages are read where the first one was, so that they fit together.
  if (cursor !== null) timed.at = { ...timed.at, position: cursor.position };
  const reading: Reading = {
    actor,
    model,
    vault,
    ...timed,
    mayRead: overseesAll(actor) ? readsAll : (issue) => mayReadIssue(actor, issue),
    mayReadPlan: (state) => mayReadPlan(actor, state),
    structure: (programmeId, before) =>
      orUnavailable(
        before === undefined ? parts.facts.structure(programmeId) : parts.facts.structureBefore(programmeId, before),
      ),
    moment: (text) => momentOf(text, model, now).at,
    audit,
    record: (action, subjects) => audit.record({ memberId: actor.memberId, address }, action, subjects),
    allow: (action, subject) => authorize(actor, action, subject),
  };
  return { reading, fresh, query: { ...query, ...(cursor ? { cursor: cursor.inner } : {}) } };
}
