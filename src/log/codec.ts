// Between stored events and the domain's: every event that is read is validated and brought to its newest shape; what
// cannot be is named as poison, never passed on half understood.
import { type JSONEventData, jsonEvent, type RecordedEvent as StoredEvent } from "@eventstore/db-client";
import { v5 as uuidv5 } from "uuid";
import {
  type Category,
  type DomainEvent,
  EventMetadata,
  type EventType,
  eventSchemas,
  eventsByCategory,
  eventVersions,
  type RecordedEvent,
} from "../contract/events.ts";
import { upcast } from "./upcasters.ts";

/** An event that cannot be understood: where it stands and why. */
export type Poison = {
  kind: "poison";
  position: number;
  stream: string;
  revision: number;
  type: string;
  error: string;
};
/** Not ours: a system event or another program's stream. Its position still counts. */
type Foreign = { kind: "foreign"; position: number };
export type Decoded = { kind: "event"; position: number; event: RecordedEvent } | Poison | Foreign;

/** The newest version of an event type's shape. */
export const versionOf = (type: EventType): number => eventVersions[type] ?? 1;

/** The id of a command's nth event: the same command retried names the same events. */
export const eventId = (commandId: string, index: number): string => uuidv5(String(index), commandId);

/** What is appended for `event`. The data is parsed once more, so that nothing malformed is ever stored. */
export function encode(event: DomainEvent, meta: Omit<EventMetadata, "v">, id: string): JSONEventData {
  const data = eventSchemas[event.type].parse(event.data);
  return jsonEvent({ id, type: event.type, data, metadata: { ...meta, v: versionOf(event.type) } });
}

const isCategory = (name: string): name is Category => Object.hasOwn(eventsByCategory, name);

/**
 * Decodes a stored event. Events of streams that are none of ours are `foreign`; events of ours that do not parse are
 * `poison` with the reason.
 */
export function decode(stored: StoredEvent): Decoded {
  const position = Number(stored.position?.commit ?? 0n);
  const dash = stored.streamId.indexOf("-");
  const category = stored.streamId.slice(0, dash);
  if (dash < 1 || stored.type.startsWith("$") || !isCategory(category)) return { kind: "foreign", position };
  const revision = Number(stored.revision);
  const poison = (error: string): Poison => ({
    kind: "poison",
    position,
    stream: stored.streamId,
    revision,
    type: stored.type,
    error,
  });
  if (!Object.hasOwn(eventsByCategory[category], stored.type)) return poison("unknown event type");
  const type = stored.type as EventType;
  const meta = EventMetadata.safeParse(stored.metadata);
  if (!meta.success)
    return poison(`metadata: ${meta.error.issues[0]?.path.join(".")} ${meta.error.issues[0]?.message}`);
  if (typeof stored.data !== "object" || stored.data === null || stored.data instanceof Uint8Array)
    return poison("data is not a JSON object");
  if (meta.data.v > versionOf(type)) return poison(`version ${meta.data.v} is newer than this program knows`);
  let shaped: unknown;
  try {
    shaped = upcast(type, stored.data as Record<string, unknown>, meta.data.v, versionOf(type));
  } catch (error) {
    return poison((error as Error).message);
  }
  const data = eventSchemas[type].safeParse(shaped);
  if (!data.success) return poison(`data: ${data.error.issues[0]?.path.join(".")} ${data.error.issues[0]?.message}`);
  const event = {
    type,
    data: data.data,
    id: stored.id,
    stream: stored.streamId,
    category,
    streamId: stored.streamId.slice(dash + 1),
    revision,
    position,
    recordedAt: stored.created.toISOString(),
    meta: meta.data,
  } as RecordedEvent;
  return { kind: "event", position, event };
}
