import { expect } from "chai";
import fc from "fast-check";
import { IdSet } from "../../src/domain/idSet.ts";

describe("a growing set of ids", () => {
  it("answers like a set that is copied for every change, from whichever earlier state one goes on", () => {
    const id = fc.constantFrom("a", "b", "c", "d", "constructor");
    const step = fc.record({ from: fc.nat(50), id });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const states = [{ ours: IdSet.empty(), theirs: new Set<string>() }];
        for (const { from, id } of steps) {
          const { ours, theirs } = states[from % states.length]!;
          states.push({ ours: ours.with(id), theirs: new Set([...theirs, id]) });
        }
        for (const { ours, theirs } of states) {
          expect(ours.size).to.equal(theirs.size);
          for (const each of ["a", "b", "c", "d", "constructor", "e"])
            expect(ours.has(each)).to.equal(theirs.has(each));
        }
      }),
    );
  });
});
