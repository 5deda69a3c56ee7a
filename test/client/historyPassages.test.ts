// The map in motion and in words: tiles keep their identity as they merge and split; a step is told in a sentence.
import { expect } from "chai";
import { passages } from "../../client/clusters/passages.ts";
import { layOut } from "../../client/clusters/treemap.ts";
import { narrate } from "../../client/history/narrate.ts";
import { en } from "../../client/i18n/en.ts";
import { ko } from "../../client/i18n/ko.ts";
import type { HistoryEntry, MiniCluster } from "../../src/contract/answers.ts";
import { plainTexts } from "./plainTexts.ts";

type From = MiniCluster["predecessors"];
const cluster = (id: string, total: number, predecessors: From = []): MiniCluster => ({
  id,
  names: { ko: `미니 ${id}`, en: `Mini ${id}` },
  tier: "MAIN",
  parentId: null,
  active: true,
  foundedAt: "2005-05-12T09:00:00+09:00",
  closedAt: null,
  members: { FIRM: total, ACADEMIA: 0, AGENCY: 0, OTHER: 0 },
  total,
  secondary: 0,
  groups: 0,
  openIssues: 2,
  overdueIssues: 0,
  predecessors,
  successors: [],
});
const on = "2006-05-01";
const before = [cluster("A", 60), cluster("A1", 30), cluster("D", 40), cluster("X", 5)];
const after = [
  cluster("A", 90, [
    { id: "A", kind: "CONTINUE", on },
    { id: "A1", kind: "MERGE", on },
  ]),
  cluster("N4", 25, [{ id: "D", kind: "SPLIT", on }]),
  cluster("N5", 15, [{ id: "D", kind: "SPLIT", on }]),
];
const tilesOf = (clusters: MiniCluster[]) => layOut(clusters, 800, 400).tiles;
const boxOf = (clusters: MiniCluster[], id: string) => {
  const { x, y, width, height } = tilesOf(clusters).find((tile) => tile.cluster.id === id)!;
  return { x, y, width, height };
};

describe("history: tiles that merge and split", () => {
  it("a merged tile goes into its successor, parts come out of what was split, one without a successor fades", () => {
    const { arriving, leaving } = passages(tilesOf(before), tilesOf(after));
    expect([...arriving.keys()].sort()).to.deep.equal(["N4", "N5"]);
    expect(arriving.get("N5")).to.deep.equal(boxOf(before, "D"));
    const ways = new Map(leaving.map(({ tile, into }) => [tile.cluster.id, into]));
    expect(ways.get("A1")).to.deep.equal(boxOf(after, "A"));
    expect(ways.get("D")).to.deep.equal(boxOf(after, "N4"));
    expect(ways.get("X")).to.equal(null);
    expect(ways.has("A")).to.equal(false);
  });
  it("backwards they go back the same ways", () => {
    const { arriving, leaving } = passages(tilesOf(after), tilesOf(before));
    expect(arriving.get("A1")).to.deep.equal(boxOf(after, "A"));
    expect(arriving.get("D")).to.deep.equal(boxOf(after, "N4"));
    expect(leaving.map(({ tile, into }) => [tile.cluster.id, into])).to.deep.equal([
      ["N4", boxOf(before, "D")],
      ["N5", boxOf(before, "D")],
    ]);
  });
});

describe("history: a step in words", () => {
  const event = {
    type: "ClustersReorganized",
    occurredAt: "2006-05-01T09:00:00+09:00",
    actorId: "d",
    subject: { kind: "structure", id: "p" },
    data: {
      planId: "plan",
      edges: [
        { from: "A", to: "A", kind: "CONTINUE" },
        { from: "A1", to: "A", kind: "MERGE" },
        { from: "D", to: "N4", kind: "SPLIT" },
      ],
      targets: [
        { id: "A", names: { ko: "미니 A", en: "Mini A" } },
        { id: "N4", names: { ko: "미니 N4", en: "Mini N4" } },
        { id: "N7", names: { ko: "미니 N7", en: "Mini N7" } },
      ],
      closed: [{ id: "X", dissolved: true }],
    },
  } as unknown as HistoryEntry;
  const refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} } as never;

  it("a reorganisation says what became of which, and the numbers before and after", () => {
    const told = narrate({ when: "", event, refs, now: after, before }, plainTexts(ko), "ko");
    expect(told).to.contain("2006-05-01(월) 09:00.");
    expect(told).to.contain("미니 A1 → 미니 A 통합, 미니 D → 미니 N4 분할, 미니 X 해산, 미니 N7 신설.");
    expect(told).to.contain("미니클러스터 4 → 3개, 회원 135 → 130명, 진행 중 애로사항 8 → 6건.");
  });
  it("a moment between two events says its time and the numbers alone", () => {
    expect(
      narrate(
        { when: "2006-04-30 (Sun) 24:00", event: undefined, refs, now: before, before: undefined },
        plainTexts(en),
        "en",
      ),
    ).to.equal("2006-04-30 (Sun) 24:00. Mini-clusters 4, members 135, open difficulties 8.");
  });
});
