/** Step 4 of the workbench: who holds which office of each mini-cluster afterwards, whose office ends, who could follow. */
import { Button } from "@mantine/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { Section } from "../../ui/Section.tsx";
import { useContent, useNames, useWorkbench } from "../workbench/context.ts";
import { stateOf } from "../workbench/reckon.ts";
import { useJumpTo } from "../workbench/useJumpTo.ts";
import { useTargets } from "../workbench/useTargets.ts";
import { Endings } from "./Endings.tsx";
import { OfficerChooser } from "./OfficerChooser.tsx";
import classes from "./officers.module.css";
import { appoint, type ClusterOffice, dismiss, officesOf, proposals } from "./offices.ts";
import { TargetOffices } from "./TargetOffices.tsx";

export function OfficersStep() {
  const { t } = useTranslation();
  const names = useNames();
  const { structure, plan, planId, change } = useWorkbench();
  const content = useContent();
  const targets = useTargets();
  const [choosing, setChoosing] = useState<{ miniClusterId: Id; office: ClusterOffice } | null>(null);
  useJumpTo();
  const state = useMemo(() => stateOf(structure), [structure]);
  const compensates = plan?.compensates ?? null;
  const offices = useMemo(() => {
    const { programmeId, revision: baseRevision } = structure;
    return officesOf(state, { programmeId, planId, baseRevision, compensates, ...content });
  }, [state, structure, planId, compensates, content]);
  const proposed = useMemo(() => proposals(offices), [offices]);
  const withoutChair = targets.filter(
    ({ id }) => !offices.holders.get(id)?.some(({ office }) => office === "CHAIR"),
  ).length;
  const ofProgramme = structure.officers
    .filter(({ miniClusterId }) => miniClusterId === null)
    .map(({ office, memberId }) => `${t(`domain.office.${office}`)} ${names.member(memberId)}`);
  return (
    <>
      <Section
        title={t("planOfficers.title")}
        aside={withoutChair > 0 ? t("planOfficers.noChair", { count: withoutChair }) : t("planOfficers.chairs")}
      >
        {proposed.length > 0 && (
          <div className={classes.propose}>
            <p>{t("planOfficers.propose.text", { count: proposed.length })}</p>
            <Button size="compact-sm" onClick={() => change({ officers: { put: proposed } })}>
              {t("planOfficers.propose.action", { count: proposed.length })}
            </Button>
          </div>
        )}
        <ul className={classes.targets}>
          {targets.map((target) => (
            <TargetOffices
              key={target.id}
              target={target}
              holders={offices.holders.get(target.id) ?? []}
              members={offices.members.get(target.id)?.size ?? 0}
              onChoose={(office) => setChoosing({ miniClusterId: target.id, office })}
              onDismiss={(office, memberId) => change(dismiss({ miniClusterId: target.id, office, memberId }))}
            />
          ))}
        </ul>
        {ofProgramme.length > 0 && (
          <p className={classes.dim}>{t("planOfficers.programme", { who: ofProgramme.join(", ") })}</p>
        )}
      </Section>
      <Section title={t("planOfficers.ending.title")}>
        <Endings offices={offices} />
      </Section>
      {choosing !== null && (
        <OfficerChooser
          {...choosing}
          offices={offices}
          onChoose={(memberId) => {
            setChoosing(null);
            change(appoint(content, { ...choosing, memberId }));
          }}
          onClose={() => setChoosing(null)}
        />
      )}
    </>
  );
}
