// [R22] The demonstration's figures under either structure, against domain.md §7: the seven before they existed, the eight after.
import { expect } from "chai";
import type * as z from "zod";
import type { PlansAnswer, StatisticsAnswer, StructureFiguresAnswer } from "../../src/contract/answers.ts";
import { type Demo, type DemoUser, PLAYING_MS, sharedDemo } from "../support/demo.ts";

const eight = {
  A: [27, 36, 5, 20, 62],
  B: [19, 24, 3, 12, 36],
  C: [14, 22, 4, 9, 28],
  D: [20, 21, 2, 13, 40],
  A1: [12, 18, 2, 9, 27],
  A2: [9, 10, 6, 7, 21],
  B1: [11, 14, 2, 6, 18],
  D1: [9, 11, 1, 5, 17],
};
/** N1 = A, N2 = B, N3 = C, N6 = A2: they kept their ids. */
const seven = {
  A: [33, 45, 6, 25],
  B: [25, 31, 4, 15],
  C: [14, 22, 4, 9],
  N4: [22, 23, 2, 14],
  N5: [7, 9, 1, 4],
  A2: [9, 10, 6, 7],
  N7: [11, 16, 2, 7],
};

describe("figures under either structure", function () {
  this.timeout(PLAYING_MS);
  let demo: Demo;
  let director: DemoUser;
  /** Plan ids, the first reorganisation first. */
  let plans: string[];
  before(async () => {
    demo = await sharedDemo();
    director = await demo.withRole("DIRECTOR");
    const { items } = await director.get<z.infer<typeof PlansAnswer>>("/api/reorganizations?state=CARRIED_OUT");
    plans = items.toSorted((a, b) => (a.effectiveOn! < b.effectiveOn! ? -1 : 1)).map(({ planId }) => planId);
  });
  const under = async (asOf: string, structure?: string) =>
    (
      await director.get<z.infer<typeof StructureFiguresAnswer>>(
        `/api/statistics/structures?asOf=${asOf}${structure === undefined ? "" : `&under=${structure}`}`,
      )
    ).figures;
  const table = (figures: Awaited<ReturnType<typeof under>>, tasks: boolean) =>
    Object.fromEntries(
      figures.clusters.map(({ id, primary, openIssues, tasks: identified }) => [
        id,
        [primary.FIRM, primary.ACADEMIA, primary.AGENCY, openIssues, ...(tasks ? [identified] : [])],
      ]),
    );

  it("what the seven would have counted the day before they existed is what they began with", async () => {
    const figures = await under("2006-04-30", plans[0]);
    expect(figures.standing).to.equal("NOT_YET");
    expect(table(figures, false)).to.deep.equal(seven);
    expect(figures.totals).to.deep.include({ persons: 302, openIssues: 81, tasks: 249, left: 0 });
    expect(table(await under("2006-05-01"), false)).to.deep.equal(seven);
  });

  it("what the eight would count the day after is what they ended with", async () => {
    const figures = await under("2006-05-01", "first");
    expect(figures.standing).to.equal("NO_LONGER");
    expect(table(figures, true)).to.deep.equal(eight);
    const own = await under("2006-04-30");
    expect(own.standing).to.equal("IN_FORCE");
    expect(table(own, true)).to.deep.equal(eight);
    // [R14] Four secondary memberships met the same member's other one, and are one with it for good.
    expect(figures.totals).to.deep.equal({ ...own.totals, members: own.totals.members - 4 });
  });

  it("the sum over the mini-clusters counts secondary memberships again, the total everybody once", async () => {
    const { clusters, totals } = await under("2006-04-30");
    // 302 persons with 44 secondary memberships.
    expect(totals).to.deep.include({ persons: 302, members: 346 });
    expect(clusters.reduce((sum, { members }) => sum + members, 0)).to.equal(346);
    const { FIRM, ACADEMIA, AGENCY } = totals.primary;
    expect([FIRM, ACADEMIA, AGENCY]).to.deep.equal([121, 156, 25]);
  });

  it("no moment loses anybody or anything under any structure", async () => {
    const { structures } = await under("2008-12-31");
    expect(structures.map(({ miniClusters }) => miniClusters)).to.deep.equal([8, 7, 6]);
    for (const asOf of ["2005-10-01", "2006-04-30", "2006-05-01", "2007-02-01", "2007-06-01", "2008-12-30"]) {
      const { figures } = await director.get<z.infer<typeof StatisticsAnswer>>(`/api/statistics?asOf=${asOf}`);
      for (const { planId } of structures) {
        const { totals } = await under(asOf, planId ?? "first");
        const where = `${asOf} under ${planId}`;
        expect(totals.persons + totals.left, where).to.equal(figures.members);
        expect(totals.openIssues, where).to.equal(figures.openIssues);
        expect(totals.tasks, where).to.equal(figures.tasks);
        expect(totals.groups, where).to.equal(figures.groups);
        expect(totals.members, where).to.be.at.least(totals.persons);
      }
    }
  });

  it("a structure that there has never been is not found", async () => {
    const address = `${demo.url}/api/statistics/structures?under=nowhere`;
    const { status } = await fetch(address, { headers: { Cookie: director.cookie } });
    expect(status).to.equal(404);
  });
});
