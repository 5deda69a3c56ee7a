// May this actor do this to that? Asked by every command, query and socket, answered by the domain's one policy.
import type { Actor, Role } from "../contract/actor.ts";
import { type Action, permits, type Subject } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";

/**
 * Answers the role that permitted the action. Refuses with NOT_SIGNED_IN without an actor, with NOT_FOUND where the
 * subject may not even be seen (a foreign subject must look like none), else with FORBIDDEN and why.
 */
export function authorize(actor: Actor | null, action: Action, subject: Subject): Role {
  const permission = permits(actor, action, subject);
  if (permission.allowed) return permission.role;
  if (actor === null) throw new Refusal("NOT_SIGNED_IN");
  if (permission.why === "NOT_VISIBLE") throw new Refusal("NOT_FOUND");
  throw new Refusal("FORBIDDEN", { action, why: permission.why });
}
