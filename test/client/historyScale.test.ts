// The history's slider: its scale with idle time folded, its keys, and the pace of the replay.
import { expect } from "chai";
import fc from "fast-check";
import { speeds, taken, untilNext } from "../../client/history/play.ts";
import { dayAway, wishOf } from "../../client/history/sliderKeys.ts";
import { momentAt, type Span, ticks, timeScale } from "../../client/history/timeScale.ts";

const DAY = 86_400_000;
const START = Date.parse("2006-01-01T00:00:00+09:00");
const spansOf = (totals: readonly number[], length = DAY): Span[] =>
  totals.map((total, i) => ({ from: START + i * length, to: START + (i + 1) * length, total }));

describe("history: the slider's scale", () => {
  it("a long idle time takes the place of a fold, a short one its own", () => {
    const idle = timeScale(spansOf([1, 0, 0, 0, 0, 0, 0, 0, 0, 1]), 1000);
    expect(idle.stretches.map(({ folded }) => folded)).to.deep.equal([false, true, false]);
    expect(idle.stretches[1]!.x1 - idle.stretches[1]!.x0).to.equal(16);
    const pause = timeScale(spansOf([1, 0, 0, 0, 1]), 1000);
    expect(pause.stretches.map(({ folded }) => folded)).to.deep.equal([false]);
  });

  it("the scale fills the width without gaps, goes one way only, and leads there and back", () => {
    const totals = fc.array(fc.nat({ max: 3 }), { minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(
        totals,
        fc.integer({ min: 300, max: 2000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (of, width, share) => {
          const scale = timeScale(spansOf(of), width);
          expect(scale.stretches[0]!.x0).to.equal(0);
          for (const [i, one] of scale.stretches.entries())
            expect(scale.stretches[i + 1]?.x0 ?? one.x1).to.equal(one.x1);
          expect(scale.stretches.at(-1)!.x1).to.be.at.most(width + 1e-6);
          const ms = START + share * of.length * DAY;
          expect(scale.at(scale.xOf(ms))).to.be.closeTo(Math.min(ms, START + of.length * DAY), 1);
          expect(scale.xOf(ms + DAY)).to.be.at.least(scale.xOf(ms));
        },
      ),
    );
  });

  it("a moment is a day where bars are days, else a minute in Korea, never before the first bar's end", () => {
    const days = timeScale(spansOf([1, 1, 1]), 300);
    expect(momentAt(days, 0)).to.equal("2006-01-01");
    expect(momentAt(days, 150)).to.equal("2006-01-02");
    expect(momentAt(days, 300)).to.equal("2006-01-03");
    const hours = timeScale(spansOf([1, 1, 1], 3_600_000), 300);
    expect(momentAt(hours, 0)).to.equal("2006-01-01T01:00:00+09:00");
    expect(momentAt(hours, 150)).to.equal("2006-01-01T01:30:00+09:00");
  });

  it("marks stand apart, the year's beginning before a month's, none within a fold", () => {
    const scale = timeScale(spansOf(Array.from({ length: 800 }, (_, i) => (i > 200 && i < 500 ? 0 : 1))), 900);
    const marks = ticks(scale, 64);
    expect(marks.map(({ day }) => day)).to.include("2008-01-01");
    expect(marks.map(({ day }) => day)).to.not.include("2007-01-01");
    for (const [i, { x }] of marks.entries()) expect(x - (marks[i - 1]?.x ?? -64)).to.be.at.least(64);
  });
});

describe("history: the slider's keys", () => {
  const plain = { shiftKey: false, altKey: false, ctrlKey: false, metaKey: false };
  it("arrows step by event, with Shift by reorganisation; the browser's own keys stay its own", () => {
    expect(wishOf({ ...plain, key: "ArrowRight" })).to.deep.equal({ to: "event", by: 1 });
    expect(wishOf({ ...plain, key: "ArrowLeft", shiftKey: true })).to.deep.equal({ to: "reorganization", by: -1 });
    expect(wishOf({ ...plain, key: "ArrowLeft", altKey: true })).to.equal(null);
    expect(wishOf({ ...plain, key: "x" })).to.equal(null);
  });
  it("a month from the 31st is the month's last day; days stay within the record", () => {
    expect(dayAway("2006-03-31", { to: "month", by: 1 }, "2005-01-01", "2007-01-01")).to.equal("2006-04-30");
    expect(dayAway("2006-03-31", { to: "month", by: -1 }, "2005-01-01", "2007-01-01")).to.equal("2006-02-28");
    expect(dayAway("2006-12-31", { to: "day", by: 1 }, "2005-01-01", "2007-01-01")).to.equal("2007-01-01");
    expect(dayAway("2005-01-10", { to: "month", by: -1 }, "2005-01-01", "2007-01-01")).to.equal("2005-01-01");
  });
});

describe("history: the replay's pace", () => {
  const event = { type: "IssueLogged" };
  const reorganized = { type: "ClustersReorganized" };
  it("the next step waits for the map, but not for ever, and a reorganisation is looked at longer", () => {
    expect(untilNext({ speed: 10, since: 50, type: "IssueLogged", drawn: false })).to.equal(null);
    expect(untilNext({ speed: 10, since: 4000, type: "IssueLogged", drawn: false })).to.equal(0);
    expect(untilNext({ speed: 10, since: 40, type: "IssueLogged", drawn: true })).to.equal(60);
    expect(untilNext({ speed: 30, since: 0, type: "ClustersReorganized", drawn: true })).to.equal(2500);
  });
  it("slow answers are made up for by more events a step, never past a reorganisation", () => {
    expect(taken([event, event, event], { speed: 1, since: 10 })).to.equal(1);
    expect(taken([event, event, event, event], { speed: 10, since: 300 })).to.equal(3);
    expect(taken([event, reorganized, event, event], { speed: 30, since: 300 })).to.equal(2);
    expect(taken([event], { speed: 30, since: 3000 })).to.equal(1);
    for (const speed of speeds) expect(taken([], { speed, since: 1000 })).to.equal(0);
  });
});
