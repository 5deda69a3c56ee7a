// What a route of accounts is: its address, what it takes and answers, and whom it serves. From these come the handlers
// and the OpenAPI document. No event tells of what happens here.
import express, { type Request, type Router } from "express";
import type * as z from "zod";
import type { Visitor } from "../access/session.ts";
import { Id } from "../contract/base.ts";
import { Refusal } from "../domain/refusal.ts";
import { mustBeJson } from "./commands.ts";
import { identityOf } from "./identity.ts";
import { invalid } from "./invalid.ts";
import type { Parts } from "./parts.ts";
import { requestIdOf } from "./requests.ts";
import type { Told } from "./route.ts";

/** Who asks, and from where. */
export type Asking = {
  parts: Parts;
  request: Request;
  visitor: Visitor;
  /** The address's `{id}`; "" where it has none. */
  id: string;
};
/**
 * What is sent back: a body, with a name where it is a file to keep, or none (204), or where the browser is sent (302);
 * and cookies to set.
 */
export type Replied = { body?: object; fileName?: string; location?: string; cookies?: readonly string[] };

export type AccountRoute = {
  method: "get" | "post" | "delete";
  /** As OpenAPI writes it: `/api/account/tokens/{id}`. */
  path: string;
  summary: Told;
  /** What it takes: the body, or of a GET the address's query. */
  body: z.ZodType | null;
  /** Null: 204. REDIRECT: 302, for a browser that goes there by itself. */
  answer: z.ZodType | "REDIRECT" | null;
  /** Whether it serves somebody who is not signed in. An access token is never enough. */
  open: boolean;
  run(asking: Asking, body: never, memberId: string): Promise<Replied>;
};

type Given<B extends z.ZodType | null> = Omit<AccountRoute, "body" | "run"> & {
  body: B;
  run(asking: Asking, body: B extends z.ZodType ? z.infer<B> : null, memberId: string): Promise<Replied>;
};

/** A route whose `run` takes what its schema gives, and the member who is signed in ("" where the route is open). */
export const accountRoute = <B extends z.ZodType | null>(given: Given<B>): AccountRoute => given as AccountRoute;

const noStore = { "Cache-Control": "private, no-store", Vary: "Cookie, Accept-Language" };
const readBody = express.json({ limit: "10kb" });

/** Mounts a route on the router. */
export function mountAccountRoute(router: Router, route: AccountRoute, parts: Parts): void {
  const path = route.path.replace("{id}", ":id");
  router[route.method](path, readBody, async (request, response) => {
    const memberId = route.open ? "" : await personOf(request, parts);
    const asks = route.method === "get";
    if (route.body !== null && !asks) mustBeJson(request);
    const parsed = route.body?.safeParse(asks ? request.query : request.body);
    if (parsed?.success === false) throw invalid(parsed.error);
    const id = "id" in request.params ? Id.safeParse(request.params.id).data : "";
    if (id === undefined) throw new Refusal("NOT_FOUND");
    const asking = { parts, request, visitor: visitorOf(request), id };
    const replied = await route.run(asking, (parsed?.data ?? null) as never, memberId);
    const { body, fileName, location, cookies = [] } = replied;
    if (!asks)
      parts.logger.info({ requestId: requestIdOf(request), route: route.path, memberId }, "an account's change");
    response.set(noStore);
    if (cookies.length > 0) response.set("Set-Cookie", [...cookies]);
    if (location !== undefined) response.redirect(302, location);
    else if (body === undefined) response.status(204).end();
    else if (fileName === undefined) response.json(body);
    else {
      response.set("Content-Disposition", `attachment; filename="${fileName}"`).type("json");
      // A person reads it.
      response.send(`${JSON.stringify(body, null, 2)}\n`);
    }
  });
}

/** A person with a session of their own. Refuses with TOKEN_SCOPE for a script, with NOT_SIGNED_IN for nobody. */
async function personOf(request: Request, parts: Parts): Promise<string> {
  const identity = await identityOf(request, parts);
  if (identity === null) throw new Refusal("NOT_SIGNED_IN");
  if (identity.by !== "SESSION") throw new Refusal("TOKEN_SCOPE", { why: "ACCOUNT" });
  return identity.memberId;
}

/** The address people open: the one that is set, else the one that was asked. */
export const originOf = (request: Request, { origin }: Pick<Parts, "origin">): string =>
  origin ?? `${request.protocol}://${request.headers.host ?? ""}`;

/** Where a request comes from: its cookies, its address past the proxies that are trusted, its browser's own word. */
export const visitorOf = (request: Request): Visitor => ({
  cookie: request.headers.cookie,
  address: request.ip ?? "",
  agent: request.get("user-agent") ?? "",
});
