/** The offices of one mini-cluster afterwards: who stays, who is new, what is vacant, and how that is changed. */
import { Button, CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { clusterOffices } from "../../../src/contract/codes.ts";
import { Initials } from "../../ui/Initials.tsx";
import { Tag } from "../../ui/marks.tsx";
import { useNames, useNews } from "../workbench/context.ts";
import type { Target } from "../workbench/fates.ts";
import { rowKey } from "../workbench/planEdits.ts";
import classes from "./officers.module.css";
import type { ClusterOffice, Holder } from "./offices.ts";

type Props = {
  target: Target;
  holders: readonly Holder[];
  members: number;
  onChoose: (office: ClusterOffice) => void;
  onDismiss: (office: ClusterOffice, memberId: Id) => void;
};

export function TargetOffices({ target, holders, members, onChoose, onDismiss }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const news = useNews();
  const cluster = names.cluster(target.id);
  return (
    <li className={classes.target} data-jump={target.id}>
      <h3 className={classes.name}>
        {cluster} <span className={classes.dim}>{t("planOfficers.members", { count: members })}</span>
      </h3>
      <dl className={classes.offices}>
        {clusterOffices.map((office) => {
          const here = holders.filter((holder) => holder.office === office);
          const word = t(`domain.office.${office}`);
          const act = here.length === 0 ? "choose" : office === "CHAIR" ? "replace" : "add";
          const said = t(`planOfficers.${act}`);
          return (
            <div key={office} className={classes.office}>
              <dt>{word}</dt>
              <dd>
                {here.length === 0 && <span className={classes.dim}>{t("planOfficers.empty")}</span>}
                {here.map(({ memberId, planned, trouble }) => (
                  <span
                    key={memberId}
                    className={classes.holder}
                    data-jump={memberId}
                    data-remote={news?.keys.has(rowKey("officers", `${target.id}/${office}/${memberId}`)) || undefined}
                  >
                    <Initials name={names.member(memberId)} id={memberId} size={24} />
                    <span className={classes.who}>
                      {names.member(memberId)} <span className={classes.dim}>{names.organization(memberId)}</span>
                      {trouble !== null && (
                        <span className={classes.trouble}>{t(`planOfficers.trouble.${trouble}`)}</span>
                      )}
                    </span>
                    <Tag>{planned ? t("planOfficers.appointed") : t("planOfficers.keeps")}</Tag>
                    {planned && (
                      <CloseButton
                        aria-label={t("planOfficers.dismiss", { name: names.member(memberId), office: word })}
                        onClick={() => onDismiss(office, memberId)}
                      />
                    )}
                  </span>
                ))}
              </dd>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t("planOfficers.chooseOf", { cluster, office: word, act: said })}
                onClick={() => onChoose(office)}
              >
                {said}
              </Button>
            </div>
          );
        })}
      </dl>
    </li>
  );
}
