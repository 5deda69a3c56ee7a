/** Reorganisations as flags on the slider, each with its day and leading to it; where two would overlap, one has no words. */
import { IconFlag3 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { DensityAnswer } from "../../src/contract/history.ts";
import { formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import classes from "./slider.module.css";
import type { TimeScale } from "./timeScale.ts";

type Props = { flags: DensityAnswer["reorganizations"]; scale: TimeScale; onFlag: (position: string) => void };

/** What a flag takes, px: with the word, with the month alone, without words. */
const ROOM = { whole: 150, month: 86, icon: 28 } as const;

export function Flags({ flags, scale, onFlag }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const words = scale.width < 560 ? "month" : "whole";
  const places = flags.map(({ at }) => scale.xOf(Date.parse(at)));
  return (
    <ul className={classes.flags} aria-label={t("history.slider.flags")}>
      {flags.map(({ planId, position, effectiveOn, reason }, index) => {
        const x = places[index] ?? 0;
        const room = (places[index + 1] ?? Number.POSITIVE_INFINITY) - x;
        const shown = room < ROOM[words] ? "icon" : words;
        const day = formatDay(effectiveOn, language);
        return (
          <li key={planId} style={{ left: x }} data-side={x + ROOM[shown] > scale.width ? "left" : "right"}>
            <button
              type="button"
              title={reason}
              aria-label={t("history.slider.flag", { day, reason })}
              onClick={() => onFlag(position)}
            >
              <IconFlag3 size={15} aria-hidden="true" />
              {shown === "whole" && t("history.slider.flagShort", { day: effectiveOn })}
              {shown === "month" && effectiveOn.slice(0, 7)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
