/** The verb of a step, as the key of its text: what the button says. */
import type { IssueState } from "../../src/contract/issue.ts";

export function stepVerb(from: IssueState, to: IssueState) {
  if (to === "IN_PROGRESS" && from === "ON_HOLD") return "panel.step.resume" as const;
  if (to === "IN_PROGRESS" && (from === "RESOLVED" || from === "CLOSED")) return "panel.step.reopen" as const;
  if (to === "ASSIGNED" && from === "ASSIGNED") return "panel.step.reassign" as const;
  if (to === "REJECTED" && from === "PRESCRIBED") return "panel.step.notSelected" as const;
  return `panel.step.${to as Exclude<IssueState, "LOGGED">}` as const;
}
