/** What the reader may do with a plan as it stands, the likeliest first; and, where they may not approve, why (R4). */
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { useMay } from "../api/allowed.ts";
import { useServerNow } from "../api/clock.ts";
import { useMe } from "../api/queries.ts";
import { dayOf } from "../i18n/dates.ts";

export type PlanActName = "submit" | "approve" | "reject" | "rebase" | "carryOut" | "withdraw" | "revert";

/** Acts by the plan's state; who may is asked of the same policy as the server's. */
export function usePlanActs(plan: PlanSummary | undefined, sound: boolean) {
  const may = useMay();
  const me = useMe().data?.actor?.memberId;
  const today = dayOf(useServerNow());
  if (plan === undefined)
    return {
      acts: [] as PlanActName[],
      isAuthor: false,
      mayApprove: false,
      mayEdit: false,
      rehearseOn: null,
      due: false,
    };
  const subject = { kind: "reorganization", state: plan.state, authors: plan.authors } as const;
  const isAuthor = me !== undefined && plan.authors.includes(me);
  const mayApprove = may("ApproveReorganization", subject);
  const due = plan.effectiveOn !== null && plan.effectiveOn <= today;
  const mayEdit = may("ReviseReorganization", subject);
  const open = plan.state !== "CARRIED_OUT" && plan.state !== "WITHDRAWN";
  const current = plan.behind === 0;
  const possible: [PlanActName, boolean][] = [
    ["rebase", open && !current && may("RebaseReorganization", subject)],
    ["carryOut", plan.state === "APPROVED" && due && may("ReorganizeClusters", { kind: "programme" })],
    ["approve", plan.state === "SUBMITTED" && mayApprove],
    ["reject", plan.state === "SUBMITTED" && may("RejectReorganization", subject)],
    ["submit", plan.state === "DRAFT" && current && sound && may("SubmitReorganization", subject)],
    ["revert", plan.state === "CARRIED_OUT" && may("RevertReorganization", { kind: "programme" })],
    ["withdraw", open && may("WithdrawReorganization", subject)],
  ];
  const done = plan.state === "CARRIED_OUT" && may("DraftReorganization", { kind: "programme" });
  const rehearseOn = done && plan.effectiveOn !== null ? dayBefore(plan.effectiveOn) : null;
  const acts = possible.filter(([, allowed]) => allowed).map(([act]) => act);
  return { acts, isAuthor, mayApprove, mayEdit: open && mayEdit, rehearseOn, due };
}

/** The eve of a day. */
const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
