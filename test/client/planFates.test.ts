// Fates by acts, an earlier plan as an example, and the drawing's bands: what the workbench's first two steps rest on.
import { expect } from "chai";
import fc from "fast-check";
import { contentFrom } from "../../client/reorganizations/workbench/beginning.ts";
import { fitted } from "../../client/reorganizations/workbench/example.ts";
import {
  changeTarget,
  connect,
  disconnect,
  dissolve,
  fateOf,
  keep,
  merge,
  promote,
  removeTarget,
  split,
} from "../../client/reorganizations/workbench/fates.ts";
import { linkBands } from "../../client/reorganizations/workbench/linkBands.ts";
import { offenderOf } from "../../client/reorganizations/workbench/offenders.ts";
import { changesOf, type PlanEdit, replacing, valuesOf } from "../../client/reorganizations/workbench/planEdits.ts";
import { reckon, stateOf } from "../../client/reorganizations/workbench/reckon.ts";
import { applyChanges } from "../../src/contract/planRows.ts";
import type { PlanContent, StructureSnapshot } from "../../src/contract/reorganization.ts";
import { type ViolationCode, violationRules } from "../../src/contract/structure.ts";

const names = (name: string) => ({ ko: name, en: name });
const cluster = (id: string, parentId: string | null = null): StructureSnapshot["miniClusters"][number] => ({
  id,
  names: names(id),
  tier: parentId === null ? "MAIN" : "SUB",
  parentId,
  active: true,
  successorId: null,
});
/** The eight of domain.md §7, each with a firm and a professor. */
const eight = [
  cluster("A"),
  cluster("A1", "A"),
  cluster("A2", "A"),
  cluster("B"),
  cluster("B1", "B"),
  cluster("C"),
].concat(cluster("D"), cluster("D1", "D"));
const structure: StructureSnapshot = {
  programmeId: "p",
  revision: "9",
  miniClusters: eight,
  groups: [],
  members: eight.flatMap(({ id }) =>
    (["FIRM", "UNIVERSITY"] as const).map((kind) => ({
      memberId: `${kind}-${id}`,
      organizationId: `o-${kind}`,
      kind,
      memberships: [{ miniClusterId: id, primary: true }],
    })),
  ),
  officers: [],
  reorganizations: [],
  touched: [],
  openIssues: [],
};
const source = (id: string) => eight.find((one) => one.id === id)!;
const old = new Set(eight.map(({ id }) => id));
const state = stateOf(structure);
const head = { planId: "plan", baseRevision: "9", compensates: null };
const broken = (content: PlanContent): ViolationCode[] =>
  reckon(state, structure, head, content).preview.violations.map(({ code }) => code);
const done = (content: PlanContent, edit: PlanEdit): PlanContent => applyChanges(content, changesOf(valuesOf(edit)));
const target = (id: string, name = id) => ({ id, names: names(name), tier: "MAIN" as const, parentId: null });

describe("fates in the workbench", () => {
  it("the 4 + 4 become 7 by one act for each that changes, and nothing but the moves is left to decide", () => {
    let now = contentFrom(structure);
    const act = (edit: (content: PlanContent) => PlanEdit) => {
      now = done(now, edit(now));
    };
    act((content) => connect(content, source("A1"), "A", old));
    act((content) => changeTarget(content, source("B"), target("B", "재활의료기기")));
    act((content) => split(content, source("D"), ["N4", "N5"], [target("N4"), target("N5")], "N4"));
    act((content) => connect(content, source("D1"), "N4", old));
    act((content) => promote(content, source("A2")));
    act((content) => dissolve(content, source("B1"), "흩어진다", "B"));
    act(() => ({ targets: { put: [target("N7")] }, expectedTargets: 7, effectiveOn: "2006-05-01", reason: "넓힌다" }));
    expect(eight.map(({ id }) => fateOf(now, id))).to.deep.equal([
      "CONTINUE",
      "MERGE",
      "PROMOTE",
      "RENAME",
      "DISSOLVE",
      "CONTINUE",
      "SPLIT",
      "MERGE",
    ]);
    expect(now.targets.map(({ id }) => id)).to.have.members(["A", "B", "C", "A2", "N4", "N5", "N7"]);
    expect(broken(now)).to.deep.equal(["MEMBER_WITHOUT_DESTINATION"]);
    expect(reckon(state, structure, head, now).unmapped.members).to.have.members([
      "FIRM-B1",
      "UNIVERSITY-B1",
      "FIRM-D",
      "UNIVERSITY-D",
    ]);
  });

  it("a line to a further new part splits, to an existing one it merges there instead", () => {
    let now = done(contentFrom(structure), { targets: { put: [target("N1"), target("N2")] } });
    now = done(now, connect(now, source("C"), "N1", old));
    expect(fateOf(now, "C")).to.equal("MERGE");
    now = done(now, connect(now, source("C"), "N2", old));
    expect(fateOf(now, "C")).to.equal("SPLIT");
    expect(now.defaultSuccessors).to.deep.equal([{ from: "C", to: "N1" }]);
    now = done(now, disconnect(now, now.edges.find(({ to }) => to === "N1")!));
    expect(fateOf(now, "C")).to.equal("MERGE");
    expect(now.defaultSuccessors).to.deep.equal([]);
    now = done(now, connect(now, source("C"), "A", old));
    expect(now.edges.filter(({ from }) => from === "C")).to.deep.equal([{ from: "C", to: "A", kind: "MERGE" }]);
  });

  it("what was to go to one that merges goes where it goes; a split taken back takes its new parts along", () => {
    let now = contentFrom(structure);
    now = done(now, connect(now, source("A1"), "A", old));
    now = done(now, { memberMoves: { put: [{ memberId: "FIRM-C", from: "C", to: "A", primary: true }] } });
    now = done(now, merge(now, source("A"), "B"));
    expect(now.edges).to.deep.include({ from: "A1", to: "B", kind: "MERGE" });
    expect(now.memberMoves[0]?.to).to.equal("B");
    now = done(now, split(now, source("D"), ["N4", "N5"], [target("N4"), target("N5")], "N4"));
    now = done(now, { memberMoves: { put: [{ memberId: "FIRM-D", from: "D", to: "N4", primary: true }] } });
    now = done(now, keep(now, source("D")));
    expect(now.targets.map(({ id }) => id))
      .to.include("D")
      .and.not.include("N4");
    expect(now.memberMoves.filter(({ from }) => from === "D")).to.deep.equal([]);
  });

  it("whatever acts follow each other, no row leads to what is not there and no source has two fates", () => {
    const ids = eight.map(({ id }) => id);
    const act = fc.record({
      kind: fc.constantFrom("keep", "promote", "merge", "split", "dissolve", "connect", "disconnect", "remove", "move"),
      of: fc.constantFrom(...ids),
      to: fc.nat(20),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 25 }), (acts) => {
        let now = contentFrom(structure);
        let serial = 0;
        for (const { kind, of, to } of acts) {
          const from = source(of);
          const others = now.targets.filter(({ id }) => id !== of);
          const chosen = others[to % Math.max(1, others.length)]?.id;
          const parts = [target(`n${serial++}`), target(`n${serial++}`)];
          const edge = now.edges[to % Math.max(1, now.edges.length)];
          const member = { memberId: `FIRM-${of}`, from: of, to: chosen ?? null, primary: true };
          const edit: PlanEdit | null =
            kind === "keep"
              ? keep(now, from)
              : kind === "promote" && from.tier === "SUB"
                ? promote(now, from)
                : kind === "split"
                  ? split(
                      now,
                      from,
                      parts.map(({ id }) => id),
                      parts,
                      parts[0]!.id,
                    )
                  : kind === "dissolve"
                    ? dissolve(now, from, "까닭", chosen ?? null)
                    : kind === "disconnect" && edge
                      ? disconnect(now, edge)
                      : chosen === undefined
                        ? null
                        : kind === "merge"
                          ? merge(now, from, chosen)
                          : kind === "connect"
                            ? connect(now, from, chosen, old)
                            : kind === "remove"
                              ? removeTarget(now, chosen)
                              : kind === "move"
                                ? { memberMoves: { put: [member] } }
                                : null;
          if (edit) now = done(now, edit);
          const codes = new Set(broken(now));
          for (const code of [
            "TARGET_UNKNOWN",
            "FATE_TWICE",
            "EDGE_TWICE",
            "SUCCESSOR_UNKNOWN",
            "TARGET_TWICE",
          ] as const)
            expect(codes.has(code), `${kind} ${of}: ${code}`).to.equal(false);
        }
      }),
    );
  });
});

describe("an earlier plan as an example", () => {
  const earlier: PlanContent = {
    ...contentFrom(structure),
    targets: [target("A"), target("X"), target("gone")],
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "B", to: "X", kind: "MERGE" },
      { from: "gone", to: "gone", kind: "CONTINUE" },
      { from: "unknown", to: "A", kind: "MERGE" },
    ],
    memberMoves: [
      { memberId: "FIRM-B", from: "B", to: "A", primary: true },
      { memberId: "FIRM-B", from: "C", to: "A", primary: false },
      { memberId: "nobody", from: "B", to: "A", primary: true },
    ],
  };
  const here = { ...structure, miniClusters: [...eight, { ...cluster("gone"), active: false, successorId: "A" }] };

  it("keeps what is here, leaves out the rest and says how much; what it does not speak of continues", () => {
    const { content, left } = fitted(earlier, here, () => "fresh");
    expect(content.edges).to.deep.include.members([
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "B", to: "X", kind: "MERGE" },
      { from: "C", to: "C", kind: "CONTINUE" },
    ]);
    expect(content.memberMoves).to.deep.equal([{ memberId: "FIRM-B", from: "B", to: "A", primary: true }]);
    expect(left).to.equal(5);
    expect(broken(content)).to.not.include.members(["TARGET_ID_CLOSED"]);
    expect(broken(content).filter((code) => violationRules[code] === "R11")).to.deep.equal([]);
  });

  it("laid over another plan it is one act", () => {
    const before = done(contentFrom(structure), split(contentFrom(structure), source("D"), ["N"], [target("N")], "N"));
    const { content } = fitted(earlier, here, () => "fresh");
    const now = done(before, replacing(before, content));
    expect(new Set(now.edges.map(({ from, to }) => `${from}>${to}`))).to.deep.equal(
      new Set(content.edges.map(({ from, to }) => `${from}>${to}`)),
    );
    expect(now.targets).to.have.deep.members(content.targets);
  });
});

describe("the drawing's bands", () => {
  it("are as wide as their members on both sides, side by side, and never leave their cards", () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: fc.nat(4), to: fc.nat(4), count: fc.nat(500) }), { maxLength: 12 }),
        (given) => {
          const boxes = Array.from({ length: 5 }, (_, index) => ({ id: String(index), top: index * 90, height: 70 }));
          const unique = new Map(given.map((link) => [`${link.from}>${link.to}`, link]));
          const links = [...unique.values()].map(({ from, to, count }) => ({
            from: String(from),
            to: String(to),
            count,
            edge: true,
          }));
          const bands = linkBands(boxes, boxes, links);
          expect(bands).to.have.length(links.length);
          for (const box of boxes) {
            const own = bands.filter(({ from }) => from === box.id).sort((a, b) => a.y0 - b.y0);
            for (const [index, band] of own.entries()) {
              const next = own[index + 1];
              if (next) expect(band.y0 + band.h0).to.be.at.most(next.y0 + 0.001);
            }
            const wide = own.reduce((sum, { h0 }) => sum + h0, 0);
            // Hairlines of nobody or few may add up to more than the members' share; the card has room for them.
            expect(wide).to.be.at.most(box.height + 2 * own.length);
          }
          const scales = bands.filter(({ h0, count }) => count > 0 && h0 > 2).map(({ h0, count }) => h0 / count);
          for (const scale of scales) expect(scale).to.be.closeTo(scales[0]!, 0.0001);
        },
      ),
    );
  });
});

describe("a broken rule's first offender", () => {
  it("every way to break a rule leads to a step, and to the row where there is one", () => {
    for (const code of Object.keys(violationRules) as ViolationCode[]) {
      const found = { rule: violationRules[code], code, subjects: ["one", "two"], params: {} };
      const { step, id } = offenderOf(found);
      expect(["structure", "links", "moves", "officers"], code).to.include(step);
      expect(id, code).to.not.equal("");
    }
    const reason = { rule: "R10", code: "REASON_MISSING", params: {} } as const;
    expect(offenderOf({ ...reason, subjects: [] })).to.deep.equal({ step: "structure", id: "reason" });
    expect(offenderOf({ ...reason, subjects: ["B1"] })).to.deep.equal({ step: "links", id: "B1" });
  });
});
