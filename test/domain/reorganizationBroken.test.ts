// Any valid plan, broken in one way, is refused with that rule and that reason; broken in several, with all of them.
import { expect } from "chai";
import fc from "fast-check";
import type { Rule } from "../../src/contract/structure.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { build, type Plan, preview, reorganize, world } from "./reorganizationSupport.ts";
import { named, refusal } from "./structureSupport.ts";

type Mutation = { rule: Rule; code: string; apply: (plan: Plan, state: StructureState) => boolean };

/** Each breaks one thing in a valid plan, where the plan has such a thing; true where it did. */
const MUTATIONS: Mutation[] = [
  {
    rule: "R10",
    code: "FATE_MISSING",
    apply: (plan) => {
      const from = plan.edges[0]?.from;
      plan.edges = plan.edges.filter((edge) => edge.from !== from);
      return from !== undefined;
    },
  },
  {
    rule: "R10",
    code: "FATE_TWICE",
    apply: (plan) => {
      const edge = plan.edges[0];
      if (edge) plan.dissolved.push({ id: edge.from, reason: "also" });
      return edge !== undefined;
    },
  },
  { rule: "R11", code: "TARGET_TWICE", apply: (plan) => plan.targets.push(...plan.targets.slice(0, 1)) > 1 },
  {
    rule: "R11",
    code: "NAME_TWICE",
    apply: ({ targets: [one, other] }) =>
      one !== undefined && other !== undefined && !!Object.assign(other, { names: one.names }),
  },
  {
    rule: "R11",
    code: "TARGET_UNKNOWN",
    apply: ({ memberMoves: [row] }) => row !== undefined && !!Object.assign(row, { to: "nowhere" }),
  },
  {
    rule: "R11",
    code: "MEMBERSHIP_UNKNOWN",
    apply: (plan) =>
      plan.memberMoves.push({ memberId: "f-999", from: "m0", to: plan.targets[0]?.id ?? "", primary: true }) > 0,
  },
  {
    rule: "R12",
    code: "PARENT_MISSING",
    apply: (plan) => plan.targets.push({ id: "orphan", names: named("orphan"), tier: "SUB", parentId: null }) > 0,
  },
  {
    rule: "R13",
    code: "MEMBER_WITHOUT_DESTINATION",
    apply: (plan) => {
      const scattered = new Set([
        ...plan.dissolved.map(({ id }) => id),
        ...plan.edges.filter(({ kind }) => kind === "SPLIT").map(({ from }) => from),
      ]);
      const at = plan.memberMoves.findIndex(({ from }) => scattered.has(from));
      return at >= 0 && plan.memberMoves.splice(at, 1).length === 1;
    },
  },
  {
    rule: "R13",
    code: "MEMBER_MOVED_TWICE",
    apply: ({ memberMoves }) => memberMoves.length > 0 && memberMoves.push(...memberMoves.slice(0, 1)) > 0,
  },
  {
    rule: "R14",
    code: "PRIMARY_MISSING",
    apply: ({ memberMoves }, state) => {
      const row = memberMoves.find(
        ({ memberId, to }) => to !== null && state.members.get(memberId)?.memberships.size === 1,
      );
      return row !== undefined && !!Object.assign(row, { primary: false });
    },
  },
  {
    rule: "R15",
    code: "GROUP_MOVED_TWICE",
    apply: ({ groupMoves }) => groupMoves.length > 0 && groupMoves.push(...groupMoves.slice(0, 1)) > 0,
  },
  {
    rule: "R15",
    code: "ISSUE_MOVED_TWICE",
    apply: ({ issueMoves }) => issueMoves.length > 0 && issueMoves.push(...issueMoves.slice(0, 1)) > 0,
  },
  {
    rule: "R16",
    code: "GROUP_NOT_IN_DESTINATION",
    apply: ({ issueMoves: [row] }) => row !== undefined && !!Object.assign(row, { group: "g-nowhere" }),
  },
  {
    rule: "R19",
    code: "BASE_STALE",
    apply: (plan) => !!Object.assign(plan, { baseRevision: String(Number(plan.baseRevision) + 3) }),
  },
  { rule: "R20", code: "TARGET_COUNT", apply: (plan) => !!Object.assign(plan, { expectedTargets: 150 }) },
  {
    rule: "R3",
    code: "SUCCESSOR_UNKNOWN",
    apply: ({ defaultSuccessors: [one] }) => one !== undefined && !!Object.assign(one, { to: "nowhere" }),
  },
  {
    rule: "R3",
    code: "SUCCESSOR_MISSING",
    apply: (plan) => {
      const merged = new Set(plan.edges.filter(({ kind }) => kind === "MERGE").map(({ from }) => from));
      const before = plan.defaultSuccessors.length;
      plan.defaultSuccessors = plan.defaultSuccessors.filter(({ from }) => merged.has(from));
      return plan.defaultSuccessors.length < before;
    },
  },
];

describe("reorganisation: any broken plan", () => {
  for (const { rule, code, apply } of MUTATIONS)
    it(`[${rule}] is refused with ${code}, in the preview too`, () => {
      let broken = 0;
      fc.assert(
        fc.property(world, (given) => {
          const { state, plan, openIssues } = build(given);
          if (!apply(plan, state)) return;
          broken += 1;
          const { extra, ...thrown } = refusal(() => reorganize(state, plan, openIssues));
          expect(thrown.code).to.equal("PLAN_BREAKS_RULES");
          const found = extra.violations?.find((one) => one.code === code);
          expect(found?.rule, JSON.stringify(extra.violations)).to.equal(rule);
          expect(preview(state, plan, openIssues).violations).to.deep.equal(extra.violations);
        }),
        { numRuns: 30 },
      );
      expect(broken).to.be.greaterThan(0);
    });

  it("[R10–R20] is told everything it breaks at once", () => {
    fc.assert(
      fc.property(world, fc.subarray(["R11", "R12", "R19", "R20"] as const), (given, rules) => {
        const { state, plan, openIssues } = build(given);
        const applied = rules.filter((rule) => MUTATIONS.find((one) => one.rule === rule)?.apply(plan, state));
        const { violations } = preview(state, plan, openIssues);
        expect(violations.map(({ rule }) => rule)).to.include.members(applied);
      }),
      { numRuns: 60 },
    );
  });
});
