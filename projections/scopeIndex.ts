// The journal and the snapshots of one temporal table's scopes: which versions a scope held as of a position, and which
// of its rows changed between two positions. Numbers only; temporal.ts gives them their meaning.
import type { Database } from "better-sqlite3";

/** One id's net change in a scope: version numbers, 0 for "not in the scope", and the position of the last change. */
export type IndexChange = { id: number; before: number; after: number; position: number };

type Entry = { position: number; id: number; was: number; is: number };
type ScopeState = {
  /** Position of the last entry. */
  last: number;
  /** Entries since the last snapshot, and how many versions the scope holds. */
  since: number;
  size: number;
};

const SHORTEST = 64;
const REMEMBERED = 50_000;

export class ScopeIndex {
  readonly #sql;
  #states = new Map<number, ScopeState>();

  constructor(db: Database, name: string) {
    const entries = "SELECT position, id, was, is_ AS 'is' FROM";
    this.#sql = {
      snapshot: db.prepare<[number, number], { position: number; held: Buffer }>(
        `SELECT position, held FROM ${name}_snapshots WHERE scope = ? AND position <= ? ORDER BY position DESC LIMIT 1`,
      ),
      between: db.prepare<[number, number, number], Entry>(
        `${entries} ${name}_journal WHERE scope = ? AND position > ? AND position <= ? ORDER BY position, id`,
      ),
      last: db
        .prepare<[number], number>(
          `SELECT position FROM ${name}_journal WHERE scope = ? ORDER BY position DESC LIMIT 1`,
        )
        .pluck(),
      since: db
        .prepare<[number, number], number>(`SELECT count(*) FROM ${name}_journal WHERE scope = ? AND position > ?`)
        .pluck(),
      entry: db
        .prepare<[number, number, number], number>(
          `SELECT was FROM ${name}_journal WHERE scope = ? AND position = ? AND id = ?`,
        )
        .pluck(),
      add: db.prepare<[number, number, number, number, number]>(
        `INSERT INTO ${name}_journal (scope, position, id, was, is_) VALUES (?, ?, ?, ?, ?)`,
      ),
      change: db.prepare<[number, number, number, number]>(
        `UPDATE ${name}_journal SET is_ = ? WHERE scope = ? AND position = ? AND id = ?`,
      ),
      drop: db.prepare<[number, number, number]>(
        `DELETE FROM ${name}_journal WHERE scope = ? AND position = ? AND id = ?`,
      ),
      snap: db.prepare<[number, number, Buffer]>(
        `INSERT INTO ${name}_snapshots (scope, position, held) VALUES (?, ?, ?)`,
      ),
    };
  }

  static ddl(name: string): string[] {
    return [
      `CREATE TABLE ${name}_journal (scope INTEGER NOT NULL, position INTEGER NOT NULL, id INTEGER NOT NULL, was INTEGER NOT NULL, is_ INTEGER NOT NULL, PRIMARY KEY (scope, position, id)) WITHOUT ROWID`,
      `CREATE TABLE ${name}_snapshots (scope INTEGER NOT NULL, position INTEGER NOT NULL, held BLOB NOT NULL, PRIMARY KEY (scope, position)) WITHOUT ROWID`,
    ];
  }

  /** In `scope`, from `position` on, `id` is version `is` where it was `was`; 0: not in the scope. */
  record(scope: number, position: number, id: number, was: number, is: number): void {
    const state = this.#state(scope);
    const size = state.size;
    state.size += (is === 0 ? 0 : 1) - (was === 0 ? 0 : 1);
    if (state.last !== position) {
      if (state.since >= Math.max(SHORTEST, size)) this.#snapshot(scope, state);
      state.last = position;
    } else {
      // Several changes of one id at one position are one: what it was first, what it is last.
      const first = this.#sql.entry.get(scope, position, id);
      if (first !== undefined) {
        if (first === is) {
          this.#sql.drop.run(scope, position, id);
          state.since--;
          state.last = this.#sql.last.get(scope) ?? -1;
        } else this.#sql.change.run(is, scope, position, id);
        return;
      }
    }
    if (was === is) return;
    this.#sql.add.run(scope, position, id, was, is);
    state.since++;
  }

  /** The versions that `scope` held at `position`, ascending. */
  asOf(scope: number, position: number): number[] {
    const snapshot = this.#sql.snapshot.get(scope, position);
    const held = new Set<number>(snapshot ? unpack(snapshot.held) : []);
    for (const { was, is } of this.#sql.between.all(scope, snapshot?.position ?? -1, position)) {
      if (was !== 0) held.delete(was);
      if (is !== 0) held.add(is);
    }
    return [...held].sort((a, b) => a - b);
  }

  /** The net changes of `scope` in (from, to], in the order of their last change. */
  changes(scope: number, from: number, to: number): IndexChange[] {
    const net = new Map<number, IndexChange>();
    for (const { position, id, was, is } of this.#sql.between.all(scope, from, to)) {
      const before = net.get(id)?.before ?? was;
      net.delete(id);
      net.set(id, { id, before, after: is, position });
    }
    return [...net.values()].filter((change) => change.before !== change.after);
  }

  /** Drops what is remembered, after a rollback. */
  forget(): void {
    this.#states.clear();
  }

  #snapshot(scope: number, state: ScopeState): void {
    this.#sql.snap.run(scope, state.last, pack(this.asOf(scope, state.last)));
    state.since = 0;
  }

  #state(scope: number): ScopeState {
    const known = this.#states.get(scope);
    if (known) return known;
    const last = this.#sql.last.get(scope) ?? -1;
    const snapshot = this.#sql.snapshot.get(scope, last);
    const state = {
      last,
      since: this.#sql.since.get(scope, snapshot?.position ?? -1) ?? 0,
      size: this.asOf(scope, last).length,
    };
    if (this.#states.size >= REMEMBERED) this.#states.clear();
    this.#states.set(scope, state);
    return state;
  }
}

const pack = (versions: number[]) => Buffer.from(Uint32Array.from(versions).buffer);
const unpack = (held: Buffer) => new Uint32Array(held.buffer.slice(held.byteOffset, held.byteOffset + held.byteLength));
