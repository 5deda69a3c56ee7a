// Given/when/then for the structure: folds events, runs commands as their sender writes them, catches refusals.
import { expect } from "chai";
import type { OrganizationKind } from "../../src/contract/base.ts";
import { type Command, type CommandInput, commandSchemas } from "../../src/contract/commands.ts";
import type { EventOf } from "../../src/contract/events.ts";
import type { RefusalCode } from "../../src/contract/problem.ts";
import { type structureCommands, structureEvents } from "../../src/contract/structure.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { evolve, initial, type StructureState } from "../../src/domain/structure.ts";
import { decide, type StructureContext } from "../../src/domain/structureDecide.ts";

export type StructureEvents = EventOf<"structure">[];
type Name = keyof typeof structureCommands;
type Input<N extends Name> = Omit<CommandInput<N>, "programmeId">;

/** Folds events as if they were recorded one after the other behind those in `state`; each passes its schema first. */
export function fold(events: StructureEvents, state: StructureState = initial()): StructureState {
  for (const { type, data } of events) {
    structureEvents[type].parse(data);
    const revision = state.revision + 1;
    evolve(state, { type, data, revision, position: revision * 10 } as Parameters<typeof evolve>[1]);
  }
  return state;
}

/** A member's facts; the kind is told by the id's first letter: f-1 a firm's, u-1 a university's, a-1 an agency's. */
export function factsOf(memberId: string) {
  const kinds: Record<string, OrganizationKind> = {
    f: "FIRM",
    u: "UNIVERSITY",
    i: "INSTITUTE",
    a: "AGENCY",
    h: "HOSPITAL",
  };
  const kind = kinds[memberId[0] ?? ""] ?? "GOVERNMENT";
  return { memberId, organizationId: `org-${memberId}`, kind, forgotten: false };
}

/** Decides a command; members are known unless the context says otherwise. */
export function when<N extends Name>(
  state: StructureState,
  name: N,
  input: Input<N>,
  context: Partial<StructureContext> = {},
): StructureEvents {
  const body = commandSchemas[name].parse({ programmeId: "wonju", ...input });
  const named = "memberId" in input ? input.memberId : "leaderId" in input ? input.leaderId : null;
  return decide(state, { name, body } as Command<Name>, {
    member: typeof named === "string" ? factsOf(named) : null,
    openIssues: [],
    plan: null,
    now: "2006-05-01T09:00:00+09:00",
    structureRevision: String(state.revision),
    ...context,
  });
}

/** Decides and folds: what a test needs to have happened. */
export function having<N extends Name>(state: StructureState, name: N, input: Input<N>): StructureState {
  return fold(when(state, name, input), state);
}

/** The refusal that the work throws; fails where it throws none. */
export function refusal(work: () => unknown): Refusal {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("was not refused");
}

export function refused(code: RefusalCode, work: () => unknown): Refusal {
  const thrown = refusal(work);
  expect(thrown.code).to.equal(code);
  return thrown;
}

export const named = (name: string) => ({ ko: `${name} 클러스터`, en: `${name} cluster` });

/** Two mains A and B, a sub A1 of A; members f-1, u-1 in A (f-1 chairs), f-2, u-2 in B, f-3 in A1; group g1 of A. */
export function small(): StructureState {
  const state = initial();
  for (const id of ["A", "B"]) having(state, "FoundMiniCluster", { miniClusterId: id, names: named(id), tier: "MAIN" });
  having(state, "FoundMiniCluster", { miniClusterId: "A1", names: named("A1"), tier: "SUB", parentId: "A" });
  for (const [memberId, miniClusterId] of [
    ["f-1", "A"],
    ["u-1", "A"],
    ["f-2", "B"],
    ["u-2", "B"],
    ["f-3", "A1"],
  ] as const)
    having(state, "JoinMiniCluster", { memberId, miniClusterId });
  having(state, "AppointOfficer", { miniClusterId: "A", office: "CHAIR", memberId: "f-1" });
  having(state, "CreateResearchGroup", { groupId: "g1", names: named("g1"), miniClusterId: "A", leaderId: "u-1" });
  return state;
}
