// The socket protocol. Client → server: board:join, board:leave, presence:set, plan:edit. Server → client: board:delta,
// presence, plan:editors, model:changed, log:status, board:gone. Acks carry the answer or a problem.
import * as z from "zod";
import { BoardAnswer, Group, IssueCard, Refs } from "./answers.ts";
import { Id, Instant, Position } from "./base.ts";
import { planSteps } from "./codes.ts";
import { Problem } from "./problem.ts";

/** Why a row changed: the newest event behind it. A sender knows its own by `commandId`. */
export const Cause = z.strictObject({ type: z.string(), actorId: Id, commandId: z.string(), at: Instant });

/** [L1] A put replaces the card whole; a remove takes it off this board (moved away, disposed of, no longer visible). */
export const Change = z.discriminatedUnion("op", [
  z.strictObject({ op: z.literal("put"), id: Id, card: IssueCard, cause: Cause.nullable() }),
  z.strictObject({ op: z.literal("remove"), id: Id, cause: Cause.nullable() }),
]);
export type Change = z.infer<typeof Change>;

/** The group as every reader of its board sees it: counts of issues depend on the reader, and come with the cards. */
const BoardGroup = Group.omit({ openIssues: true, overdueIssues: true });

/** [L2] With `from` the answer is the changes since; without, or where `from` is unknown, a snapshot. */
export const BoardJoin = z.strictObject({ groupId: Id, from: Position.optional() });
export const BoardJoined = z.discriminatedUnion("mode", [
  z.strictObject({ ok: z.literal(true), mode: z.literal("snapshot"), position: Position, board: BoardAnswer }),
  z.strictObject({
    ok: z.literal(true),
    mode: z.literal("changes"),
    position: Position,
    group: BoardGroup,
    changes: z.array(Change),
    refs: Refs,
  }),
]);
export type BoardJoined = z.infer<typeof BoardJoined>;
export const Refused = z.strictObject({ ok: z.literal(false), problem: Problem });
export type Refused = z.infer<typeof Refused>;

/** [L3] `from` is the position this delta starts at: a client whose own position is lower has a gap and joins again;
 * one whose position is at or past `position` drops it. `group` comes along where it is no longer as it was (its home,
 * name, leader, members). */
export const BoardDelta = z.strictObject({
  groupId: Id,
  from: Position,
  position: Position,
  group: BoardGroup.optional(),
  changes: z.array(Change),
  refs: Refs,
});
export type BoardDelta = z.infer<typeof BoardDelta>;

/** [L4] Presence is never an event; it fades after 30 s without a word. */
export const PresenceSet = z.strictObject({ groupId: Id, issueId: Id.nullable(), editing: z.boolean() });
export const PresenceState = z.strictObject({
  groupId: Id,
  people: z.array(
    z.strictObject({
      connection: z.string(),
      memberId: Id,
      name: z.string(),
      issueId: Id.nullable(),
      editing: z.boolean(),
    }),
  ),
});
export type PresenceState = z.infer<typeof PresenceState>;

/** [L5] Whoever composes a plan says so every 15 s, with the step; null: no more. It fades as presence does. */
export const PlanEditing = z.strictObject({ planId: Id, step: z.enum(planSteps).nullable() });
export const PlanEditors = z.strictObject({
  planId: Id,
  people: z.array(z.strictObject({ connection: z.string(), memberId: Id, name: z.string(), step: z.enum(planSteps) })),
});
export type PlanEditors = z.infer<typeof PlanEditors>;

/** Something outside a joined board changed: pages refetch what they show with `after=position`. Coalesced. */
export const ModelChanged = z.strictObject({
  position: Position,
  topics: z.array(z.enum(["issues", "structure", "people", "programme", "reorganizations", "timeline"])),
});
export type ModelChanged = z.infer<typeof ModelChanged>;

/** How fresh the read model is; `lagSeconds` grows while the projector or the log is away. */
export const LogStatus = z.strictObject({
  connected: z.boolean(),
  position: Position,
  lagSeconds: z.number(),
  now: Instant,
});
export type LogStatus = z.infer<typeof LogStatus>;

/** The board's group was dissolved or is no longer the reader's; `successorId` is where its issues went. */
export const BoardGone = z.strictObject({ groupId: Id, successorId: Id.nullable() });

export type ServerToClient = {
  "board:delta": (delta: BoardDelta) => void;
  "board:gone": (gone: z.infer<typeof BoardGone>) => void;
  presence: (state: PresenceState) => void;
  "plan:editors": (editors: PlanEditors) => void;
  "model:changed": (changed: ModelChanged) => void;
  "log:status": (status: LogStatus) => void;
};
export type ClientToServer = {
  "board:join": (body: z.infer<typeof BoardJoin>, ack: (answer: BoardJoined | Refused) => void) => void;
  "board:leave": (body: { groupId: string }) => void;
  "presence:set": (body: z.infer<typeof PresenceSet>) => void;
  "plan:edit": (body: z.infer<typeof PlanEditing>) => void;
};
