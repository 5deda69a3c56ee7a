/** What the board says of its connection: reconnecting, offline, what was caught up, what waits to be sent. */
import { IconCloudOff, IconHourglass, IconRefresh } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { serverNow } from "../api/clock.ts";
import { formatInstant } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { useConnection } from "../live/connection.ts";
import classes from "./board.module.css";
import { isKnown, useMeta } from "./boardContext.ts";

/** A cut shorter than this is nobody's business. */
const GRACE_MS = 700;

export function Notices({ store, caughtUp }: { store: BoardStore; caughtUp: { changed: number } | null }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state } = useConnection();
  const waiting = useMeta(store, (meta) => meta.waiting);
  const known = useMeta(store, isKnown);
  const away = state === "connecting" || state === "offline";
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    if (!away) {
      setSince(null);
      return;
    }
    const at = serverNow();
    const timer = setTimeout(() => setSince(at), state === "offline" ? 0 : GRACE_MS);
    return () => clearTimeout(timer);
  }, [away, state]);
  const [shown, setShown] = useState<typeof caughtUp>(null);
  useEffect(() => {
    if (caughtUp === null) return;
    setShown(caughtUp);
    const timer = setTimeout(() => setShown(null), 4_000);
    return () => clearTimeout(timer);
  }, [caughtUp]);
  return (
    <div role="status" aria-live="polite">
      {away && since !== null && known && (
        <p className={classes.notice} style={{ margin: 0 }}>
          {state === "offline" ? (
            <IconCloudOff size={17} aria-hidden="true" />
          ) : (
            <IconRefresh size={17} aria-hidden="true" />
          )}
          {state === "offline"
            ? t("board.live.offline", { at: formatInstant(since, language) })
            : t("board.live.connecting")}
          {waiting > 0 && <strong>{t("board.live.waiting", { count: waiting })}</strong>}
        </p>
      )}
      {!away && waiting > 0 && (
        <p className={classes.notice} style={{ margin: 0 }}>
          <IconHourglass size={17} aria-hidden="true" />
          {t("board.live.waiting", { count: waiting })}
        </p>
      )}
      {!away && shown !== null && (
        <p className={classes.notice} data-tone="good" style={{ margin: 0 }}>
          {shown.changed === 0 ? t("board.live.caughtUpNone") : t("board.live.caughtUp", { count: shown.changed })}
        </p>
      )}
    </div>
  );
}
