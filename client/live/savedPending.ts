/**
 * [B10] Commands on their way, kept in the browser per board and person, so that a reload or a crash loses none. One entry
 * a command: two pages of one person do not overwrite each other's, and sending one twice is harmless (same key).
 */
import type { Pending } from "./pending.ts";

const prefix = (groupId: string, actorId: string): string => `danji.pending/${actorId}/${groupId}/`;

type Entry = { order: number; pending: Pending };
let serial = 0;
const orders = new Map<string, number>();
/** Grows with every command, also over reloads: the order in which they were given. */
function orderOf(key: string): number {
  let order = orders.get(key);
  if (order === undefined) {
    order = Date.now() * 1000 + (serial++ % 1000);
    orders.set(key, order);
  }
  return order;
}

/** What was on its way when the page was left, in the order it was given. What cannot be read is left out. */
export function loadPending(groupId: string, actorId: string): Pending[] {
  const start = prefix(groupId, actorId);
  const entries: Entry[] = [];
  try {
    for (const name of Object.keys(localStorage)) {
      if (!name.startsWith(start)) continue;
      const saved: unknown = JSON.parse(localStorage.getItem(name) ?? "null");
      if (isEntry(saved)) entries.push(saved);
    }
  } catch {
    // Storage is forbidden or an entry is broken: what was read so far is what there is.
  }
  for (const { order, pending } of entries) orders.set(pending.key, order);
  return entries.sort((a, b) => a.order - b.order).map(({ pending }) => pending);
}

/** Keeps `now`, and forgets what was in `before` and is not any more. */
export function keepPending(
  groupId: string,
  actorId: string,
  before: readonly Pending[],
  now: readonly Pending[],
): void {
  const start = prefix(groupId, actorId);
  const kept = new Set(now.map(({ key }) => key));
  const known = new Set(before);
  try {
    for (const { key } of before) if (!kept.has(key)) localStorage.removeItem(start + key);
    for (const pending of now) {
      if (known.has(pending)) continue;
      const entry: Entry = { order: orderOf(pending.key), pending };
      localStorage.setItem(start + pending.key, JSON.stringify(entry));
    }
  } catch {
    // Storage is full or forbidden: the commands live as long as the page.
  }
}

function isEntry(value: unknown): value is Entry {
  if (typeof value !== "object" || value === null || !("order" in value) || !("pending" in value)) return false;
  if (typeof value.order !== "number" || typeof value.pending !== "object" || value.pending === null) return false;
  const { key, wish, actorId, status, at } = value.pending as Partial<Pending>;
  if (typeof key !== "string" || typeof actorId !== "string" || typeof status !== "string") return false;
  return typeof at === "string" && typeof wish?.name === "string" && typeof wish.body?.issueId === "string";
}
