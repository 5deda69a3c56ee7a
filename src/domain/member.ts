/** A member: a person who represents one organisation. Only ids and the kind are here, never personal data. */
import type { Id, OrganizationKind } from "../contract/base.ts";
import type { Command } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { memberCommands } from "../contract/member.ts";
import type { OrganizationFacts } from "./organization.ts";
import { Refusal } from "./refusal.ts";

export type MemberState = {
  registered: { memberId: Id; organizationId: Id; kind: OrganizationKind } | null;
  forgotten: boolean;
};
export type MemberCommand = Command<keyof typeof memberCommands>;

/** What other streams know of a member. */
export type MemberFacts = { memberId: Id; organizationId: Id; kind: OrganizationKind; forgotten: boolean };

export type MemberContext = {
  /** RegisterMember: the organisation to be represented; null if unknown. */
  organization: OrganizationFacts | null;
};

export const initial = (): MemberState => ({ registered: null, forgotten: false });

/** Folds one event into a new state. */
export function evolve(state: MemberState, { type, data }: EventOf<"member">): MemberState {
  switch (type) {
    case "MemberRegistered":
      return { ...state, registered: data };
    case "MemberForgotten":
      return { ...state, forgotten: true };
  }
}

/** The facts that the structure admits a member by; null where there is no such member. */
export const memberFacts = ({ registered, forgotten }: MemberState): MemberFacts | null =>
  registered && { ...registered, forgotten };

/**
 * Answers the events of a command; none where the wish is already true. Refuses with ALREADY_EXISTS (for another
 * organisation), CLOSED_ALREADY (the member is forgotten, so that a late repeat brings nothing personal back; or the
 * organisation has been succeeded), NOT_FOUND (the organisation; the member to forget).
 */
export function decide(state: MemberState, command: MemberCommand, context: MemberContext): EventOf<"member">[] {
  const { memberId } = command.body;
  if (command.name === "ForgetMember") {
    if (!state.registered) throw new Refusal("NOT_FOUND", { kind: "member", id: memberId });
    return state.forgotten ? [] : [{ type: "MemberForgotten", data: { memberId } }];
  }
  const { organizationId } = command.body;
  if (state.forgotten) throw new Refusal("CLOSED_ALREADY", { kind: "member", id: memberId });
  if (state.registered && state.registered.organizationId !== organizationId)
    throw new Refusal("ALREADY_EXISTS", { kind: "member", id: memberId });
  if (state.registered) return [];
  if (!context.organization) throw new Refusal("NOT_FOUND", { kind: "organization", id: organizationId });
  if (context.organization.successorId !== null)
    throw new Refusal("CLOSED_ALREADY", {
      kind: "organization",
      id: organizationId,
      successorId: context.organization.successorId,
    });
  return [{ type: "MemberRegistered", data: { memberId, organizationId, kind: context.organization.kind } }];
}
