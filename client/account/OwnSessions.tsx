/** The devices that are signed in as oneself, the last used first, each to be signed out. */
import { Button } from "@mantine/core";
import { IconDeviceDesktop, IconDeviceMobile } from "@tabler/icons-react";
import Bowser from "bowser";
import { useTranslation } from "react-i18next";
import type { OwnSession } from "../../src/contract/accounts.ts";
import { endOtherSessions, endSession, useOwnSessions } from "../api/account.ts";
import { notify, sentenceOf } from "../shell/notify.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Tag } from "../ui/marks.tsx";
import { Section } from "../ui/Section.tsx";
import classes from "./account.module.css";

/** What the browser said of itself, in two words and whether it is held in the hand; null where it said nothing known. */
function deviceOf(agent: string): { name: string; hand: boolean } | null {
  if (agent === "") return null;
  const { browser, os, platform } = Bowser.parse(agent);
  const name = [browser.name, os.name].filter(Boolean).join(" · ");
  return name === "" ? null : { name, hand: platform.type === "mobile" || platform.type === "tablet" };
}

export function OwnSessions() {
  const { t } = useTranslation();
  const sessions = useOwnSessions();
  const end = async (act: () => Promise<void>) => {
    try {
      await act();
      await notify({ message: t("account.sessions.ended") });
    } catch (error) {
      await notify({
        title: t("account.failed"),
        message: sentenceOf(error, t("common.error.unreachable")),
        tone: "bad",
      });
    }
  };
  return (
    <Section title={t("account.sessions.title")}>
      <Loaded query={sessions}>
        {({ items }) => (
          <div className={classes.part}>
            <ul className={classes.list}>
              {items.map((session) => (
                <Device key={session.id} session={session} onEnd={() => void end(() => endSession(session.id))} />
              ))}
            </ul>
            {items.length > 1 && (
              <Button variant="default" onClick={() => void end(endOtherSessions)}>
                {t("account.sessions.endOthers")}
              </Button>
            )}
          </div>
        )}
      </Loaded>
    </Section>
  );
}

function Device({ session, onEnd }: { session: OwnSession; onEnd: () => void }) {
  const { t } = useTranslation();
  const device = deviceOf(session.agent);
  const name = device?.name ?? t("account.sessions.unknown");
  const Icon = device?.hand ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <li className={classes.item}>
      <Icon size={22} stroke={1.6} aria-hidden="true" />
      <div>
        <span>
          {name} {session.current && <Tag>{t("account.sessions.current")}</Tag>}
        </span>
        <small>
          {t("account.sessions.last")} <Moment at={session.lastSeenAt} /> · {session.address}
        </small>
        <small>
          {t("account.sessions.began")} <Moment at={session.startedAt} />
        </small>
      </div>
      {!session.current && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={t("account.sessions.endOf", { device: name })}
          onClick={onEnd}
        >
          {t("account.sessions.end")}
        </Button>
      )}
    </li>
  );
}
