// The programme with its phases, years and designations, as one row in time.
import type { Programme } from "../src/contract/answers.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

/** Raise when this row comes out otherwise from the same events. */
export const programmeVersion = 1;

export const programmeSpec: TemporalSpec<Programme> = {
  name: "programmes",
  columns: ["id", "names", "vision", "startsOn", "phases", "years", "designations"],
  scopes: () => ["all"],
};

export type ProgrammeTables = { programmes: TemporalTable<Programme> };

/** Folds one event into the programme's row. Throws where the programme is not known: the event is then set aside. */
export function applyProgramme(event: RecordedEvent, t: ProgrammeTables): void {
  if (event.category !== "programme") return;
  const id = event.streamId;
  if (event.type === "ProgrammeLaunched") {
    const { names, vision, startsOn } = event.data;
    t.programmes.put(id, { id, names, vision, startsOn, phases: [], years: [], designations: [] }, event.position);
    return;
  }
  const row = t.programmes.current(id);
  if (!row) throw new Error(`programme ${id} is not known`);
  const put = (changes: Partial<Programme>) => t.programmes.put(id, { ...row, ...changes }, event.position);
  switch (event.type) {
    case "PhaseDefined": {
      const others = row.phases.filter((p) => p.phase !== event.data.phase);
      put({ phases: [...others, event.data].sort((a, b) => a.phase - b.phase) });
      break;
    }
    case "ProgrammeYearDefined": {
      const others = row.years.filter((y) => y.year !== event.data.year);
      put({ years: [...others, { ...event.data, closed: false }].sort((a, b) => a.year - b.year) });
      break;
    }
    case "ProgrammeYearClosed":
      put({ years: row.years.map((y) => (y.year === event.data.year ? { ...y, closed: true } : y)) });
      break;
    case "DesignationRecorded": {
      const { designationId, names, grantedOn } = event.data;
      put({ designations: [...row.designations, { id: designationId, names, grantedOn }] });
      break;
    }
  }
}
