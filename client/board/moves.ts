/**
 * Moves cards: whichever way it was asked for (pointer, keys, menu, panel, many at once), the same commands go out, with
 * one notice and one undo. A step that needs facts is asked for in its form first.
 */
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { stepCommands } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import type { Facts, Step } from "../issue/steps.ts";
import { boardStates, stepTo, wishOf } from "../issue/steps.ts";
import type { Outcome } from "../live/boardSession.ts";
import type { BoardStore } from "../live/boardStore.ts";
import type { Wish } from "../live/pending.ts";
import type { Place, Verdict } from "./lift.ts";

export type AllowedStep = Step & { allowed: true };
/** A step that waits for its facts; `anchor`: beside what its form opens. */
export type FormRequest = { ids: readonly string[]; step: AllowedStep; place: Place | null; anchor: DOMRect | null };
type Extra = { ifMatch?: string; expect?: Partial<IssueCard> };
type Neighbours = { after: string | null; before: string | null };

/** What Moves needs from the page around it. */
export type MovesPort = {
  actor: Actor | null;
  now: () => number;
  command: (wish: Wish, extra?: Extra) => Promise<Outcome>;
  /** Opens the form of a step. */
  ask: (request: FormRequest) => void;
  /** Says what was done, with the way back. */
  moved: (what: { ids: readonly string[]; to: IssueState | null; undo: () => Promise<void> }) => void;
  /** Says why nothing can be done. */
  impossible: (card: IssueCard, step: Step & { allowed: false }) => void;
  undone: (failed: number) => void;
};

export class Moves {
  readonly #store: BoardStore;
  readonly #port: MovesPort;
  #last: (() => Promise<void>) | null = null;

  constructor(store: BoardStore, port: MovesPort) {
    this.#store = store;
    this.#port = port;
  }

  /** The step of one card to a state; null where the card is not on the board. */
  step(id: string, to: IssueState): Step | null {
    const card = this.#store.card(id)?.card;
    return card === undefined ? null : stepTo(this.#port.actor, card, to, this.#port.now());
  }

  /** Where the cards may go together: a state is open where it is open to every one of them. */
  verdicts(ids: readonly string[]): Map<IssueState, Verdict> {
    const cards = ids.flatMap((id) => this.#store.card(id)?.card ?? []);
    const verdicts = new Map<IssueState, Verdict>();
    for (const state of boardStates) {
      if (cards.every((card) => card.state === state)) {
        verdicts.set(state, { kind: "stay" });
        continue;
      }
      const steps = cards
        .filter((card) => card.state !== state)
        .map((card) => stepTo(this.#port.actor, card, state, this.#port.now()));
      const worst = steps.find(({ allowed }) => !allowed) ?? steps[0];
      if (worst !== undefined) verdicts.set(state, { kind: "step", step: worst });
    }
    return verdicts;
  }

  /** Puts the cards to a place: ranks one where it stays in its state, else takes the step, asking for its facts. */
  request(ids: readonly string[], place: Place, anchor: DOMRect | null): void {
    const moving = ids.filter((id) => {
      const card = this.#store.card(id)?.card;
      return card !== undefined && card.state !== place.state;
    });
    const [only] = ids;
    if (moving.length === 0) {
      if (ids.length === 1 && only !== undefined && place.before !== undefined) void this.rank(only, place.before);
      return;
    }
    this.take(moving, place.state, ids.length === 1 ? place : null, anchor);
  }

  /** Takes the step to a state (an end too), asking for its facts where it needs some. */
  take(ids: readonly string[], to: IssueState, place: Place | null, anchor: DOMRect | null): void {
    const steps = ids.map((id) => ({ id, step: this.step(id, to) }));
    const open = steps.flatMap(({ id, step }) => (step?.allowed ? [{ id, step }] : []));
    const [first] = open;
    if (first === undefined) {
      const denied = steps.find(({ step }) => step !== null && !step.allowed);
      const card = denied && this.#store.card(denied.id)?.card;
      if (card && denied.step && !denied.step.allowed) this.#port.impossible(card, denied.step);
      return;
    }
    const request = { ids: open.map(({ id }) => id), step: first.step, place, anchor };
    if (first.step.form.length > 0) this.#port.ask(request);
    else void this.send(request, {});
  }

  /** Sends a step with its facts for every card of the request. Answers when all have ended. */
  async send({ ids, step, place }: FormRequest, facts: Facts): Promise<readonly Outcome[]> {
    const undos: (() => Promise<boolean>)[] = [];
    const running = ids.flatMap((id) => {
      const card = this.#store.card(id)?.card;
      const now = this.step(id, step.to);
      // The card may have moved on while its form was open.
      if (card === undefined || now === null) return [];
      if (!now.allowed) {
        this.#port.impossible(card, now);
        return [];
      }
      const wish = wishOf(now.command, id, step.to, facts);
      if (wish === null) return [];
      const was = this.#neighbours(card);
      const clean = !this.#store.pending().some((pending) => pending.wish.body.issueId === id);
      // Taking charge away from someone must not happen unseen.
      const extra = now.command === "AssignIssue" && clean ? { ifMatch: card.revision } : {};
      const outcome = this.#port.command(wish, extra);
      const ranked = place?.before !== undefined && this.#rankIn(id, step.to, place.before);
      undos.push(async () => {
        const done = await outcome;
        const revision = done.ok ? stepRevision(done) : null;
        if (revision === null) return false;
        const { state, stateSince, assigneeId, closedAt, identifiedAt } = card;
        const expect = { state, stateSince, assigneeId, closedAt, identifiedAt };
        const back = await this.#port.command({ name: "UndoStep", body: { issueId: id, revision } }, { expect });
        if (back.ok && ranked) await this.#port.command({ name: "RankIssue", body: { issueId: id, ...was } });
        return back.ok;
      });
      return [outcome];
    });
    if (running.length === 0) return [];
    this.#done(ids, step.to, undos);
    return Promise.all(running);
  }

  /** Puts a card before another of its state, or at the end for null. */
  async rank(id: string, before: string | null): Promise<void> {
    const card = this.#store.card(id)?.card;
    if (card === undefined || before === id) return;
    const permission = permits(this.#port.actor, "RankIssue", { kind: "issue", issue: card });
    if (!permission.allowed) {
      this.#port.impossible(card, { allowed: false, to: card.state, why: permission.why });
      return;
    }
    const was = this.#neighbours(card);
    const to = this.#placeIn(id, card.state, before);
    if (was.after === to.after && was.before === to.before) return;
    const outcome = this.#port.command({ name: "RankIssue", body: { issueId: id, ...to } });
    this.#done([id], null, [
      async () => {
        if (!(await outcome).ok) return false;
        return (await this.#port.command({ name: "RankIssue", body: { issueId: id, ...was } })).ok;
      },
    ]);
    await outcome;
  }

  /** Whether the actor may change the order of the card's state. */
  mayRank(id: string): boolean {
    const card = this.#store.card(id)?.card;
    return card !== undefined && permits(this.#port.actor, "RankIssue", { kind: "issue", issue: card }).allowed;
  }

  /** Moves a card one up or down, or to an end of its state. */
  shift(id: string, by: "top" | "up" | "down" | "bottom"): void {
    const card = this.#store.card(id)?.card;
    if (card === undefined) return;
    const list = this.#store.list(card.state);
    const at = list.indexOf(id);
    const before = { top: list[0], up: list[at - 1], down: list[at + 2] ?? null, bottom: null }[by];
    if (before === undefined || (by !== "up" && by !== "top" && at === list.length - 1)) return;
    void this.rank(id, before);
  }

  /** Takes back what was done last here. */
  undoLast(): void {
    const undo = this.#last;
    this.#last = null;
    void undo?.();
  }

  #rankIn(id: string, state: IssueState, before: string | null): boolean {
    if (!this.mayRank(id)) return false;
    const others = this.#store.list(state).filter((other) => other !== id);
    if (others.length === 0) return false;
    void this.#port.command({ name: "RankIssue", body: { issueId: id, ...this.#placeIn(id, state, before) } });
    return true;
  }

  #neighbours({ id, state }: IssueCard): Neighbours {
    const list = this.#store.list(state);
    const at = list.indexOf(id);
    return { after: list[at - 1] ?? null, before: list[at + 1] ?? null };
  }

  #placeIn(id: string, state: IssueState, before: string | null): Neighbours {
    const others = this.#store.list(state).filter((other) => other !== id);
    const at = before === null ? -1 : others.indexOf(before);
    if (at < 0) return { after: others.at(-1) ?? null, before: null };
    return { after: others[at - 1] ?? null, before };
  }

  #done(ids: readonly string[], to: IssueState | null, undos: readonly (() => Promise<boolean>)[]): void {
    const undo = async (): Promise<void> => {
      if (this.#last === undo) this.#last = null;
      const results = await Promise.all(undos.map((one) => one()));
      this.#port.undone(results.filter((ok) => !ok).length);
    };
    this.#last = undo;
    this.#port.moved({ ids, to, undo });
  }
}

/** The revision of the step a command recorded; null where it recorded none (the wish was already true). */
function stepRevision({ answer }: Outcome & { ok: true }): string | null {
  return answer.events.find(({ type }) => type in stepCommands)?.revision ?? null;
}
