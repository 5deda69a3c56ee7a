/** An organisation: registered under a name of its own, and at most once succeeded by another (domain.md §3). */
import type { Day, Id, Names, OrganizationKind } from "../contract/base.ts";
import type { Command } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { organizationCommands } from "../contract/organization.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";

export type OrganizationState = {
  registered: { organizationId: Id; names: Names; kind: OrganizationKind; business: Names | null } | null;
  succeeded: { successorId: Id; effectiveOn: Day } | null;
};
export type OrganizationCommand = Command<keyof typeof organizationCommands>;

/** What other streams know of an organisation. */
export type OrganizationFacts = { kind: OrganizationKind; successorId: Id | null };

export type OrganizationContext = {
  /** RegisterOrganization: an organisation that nobody has succeeded has one of the names. */
  nameTaken: boolean;
  /** SucceedOrganization: the organisation that is to take its place; null if unknown. */
  successor: OrganizationFacts | null;
};

export const initial = (): OrganizationState => ({ registered: null, succeeded: null });

/** Folds one event into a new state. */
export function evolve(state: OrganizationState, { type, data }: EventOf<"organization">): OrganizationState {
  switch (type) {
    case "OrganizationRegistered":
      return { ...state, registered: data };
    case "OrganizationSucceeded":
      return { ...state, succeeded: { successorId: data.successorId, effectiveOn: data.effectiveOn } };
  }
}

/** The facts that members of the organisation are registered by; null where there is no such organisation. */
export const organizationFacts = ({ registered, succeeded }: OrganizationState): OrganizationFacts | null =>
  registered && { kind: registered.kind, successorId: succeeded?.successorId ?? null };

/**
 * Answers the events of a command; none where the wish is already true. Refuses with ALREADY_EXISTS, NAME_TAKEN,
 * NOT_FOUND (the organisation or its successor), CLOSED_ALREADY (either is succeeded by yet another), INVALID (by
 * itself).
 */
export function decide(
  state: OrganizationState,
  command: OrganizationCommand,
  context: OrganizationContext,
): EventOf<"organization">[] {
  const { name, body } = command;
  const { organizationId } = body;
  if (name === "RegisterOrganization") {
    if (state.registered && !sameValue(state.registered, body))
      throw new Refusal("ALREADY_EXISTS", { kind: "organization", id: organizationId });
    if (state.registered) return [];
    if (context.nameTaken) throw new Refusal("NAME_TAKEN", { kind: "organization", name: body.names.ko });
    return [{ type: "OrganizationRegistered", data: body }];
  }
  if (!state.registered) throw new Refusal("NOT_FOUND", { kind: "organization", id: organizationId });
  const { successorId, effectiveOn } = body;
  if (state.succeeded?.successorId === successorId) return [];
  if (state.succeeded)
    throw new Refusal("CLOSED_ALREADY", {
      kind: "organization",
      id: organizationId,
      successorId: state.succeeded.successorId,
    });
  if (successorId === organizationId)
    throw new Refusal("INVALID", {}, { fields: [{ path: "successorId", code: "SUCCEEDS_ITSELF" }] });
  if (!context.successor) throw new Refusal("NOT_FOUND", { kind: "organization", id: successorId });
  if (context.successor.successorId !== null)
    throw new Refusal("CLOSED_ALREADY", {
      kind: "organization",
      id: successorId,
      successorId: context.successor.successorId,
    });
  return [{ type: "OrganizationSucceeded", data: { organizationId, successorId, effectiveOn } }];
}
