// A reorganisation of ten thousand members and five thousand open issues, every one of them moved: one fact (R1) that the
// log takes in one append, decided and previewed while one waits.
import { expect } from "chai";
import { v5 as uuidv5 } from "uuid";
import { PlanContent } from "../../src/contract/reorganization.ts";
import { ClustersReorganized } from "../../src/contract/structure.ts";
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import { initial, type StructureState } from "../../src/domain/structure.ts";
import { activeMembers } from "../../src/domain/structureLookups.ts";
import { MAX_APPEND_BYTES, sizeOf } from "../../src/embedded/appendLimits.ts";
import { encode } from "../../src/log/codec.ts";
import { carryOut } from "./randomDays.ts";
import { expectWhole, type Plan, preview, reorganize } from "./reorganizationSupport.ts";
import { fold, named, type StructureEvents } from "./structureSupport.ts";

const [MEMBERS, ISSUES, GROUPS, OLD, NEW] = [10_000, 5_000, 40, 8, 7];
/** Ids as long as real ones. */
const idOf = (kind: string, n: number) => uuidv5(`${kind} ${n}`, uuidv5.URL);
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n);
const old = (n: number) => idOf("old", n % OLD);
const made = (n: number) => idOf("new", n % NEW);
const target = (id: string) => ({ id, names: named(id), tier: "MAIN" as const, parentId: null });

function large(): { state: StructureState; openIssues: OpenIssue[] } {
  const founded = numbers(OLD).map((n) => ({
    type: "MiniClusterFounded",
    data: { miniClusterId: old(n), names: named(old(n)), tier: "MAIN", parentId: null },
  }));
  const joined = numbers(MEMBERS).map((n) => ({
    type: "MembershipStarted",
    data: {
      memberId: idOf("member", n),
      organizationId: idOf("organization", n),
      kind: n % 2 ? "FIRM" : "UNIVERSITY",
      miniClusterId: old(n),
      primary: true,
    },
  }));
  const groups = numbers(GROUPS).map((n) => ({
    type: "ResearchGroupCreated",
    data: {
      groupId: idOf("group", n),
      names: named(idOf("group", n)),
      purpose: "",
      miniClusterId: old(n),
      leaderId: idOf("member", n),
    },
  }));
  const state = fold([...founded, ...joined, ...groups] as StructureEvents, initial());
  const openIssues = numbers(ISSUES).map((n) => ({
    id: idOf("issue", n),
    miniClusterId: old(n),
    groupId: n % 2 ? idOf("group", n % GROUPS) : null,
  }));
  return { state, openIssues };
}

/** All that was is dissolved; everybody goes to one of the new by a row, with their group where they lead one. */
function everythingMoves(state: StructureState): Plan {
  const content = PlanContent.parse({
    effectiveOn: "2006-05-01",
    reason: "all anew",
    targets: numbers(NEW).map((n) => target(made(n))),
    edges: [],
    dissolved: numbers(OLD).map((n) => ({ id: old(n), reason: "all anew" })),
    defaultSuccessors: numbers(OLD).map((n) => ({ from: old(n), to: made(n) })),
    memberMoves: numbers(MEMBERS).map((n) => ({
      memberId: idOf("member", n),
      from: old(n),
      to: made(n),
      primary: true,
    })),
    groupMoves: numbers(GROUPS).map((n) => ({ groupId: idOf("group", n), to: made(n) })),
    issueMoves: numbers(ISSUES)
      .filter((n) => n % 2 === 0)
      .map((n) => ({ issueId: idOf("issue", n), to: made(n), group: null })),
    officers: [],
    expectedTargets: NEW,
    acceptWarnings: true,
  });
  return {
    ...content,
    effectiveOn: "2006-05-01",
    planId: idOf("plan", 1),
    compensates: null,
    baseRevision: String(state.revision),
  };
}

/** Milliseconds of processor time, which a busy machine does not lengthen. */
function spent<T>(work: () => T): { ms: number; done: T } {
  const before = process.cpuUsage();
  const done = work();
  const { user, system } = process.cpuUsage(before);
  return { ms: (user + system) / 1000, done };
}

describe("a reorganisation of 10,000 members and 5,000 open issues", function () {
  this.timeout(60_000);
  let state: StructureState;
  let openIssues: OpenIssue[];
  let plan: Plan;
  before(() => {
    ({ state, openIssues } = large());
    plan = everythingMoves(state);
  });

  it("[R13] [R15] is previewed in less than two seconds of work, with nobody and nothing lost", () => {
    const { ms, done: shown } = spent(() => preview(state, plan, openIssues));
    expect(shown.violations).to.deep.equal([]);
    expect(shown.before.reduce((sum, { total }) => sum + total, 0)).to.equal(MEMBERS);
    expect(shown.after.reduce((sum, { total }) => sum + total, 0)).to.equal(MEMBERS);
    expect(shown.after.reduce((sum, node) => sum + node.openIssues, 0)).to.equal(ISSUES);
    expect(ms).to.be.below(2_000);
  });

  it("[R1] is one fact within the log's limit for an append, decided in less than two seconds of work", () => {
    const { ms, done: events } = spent(() => reorganize(state, plan, openIssues));
    expect(ms).to.be.below(2_000);
    const { memberMoves, issueMoves } = ClustersReorganized.parse(events[0]?.data);
    const moved = (rows: { memberIds?: string[]; issueIds?: string[] }[]) =>
      rows.reduce((sum, { memberIds, issueIds }) => sum + (memberIds ?? issueIds ?? []).length, 0);
    expect([events.length, moved(memberMoves), moved(issueMoves)]).to.deep.equal([1, MEMBERS, ISSUES]);
    const meta = {
      occurredAt: "2006-05-01T00:00:00.000+09:00",
      actor: idOf("member", 1),
      role: "DIRECTOR" as const,
      commandId: idOf("command", 1),
      bodyHash: "a".repeat(64),
      $correlationId: idOf("command", 1),
      $causationId: idOf("command", 1),
    };
    const stored = events.map((one) => encode(one, meta, idOf("event", 1)));
    const bytes = sizeOf(
      stored.map(({ type, data, metadata }) => ({
        id: Buffer.alloc(16),
        type,
        isJson: true,
        data: Buffer.from(JSON.stringify(data)),
        metadata: Buffer.from(JSON.stringify(metadata)),
      })),
    );
    expect(bytes).to.be.below(MAX_APPEND_BYTES * 0.7);
    const members = activeMembers(state).length;
    const after = structuredClone(state);
    expectWhole(after, members, GROUPS, carryOut(after, events, openIssues), ISSUES);
  });
});
