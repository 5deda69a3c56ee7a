// The member stream: a person who represents one organisation. Personal data is in the vault, never in an event.
import * as z from "zod";
import { Id, OrganizationKind, text } from "./base.ts";

/** Personal data: goes to the vault before anything is appended; the event carries the member's id only. */
export const Person = z.strictObject({
  name: text(80),
  email: z.email().max(200).nullable().default(null),
  telephone: text(40).nullable().default(null),
});
export type Person = z.infer<typeof Person>;

export const RegisterMember = z.strictObject({ memberId: Id, organizationId: Id, person: Person });
/** Erases the person's data from the vault; the log keeps the id alone. */
export const ForgetMember = z.strictObject({ memberId: Id });

export const MemberRegistered = z.strictObject({ memberId: Id, organizationId: Id, kind: OrganizationKind });
export const MemberForgotten = z.strictObject({ memberId: Id });

export const memberCommands = { RegisterMember, ForgetMember };
export const memberEvents = { MemberRegistered, MemberForgotten };
