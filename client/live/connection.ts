/**
 * The one live connection of this page and its state, as the mark in the header tells it: socket.io over WebSocket alone.
 * A connection that comes back begins anew; whoever needs what was missed asks for it by log position (board:join from).
 */
import { useSyncExternalStore } from "react";
import type { Socket } from "socket.io-client";
import type { ClientToServer, ServerToClient } from "../../src/contract/live.ts";
import { setServerNow } from "../api/clock.ts";
import { noteSignedOut } from "../api/http.ts";
import { readAgain } from "../api/queries.ts";
import { type Connection, nextConnection, type Signal } from "./connectionState.ts";

export type { Connection } from "./connectionState.ts";
export type LiveSocket = Socket<ServerToClient, ClientToServer>;

let socket: LiveSocket | undefined;
let opening: Promise<LiveSocket> | undefined;
let state: Connection = nextConnection(undefined, { kind: navigator.onLine ? "lost" : "offline" });
const listeners = new Set<() => void>();

function signal(next: Signal): void {
  const before = state;
  state = nextConnection(state, next);
  if (state !== before) for (const listener of listeners) listener();
}

/** The socket, opened at the first call; its library is loaded then, so the first page does not carry it. */
export function liveSocket(): Promise<LiveSocket> {
  opening ??= open();
  return opening;
}

async function open(): Promise<LiveSocket> {
  const { io } = await import("socket.io-client");
  const made: LiveSocket = io({
    transports: ["websocket"],
    reconnectionDelay: 300,
    reconnectionDelayMax: 5_000,
    randomizationFactor: 0.5,
    timeout: 10_000,
  });
  made.on("connect", () => signal({ kind: "connected" }));
  made.on("disconnect", (reason) => {
    signal({ kind: "lost" });
    // The server told this socket to leave (a session that changed): the client asks again by itself.
    if (reason === "io server disconnect") setTimeout(() => made.connect(), 300);
  });
  made.on("connect_error", (error) => {
    signal({ kind: "lost" });
    // Whoever only watches asks nothing, and would not hear that their session is over.
    if (error.message === "NOT_SIGNED_IN") noteSignedOut();
  });
  made.on("log:status", (status) => {
    setServerNow(status.now);
    signal({ kind: "status", connected: status.connected, lagSeconds: status.lagSeconds });
  });
  made.on("model:changed", (changed) => readAgain(changed.topics, changed.position));
  addEventListener("offline", () => {
    signal({ kind: "offline" });
    // A dead network is noticed at once instead of after a missed heartbeat.
    made.disconnect();
  });
  addEventListener("online", () => {
    signal({ kind: "lost" });
    made.connect();
  });
  socket = made;
  return made;
}

/** Begins a fresh connection: after the actor changed, the server must see the new session. */
export function reconnectLive(): void {
  if (socket === undefined) return;
  socket.disconnect();
  socket.connect();
}

/** The state now. */
export function connection(): Connection {
  return state;
}

/** Tells of every change of the connection's state. */
export function onConnection(listener: () => void): () => void {
  void liveSocket().catch(() => {
    opening = undefined;
  });
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The connection as it is now; components that use it are drawn again when it changes. */
export function useConnection(): Connection {
  return useSyncExternalStore(onConnection, connection);
}
