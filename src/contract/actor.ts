// Who acts: a person with the offices, memberships and groups that follow from the structure's events.
import * as z from "zod";
import { Id, OrganizationKind } from "./base.ts";
import { clusterOffices, programmeOffices, roles } from "./codes.ts";

export const Office = z.enum([...programmeOffices, ...clusterOffices]);
export type Office = z.infer<typeof Office>;

export const Role = z.enum(roles);
export type Role = z.infer<typeof Role>;

/**
 * An actor as every command and query takes it. `roles` lists what follows from kind and offices, the weightiest first;
 * `role` of an event is the first of them that permitted the command.
 */
export const Actor = z.strictObject({
  memberId: Id,
  organizationId: Id.nullable(),
  organizationKind: OrganizationKind.nullable(),
  roles: z.array(Role),
  offices: z.array(z.strictObject({ office: Office, miniClusterId: Id.nullable() })),
  miniClusters: z.array(Id),
  groups: z.array(Id),
  leads: z.array(Id),
});
export type Actor = z.infer<typeof Actor>;

/** Acts where no person does: the scenario's first steps, the scheduler. */
export const SYSTEM_ACTOR: Actor = {
  memberId: "system",
  organizationId: null,
  organizationKind: null,
  roles: ["SYSTEM"],
  offices: [],
  miniClusters: [],
  groups: [],
  leads: [],
};
