// Applies batches of the log to a read model: rows and checkpoint in one transaction, then the announcement. An event
// that cannot be applied is set aside by name, and the rest goes on.
import type { Database } from "better-sqlite3";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { Decoded } from "../src/log/codec.ts";
import type { Committed } from "./readModel.ts";
import { progressOf } from "./store.ts";
import { applyEvent, openTables, temporalTables } from "./tables.ts";

export type Runner = {
  /** The last position whose rows are committed; null before the first. */
  position(): number | null;
  /**
   * Applies a batch in log order and commits it whole. What is at or below the position is skipped, so a batch offered
   * twice counts once. Answers what changed, null where nothing was new. Throws only where the file itself fails.
   */
  apply(batch: Decoded[]): Committed | null;
  /** What to announce where readers who saw another file up to `from` come over to this one. */
  changedSince(from: number): Committed | null;
  poisonedCount(): number;
};

const TOPICS: Record<string, Committed["topics"][number]> = {
  issue_cards: "issues",
  issue_texts: "issues",
  mini_clusters: "structure",
  officers: "structure",
  memberships: "structure",
  research_groups: "structure",
  group_members: "structure",
  members: "people",
  organizations: "people",
  programmes: "programme",
  plans: "reorganizations",
};

/** A runner over a file opened for writing; there is one a file. */
export function openRunner(db: Database): Runner {
  const tables = openTables(db);
  const checkpoint = db.prepare<[number, number]>("UPDATE progress SET position = ?, events = events + ?");
  const setAside = db.prepare<[number, string, string, string]>("INSERT INTO poisoned VALUES (?, ?, ?, ?)");
  const countPoisoned = db.prepare<[], number>("SELECT count(*) FROM poisoned").pluck();
  const begin = db.prepare("SAVEPOINT event");
  const keep = db.prepare("RELEASE event");
  const undo = db.prepare("ROLLBACK TO event");
  let position = progressOf(db).position;

  const groups = new Set<string>();
  const topics = new Set<Committed["topics"][number]>();
  for (const table of temporalTables(tables)) {
    const topic = TOPICS[table.name];
    table.onTouched = (name, scope) => {
      if (topic) topics.add(topic);
      if (name === "issue_cards" && scope.startsWith("group:")) groups.add(scope.slice(6));
    };
  }

  function forget() {
    tables.keys.forget();
    tables.clock.forget();
    tables.planContents.forget();
    tables.timeline.forget();
    for (const table of temporalTables(tables)) table.forget();
    groups.clear();
    topics.clear();
  }

  const poison = (at: number, type: string, stream: string, error: string) =>
    setAside.run(at, type, stream, error.slice(0, 500));

  function fold(event: RecordedEvent) {
    applyEvent(event, tables);
    topics.add("timeline");
  }

  /** The common case: no event fails, so none needs a savepoint of its own. */
  const applyTrusting = db.transaction((batch: Decoded[]) => {
    for (const decoded of batch) {
      if (decoded.kind === "event") fold(decoded.event);
      else if (decoded.kind === "poison") poison(decoded.position, decoded.type, decoded.stream, decoded.error);
    }
    finish(batch);
  });

  /** Once one has failed: each in a savepoint, so that a failure takes back its own rows only. */
  const applyWary = db.transaction((batch: Decoded[]) => {
    for (const decoded of batch) {
      if (decoded.kind === "poison") poison(decoded.position, decoded.type, decoded.stream, decoded.error);
      if (decoded.kind !== "event") continue;
      begin.run();
      try {
        fold(decoded.event);
      } catch (error) {
        if (isStorageFailure(error)) throw error;
        undo.run();
        // What the tables remember may hold rows that were just taken back.
        const touched = { groups: [...groups], topics: [...topics] };
        forget();
        for (const group of touched.groups) groups.add(group);
        for (const topic of touched.topics) topics.add(topic);
        const { type, stream } = decoded.event;
        poison(decoded.position, type, stream, (error as Error).message);
      }
      keep.run();
    }
    finish(batch);
  });

  const finish = (batch: Decoded[]) => {
    checkpoint.run(batch.at(-1)!.position, batch.filter((d) => d.kind === "event").length);
  };

  return {
    position: () => position,
    poisonedCount: () => countPoisoned.get() ?? 0,
    changedSince(from) {
      const to = position;
      if (to === null || to <= from) return null;
      const all = tables.groups.asOf("all", to).map(({ id }) => id);
      const changed = all.filter((id) => tables.cards.changes(`group:${id}`, from, to).length > 0);
      return { from, to, groups: changed, topics: [...new Set(Object.values(TOPICS)), "timeline"] };
    },
    apply(offered) {
      const batch = offered.filter((decoded) => position === null || decoded.position > position);
      if (batch.length === 0) return null;
      groups.clear();
      topics.clear();
      try {
        applyTrusting.immediate(batch);
      } catch (error) {
        forget();
        if (isStorageFailure(error)) throw error;
        try {
          applyWary.immediate(batch);
        } catch (failure) {
          forget();
          throw failure;
        }
      }
      const from = position ?? -1;
      position = batch.at(-1)!.position;
      return { from, to: position, groups: [...groups], topics: [...topics] };
    },
  };
}

/** The disk or the file failed, not the event: nothing may be set aside for that. */
function isStorageFailure(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return (
    typeof code === "string" && /^SQLITE_(FULL|IOERR|CORRUPT|BUSY|LOCKED|READONLY|CANTOPEN|NOMEM|NOTADB)/.test(code)
  );
}
