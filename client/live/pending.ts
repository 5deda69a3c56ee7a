/** A command on its way: what it is, how far it got, and what its card looks like once it is done. Pure. */
import type { IssueCard } from "../../src/contract/answers.ts";
import type { CommandInput } from "../../src/contract/commands.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { commandFor, type IssueCommand, isEnded } from "../../src/domain/issueStates.ts";
import { rankBetween } from "../../src/domain/rank.ts";

/** Any command on an issue with its body as a sender writes it. */
export type Wish<N extends IssueCommand = IssueCommand> = { [K in N]: { name: K; body: CommandInput<K> } }[N];

/**
 * `sending`: under way. `waiting`: the server could not be reached; sent again with the same key. `accepted`: recorded
 * at `position`; shown from here until the board has come that far.
 */
export type PendingStatus = "queued" | "sending" | "waiting" | "accepted";
export type Pending = {
  /** The command id and idempotency key. */
  key: string;
  wish: Wish;
  actorId: string;
  /** When the person did it, the server's clock, RFC 3339. */
  at: string;
  status: PendingStatus;
  position: string | null;
  /** The revision the sender saw, where a newer one must refuse the command. */
  ifMatch?: string;
  /** UndoStep: how the card looked before the step. */
  expect?: Partial<IssueCard>;
};

/** The state a command leads to from `from`; null where it leaves the state alone. */
export function targetOf(wish: Wish): IssueState | null {
  switch (wish.name) {
    case "IdentifyTask":
      return "IDENTIFIED";
    case "AssignIssue":
      return "ASSIGNED";
    case "DiagnoseIssue":
      return "DIAGNOSED";
    case "PrescribeSolution":
      return "PRESCRIBED";
    case "DecideSelection":
      return wish.body.decision;
    case "StartTask":
    case "ResumeTask":
    case "ReopenIssue":
      return "IN_PROGRESS";
    case "HoldTask":
      return "ON_HOLD";
    case "ResolveIssue":
      return "RESOLVED";
    case "ConfirmResolution":
      return "CLOSED";
    case "DisposeIssue":
      return wish.body.as;
    default:
      return null;
  }
}

/** What `apply` may ask about the other cards. */
export type Around = { rankOf: (issueId: string) => string | undefined; groupId: string };

/**
 * The card as the command will leave it; null where it leaves the board. Where the command is no longer possible the card
 * comes back as it is: the server will refuse it and say why. `card` undefined: not on the board.
 */
export function apply(card: IssueCard | undefined, pending: Pending, around: Around): IssueCard | null | undefined {
  const { wish, at } = pending;
  if (wish.name === "LogIssue") return card ?? logged(pending, around);
  if (card === undefined) return undefined;
  const target = targetOf(wish);
  if (target !== null) {
    if (commandFor(card.state, target) !== wish.name) return card;
    if (isEnded(target)) return null;
    if (wish.name === "AssignIssue") {
      const groupId = wish.body.groupId === undefined ? card.groupId : wish.body.groupId;
      if (groupId !== around.groupId) return null;
      return { ...card, state: target, stateSince: at, assigneeId: wish.body.assigneeId };
    }
    return {
      ...card,
      state: target,
      stateSince: at,
      identifiedAt: target === "IDENTIFIED" ? (card.identifiedAt ?? at) : card.identifiedAt,
      closedAt: target === "CLOSED" ? at : null,
    };
  }
  switch (wish.name) {
    case "RankIssue": {
      const rank = between(card, wish.body.after, wish.body.before, around);
      return rank === null ? card : { ...card, rank };
    }
    case "CommentOnIssue":
      return { ...card, comments: card.comments + 1 };
    case "EditIssue": {
      const { title, category, urgency, dueOn, visibility } = wish.body.changes;
      return {
        ...card,
        title: title ?? card.title,
        category: category ?? card.category,
        urgency: urgency ?? card.urgency,
        dueOn: dueOn === undefined ? card.dueOn : dueOn,
        visibility: visibility ?? card.visibility,
      };
    }
    case "UndoStep":
      return { ...card, ...pending.expect };
    default:
      return card;
  }
}

/** The key the server will give too (same neighbours, same seed); null where it stands right already or one is gone. */
function between(card: IssueCard, after: string | null, before: string | null, around: Around): string | null {
  const low = after === null || after === card.id ? null : around.rankOf(after);
  const high = before === null || before === card.id ? null : around.rankOf(before);
  if (low === undefined || high === undefined) return null;
  if ((low === null || low < card.rank) && (high === null || card.rank < high)) return null;
  return rankBetween(low, high, card.id);
}

/** A card for an issue that is being logged: it has no number until the server gives one (0). */
function logged({ wish, actorId, at }: Pending, around: Around): IssueCard | undefined {
  if (wish.name !== "LogIssue" || wish.body.groupId !== around.groupId) return undefined;
  const { body } = wish;
  return {
    id: body.issueId,
    number: 0,
    programmeId: body.programmeId,
    organizationId: body.organizationId,
    loggedBy: actorId,
    miniClusterId: body.miniClusterId,
    groupId: around.groupId,
    title: body.title,
    category: body.category,
    urgency: body.urgency ?? "NORMAL",
    visibility: body.visibility ?? "CLUSTER",
    dueOn: body.dueOn ?? null,
    regulation: null,
    state: "LOGGED",
    stateSince: at,
    loggedAt: at,
    identifiedAt: null,
    closedAt: null,
    assigneeId: null,
    // Behind every key there is, where a new issue goes.
    rank: "zzzzzzzzzzz",
    comments: 0,
    revision: "0",
  };
}
