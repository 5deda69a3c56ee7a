/**
 * Saves a plan by itself: what the store holds unrecorded is kept in this browser at once and sent a moment after the last
 * act, again under the same key where no answer came. Tells how far it is.
 */
import { newKey, sendCommand } from "../../api/commands.ts";
import { ApiProblem, Unreachable } from "../../api/problem.ts";
import { readAgain } from "../../api/queries.ts";
import { keptDraft } from "../../issue/drafts.ts";
import { connection, onConnection } from "../../live/connection.ts";
import { type Kept, type Outgoing, PlanStore, type Served } from "./planStore.ts";

/** `waiting`: the server could not be reached; what was done is kept here and sent when it is back. */
export type Saving =
  | { kind: "saved"; at: number | null }
  | { kind: "saving" }
  | { kind: "waiting" }
  | { kind: "refused"; problem: ApiProblem };

const quietMs = 700;
const keepMs = 200;
const retryMs = [2_000, 4_000, 8_000, 15_000] as const;

type Subject = { programmeId: string; planId: string };

export class PlanSession {
  readonly store: PlanStore;
  readonly #subject: Subject;
  readonly #draft: ReturnType<typeof keptDraft<Kept | null>>;
  readonly #ends: (() => void)[] = [];
  readonly #listeners = new Set<() => void>();
  #saving: Saving = { kind: "saved", at: null };
  #out: { key: string; outgoing: Outgoing } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keeping: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #flight: Promise<void> | null = null;

  /** `actorId`: in whose name it is saved; null keeps it in this browser only. */
  constructor(subject: Subject, served: Served, actorId: string | null) {
    this.#subject = subject;
    this.store = new PlanStore(served);
    this.#draft = keptDraft<Kept | null>(`plan.${actorId ?? "rehearsal"}.${subject.planId}`);
    const kept = this.#draft.load(null);
    if (kept !== null) this.store.restore(kept);
    this.#local = actorId === null;
  }
  readonly #local: boolean;

  saving = (): Saving => this.#saving;
  onSaving = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins to keep and to save; answers how to stop. What is not sent by then stays kept. */
  start(): () => void {
    const leave = (): void => this.#keep();
    addEventListener("pagehide", leave);
    this.#ends.push(
      () => removeEventListener("pagehide", leave),
      this.store.onChange(() => this.#changed()),
      onConnection(() => {
        if (this.#saving.kind === "waiting" && connection().state === "live") void this.#send();
      }),
    );
    if (this.store.unsaved() > 0) this.#changed();
    return () => {
      clearTimeout(this.#timer);
      this.#keep();
      for (const end of this.#ends.splice(0)) end();
    };
  }

  /** Sends now all that waits; resolves when it was answered or could not be. */
  async flush(): Promise<void> {
    do {
      clearTimeout(this.#timer);
      await this.#send();
    } while (this.#saving.kind !== "waiting" && this.#saving.kind !== "refused" && this.store.unsaved() > 0);
  }

  /** Forgets everything that is kept in this browser. */
  forget(): void {
    clearTimeout(this.#keeping);
    this.#draft.forget();
  }

  #changed(): void {
    clearTimeout(this.#keeping);
    this.#keeping = setTimeout(() => this.#keep(), keepMs);
    if (this.#local || this.store.unsaved() === 0 || this.#flight !== null) return;
    if (this.#saving.kind !== "waiting") this.#say({ kind: "saving" });
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), quietMs);
  }

  #keep(): void {
    clearTimeout(this.#keeping);
    const kept = this.store.kept();
    if (kept === null) this.#draft.forget();
    else this.#draft.save(kept);
    if (this.#local) this.#say({ kind: "saved", at: Date.now() });
  }

  /** One after the other: what is under way is waited for, not sent beside. */
  #send(): Promise<void> {
    this.#flight ??= this.#attempt().finally(() => {
      this.#flight = null;
      if (this.#saving.kind === "saved" && this.store.unsaved() > 0) this.#changed();
    });
    return this.#flight;
  }

  async #attempt(): Promise<void> {
    if (this.#local) return;
    // What was not answered goes again under its key, also where the plan was changed since: it may have been recorded.
    this.#out ??= this.#next();
    if (this.#out === null) return;
    const { key, outgoing } = this.#out;
    try {
      const body = { ...this.#subject, seen: outgoing.seen, changes: outgoing.changes };
      const { position } = await sendCommand("ReviseReorganization", body, {
        key,
        retries: 0,
        topics: ["reorganizations"],
      });
      this.#out = null;
      this.#failures = 0;
      this.store.recorded(outgoing, position);
      this.#keep();
      this.#say({ kind: "saved", at: Date.now() });
    } catch (error) {
      this.#failed(error);
    }
  }

  #next(): { key: string; outgoing: Outgoing } | null {
    const outgoing = this.store.outgoing();
    return outgoing === null ? null : { key: newKey(), outgoing };
  }

  #failed(error: unknown): void {
    const passing =
      error instanceof Unreachable || (error instanceof ApiProblem && (error.status >= 500 || error.status === 429));
    if (passing) {
      this.#say({ kind: "waiting" });
      this.#timer = setTimeout(() => void this.#send(), retryMs[Math.min(this.#failures++, retryMs.length - 1)]);
      return;
    }
    this.#out = null;
    if (!(error instanceof ApiProblem)) throw error;
    this.#say({ kind: "refused", problem: error });
    // Another changed the same rows: with the plan as it is now the store sets both side by side.
    if (error.code === "PLAN_CHANGED") readAgain(["reorganizations"]);
  }

  /** The server's newest answer; what others changed may free what was refused. */
  serve(served: Served): void {
    this.store.serve(served);
    if (this.#saving.kind !== "refused" || this.#saving.problem.code !== "PLAN_CHANGED") return;
    this.#say({ kind: "saved", at: Date.now() });
    if (this.store.unsaved() > 0) this.#changed();
  }

  #say(saving: Saving): void {
    this.#saving = saving;
    for (const listener of this.#listeners) listener();
  }
}
