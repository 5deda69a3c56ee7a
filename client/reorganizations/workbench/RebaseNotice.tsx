/** The structure has moved on since the plan was made (R19): what that is, and the one act that lays the plan on it anew. */
import { useState } from "react";
import { PlanActForm } from "../PlanActForm.tsx";
import { PlanSince } from "../PlanSince.tsx";
import { usePlanActs } from "../planActs.ts";
import { useReckoning, useWorkbench } from "./context.ts";
import { useSavedPlan } from "./useSavedPlan.ts";

export function RebaseNotice() {
  const { plan } = useWorkbench();
  const { acts } = usePlanActs(plan ?? undefined, false);
  const preview = useReckoning()?.preview;
  const { saved, save } = useSavedPlan();
  const [asking, setAsking] = useState(false);
  if (plan === null || plan.behind === 0) return null;
  return (
    <div data-jump="base" tabIndex={-1}>
      <PlanSince plan={plan} onRebase={acts.includes("rebase") && (() => void save().then(setAsking))} />
      {asking && saved !== null && (
        <PlanActForm act="rebase" plan={saved} preview={preview} onClose={() => setAsking(false)} />
      )}
    </div>
  );
}
