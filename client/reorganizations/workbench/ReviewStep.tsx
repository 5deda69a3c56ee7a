/** Step 5: what the plan does, as its page shows it, from this browser's own reckoning; and asking for approval. */
import { Button } from "@mantine/core";
import { useMemo, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { PlanActForm } from "../PlanActForm.tsx";
import { usePlanActs } from "../planActs.ts";
import { Review } from "../review/Review.tsx";
import { isSound } from "../review/Validation.tsx";
import { useContent, useReckoning, useWorkbench } from "./context.ts";
import { RehearsalEnd } from "./RehearsalEnd.tsx";
import { useSavedPlan } from "./useSavedPlan.ts";
import classes from "./workbench.module.css";

export function ReviewStep() {
  const { t } = useTranslation();
  const { plan, refs, store } = useWorkbench();
  const content = useContent();
  const reckoning = useReckoning();
  const conflicts = useSyncExternalStore(store.onChange, store.conflicts);
  const { saved, save, forget, busy } = useSavedPlan();
  const [asking, setAsking] = useState(false);
  const reviewed = useMemo(
    () => reckoning && { preview: reckoning.preview, content, refs },
    [reckoning, content, refs],
  );
  const sound = reviewed !== null && isSound(reviewed.preview, content.acceptWarnings);
  const { acts } = usePlanActs(plan ?? undefined, sound);
  if (reviewed === null) return <SkeletonLines count={10} height={36} />;
  const told =
    plan?.state === "SUBMITTED" || plan?.state === "APPROVED"
      ? "waits"
      : sound && conflicts.length === 0
        ? "sound"
        : "broken";
  return (
    <>
      {plan === null ? (
        <RehearsalEnd />
      ) : (
        <div className={classes.submit}>
          <p>{t(`workbench.review.${told}`)}</p>
          <Button
            disabled={!acts.includes("submit") || conflicts.length > 0}
            loading={busy}
            onClick={() => void save().then(setAsking)}
          >
            {t("reorganizations.act.submit")}
          </Button>
        </div>
      )}
      <Review reviewed={reviewed} judged={false} />
      {asking && saved !== null && (
        <PlanActForm
          act="submit"
          plan={saved}
          preview={reviewed.preview}
          onClose={() => {
            setAsking(false);
            forget();
          }}
        />
      )}
    </>
  );
}
