// Ranks: keys keep the order through any number of moves, stay short where people work, and hardly ever meet.
import { expect } from "chai";
import * as fc from "fast-check";
import { initialRank, rankBetween } from "../../src/domain/rank.ts";
import { command, instant, issueIn, refusal } from "./issueGiven.ts";

const sorted = (keys: string[]) => keys.every((key, at) => at === 0 || keys[at - 1]! < key);
const key = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.string({ maxLength: 8 }))
  .map(([days, seed]) => initialRank(instant(days), seed));

describe("rank keys", () => {
  it("10,000 random insertions keep the order, and no key grows beyond 20 characters", () => {
    // A small generator with a fixed seed: which gap is hit must not depend on the run.
    let seed = 20060328;
    const random = (below: number) => {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      return Math.floor((seed / 2 ** 32) * below);
    };
    const keys: string[] = [];
    for (let n = 0; n < 10_000; n++) {
      const at = random(keys.length + 1);
      keys.splice(at, 0, rankBetween(keys[at - 1] ?? null, keys[at] ?? null, `i${n}`));
    }
    expect(sorted(keys)).to.equal(true);
    expect(Math.max(...keys.map(({ length }) => length))).to.be.at.most(20);
    expect(keys.some((one) => one.endsWith("0"))).to.equal(false);
  });

  for (const [moves, longest] of [
    [100, 40],
    [1000, 260],
  ] as const) {
    it(`${moves} moves into one ever narrower gap give keys of at most ${longest} characters`, () => {
      for (const side of ["low", "high", "both"]) {
        let low = initialRank(instant(0), "a");
        let high = initialRank(instant(1), "b");
        for (let n = 0; n < moves; n++) {
          const between = rankBetween(low, high, `i${n}`);
          expect(low < between && between < high, `${low} < ${between} < ${high}`).to.equal(true);
          if (side === "low" || (side === "both" && n % 2 === 0)) low = between;
          else high = between;
        }
        expect(Math.max(low.length, high.length), side).to.be.at.most(longest);
      }
    });
  }

  it("any number of moves to the top or the bottom makes no key longer", () => {
    let top = initialRank(instant(0), "a");
    let bottom = top;
    for (let n = 0; n < 2000; n++) {
      const above = rankBetween(null, top, `t${n}`);
      const below = rankBetween(bottom, null, `b${n}`);
      expect(above < top && bottom < below).to.equal(true);
      [top, bottom] = [above, below];
    }
    expect(top).to.have.length(11);
    expect(bottom).to.have.length(11);
  });

  it("new issues go last, a card moved to the bottom before them included", () => {
    const last = initialRank(instant(0), "a");
    expect(rankBetween(last, null, "b") < initialRank(instant(0.001), "c")).to.equal(true);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (ms, more) => {
        const at = (n: number) => new Date(Date.UTC(2006, 0) + n).toISOString();
        expect(initialRank(at(ms), "z") < initialRank(at(ms + more), "a")).to.equal(true);
      }),
    );
  });

  it("between any two keys there is one, and two cards put there at once hardly ever share it", () => {
    let equal = 0;
    fc.assert(
      fc.property(key, key, fc.uuid(), fc.uuid(), (a, b, one, other) => {
        fc.pre(a !== b && one !== other);
        const [low, high] = a < b ? [a, b] : [b, a];
        const first = rankBetween(low, high, one);
        const second = rankBetween(low, high, other);
        expect(low < first && first < high && low < second && second < high).to.equal(true);
        expect(rankBetween(low, high, one), "the same again").to.equal(first);
        if (first === second) equal++;
      }),
      { numRuns: 500 },
    );
    expect(equal).to.be.at.most(2);
  });

  it("neighbours that are equal or crossed give a key directly behind the first", () => {
    const [low, high] = [initialRank(instant(0), "a"), initialRank(instant(1), "b")];
    for (const [after, before] of [
      [low, low],
      [high, low],
    ] as const) {
      const placed = rankBetween(after, before, "i");
      expect(placed > after && placed.startsWith(after)).to.equal(true);
    }
  });

  it("keys this program never makes do no harm", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        expect(rankBetween(a, b, "i")).to.match(/^.+$/su);
      }),
      { numRuns: 300 },
    );
  });
});

describe("RankIssue", () => {
  const [low, high] = [initialRank(instant(-2), "x"), initialRank(instant(-1), "y")];
  const between = command("RankIssue", { after: "x", before: "y" });

  it("puts the issue between the neighbours named, and is silent where it is there already", () => {
    const played = issueIn("LOGGED");
    const neighbours = { after: low, before: high };
    expect(played.do(between, { neighbours })).to.have.length(1);
    expect(low < played.issue!.rank && played.issue!.rank < high).to.equal(true);
    expect(played.do(between, { neighbours })).to.deep.equal([]);
    expect(played.do(command("RankIssue", { after: null, before: null }))).to.deep.equal([]);
  });

  it("neighbours that met or crossed since still give a place, behind the first", () => {
    const played = issueIn("LOGGED");
    played.do(between, { neighbours: { after: high, before: low } });
    expect(played.issue!.rank > high).to.equal(true);
  });

  it("a neighbour that is not there is NOT_FOUND; the issue itself bounds nothing", () => {
    const neighbours = { after: null, before: high };
    expect(refusal(() => issueIn("LOGGED").do(between, { neighbours })).code).to.equal("NOT_FOUND");
    expect(refusal(() => issueIn("LOGGED").do(between, { neighbours: null })).code).to.equal("NOT_FOUND");
    const own = command("RankIssue", { after: "i1", before: "y" });
    expect(issueIn("LOGGED").do(own, { neighbours })).to.have.length(1);
  });
});
