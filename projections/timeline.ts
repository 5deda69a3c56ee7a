// The timeline: every event once, told by codes and ids, found by subject, mini-cluster, research group or all; and,
// by position, the cause behind a changed row.
import type { Database, Statement } from "better-sqlite3";
import type * as z from "zod";
import type { HistoryEntry, IssueCard } from "../src/contract/answers.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { Cause } from "../src/contract/live.ts";
import type { Keys } from "./keys.ts";
import type { GroupRow } from "./structure.ts";
import { tell } from "./telling.ts";
import type { TemporalTable } from "./temporal.ts";
import { toldData } from "./toldData.ts";

/** Raise when these rows come out otherwise from the same events. */
export const timelineVersion = 2;

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

export type TimelineFilter = {
  scopes: string[];
  types: string[] | null;
  direction: "newest" | "oldest";
  /** Exclusive: where the page before ended. */
  after: number | null;
  limit: number;
  upTo: number;
  mayReadIssue: (id: string) => boolean;
  mayReadPlan: (id: string) => boolean;
};

export class Timeline {
  readonly #db: Database;
  readonly #keys: Keys;
  readonly #add: Statement<unknown[]>;
  readonly #at: Statement<[number], Row>;
  readonly #prepared = new Map<string, Statement<unknown[]>>();

  static readonly ddl = [
    `CREATE TABLE timeline (position INTEGER PRIMARY KEY, event BLOB NOT NULL, type INTEGER NOT NULL,
      revision INTEGER NOT NULL, occurred TEXT NOT NULL, recorded INTEGER NOT NULL, actor INTEGER NOT NULL,
      role INTEGER NOT NULL, command BLOB NOT NULL, kind INTEGER NOT NULL, subject INTEGER NOT NULL,
      miniCluster INTEGER, researchGroup INTEGER, data TEXT NOT NULL)`,
    // Who may read the entry is decided by `issue` alone: 0 where it is of no issue, below it where it is of a plan.
    `CREATE TABLE timeline_scopes (scope INTEGER NOT NULL, position INTEGER NOT NULL, type INTEGER NOT NULL,
      issue INTEGER NOT NULL, PRIMARY KEY (scope, position)) WITHOUT ROWID`,
  ];

  constructor(db: Database, keys: Keys) {
    this.#db = db;
    this.#keys = keys;
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
    const scopes = new Set(ON_THE_DESK.has(event.type) ? [] : ["all", ...alsoIn]);
    if (subject.kind !== "issue") scopes.add(`${subject.kind}:${subject.id}`);
    if (miniClusterId !== null) scopes.add(`miniCluster:${miniClusterId}`);
    if (groupId !== null) scopes.add(`group:${groupId}`);
    const ofIssue = subject.kind === "issue" ? subjectKey : subject.kind === "reorganization" ? -subjectKey : 0;
    // All in one statement: it is the call, not the row, that costs.
    const values = [...scopes].flatMap((scope) => [key(scope), event.position, type, ofIssue]);
    const holders = Array(scopes.size).fill("(?, ?, ?, ?)").join(", ");
    this.#statement(`INSERT INTO timeline_scopes VALUES ${holders}`).run(...values);
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
   * Entries that are in every one of `scopes`, without those of issues and plans the reader may not see. `total` counts what the
   * filter matches on all pages.
   */
  page(filter: TimelineFilter): { items: HistoryEntry[]; total: number; last: number | null; more: boolean } {
    const empty = { items: [], total: 0, last: null, more: false };
    const issue = filter.scopes.find((scope) => scope.startsWith(OF_ISSUE))?.slice(OF_ISSUE.length);
    const scopes = filter.scopes.filter((s) => !s.startsWith(OF_ISSUE)).map((scope) => this.#keys.find(scope));
    const base = issue === undefined ? scopes.shift() : this.#keys.find(issue);
    const types = filter.types?.map((type) => this.#keys.find(type)).filter((n) => n !== undefined) ?? null;
    if (base === undefined || scopes.some((n) => n === undefined) || types?.length === 0) return empty;
    const others = scopes.map(
      (n) => `AND EXISTS (SELECT 1 FROM timeline_scopes o WHERE o.scope = ${n} AND o.position = s.position)`,
    );
    const where = `FROM ${issue === undefined ? "timeline_scopes" : this.#ofIssue()} s WHERE s.scope = ? AND s.position <= ? ${
      types ? `AND s.type IN (${types.join(",")})` : ""
    } ${others.join(" ")}`;
    let total = 0;
    const readable = new Map<number, boolean>([[0, true]]);
    const counts = this.#statement<{ issue: number; n: number }>(
      `SELECT s.issue AS issue, count(*) AS n ${where} GROUP BY s.issue`,
    );
    for (const { issue, n } of counts.all(base, filter.upTo)) {
      if (issue > 0) readable.set(issue, filter.mayReadIssue(this.#keys.name(issue)));
      if (issue < 0) readable.set(issue, filter.mayReadPlan(this.#keys.name(-issue)));
      if (readable.get(issue)) total += n;
    }
    const newest = filter.direction === "newest";
    const bound = filter.after ?? (newest ? Number.MAX_SAFE_INTEGER : -1);
    const walk = this.#statement<{ position: number; issue: number }>(
      `SELECT s.position AS position, s.issue AS issue ${where} AND s.position ${newest ? "<" : ">"} ? ORDER BY s.position ${newest ? "DESC" : "ASC"}`,
    );
    const items: HistoryEntry[] = [];
    let last: number | null = null;
    let more = false;
    for (const { position, issue } of walk.iterate(base, filter.upTo, bound)) {
      if (!readable.get(issue)) continue;
      if (items.length === filter.limit) {
        more = true;
        break;
      }
      const row = this.#at.get(position);
      if (!row) continue;
      items.push(this.#entry(row, filter.mayReadIssue));
      last = position;
    }
    return { items, total, last, more };
  }

  /** Every event of an issue leaves a version of its card: those are its history, without rows of their own. */
  #ofIssue(): string {
    const untold = [...UNTOLD].map((type) => this.#keys.find(type) ?? 0);
    return `(SELECT c.id AS scope, t.position AS position, t.type AS type, t.subject AS issue FROM issue_cards c
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
