/** Says whether what is shown is live: 실시간 · 다시 연결 중 · 오프라인 · N초 지연; explains itself when pointed at. */
import { UnstyledButton } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../live/connection.ts";
import classes from "./header.module.css";

export function LiveMark() {
  const { t } = useTranslation();
  const { state, lagSeconds } = useConnection();
  const [pointed, setPointed] = useState(false);
  const id = useId();
  const count = Math.max(1, Math.round(lagSeconds));
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at the mark or at its explanation keeps it open (WCAG 1.4.13)
    <span className={classes.livePlace} onMouseEnter={() => setPointed(true)} onMouseLeave={() => setPointed(false)}>
      <UnstyledButton
        className={classes.live}
        data-state={state}
        // What is inside is a live region, which gives a button no name.
        aria-label={t(`shell.live.${state}`, { count })}
        aria-describedby={id}
        onFocus={() => setPointed(true)}
        onBlur={() => setPointed(false)}
        onClick={() => setPointed(true)}
        onKeyDown={(event) => event.key === "Escape" && setPointed(false)}
      >
        <span className={classes.liveDot} aria-hidden="true" />
        <span role="status">{t(`shell.live.${state}`, { count })}</span>
      </UnstyledButton>
      <span id={id} role="tooltip" className={classes.explained} hidden={!pointed}>
        {t(`shell.live.${state}Text`, { count })}
      </span>
    </span>
  );
}
