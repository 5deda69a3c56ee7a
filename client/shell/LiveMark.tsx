/** Says whether what is shown is live: 실시간 · 다시 연결 중 · 오프라인 · N초 지연; explains itself when pointed at. */
import { Popover, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useConnection } from "../live/connection.ts";
import classes from "./header.module.css";

export function LiveMark() {
  const { t } = useTranslation();
  const { state, lagSeconds } = useConnection();
  const [pointed, setPointed] = useState(false);
  const count = Math.max(1, Math.round(lagSeconds));
  return (
    <Popover opened={pointed} onChange={setPointed} width={280} position="bottom-end" withArrow shadow="md">
      <Popover.Target>
        <UnstyledButton
          className={classes.live}
          data-state={state}
          onMouseEnter={() => setPointed(true)}
          onMouseLeave={() => setPointed(false)}
          onFocus={() => setPointed(true)}
          onBlur={() => setPointed(false)}
          onClick={() => setPointed(true)}
        >
          <span className={classes.liveDot} aria-hidden="true" />
          <span role="status">{t(`shell.live.${state}`, { count })}</span>
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.explained}>{t(`shell.live.${state}Text`, { count })}</Popover.Dropdown>
    </Popover>
  );
}
