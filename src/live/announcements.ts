// What everyone who is connected hears: that something changed elsewhere, and how fresh the read model is.
import type * as z from "zod";
import type { Committed } from "../../projections/readModel.ts";
import type { LogStatus, ModelChanged } from "../contract/live.ts";

const COALESCE_MS = 100;
const STATUS_MS = 5_000;

type Topic = z.infer<typeof ModelChanged>["topics"][number];
type Tellers = { changed(message: z.infer<typeof ModelChanged>): void; status(message: LogStatus): void };

export interface Announcements {
  committed(committed: Committed): void;
  /** The log or the projector came or went: told at once. */
  statusChanged(): void;
  close(): void;
}

/** `model:changed` at most once in about 100 ms; `log:status` every five seconds and when the connection changes. */
export function createAnnouncements(status: () => LogStatus, tell: Tellers): Announcements {
  const topics = new Set<Topic>();
  let position = 0;
  let due: NodeJS.Timeout | undefined;
  let connected = status().connected;
  const regularly = setInterval(() => tell.status(status()), STATUS_MS);
  regularly.unref();
  return {
    committed({ to, topics: changed }) {
      position = Math.max(position, to);
      for (const topic of changed) topics.add(topic);
      if (topics.size === 0) return;
      due ??= setTimeout(() => {
        due = undefined;
        tell.changed({ position: String(position), topics: [...topics] });
        topics.clear();
      }, COALESCE_MS);
    },
    statusChanged() {
      const now = status();
      if (now.connected === connected) return;
      connected = now.connected;
      tell.status(now);
    },
    close() {
      clearInterval(regularly);
      clearTimeout(due);
    },
  };
}
