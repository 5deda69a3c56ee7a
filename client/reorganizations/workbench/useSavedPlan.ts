/** Before an act on the plan as a whole: everything is saved first, and the act is on the version that this became. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../../src/contract/reorganization.ts";
import { readPlan } from "../../api/reorganizations.ts";
import { notify, sentenceOf } from "../../shell/notify.ts";
import { useWorkbench } from "./context.ts";

/** `save` answers whether all is saved; `saved` is then the plan as the server has it, or a newer one where there is. */
export function useSavedPlan() {
  const { t } = useTranslation();
  const { plan, session, store } = useWorkbench();
  const [read, setRead] = useState<PlanSummary | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<boolean> => {
    if (plan === null) return false;
    setBusy(true);
    try {
      await session.flush();
      if (store.unsaved() > 0) return false;
      setRead((await readPlan(plan.planId)).plan);
      return true;
    } catch (error) {
      await notify({ message: sentenceOf(error, t("common.error.unreachable")), tone: "bad" });
      return false;
    } finally {
      setBusy(false);
    }
  };
  const saved = read !== null && plan !== null && plan.version > read.version ? plan : read;
  return { saved, save, busy, forget: () => setRead(null) };
}
