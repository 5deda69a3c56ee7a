// The timeline: every event once, told by codes and ids, found by subject, mini-cluster, research group or all; and,
// by position, the cause behind a changed row.
import type { Database, Statement } from "better-sqlite3";
import type * as z from "zod";
import type { HistoryEntry, IssueCard } from "../src/contract/answers.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import { type HistoryKind, historyKinds, kindsOfEvents } from "../src/contract/historyKinds.ts";
import type { Cause } from "../src/contract/live.ts";
import type { Density } from "./density.ts";
import type { Keys } from "./keys.ts";
import type { GroupRow } from "./structure.ts";
import { tell } from "./telling.ts";
import type { TemporalTable } from "./temporal.ts";
import { toldData } from "./toldData.ts";

/** Raise when these rows come out otherwise from the same events. */
export const timelineVersion = 3;

type Subject = HistoryEntry["subject"];
type Row = {
  position: number;
  event: Buffer;
  type: number;
  revision: number;
  occurred: string;
  recorded: number;
  actor: number;
  role: number;
  command: Buffer;
  kind: number;
  subject: number;
  miniCluster: number | null;
  researchGroup: number | null;
  data: string;
};

/** Events that change a row but are not worth telling: they are kept as causes only. */
const UNTOLD = new Set<string>(["IssueRanked"]);

/** What happens to a plan on its author's desk is told in the plan's own history, and not to everybody. */
const ON_THE_DESK = new Set<string>(["ReorganizationDrafted", "ReorganizationRevised"]);

const OF_ISSUE = "issue:";
const REMEMBERED = 50_000;

type Rights = { mayReadIssue: (id: string) => boolean; mayReadPlan: (id: string) => boolean };

export type TimelineFilter = Rights & {
  scopes: string[];
  types: string[] | null;
  /** Null: of every kind. */
  kinds: HistoryKind[] | null;
  direction: "newest" | "oldest";
  /** Exclusive: where the page before ended. */
  after: number | null;
  limit: number;
  /** Exclusive. */
  since: number;
  upTo: number;
  /** How many told events there are that the reader may not see, of one kind or of all. */
  hidden: (kind: HistoryKind | undefined) => number;
};
type Placed = { position: number; issue: number };

export class Timeline {
  readonly #db: Database;
  readonly #keys: Keys;
  readonly #add: Statement<unknown[]>;
  readonly #at: Statement<[number], Row>;
  readonly #prepared = new Map<string, Statement<unknown[]>>();
  readonly #density: Density;
  // How many entries each scope has: what the next one is the n-th of.
  #ranks = new Map<number, number>();

  static readonly ddl = [
    `CREATE TABLE timeline (position INTEGER PRIMARY KEY, event BLOB NOT NULL, type INTEGER NOT NULL,
      revision INTEGER NOT NULL, occurred TEXT NOT NULL, recorded INTEGER NOT NULL, actor INTEGER NOT NULL,
      role INTEGER NOT NULL, command BLOB NOT NULL, kind INTEGER NOT NULL, subject INTEGER NOT NULL,
      miniCluster INTEGER, researchGroup INTEGER, data TEXT NOT NULL)`,
    // Who may read the entry is decided by `issue` alone: 0 where it is of no issue, below it where it is of a plan.
    // `minute` is business time since 1970; the entry is the scope's n-th, so that how many there are is known without
    // counting.
    `CREATE TABLE timeline_scopes (scope INTEGER NOT NULL, position INTEGER NOT NULL, type INTEGER NOT NULL,
      issue INTEGER NOT NULL, kind INTEGER NOT NULL, minute INTEGER NOT NULL, n INTEGER NOT NULL,
      PRIMARY KEY (scope, position)) WITHOUT ROWID`,
  ];

  constructor(db: Database, keys: Keys, density: Density) {
    this.#db = db;
    this.#keys = keys;
    this.#density = density;
    this.#add = db.prepare(`INSERT INTO timeline VALUES (${Array(14).fill("?").join(", ")})`);
    this.#at = db.prepare("SELECT * FROM timeline WHERE position = ?");
  }

  /** Writes the event's entry; call after the other tables have folded it, so that an issue's place is the new one. */
  apply(event: RecordedEvent, t: { cards: TemporalTable<IssueCard>; groups: TemporalTable<GroupRow> }): void {
    const { subject, miniClusterId, groupId, alsoIn } = tell(event, t);
    const key = (text: string) => this.#keys.intern(text);
    const type = key(event.type);
    const subjectKey = key(subject.id);
    this.#add.run(
      event.position,
      packUuid(event.id),
      type,
      event.revision,
      event.meta.occurredAt,
      Date.parse(event.recordedAt),
      key(event.meta.actor),
      key(event.meta.role),
      packUuid(event.meta.commandId),
      key(subject.kind),
      subjectKey,
      miniClusterId === null ? null : key(miniClusterId),
      groupId === null ? null : key(groupId),
      JSON.stringify(event.data),
    );
    if (UNTOLD.has(event.type)) return;
    const kind = kindsOfEvents[event.type];
    const everywhere = !ON_THE_DESK.has(event.type);
    const scopes = new Set(everywhere ? ["all", `kind:${kind}`, ...alsoIn] : []);
    if (subject.kind !== "issue") scopes.add(`${subject.kind}:${subject.id}`);
    if (miniClusterId !== null) scopes.add(`miniCluster:${miniClusterId}`);
    if (groupId !== null) scopes.add(`group:${groupId}`);
    const ofIssue = subject.kind === "issue" ? subjectKey : subject.kind === "reorganization" ? -subjectKey : 0;
    const at = Date.parse(event.meta.occurredAt);
    const [code, minute] = [historyKinds.indexOf(kind), Math.floor(at / 60_000)];
    // All in one statement: it is the call, not the row, that costs.
    const values = [...scopes].flatMap((scope) => {
      const n = key(scope);
      return [n, event.position, type, ofIssue, code, minute, this.#nextRank(n)];
    });
    const holders = Array(scopes.size).fill("(?, ?, ?, ?, ?, ?, ?)").join(", ");
    this.#statement(`INSERT INTO timeline_scopes VALUES ${holders}`).run(...values);
    if (everywhere) this.#density.apply({ at, kind, position: event.position });
  }

  /** Drops what is remembered, after a rollback. */
  forget(): void {
    this.#ranks.clear();
  }

  #nextRank(scope: number): number {
    const rank = (this.#ranks.get(scope) ?? this.#rank(scope, Number.MAX_SAFE_INTEGER)) + 1;
    if (this.#ranks.size >= REMEMBERED) this.#ranks.clear();
    this.#ranks.set(scope, rank);
    return rank;
  }

  /** How many entries a scope has up to a position. */
  #rank(scope: number, upTo: number): number {
    const newest = this.#statement<{ n: number }>(
      "SELECT n FROM timeline_scopes WHERE scope = ? AND position <= ? ORDER BY position DESC LIMIT 1",
    );
    return newest.get(scope, upTo)?.n ?? 0;
  }

  /** Why a row changed at `position`. */
  cause(position: number): z.infer<typeof Cause> | null {
    const row = this.#at.get(position);
    if (!row) return null;
    return {
      type: this.#keys.name(row.type),
      actorId: this.#keys.name(row.actor),
      commandId: unpackUuid(row.command),
      at: row.occurred,
    };
  }

  /**
   * Entries after `since` and up to `upTo` that are in every one of `scopes`, without those of issues the reader may not
   * see. `total` counts what the filter matches on all pages.
   */
  page(filter: TimelineFilter): { items: HistoryEntry[]; total: number; last: number | null; more: boolean } {
    const { kinds, since, upTo, mayReadIssue } = filter;
    const empty = { items: [], total: 0, last: null, more: false };
    const issue = filter.scopes.find((scope) => scope.startsWith(OF_ISSUE))?.slice(OF_ISSUE.length);
    const everywhere = filter.scopes.length === 0;
    // One kind of everything has a scope of its own.
    const ofKind = everywhere && kinds?.length === 1;
    const named = everywhere ? [ofKind ? `kind:${kinds[0]}` : "all"] : filter.scopes;
    const scopes = named.filter((s) => !s.startsWith(OF_ISSUE)).map((scope) => this.#keys.find(scope));
    const base = issue === undefined ? scopes.shift() : this.#keys.find(issue);
    const types = filter.types?.map((type) => this.#keys.find(type)).filter((n) => n !== undefined) ?? null;
    if (base === undefined || scopes.some((n) => n === undefined) || types?.length === 0) return empty;
    const conditions = [
      ...(types ? [`s.type IN (${types.join(",")})`] : []),
      ...(kinds && !ofKind ? [`s.kind IN (${kinds.map((kind) => historyKinds.indexOf(kind)).join(",")})`] : []),
      ...scopes.map((n) => `EXISTS (SELECT 1 FROM timeline_scopes o WHERE o.scope = ${n} AND o.position = s.position)`),
    ];
    const from = `FROM ${issue === undefined ? "timeline_scopes" : this.#ofIssue()} s WHERE s.scope = ? ${conditions
      .map((condition) => `AND ${condition}`)
      .join(" ")}`;
    const readable = new Map<number, boolean>([[0, true]]);
    const mayRead = (of: number) => {
      let may = readable.get(of);
      if (may === undefined) {
        may = this.#mayRead(of, filter);
        readable.set(of, may);
      }
      return may;
    };
    const newest = filter.direction === "newest";
    const low = newest || filter.after === null ? since : Math.max(since, filter.after);
    const high = newest && filter.after !== null ? Math.min(upTo, filter.after - 1) : upTo;
    const items: HistoryEntry[] = [];
    let last: number | null = null;
    let more = false;
    const walk = this.#statement<Placed>(
      `SELECT s.position AS position, s.issue AS issue ${from} AND s.position > ? AND s.position <= ?
       ORDER BY s.position ${newest ? "DESC" : "ASC"}`,
    );
    for (const { position, issue: of } of walk.iterate(base, low, high)) {
      if (!mayRead(of)) continue;
      if (items.length === filter.limit) {
        more = true;
        break;
      }
      const row = this.#at.get(position);
      if (!row) continue;
      items.push(this.#entry(row, mayReadIssue));
      last = position;
    }
    const count = () => {
      let sum = 0;
      const rows = this.#statement<{ issue: number; n: number }>(
        `SELECT s.issue AS issue, count(*) AS n ${from} AND s.position > ? AND s.position <= ? GROUP BY s.issue`,
      );
      for (const { issue: of, n } of rows.iterate(base, since, upTo)) if (mayRead(of)) sum += n;
      return sum;
    };
    const simple = everywhere && conditions.length === 0;
    const total = simple ? this.#ranked(base, filter, ofKind ? kinds[0] : undefined, count) : count();
    return { items, total, last, more };
  }

  /** The total of a scope as a whole, from the ranks of its entries; counted where some of its past is hidden. */
  #ranked(scope: number, { since, upTo, hidden }: TimelineFilter, kind: HistoryKind | undefined, count: () => number) {
    const [all, before] = [this.#rank(scope, upTo), since < 0 ? 0 : this.#rank(scope, since)];
    const unseen = hidden(kind);
    if (unseen === 0) return all - before;
    return before === 0 && all === this.#rank(scope, Number.MAX_SAFE_INTEGER) ? all - unseen : count();
  }

  /** The told entry at `position`, and the nearest before and after it, of these kinds and that the reader may see. */
  step(
    position: number,
    kinds: readonly HistoryKind[],
    rights: Rights,
  ): { previous: HistoryEntry | null; here: HistoryEntry | null; next: HistoryEntry | null } {
    const scopes = kinds.length === historyKinds.length ? ["all"] : kinds.map((kind) => `kind:${kind}`);
    const nearest = (condition: string, order: "ASC" | "DESC"): HistoryEntry | null => {
      const walk = this.#statement<Placed>(
        `SELECT position, issue FROM timeline_scopes WHERE scope = ? AND position ${condition} ? ORDER BY position ${order}`,
      );
      let found: number | null = null;
      for (const scope of scopes.flatMap((name) => this.#keys.find(name) ?? []))
        for (const { position: there, issue } of walk.iterate(scope, position)) {
          // Another kind has a nearer one.
          if (found !== null && (order === "ASC" ? there > found : there < found)) break;
          if (!this.#mayRead(issue, rights)) continue;
          found = there;
          break;
        }
      const row = found === null ? undefined : this.#at.get(found);
      return row === undefined ? null : this.#entry(row, rights.mayReadIssue);
    };
    return { previous: nearest("<", "DESC"), here: nearest("=", "ASC"), next: nearest(">", "ASC") };
  }

  #mayRead(issue: number, { mayReadIssue, mayReadPlan }: Rights): boolean {
    if (issue === 0) return true;
    return issue > 0 ? mayReadIssue(this.#keys.name(issue)) : mayReadPlan(this.#keys.name(-issue));
  }

  /** Every event of an issue leaves a version of its card: those are its history, without rows of their own. */
  #ofIssue(): string {
    const untold = [...UNTOLD].map((type) => this.#keys.find(type) ?? 0);
    return `(SELECT c.id AS scope, t.position AS position, t.type AS type, t.subject AS issue,
      ${historyKinds.indexOf("issues")} AS kind FROM issue_cards c
      JOIN timeline t ON t.position = c.start AND t.subject = c.id AND t.type NOT IN (${untold.join(",")}))`;
  }

  #entry(row: Row, mayReadIssue: (id: string) => boolean): HistoryEntry {
    const name = (n: number) => this.#keys.name(n);
    const data = toldData(JSON.parse(row.data) as Record<string, unknown>, mayReadIssue);
    return {
      id: unpackUuid(row.event),
      position: String(row.position),
      revision: String(row.revision),
      type: name(row.type),
      occurredAt: row.occurred,
      recordedAt: new Date(row.recorded).toISOString(),
      actorId: name(row.actor),
      role: name(row.role) as HistoryEntry["role"],
      commandId: unpackUuid(row.command),
      subject: { kind: name(row.kind) as Subject["kind"], id: name(row.subject) },
      miniClusterId: row.miniCluster === null ? null : name(row.miniCluster),
      groupId: row.researchGroup === null ? null : name(row.researchGroup),
      data,
    };
  }

  #statement<R>(sql: string): Statement<unknown[], R> {
    let statement = this.#prepared.get(sql);
    if (!statement) {
      if (this.#prepared.size > 200) this.#prepared.clear();
      statement = this.#db.prepare(sql);
      this.#prepared.set(sql, statement);
    }
    return statement as Statement<unknown[], R>;
  }
}

const packUuid = (uuid: string) => Buffer.from(uuid.replaceAll("-", ""), "hex");
const unpackUuid = (packed: Buffer) => packed.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
