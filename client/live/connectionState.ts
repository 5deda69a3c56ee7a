/** The states of the live connection and what leads from one to another. Pure, so that every path can be tried. */

export type Connection = { state: "live" | "connecting" | "offline" | "lagging"; lagSeconds: number };

export type Signal =
  | { kind: "connected" }
  /** Cut, refused or not yet there; it is being tried again. */
  | { kind: "lost" }
  /** The browser says that there is no network. */
  | { kind: "offline" }
  /** log:status: how far the read model is behind the log. */
  | { kind: "status"; connected: boolean; lagSeconds: number };

/** A read model this far behind is said to lag: below it, nobody would notice. Seconds. */
const NOTICEABLE = 3;

/** The state after a signal; the same object where nothing a reader sees has changed. */
export function nextConnection(now: Connection | undefined, signal: Signal): Connection {
  const next = stateAfter(now, signal);
  return now !== undefined && now.state === next.state && now.lagSeconds === next.lagSeconds ? now : next;
}

function stateAfter(now: Connection | undefined, signal: Signal): Connection {
  switch (signal.kind) {
    case "connected":
      return { state: "live", lagSeconds: 0 };
    case "lost":
      return { state: "connecting", lagSeconds: 0 };
    case "offline":
      return { state: "offline", lagSeconds: 0 };
    case "status": {
      // A status that was under way when the connection was cut says nothing about it.
      if (now?.state !== "live" && now?.state !== "lagging") return now ?? { state: "connecting", lagSeconds: 0 };
      const lag = Math.round(signal.lagSeconds);
      return signal.connected && lag < NOTICEABLE
        ? { state: "live", lagSeconds: 0 }
        : { state: "lagging", lagSeconds: lag };
    }
  }
}
