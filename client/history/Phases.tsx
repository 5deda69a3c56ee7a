/** The programme's phases and years under the slider, each as long as it lasted. */
import { useTranslation } from "react-i18next";
import { useHome } from "../api/queries.ts";
import classes from "./slider.module.css";
import type { TimeScale } from "./timeScale.ts";

export function Phases({ scale }: { scale: TimeScale }) {
  const { t } = useTranslation();
  const programme = useHome(undefined, { asOf: null }).data?.programme;
  if (!programme || scale.width === 0) return null;
  const place = ({ startsOn, endsOn }: { startsOn: string; endsOn: string }) => {
    const left = scale.xOf(Date.parse(`${startsOn}T00:00:00+09:00`));
    return { left, width: scale.xOf(Date.parse(`${endsOn}T24:00:00+09:00`)) - left };
  };
  const bands = [
    ...programme.phases.map((phase) => ({
      key: `phase ${phase.phase}`,
      label: t("home.programme.phase", { phase: phase.phase }),
      ...place(phase),
    })),
    ...programme.years.map((year) => ({
      key: `year ${year.year}`,
      label: t("home.programme.year", { year: year.year }),
      ...place(year),
    })),
  ].filter(({ width }) => width > 1);
  return (
    <>
      {(["phase", "year"] as const).map((row) => (
        <div key={row} className={classes.phases} aria-hidden="true">
          {bands
            .filter(({ key }) => key.startsWith(row))
            .map(({ key, label, left, width }) => (
              <span key={key} data-row={row} style={{ left, width }} title={label}>
                {width > 44 && label}
              </span>
            ))}
        </div>
      ))}
    </>
  );
}
