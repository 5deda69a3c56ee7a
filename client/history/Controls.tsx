/** The buttons of the replay: to the begin, back, play, on, to the end; the speed; the day that is shown. */
import { ActionIcon, Button, NativeSelect, TextInput, Tooltip } from "@mantine/core";
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useServerNow } from "../api/clock.ts";
import { dayOf } from "../i18n/dates.ts";
import { speeds } from "./play.ts";
import classes from "./replay.module.css";
import type { Wish } from "./sliderKeys.ts";
import type { Play } from "./usePlay.ts";

type Props = {
  play: Play;
  /** The day shown, as 2006-05-01. */
  day: string;
  onWish: (wish: Wish) => void;
  onDay: (day: string) => void;
  comparing: boolean;
  onCompare: () => void;
};

export function Controls({ play, day, onWish, onDay, comparing, onCompare }: Props) {
  const { t } = useTranslation();
  const today = dayOf(useServerNow());
  const button = (label: string, wish: Wish, icon: React.ReactNode) => (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={36} aria-label={label} onClick={() => onWish(wish)}>
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <div className={classes.controls}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame and a legend around five buttons */}
      <div role="group" aria-label={t("history.controls.title")} className={classes.buttons}>
        {button(t("history.controls.begin"), { to: "begin" }, <IconPlayerTrackPrev size={18} />)}
        {button(t("history.controls.back"), { to: "event", by: -1 }, <IconPlayerSkipBack size={18} />)}
        <Button
          className={classes.play}
          leftSection={
            play.playing ? (
              <IconPlayerPauseFilled size={18} aria-hidden="true" />
            ) : (
              <IconPlayerPlayFilled size={18} aria-hidden="true" />
            )
          }
          onClick={play.toggle}
        >
          {play.playing ? t("history.controls.pause") : t("history.controls.play")}
        </Button>
        {button(t("history.controls.on"), { to: "event", by: 1 }, <IconPlayerSkipForward size={18} />)}
        {button(t("history.controls.end"), { to: "end" }, <IconPlayerTrackNext size={18} />)}
      </div>
      <NativeSelect
        aria-label={t("history.controls.speed")}
        title={t("history.controls.speed")}
        w={170}
        data={speeds.map((speed) => ({
          value: String(speed),
          label: t("history.controls.perSecond", { count: speed }),
        }))}
        value={String(play.speed)}
        onChange={(event) => play.setSpeed(speeds.find((speed) => String(speed) === event.currentTarget.value) ?? 2)}
      />
      <TextInput
        type="date"
        aria-label={t("history.controls.day")}
        title={t("history.controls.day")}
        w={160}
        max={today}
        value={day}
        onChange={(event) => {
          if (event.currentTarget.value !== "") onDay(event.currentTarget.value);
        }}
      />
      <Button variant={comparing ? "light" : "default"} aria-pressed={comparing} onClick={onCompare}>
        {comparing ? t("history.compare.stop") : t("history.compare.action")}
      </Button>
    </div>
  );
}
