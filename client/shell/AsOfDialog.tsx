/** Choosing a past moment: a day and perhaps a time, or one of the moments that mattered. */
import { Button, Modal, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { serverNow } from "../api/clock.ts";
import { useHome, useLineage } from "../api/queries.ts";
import { dayOf, formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./asOf.module.css";
import { asOfFrom, dayBefore, instantOf } from "./moment.ts";
import { closePanels } from "./panels.ts";

export function AsOfDialog() {
  useReturnFocus();
  const { t } = useTranslation();
  const asOf = useAsOf();
  const navigate = useNavigate();
  const [day, setDay] = useState(asOf && /^\d{4}-/.test(asOf) ? dayOf(instantOf(asOf)) : dayOf(serverNow()));
  const [time, setTime] = useState("");
  const [error, setError] = useState<string | null>(null);
  const go = (moment: string) => {
    closePanels();
    void navigate({ to: ".", search: (search: Record<string, unknown>) => ({ ...search, asOf: moment }) });
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const moment = asOfFrom(day, time);
    const at = instantOf(moment);
    if (day === "" || Number.isNaN(at)) setError(t("shell.asOf.bad"));
    else if (day > dayOf(serverNow())) setError(t("shell.asOf.future"));
    else go(moment);
  };
  return (
    <Modal opened onClose={closePanels} title={t("shell.asOf.title")} size={460}>
      <form className={classes.form} onSubmit={onSubmit}>
        <p>{t("shell.asOf.text")}</p>
        <div className={classes.row}>
          <TextInput
            type="date"
            label={t("shell.asOf.date")}
            value={day}
            max={dayOf(serverNow())}
            error={error}
            onChange={(event) => {
              setError(null);
              setDay(event.currentTarget.value);
            }}
            data-autofocus
          />
          <TextInput
            type="time"
            label={t("shell.asOf.time")}
            value={time}
            onChange={(event) => setTime(event.currentTarget.value)}
          />
        </div>
        <Button type="submit">{t("shell.asOf.go")}</Button>
        <Presets go={go} />
      </form>
    </Modal>
  );
}

/** The eve and the day of each reorganisation, and the end of each programme year that is over. */
function Presets({ go }: { go: (moment: string) => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const reorganizations = useLineage({ asOf: null }).data?.items ?? [];
  const years = useHome(undefined, { asOf: null }).data?.programme?.years ?? [];
  const today = dayOf(serverNow());
  const presets = [
    ...years
      .filter((year) => year.endsOn < today)
      .map((year) => ({ day: year.endsOn, label: t("shell.asOf.preset.yearEnd", { year: year.year }) })),
    ...reorganizations.flatMap(({ effectiveOn }) => [
      { day: dayBefore(effectiveOn), label: t("shell.asOf.preset.before") },
      { day: effectiveOn, label: t("shell.asOf.preset.after") },
    ]),
  ].sort((a, b) => a.day.localeCompare(b.day));
  if (presets.length === 0) return null;
  return (
    <div className={classes.presets}>
      <h3>{t("shell.asOf.presets")}</h3>
      {presets.map((preset) => (
        <Button
          key={preset.day + preset.label}
          variant="default"
          justify="space-between"
          onClick={() => go(preset.day)}
          rightSection={formatDay(preset.day, language)}
        >
          {preset.label}
        </Button>
      ))}
    </div>
  );
}
