/** The steps this person may make: the likeliest as a button, the rest in a menu, the form of each in place. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { Group, IssueCard } from "../../src/contract/answers.ts";
import { isEnded } from "../../src/domain/issueStates.ts";
import { useServerNow } from "../api/clock.ts";
import { useAsked } from "./asked.ts";
import classes from "./issue.module.css";
import { StepForm } from "./StepForm.tsx";
import { type Facts, type Step, stepsOf } from "./steps.ts";
import { stepVerb } from "./stepVerb.ts";

type AllowedStep = Step & { allowed: true };
type Props = {
  card: IssueCard;
  actor: Actor | null;
  group: Group | null;
  estimatedCost: number | null;
  onStep: (step: AllowedStep, facts: Facts) => Promise<void>;
  /** Takes the last step back; null where there is none that this person may take back. */
  onUndo: (() => void) | null;
};

export function StepActions({ card, actor, group, estimatedCost, onStep, onUndo }: Props) {
  const { t } = useTranslation();
  const now = useServerNow();
  const [chosen, setChosen] = useState<AllowedStep | null>(null);
  const [busy, setBusy] = useState(false);
  const steps = stepsOf(actor, card, now);
  // Someone else may have moved it on while the form was open: then there is nothing left to fill in.
  const open =
    chosen === null ? undefined : steps.find(({ to, command }) => to === chosen.to && command === chosen.command);
  const send = (step: AllowedStep, facts: Facts): void => {
    setBusy(true);
    setChosen(null);
    void onStep(step, facts).finally(() => setBusy(false));
  };
  const choose = (step: AllowedStep): void => {
    if (step.form.length === 0) send(step, {});
    else setChosen(step);
  };
  useAsked(card.id, ({ command, to }) => {
    if (command === "UndoStep") {
      onUndo?.();
      return onUndo !== null;
    }
    const step = steps.find((one) => one.command === command && one.to === to);
    if (step === undefined) return false;
    choose(step);
    return true;
  });
  if (open !== undefined) {
    return (
      <div className={classes.stepForm}>
        <StepForm
          key={open.to}
          title={t("panel.form.title", { state: t(stepVerb(card.state, open.to)), number: card.number })}
          from={card.state}
          to={open.to}
          fields={open.form}
          initial={
            open.to === "SELECTED" && estimatedCost !== null && estimatedCost > 0 ? { amount: estimatedCost } : {}
          }
          group={group}
          issueId={card.id}
          busy={busy}
          onSubmit={(facts) => send(open, facts)}
          onCancel={() => setChosen(null)}
        />
      </div>
    );
  }
  const [likeliest, ...rest] = steps;
  if (likeliest === undefined || card.number === 0) {
    if (onUndo === null || card.number === 0)
      return <p className={classes.quiet}>{card.number === 0 ? t("board.card.fresh") : t("panel.step.none")}</p>;
    return (
      <div className={classes.steps}>
        <Button variant="default" onClick={onUndo}>
          {t("panel.step.undo")}
        </Button>
      </div>
    );
  }
  const lone = isEnded(likeliest.to);
  return (
    <div className={classes.steps}>
      <Button variant={lone ? "default" : "filled"} loading={busy} onClick={() => choose(likeliest)}>
        {t(stepVerb(card.state, likeliest.to))}
      </Button>
      {(rest.length > 0 || onUndo !== null) && (
        <Menu position="bottom-start" width={220} shadow="md">
          <Menu.Target>
            <Button variant="default" rightSection={<IconChevronDown size={16} />}>
              {t("panel.step.more")}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map((step) => (
              <Menu.Item
                key={`${step.command}-${step.to}`}
                color={isEnded(step.to) ? "red" : undefined}
                onClick={() => choose(step)}
              >
                {t(stepVerb(card.state, step.to))}
              </Menu.Item>
            ))}
            {onUndo !== null && (
              <>
                {rest.length > 0 && <Menu.Divider />}
                <Menu.Item onClick={onUndo}>{t("panel.step.undo")}</Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
