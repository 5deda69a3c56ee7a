/** Grey columns while the board is on its way; nothing in the first 200 ms. */
import { useTranslation } from "react-i18next";
import { boardColumns } from "../../src/domain/issueStates.ts";
import { Delayed } from "../ui/Skeletons.tsx";
import classes from "./board.module.css";

const cards = [3, 2, 3, 4, 2, 3];

export function BoardSkeleton() {
  const { t } = useTranslation();
  return (
    <div className={classes.page}>
      <div className={classes.main}>
        <Delayed>
          <div role="status" aria-label={t("common.state.loading")} className={classes.columns}>
            {boardColumns.map(({ id }, column) => (
              <div key={id} className={classes.skeletonColumn}>
                {Array.from({ length: cards[column] ?? 2 }, (_, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: grey cards have no identity but their place
                  <div key={index} className={classes.skeletonCard} />
                ))}
              </div>
            ))}
          </div>
        </Delayed>
      </div>
    </div>
  );
}
