/** Step 5: what the plan does, as its page shows it, from this browser's own reckoning; and asking for approval. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { PlanActForm } from "../PlanActForm.tsx";
import { usePlanActs } from "../planActs.ts";
import { Review } from "../review/Review.tsx";
import { isSound } from "../review/Validation.tsx";
import { useContent, useReckoning, useWorkbench } from "./context.ts";
import classes from "./workbench.module.css";

export function ReviewStep() {
  const { t } = useTranslation();
  const { plan, refs, session } = useWorkbench();
  const content = useContent();
  const reckoning = useReckoning();
  const [asking, setAsking] = useState(false);
  const reviewed = useMemo(
    () => reckoning && { preview: reckoning.preview, content, refs },
    [reckoning, content, refs],
  );
  const sound = reviewed !== null && isSound(reviewed.preview, content.acceptWarnings);
  const { acts } = usePlanActs(plan ?? undefined, sound);
  if (reviewed === null) return <SkeletonLines count={10} height={36} />;
  return (
    <>
      {plan !== null && (
        <div className={classes.submit}>
          <p>{sound ? t("workbench.review.sound") : t("workbench.review.broken")}</p>
          <Button disabled={!acts.includes("submit")} onClick={() => void session.flush().then(() => setAsking(true))}>
            {t("reorganizations.act.submit")}
          </Button>
        </div>
      )}
      <Review reviewed={reviewed} judged={false} />
      {asking && plan !== null && (
        <PlanActForm act="submit" plan={plan} preview={reviewed.preview} onClose={() => setAsking(false)} />
      )}
    </>
  );
}
