// What a query route is: its address, its parameters, what it answers and how it reads. From these come the handlers
// and the OpenAPI document.
import type * as z from "zod";
import type { MayRead, Moment, ReadModel } from "../../projections/readModel.ts";
import type { Audit } from "../access/audit.ts";
import type { Vault } from "../access/vault/vault.ts";
import type { Actor } from "../contract/actor.ts";
import type { AsOf } from "../contract/answers.ts";
import type { AuditAction } from "../contract/audit.ts";
import type { PlanState } from "../contract/reorganization.ts";
import type { QueryAction, Subject } from "../domain/permissions.ts";
import type { StructureState } from "../domain/structure.ts";

/** Who reads, and the moment they read at. Rights are those of the present, also where the past is read. */
export type Reading = {
  actor: Actor;
  model: ReadModel;
  vault: Pick<Vault, "names">;
  at: Moment;
  asOf: AsOf;
  mayRead: MayRead;
  /** Whether the reader may see a plan in that state. */
  mayReadPlan: (state: PlanState) => boolean;
  /** The structure as the log has it now, or as it was just before a position. */
  structure(programmeId: string, before?: number): Promise<StructureState>;
  /** The moment another parameter names (`since`, `from`, `to`), by the rules of `asOf`. */
  moment(text: string): Moment;
  audit: Pick<Audit, "page" | "all">;
  /** Writes to the audit that the reader is about to be told the data of these persons. */
  record(action: AuditAction, subjects: Iterable<string>): Promise<void>;
  /** Refuses where the reader may not. */
  allow(action: QueryAction, subject: Subject): void;
};

export type Told = { ko: string; en: string };

export type QueryRoute = {
  /** As OpenAPI writes it: `/api/issues/{id}`. */
  path: string;
  tag: string;
  summary: Told;
  action: QueryAction;
  query: z.ZodObject;
  answer: z.ZodType;
  /** Whether the answer carries position, asOf and refs of its own making. */
  bare: boolean;
  read(reading: Reading, query: never, id: string): Promise<object> | object;
};

type Given<S extends z.ZodRawShape> = {
  path: string;
  tag: string;
  summary: Told;
  /** What the reader must be allowed; programme-wide reads are asked for with the programme as subject. */
  action: QueryAction;
  query: z.ZodObject<S>;
  answer: z.ZodType;
  bare?: boolean;
  read(reading: Reading, query: z.infer<z.ZodObject<S>>, id: string): Promise<object> | object;
};

/** A route whose `read` takes what its `query` schema gives. `id` is the address's `{id}`, "" where it has none. */
export const queryRoute = <S extends z.ZodRawShape>(given: Given<S>): QueryRoute => ({ bare: false, ...given });
