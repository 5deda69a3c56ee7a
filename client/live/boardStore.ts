/**
 * A board in this browser: what the server confirmed at a log position, with this person's commands on their way laid
 * over it. No framework, no network, no clock: whoever drives it (boardSession.ts) brings messages and carries commands.
 *
 * Rules, cited by the tests:
 * [B1] A snapshot replaces everything confirmed. Nothing confirmed ever has a position below one shown before.
 * [B2] A delta at or below the own position is dropped whole.
 * [B3] A delta that starts above the own position is a gap: it is not applied, and the board is joined again with `from`.
 * [B4] A delta that starts at or below the own position and ends above it is applied: each put replaces its card.
 * [B5] What is shown is the confirmed cards with the pending commands applied in the order they were given.
 * [B6] A pending command goes when a change caused by it is applied, when the board has reached the position it was
 *      recorded at, or when it was answered without a position (the wish was already true).
 * [B7] A refusal takes the command away; what is shown goes back; who asked is told why.
 * [B8] Where no answer came the command stays, says that it waits, and is sent again with the same key.
 * [B9] Commands on one issue are sent one after the other; on different issues, side by side.
 * [B10] Pending commands outlive a reload and are sent only in the name of the person who gave them.
 * [B11] A change touches only the cards it names and those pending commands name; other cards keep their identity.
 */
import type { BoardAnswer, Group, IssueCard, Refs } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import type { BoardDelta, BoardJoined, Change } from "../../src/contract/live.ts";
import { CardLists } from "./cardLists.ts";
import { type CardView, sameView, type Touch, viewOf } from "./cardView.ts";
import type { Pending } from "./pending.ts";
import { mergeRefs, noRefs } from "./refs.ts";
import { Topics } from "./topics.ts";

export type Meta = { position: string | null; group: Group | null; waiting: number; sending: number };
export type Joined = { changed: number; mode: "snapshot" | "changes" };

const n = (position: string): number => Number(position);

export class BoardStore {
  readonly groupId: string;
  readonly #now: () => number;
  #position: string | null = null;
  #group: Group | null = null;
  #refs: Refs = noRefs;
  #cards = new Map<string, IssueCard>();
  #pending: readonly Pending[] = [];
  #views = new Map<string, CardView>();
  readonly #lists = new CardLists((id) => this.#views.get(id)!.card);
  #touches = new Map<string, Touch>();
  #version = 0;
  #meta: Meta = { position: null, group: null, waiting: 0, sending: 0 };
  readonly #cardTopics = new Topics<string>();
  readonly #listTopics = new Topics<IssueState>();
  readonly #metaTopics = new Topics<"meta" | "pending" | "all">();
  readonly #beforeTopics = new Set<(ids: readonly string[]) => void>();

  /** `now`: the page's clock in ms, for how long another's change is outlined. */
  constructor(groupId: string, now: () => number = () => 0) {
    this.groupId = groupId;
    this.#now = now;
  }

  // ---- what the server says --------------------------------------------------------------------------------------
  /** Takes the answer to board:join; answers how many cards it changed here. */
  joined(answer: BoardJoined): Joined {
    if (answer.mode === "changes") {
      const past = this.#position !== null && n(answer.position) <= n(this.#position);
      if (!past) this.#regroup(answer.group);
      const changed = past ? 0 : this.#take(answer.changes, answer.position, answer.refs);
      return { mode: "changes", changed };
    }
    return { mode: "snapshot", changed: this.snapshot(answer.board, answer.position) };
  }

  /** [B1] Takes a whole board; answers how many cards differ from before. */
  snapshot(board: BoardAnswer, position: string = board.position): number {
    if (this.#position !== null && n(position) < n(this.#position)) return 0;
    const before = this.#cards;
    this.#cards = new Map(board.cards.map((card) => [card.id, card]));
    this.#group = board.group;
    this.#refs = mergeRefs(this.#refs, board.refs);
    const ids = new Set([...before.keys(), ...this.#cards.keys()]);
    let changed = 0;
    for (const id of ids) {
      const [old, now] = [before.get(id), this.#cards.get(id)];
      if (old?.revision === now?.revision && old?.rank === now?.rank && old?.state === now?.state) continue;
      changed++;
    }
    this.#position = position;
    this.#settlePending(new Set());
    this.#redraw(new Set([...ids, ...this.#views.keys(), ...this.#pendingIds()]));
    return changed;
  }

  /** Takes a board:delta. `gap`: join again with `from: position`. */
  delta(delta: BoardDelta): "applied" | "dropped" | "gap" {
    if (this.#position === null || n(delta.from) > n(this.#position)) return "gap";
    if (n(delta.position) <= n(this.#position)) return "dropped";
    if (delta.group !== undefined) this.#regroup(delta.group);
    this.#take(delta.changes, delta.position, delta.refs);
    return "applied";
  }

  /** The group has another home, name, leader or members; what it was like stays where nothing is said of it. */
  #regroup(group: Partial<Group>): void {
    if (this.#group !== null) this.#group = { ...this.#group, ...group };
  }

  #take(changes: readonly Change[], position: string, refs: Refs): number {
    this.#refs = mergeRefs(this.#refs, refs);
    const own = new Set<string>();
    const keys = new Set(this.#pending.map(({ key }) => key));
    const remote: string[] = [];
    for (const change of changes) {
      const { cause } = change;
      if (cause !== null && keys.has(cause.commandId)) own.add(cause.commandId);
      else if (cause !== null && !this.#doneKeys.has(cause.commandId)) {
        remote.push(change.id);
        this.#touches.set(change.id, { actorId: cause.actorId, at: this.#now() });
      }
      if (change.op === "put") this.#cards.set(change.id, change.card);
      else this.#cards.delete(change.id);
    }
    this.#position = position;
    const freed = this.#settlePending(own);
    if (remote.length > 0) for (const listener of this.#beforeTopics) listener(remote);
    this.#redraw(new Set([...changes.map(({ id }) => id), ...freed]));
    return changes.length;
  }

  // ---- what this person does -------------------------------------------------------------------------------------
  /** [B5] Lays a command over the board at once. */
  add(pending: Pending): void {
    this.#setPending([...this.#pending, pending]);
    this.#redraw(new Set([idOf(pending)]));
  }

  /** [B10] Puts back what a reload interrupted; each is sent again under its key. */
  restore(saved: readonly Pending[]): void {
    const known = new Set(this.#pending.map(({ key }) => key));
    const back = saved
      .filter(({ key }) => !known.has(key))
      .map((pending): Pending => (pending.status === "accepted" ? pending : { ...pending, status: "waiting" }));
    this.#setPending([...back, ...this.#pending]);
    this.#settlePending(new Set());
    this.#redraw(this.#pendingIds());
  }

  /** [B9] The commands to send now: the first unanswered one of each issue. `retry` also names those that wait. */
  outbox(retry = false): Pending[] {
    const busy = new Set<string>();
    const due: Pending[] = [];
    for (const pending of this.#pending) {
      if (pending.status === "accepted") continue;
      const id = idOf(pending);
      if (!busy.has(id) && (pending.status === "queued" || (retry && pending.status === "waiting"))) due.push(pending);
      busy.add(id);
    }
    return due;
  }

  sending(key: string): void {
    this.#change(key, (pending) => ({ ...pending, status: "sending" }));
  }

  /** [B6] Recorded at `position`; null where the wish was already true. */
  accepted(key: string, position: string | null): void {
    const pending = this.#pending.find((one) => one.key === key);
    if (pending === undefined) return;
    if (position === null || (this.#position !== null && n(this.#position) >= n(position))) this.#drop(pending);
    else this.#change(key, (one) => ({ ...one, status: "accepted", position }));
  }

  /** [B7] Refused: nothing was recorded. */
  refused(key: string): void {
    const pending = this.#pending.find((one) => one.key === key);
    if (pending !== undefined) this.#drop(pending);
  }

  /** [B8] No answer came: it may or may not have been recorded, and is sent again with the same key. */
  unanswered(key: string): void {
    this.#change(key, (pending) => (pending.status === "accepted" ? pending : { ...pending, status: "waiting" }));
  }

  // ---- what is shown ---------------------------------------------------------------------------------------------
  card = (id: string): CardView | undefined => this.#views.get(id);
  /** The ids in a state, in order: by rank, equal ranks by id. */
  list = (state: IssueState): readonly string[] => this.#lists.list(state);
  meta = (): Meta => this.#meta;
  /** Grows whenever any card may have changed. */
  version = (): number => this.#version;
  pending = (): readonly Pending[] => this.#pending;
  refs = (): Refs => this.#refs;
  /** Every card on the board as it is shown. */
  all = (): Iterable<CardView> => this.#views.values();
  /** Cards the server confirmed at `meta().position`, without anything pending. */
  confirmed = (): ReadonlyMap<string, IssueCard> => this.#cards;

  onCard = (id: string, listener: () => void): (() => void) => this.#cardTopics.on(id, listener);
  onList = (state: IssueState, listener: () => void): (() => void) => this.#listTopics.on(state, listener);
  onMeta = (listener: () => void): (() => void) => this.#metaTopics.on("meta", listener);
  onPending = (listener: () => void): (() => void) => this.#metaTopics.on("pending", listener);
  /** Any card changed: for what counts them all. */
  onAny = (listener: () => void): (() => void) => this.#metaTopics.on("all", listener);
  /** Called with the cards another person's change is about to move, before it shows: the moment to measure them. */
  onBeforeRemote = (listener: (ids: readonly string[]) => void): (() => void) => {
    this.#beforeTopics.add(listener);
    return () => this.#beforeTopics.delete(listener);
  };

  // ---- inside ----------------------------------------------------------------------------------------------------
  /** Own commands that are done, so that a later change by the same command is not outlined as another's. */
  readonly #doneKeys = new Set<string>();

  #setPending(next: readonly Pending[]): void {
    this.#pending = next;
    this.#metaTopics.tell("pending");
  }

  #change(key: string, to: (pending: Pending) => Pending): void {
    const at = this.#pending.findIndex((one) => one.key === key);
    const old = this.#pending[at];
    if (old === undefined) return;
    const next = to(old);
    if (next === old) return;
    this.#setPending(this.#pending.with(at, next));
    this.#redraw(new Set([idOf(old)]));
  }

  #drop(pending: Pending): void {
    this.#doneKeys.add(pending.key);
    this.#setPending(this.#pending.filter((one) => one !== pending));
    this.#redraw(new Set([idOf(pending)]));
  }

  /** [B6] Takes away what the confirmed board now contains; answers the issues concerned. */
  #settlePending(own: ReadonlySet<string>): Set<string> {
    const freed = new Set<string>();
    const position = this.#position;
    const rest = this.#pending.filter((pending) => {
      const reached = position !== null && pending.position !== null && n(position) >= n(pending.position);
      if (!own.has(pending.key) && !reached) return true;
      this.#doneKeys.add(pending.key);
      freed.add(idOf(pending));
      return false;
    });
    if (freed.size > 0) this.#setPending(rest);
    return freed;
  }

  #pendingIds(): Set<string> {
    return new Set(this.#pending.map(idOf));
  }

  /** [B11] Draws the named cards anew, and what depends on them. */
  #redraw(ids: ReadonlySet<string>): void {
    const states = new Set<IssueState>();
    // Many at once (a snapshot): sort each list once instead of putting the cards in one by one.
    const many = ids.size > 100;
    for (const id of ids) this.#redrawCard(id, states, many);
    if (many) this.#lists.rebuild([...this.#views.values()].map(({ card }) => card));
    for (const state of states) this.#listTopics.tell(state);
    this.#redrawMeta();
    if (ids.size > 0) {
      this.#version++;
      this.#metaTopics.tell("all");
    }
  }

  #redrawCard(id: string, states: Set<IssueState>, many: boolean): void {
    const old = this.#views.get(id);
    const next = this.#view(id);
    if (old !== undefined && next !== undefined && sameView(old, next)) return;
    if (next === undefined) this.#views.delete(id);
    else this.#views.set(id, next);
    const [from, to] = [old?.card.state, next?.card.state];
    if (from !== to || old?.card.rank !== next?.card.rank) {
      if (from !== undefined) {
        if (!many) this.#lists.remove(id, from);
        states.add(from);
      }
      if (next !== undefined) {
        if (!many) this.#lists.insert(next.card);
        states.add(next.card.state);
      }
    }
    this.#cardTopics.tell(id);
  }

  #view(id: string): CardView | undefined {
    const around = { rankOf: (other: string) => this.#cards.get(other)?.rank, groupId: this.groupId };
    const pending = this.#pending.filter((one) => idOf(one) === id);
    return viewOf(this.#cards.get(id), pending, around, this.#refs, this.#touches.get(id) ?? null);
  }

  #redrawMeta(): void {
    const waiting = this.#pending.filter(({ status }) => status === "waiting").length;
    const sending = this.#pending.length - waiting;
    const old = this.#meta;
    if (
      old.position === this.#position &&
      old.group === this.#group &&
      old.waiting === waiting &&
      old.sending === sending
    )
      return;
    this.#meta = { position: this.#position, group: this.#group, waiting, sending };
    this.#metaTopics.tell("meta");
  }
}

/** The issue a pending command is on. */
export function idOf(pending: Pending): string {
  return pending.wish.body.issueId;
}
