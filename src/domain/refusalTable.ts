/** For every refusal: a title, and a sentence that says what is wrong and what to do. */
import type { RefusalCode } from "../contract/problem.ts";
import { accountRefusals } from "./refusalAccounts.ts";
import type { Entry } from "./refusalEntry.ts";
import { requestRefusals } from "./refusalRequests.ts";
import { ruleRefusals } from "./refusalRules.ts";

/** Exhaustive: a code without a text does not compile. */
export const refusalTable: Readonly<Record<RefusalCode, Entry>> = {
  ...requestRefusals,
  ...accountRefusals,
  ...ruleRefusals,
};
