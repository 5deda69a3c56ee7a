/** The explanation on the first opening of the demonstration: what this is, that its data is made up, what to try. */
import { Button, Modal } from "@mantine/core";
import { IconClock, IconLayoutKanban, IconTopologyStar3 } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useLineage, useMe } from "../api/queries.ts";
import { dayBefore } from "../shell/moment.ts";
import { closePanels } from "../shell/panels.ts";
import { Tag } from "../ui/marks.tsx";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./welcome.module.css";

export function Welcome() {
  useReturnFocus();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe().data;
  const board = me?.boards.find((one) => one.mine) ?? me?.boards[0];
  const reorganization = useLineage({ asOf: null }).data?.items.toSorted((a, b) =>
    a.effectiveOn.localeCompare(b.effectiveOn),
  )[0];
  const tries = [
    {
      key: "board",
      icon: IconLayoutKanban,
      go: () =>
        board === undefined
          ? navigate({ to: "/boards" })
          : navigate({ to: "/boards/$groupId", params: { groupId: board.groupId } }),
    },
    ...(reorganization === undefined
      ? []
      : [
          {
            key: "past" as const,
            icon: IconClock,
            go: () => navigate({ to: "/mini-clusters", search: { asOf: dayBefore(reorganization.effectiveOn) } }),
          },
        ]),
    { key: "map", icon: IconTopologyStar3, go: () => navigate({ to: "/mini-clusters", search: { view: "map" } }) },
  ] as const;
  return (
    <Modal opened onClose={closePanels} size={640} title={t("welcome.title")} classNames={{ title: classes.title }}>
      <p className={classes.lead}>{t("welcome.lead")}</p>
      <p>{t("welcome.what")}</p>
      <p className={classes.synthetic}>
        <Tag tone="warning">{t("common.synthetic")}</Tag> {t("common.syntheticHint")}
      </p>
      <h3 className={classes.heading}>{t("welcome.tryTitle")}</h3>
      <ol className={classes.tries}>
        {tries.map(({ key, icon: Icon, go }) => (
          <li key={key}>
            <button
              type="button"
              className={classes.try}
              onClick={() => {
                closePanels();
                void go();
              }}
            >
              <Icon size={22} stroke={1.6} aria-hidden="true" />
              <span>
                <strong>{t(`welcome.tries.${key}.title`)}</strong>
                <span>{t(`welcome.tries.${key}.text`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <div className={classes.foot}>
        <span>{me?.name ? t("welcome.as", { name: me.name }) : t("welcome.choose")}</span>
        <Button onClick={closePanels} data-autofocus>
          {t("welcome.start")}
        </Button>
      </div>
    </Modal>
  );
}
