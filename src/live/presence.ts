// [L4] Who looks at a board, and at what: told to the others on it, each as far as they may see; never an event.
import type * as z from "zod";
import type { PresenceSet, PresenceState } from "../contract/live.ts";
import { mayReadIssue } from "../domain/permissions.ts";
import { createAttendance } from "./attendance.ts";
import type { Client } from "./client.ts";
import type { LiveParts } from "./parts.ts";

type Place = { issueId: string | null; editing: boolean };
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
  const attendance = createAttendance<Place>(tell, (a, b) => a.issueId === b.issueId && a.editing === b.editing);

  /** Each hears where the others are; an issue they may not see is not named to them. */
  function tell(groupId: string): void {
    const present = attendance.at(groupId);
    const at = { position: model.position(), now: clock() };
    const ids = new Set(present.flatMap(([, { issueId }]) => issueId ?? []));
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
      else classes.set(key, { sockets: [socket.id], people: present.flatMap((one) => personAs(one, new Set(seen))) });
    }
    for (const { sockets, people } of classes.values()) io.to(sockets).emit("presence", { groupId, people });
  }

  return {
    set(client, { groupId, issueId, editing }) {
      if (client.actor === null || !client.boards.has(groupId)) return;
      attendance.set(client, groupId, { issueId, editing });
    },
    left: attendance.left,
    close: attendance.close,
  };
}

function personAs([client, { issueId, editing }]: [Client, Place], seen: ReadonlySet<string>): Person[] {
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
