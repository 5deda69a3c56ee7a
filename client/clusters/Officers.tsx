/** The officers of a mini-cluster, the chair first; whoever may can release one. */
import { ActionIcon } from "@mantine/core";
import { IconUserMinus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { Officer, Refs } from "../../src/contract/answers.ts";
import { clusterOffices } from "../../src/contract/codes.ts";
import { useMay } from "../api/allowed.ts";
import { useMe } from "../api/queries.ts";
import { dayOf } from "../i18n/dates.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Empty } from "../ui/Empty.tsx";
import { Initials } from "../ui/Initials.tsx";
import classes from "./cluster.module.css";
import { CommandForm } from "./forms/CommandForm.tsx";

type One = z.infer<typeof Officer>;
type Props = { officers: readonly One[]; refs: Refs; miniClusterId: string };

const order = (officer: One): number => (clusterOffices as readonly string[]).indexOf(officer.office);

export function Officers({ officers, refs, miniClusterId }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const may = useMay();
  const programmeId = useMe().data?.programmeId;
  const [leaving, setLeaving] = useState<One | null>(null);
  if (officers.length === 0) return <Empty>{t("clusters.officers.empty")}</Empty>;
  const nameOf = (officer: One) => refs.members[officer.memberId]?.name ?? t("events.someone");
  return (
    <>
      <ul className={classes.officers}>
        {officers
          .toSorted((a, b) => order(a) - order(b))
          .map((officer) => {
            const organization = refs.organizations[refs.members[officer.memberId]?.organizationId ?? ""];
            return (
              <li key={officer.office + officer.memberId}>
                <Initials name={nameOf(officer)} id={officer.memberId} size={34} />
                <span className={classes.officer}>
                  <strong>
                    {t(`domain.office.${officer.office}`)} {nameOf(officer)}
                  </strong>
                  <span>
                    {organization && `${named(organization.names)} · `}
                    {t("clusters.officers.since", { day: dayOf(officer.since) })}
                  </span>
                </span>
                {may("AppointOfficer", { kind: "miniCluster", miniClusterId }) && (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={`${t("forms.appoint.release")}: ${nameOf(officer)}`}
                    title={t("forms.appoint.release")}
                    onClick={() => setLeaving(officer)}
                  >
                    <IconUserMinus size={17} stroke={1.6} />
                  </ActionIcon>
                )}
              </li>
            );
          })}
      </ul>
      {leaving !== null && (
        <CommandForm
          title={t("forms.appoint.release")}
          command="AppointOfficer"
          submit={t("forms.appoint.release")}
          done={t("forms.appoint.released", { name: nameOf(leaving), office: t(`domain.office.${leaving.office}`) })}
          danger
          onClose={() => setLeaving(null)}
          body={() =>
            programmeId == null
              ? null
              : { programmeId, miniClusterId, office: leaving.office, memberId: null, replaces: leaving.memberId }
          }
        >
          <p>
            {t(`domain.office.${leaving.office}`)} {nameOf(leaving)}
          </p>
        </CommandForm>
      )}
    </>
  );
}
