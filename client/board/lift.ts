/** What is lifted, by pointer or by keys, and where it would land: the same for both, so that the board looks the same. */
import { useSyncExternalStore } from "react";
import type { IssueState } from "../../src/contract/issue.ts";
import type { Step } from "../issue/steps.ts";
import { Topics } from "../live/topics.ts";

/** Where a card would be put: before `before` in `state`, at its end for null. `undefined`: no place was chosen. */
export type Place = { state: IssueState; before: string | null | undefined };
/** `stay`: the state the cards are in. */
export type Verdict = { kind: "stay" } | { kind: "step"; step: Step };
export type Lifted = {
  ids: readonly string[];
  by: "pointer" | "keys";
  from: IssueState;
  verdicts: ReadonlyMap<IssueState, Verdict>;
  over: Place | null;
};

export class Lift {
  #lifted: Lifted | null = null;
  readonly #topics = new Topics<string>();

  now = (): Lifted | null => this.#lifted;
  onAny = (listener: () => void): (() => void) => this.#topics.on("", listener);
  onState = (state: IssueState, listener: () => void): (() => void) => this.#topics.on(state, listener);
  onCard = (id: string, listener: () => void): (() => void) => this.#topics.on(`#${id}`, listener);

  lift(lifted: Lifted): void {
    this.#set(lifted);
  }

  over(place: Place | null): void {
    const now = this.#lifted;
    if (now === null) return;
    if (now.over?.state === place?.state && now.over?.before === place?.before) return;
    this.#set({ ...now, over: place });
  }

  drop(): Lifted | null {
    const lifted = this.#lifted;
    if (lifted !== null) this.#set(null);
    return lifted;
  }

  /** Wakes the states whose look changes: all of them when something is lifted or put down, else the two it is over. */
  #set(next: Lifted | null): void {
    const before = this.#lifted;
    this.#lifted = next;
    const whole = before === null || next === null || before.verdicts !== next.verdicts;
    const states = whole
      ? [...(next ?? before)!.verdicts.keys()]
      : [before.over?.state, next.over?.state].filter((state) => state !== undefined);
    for (const state of new Set(states)) this.#topics.tell(state);
    for (const id of new Set([...(before?.ids ?? []), ...(next?.ids ?? [])])) {
      if (whole) this.#topics.tell(`#${id}`);
    }
    this.#topics.tell("");
  }
}

export type StateLook = {
  lifted: boolean;
  verdict: Verdict | null;
  /** Before which card it would land; undefined: not over this state. */
  before: string | null | undefined;
  over: boolean;
};
const plain: StateLook = { lifted: false, verdict: null, before: undefined, over: false };

/** How a state looks while something is lifted. */
export function useStateLook(lift: Lift, state: IssueState): StateLook {
  const lifted = useSyncExternalStore(
    (listener) => lift.onState(state, listener),
    // The snapshot must be the same object while nothing of this state changed.
    () => lookKey(lift.now(), state),
  );
  if (lifted === "") return plain;
  const now = lift.now();
  if (now === null) return plain;
  const over = now.over?.state === state;
  return {
    lifted: true,
    verdict: now.verdicts.get(state) ?? null,
    before: over ? now.over?.before : undefined,
    over,
  };
}

let serials = 0;
const serial = new WeakMap<object, number>();
function lookKey(now: Lifted | null, state: IssueState): string {
  if (now === null) return "";
  let number = serial.get(now.verdicts);
  if (number === undefined) {
    number = ++serials;
    serial.set(now.verdicts, number);
  }
  // No chosen place and the end are two looks.
  return `${number}/${now.over?.state === state ? `over ${String(now.over.before)}` : ""}`;
}

export function useIsLifted(lift: Lift, id: string): boolean {
  return useSyncExternalStore(
    (listener) => lift.onCard(id, listener),
    () => lift.now()?.ids.includes(id) ?? false,
  );
}
