/** Why a card may not go somewhere, in a sentence. */
import type { TFunction } from "i18next";
import type { IssueState } from "../../src/contract/issue.ts";
import type { Step } from "../issue/steps.ts";

export function whyNot(step: Step & { allowed: false }, from: IssueState, t: TFunction): string {
  return t(`board.why.${step.why}`, { from: t(`domain.state.${from}`) });
}
