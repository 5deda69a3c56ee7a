// Peers on one board, with lost, doubled and late messages, lost answers, refusals, cuts and reloads: all end equal.
import { expect } from "chai";
import * as fc from "fast-check";
import { BoardStore } from "../../client/live/boardStore.ts";
import type { Pending, Wish } from "../../client/live/pending.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { BoardDelta } from "../../src/contract/live.ts";
import { commandFor, nextStates } from "../../src/domain/issueStates.ts";
import { cardNamed, groupId, SimulatedServer } from "./simulatedServer.ts";

const seeds = Number(process.env.FUZZ_SEEDS ?? "1000");
const ids = ["i1", "i2", "i3", "i4"] as const;

/** A peer: a store, and the network between it and the server. */
class Peer {
  store = new BoardStore(groupId);
  online = false;
  readonly #server: SimulatedServer;
  readonly #name: string;
  #told = 0;
  #keys = 0;
  inbox: BoardDelta[] = [];

  constructor(server: SimulatedServer, name: string) {
    this.#server = server;
    this.#name = name;
  }

  connect(): void {
    this.online = true;
    this.inbox = [];
    this.#told = this.#server.position;
    this.join();
    this.flush(true, "answered");
  }

  join(): void {
    const from = this.store.meta().position ?? undefined;
    this.store.joined(this.#server.join(from));
    this.check();
  }

  /** The server tells what is new since it last told this peer. */
  tell(): void {
    if (!this.online || this.#told === this.#server.position) return;
    this.inbox.push(this.#server.delta(this.#told, this.#server.position));
    this.#told = this.#server.position;
  }

  receive(at: number, twice: boolean): void {
    if (this.inbox.length === 0) return;
    const index = at % this.inbox.length;
    const delta = this.inbox[index]!;
    if (!twice) this.inbox.splice(index, 1);
    if (this.store.delta(delta) === "gap") this.join();
    this.check();
  }

  give(wish: Wish): void {
    const key = `${this.#name}-${this.#keys++}`;
    this.store.add({ key, wish, actorId: this.#name, at: "2006-05-02", status: "queued", position: null });
  }

  flush(retry: boolean, fate: "answered" | "lost" | "lostAfter"): void {
    for (const { key, wish } of this.store.outbox(retry)) {
      this.store.sending(key);
      if (!this.online || fate === "lost") this.store.unanswered(key);
      else {
        const reply = this.#server.command(key, wish, this.#name);
        if (fate === "lostAfter") this.store.unanswered(key);
        else if (reply.ok) this.store.accepted(key, reply.position);
        else this.store.refused(key);
      }
    }
  }

  reload(): void {
    const saved = JSON.parse(JSON.stringify(this.store.pending())) as Pending[];
    this.store = new BoardStore(groupId);
    this.store.restore(saved);
    this.connect();
  }

  /** What is confirmed is exactly what the server had at that position. */
  check(): void {
    const position = this.store.meta().position;
    if (position === null) return;
    expect(plain(this.store.confirmed())).to.deep.equal(plain(this.#server.at(Number(position))));
  }
}

const plain = (cards: ReadonlyMap<string, IssueCard>) => [...cards.values()].sort((a, b) => (a.id < b.id ? -1 : 1));

type Step =
  | { do: "move"; peer: number; issue: number; choice: number }
  | { do: "rank"; peer: number; issue: number; after: number; before: number }
  | { do: "comment"; peer: number; issue: number }
  | { do: "log"; peer: number }
  | { do: "flush"; peer: number; retry: boolean; fate: "answered" | "lost" | "lostAfter" }
  | { do: "tell"; peer: number; lost: boolean }
  | { do: "receive"; peer: number; at: number; twice: boolean }
  | { do: "cut" | "connect" | "reload"; peer: number };

const peer = fc.nat(2);
const issue = fc.nat(3);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("move" as const), peer, issue, choice: fc.nat(9) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rank" as const), peer, issue, after: issue, before: issue }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("comment" as const), peer, issue }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("log" as const), peer }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("flush" as const),
      peer,
      retry: fc.boolean(),
      fate: fc.constantFrom("answered", "answered", "lost", "lostAfter"),
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant("tell" as const), peer, lost: fc.nat(9).map((n) => n === 0) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant("receive" as const), peer, at: fc.nat(5), twice: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom("cut", "connect", "reload"), peer }) },
);

function wishFor(card: IssueCard, choice: number): Wish | null {
  const options = nextStates(card.state);
  const to = options[choice % Math.max(1, options.length)];
  const name = to === undefined ? null : commandFor(card.state, to);
  const issueId = card.id;
  switch (name) {
    case "IdentifyTask":
    case "StartTask":
    case "ResumeTask":
    case "ConfirmResolution":
      return { name, body: { issueId } };
    case "AssignIssue":
      return { name, body: { issueId, assigneeId: `m-${choice}` } };
    case "DiagnoseIssue":
      return { name, body: { issueId, diagnosis: "d" } };
    case "PrescribeSolution":
      return { name, body: { issueId, prescription: "p", estimatedCost: 1 } };
    case "DecideSelection":
      return { name, body: { issueId, decision: to === "SELECTED" ? "SELECTED" : "REJECTED", amount: 1 } };
    case "HoldTask":
    case "ReopenIssue":
      return { name, body: { issueId, reason: "r" } };
    case "ResolveIssue":
      return { name, body: { issueId, resolution: "r" } };
    case "DisposeIssue":
      return { name, body: { issueId, as: "WITHDRAWN", reason: "r" } };
    default:
      return null;
  }
}

function play(peers: readonly Peer[], taken: Step, count: number): void {
  const one = peers[taken.peer]!;
  switch (taken.do) {
    case "move": {
      const view = one.store.card(ids[taken.issue]!);
      const wish = view === undefined ? null : wishFor(view.card, taken.choice);
      if (wish !== null) one.give(wish);
      return;
    }
    case "rank": {
      const [after, before] = [ids[taken.after]!, ids[taken.before]!];
      const body = { issueId: ids[taken.issue]!, after, before: before === after ? null : before };
      one.give({ name: "RankIssue", body });
      return;
    }
    case "comment": {
      const body = { issueId: ids[taken.issue]!, commentId: `c-${count}`, text: "의견" };
      one.give({ name: "CommentOnIssue", body });
      return;
    }
    case "log": {
      const body = {
        issueId: `n-${count}`,
        programmeId: "p",
        organizationId: "firm",
        miniClusterId: "mini-1",
        groupId,
      };
      one.give({ name: "LogIssue", body: { ...body, title: "새 애로", category: "SITE" } });
      return;
    }
    case "flush":
      one.flush(taken.retry, taken.fate);
      return;
    case "tell": {
      one.tell();
      if (taken.lost) one.inbox.pop();
      return;
    }
    case "receive":
      one.receive(taken.at, taken.twice);
      return;
    case "cut":
      one.online = false;
      one.inbox = [];
      return;
    case "connect":
      if (!one.online) one.connect();
      return;
    case "reload":
      one.reload();
      return;
  }
}

describe("peers on one board", () => {
  it(`[L1][L2][L3][B1][B4][B5][B6][B7][B8][B10] converge, and what is confirmed is never anything but the server's: ${seeds} runs`, function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        const server = new SimulatedServer(ids.map((id) => cardNamed(id)));
        const peers = ["p1", "p2", "p3"].map((name) => new Peer(server, name));
        for (const one of peers) one.connect();
        steps.forEach((taken, count) => {
          play(peers, taken, count);
        });
        // The network heals: everyone comes back, sends what waits, and hears the rest.
        for (const one of peers) one.reload();
        for (let round = 0; peers.some((one) => one.store.pending().length > 0); round++) {
          expect(round, "settles").to.be.lessThan(500);
          for (const one of peers) {
            one.flush(true, "answered");
            one.join();
          }
        }
        for (const one of peers) {
          one.join();
          expect(plain(one.store.confirmed())).to.deep.equal(plain(server.at(server.position)));
          const shown = [...one.store.all()].map(({ card }) => card);
          expect(shown.sort((a, b) => (a.id < b.id ? -1 : 1))).to.deep.equal(plain(server.at(server.position)));
          for (const { card } of one.store.all()) expect(one.store.list(card.state)).to.include(card.id);
        }
      }),
      { numRuns: seeds },
    );
  });
});
