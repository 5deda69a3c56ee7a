/** What closes and where it goes, what late-comers' default is (R3), and what is new. */
import { useTranslation } from "react-i18next";
import { originsOf, type Reviewed } from "./reckoning.ts";
import classes from "./review.module.css";
import { useReviewedNames } from "./useReviewed.ts";

export function Closing(reviewed: Reviewed) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const { content, preview } = reviewed;
  const fresh = preview.after.filter(({ id }) => !preview.before.some((node) => node.id === id));
  if (preview.closed.length === 0 && fresh.length === 0)
    return <p className={classes.quiet}>{t("reorganizations.closing.none")}</p>;
  return (
    <ul className={classes.facts}>
      {preview.closed.map(({ id, dissolved, reason, successorId }) => {
        const ways = content.edges.filter(({ from }) => from === id);
        return (
          <li key={id} data-closes={id}>
            <strong>{names.before(id)}</strong>{" "}
            {dissolved
              ? t("reorganizations.closing.dissolved", { reason })
              : t("reorganizations.closing.into", {
                  where: ways.map(({ to, kind }) => `${names.cluster(to)} ${t(`domain.edge.${kind}`)}`).join(", "),
                })}{" "}
            <span className={`${classes.quiet} ${classes.late}`}>
              {successorId === null
                ? t("reorganizations.closing.noLate")
                : t("reorganizations.closing.late", { where: names.cluster(successorId) })}
            </span>
          </li>
        );
      })}
      {fresh.map(({ id }) => (
        <li key={id} data-new={id}>
          <strong>{names.cluster(id)}</strong>{" "}
          {originsOf(content, id)[0]?.kind === "NEW"
            ? t("reorganizations.closing.fresh")
            : t("reorganizations.closing.formed", { from: names.origins(originsOf(content, id)) })}
        </li>
      ))}
    </ul>
  );
}
