/** Which issues may name a market, scheme, class and standards. */
import type { IssueFields } from "../contract/issue.ts";
import { Refusal } from "./refusal.ts";

/** Only an issue of quality and standards names a regulation (domain.md §4); else INVALID at `path`. */
export function checkRegulation(fields: Pick<IssueFields, "category" | "regulation">, path: string): void {
  if (fields.regulation !== null && fields.category !== "QUALITY_STANDARDS") {
    throw new Refusal("INVALID", {}, { fields: [{ path, code: "REGULATION_MISPLACED" }] });
  }
}
