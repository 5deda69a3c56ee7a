/** What happened, whether anything was lost (no), and what to do about it. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ApiProblem, Unreachable } from "../api/problem.ts";
import classes from "./states.module.css";

/** Tells any error in two sentences: the server's own words where it had some. */
export function Failure({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useTranslation();
  const away = error instanceof Unreachable;
  const notFound = error instanceof ApiProblem && error.status === 404;
  const title = away
    ? t("common.error.unreachable")
    : notFound
      ? t("common.error.notFound")
      : error instanceof ApiProblem && error.title !== ""
        ? error.title
        : t("common.error.title");
  const text = away
    ? t("common.error.unreachableText")
    : notFound
      ? t("common.error.notFoundText")
      : error instanceof ApiProblem && error.detail !== ""
        ? error.detail
        : t("common.error.lost");
  return (
    <div role="alert" className={classes.note}>
      <p className={classes.title}>{title}</p>
      <p>{text}</p>
      {retry && (
        <Button variant="default" onClick={retry}>
          {t("common.action.retry")}
        </Button>
      )}
    </div>
  );
}
