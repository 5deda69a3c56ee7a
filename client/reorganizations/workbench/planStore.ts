/**
 * A plan in an editor's browser: what the server has, with this person's acts laid over it. No framework, no network, no
 * clock: whoever drives it (planSession.ts) brings the server's answers and carries the acts.
 *
 * Rules, cited by the tests:
 * [W1] What is shown is the server's plan with the acts laid over it, key by key; what already holds is no act.
 * [W2] An answer older than one seen before, or than an own act that was recorded, changes nothing.
 * [W3] What others changed appears, and is told with who; what this person changed elsewhere stays.
 * [W4] Where both changed the same key, theirs is shown and mine is kept aside with what both began from, until a choice.
 * [W5] Undoing gives back what the act replaced, except where someone has changed it since; redoing likewise.
 * [W6] What was not recorded yet outlives the page, and is laid over whatever the server has by then.
 */
import { changeRows, contentOf, type PlanRows, planLists, rowsOf } from "../../../src/contract/planRows.ts";
import type { PlanChanges, PlanContent } from "../../../src/contract/reorganization.ts";
import { sameValue } from "../../../src/domain/sameValue.ts";
import { Topics } from "../../live/topics.ts";
import {
  changesOf,
  differences,
  type Held,
  heldBy,
  type PlanEdit,
  splitKey,
  type Values,
  valuesOf,
} from "./planEdits.ts";

/** The plan as the server tells it. `by`: who revised it last. */
export type Served = { title: string; version: number; position: string; content: PlanContent; by: string | null };
/** An act that is not recorded: what the key held when it was given, and what it shall hold. */
type Edit = { base: Held; mine: Held };
export type Conflict = { key: string; base: Held; theirs: Held; mine: Held };
type Act = { before: Values; after: Values };
/** What others changed with one answer of the server. */
export type News = { by: string | null; keys: ReadonlySet<string>; conflicts: number };
/** What a closed browser keeps. */
export type Kept = { edits: [string, Edit][]; conflicts: Conflict[] };
export type Outgoing = { changes: PlanChanges; seen: number; values: Values };

/** One command takes so many changes of rows; what is left of a larger act follows in the next. */
const atOnce = 5_000;
/** So many acts can be taken back. */
const depth = 200;

export class PlanStore {
  #server: { title: string; rows: PlanRows; version: number; position: bigint };
  #title: string;
  #rows: PlanRows;
  #content: PlanContent;
  #edits = new Map<string, Edit>();
  /** What was sent last: the server may have recorded it before it is known to have. */
  #sent: Values = new Map();
  #conflicts: readonly Conflict[] = [];
  #undo: Act[] = [];
  #redo: Act[] = [];
  #news: News | null = null;
  readonly #topics = new Topics<"all">();

  constructor({ title, version, position, content }: Served) {
    this.#server = { title, rows: rowsOf(content), version, position: BigInt(position) };
    this.#title = title;
    this.#rows = rowsOf(content);
    this.#content = content;
  }

  // ---- what is shown ---------------------------------------------------------------------------------------------
  title = (): string => this.#title;
  /** [W1] A new object on every change; a list in which nothing changed stays the same object. */
  content = (): PlanContent => this.#content;
  conflicts = (): readonly Conflict[] => this.#conflicts;
  /** What others changed, as the newest answer brought it; null before any. */
  news = (): News | null => this.#news;
  version = (): number => this.#server.version;
  /** How many keys hold what is not recorded yet. */
  unsaved = (): number => this.#edits.size;
  canUndo = (): boolean => this.#undo.length > 0;
  canRedo = (): boolean => this.#redo.length > 0;
  onChange = (listener: () => void): (() => void) => this.#topics.on("all", listener);

  // ---- what this person does -------------------------------------------------------------------------------------
  /** One act, which one undo takes back. Answers whether anything is different now. */
  change(edit: PlanEdit): boolean {
    const act = this.#take(valuesOf(edit));
    if (act === null) return false;
    this.#undo = [...this.#undo.slice(1 - depth), act];
    this.#redo = [];
    this.#tell();
    return true;
  }

  /** [W5] Takes the last act back; answers how many keys were left as someone else has made them. */
  undo(): number {
    return this.#reverse(this.#undo, this.#redo, "after", "before");
  }

  redo(): number {
    return this.#reverse(this.#redo, this.#undo, "before", "after");
  }

  #reverse(from: Act[], to: Act[], now: keyof Act, then: keyof Act): number {
    const act = from.pop();
    if (act === undefined) return 0;
    const back: Values = new Map();
    for (const [key, value] of act[then]) if (sameValue(this.#held(key), act[now].get(key))) back.set(key, value);
    this.#take(back);
    to.push(act);
    this.#tell();
    return act[then].size - back.size;
  }

  /** [W4] Chooses between theirs and mine. */
  settle(key: string, choice: "mine" | "theirs"): void {
    const conflict = this.#conflicts.find((one) => one.key === key);
    if (conflict === undefined) return;
    this.#conflicts = this.#conflicts.filter((one) => one !== conflict);
    if (choice === "mine") this.#take(new Map([[key, conflict.mine]]));
    this.#tell();
  }

  // ---- what the server says --------------------------------------------------------------------------------------
  /** [W2] [W3] [W4] Takes the plan as the server has it. */
  serve({ title, version, position, content, by }: Served): void {
    if (BigInt(position) < this.#server.position) return;
    const next = { title, rows: rowsOf(content), version, position: BigInt(position) };
    const changed = differences(this.#server, next);
    this.#server = next;
    if (changed.size === 0) return;
    const theirs = new Set<string>();
    const fresh: Conflict[] = [];
    for (const [key, now] of changed) {
      const edit = this.#edits.get(key);
      const known = this.#conflicts.find((one) => one.key === key);
      if (known) Object.assign(known, { theirs: now });
      if (edit === undefined) theirs.add(key);
      else if (sameValue(now, edit.mine)) this.#edits.delete(key);
      else if (this.#sent.has(key) && sameValue(now, this.#sent.get(key))) edit.base = now;
      else if (!sameValue(now, edit.base)) {
        fresh.push({ key, base: edit.base, theirs: now, mine: edit.mine });
        this.#edits.delete(key);
        theirs.add(key);
      }
    }
    this.#conflicts = [...this.#conflicts, ...fresh];
    this.#news = theirs.size > 0 ? { by, keys: theirs, conflicts: fresh.length } : this.#news;
    this.#redraw();
    this.#tell();
  }

  /** What is to be sent next; null where all is recorded. */
  outgoing(): Outgoing | null {
    if (this.#edits.size === 0) return null;
    const values: Values = new Map([...this.#edits].slice(0, atOnce).map(([key, { mine }]) => [key, mine]));
    this.#sent = values;
    return { changes: changesOf(values), seen: this.#server.version, values };
  }

  /** [W2] The server recorded what was sent, at `position` (null: it held already). */
  recorded({ values }: Outgoing, position: string | null): void {
    changeRows(this.#server.rows, changesOf(values));
    const title = values.get("title");
    if (typeof title === "string") this.#server.title = title;
    if (position !== null && BigInt(position) > this.#server.position) this.#server.position = BigInt(position);
    for (const [key, value] of values) {
      const edit = this.#edits.get(key);
      if (edit === undefined) continue;
      if (sameValue(edit.mine, value)) this.#edits.delete(key);
      else edit.base = value;
    }
    this.#tell();
  }

  // ---- what a closed browser keeps -------------------------------------------------------------------------------
  /** [W6] Null where nothing is to be kept. */
  kept(): Kept | null {
    if (this.#edits.size === 0 && this.#conflicts.length === 0) return null;
    return { edits: [...this.#edits], conflicts: [...this.#conflicts] };
  }

  /** [W6] Lays what was kept over what the server has; [W4] what others changed meanwhile is for a choice. */
  restore({ edits, conflicts }: Kept): void {
    const back: Values = new Map();
    const fresh: Conflict[] = conflicts.map((one) => ({ ...one, theirs: this.#held(one.key) }));
    for (const [key, { base, mine }] of edits) {
      const now = heldBy(this.#server.title, this.#server.rows, key);
      if (sameValue(now, base) || sameValue(now, mine)) back.set(key, mine);
      else fresh.push({ key, base, theirs: now, mine });
    }
    this.#conflicts = fresh;
    this.#take(back);
    this.#tell();
  }

  // ---- inside ----------------------------------------------------------------------------------------------------
  #held(key: string): Held {
    return heldBy(this.#title, this.#rows, key);
  }

  /** [W1] Lays values over the plan; null where they all hold already. */
  #take(values: Values): Act | null {
    const act: Act = { before: new Map(), after: new Map() };
    for (const [key, mine] of values) {
      const before = this.#held(key);
      if (sameValue(before, mine)) continue;
      act.before.set(key, before);
      act.after.set(key, mine);
      const edit = this.#edits.get(key);
      const base = edit ? edit.base : heldBy(this.#server.title, this.#server.rows, key);
      if (sameValue(base, mine)) this.#edits.delete(key);
      else this.#edits.set(key, { base, mine });
    }
    if (act.after.size === 0) return null;
    this.#lay(act.after);
    return act;
  }

  /** What is shown anew from the server's plan and every act. */
  #redraw(): void {
    const before = this.#content;
    this.#rows = rowsOf(contentOf(this.#server.rows));
    this.#title = this.#server.title;
    this.#content = contentOf(this.#rows);
    for (const list of planLists)
      if (sameValue(before[list], this.#content[list])) Object.assign(this.#content, { [list]: before[list] });
    this.#lay(new Map([...this.#edits].map(([key, { mine }]) => [key, mine])));
  }

  #lay(values: Values): void {
    const changes = changesOf(values);
    changeRows(this.#rows, changes);
    this.#title = changes.title ?? this.#title;
    const next = contentOf(this.#rows);
    const touched = new Set([...values.keys()].map((key) => splitKey(key)?.list));
    for (const list of planLists) if (!touched.has(list)) Object.assign(next, { [list]: this.#content[list] });
    this.#content = next;
  }

  #tell(): void {
    this.#topics.tell("all");
  }
}
