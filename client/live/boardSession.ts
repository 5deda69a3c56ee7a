/**
 * Keeps one board live: joins it on the socket, feeds the store, carries the person's commands to the server one issue
 * at a time, and repeats under the same key what was not answered. Tells refusals and catch-ups to who listens.
 */

import type { IssueCard } from "../../src/contract/answers.ts";
import type { CommandAnswer } from "../../src/contract/commands.ts";
import type { BoardJoined, Refused } from "../../src/contract/live.ts";
import { serverNow } from "../api/clock.ts";
import { newKey, sendCommand } from "../api/commands.ts";
import { notePosition, noteSignedOut } from "../api/http.ts";
import { ApiProblem } from "../api/problem.ts";
import { BoardStore } from "./boardStore.ts";
import { connection, type LiveSocket, liveSocket, onConnection } from "./connection.ts";
import type { Pending, Wish } from "./pending.ts";
import { keepPending, loadPending } from "./savedPending.ts";

export type SessionNews =
  /** The connection came back; this many cards had changed meanwhile. */
  | { kind: "caughtUp"; changed: number }
  | { kind: "refused"; pending: Pending; problem: ApiProblem }
  /** The group was dissolved or is no longer the reader's. */
  | { kind: "gone"; successorId: string | null };

/** How a command ended: recorded, or refused. A command that waits for the network has not ended. */
export type Outcome = { ok: true; answer: CommandAnswer } | { ok: false; problem: ApiProblem };

type Extra = { ifMatch?: string; expect?: Partial<IssueCard> };

/** Codes that pass by themselves: the command is kept and sent again. */
const passing: ReadonlySet<string> = new Set(["LOG_UNAVAILABLE", "STORAGE_FULL", "NOT_SIGNED_IN"]);
const isPassing = (problem: ApiProblem): boolean =>
  passing.has(problem.code) || problem.status === 429 || (problem.status >= 500 && problem.code !== "INTERNAL");

/** After this long without its event an accepted command makes the session ask for the board again. */
const ECHO_MS = 4_000;
const retryMs = [1_500, 3_000, 6_000, 12_000] as const;

export class BoardSession {
  readonly store: BoardStore;
  readonly #actorId: string | null;
  #socket: LiveSocket | undefined;
  #joining = false;
  #joinedOnce = false;
  #cut = false;
  #ended = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #problem: Refused["problem"] | null = null;
  readonly #ends: (() => void)[] = [];
  readonly #news = new Set<(news: SessionNews) => void>();
  readonly #problems = new Set<() => void>();
  readonly #outcomes = new Map<string, (outcome: Outcome) => void>();

  /** `actorId`: in whose name commands are sent; null reads only. */
  constructor(groupId: string, actorId: string | null) {
    this.store = new BoardStore(groupId, () => performance.now());
    this.#actorId = actorId;
    if (actorId !== null) {
      this.store.restore(loadPending(groupId, actorId));
      let kept = this.store.pending();
      this.#ends.push(
        this.store.onPending(() => {
          const now = this.store.pending();
          keepPending(groupId, actorId, kept, now);
          kept = now;
        }),
      );
    }
  }

  /** Connects; answers how to stop. A session is started once. */
  start(): () => void {
    this.#ends.push(onConnection(() => this.#connectionChanged()));
    void liveSocket().then((socket) => {
      if (this.#ended) return;
      this.#socket = socket;
      const on = {
        connect: () => void this.#join(),
        disconnect: () => {
          this.#cut = this.#joinedOnce;
          this.#joining = false;
        },
      };
      socket.on("connect", on.connect);
      socket.on("disconnect", on.disconnect);
      const delta: Parameters<typeof socket.on<"board:delta">>[1] = (body) => {
        if (body.groupId !== this.store.groupId || !this.#joinedOnce) return;
        notePosition(body.position);
        if (this.store.delta(body) === "gap") void this.#join();
      };
      const gone: Parameters<typeof socket.on<"board:gone">>[1] = (body) => {
        if (body.groupId === this.store.groupId) this.#tell({ kind: "gone", successorId: body.successorId });
      };
      socket.on("board:delta", delta);
      socket.on("board:gone", gone);
      this.#ends.push(() => {
        socket.off("connect", on.connect);
        socket.off("disconnect", on.disconnect);
        socket.off("board:delta", delta);
        socket.off("board:gone", gone);
        if (socket.connected) socket.emit("board:leave", { groupId: this.store.groupId });
      });
      if (socket.connected) void this.#join();
    });
    this.#flush(true);
    return () => {
      this.#ended = true;
      clearTimeout(this.#retry);
      for (const end of this.#ends.splice(0)) end();
    };
  }

  /** Does `wish` at once on the screen and sends it. Answers how it ended, however long that takes. */
  command(wish: Wish, extra: Extra = {}): Promise<Outcome> {
    if (this.#actorId === null) return Promise.reject(new Error("a board read without an actor takes no commands"));
    const pending: Pending = {
      key: newKey(),
      wish,
      actorId: this.#actorId,
      at: new Date(serverNow()).toISOString(),
      status: "queued",
      position: null,
      ...extra,
    };
    const outcome = new Promise<Outcome>((resolve) => this.#outcomes.set(pending.key, resolve));
    this.store.add(pending);
    this.#flush(false);
    return outcome;
  }

  onNews(listener: (news: SessionNews) => void): () => void {
    this.#news.add(listener);
    return () => this.#news.delete(listener);
  }

  /** Why the board could not be joined; null while it can. */
  problem = (): Refused["problem"] | null => this.#problem;
  onProblem = (listener: () => void): (() => void) => {
    this.#problems.add(listener);
    return () => this.#problems.delete(listener);
  };

  /** Asks again after a refusal to join. */
  again(): void {
    void this.#join();
  }

  async #join(): Promise<void> {
    const socket = this.#socket;
    if (socket === undefined || !socket.connected || this.#joining) return;
    this.#joining = true;
    const from = this.store.meta().position;
    const body = { groupId: this.store.groupId, ...(from === null ? {} : { from }) };
    let answer: BoardJoined | Refused;
    try {
      answer = await socket.timeout(10_000).emitWithAck("board:join", body);
    } catch {
      this.#joining = false;
      if (!this.#ended && socket.connected) setTimeout(() => void this.#join(), 1_000);
      return;
    }
    this.#joining = false;
    if (this.#ended) return;
    this.#setProblem(answer.ok ? null : answer.problem);
    if (!answer.ok) return;
    this.#joinedOnce = true;
    notePosition(answer.position);
    const { changed } = this.store.joined(answer);
    if (this.#cut) this.#tell({ kind: "caughtUp", changed });
    this.#cut = false;
    this.#flush(true);
  }

  #connectionChanged(): void {
    if (connection().state === "live") this.#flush(true);
  }

  #flush(retry: boolean): void {
    if (this.#ended || this.#actorId === null) return;
    for (const pending of this.store.outbox(retry)) void this.#send(pending);
  }

  async #send(pending: Pending): Promise<void> {
    const { key, wish, ifMatch } = pending;
    this.store.sending(key);
    try {
      const answer = await sendCommand(wish.name, wish.body, { key, ifMatch, retries: 0 });
      this.#failures = 0;
      this.store.accepted(key, answer.position);
      if (answer.position !== null) setTimeout(() => this.#missing(key), ECHO_MS);
      this.#end(key, { ok: true, answer });
    } catch (error) {
      if (error instanceof ApiProblem && !isPassing(error)) {
        this.store.refused(key);
        this.#end(key, { ok: false, problem: error });
        // A conflict of edits is shown where the edit is made.
        if (error.code !== "EDIT_CONFLICT") this.#tell({ kind: "refused", pending, problem: error });
      } else {
        this.store.unanswered(key);
        if (this.store.pending().some((one) => one.key === key)) this.#later();
        // Its event came although its answer did not: asked once more, the server repeats the answer.
        else if (!this.#ended) setTimeout(() => void this.#send(pending), retryMs[0]);
      }
    }
    this.#flush(false);
  }

  #end(key: string, outcome: Outcome): void {
    this.#outcomes.get(key)?.(outcome);
    this.#outcomes.delete(key);
  }

  #later(): void {
    clearTimeout(this.#retry);
    const delay = retryMs[Math.min(this.#failures++, retryMs.length - 1)];
    this.#retry = setTimeout(() => this.#flush(true), delay);
  }

  /** The event of an accepted command has not come: whatever was lost on the way, the board is asked for again. */
  #missing(key: string): void {
    if (!this.#ended && this.store.pending().some((one) => one.key === key)) void this.#join();
  }

  #setProblem(problem: Refused["problem"] | null): void {
    if (this.#problem === problem) return;
    this.#problem = problem;
    if (problem?.code === "NOT_SIGNED_IN") noteSignedOut();
    for (const listener of this.#problems) listener();
  }

  #tell(news: SessionNews): void {
    for (const listener of this.#news) listener(news);
  }
}
