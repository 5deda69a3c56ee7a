/** Chooses which kind of event is told: all, or one of five. */
import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { type HistoryKind, historyKinds } from "../../src/contract/historyKinds.ts";
import classes from "./filter.module.css";

type Props = { kind: HistoryKind | undefined; onKind: (kind: HistoryKind | undefined) => void };

export function KindFilter({ kind, onKind }: Props) {
  const { t } = useTranslation();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around chips
    <div role="group" aria-label={t("home.timeline.filter")} className={classes.chips}>
      {[undefined, ...historyKinds].map((one) => (
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
