/** A query's four faces: waiting, failed, stale (shown, with its time), loaded. */
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatInstant } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Failure } from "./Failure.tsx";
import { SkeletonLines } from "./Skeletons.tsx";
import classes from "./states.module.css";

type Props<T> = {
  query: { data: T | undefined; error: Error | null; refetch: () => unknown; dataUpdatedAt: number };
  children: (data: T) => ReactNode;
  /** The skeleton in the shape of what comes. */
  waiting?: ReactNode;
};

/** Shows what was read; a failed re-read keeps the last answer and says from when it is. */
export function Loaded<T>({ query, children, waiting }: Props<T>) {
  const { t } = useTranslation();
  const language = useLanguage();
  if (query.data === undefined) {
    if (query.error !== null) return <Failure error={query.error} retry={() => void query.refetch()} />;
    return waiting ?? <SkeletonLines />;
  }
  return (
    <>
      {query.error !== null && (
        <p role="status" className={classes.stale}>
          {t("common.error.stale", { at: formatInstant(query.dataUpdatedAt, language) })}
        </p>
      )}
      {children(query.data)}
    </>
  );
}
