// Lineage drawn and walked: bands as wide as their members, ends that fit, arrow keys that lead everywhere and back.
import { expect } from "chai";
import fc from "fast-check";
import { wrapWords } from "../../client/clusters/wrapWords.ts";
import { type ColumnNode, type Flow, layOutLineage } from "../../client/history/lineage/layout.ts";
import { travel } from "../../client/history/lineage/travel.ts";

const columns: ColumnNode[][] = [
  [
    { id: "A", total: 68 },
    { id: "A1", total: 32 },
    { id: "C", total: 40 },
  ],
  [
    { id: "A", total: 84 },
    { id: "C", total: 40 },
    { id: "N7", total: 16 },
  ],
];
const flows: Flow[][] = [
  [
    { from: "A", to: "A", count: 52 },
    { from: "A", to: "N7", count: 16 },
    { from: "A1", to: "A", count: 32 },
    { from: "C", to: "C", count: 40 },
  ],
];
const lineage = layOutLineage(columns, flows, 1000);

describe("lineage: drawn", () => {
  it("[R13] bands are as wide as their members and fill the bars they leave and enter", () => {
    const heights = (bands: typeof lineage.bands) => bands.reduce((sum, { height }) => sum + height, 0);
    for (const node of lineage.nodes) {
      const out = lineage.bands.filter(({ column, from }) => column === node.column && from === node.id);
      const into = lineage.bands.filter(({ column, to }) => column + 1 === node.column && to === node.id);
      for (const side of [out, into]) {
        if (side.length === 0) continue;
        expect(heights(side), node.key).to.be.closeTo(node.height, 1e-6);
      }
    }
    const [stay, moved] = ["0/A>A", "0/A>N7"].map((key) => lineage.bands.find((band) => band.key === key)!);
    expect(stay!.height / moved!.height).to.be.closeTo(52 / 16, 1e-6);
  });

  it("bars of a column and bands at a bar never overlap, whatever flows where", () => {
    const counts = fc.array(fc.nat({ max: 400 }), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(counts, (of) => {
        const ids = ["a", "b", "c", "d"];
        const between = of.map((count, i) => ({ from: ids[i >> 2]!, to: ids[i & 3]!, count }));
        const sum = (side: "from" | "to", id: string) =>
          between.reduce((total, flow) => (flow[side] === id ? total + flow.count : total), 0);
        const drawn = layOutLineage(
          [ids.map((id) => ({ id, total: sum("from", id) })), ids.map((id) => ({ id, total: sum("to", id) }))],
          [between],
          800,
        );
        const apart = (ends: { start: number; height: number }[]) => {
          const sorted = ends.toSorted((a, b) => a.start - b.start);
          for (const [i, one] of sorted.entries())
            if (sorted[i + 1]) expect(one.start + one.height).to.be.at.most(sorted[i + 1]!.start + 1e-6);
        };
        for (const column of [0, 1])
          apart(drawn.nodes.filter((node) => node.column === column).map(({ y, height }) => ({ start: y, height })));
        for (const id of ids) {
          apart(drawn.bands.filter(({ from }) => from === id).map(({ y0, height }) => ({ start: y0, height })));
          apart(drawn.bands.filter(({ to }) => to === id).map(({ y1, height }) => ({ start: y1, height })));
        }
        expect(drawn.bands.length).to.equal(of.filter((count) => count > 0).length);
      }),
    );
  });

  it("a mini-cluster stands near those its members came from", () => {
    expect(lineage.nodes.filter(({ column }) => column === 1).map(({ id }) => id)).to.deep.equal(["N7", "A", "C"]);
  });
});

describe("lineage: walked by keys", () => {
  it("right and left go along the widest band, from band to mini-cluster", () => {
    expect(travel(lineage, "0/A", "ArrowRight")).to.equal("0/A>A");
    expect(travel(lineage, "0/A>A", "ArrowRight")).to.equal("1/A");
    expect(travel(lineage, "1/A", "ArrowRight")).to.equal(null);
    expect(travel(lineage, "1/N7", "ArrowLeft")).to.equal("0/A>N7");
    expect(travel(lineage, "0/A>N7", "ArrowLeft")).to.equal("0/A");
  });
  it("up, down, Home and End reach every mini-cluster and every band", () => {
    const reached = new Set<string>();
    const walk = (from: string): void => {
      if (reached.has(from)) return;
      reached.add(from);
      for (const key of ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]) {
        const next = travel(lineage, from, key);
        if (next !== null) walk(next);
      }
    };
    walk(travel(lineage, "0/C", "Home")!);
    expect(reached.size).to.equal(lineage.nodes.length + lineage.bands.length);
    expect(travel(lineage, "0/A", "End")).to.equal("1/C");
    expect(travel(lineage, "0/A", "x")).to.equal(null);
  });
});

describe("words in a drawing", () => {
  it("break at spaces and after a dot; what does not fit is shortened", () => {
    expect(wrapWords("의료기기부품·디자인", 7, 2)).to.deep.equal(["의료기기부품·", "디자인"]);
    expect(wrapWords("E-health and medical information", 10, 2)).to.deep.equal(["E-health and", "medical…"]);
    expect(wrapWords("전자의료기기", 4, 1)).to.deep.equal(["전자의…"]);
    expect(wrapWords("전자의료기기", 10, 1)).to.deep.equal(["전자의료기기"]);
  });
});
