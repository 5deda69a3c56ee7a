/** A place beside the targets where a line may be let go: stay after all, split, dissolve. There only while one is drawn. */
import { useTranslation } from "react-i18next";
import classes from "./links.module.css";
import type { places } from "./useLinking.ts";
import { useLinkPlace } from "./useLinkPlace.ts";

export function LinkPlace({ kind, over }: { kind: (typeof places)[number]; over: boolean }) {
  const { t } = useTranslation();
  const place = useLinkPlace({ kind });
  return (
    <li ref={place} className={classes.place} data-place={kind} data-over={over || undefined}>
      {t(`workbench.links.place.${kind}`)}
    </li>
  );
}
