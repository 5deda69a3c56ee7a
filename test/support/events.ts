// Recorded events for tests of what folds them: positions increase, revisions count up a stream, time goes on by an
// hour an event unless a test says otherwise.
import { v5 as uuidv5 } from "uuid";
import type * as z from "zod";
import type { Role } from "../../src/contract/actor.ts";
import {
  type Category,
  type EventType,
  eventSchemas,
  eventsByCategory,
  type RecordedEvent,
} from "../../src/contract/events.ts";
import type { IssueLogged } from "../../src/contract/issue.ts";
import type { Decoded } from "../../src/log/codec.ts";

const NAMESPACE = "2f0d6c1e-8f0b-4c51-9a55-6d5d7c1b2a10";

export type EventInput<T extends EventType> = z.input<(typeof eventSchemas)[T]>;
type Extra = { at?: string; actor?: string; role?: Role; commandId?: string; position?: number };

/** A log of the test's own. `add` appends to a stream and answers the event as a subscriber would get it. */
export class TestLog {
  readonly events: RecordedEvent[] = [];
  readonly #revisions = new Map<string, number>();
  readonly #step: number;
  #position: number;
  #time = Date.parse("2006-01-01T09:00:00+09:00");

  constructor({ first = 10, step = 10 } = {}) {
    this.#position = first - step;
    this.#step = step;
  }

  /** The newest position. */
  get position(): number {
    return this.#position;
  }

  add<T extends EventType>(stream: string, type: T, data: EventInput<T>, extra: Extra = {}): RecordedEvent {
    this.#position = extra.position ?? this.#position + this.#step;
    if (extra.at) this.#time = Date.parse(extra.at);
    else this.#time += 3_600_000;
    const revision = (this.#revisions.get(stream) ?? -1) + 1;
    this.#revisions.set(stream, revision);
    const dash = stream.indexOf("-");
    const category = stream.slice(0, dash);
    if (!isCategory(category)) throw new Error(`${stream} is of no category`);
    const id = uuidv5(`${stream} ${revision}`, NAMESPACE);
    const occurredAt = extra.at ?? kst(this.#time);
    const event = {
      type,
      data: eventSchemas[type].parse(data),
      id,
      stream,
      category,
      streamId: stream.slice(dash + 1),
      revision,
      position: this.#position,
      recordedAt: new Date(this.#time).toISOString(),
      meta: {
        v: 1,
        occurredAt,
        actor: extra.actor ?? "m-1",
        role: extra.role ?? "STAFF",
        commandId: extra.commandId ?? uuidv5(id, NAMESPACE),
        bodyHash: "",
        $correlationId: id,
        $causationId: id,
      },
    } as RecordedEvent;
    this.events.push(event);
    return event;
  }

  /** An issue of the programme `p`; `changes` say what is different about it. */
  logIssue(id: string, changes: Partial<z.input<typeof IssueLogged>> = {}, extra: Extra = {}): RecordedEvent {
    return this.add(
      `issue-${id}`,
      "IssueLogged",
      {
        issueId: id,
        programmeId: "p",
        organizationId: "firm",
        miniClusterId: "A",
        groupId: null,
        title: `누설전류 시험 ${id}`,
        body: "",
        category: "QUALITY_STANDARDS",
        urgency: "NORMAL",
        dueOn: null,
        visibility: "PROGRAMME",
        regulation: null,
        rank: id,
        ...changes,
      },
      extra,
    );
  }

  foundCluster(id: string, changes: Partial<EventInput<"MiniClusterFounded">> = {}, extra: Extra = {}): RecordedEvent {
    const names = { ko: `${id} 미니클러스터`, en: `Mini-cluster ${id}` };
    const data = { miniClusterId: id, names, tier: "MAIN" as const, parentId: null, ...changes };
    return this.add("structure-p", "MiniClusterFounded", data, extra);
  }

  createGroup(id: string, miniClusterId: string, leaderId = "m-1"): RecordedEvent {
    const names = { ko: `${id} 연구회`, en: `Group ${id}` };
    return this.add("structure-p", "ResearchGroupCreated", {
      groupId: id,
      names,
      purpose: "",
      miniClusterId,
      leaderId,
    });
  }

  join(memberId: string, miniClusterId: string, changes: Partial<EventInput<"MembershipStarted">> = {}): RecordedEvent {
    const data = { memberId, organizationId: "firm", kind: "FIRM" as const, miniClusterId, primary: true, ...changes };
    return this.add("structure-p", "MembershipStarted", data);
  }

  /** Every event so far as the subscription hands it over. */
  decoded(from = 0): Decoded[] {
    return this.events.slice(from).map(asDecoded);
  }
}

export const asDecoded = (event: RecordedEvent): Decoded => ({ kind: "event", position: event.position, event });

/** An instant in Korean time. */
export const kst = (ms: number): string => `${new Date(ms + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`;

const isCategory = (name: string): name is Category => Object.hasOwn(eventsByCategory, name);
