// The organisation stream: firms, universities, institutes, agencies, hospitals, government.
import * as z from "zod";
import { Day, Id, Names, OrganizationKind } from "./base.ts";

export const RegisterOrganization = z.strictObject({
  organizationId: Id,
  names: Names,
  kind: OrganizationKind,
  /** What it makes or does, in a line. */
  business: Names.nullable().default(null),
});
/** `successorId` takes the organisation's place from `effectiveOn`; its members go with it. */
export const SucceedOrganization = z.strictObject({ organizationId: Id, successorId: Id, effectiveOn: Day });

export const OrganizationRegistered = RegisterOrganization;
export const OrganizationSucceeded = z.strictObject({ organizationId: Id, successorId: Id, effectiveOn: Day });

export const organizationCommands = { RegisterOrganization, SucceedOrganization };
export const organizationEvents = { OrganizationRegistered, OrganizationSucceeded };
