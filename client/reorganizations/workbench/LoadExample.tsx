/** Loads what was once carried out as an example onto the structure that is composed on: one act, which undo takes back. */
import { Button, Modal } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../../src/contract/reorganization.ts";
import { newId } from "../../api/commands.ts";
import { readPlan, useExamplePlans } from "../../api/reorganizations.ts";
import { notify, sentenceOf } from "../../shell/notify.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Day } from "../../ui/Moment.tsx";
import { useReturnFocus } from "../../ui/useReturnFocus.ts";
import { useWorkbench } from "./context.ts";
import { fitted } from "./example.ts";
import { replacing } from "./planEdits.ts";
import classes from "./workbench.module.css";

export function LoadExample() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconCopy size={18} aria-hidden="true" />} onClick={() => setOpen(true)}>
        {t("workbench.example.action")}
      </Button>
      {open && <Examples onClose={() => setOpen(false)} />}
    </>
  );
}

function Examples({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const { planId, store, structure, change } = useWorkbench();
  const plans = useExamplePlans(true);
  const [busy, setBusy] = useState<string | null>(null);
  const load = async ({ planId: chosen, title }: PlanSummary): Promise<void> => {
    setBusy(chosen);
    try {
      const { content: earlier } = await readPlan(chosen);
      const { content, left } = fitted(earlier, structure, () => newId("mc"));
      change(replacing(store.content(), content));
      onClose();
      const told = t("workbench.example.done", { title });
      const rest = left > 0 ? ` ${t("workbench.example.left", { count: left })}` : "";
      await notify({ message: told + rest, tone: "good", id: "plan-example" });
    } catch (error) {
      setBusy(null);
      await notify({ message: sentenceOf(error, t("common.error.unreachable")), tone: "bad" });
    }
  };
  return (
    <Modal opened onClose={onClose} title={t("workbench.example.title")} size={560}>
      <p className={classes.dim}>{t("workbench.example.text")}</p>
      <Loaded query={plans}>
        {({ items }) => {
          const others = items.filter((one) => one.planId !== planId);
          if (others.length === 0) return <Empty>{t("workbench.example.none")}</Empty>;
          return (
            <ul className={classes.examples}>
              {others.map((one) => (
                <li key={one.planId}>
                  <div>
                    <strong>{one.title}</strong>
                    <span className={classes.dim}>
                      {one.effectiveOn !== null && <Day on={one.effectiveOn} />} ·{" "}
                      {t("reorganizations.list.count", { count: one.targets })}
                    </span>
                  </div>
                  <Button loading={busy === one.planId} disabled={busy !== null} onClick={() => void load(one)}>
                    {t("workbench.example.load")}
                    <span className={classes.hidden}> · {one.title}</span>
                  </Button>
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </Modal>
  );
}
