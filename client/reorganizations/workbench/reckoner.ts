/** Asks the worker for a plan's reckoning whenever the plan or the structure changes, and keeps its newest answer. */
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { PlanHead, Reckoning } from "./reckon.ts";
import type { Order, Reckoned } from "./reckoning.worker.ts";

/** `late`: a newer plan is being reckoned. `failed`: the worker could not be started or broke. */
export type Standing = { reckoning: Reckoning | null; late: boolean; failed: boolean };

export class Reckoner {
  #worker: Worker | undefined;
  #snapshot: StructureSnapshot | undefined;
  #head: PlanHead | undefined;
  #told: PlanContent | undefined;
  #serial = 0;
  #standing: Standing = { reckoning: null, late: true, failed: false };
  readonly #listeners = new Set<() => void>();

  standing = (): Standing => this.#standing;
  onStanding = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Orders what is not reckoned yet. Cheap where nothing changed: only the parts that did go to the worker. */
  order(snapshot: StructureSnapshot, head: PlanHead, content: PlanContent): void {
    this.#worker ??= this.#start();
    if (snapshot !== this.#snapshot) this.#post({ kind: "structure", snapshot });
    else if (content === this.#told && sameHead(head, this.#head)) return;
    const told = this.#told;
    const parts = Object.entries(content).filter(([name, part]) => part !== told?.[name as keyof PlanContent]);
    this.#snapshot = snapshot;
    this.#head = head;
    this.#told = content;
    this.#post({ kind: "plan", serial: ++this.#serial, head, content: Object.fromEntries(parts) });
    this.#say({ ...this.#standing, late: true });
  }

  stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#snapshot = undefined;
    this.#told = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL("./reckoning.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<Reckoned>) =>
      this.#say({ reckoning: data.reckoning, late: data.serial < this.#serial, failed: false }),
    );
    worker.addEventListener("error", () => this.#say({ ...this.#standing, late: false, failed: true }));
    return worker;
  }

  #post(order: Order): void {
    this.#worker?.postMessage(order);
  }

  #say(standing: Standing): void {
    this.#standing = standing;
    for (const listener of this.#listeners) listener();
  }
}

const sameHead = (a: PlanHead, b: PlanHead | undefined): boolean =>
  a.planId === b?.planId && a.baseRevision === b.baseRevision && a.compensates === b.compensates;
