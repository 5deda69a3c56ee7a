/** The one way the domain says no: a closed code with what its sentence needs, never a sentence. */
import type { Problem, RefusalCode, RefusalParams } from "../contract/problem.ts";
import type { Violation } from "../contract/structure.ts";

/** What some codes carry besides `params`; see `Problem` in the contract. */
export type RefusalExtra = {
  /** PLAN_BREAKS_RULES: every broken rule of a plan. */
  violations?: Violation[];
  /** EDIT_CONFLICT: the fields that someone else changed. */
  conflicts?: NonNullable<Problem["conflicts"]>;
  /** INVALID: the wrong fields by path and code; the reader's language gives the sentence later. */
  fields?: { path: string; code: string }[];
};

/** Thrown by a decider, and by whoever refuses before one runs. Its message is the code: sentences belong to the edge. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly params: RefusalParams;
  readonly extra: RefusalExtra;

  constructor(code: RefusalCode, params: RefusalParams = {}, extra: RefusalExtra = {}) {
    super(code);
    this.name = "Refusal";
    this.code = code;
    this.params = params;
    this.extra = extra;
  }
}
