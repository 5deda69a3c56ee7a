// How many connections one address and one account may hold open at once.
import type { IncomingMessage } from "node:http";

type Connection = { readyState: string; once(event: "close", listener: () => void): unknown };

export interface Admission {
  isFull(key: string): boolean;
  /** Counts the connection until it closes. */
  enter(key: string, connection: Connection): void;
}

/** Counts by key, up to `most` each. */
export function createAdmission(most: number): Admission {
  const open = new Map<string, number>();
  const count = (key: string) => open.get(key) ?? 0;
  return {
    isFull: (key) => count(key) >= most,
    enter(key, connection) {
      // One that closed meanwhile will not say so again.
      if (connection.readyState === "closed") return;
      open.set(key, count(key) + 1);
      connection.once("close", () => {
        const left = count(key) - 1;
        if (left > 0) open.set(key, left);
        else open.delete(key);
      });
    },
  };
}

/** Where an upgrade comes from, past as many proxies as are trusted: what `request.ip` is to a route. */
export function addressOf({ socket, headers }: IncomingMessage, trustProxy: number): string {
  const named = String(headers["x-forwarded-for"] ?? "").split(",");
  const hops = [socket.remoteAddress ?? "", ...named.map((one) => one.trim()).reverse()].filter((one) => one !== "");
  return hops[Math.min(trustProxy, hops.length - 1)] ?? "";
}
