/** A small server for the store's tests: a log of card versions, commands by key, deltas and joins as the contract says. */

import { apply, type Pending, type Wish } from "../../client/live/pending.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { BoardDelta, BoardJoined, Change } from "../../src/contract/live.ts";

export const groupId = "group-1";
const refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} };
const group = {
  id: groupId,
  names: { ko: "연구회", en: "Group" },
  purpose: "",
  miniClusterId: "mini-1",
  leaderId: "m-1",
  memberIds: [],
  active: true,
  successorId: null,
  openIssues: 0,
  overdueIssues: 0,
};

export function cardNamed(id: string, more: Partial<IssueCard> = {}): IssueCard {
  return {
    id,
    number: Number(id.replace(/\D/g, "")) || 0,
    programmeId: "p",
    organizationId: "firm",
    loggedBy: "m-1",
    miniClusterId: "mini-1",
    groupId,
    title: id,
    category: "RESEARCH",
    urgency: "NORMAL",
    visibility: "CLUSTER",
    dueOn: null,
    regulation: null,
    state: "LOGGED",
    stateSince: "2006-05-01T00:00:00+09:00",
    loggedAt: "2006-05-01T00:00:00+09:00",
    identifiedAt: null,
    closedAt: null,
    assigneeId: null,
    rank: `V${id}`,
    comments: 0,
    revision: "0",
    ...more,
  };
}

export const board = (cards: IssueCard[], position: string) => ({ group, cards, position, asOf: null, refs });

export type Reply = { ok: true; position: string | null } | { ok: false };
type Version = { position: number; id: string; card: IssueCard | null; key: string; actorId: string };

export class SimulatedServer {
  readonly #versions: Version[] = [];
  readonly #cards = new Map<string, IssueCard>();
  readonly #replies = new Map<string, Reply>();
  position = 100;

  constructor(cards: IssueCard[]) {
    for (const card of cards) this.#cards.set(card.id, card);
    for (const card of cards) this.#record(card.id, card, "start", "system");
  }

  /** Every card at a position. */
  at(position: number): Map<string, IssueCard> {
    const cards = new Map<string, IssueCard>();
    for (const version of this.#versions) {
      if (version.position > position) break;
      if (version.card === null) cards.delete(version.id);
      else cards.set(version.id, version.card);
    }
    return cards;
  }

  /** Carries the command out once per key. A card that it does not change is a refusal, unless it is already so. */
  command(key: string, wish: Wish, actorId: string): Reply {
    const known = this.#replies.get(key);
    if (known !== undefined) return known;
    const reply = this.#decide(key, wish, actorId);
    this.#replies.set(key, reply);
    return reply;
  }

  #decide(key: string, wish: Wish, actorId: string): Reply {
    const id = wish.body.issueId;
    const old = this.#cards.get(id);
    const at = "2006-05-02T00:00:00+09:00";
    const pending: Pending = { key, wish, actorId, at, status: "sending", position: null };
    const around = { rankOf: (other: string) => this.#cards.get(other)?.rank, groupId };
    const next = apply(old, pending, around);
    if (next === undefined) return { ok: false };
    if (next === old) return wish.name === "RankIssue" ? { ok: true, position: null } : { ok: false };
    const card = next === null ? null : { ...next, revision: String(Number(old?.revision ?? 0) + 1) };
    if (card === null) this.#cards.delete(id);
    else this.#cards.set(id, card);
    this.#record(id, card, key, actorId);
    return { ok: true, position: String(this.position) };
  }

  #record(id: string, card: IssueCard | null, key: string, actorId: string): void {
    // Positions have holes: other boards write to the same log.
    this.position += 1 + (this.#versions.length % 3);
    this.#versions.push({ position: this.position, id, card, key, actorId });
  }

  #changes(from: number, to: number): Change[] {
    const newest = new Map<string, Version>();
    for (const version of this.#versions)
      if (version.position > from && version.position <= to) newest.set(version.id, version);
    return [...newest.values()].map(({ id, card, key, actorId }): Change => {
      const cause = { type: "X", actorId, commandId: key, at: "2006-05-02T00:00:00+09:00" };
      return card === null ? { op: "remove", id, cause } : { op: "put", id, card, cause };
    });
  }

  delta(from: number, to: number): BoardDelta {
    return { groupId, from: String(from), position: String(to), changes: this.#changes(from, to), refs };
  }

  join(from: string | undefined): BoardJoined {
    const position = String(this.position);
    if (from === undefined) {
      const cards = [...this.#cards.values()];
      return { ok: true, mode: "snapshot", position, board: board(cards, position) };
    }
    return {
      ok: true,
      mode: "changes",
      position,
      group: board([], position).group,
      changes: this.#changes(Number(from), this.position),
      refs,
    };
  }
}
