/** The workbench at a plan's address: reads the plan and the structure it changes, and says why where it cannot be edited. */
import { Button } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { type ReactNode, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { PlanAnswer } from "../../../src/contract/answers.ts";
import { useMay } from "../../api/allowed.ts";
import { useAsOf } from "../../api/asOf.ts";
import { useMe } from "../../api/queries.ts";
import { usePlan, useStructure } from "../../api/reorganizations.ts";
import type { PlanStepName } from "../../search.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Loaded } from "../../ui/Loaded.tsx";
import { Page } from "../../ui/Page.tsx";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { PlanSession } from "./planSession.ts";
import type { Served } from "./planStore.ts";
import { Workbench } from "./Workbench.tsx";

const route = getRouteApi("/reorganizations/$planId/edit");
type Answer = z.infer<typeof PlanAnswer>;

export function WorkbenchPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const me = useMe().data?.actor?.memberId;
  const plan = usePlan(planId);
  const may = useMay();
  const past = useAsOf() !== undefined;
  const data = plan.data?.plan;
  const over = data?.state === "CARRIED_OUT" || data?.state === "WITHDRAWN";
  const mayRevise =
    data !== undefined &&
    may("ReviseReorganization", { kind: "reorganization", state: data.state, authors: data.authors });
  if (data !== undefined && (past || over || !mayRevise))
    return (
      <Frame title={data.title}>
        <Empty
          action={
            <Button renderRoot={(props) => <Link {...props} to="/reorganizations/$planId" params={{ planId }} />}>
              {t("workbench.closed.see")}
            </Button>
          }
        >
          {past ? t("workbench.closed.past") : over ? t("workbench.closed.over") : t("workbench.closed.mayNot")}
        </Empty>
      </Frame>
    );
  const waiting = (
    <Frame title={data?.title ?? t("workbench.title")}>
      <SkeletonLines count={10} height={40} />
    </Frame>
  );
  if (plan.data === undefined || me === undefined)
    return (
      <Loaded query={plan} waiting={waiting}>
        {() => waiting}
      </Loaded>
    );
  return <Editor key={`${planId} ${me}`} answer={plan.data} actorId={me} waiting={waiting} />;
}

function Frame({ title, children }: { title: string; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Page title={title} within={[{ label: t("reorganizations.title"), to: "/reorganizations" }]}>
      {children}
    </Page>
  );
}

const servedOf = ({ plan, content, position }: Answer): Served => ({
  title: plan.title,
  version: plan.version,
  position,
  content,
  by: (plan.revised ?? plan.drafted).by,
});

function Editor({ answer, actorId, waiting }: { answer: Answer; actorId: string; waiting: ReactNode }) {
  const navigate = route.useNavigate();
  const { step = "structure" } = route.useSearch();
  const goTo = useCallback(
    (next: PlanStepName) => void navigate({ search: (search) => ({ ...search, step: next }) }),
    [navigate],
  );
  const { planId, programmeId, baseRevision, compensates } = answer.plan;
  const structure = useStructure(baseRevision, true);
  const [session] = useState(() => new PlanSession({ programmeId, planId }, servedOf(answer), actorId));
  useEffect(() => session.start(), [session]);
  useEffect(() => session.serve(servedOf(answer)), [session, answer]);
  const head = useMemo(() => ({ planId, baseRevision, compensates }), [planId, baseRevision, compensates]);
  return (
    <Loaded query={structure} waiting={waiting}>
      {(read) => (
        <Workbench
          session={session}
          head={head}
          plan={answer.plan}
          rehearsal={null}
          structure={read.structure}
          refs={read.refs}
          step={step}
          goTo={goTo}
        />
      )}
    </Loaded>
  );
}
