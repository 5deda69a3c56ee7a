/** Chooses which kind of event is told: all, or one of four. */
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { EventKind } from "../i18n/tell.ts";
import { eventKinds } from "../search.ts";
import classes from "./filter.module.css";

type Props = { kind: EventKind | undefined; onKind: (kind: EventKind | undefined) => void };

export function KindFilter({ kind, onKind }: Props) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around four chips
    <div role="group" aria-label={t("home.timeline.filter")} className={classes.chips}>
      {[undefined, ...eventKinds].map((one) => (
        <UnstyledButton
          key={one ?? "all"}
          className={classes.chip}
          aria-pressed={one === kind}
          onClick={() => onKind(one)}
        >
          {one === undefined ? t("home.timeline.all") : t(`events.kind.${one}`)}
        </UnstyledButton>
      ))}
    </div>
  );
}
