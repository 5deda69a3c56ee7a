// Ids and scopes as small numbers: every index of the read model holds the number, the text is written once.
import type { Database, Statement } from "better-sqlite3";

const REMEMBERED = 200_000;

/** One table `keys(n, key)`. Numbers are given in the order of first use, so two folds of one log give the same. */
export class Keys {
  readonly #db: Database;
  #byKey = new Map<string, number>();
  #byNumber = new Map<number, string>();
  // The key last looked for in vain: who looks in vain mostly gives the number next.
  #missed: string | undefined;
  #find: Statement<[string], number> | undefined;
  #name: Statement<[number], string> | undefined;
  #add: Statement<[string]> | undefined;

  constructor(db: Database) {
    this.#db = db;
  }

  static readonly ddl = "CREATE TABLE keys (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE)";

  /** The number of a key, given now where it has none. */
  intern(key: string): number {
    const known = this.find(key);
    if (known !== undefined) return known;
    this.#missed = undefined;
    this.#add ??= this.#db.prepare("INSERT INTO keys (key) VALUES (?)");
    const n = Number(this.#add.run(key).lastInsertRowid);
    this.#remember(key, n);
    return n;
  }

  /** The number of a key; undefined where it was never used. */
  find(key: string): number | undefined {
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    this.#find ??= this.#db.prepare<[string], number>("SELECT n FROM keys WHERE key = ?").pluck();
    const n = this.#missed === key ? undefined : this.#find.get(key);
    if (n !== undefined) this.#remember(key, n);
    return n;
  }

  /** As `find`, for the one writer: what it has not found is there only once it has given it a number itself. */
  seek(key: string): number | undefined {
    const n = this.find(key);
    if (n === undefined) this.#missed = key;
    return n;
  }

  /** The key of a number that was given before. */
  name(n: number): string {
    const known = this.#byNumber.get(n);
    if (known !== undefined) return known;
    this.#name ??= this.#db.prepare<[number], string>("SELECT key FROM keys WHERE n = ?").pluck();
    const key = this.#name.get(n);
    if (key === undefined) throw new Error(`no key has number ${n}`);
    this.#remember(key, n);
    return key;
  }

  /** Drops what is remembered: after a rollback some of it may never have been written. */
  forget(): void {
    this.#missed = undefined;
    this.#byKey.clear();
    this.#byNumber.clear();
  }

  #remember(key: string, n: number): void {
    if (this.#byKey.size >= REMEMBERED) this.forget();
    this.#byKey.set(key, n);
    this.#byNumber.set(n, key);
  }
}
