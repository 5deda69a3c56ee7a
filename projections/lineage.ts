// Reorganisations as they were carried out: their edges, and how many members and open issues went from where to where.
import type { Database, Statement } from "better-sqlite3";
import type { IssueCard, Membership } from "../src/contract/answers.ts";
import { Sector } from "../src/contract/base.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import { issueRows, memberRows } from "../src/contract/moveRows.ts";
import type { ClustersReorganized, EdgeKind } from "../src/contract/structure.ts";
import type { TemporalTable } from "./temporal.ts";

/** Raise when these rows come out otherwise from the same events. */
export const lineageVersion = 2;

export type Flow = { from: string; to: string | null; members: Record<Sector, number>; issues: number };
export type Reorganized = {
  planId: string;
  effectiveOn: string;
  reason: string;
  position: number;
  occurredAt: string;
  compensates: string | null;
  edges: { from: string; to: string; kind: EdgeKind }[];
  dissolved: { id: string; successorId: string }[];
  flows: Flow[];
};

/** What went where by one reorganisation, as its event has it: enough to follow anything through it, either way. */
export type Moves = Pick<ClustersReorganized, "memberMoves" | "groupMoves" | "issueMoves"> & {
  /** Each mini-cluster that closed, with what its things go to by themselves. */
  successors: [string, string][];
};

export class Lineage {
  readonly #add: Statement<[number, string, string]>;
  readonly #upTo: Statement<[number], string>;
  readonly #moves: Statement<[number], string>;

  static readonly ddl = "CREATE TABLE lineage (position INTEGER PRIMARY KEY, body TEXT NOT NULL, moves TEXT NOT NULL)";

  constructor(db: Database) {
    this.#add = db.prepare("INSERT INTO lineage VALUES (?, ?, ?)");
    this.#moves = db.prepare<[number], string>("SELECT moves FROM lineage WHERE position = ?").pluck();
    this.#upTo = db.prepare<[number], string>("SELECT body FROM lineage WHERE position <= ? ORDER BY position").pluck();
  }

  /** Call before the structure and the issues fold the event: the flows start from what was. */
  apply(event: RecordedEvent, t: { memberships: TemporalTable<Membership>; cards: TemporalTable<IssueCard> }): void {
    if (event.type !== "ClustersReorganized") return;
    const { planId, effectiveOn, reason, compensates, edges, closed } = event.data;
    const flows = new Map<string, Flow>();
    const flow = (from: string, to: string | null) => {
      const key = `${from}>${to ?? ""}`;
      let found = flows.get(key);
      if (!found) {
        found = { from, to, members: noMembers(), issues: 0 };
        flows.set(key, found);
      }
      return found;
    };
    const memberTo = new Map(memberRows(event.data).map((move) => [`${move.memberId}/${move.from}`, move.to]));
    for (const row of t.memberships.asOf("all", event.position)) {
      if (!row.primary) continue;
      const to = memberTo.get(`${row.memberId}/${row.miniClusterId}`);
      flow(row.miniClusterId, to === undefined ? row.miniClusterId : to).members[row.sector]++;
    }
    const issueTo = new Map(issueRows(event.data).map((move) => [move.issueId, move.to]));
    const successor = new Map(closed.map(({ id, successorId }) => [id, successorId]));
    for (const card of t.cards.asOf("open", event.position)) {
      const to = issueTo.get(card.id) ?? successor.get(card.miniClusterId) ?? card.miniClusterId;
      flow(card.miniClusterId, to).issues++;
    }
    const body: Reorganized = {
      planId,
      effectiveOn,
      reason,
      position: event.position,
      occurredAt: event.meta.occurredAt,
      compensates,
      edges,
      dissolved: closed.filter((c) => c.dissolved).map(({ id, successorId }) => ({ id, successorId })),
      flows: [...flows.values()].sort((a, b) => compare(a.from, b.from) || compare(a.to ?? "", b.to ?? "")),
    };
    const { memberMoves, groupMoves, issueMoves } = event.data;
    const moves: Moves = { memberMoves, groupMoves, issueMoves, successors: [...successor] };
    this.#add.run(event.position, JSON.stringify(body), JSON.stringify(moves));
  }

  /** The reorganisations up to a position, the oldest first. */
  upTo(position: number): Reorganized[] {
    return this.#upTo.all(position).map((body) => JSON.parse(body) as Reorganized);
  }

  /** What moved by the reorganisation at that very position. */
  moves(position: number): Moves {
    const moves = this.#moves.get(position);
    if (moves === undefined) throw new Error(`nothing was reorganised at ${position}`);
    return JSON.parse(moves) as Moves;
  }
}

export const noMembers = () => Object.fromEntries(Sector.options.map((s) => [s, 0])) as Record<Sector, number>;
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
