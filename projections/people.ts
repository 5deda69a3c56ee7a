// Members and organisations: ids, kinds and successions. Nothing personal: names of persons are in the vault alone.
import { type Names, type OrganizationKind, type Sector, sectorOf } from "../src/contract/base.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

/** Raise when these rows come out otherwise from the same events. */
export const peopleVersion = 1;

export type MemberRow = {
  id: string;
  organizationId: string;
  kind: OrganizationKind;
  sector: Sector;
  forgotten: boolean;
};
export type OrganizationRow = {
  id: string;
  names: Names;
  kind: OrganizationKind;
  business: Names | null;
  successorId: string | null;
};

export const memberSpec: TemporalSpec<MemberRow> = {
  name: "members",
  columns: ["id", "organizationId", "kind", "sector", "forgotten"],
  scopes: (row) => ["all", `of:${row.organizationId}`],
};
export const organizationSpec: TemporalSpec<OrganizationRow> = {
  name: "organizations",
  columns: ["id", "names", "kind", "business", "successorId"],
  scopes: () => ["all"],
};

export type PeopleTables = {
  members: TemporalTable<MemberRow>;
  organizations: TemporalTable<OrganizationRow>;
};

/** Folds one event into the rows of members and organisations; a successor takes over the members. */
export function applyPeople(event: RecordedEvent, t: PeopleTables): void {
  const at = event.position;
  switch (event.type) {
    case "OrganizationRegistered": {
      const { organizationId: id, names, kind, business } = event.data;
      t.organizations.put(id, { id, names, kind, business, successorId: null }, at);
      break;
    }
    case "OrganizationSucceeded": {
      const { organizationId, successorId } = event.data;
      const row = t.organizations.current(organizationId);
      if (!row) throw new Error(`organisation ${organizationId} is not known`);
      t.organizations.put(organizationId, { ...row, successorId }, at);
      for (const member of t.members.asOf(`of:${organizationId}`, at))
        t.members.put(member.id, { ...member, organizationId: successorId }, at);
      return;
    }
    case "MemberRegistered": {
      const { memberId: id, organizationId, kind } = event.data;
      t.members.put(id, { id, organizationId, kind, sector: sectorOf(kind), forgotten: false }, at);
      break;
    }
    case "MemberForgotten": {
      const row = t.members.current(event.data.memberId);
      if (!row) throw new Error(`member ${event.data.memberId} is not known`);
      t.members.put(row.id, { ...row, forgotten: true }, at);
      break;
    }
  }
}
