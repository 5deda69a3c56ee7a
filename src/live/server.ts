// The socket server: lets in whoever has a session, hears frames, and passes on what the projector commits.
import type { Server as HttpServer, IncomingMessage } from "node:http";
import { Server } from "socket.io";
import type { Committed } from "../../projections/readModel.ts";
import { networkOf } from "../access/accounts/lockout.ts";
import { actorFrom } from "../access/session.ts";
import type { Actor } from "../contract/actor.ts";
import { Id, type Language } from "../contract/base.ts";
import {
  BoardJoin,
  type ClientToServer,
  type LogStatus,
  PlanEditing,
  PresenceSet,
  type ServerToClient,
} from "../contract/live.ts";
import { Refusal } from "../domain/refusal.ts";
import { preferred } from "../http/language.ts";
import type { Parts } from "../http/parts.ts";
import { problemOf } from "../http/problems.ts";
import { refsFor } from "../http/refs.ts";
import { fromOurselves } from "../http/security.ts";
import { addressOf, createAdmission } from "./admission.ts";
import { createAnnouncements } from "./announcements.ts";
import { createBoards } from "./boards.ts";
import type { Client, LiveSocket } from "./client.ts";
import { createEditors } from "./editors.ts";
import { ackOf, answering, bodyOf, createFrameLimit, unknownEvent } from "./frames.ts";
import type { LiveParts } from "./parts.ts";
import { createPresence } from "./presence.ts";

export interface Live {
  /** Rows were committed: boards, rights and pages are told. */
  committed(committed: Committed): void;
  /** The log or the projector came or went. */
  statusChanged(): void;
  sockets(): number;
  /** Tells every browser that the server goes; the HTTP server is its maker's to close. */
  close(): void;
}

const MOST_FRAME_BYTES = 100_000;
const SESSIONS_AGAIN_MS = 30_000;
/** Every event a client may send. */
export const knownEvents: ReadonlySet<string> = new Set<keyof ClientToServer>([
  "board:join",
  "board:leave",
  "presence:set",
  "plan:edit",
]);

/** What let the socket in is not needed any more, and would be some kilobytes for each as long as it stays open. */
function forgetRequest(socket: LiveSocket): void {
  const engine = socket.conn as unknown as { request: IncomingMessage | null };
  // The engine's listeners hold on to the request itself: emptied, it is small.
  if (engine.request !== null) {
    engine.request.rawHeaders.length = 0;
    engine.request.headers = {};
  }
  engine.request = null;
  socket.handshake.headers = {};
}

/** What a browser that is not let in hears: the problem that a route would answer. */
const refused = (code: "NOT_SIGNED_IN" | "TOO_MANY_SOCKETS", language: Language) =>
  Object.assign(new Error(code), { data: problemOf(new Refusal(code), language) });

export function createLive(httpServer: HttpServer, parts: Parts): Live {
  const { model, vault, sessions, clock, logger } = parts;
  const addresses = createAdmission(parts.limits.addressSockets);
  const accounts = createAdmission(parts.limits.accountSockets);
  const io = new Server<ClientToServer, ServerToClient>(httpServer, {
    transports: ["websocket"],
    perMessageDeflate: false,
    maxHttpBufferSize: MOST_FRAME_BYTES,
    serveClient: false,
    // Whoever opens a connection and then says nothing holds a place no longer than this.
    connectTimeout: 10_000,
    allowRequest(request, answer) {
      const full = addresses.isFull(networkOf(addressOf(request, parts.trustProxy)));
      answer(full ? "TOO_MANY_SOCKETS" : null, !full && fromOurselves(request, parts.origin));
    },
  });
  io.engine.on("connection", (connection: LiveSocket["conn"]) =>
    addresses.enter(networkOf(addressOf(connection.request, parts.trustProxy)), connection),
  );
  const live: LiveParts = {
    io,
    model,
    clock,
    logger,
    refs: (answer, at, mayRead) => refsFor(answer, { at, mayRead, model, vault }),
  };
  const clients = new Set<Client>();
  const boards = createBoards(live, (client, groupId) => presence.left(client, groupId));
  const presence = createPresence(live, boards.members);
  const editors = createEditors(live);
  const announcements = createAnnouncements(status, {
    changed(message) {
      const ids = [...clients].filter(({ actor }) => actor !== null).map(({ socket }) => socket.id);
      if (ids.length > 0) io.to(ids).emit("model:changed", message);
    },
    status: (message) => io.emit("log:status", message),
  });

  function status(): LogStatus {
    const { connected, position, lagSeconds } = parts.freshness();
    return { connected, position: String(position), lagSeconds, now: clock() };
  }

  /** Sockets of one person share one actor, which saves memory and tells at a glance who sees the same. */
  const shared = new Map<string, Actor>();
  function actorNow(memberId: string): Actor | null {
    const actor = actorFrom(model.member({ position: model.position(), now: clock() }, memberId));
    const known = shared.get(memberId);
    if (actor === null) shared.delete(memberId);
    else if (known && JSON.stringify(known) === JSON.stringify(actor)) return known;
    else shared.set(memberId, actor);
    return actor;
  }

  io.use(async (socket, next) => {
    try {
      const { headers } = socket.handshake;
      const memberId = (await sessions.identify({ cookie: headers.cookie }))?.memberId ?? null;
      const actor = memberId === null ? null : actorNow(memberId);
      const language = preferred(headers["accept-language"]) ?? "ko";
      if (actor === null && !parts.demo) {
        next(refused("NOT_SIGNED_IN", language));
        return;
      }
      // In the demonstration many look through one person's eyes.
      if (memberId !== null && !parts.demo) {
        if (accounts.isFull(memberId)) {
          next(refused("TOO_MANY_SOCKETS", language));
          return;
        }
        accounts.enter(memberId, socket.conn);
      }
      const name = actor === null ? "" : ((await vault.names([actor.memberId])).get(actor.memberId) ?? "");
      socket.data = { actor, name, language, session: sessions.keyOf(headers.cookie) };
      next();
    } catch (error) {
      logger.error({ err: error }, "a socket could not be let in");
      next(new Error("INTERNAL"));
    }
  });

  io.on("connection", (socket) => {
    forgetRequest(socket);
    const client: Client = {
      socket,
      ...(socket.data as Pick<Client, "actor" | "name" | "language" | "session">),
      boards: new Set(),
    };
    clients.add(client);
    hear(socket, client);
    socket.on("disconnect", () => {
      boards.leaveAll(client);
      editors.leftAll(client);
      clients.delete(client);
    });
    socket.emit("log:status", status());
  });

  // Whoever signs out, or goes on as somebody else, is let go at once; a browser comes back with what it is then.
  sessions.onEnded((key) => {
    for (const client of [...clients]) if (client.session === key) client.socket.disconnect(true);
  });

  // A session can end on another node, and each has its time.
  const lookAgain = setInterval(() => {
    const keys = [...clients].flatMap(({ session }) => session ?? []);
    if (keys.length === 0) return;
    sessions
      .endedAmong([...new Set(keys)])
      .then((ended) => {
        for (const client of [...clients])
          if (client.session !== null && client.actor !== null && ended.has(client.session))
            client.socket.disconnect(true);
      })
      .catch((error: unknown) => logger.error({ err: error }, "sessions of sockets could not be looked at"));
  }, SESSIONS_AGAIN_MS);

  function hear(socket: LiveSocket, client: Client): void {
    const tooMany = createFrameLimit();
    // A packet that cannot be what it says reaches `error`; unheard, it would end the process.
    socket.on("error", (error) => logger.debug({ err: error }, "a socket's frame"));
    socket.use(([event, ...args], next) => {
      if (tooMany()) {
        socket.disconnect(true);
        return;
      }
      if (knownEvents.has(event)) next();
      else
        void answering(client, live, ackOf(args), () => {
          throw unknownEvent();
        });
    });
    socket.on("board:join", (...args: unknown[]) => {
      const ack = ackOf(args);
      void answering(client, live, ack, () => boards.join(client, bodyOf(BoardJoin, args[0]), ack));
    });
    socket.on("board:leave", (...args: unknown[]) => {
      void answering(client, live, ackOf(args), () => {
        const groupId = (args[0] as { groupId?: unknown } | null | undefined)?.groupId;
        boards.leave(client, bodyOf(Id, groupId));
      });
    });
    socket.on("presence:set", (...args: unknown[]) => {
      void answering(client, live, ackOf(args), () => presence.set(client, bodyOf(PresenceSet, args[0])));
    });
    socket.on("plan:edit", (...args: unknown[]) => {
      void answering(client, live, ackOf(args), () => editors.set(client, bodyOf(PlanEditing, args[0])));
    });
  }

  /** [rights] Read again before the next delta: who lost them leaves first, who gained them sees more with it. */
  function refreshRights(): void {
    const known = new Map<string, Actor | null>();
    for (const client of [...clients]) {
      const before = client.actor;
      if (before === null) continue;
      let actor = known.get(before.memberId);
      if (actor === undefined) {
        actor = actorNow(before.memberId);
        known.set(before.memberId, actor);
      }
      if (actor === before) continue;
      client.actor = actor;
      if (actor === null) {
        boards.leaveAll(client);
        client.socket.disconnect(true);
      } else boards.rightsChanged(client, before);
    }
  }

  return {
    committed(committed) {
      if (committed.topics.includes("structure") || committed.topics.includes("people")) {
        refreshRights();
        boards.structureChanged();
      }
      boards.changed(committed.groups);
      announcements.committed(committed);
    },
    statusChanged: () => announcements.statusChanged(),
    sockets: () => clients.size,
    close() {
      clearInterval(lookAgain);
      announcements.close();
      presence.close();
      editors.close();
      io.disconnectSockets(true);
      io.engine.close();
    },
  };
}
