// The aggregates as the road sees them: what a stream folds to, and what its commands need to know from outside.

import type { Names } from "../contract/base.ts";
import type { Category, RecordedEvent } from "../contract/events.ts";
import * as issue from "../domain/issue.ts";
import * as member from "../domain/member.ts";
import * as organization from "../domain/organization.ts";
import * as programme from "../domain/programme.ts";
import * as reorganization from "../domain/reorganizationPlan.ts";
import * as structure from "../domain/structure.ts";
import type { LogHead } from "./level.ts";

export type StateOf<C extends Category> = ReturnType<(typeof aggregates)[C]["initial"]>;

/** Each category's fold. A state handed out is read, never changed, by whoever loads it. */
export const aggregates = { programme, structure, reorganization, organization, member, issue } satisfies {
  [C in Category]: { initial(): unknown; evolve(state: never, event: RecordedEvent & never): unknown };
};

/** What deciders ask about that is not in their own stream. Streams are read through the same cached folds. */
export interface Facts {
  structure(programmeId: string): Promise<structure.StructureState>;
  organization(id: string): Promise<StateOf<"organization">>;
  member(id: string): Promise<StateOf<"member">>;
  issue(id: string): Promise<StateOf<"issue">>;
  reorganization(id: string): Promise<StateOf<"reorganization">>;
  /** Every open issue with its place, as of the log's head: for a reorganisation's decider. */
  openIssues(): Promise<{ id: string; miniClusterId: string; groupId: string | null }[]>;
  /** Plans that are submitted or approved and not carried out yet, as of the log's head: no two for one day. */
  awaitedPlans(): Promise<{ planId: string; effectiveOn: string | null }[]>;
  /** Whether another active organisation has one of these names. */
  organizationNameTaken(names: Names, exceptId: string): Promise<boolean>;
  /** The same facts, where those of single streams need hold only what the log held at `head`; they may hold more. */
  since(head: LogHead): Facts;
}
