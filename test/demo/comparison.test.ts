// 2006-04-30 and 2006-05-01 of the demonstration compared, against domain.md §7: 4 + 4 mini-clusters become 7.
import { expect } from "chai";
import type * as z from "zod";
import type { ChangesAnswer } from "../../src/contract/changes.ts";
import { type Demo, type DemoUser, PLAYING_MS, sharedDemo } from "../support/demo.ts";

type Answer = z.infer<typeof ChangesAnswer>;

describe("the reorganisation of 2006-05-01 as a comparison", function () {
  this.timeout(PLAYING_MS);
  let demo: Demo;
  let director: DemoUser;
  before(async () => {
    demo = await sharedDemo();
    director = await demo.withRole("DIRECTOR");
  });
  const asked = "/api/changes?from=2006-04-30&to=2006-05-01";
  const compared = (more = "") => director.get<Answer>(`${asked}&limit=500${more}`);
  function tally<T>(items: readonly T[], keyOf: (item: T) => string): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const item of items) counts[keyOf(item)] = (counts[keyOf(item)] ?? 0) + 1;
    return counts;
  }

  it("[R13] moves members by sector as the plan says; nobody joins or leaves", async () => {
    const { memberships } = await compared("&list=memberships");
    expect(memberships.counts.added).to.equal(0);
    // [R14] A secondary membership ended where it met the same member's other one.
    const ended = memberships.items.filter(({ kind }) => kind === "removed");
    expect(ended.filter(({ before }) => before?.primary)).to.deep.equal([]);
    const primary = memberships.items.filter(({ kind, after }) => kind === "moved" && after?.primary);
    const flows = tally(
      primary,
      ({ before, after }) => `${before?.miniClusterId}>${after?.miniClusterId} ${after?.sector}`,
    );
    expect(flows).to.deep.equal({
      "A>N7 FIRM": 6,
      "A>N7 ACADEMIA": 9,
      "A>N7 AGENCY": 1,
      "A1>A FIRM": 12,
      "A1>A ACADEMIA": 18,
      "A1>A AGENCY": 2,
      "B1>B FIRM": 6,
      "B1>B ACADEMIA": 7,
      "B1>B AGENCY": 1,
      "B1>N7 FIRM": 5,
      "B1>N7 ACADEMIA": 7,
      "B1>N7 AGENCY": 1,
      "D>N4 FIRM": 13,
      "D>N4 ACADEMIA": 12,
      "D>N4 AGENCY": 1,
      "D>N5 FIRM": 7,
      "D>N5 ACADEMIA": 9,
      "D>N5 AGENCY": 1,
      "D1>N4 FIRM": 9,
      "D1>N4 ACADEMIA": 11,
      "D1>N4 AGENCY": 1,
    });
    expect(new Set(primary.map(({ id }) => id)).size).to.equal(primary.length);
  });

  it("founds three mini-clusters, closes four, and changes those that were renamed or promoted", async () => {
    const { miniClusters } = await compared("&list=miniClusters");
    const of = (wanted: string) => miniClusters.items.flatMap(({ kind, id }) => (kind === wanted ? [id] : []));
    expect(of("added")).to.deep.equal(["N4", "N5", "N7"]);
    expect(of("removed")).to.deep.equal(["A1", "B1", "D", "D1"]);
    expect(of("changed")).to.deep.equal(["A2", "B"]);
    expect(miniClusters.items.every(({ cause }) => cause?.type === "ClustersReorganized")).to.equal(true);
  });

  it("[R15] moves the open issues whose mini-cluster closed or gave them away, and adds none", async () => {
    const { issues } = await compared("&list=issues");
    expect(issues.counts).to.include({ added: 0, removed: 0 });
    const moved = issues.items.filter(({ kind }) => kind === "moved");
    expect(tally(moved, ({ before, after }) => `${before?.miniClusterId}>${after?.miniClusterId}`)).to.deep.equal({
      "A>N7": 4,
      "A1>A": 9,
      "B1>B": 3,
      "B1>N7": 3,
      "D>N4": 9,
      "D>N5": 4,
      "D1>N4": 5,
    });
  });

  it("counts every list whatever is shown of it, and pages one list to its end", async () => {
    const first = await director.get<Answer>(`${asked}&limit=5`);
    const whole = await compared("&list=memberships&change=moved");
    expect(first.memberships.counts).to.deep.equal(whole.memberships.counts);
    const ids: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const more: string = cursor === "" ? "" : `&cursor=${cursor}`;
      const page: Answer = await director.get(`${asked}&list=memberships&change=moved&limit=60${more}`);
      ids.push(...page.memberships.items.map(({ id, before }) => `${id}/${before?.miniClusterId}`));
      expect(page.issues.items).to.deep.equal([]);
      cursor = page.memberships.next;
    }
    expect(ids.length).to.equal(whole.memberships.counts.moved);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it("[R7] compares for a firm only the issues it may see", async () => {
    const firm = await demo.withRole("FIRM");
    const mine = await firm.get<Answer>(`${asked}&limit=500&list=issues`);
    const all = await compared("&list=issues");
    expect(mine.issues.counts.moved).to.be.lessThan(all.issues.counts.moved);
    const known = new Set((await firm.all<{ id: string }>("/api/issues")).map(({ id }) => id));
    expect(mine.issues.items.filter(({ id }) => !known.has(id))).to.deep.equal([]);
  });
});
