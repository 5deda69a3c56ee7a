// The programme: launched once, years that touch, designations.
import { expect } from "chai";
import { type CommandInput, commandSchemas } from "../../src/contract/commands.ts";
import { decide, evolve, initial, type ProgrammeCommand, type ProgrammeState } from "../../src/domain/programme.ts";
import { refused } from "./structureSupport.ts";

type Name = ProgrammeCommand["name"];
type Input<N extends Name> = Omit<CommandInput<N>, "programmeId">;

function when<N extends Name>(state: ProgrammeState, name: N, input: Input<N>) {
  const body = commandSchemas[name].parse({ programmeId: "wonju", ...input });
  return decide(state, { name, body } as ProgrammeCommand);
}
const having = <N extends Name>(state: ProgrammeState, name: N, input: Input<N>) =>
  when(state, name, input).reduce(evolve, state);

const names = { ko: "원주 혁신클러스터", en: "Wonju Innovation Cluster" };
const launch = { names, vision: names, startsOn: "2005-04-01" };
const launched = () => having(initial(), "LaunchProgramme", launch);
const year = (year: number, startsOn: string, endsOn: string) => ({ year, startsOn, endsOn });
const year1 = year(1, "2005-04-01", "2006-03-31");

describe("programme", () => {
  it("is launched once", () => {
    expect(when(launched(), "LaunchProgramme", launch)).to.deep.equal([]);
    refused("ALREADY_EXISTS", () => when(launched(), "LaunchProgramme", { ...launch, startsOn: "2005-05-01" }));
    refused("NOT_FOUND", () => when(initial(), "DefineProgrammeYear", year1));
  });

  it("[years neither overlap nor leave gaps] takes the neighbour of a year, by number and to the day", () => {
    const state = having(launched(), "DefineProgrammeYear", year1);
    const two = having(state, "DefineProgrammeYear", year(2, "2006-04-01", "2007-03-31"));
    expect(two.years).to.have.length(2);
    expect(having(state, "DefineProgrammeYear", year(2, "2006-04-01", "2006-12-31")).years).to.have.length(2);
    refused("YEARS_GAP", () => when(state, "DefineProgrammeYear", year(2, "2006-04-02", "2007-03-31")));
    refused("YEARS_GAP", () => when(state, "DefineProgrammeYear", year(3, "2006-04-01", "2007-03-31")));
    refused("YEARS_OVERLAP", () => when(state, "DefineProgrammeYear", year(2, "2006-03-31", "2007-03-31")));
    refused("ENDS_BEFORE_START", () => when(state, "DefineProgrammeYear", year(2, "2006-04-01", "2006-03-31")));
    refused("ALREADY_EXISTS", () => when(state, "DefineProgrammeYear", year(1, "2005-04-01", "2006-02-28")));
    expect(when(state, "DefineProgrammeYear", year1)).to.deep.equal([]);
  });

  it("takes an earlier year before a later one, to the day", () => {
    const state = having(launched(), "DefineProgrammeYear", year(2, "2008-03-01", "2009-02-28"));
    expect(when(state, "DefineProgrammeYear", year(1, "2007-03-01", "2008-02-29"))).to.have.length(1);
    refused("YEARS_GAP", () => when(state, "DefineProgrammeYear", year(1, "2007-03-01", "2008-02-28")));
  });

  it("closes a year once", () => {
    const state = having(launched(), "DefineProgrammeYear", year1);
    refused("NOT_FOUND", () => when(state, "CloseProgrammeYear", { year: 2 }));
    expect(when(having(state, "CloseProgrammeYear", { year: 1 }), "CloseProgrammeYear", { year: 1 })).to.deep.equal([]);
  });

  it("[phases do not overlap] refuses a phase that shares a day with another, and names it", () => {
    const first = { phase: 1, startsOn: "2005-04-01", endsOn: "2008-12-31" };
    const state = having(launched(), "DefinePhase", first);
    const second = (startsOn: string) => ({ phase: 2, startsOn, endsOn: "2012-12-31" });
    const thrown = refused("PHASES_OVERLAP", () => when(state, "DefinePhase", second("2008-12-31")));
    expect(thrown.params).to.deep.equal({ phase: 2, other: 1 });
    expect(when(state, "DefinePhase", second("2009-01-01"))).to.have.length(1);
    // Unlike years, phases may leave a gap.
    expect(when(state, "DefinePhase", second("2009-06-01"))).to.have.length(1);
  });

  it("defines phases and records designations once", () => {
    const phase = { phase: 1, startsOn: "2005-04-01", endsOn: "2008-12-31" };
    const state = having(launched(), "DefinePhase", phase);
    expect(when(state, "DefinePhase", phase)).to.deep.equal([]);
    refused("ENDS_BEFORE_START", () => when(state, "DefinePhase", { ...phase, phase: 2, endsOn: "2004-01-01" }));
    const healthy = { designationId: "who", names, grantedOn: "2004-06-01" };
    const designated = having(state, "RecordDesignation", healthy);
    expect(designated.designations).to.deep.equal([{ ...healthy, note: "" }]);
    expect(when(designated, "RecordDesignation", healthy)).to.deep.equal([]);
    refused("ALREADY_EXISTS", () => when(designated, "RecordDesignation", { ...healthy, grantedOn: "2004-06-02" }));
  });
});
