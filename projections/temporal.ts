// Rows that hold from a log position to a log position, and the index that finds those of a scope as of any position.
//
// Each scope (a board, a mini-cluster's members, …) keeps a journal of what entered and left it and, every so often, a
// snapshot of what it held. "As of P" is the newest snapshot not after P plus the journal up to P. A snapshot is taken
// once the journal since the last is as long as the scope is large, so the work is bounded by the size of the answer,
// never by the number of versions, and snapshots cost a few bytes a change ("copy + log", Salzberg & Tsotras 1999,
// "Comparison of access methods for time-evolving data"). The journal is also what changed between two positions.
import type { Database } from "better-sqlite3";
import type { Keys } from "./keys.ts";
import { ScopeIndex } from "./scopeIndex.ts";

/** The end of a row that still holds. */
export const OPEN = Number.MAX_SAFE_INTEGER;

/** What a temporal table is: its columns in the order they are stored, and the scopes each row is found under. */
export type TemporalSpec<Row> = {
  name: string;
  columns: readonly (keyof Row & string)[];
  /** Pure; ids of scopes are free text such as `group:…`. */
  scopes: (row: Row, id: string) => string[];
};

/** One version: the row held in [from, to). */
export type Version<Row> = { id: string; from: number; to: number; row: Row };
export type NetChange<Row> = { id: string; before: Row | null; after: Row | null; position: number };

type Stored = { seq: number; id: number; start: number; stop: number; body: string };
type Held<Row> = { seq: number; start: number; scopes: string[]; body: string; row: Row };

const REMEMBERED = 50_000;

/**
 * A table of versions. Writing goes forward in log order: `put` and `remove` at positions that never decrease. Rows
 * that are handed out are shared and frozen.
 */
export class TemporalTable<Row extends object> {
  readonly name: string;
  readonly #spec: TemporalSpec<Row>;
  readonly #keys: Keys;
  readonly #index: ScopeIndex;
  readonly #sql;
  // The versions that hold now, as far as they were touched lately: spares the writer a read and a parse.
  #held = new Map<string, Held<Row>>();
  #rows = new Map<number, { id: string; from: number; row: Row }>();
  /** Told of every scope whose rows changed, by the writer. */
  onTouched: ((table: string, scope: string) => void) | undefined;

  constructor(db: Database, keys: Keys, spec: TemporalSpec<Row>) {
    this.name = spec.name;
    this.#spec = spec;
    this.#keys = keys;
    this.#index = new ScopeIndex(db, spec.name);
    const t = spec.name;
    const of = "seq, id, start, stop, body";
    this.#sql = {
      newest: db.prepare<[number], Stored>(`SELECT ${of} FROM ${t} WHERE id = ? ORDER BY start DESC LIMIT 1`),
      at: db.prepare<[number, number], Stored>(
        `SELECT ${of} FROM ${t} WHERE id = ? AND start <= ? ORDER BY start DESC LIMIT 1`,
      ),
      all: db.prepare<[number], Stored>(`SELECT ${of} FROM ${t} WHERE id = ? ORDER BY start DESC`),
      bySeq: db.prepare<[number], Stored>(`SELECT ${of} FROM ${t} WHERE seq = ?`),
      insert: db.prepare<[number, number, number, string]>(
        `INSERT INTO ${t} (id, start, stop, body) VALUES (?, ?, ?, ?)`,
      ),
      end: db.prepare<[number, number]>(`UPDATE ${t} SET stop = ? WHERE seq = ?`),
      replace: db.prepare<[string, number]>(`UPDATE ${t} SET body = ? WHERE seq = ?`),
      drop: db.prepare<[number]>(`DELETE FROM ${t} WHERE seq = ?`),
    };
  }

  /** The tables to create for `spec`. */
  static ddl(spec: Pick<TemporalSpec<never>, "name">): string[] {
    return [
      `CREATE TABLE ${spec.name} (seq INTEGER PRIMARY KEY, id INTEGER NOT NULL, start INTEGER NOT NULL, stop INTEGER NOT NULL, body TEXT NOT NULL)`,
      `CREATE UNIQUE INDEX ${spec.name}_by_id ON ${spec.name} (id, start)`,
      ...ScopeIndex.ddl(spec.name),
    ];
  }

  /** The row that holds now, as the writer sees it; null where none does. */
  current(id: string): Row | null {
    return this.#hold(id)?.row ?? null;
  }

  /** From `position` on the row of `id` is `row`. Says nothing where it is that already; twice at one position: one version. */
  put(id: string, row: Row, position: number): void {
    const values = this.#spec.columns.map((column) => row[column] ?? null);
    const body = JSON.stringify(values);
    const scopes = this.#spec.scopes(row, id);
    const old = this.#hold(id);
    if (old && old.body === body && same(old.scopes, scopes)) return;
    const idKey = this.#keys.intern(id);
    if (old && old.start === position) {
      this.#sql.replace.run(body, old.seq);
      this.#rows.delete(old.seq);
      this.#move(idKey, old.seq, old.scopes, old.seq, scopes, position);
      this.#remember(id, { ...old, scopes, body, row: this.#build(values) });
      return;
    }
    if (old) this.#end(old, position);
    const seq = Number(this.#sql.insert.run(idKey, position, OPEN, body).lastInsertRowid);
    this.#move(idKey, old?.seq ?? 0, old?.scopes ?? [], seq, scopes, position);
    this.#remember(id, { seq, start: position, scopes, body, row: this.#build(values) });
  }

  /** From `position` on there is no row of `id`. Says nothing where there is none already. */
  remove(id: string, position: number): void {
    const old = this.#hold(id);
    if (!old) return;
    this.#end(old, position);
    this.#move(this.#keys.intern(id), old.seq, old.scopes, 0, [], position);
    // A version that began at this very position never held.
    if (old.start === position) {
      this.#sql.drop.run(old.seq);
      this.#rows.delete(old.seq);
    }
    this.#held.delete(id);
  }

  /** The rows of a scope that hold at `position`, in the order they were written. */
  asOf(scope: string, position: number): Row[] {
    return this.versionsAsOf(scope, position).map((version) => version.row);
  }

  /** The same with each row's id and the position it holds from. */
  versionsAsOf(scope: string, position: number): { id: string; from: number; row: Row }[] {
    const key = this.#keys.find(scope);
    if (key === undefined) return [];
    return this.#index.asOf(key, position).map((seq) => this.#version(seq));
  }

  /** The row of `id` that holds at `position`; null where none does. */
  get(id: string, position: number): Row | null {
    return this.version(id, position)?.row ?? null;
  }

  version(id: string, position: number): Version<Row> | null {
    const key = this.#keys.find(id);
    if (key === undefined) return null;
    const stored = this.#sql.at.get(key, position);
    if (!stored || stored.stop <= position) return null;
    return { id, from: stored.start, to: stored.stop, row: this.#keep(stored).row };
  }

  /** Every version of `id`, the newest first, read as far as the caller goes. */
  *versions(id: string): Generator<Version<Row>> {
    const key = this.#keys.find(id);
    if (key === undefined) return;
    // Read whole before yielding: a caller may write between two versions.
    for (const stored of this.#sql.all.all(key))
      yield { id, from: stored.start, to: stored.stop, row: this.#parse(stored.body) };
  }

  /**
   * What changed in a scope in (from, to], net: one entry an id, with the row as of `from` and as of `to` (null: not in
   * the scope) and the position of its last change. An id that is back to what it was is left out.
   */
  changes(scope: string, from: number, to: number): NetChange<Row>[] {
    const key = this.#keys.find(scope);
    if (key === undefined) return [];
    const net: NetChange<Row>[] = [];
    for (const change of this.#index.changes(key, from, to)) {
      const before = change.before === 0 ? null : this.#version(change.before).row;
      const after = change.after === 0 ? null : this.#version(change.after).row;
      if (before === after || (before && after && JSON.stringify(before) === JSON.stringify(after))) continue;
      net.push({ id: this.#keys.name(change.id), before, after, position: change.position });
    }
    return net;
  }

  /** Drops what is remembered: after a rollback it may never have been written. */
  forget(): void {
    this.#held.clear();
    this.#rows.clear();
    this.#index.forget();
  }

  #end(old: Held<Row>, position: number): void {
    if (position < old.start) throw new Error(`${this.name}: position ${position} is before ${old.start}`);
    if (old.start < position) {
      this.#sql.end.run(position, old.seq);
      this.#rows.delete(old.seq);
    }
  }

  #move(id: number, was: number, left: string[], is: number, entered: string[], position: number): void {
    for (const scope of left) {
      const stays = entered.includes(scope);
      this.#index.record(this.#keys.intern(scope), position, id, was, stays ? is : 0);
      this.onTouched?.(this.name, scope);
    }
    for (const scope of entered) {
      if (left.includes(scope)) continue;
      this.#index.record(this.#keys.intern(scope), position, id, 0, is);
      this.onTouched?.(this.name, scope);
    }
  }

  #hold(id: string): Held<Row> | undefined {
    const held = this.#held.get(id);
    if (held) return held;
    const key = this.#keys.seek(id);
    const stored = key === undefined ? undefined : this.#sql.newest.get(key);
    if (!stored || stored.stop !== OPEN) return undefined;
    const row = this.#parse(stored.body);
    const found = { seq: stored.seq, start: stored.start, scopes: this.#spec.scopes(row, id), body: stored.body, row };
    this.#remember(id, found);
    return found;
  }

  #remember(id: string, held: Held<Row>): void {
    if (this.#held.size >= REMEMBERED) this.#held.clear();
    this.#held.set(id, held);
  }

  #version(seq: number): { id: string; from: number; row: Row } {
    const known = this.#rows.get(seq);
    if (known) return known;
    const stored = this.#sql.bySeq.get(seq);
    if (!stored) throw new Error(`${this.name} has no version ${seq}`);
    return this.#keep(stored);
  }

  #keep(stored: Stored): { id: string; from: number; row: Row } {
    const known = this.#rows.get(stored.seq);
    if (known) return known;
    const version = { id: this.#keys.name(stored.id), from: stored.start, row: this.#parse(stored.body) };
    if (this.#rows.size >= REMEMBERED) this.#rows.clear();
    this.#rows.set(stored.seq, version);
    return version;
  }

  #parse(body: string): Row {
    return this.#build(JSON.parse(body) as unknown[]);
  }

  #build(values: unknown[]): Row {
    const row: Record<string, unknown> = {};
    this.#spec.columns.forEach((column, i) => {
      row[column] = values[i];
    });
    return Object.freeze(row) as Row;
  }
}

const same = (a: string[], b: string[]) => a.length === b.length && a.every((scope, i) => scope === b[i]);
