/** The workbench as a rehearsal: on the structure of a moment, kept in this browser only, with a bar that says so. */
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refs } from "../../../src/contract/answers.ts";
import type { StructureSnapshot } from "../../../src/contract/reorganization.ts";
import { useAsOf } from "../../api/asOf.ts";
import { useStructure } from "../../api/reorganizations.ts";
import type { PlanStepName } from "../../search.ts";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { contentFrom } from "./beginning.ts";
import { PlanSession } from "./planSession.ts";
import { Workbench } from "./Workbench.tsx";

const route = getRouteApi("/reorganizations/rehearsal");

export function RehearsalPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const structure = useStructure(undefined, true);
  return (
    <Loaded
      query={structure}
      waiting={
        <Page title={t("workbench.rehearsal.title")}>
          <SkeletonLines count={10} height={40} />
        </Page>
      }
    >
      {(read) => <Rehearsal key={asOf ?? ""} structure={read.structure} refs={read.refs} asOf={asOf} />}
    </Loaded>
  );
}

type Props = { structure: StructureSnapshot; refs: Refs; asOf: string | undefined };

function Rehearsal({ structure, refs, asOf }: Props) {
  const { t } = useTranslation();
  const navigate = route.useNavigate();
  const { step = "structure" } = route.useSearch();
  const goTo = useCallback(
    (next: PlanStepName) => void navigate({ search: (search) => ({ ...search, step: next }) }),
    [navigate],
  );
  const planId = asOf === undefined ? "rehearsal" : `rehearsal-${asOf.replaceAll(/[^A-Za-z0-9]/g, "-")}`;
  const [session] = useState(() => {
    const served = {
      title: t("workbench.rehearsal.title"),
      version: 0,
      position: "0",
      content: contentFrom(structure),
      by: null,
    };
    return new PlanSession({ programmeId: structure.programmeId, planId }, served, null);
  });
  useEffect(() => session.start(), [session]);
  const rehearsal = useMemo(() => ({ asOf }), [asOf]);
  const head = useMemo(
    () => ({ planId, baseRevision: structure.revision, compensates: null }),
    [planId, structure.revision],
  );
  return (
    <Workbench
      session={session}
      head={head}
      plan={null}
      rehearsal={rehearsal}
      structure={structure}
      refs={refs}
      step={step}
      goTo={goTo}
    />
  );
}
