// The programme stream: the promotion programme, its phases, years and designations.
import * as z from "zod";
import { Day, Id, Names, text } from "./base.ts";

export const LaunchProgramme = z.strictObject({
  programmeId: Id,
  names: Names,
  vision: Names,
  startsOn: Day,
});
export const DefinePhase = z.strictObject({
  programmeId: Id,
  phase: z.int().min(1).max(9),
  startsOn: Day,
  endsOn: Day,
});
export const DefineProgrammeYear = z.strictObject({
  programmeId: Id,
  year: z.int().min(1).max(99),
  startsOn: Day,
  endsOn: Day,
});
/** Freezes the year's figures; what is recorded later for that year shows as a restatement. */
export const CloseProgrammeYear = z.strictObject({ programmeId: Id, year: z.int().min(1).max(99) });
export const RecordDesignation = z.strictObject({
  programmeId: Id,
  designationId: Id,
  names: Names,
  grantedOn: Day,
  note: text(500, 0).default(""),
});

export const ProgrammeLaunched = LaunchProgramme;
export const PhaseDefined = z.strictObject({ phase: z.int(), startsOn: Day, endsOn: Day });
export const ProgrammeYearDefined = z.strictObject({ year: z.int(), startsOn: Day, endsOn: Day });
export const ProgrammeYearClosed = z.strictObject({ year: z.int() });
export const DesignationRecorded = z.strictObject({
  designationId: Id,
  names: Names,
  grantedOn: Day,
  note: z.string(),
});

export const programmeCommands = {
  LaunchProgramme,
  DefinePhase,
  DefineProgrammeYear,
  CloseProgrammeYear,
  RecordDesignation,
};
export const programmeEvents = {
  ProgrammeLaunched,
  PhaseDefined,
  ProgrammeYearDefined,
  ProgrammeYearClosed,
  DesignationRecorded,
};
