// All tables of a read model over one connection, and the order in which an event is folded into them.
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import type { RecordedEvent } from "../src/contract/events.ts";
import { Clock, clockVersion } from "./clock.ts";
import { Density } from "./density.ts";
import { applyIssues, cardSpec, issuesVersion } from "./issues.ts";
import { textSpec } from "./issueTexts.ts";
import { Keys } from "./keys.ts";
import { Lineage, lineageVersion } from "./lineage.ts";
import { Numbers } from "./numbers.ts";
import { applyPeople, memberSpec, organizationSpec, peopleVersion } from "./people.ts";
import { PlanContents } from "./planContents.ts";
import { applyPlans, planSpec, plansVersion } from "./plans.ts";
import { applyProgramme, programmeSpec, programmeVersion } from "./programme.ts";
import {
  applyStructure,
  groupMemberSpec,
  groupSpec,
  membershipSpec,
  miniClusterSpec,
  officerSpec,
  structureVersion,
} from "./structure.ts";
import { TemporalTable } from "./temporal.ts";
import { Timeline, timelineVersion } from "./timeline.ts";

const specs = [
  programmeSpec,
  organizationSpec,
  memberSpec,
  miniClusterSpec,
  officerSpec,
  membershipSpec,
  groupSpec,
  groupMemberSpec,
  cardSpec,
  textSpec,
  planSpec,
];

/** Statements that create every table of an empty file. `progress` and `poisoned` are the runner's. */
export const ddl: string[] = [
  Keys.ddl,
  Numbers.ddl,
  ...Clock.ddl,
  ...Timeline.ddl,
  Density.ddl,
  Lineage.ddl,
  PlanContents.ddl,
  ...specs.flatMap((spec) => TemporalTable.ddl(spec)),
  "CREATE TABLE progress (one INTEGER PRIMARY KEY CHECK (one = 1), position INTEGER, events INTEGER NOT NULL)",
  "INSERT INTO progress VALUES (1, NULL, 0)",
  "CREATE TABLE poisoned (position INTEGER PRIMARY KEY, type TEXT NOT NULL, stream TEXT NOT NULL, error TEXT NOT NULL)",
];

const hash = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 12);

/** What a file's tables look like: a file of another shape cannot be read by this program at all. */
export const shape = hash([ddl, specs.map((spec) => [spec.name, spec.columns])]);

/** The declared versions of all read models: a file of another version was folded otherwise and is rebuilt. */
export const modelVersion = hash([
  shape,
  {
    structureVersion,
    issuesVersion,
    peopleVersion,
    programmeVersion,
    timelineVersion,
    lineageVersion,
    clockVersion,
    plansVersion,
  },
]);

export type Tables = ReturnType<typeof openTables>;

/** The tables over a connection whose file has them. */
export function openTables(db: Database) {
  const keys = new Keys(db);
  const density = new Density(db);
  return {
    keys,
    numbers: new Numbers(db),
    clock: new Clock(db),
    density,
    timeline: new Timeline(db, keys, density),
    lineage: new Lineage(db),
    programmes: new TemporalTable(db, keys, programmeSpec),
    organizations: new TemporalTable(db, keys, organizationSpec),
    members: new TemporalTable(db, keys, memberSpec),
    miniClusters: new TemporalTable(db, keys, miniClusterSpec),
    officers: new TemporalTable(db, keys, officerSpec),
    memberships: new TemporalTable(db, keys, membershipSpec),
    groups: new TemporalTable(db, keys, groupSpec),
    groupMembers: new TemporalTable(db, keys, groupMemberSpec),
    cards: new TemporalTable(db, keys, cardSpec),
    texts: new TemporalTable(db, keys, textSpec),
    plans: new TemporalTable(db, keys, planSpec),
    planContents: new PlanContents(db, keys),
  };
}

/** Every temporal table of a set. */
export const temporalTables = (t: Tables) => Object.values(t).filter((table) => table instanceof TemporalTable);

/** Folds one event into every table. The order matters: lineage sees what was, the timeline what is. */
export function applyEvent(event: RecordedEvent, t: Tables): void {
  t.lineage.apply(event, t);
  applyProgramme(event, t);
  applyPeople(event, t);
  applyStructure(event, t);
  applyIssues(event, t);
  applyPlans(event, t);
  t.clock.apply(event);
  t.timeline.apply(event, t);
}
