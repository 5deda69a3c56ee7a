// The enlargement of 2006-05-01 with the article's numbers: 4 + 4 mini-clusters become 7, to the last member and issue.
import { expect } from "chai";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import { initial, type StructureState } from "../../src/domain/structure.ts";
import {
  activeMembers,
  activeMiniClusters,
  isMemberOf,
  resolveMiniCluster,
} from "../../src/domain/structureLookups.ts";
import { type Plan, placeOf, preview, reorganize } from "./reorganizationSupport.ts";
import { fold, having, named } from "./structureSupport.ts";

/** Firms, academia, agencies, open issues of year 1 (domain.md §7). */
const YEAR_1 = {
  A: [27, 36, 5, 20],
  B: [19, 24, 3, 12],
  C: [14, 22, 4, 9],
  D: [20, 21, 2, 13],
  A1: [12, 18, 2, 9],
  A2: [9, 10, 6, 7],
  B1: [11, 14, 2, 6],
  D1: [9, 11, 1, 5],
} as const;
type Old = keyof typeof YEAR_1;
const PARENTS: Partial<Record<Old, Old>> = { A1: "A", A2: "A", B1: "B", D1: "D" };

/** The same of year 2. N1 = A, N2 = B, N3 = C and N6 = A2 keep their ids. */
const YEAR_2 = {
  A: [33, 45, 6, 25],
  B: [25, 31, 4, 15],
  C: [14, 22, 4, 9],
  N4: [22, 23, 2, 14],
  N5: [7, 9, 1, 4],
  A2: [9, 10, 6, 7],
  N7: [11, 16, 2, 7],
} as const;

const EXPLICIT: [Old, string, number[]][] = [
  ["A", "N7", [6, 9, 1, 4]],
  ["B1", "B", [6, 7, 1, 3]],
  ["B1", "N7", [5, 7, 1, 3]],
  ["D", "N4", [13, 12, 1, 9]],
  ["D", "N5", [7, 9, 1, 4]],
];
const SECTORS = ["f", "u", "a"];

function year1(): { state: StructureState; openIssues: OpenIssue[] } {
  const state = initial();
  const openIssues: OpenIssue[] = [];
  for (const [id, counts] of Object.entries(YEAR_1)) {
    const parentId = PARENTS[id as Old] ?? null;
    const tier = parentId === null ? "MAIN" : "SUB";
    having(state, "FoundMiniCluster", { miniClusterId: id, names: named(id), tier, parentId });
    for (const [sector, count] of counts.slice(0, 3).entries())
      for (let i = 0; i < count; i++)
        having(state, "JoinMiniCluster", { memberId: `${SECTORS[sector]}-${id}-${i}`, miniClusterId: id });
    for (let i = 0; i < counts[3]; i++) openIssues.push({ id: `i-${id}-${i}`, miniClusterId: id, groupId: null });
  }
  // The noise of §7: 44 secondary memberships, and three members who joined and left again.
  for (let i = 0; i < 27; i++)
    having(state, "JoinMiniCluster", { memberId: `f-A-${i}`, miniClusterId: i < 14 ? "A1" : "B1", primary: false });
  for (let i = 0; i < 17; i++)
    having(state, "JoinMiniCluster", { memberId: `u-D-${i}`, miniClusterId: "D1", primary: false });
  for (let i = 0; i < 3; i++) {
    having(state, "JoinMiniCluster", { memberId: `f-left-${i}`, miniClusterId: "C" });
    having(state, "LeaveMiniCluster", { memberId: `f-left-${i}`, miniClusterId: "C" });
  }
  return { state, openIssues };
}

function enlargement(state: StructureState, openIssues: OpenIssue[]): Plan {
  const renamed = new Set(["B", "A2"]);
  const plan: Plan = {
    planId: "enlarge-2006",
    baseRevision: String(state.revision),
    effectiveOn: "2006-05-01",
    reason: "7개로 확대 개편",
    compensates: null,
    targets: Object.keys(YEAR_2).map((id) => ({
      id,
      names: named(renamed.has(id) ? `new ${id}` : id),
      tier: "MAIN",
      parentId: null,
    })),
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "A1", to: "A", kind: "MERGE" },
      { from: "B", to: "B", kind: "RENAME" },
      { from: "C", to: "C", kind: "CONTINUE" },
      { from: "D", to: "N4", kind: "SPLIT" },
      { from: "D", to: "N5", kind: "SPLIT" },
      { from: "D1", to: "N4", kind: "MERGE" },
      { from: "A2", to: "A2", kind: "PROMOTE" },
    ],
    dissolved: [{ id: "B1", reason: "its work is divided" }],
    defaultSuccessors: [
      { from: "B1", to: "B" },
      { from: "D", to: "N4" },
    ],
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: 7,
    acceptWarnings: false,
  };
  const used = new Map<string, number>();
  const take = (kind: string, count: number) => {
    const first = used.get(kind) ?? 0;
    used.set(kind, first + count);
    return Array.from({ length: count }, (_, i) => `${kind}-${first + i}`);
  };
  for (const [from, to, [firms = 0, academia = 0, agencies = 0, open = 0]] of EXPLICIT) {
    for (const [sector, count] of [firms, academia, agencies].entries())
      for (const memberId of take(`${SECTORS[sector]}-${from}`, count))
        plan.memberMoves.push({ memberId, from, to, primary: true });
    for (const issueId of take(`i-${from}`, open)) plan.issueMoves.push({ issueId, to });
  }
  for (const { memberId, memberships } of activeMembers(state))
    if (memberships.get("B1") === false) plan.memberMoves.push({ memberId, from: "B1", to: "B", primary: false });
  expect(openIssues).to.have.length(81);
  return plan;
}

/** Primary members by bucket, and open issues, of a mini-cluster. */
const rows = (tree: ReturnType<typeof preview>["after"]) =>
  Object.fromEntries(
    tree.map(({ id, members, openIssues }) => [id, [members.FIRM, members.ACADEMIA, members.AGENCY, openIssues]]),
  );

describe("reorganisation: the article's 4 + 4 → 7", () => {
  const { state, openIssues } = year1();
  const plan = enlargement(state, openIssues);
  const shown = preview(state, plan, openIssues);

  it("[R10–R20] breaks no rule and needs no warning accepted", () => {
    expect(shown.violations).to.deep.equal([]);
    expect(shown.warnings).to.deep.equal([]);
  });

  it("[R13] shows 302 = 121 + 156 + 25 before and after, cluster by cluster", () => {
    const all = { FIRM: 121, ACADEMIA: 156, AGENCY: 25, OTHER: 0 };
    expect(shown.totals).to.deep.equal({
      before: all,
      after: all,
      exits: { FIRM: 0, ACADEMIA: 0, AGENCY: 0, OTHER: 0 },
    });
    expect(rows(shown.before)).to.deep.equal(YEAR_1);
    expect(rows(shown.after)).to.deep.equal(YEAR_2);
  });

  it("[R1] [R15] [R20] comes to seven mini-clusters, 302 members and 81 open issues once carried out", () => {
    fold(reorganize(state, plan, openIssues), state);
    expect(activeMiniClusters(state).map(({ id }) => id)).to.have.members(Object.keys(YEAR_2));
    expect(activeMembers(state)).to.have.length(302);
    const places = openIssues.map((issue) => placeOf(state, issue).miniClusterId);
    for (const [id, [, , , open]] of Object.entries(YEAR_2))
      expect(
        places.filter((place) => place === id),
        id,
      ).to.have.length(open);
    expect(
      preview(state, { ...plan, planId: "next" }, [])
        .before.map(({ total }) => total)
        .sort(),
    ).to.deep.equal([84, 60, 40, 47, 17, 25, 29].sort());
  });

  it("[R3] [R14] leads the closed ones on, and collapses secondary memberships", () => {
    expect(["A1", "B1", "D", "D1"].map((id) => resolveMiniCluster(state, id))).to.deep.equal(["A", "B", "N4", "N4"]);
    for (const { memberships } of activeMembers(state))
      expect([...memberships.values()].filter(Boolean)).to.have.length(1);
    expect([...(state.members.get("f-A-10")?.memberships ?? [])]).to.deep.equal([["A", true]]);
    expect(isMemberOf(state, "f-A-20", "B")).to.equal(true);
  });
});
