/** What stands in while something loads: nothing under 200 ms, then grey shapes of the coming content. */
import { type ReactNode, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./states.module.css";

/** Shows its children only after 200 ms, so that a quick answer never flickers. */
export function Delayed({ children, ms = 200 }: { children: ReactNode; ms?: number }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return due ? children : null;
}

/** Grey lines, the last one shorter. `height` in px. */
export function SkeletonLines({ count = 4, height = 16 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Delayed>
      <div role="status" aria-label={t("common.state.loading")} className={classes.skeletons}>
        {Array.from({ length: count }, (_, index) => (
          <div
            // biome-ignore lint/suspicious/noArrayIndexKey: grey lines have no identity but their place
            key={index}
            className={classes.skeleton}
            style={{ height, width: index === count - 1 ? "62%" : "100%" }}
          />
        ))}
      </div>
    </Delayed>
  );
}

/** Grey blocks side by side, for tiles and figures. */
export function SkeletonTiles({ count = 4, height = 84 }: { count?: number; height?: number }) {
  const { t } = useTranslation();
  return (
    <Delayed>
      <div role="status" aria-label={t("common.state.loading")} className={classes.tiles}>
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: grey blocks have no identity but their place
          <div key={index} className={classes.skeleton} style={{ height }} />
        ))}
      </div>
    </Delayed>
  );
}
