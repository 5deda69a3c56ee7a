// Addresses, Korean search and the map's tiles: what the pages rest on.
import { expect } from "chai";
import fc from "fast-check";
import { layOut } from "../../client/clusters/treemap.ts";
import { boardSearch, issuesSearch, parseSearch, stringifySearch } from "../../client/search.ts";
import { asOfFrom, dayBefore, instantOf, tellAsOf } from "../../client/shell/moment.ts";
import { hangulMatches } from "../../client/ui/hangul.ts";
import type { MiniCluster } from "../../src/contract/answers.ts";

describe("addresses", () => {
  it("filters come back from the address as they were", () => {
    const search = { category: ["RESEARCH", "FUNDING"], mine: true, q: "누설 전류", asOf: "2006-04-30T10:00:00+09:00" };
    const text = stringifySearch(search);
    expect(text).to.contain("category=RESEARCH,FUNDING");
    const raw = parseSearch(text);
    expect(raw.asOf).to.equal(search.asOf);
    expect(boardSearch(raw)).to.include({ q: "누설 전류", mine: true });
    expect(boardSearch(raw).category).to.deep.equal(["RESEARCH", "FUNDING"]);
  });
  it("what an address says that is no filter is left out", () => {
    expect(issuesSearch(parseSearch("?state=NONSENSE&open=maybe&category=__proto__"))).to.deep.equal({
      q: undefined,
      open: undefined,
      state: undefined,
      category: undefined,
      miniCluster: undefined,
      firm: undefined,
      issue: undefined,
    });
  });
  it("a day stands for its end in Korea, an hour for itself", () => {
    expect(tellAsOf("2006-04-30", "ko")).to.equal("2006-04-30(일) 24:00");
    expect(instantOf("2006-04-30")).to.equal(Date.parse("2006-04-30T23:59:59+09:00"));
    expect(tellAsOf(asOfFrom("2006-05-01", "14:03"), "ko")).to.equal("2006-05-01(월) 14:03");
    expect(dayBefore("2006-05-01")).to.equal("2006-04-30");
    expect(dayBefore("2008-03-01")).to.equal("2008-02-29");
  });
  it("a position is no year", () => {
    expect(instantOf("@3000")).to.be.NaN;
    expect(tellAsOf("@3000", "ko")).to.equal("@3000");
  });
});

describe("Korean search", () => {
  const finds: [string, string][] = [
    ["애로사항 접수", "ㅇㄹ"],
    ["애로사항 접수", "로사항접"],
    ["생체신호·영상", "생체신"],
    ["전자의료기기", "전자으"],
    ["애로사항", "dofh"],
    ["Medical devices", "MEDICAL"],
    ["무엇이든", ""],
  ];
  for (const [text, query] of finds) {
    it(`“${query}” finds ${text}`, () => expect(hangulMatches(text, query)).to.equal(true));
  }
  it("and does not find what is not there", () => {
    expect(hangulMatches("애로사항", "ㅂㄷ")).to.equal(false);
    expect(hangulMatches("미니클러스터", "연구회")).to.equal(false);
  });
});

describe("the map of mini-clusters", () => {
  const cluster = (id: string, total: number, parentId: string | null): MiniCluster => ({
    id,
    names: { ko: id, en: id },
    tier: parentId === null ? "MAIN" : "SUB",
    parentId,
    active: true,
    foundedAt: "2005-05-12T09:00:00+09:00",
    closedAt: null,
    members: { FIRM: total, ACADEMIA: 0, AGENCY: 0, OTHER: 0 },
    total,
    secondary: 0,
    groups: 0,
    openIssues: 0,
    overdueIssues: 0,
    predecessors: [],
    successors: [],
  });
  it("every mini-cluster has a tile inside the ground, and none overlaps another", () => {
    const some = fc.array(fc.record({ total: fc.integer({ min: 0, max: 200 }), under: fc.option(fc.nat(5)) }), {
      minLength: 1,
      maxLength: 14,
    });
    fc.assert(
      fc.property(some, fc.integer({ min: 320, max: 1200 }), (made, width) => {
        const clusters = made.map(({ total, under }, n) =>
          cluster(`c${n}`, total, under !== null && under < n && made[under]?.under === null ? `c${under}` : null),
        );
        const { tiles } = layOut(clusters, width, 520);
        expect(tiles.map((tile) => tile.cluster.id).sort()).to.deep.equal(clusters.map(({ id }) => id).sort());
        for (const a of tiles) {
          expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= width && a.y + a.height <= 520).to.equal(true);
          for (const b of tiles) {
            if (a === b) continue;
            const apart =
              a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
            expect(apart, `${a.cluster.id} and ${b.cluster.id}`).to.equal(true);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
  it("area is members", () => {
    const { tiles } = layOut([cluster("a", 80, null), cluster("b", 40, null), cluster("c", 40, null)], 1000, 500);
    const area = (id: string) => {
      const tile = tiles.find((one) => one.cluster.id === id);
      return (tile?.width ?? 0) * (tile?.height ?? 0);
    };
    expect(area("a") / area("b")).to.be.closeTo(2, 0.15);
    expect(area("b") / area("c")).to.be.closeTo(1, 0.05);
  });
});
