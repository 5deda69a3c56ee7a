/** The worker in which a plan is reckoned, so that ten thousand members never hold up the page. */
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { StructureState } from "../../../src/domain/structure.ts";
import { type PlanHead, type Reckoning, reckon, stateOf } from "./reckon.ts";

/** `content`: only the parts that changed since the last order; the first one has all of them. */
export type Order =
  | { kind: "structure"; snapshot: StructureSnapshot }
  | { kind: "plan"; serial: number; head: PlanHead; content: Partial<PlanContent> };
export type Reckoned = { serial: number; reckoning: Reckoning };

let snapshot: StructureSnapshot | undefined;
let state: StructureState | undefined;
let content: PlanContent | undefined;
let due: { serial: number; head: PlanHead } | undefined;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  if (data.kind === "structure") {
    snapshot = data.snapshot;
    state = stateOf(snapshot);
    return;
  }
  content = { ...content, ...data.content } as PlanContent;
  // Orders that came together are one: only the newest is reckoned.
  if (due === undefined) setTimeout(work, 0);
  due = data;
});

function work(): void {
  if (due === undefined || state === undefined || snapshot === undefined || content === undefined) return;
  const { serial, head } = due;
  due = undefined;
  const answer: Reckoned = { serial, reckoning: reckon(state, snapshot, head, content) };
  postMessage(answer);
}
