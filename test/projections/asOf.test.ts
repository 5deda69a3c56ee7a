// What "as of" means: a model that knows more answers for a past position just as one that was folded only so far; and
// a board's changes, put upon the board as it was, give the board as it is.
import { expect } from "chai";
import fc from "fast-check";
import type { IssueCard } from "../../src/contract/answers.ts";
import { busyLog } from "../support/folding.ts";
import { at, everything, readModelOf } from "../support/readModel.ts";

const GROUPS = ["g0", "g1", "g2", "g3", "g4", "g5", "g6", "g7"];

describe("as of a position", function () {
  this.timeout(30_000);

  it("a model answers as it did then", () => {
    const log = busyLog(900, 11);
    const whole = readModelOf(log.decoded());
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 899 }), (count) => {
        const decoded = log.decoded().slice(0, count);
        const prefix = readModelOf(decoded);
        const then = at(decoded.at(-1)?.position ?? 0);
        const { model } = prefix;
        expect(whole.model.figures(then, everything)).to.deep.equal(model.figures(then, everything));
        expect(whole.model.miniClusters(then, everything, { includeClosed: true })).to.deep.equal(
          model.miniClusters(then, everything, { includeClosed: true }),
        );
        expect(whole.model.issues(then, everything, { limit: 50 })).to.deep.equal(
          model.issues(then, everything, { limit: 50 }),
        );
        for (const group of GROUPS)
          expect(whole.model.board(then, everything, group)).to.deep.equal(model.board(then, everything, group));
        const filter = { direction: "newest" as const, limit: 20 };
        expect(whole.model.history(then, everything, filter)).to.deep.equal(model.history(then, everything, filter));
        const issue = model.issues(then, everything, { limit: 1 }).items[0];
        if (issue)
          expect(whole.model.issue(then, everything, issue.id)).to.deep.equal(model.issue(then, everything, issue.id));
        prefix.close();
      }),
      { numRuns: 12 },
    );
    whole.close();
  });

  it("the changes of a board between two positions lead from the one to the other", () => {
    const log = busyLog(1_500, 5);
    const { model, close } = readModelOf(log.decoded());
    const position = fc.integer({ min: 0, max: 1_499 }).map((i) => log.events[i]?.position ?? 0);
    fc.assert(
      fc.property(position, position, fc.constantFrom(...GROUPS), (a, b, group) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const cards = new Map<string, IssueCard>(
          model.board(at(from), everything, group).map((card) => [card.id, card]),
        );
        for (const change of model.boardChanges(from, at(to), everything, group)) {
          expect(change.before, change.id).to.deep.equal(cards.get(change.id) ?? null);
          expect(change.cause).to.not.equal(null);
          if (change.after) cards.set(change.id, change.after);
          else cards.delete(change.id);
        }
        const byId = (x: IssueCard, y: IssueCard) => (x.id < y.id ? -1 : 1);
        expect([...cards.values()].sort(byId)).to.deep.equal(model.board(at(to), everything, group).sort(byId));
      }),
      { numRuns: 150 },
    );
    close();
  });
});
