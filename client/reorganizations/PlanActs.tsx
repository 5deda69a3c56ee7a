/** A plan's acts: the likeliest as the button, the rest in a menu, the printed page beside them. */
import { Button, Menu } from "@mantine/core";
import { IconDots, IconPencil, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PlanActName } from "./planActs.ts";
import classes from "./plans.module.css";

type Props = {
  planId: string;
  /** Whether the reader may open the workbench on it. */
  mayEdit: boolean;
  /** The day whose structure it may be tried on again; null where it is not to be. */
  rehearseOn: string | null;
  acts: readonly PlanActName[];
  onAct: (act: PlanActName) => void;
};

export function PlanActs({ planId, mayEdit, rehearseOn, acts, onAct }: Props) {
  const { t } = useTranslation();
  // Taking something back is never what one comes for.
  const primary = acts.find((act) => act !== "withdraw" && act !== "reject" && act !== "revert");
  const others = acts.filter((act) => act !== primary);
  return (
    <div className={classes.acts}>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        renderRoot={(props) => <Link {...props} to="/reorganizations/$planId/print" params={{ planId }} />}
      >
        {t("reorganizations.plan.print")}
      </Button>
      {rehearseOn !== null && (
        <Button
          variant="default"
          title={t("reorganizations.begin.rehearseText")}
          renderRoot={(props) => <Link {...props} to="/reorganizations/rehearsal" search={{ asOf: rehearseOn }} />}
        >
          {t("reorganizations.begin.rehearseThen", { day: rehearseOn })}
        </Button>
      )}
      {mayEdit && (
        <Button
          variant={primary === undefined ? "filled" : "default"}
          leftSection={<IconPencil size={18} aria-hidden="true" />}
          renderRoot={(props) => <Link {...props} to="/reorganizations/$planId/edit" params={{ planId }} />}
        >
          {t("reorganizations.plan.edit")}
        </Button>
      )}
      {primary !== undefined && <Button onClick={() => onAct(primary)}>{t(`reorganizations.act.${primary}`)}</Button>}
      {others.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <Button variant="default" px={10} aria-label={t("reorganizations.act.more")}>
              <IconDots size={18} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map((act) => (
              <Menu.Item key={act} onClick={() => onAct(act)}>
                {t(`reorganizations.act.${act}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  );
}
