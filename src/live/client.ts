// One connected browser as the live side knows it.
import type { Socket } from "socket.io";
import type { Actor } from "../contract/actor.ts";
import type { Language } from "../contract/base.ts";
import type { ClientToServer, ServerToClient } from "../contract/live.ts";

export type LiveSocket = Socket<ClientToServer, ServerToClient>;

export type Client = {
  socket: LiveSocket;
  /** Null in the demonstration, before anybody is chosen: such a client hears of the log's state and nothing else. */
  actor: Actor | null;
  name: string;
  language: Language;
  /** Groups whose boards it has joined. */
  boards: Set<string>;
};

/** A browser this far behind is cut off: it comes back and asks for what it missed by position. */
const MOST_PACKETS = 400;
const MOST_BYTES = 4_000_000;

/** Whether the browser reads too slowly to be sent more. */
export function isTooSlow({ socket }: Client): boolean {
  const { writeBuffer, transport } = socket.conn as unknown as {
    writeBuffer?: unknown[];
    transport?: { socket?: { bufferedAmount?: number } };
  };
  return (writeBuffer?.length ?? 0) > MOST_PACKETS || (transport?.socket?.bufferedAmount ?? 0) > MOST_BYTES;
}
