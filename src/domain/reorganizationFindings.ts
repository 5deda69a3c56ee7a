/** Collects everything a plan breaks, so that its author is told all of it at once. */
import { type Violation, type ViolationCode, violationRules } from "../contract/structure.ts";

/** What a plan may be carried out with once its author has seen it (R17, and rows for issues that are not open). */
const warningCodes: ReadonlySet<ViolationCode> = new Set(["FIRM_MISSING", "ACADEMIA_MISSING", "ISSUE_NOT_OPEN"]);
/** A plan can leave ten thousand members without a destination; this many of them are named. */
const NAMED = 100;

/** Notes one broken rule and the ids it concerns. */
export type Note = (code: ViolationCode, subjects: Iterable<string>, params?: Violation["params"]) => void;

export type Findings = {
  violations: Violation[];
  warnings: Violation[];
  /** Subjects are told once each and in order; `params.count` says how many there are. Without any, nothing is noted. */
  note: Note;
  /** As `note`, for what concerns the plan itself and not some of its ids. */
  noteOfPlan(code: ViolationCode, params: Violation["params"], subjects?: Iterable<string>): void;
};

export function collectFindings(): Findings {
  const violations: Violation[] = [];
  const warnings: Violation[] = [];
  function add(code: ViolationCode, subjects: string[], params: Violation["params"]): void {
    const found = { rule: violationRules[code], code, subjects: subjects.slice(0, NAMED), params };
    (warningCodes.has(code) ? warnings : violations).push(found);
  }
  return {
    violations,
    warnings,
    note(code, subjects, params = {}) {
      const told = [...new Set(subjects)];
      if (told.length > 0) add(code, told, { ...params, count: told.length });
    },
    noteOfPlan(code, params, subjects = []) {
      add(code, [...new Set(subjects)], params);
    },
  };
}
