// [L4] Who is in which room, and where in it: each says so again and again, and fades after 30 s without a word. Rooms are
// told soon after something in them changed, once for a burst.
import type { Client } from "./client.ts";

const FADES_MS = 30_000;
const SWEEP_MS = 5_000;
const COALESCE_MS = 60;

export interface Attendance<T> {
  /** Who is in the room now, with where they are. */
  at(room: string): [Client, T][];
  /** The client is in the room, at that place; the room is told where that is news. */
  set(client: Client, room: string, place: T): void;
  left(client: Client, room: string): void;
  leftAll(client: Client): void;
  close(): void;
}

/** `same`: whether a client that says a place again says anything new by it. */
export function createAttendance<T>(tell: (room: string) => void, same: (a: T, b: T) => boolean): Attendance<T> {
  const rooms = new Map<string, Map<Client, { place: T; heardAt: number }>>();
  const due = new Map<string, NodeJS.Timeout>();
  /** Sockets that close while the server stops leave their rooms too: nobody is left to be told. */
  let closed = false;

  function tellSoon(room: string): void {
    if (closed || due.has(room)) return;
    const timer = setTimeout(() => {
      due.delete(room);
      tell(room);
    }, COALESCE_MS);
    due.set(room, timer);
  }

  function left(client: Client, room: string): void {
    const people = rooms.get(room);
    if (!people?.delete(client)) return;
    if (people.size === 0) rooms.delete(room);
    tellSoon(room);
  }

  const sweep = setInterval(() => {
    const oldest = Date.now() - FADES_MS;
    for (const [room, people] of rooms)
      for (const [client, { heardAt }] of people) if (heardAt < oldest) left(client, room);
  }, SWEEP_MS);
  sweep.unref();

  return {
    at: (room) => [...(rooms.get(room) ?? [])].map(([client, { place }]) => [client, place]),
    set(client, room, place) {
      const people = rooms.get(room) ?? new Map<Client, { place: T; heardAt: number }>();
      rooms.set(room, people);
      const before = people.get(client);
      people.set(client, { place, heardAt: Date.now() });
      if (before === undefined || !same(before.place, place)) tellSoon(room);
    },
    left,
    leftAll(client) {
      for (const room of [...rooms.keys()]) left(client, room);
    },
    close() {
      closed = true;
      clearInterval(sweep);
      for (const timer of due.values()) clearTimeout(timer);
    },
  };
}
