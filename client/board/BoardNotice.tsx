/** What was just done on this board, at its foot, with the way back: gone after a while, but not while one points at it. */
import { Button, CloseButton } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./board.module.css";

/** `undo` runs once; without it there is nothing to take back. */
export type Notice = { sentence: string; undo: (() => Promise<void>) | null };

const SHOWN_MS = 8_000;

export function BoardNotice({ notice, onGone }: { notice: Notice | null; onGone: () => void }) {
  const { t } = useTranslation();
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (notice === null || held) return;
    const timer = setTimeout(onGone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [notice, held, onGone]);
  return (
    <div role="status" className={classes.noticePlace}>
      {notice !== null && (
        // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it; nothing is done by it
        <div
          className={classes.bulk}
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          <span>{notice.sentence}</span>
          {notice.undo !== null && (
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                const { undo } = notice;
                onGone();
                void undo?.();
              }}
            >
              {t("common.action.undo")}
            </Button>
          )}
          <CloseButton aria-label={t("common.action.close")} onClick={onGone} />
        </div>
      )}
    </div>
  );
}
