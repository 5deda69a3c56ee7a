// Boards that are joined: snapshot or catch-up at the start, then a delta for every commit that touched them.

import type * as z from "zod";
import type { Moment } from "../../projections/readModel.ts";
import { authorize } from "../access/authorize.ts";
import { actorFrom } from "../access/session.ts";
import type { Actor } from "../contract/actor.ts";
import type { Group } from "../contract/answers.ts";
import type { BoardDelta, BoardJoin, BoardJoined, Change } from "../contract/live.ts";
import { mayReadIssue } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";
import { type Client, isTooSlow } from "./client.ts";
import type { LiveParts } from "./parts.ts";
import { byVisibility, changesFor, changesOfRights } from "./visible.ts";

type Signed = Client & { actor: Actor };
const isSigned = (client: Client): client is Signed => client.actor !== null;

/** A board somebody has joined. `position`: through which its members have been told. */
type Room = {
  groupId: string;
  /** The group as its members know it, and as it was when the structure last changed. */
  known: string;
  heading: string;
  position: number;
  clients: Set<Client>;
  /** Those of them whose answer is still to come: a delta before it would make a gap. */
  joining: Set<Client>;
  /** Joins and deltas of one board take turns, so that a delta never overtakes the snapshot it follows. */
  turn: Promise<void>;
  waiting: boolean;
  /** Who may see other things than before, with what they were. */
  changedRights: Map<Client, Actor>;
};

export interface Boards {
  join(client: Client, request: z.infer<typeof BoardJoin>, ack: (answer: BoardJoined) => void): Promise<void>;
  leave(client: Client, groupId: string): void;
  leaveAll(client: Client): void;
  /** Rows of these boards changed. */
  changed(groupIds: Iterable<string>): void;
  /** The client's rights changed from `before`; tell before the next delta. Boards that are gone are left at once. */
  rightsChanged(client: Client, before: Actor): void;
  /** Closes the boards of groups that were dissolved; tells of those that have another home, name, leader or members. */
  structureChanged(): void;
  members(groupId: string): ReadonlySet<Client>;
}

/** The group without what depends on the reader. */
function shownGroup({ openIssues: _open, overdueIssues: _overdue, ...group }: Group) {
  return group;
}
const headingOf = (group: Group | null): string => JSON.stringify(group && shownGroup(group));

const everything = () => true;
const RETRY_MS = 500;

export function createBoards(parts: LiveParts, onLeft: (client: Client, groupId: string) => void): Boards {
  const { model } = parts;
  const rooms = new Map<string, Room>();
  const now = (): Moment => ({ position: model.position(), now: parts.clock() });

  function inTurn(room: Room, work: () => Promise<void>): Promise<void> {
    const done = room.turn.then(work);
    room.turn = done.catch(() => {});
    return done;
  }

  function leave(client: Client, groupId: string): void {
    const room = rooms.get(groupId);
    if (!client.boards.delete(groupId) || !room) return;
    room.clients.delete(client);
    room.joining.delete(client);
    room.changedRights.delete(client);
    if (room.clients.size === 0) rooms.delete(groupId);
    onLeft(client, groupId);
  }

  function roomOf(groupId: string, position: number): Room {
    let room = rooms.get(groupId);
    if (!room) {
      const heading = headingOf(model.group(now(), everything, groupId));
      room = {
        groupId,
        known: heading,
        heading,
        position,
        clients: new Set(),
        joining: new Set(),
        turn: Promise.resolve(),
        waiting: false,
        changedRights: new Map(),
      };
      rooms.set(groupId, room);
    }
    return room;
  }

  async function join(client: Client, { groupId, from }: z.infer<typeof BoardJoin>, ack: (a: BoardJoined) => void) {
    allowed(client, groupId);
    client.boards.add(groupId);
    const room = roomOf(groupId, model.position());
    room.clients.add(client);
    room.joining.add(client);
    await inTurn(room, async () => {
      if (!client.boards.has(groupId)) return;
      if (isTooSlow(client)) {
        client.socket.disconnect(true);
        return;
      }
      try {
        ack(await joined(allowed(client, groupId), groupId, from));
        room.joining.delete(client);
      } catch (error) {
        leave(client, groupId);
        throw error;
      }
    });
  }

  /** Refuses as `authorize` does; what is not there, or not yet, is NOT_FOUND. */
  function allowed(client: Client, groupId: string): Actor {
    const { actor } = client;
    if (actor === null) throw new Refusal("NOT_SIGNED_IN");
    const group = model.group(now(), (issue) => mayReadIssue(actor, issue), groupId);
    authorize(
      actor,
      "ReadBoard",
      group === null ? { kind: "missing" } : { kind: "group", groupId, miniClusterId: group.miniClusterId },
    );
    return actor;
  }

  async function joined(actor: Actor, groupId: string, from: string | undefined): Promise<BoardJoined> {
    const at = now();
    const mayRead = (issue: Parameters<typeof mayReadIssue>[1]) => mayReadIssue(actor, issue);
    const position = String(at.position);
    const start = Number(from);
    const group = model.group(at, mayRead, groupId);
    if (group === null) throw new Refusal("NOT_FOUND");
    if (from !== undefined && start <= at.position && sameRights(actor, start)) {
      const changes = changesFor(actor, model.boardChanges(start, at, everything, groupId));
      const refs = await parts.refs({ group, changes }, at, mayRead);
      return { ok: true, mode: "changes", position, group: shownGroup(group), changes, refs };
    }
    const cards = model.board(at, mayRead, groupId);
    const refs = await parts.refs({ group, cards }, at, mayRead);
    return { ok: true, mode: "snapshot", position, board: { group, cards, position, asOf: null, refs } };
  }

  /** Whoever could see other things at `start` than today needs the whole board: the changes would not make it right. */
  function sameRights(actor: Actor, start: number): boolean {
    const then = actorFrom(model.member({ position: start, now: parts.clock() }, actor.memberId));
    return JSON.stringify(then) === JSON.stringify(actor);
  }

  function schedule(room: Room): void {
    if (room.waiting) return;
    room.waiting = true;
    inTurn(room, () => {
      room.waiting = false;
      return tell(room);
    }).catch((error) => {
      parts.logger.error({ err: error, group: room.groupId }, "a board's delta failed; trying again");
      setTimeout(() => schedule(room), RETRY_MS).unref();
    });
  }

  /** [L3] Sends what changed since the board was last told of. Everyone gets it, if empty, so that no one sees a gap. */
  async function tell(room: Room): Promise<void> {
    const [at, from] = [now(), room.position];
    if (at.position <= from || room.clients.size === 0) return;
    const changedRights = new Map(room.changedRights);
    room.changedRights.clear();
    try {
      await send(room, changedRights, from, at);
    } catch (error) {
      for (const [client, before] of changedRights) room.changedRights.set(client, before);
      throw error;
    }
    // Only now: a delta that failed is made again from the same position, and who has had it drops it.
    room.position = at.position;
  }

  async function send(room: Room, changedRights: ReadonlyMap<Client, Actor>, from: number, at: Moment): Promise<void> {
    const changes = model.boardChanges(from, at, everything, room.groupId);
    const group = room.heading === room.known ? null : model.group(at, everything, room.groupId);
    const sent: Promise<void>[] = [];
    for (const [client, before] of changedRights) {
      if (!isSigned(client) || room.joining.has(client)) continue;
      const was = model.board({ ...at, position: from }, everything, room.groupId);
      const is = model.board(at, everything, room.groupId);
      const own = changesOfRights({ actor: before, cards: was }, { actor: client.actor, cards: is });
      sent.push(emit(room, [client], own, group, from, at));
    }
    const others = [...room.clients]
      .filter(isSigned)
      .filter((client) => !changedRights.has(client) && !room.joining.has(client));
    for (const { readers, changes: seen } of byVisibility(others, changes)) {
      sent.push(emit(room, readers, seen, group, from, at));
    }
    await Promise.all(sent);
    if (group !== null) room.known = headingOf(group);
  }

  async function emit(
    room: Room,
    readers: Signed[],
    changes: Change[],
    group: Group | null,
    from: number,
    at: Moment,
  ): Promise<void> {
    const [reader] = readers;
    if (!reader) return;
    const { actor } = reader;
    const mayRead = (issue: Parameters<typeof mayReadIssue>[1]) => mayReadIssue(actor, issue);
    const refs = await parts.refs({ group, changes }, at, mayRead);
    const delta: BoardDelta = {
      groupId: room.groupId,
      from: String(from),
      position: String(at.position),
      ...(group === null ? {} : { group: shownGroup(group) }),
      changes,
      refs,
    };
    // Some may have left, or lost their rights, while names were looked up.
    const there = readers.filter((client) => client.boards.has(room.groupId) && client.actor !== null);
    for (const slow of there.filter(isTooSlow)) slow.socket.disconnect(true);
    const ids = there.filter(({ socket }) => socket.connected).map(({ socket }) => socket.id);
    if (ids.length > 0) parts.io.to(ids).emit("board:delta", delta);
  }

  function gone(client: Client, groupId: string, successorId: string | null): void {
    leave(client, groupId);
    client.socket.emit("board:gone", { groupId, successorId });
  }

  return {
    join,
    leave,
    leaveAll(client) {
      for (const groupId of [...client.boards]) leave(client, groupId);
    },
    changed(groupIds) {
      for (const groupId of groupIds) {
        const room = rooms.get(groupId);
        if (room) schedule(room);
      }
    },
    rightsChanged(client, before) {
      for (const groupId of [...client.boards]) {
        const room = rooms.get(groupId);
        if (!room) continue;
        try {
          allowed(client, groupId);
        } catch {
          gone(client, groupId, null);
          continue;
        }
        if (!room.changedRights.has(client)) room.changedRights.set(client, before);
        schedule(room);
      }
    },
    structureChanged() {
      const at = now();
      for (const room of [...rooms.values()]) {
        const group = model.group(at, everything, room.groupId);
        if (group?.active) {
          room.heading = headingOf(group);
          if (room.heading !== room.known) schedule(room);
          continue;
        }
        for (const client of [...room.clients]) gone(client, room.groupId, group?.successorId ?? null);
      }
    },
    members: (groupId) => rooms.get(groupId)?.clients ?? new Set(),
  };
}
