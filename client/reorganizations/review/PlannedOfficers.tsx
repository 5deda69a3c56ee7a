/** Who takes an office and whose ends with the reorganisation, by mini-cluster. */
import { useTranslation } from "react-i18next";
import type { Reviewed } from "./reckoning.ts";
import classes from "./review.module.css";
import { useReviewedNames } from "./useReviewed.ts";

export function PlannedOfficers(reviewed: Reviewed) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const { officersAppointed: appointed, officersReleased: released } = reviewed.preview;
  const places = [...new Set([...appointed, ...released].map(({ miniClusterId }) => miniClusterId))];
  if (places.length === 0) return <p className={classes.quiet}>{t("reorganizations.officers.none")}</p>;
  const told = (officers: typeof appointed, place: string): string =>
    officers
      .filter(({ miniClusterId }) => miniClusterId === place)
      .map(({ office, memberId }) => `${t(`domain.office.${office}`)} ${names.member(memberId)}`)
      .join(", ");
  return (
    <ul className={classes.facts}>
      {places.map((place) => {
        const [comes, goes] = [told(appointed, place), told(released, place)];
        return (
          <li key={place}>
            <strong>{names.cluster(place)}</strong>{" "}
            {[
              comes && t("reorganizations.officers.appointed", { who: comes }),
              goes && t("reorganizations.officers.released", { who: goes }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </li>
        );
      })}
    </ul>
  );
}
