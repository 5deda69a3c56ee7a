// The density of history against counting the entries one by one, for those who see all and those who do not (R7).
import { expect } from "chai";
import fc from "fast-check";
import { grid } from "../../projections/density.ts";
import { type MayRead, readsAll } from "../../projections/readModel.ts";
import type { HistoryEntry } from "../../src/contract/answers.ts";
import { type HistoryKind, historyKinds, kindsOfEvents } from "../../src/contract/historyKinds.ts";
import { busyLog } from "../support/folding.ts";
import { at, readModelOf, type TestReadModel } from "../support/readModel.ts";

const HOUR = 3_600_000;

describe("the density of history", function () {
  this.timeout(30_000);
  const log = busyLog(1_500, 3);
  let open: TestReadModel;
  before(() => {
    open = readModelOf(log.decoded());
    expect(open.model.poisoned()).to.deep.equal([]);
  });
  after(() => open.close());

  const some: MayRead = ({ id }) => Number(id.slice(1)) % 3 !== 0;
  const few: MayRead = ({ id }) => id === "i0" || id === "i1";
  const none: MayRead = () => false;
  const readers: [string, MayRead][] = [
    ["all", readsAll],
    ["most", some],
    ["few", few],
    ["none", none],
  ];

  /** Every told entry the reader may see, page after page. */
  function entries(mayRead: MayRead, filter: { kinds?: HistoryKind[]; from?: number; to?: number } = {}) {
    const found: HistoryEntry[] = [];
    let [cursor, total]: [string | undefined, number] = [undefined, 0];
    do {
      const page = open.model.history(at(log.position), mayRead, {
        ...filter,
        limit: 200,
        direction: "oldest",
        ...(cursor === undefined ? {} : { cursor }),
      });
      found.push(...page.items);
      total = page.total;
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(total).to.equal(found.length);
    return found;
  }

  for (const [name, mayRead] of readers)
    it(`[R7] counts what a reader of ${name} issues may see, in buckets of any length, and nothing else`, () => {
      const told = entries(mayRead).map((entry) => ({
        at: Date.parse(entry.occurredAt),
        kind: kindsOfEvents[entry.type as keyof typeof kindsOfEvents],
      }));
      const { first, last } = open.model.extent()!;
      fc.assert(
        fc.property(
          fc.integer({ min: first, max: last }),
          fc.integer({ min: 1, max: last - first }),
          fc.integer({ min: 1, max: 300 }),
          (from, length, most) => {
            const bars = open.model.density(from, from + length, most, { mayRead });
            expect(bars.counts.length).to.be.within(1, most);
            const sums = bars.counts.map((counts, i) => {
              const low = bars.from + i * bars.width;
              const mine = told.filter((entry) => entry.at >= low && entry.at < low + bars.width);
              for (const kind of historyKinds)
                expect(counts[kind], `${kind} in bucket ${i}`).to.equal(mine.filter((one) => one.kind === kind).length);
              return mine.length;
            });
            // What was asked for is covered.
            expect(bars.from).to.be.at.most(from);
            expect(bars.from + bars.width * sums.length).to.be.at.least(from + length);
          },
        ),
        { numRuns: 40 },
      );
      const whole = open.model.density(first, last + 1, 50, { mayRead });
      const sum = whole.counts.reduce((all, counts) => all + historyKinds.reduce((n, kind) => n + counts[kind], 0), 0);
      expect(sum).to.equal(told.length);
    });

  it("follows the log: what was added since, and what became hidden since, shows at once", async () => {
    const grown = readModelOf(log.decoded().slice(0, 1_000));
    const sum = (mayRead: MayRead) =>
      grown.model
        .density(0, log.position * HOUR + 1e15, 2, { mayRead })
        .counts.reduce((n, counts) => n + counts.issues, 0);
    const [all, most] = [sum(readsAll), sum(some)];
    expect(most).to.be.lessThan(all);
    grown.runner.apply(log.decoded());
    // A query speaks of one position throughout its turn.
    await Promise.resolve();
    grown.model.announce(log.position);
    const fresh = [readsAll, some, none].map(
      (mayRead) => entries(mayRead).filter(({ type }) => kindsOfEvents[type as "IssueLogged"] === "issues").length,
    );
    expect([readsAll, some, none].map(sum)).to.deep.equal(fresh);
    grown.close();
  });

  it("makes buckets of whole Korean days, or of round parts of a day", () => {
    const day = Date.parse("2006-05-01T00:00:00+09:00");
    const at = Date.parse("2006-05-01T15:30:00+09:00");
    expect(grid(at, at + 100 * 24 * HOUR, 120)).to.deep.equal({ from: day, width: 24 * HOUR, buckets: 101 });
    expect(grid(at, at + 100 * 24 * HOUR, 50)).to.deep.include({ from: day, width: 3 * 24 * HOUR });
    expect(grid(at, at + 3 * HOUR, 100)).to.deep.equal({ from: at, width: 120_000, buckets: 90 });
  });

  for (const [name, mayRead] of readers)
    it(`[R7] bounds a history by position, and steps over what a reader of ${name} issues may not see`, () => {
      const all = entries(mayRead);
      const positions = all.map(({ position }) => Number(position));
      const rest = fc.sample(fc.subarray([...historyKinds], { minLength: 1 }), { numRuns: 12, seed: 5 });
      for (const kinds of rest) {
        const mine = all.filter(({ type }) => kinds.includes(kindsOfEvents[type as "IssueLogged"]));
        for (const here of [positions[0]!, positions[Math.floor(positions.length / 2)]!, positions.at(-1)!, 3, 111]) {
          const step = open.model.step(here, { mayRead }, kinds);
          const of = (entry: HistoryEntry | undefined) => entry?.position ?? null;
          expect(step.previous?.position ?? null).to.equal(of(mine.findLast((e) => Number(e.position) < here)));
          expect(step.here?.position ?? null).to.equal(of(mine.find((e) => Number(e.position) === here)));
          expect(step.next?.position ?? null).to.equal(of(mine.find((e) => Number(e.position) > here)));
        }
        const [from, to] = [positions[Math.floor(positions.length / 3)]!, positions[Math.floor(positions.length / 2)]!];
        const between = entries(mayRead, { kinds, from, to }).map(({ id }) => id);
        const expected = mine.filter((e) => Number(e.position) > from && Number(e.position) <= to).map(({ id }) => id);
        expect(between).to.deep.equal(expected);
      }
    });
});
