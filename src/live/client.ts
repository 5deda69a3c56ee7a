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
  /** Which session let it in. */
  session: string | null;
  language: Language;
  /** Groups whose boards it has joined. */
  boards: Set<string>;
};

/** A browser this far behind is cut off: it comes back and asks for what it missed by position. */
const MOST_PACKETS = 400;
const MOST_BYTES = 4_000_000;

/** Whether the browser reads too slowly to be sent more: what waits for it, in the engine and in the socket. */
export function isTooSlow({ socket }: Client): boolean {
  const { writeBuffer = [], transport } = socket.conn as unknown as {
    writeBuffer?: { data?: { length?: number } }[];
    transport?: { socket?: { bufferedAmount?: number } };
  };
  if (writeBuffer.length > MOST_PACKETS) return true;
  let bytes = transport?.socket?.bufferedAmount ?? 0;
  for (const { data } of writeBuffer) bytes += data?.length ?? 0;
  return bytes > MOST_BYTES;
}
