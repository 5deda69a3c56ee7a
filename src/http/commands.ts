// POST /api/commands/{Name}: checks the envelope, hands the body to the one command road, answers what was recorded.
import express, { type Request, type Router } from "express";
import { authorize } from "../access/authorize.ts";
import type { LogHead } from "../commands/level.ts";
import { isCommandName } from "../commands/registry.ts";
import type { Actor } from "../contract/actor.ts";
import { Revision, Uuid } from "../contract/base.ts";
import { ReorganizationPlan } from "../contract/reorganization.ts";
import { mayReadIssue } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";
import { previewReorganization } from "../domain/reorganizationPreview.ts";
import { present } from "./asOf.ts";
import { identityOf } from "./identity.ts";
import { invalid } from "./invalid.ts";
import type { Parts } from "./parts.ts";
import { requestIdOf } from "./requests.ts";
import { readableNotes } from "./routes/reorganizations.ts";
import { orUnavailable } from "./unavailable.ts";

const BODY_LIMIT = "100kb";
/** A plan names every member and issue that moves. */
const PLAN_LIMIT = "8mb";
const large = new Set(["DraftReorganization", "ReviseReorganization"]);

const readBody = express.json({ limit: BODY_LIMIT, strict: false });
const readPlan = express.json({ limit: PLAN_LIMIT, strict: false });

/** Mounts commands and the preview of a reorganisation. */
export function mountCommands(router: Router, parts: Parts): void {
  router.post(
    "/api/commands/:name",
    async (request, _response, next) => {
      if (!isCommandName(String(request.params.name)))
        throw new Refusal("UNKNOWN_COMMAND", { name: String(request.params.name).slice(0, 60) });
      await mustBeSignedIn(request, parts);
      mustBeJson(request);
      next();
    },
    (request, response, next) =>
      (large.has(String(request.params.name)) ? readPlan : readBody)(request, response, next),
    async (request, response) => {
      const commandId = request.get("idempotency-key");
      if (commandId === undefined || !Uuid.safeParse(commandId).success) throw new Refusal("KEY_MISSING");
      const head = parts.head();
      const ifMatch = revisionIn(request.get("if-match"));
      const actor = await writerOf(request, parts, head);
      const answer = await parts.commands
        .handle({
          name: String(request.params.name),
          body: request.body,
          commandId: commandId.toLowerCase(),
          actor,
          head,
          correlationId: requestIdOf(request),
          ...(ifMatch === undefined ? {} : { ifMatch }),
        })
        .catch((error: unknown) => {
          throw readable(error, actor, parts);
        });
      if (answer.revision !== null) response.set("ETag", `"${answer.revision}"`);
      response.set("Cache-Control", "no-store").json(answer);
    },
  );

  router.post(
    "/api/reorganizations/preview",
    async (request, _response, next) => {
      await mustBeSignedIn(request, parts);
      mustBeJson(request);
      next();
    },
    readPlan,
    async (request, response) => {
      authorize(await writerOf(request, parts), "PreviewReorganization", { kind: "programme" });
      const parsed = ReorganizationPlan.safeParse(request.body);
      if (!parsed.success) throw invalid(parsed.error);
      const structure = await orUnavailable(parts.facts.structure(parsed.data.programmeId));
      const preview = previewReorganization(structure, parsed.data, {
        openIssues: await orUnavailable(parts.facts.openIssues()),
        structureRevision: String(Math.max(0, structure.revision)),
      });
      response.set("Cache-Control", "no-store").json(preview);
    },
  );
}

/** [R7] A chair judges a plan by every open issue and is not told the names of those that are not for them. */
function readable(error: unknown, actor: Actor, { model, clock }: Parts): unknown {
  if (!(error instanceof Refusal) || error.extra.violations === undefined) return error;
  const { at } = present(model, clock());
  const violations = readableNotes(error.extra.violations, {
    model,
    at,
    mayRead: (issue) => mayReadIssue(actor, issue),
  });
  return new Refusal(error.code, error.params, { ...error.extra, violations });
}

/** Before anything of a body is read: strangers send none, nor does a token that may only read. */
async function mustBeSignedIn(request: Request, parts: Parts): Promise<void> {
  const identity = await identityOf(request, parts);
  if (identity === null) throw new Refusal("NOT_SIGNED_IN");
  if (identity.by === "READ") throw new Refusal("TOKEN_SCOPE", { why: "READ_ONLY" });
}

/** The actor of a request by the structure as the log has it: rights to write are never behind. */
async function writerOf(request: Request, parts: Parts, since?: LogHead): Promise<Actor> {
  const identity = await identityOf(request, parts);
  const actor = identity === null ? null : await orUnavailable(parts.actors.actor(identity.memberId, since));
  if (actor === null) throw new Refusal("NOT_SIGNED_IN");
  return actor;
}

/** JSON alone: a form that another site sends can never be a command. */
export function mustBeJson(request: Request): void {
  const type = (request.get("content-type") ?? "").split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Refusal("NOT_JSON");
}

/** `"12"` as the revision 12; refuses what is not one quoted (or bare) revision. */
function revisionIn(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const revision = header.trim().replace(/^"(.*)"$/, "$1");
  if (!Revision.safeParse(revision).success)
    throw new Refusal("INVALID", {}, { fields: [{ path: "If-Match", code: "invalid_format" }] });
  return revision;
}
