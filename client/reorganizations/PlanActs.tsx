/** A plan's acts: the likeliest as the button, the rest in a menu, the printed page beside them. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown, IconPrinter } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PlanActName } from "./planActs.ts";

type Props = {
  planId: string;
  acts: readonly PlanActName[];
  onAct: (act: PlanActName) => void;
};

export function PlanActs({ planId, acts, onAct }: Props) {
  const { t } = useTranslation();
  const [primary, ...others] = acts;
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPrinter size={18} aria-hidden="true" />}
        renderRoot={(props) => <Link {...props} to="/reorganizations/$planId/print" params={{ planId }} />}
      >
        {t("reorganizations.plan.print")}
      </Button>
      {primary !== undefined && (
        <Button.Group>
          <Button onClick={() => onAct(primary)}>{t(`reorganizations.act.${primary}`)}</Button>
          {others.length > 0 && (
            <Menu position="bottom-end" shadow="md">
              <Menu.Target>
                <Button
                  px={10}
                  aria-label={t("reorganizations.act.more")}
                  style={{ borderLeft: "1px solid #ffffff66" }}
                >
                  <IconChevronDown size={18} />
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
        </Button.Group>
      )}
    </>
  );
}
