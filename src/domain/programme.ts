/** The programme: launched once, with phases that do not overlap, years without gap or overlap, and designations (domain.md §3). */
import type { Day, Id, Names } from "../contract/base.ts";
import type { Command } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { programmeCommands } from "../contract/programme.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";

type Period = { startsOn: Day; endsOn: Day };
type Phase = Period & { phase: number };
type Year = Period & { year: number };
type Designation = { designationId: Id; names: Names; grantedOn: Day; note: string };

export type ProgrammeState = {
  launched: { programmeId: Id; names: Names; vision: Names; startsOn: Day } | null;
  phases: Phase[];
  years: Year[];
  closedYears: number[];
  designations: Designation[];
};
export type ProgrammeCommand = Command<keyof typeof programmeCommands>;

export const initial = (): ProgrammeState => ({
  launched: null,
  phases: [],
  years: [],
  closedYears: [],
  designations: [],
});

/** Folds one event into a new state. */
export function evolve(state: ProgrammeState, { type, data }: EventOf<"programme">): ProgrammeState {
  switch (type) {
    case "ProgrammeLaunched":
      return { ...state, launched: data };
    case "PhaseDefined":
      return { ...state, phases: [...state.phases, data] };
    case "ProgrammeYearDefined":
      return { ...state, years: [...state.years, data] };
    case "ProgrammeYearClosed":
      return { ...state, closedYears: [...state.closedYears, data.year] };
    case "DesignationRecorded":
      return { ...state, designations: [...state.designations, data] };
  }
}

/** Answers the events of a command; none where the wish is already true. Refuses with the codes named beside each. */
export function decide(state: ProgrammeState, command: ProgrammeCommand): EventOf<"programme">[] {
  const { name, body } = command;
  if (name === "LaunchProgramme") {
    if (state.launched && !sameValue(state.launched, body))
      throw new Refusal("ALREADY_EXISTS", { kind: "programme", id: body.programmeId });
    return state.launched ? [] : [{ type: "ProgrammeLaunched", data: body }];
  }
  if (!state.launched) throw new Refusal("NOT_FOUND", { kind: "programme", id: body.programmeId });
  switch (name) {
    case "DefinePhase": {
      const { programmeId: _, ...phase } = body;
      if (known(state.phases, phase, (one) => one.phase === phase.phase)) return [];
      ordered(phase);
      const met = state.phases.find((one) => overlap(one, phase));
      if (met) throw new Refusal("PHASES_OVERLAP", { phase: phase.phase, other: met.phase });
      return [{ type: "PhaseDefined", data: phase }];
    }
    case "DefineProgrammeYear": {
      const { programmeId: _, ...year } = body;
      if (known(state.years, year, (one) => one.year === year.year)) return [];
      ordered(year);
      fits(state.years, year);
      return [{ type: "ProgrammeYearDefined", data: year }];
    }
    case "CloseProgrammeYear": {
      const { year } = body;
      if (!state.years.some((one) => one.year === year))
        throw new Refusal("NOT_FOUND", { kind: "programmeYear", year });
      return state.closedYears.includes(year) ? [] : [{ type: "ProgrammeYearClosed", data: { year } }];
    }
    case "RecordDesignation": {
      const { programmeId: _, ...designation } = body;
      const there = known(state.designations, designation, (one) => one.designationId === designation.designationId);
      return there ? [] : [{ type: "DesignationRecorded", data: designation }];
    }
  }
}

/** True where the very same is there already; ALREADY_EXISTS where its number or id is taken by another. */
function known<T>(among: T[], wanted: T, hasItsId: (one: T) => boolean): boolean {
  const found = among.find(hasItsId);
  if (found !== undefined && !sameValue(found, wanted)) throw new Refusal("ALREADY_EXISTS");
  return found !== undefined;
}

function ordered({ startsOn, endsOn }: Period): void {
  if (endsOn < startsOn) throw new Refusal("ENDS_BEFORE_START", { startsOn, endsOn });
}

/** Both days belong to a period. */
const overlap = (a: Period, b: Period): boolean => a.startsOn <= b.endsOn && b.startsOn <= a.endsOn;

/** Years neither overlap nor leave gaps: a year is the neighbour of one that is there, by number and to the day. */
function fits(years: Year[], wanted: Year): void {
  if (years.length === 0) return;
  const met = years.find((one) => overlap(one, wanted));
  if (met) throw new Refusal("YEARS_OVERLAP", { year: wanted.year, other: met.year });
  const before = years.find(({ year }) => year === wanted.year - 1);
  const after = years.find(({ year }) => year === wanted.year + 1);
  const touches =
    (before !== undefined || after !== undefined) &&
    (before === undefined || dayAfter(before.endsOn) === wanted.startsOn) &&
    (after === undefined || dayAfter(wanted.endsOn) === after.startsOn);
  if (!touches) throw new Refusal("YEARS_GAP", { year: wanted.year, startsOn: wanted.startsOn, endsOn: wanted.endsOn });
}

const dayAfter = (day: Day): Day => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
