// [L4] Who looks at a board, and at what: told to the others, faded after 30 s without a word, never an event.
import type * as z from "zod";
import type { PresenceSet, PresenceState } from "../contract/live.ts";
import { mayReadIssue } from "../domain/permissions.ts";
import type { Client } from "./client.ts";
import type { LiveParts } from "./parts.ts";

const FADES_MS = 30_000;
const SWEEP_MS = 5_000;
const COALESCE_MS = 60;

type Presence = { client: Client; issueId: string | null; editing: boolean; heardAt: number };
type Person = PresenceState["people"][number];

export interface PresenceBook {
  /** The client is at the board, perhaps at an issue of it. Only who has joined the board is heard. */
  set(client: Client, presence: z.infer<typeof PresenceSet>): void;
  left(client: Client, groupId: string): void;
  close(): void;
}

export function createPresence(
  { model, clock, io }: LiveParts,
  membersOf: (groupId: string) => ReadonlySet<Client>,
): PresenceBook {
  const boards = new Map<string, Map<Client, Presence>>();
  const due = new Map<string, NodeJS.Timeout>();
  /** Sockets that close while the server stops leave their boards too: nobody is left to be told. */
  let closed = false;

  function tellSoon(groupId: string): void {
    if (closed || due.has(groupId)) return;
    const timer = setTimeout(() => {
      due.delete(groupId);
      tell(groupId);
    }, COALESCE_MS);
    due.set(groupId, timer);
  }

  /** Each hears where the others are; an issue they may not see is not named to them. */
  function tell(groupId: string): void {
    const present = [...(boards.get(groupId)?.values() ?? [])];
    const at = { position: model.position(), now: clock() };
    const ids = new Set(present.flatMap(({ issueId }) => issueId ?? []));
    const issues = new Map([...ids].map((id) => [id, model.issue(at, () => true, id)]));
    const classes = new Map<string, { sockets: string[]; people: Person[] }>();
    for (const { actor, socket } of membersOf(groupId)) {
      if (actor === null) continue;
      const seen = [...ids].filter((id) => {
        const issue = issues.get(id);
        return issue && mayReadIssue(actor, issue);
      });
      const key = seen.join(" ");
      const found = classes.get(key);
      if (found) found.sockets.push(socket.id);
      else classes.set(key, { sockets: [socket.id], people: present.flatMap((p) => personAs(p, new Set(seen))) });
    }
    for (const { sockets, people } of classes.values()) io.to(sockets).emit("presence", { groupId, people });
  }

  const sweep = setInterval(() => {
    const oldest = Date.now() - FADES_MS;
    for (const [groupId, people] of boards) {
      const before = people.size;
      for (const [client, { heardAt }] of people) if (heardAt < oldest) people.delete(client);
      if (people.size < before) tellSoon(groupId);
      if (people.size === 0) boards.delete(groupId);
    }
  }, SWEEP_MS);
  sweep.unref();

  return {
    set(client, { groupId, issueId, editing }) {
      if (client.actor === null || !client.boards.has(groupId)) return;
      const people = boards.get(groupId) ?? new Map<Client, Presence>();
      boards.set(groupId, people);
      const before = people.get(client);
      people.set(client, { client, issueId, editing, heardAt: Date.now() });
      if (before?.issueId !== issueId || before.editing !== editing) tellSoon(groupId);
    },
    left(client, groupId) {
      if (boards.get(groupId)?.delete(client)) tellSoon(groupId);
    },
    close() {
      closed = true;
      clearInterval(sweep);
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}

function personAs({ client, issueId, editing }: Presence, seen: ReadonlySet<string>): Person[] {
  if (client.actor === null) return [];
  const visible = issueId !== null && seen.has(issueId);
  return [
    {
      connection: client.socket.id,
      memberId: client.actor.memberId,
      name: client.name,
      issueId: visible ? issueId : null,
      editing: visible && editing,
    },
  ];
}
