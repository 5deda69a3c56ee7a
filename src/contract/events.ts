// Every event that is ever stored: its schema by type, its version, and the metadata all of them carry.
import * as z from "zod";
import { Role } from "./actor.ts";
import { Id, Instant } from "./base.ts";
import { issueEvents } from "./issue.ts";
import { memberEvents } from "./member.ts";
import { organizationEvents } from "./organization.ts";
import { programmeEvents } from "./programme.ts";
import { reorganizationEvents } from "./reorganization.ts";
import { structureEvents } from "./structure.ts";

/** Stream categories; a stream's name is `{category}-{id}`. */
export const eventsByCategory = {
  programme: programmeEvents,
  structure: structureEvents,
  reorganization: reorganizationEvents,
  organization: organizationEvents,
  member: memberEvents,
  issue: issueEvents,
} as const;
export type Category = keyof typeof eventsByCategory;

export const eventSchemas = {
  ...programmeEvents,
  ...structureEvents,
  ...reorganizationEvents,
  ...organizationEvents,
  ...memberEvents,
  ...issueEvents,
} as const;
export type EventType = keyof typeof eventSchemas;

/** The newest shape of each event; a type that is not named here is at version 1. */
export const eventVersions: Partial<Record<EventType, number>> = { ClustersReorganized: 2 };

/** What every event carries beside its data. `occurredAt` is business time; the store adds recorded time and position. */
export const EventMetadata = z.object({
  v: z.int().min(1),
  occurredAt: Instant,
  actor: Id,
  role: Role,
  commandId: z.uuid(),
  /** Tells a retry of the same command from another command under the same id. */
  bodyHash: z.string().default(""),
  $correlationId: z.string(),
  $causationId: z.string(),
});
export type EventMetadata = z.infer<typeof EventMetadata>;

/** An event as a decider makes it and an evolve folds it: `{ type, data }`. */
export type DomainEvent<T extends EventType = EventType> = {
  [K in T]: { type: K; data: z.infer<(typeof eventSchemas)[K]> };
}[T];
export type EventOf<C extends Category> = DomainEvent<Extract<keyof (typeof eventsByCategory)[C], EventType>>;

/** An event as it was recorded: decoded, validated, upcast. `position` and `revision` are below 2^53. */
export type RecordedEvent<T extends EventType = EventType> = DomainEvent<T> & {
  id: string;
  stream: string;
  category: Category;
  /** The stream's id without its category. */
  streamId: string;
  revision: number;
  position: number;
  /** When the store recorded it, RFC 3339. */
  recordedAt: string;
  meta: EventMetadata;
};
