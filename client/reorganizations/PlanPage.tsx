/** One plan: where it stands, what it does to every member, group and open issue, what each rule says, and its acts. */
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useHistoryPages } from "../api/queries.ts";
import { usePlan, usePlanPreview } from "../api/reorganizations.ts";
import { EntryPages } from "../history/EntryPages.tsx";
import { formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Tag } from "../ui/marks.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines, SkeletonTiles } from "../ui/Skeletons.tsx";
import { ConflictsSection } from "./Conflicts.tsx";
import { PlanActForm } from "./PlanActForm.tsx";
import { PlanActs } from "./PlanActs.tsx";
import { PlanNotices } from "./PlanNotices.tsx";
import { PlanSince } from "./PlanSince.tsx";
import { PlanStateTag } from "./PlanStateTag.tsx";
import { PlanWay } from "./PlanWay.tsx";
import { type PlanActName, usePlanActs } from "./planActs.ts";
import { Review } from "./review/Review.tsx";
import type { Reviewed } from "./review/reckoning.ts";
import { isSound } from "./review/Validation.tsx";

const route = getRouteApi("/reorganizations/$planId");

/** Another plan is another page: no window stays open over it. */
export function PlanPage() {
  const { planId } = route.useParams();
  return <OnePlan key={planId} planId={planId} />;
}

function OnePlan({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const plan = usePlan(planId);
  const preview = usePlanPreview(planId);
  const history = useHistoryPages({ subject: `reorganization:${planId}`, limit: 20 });
  const [act, setAct] = useState<PlanActName | null>(null);
  const data = plan.data;
  const reviewed: Reviewed | undefined = data &&
    preview.data && { preview: preview.data.preview, content: data.content, refs: preview.data.refs };
  const sound = reviewed !== undefined && isSound(reviewed.preview, reviewed.content.acceptWarnings);
  const rights = usePlanActs(data?.plan, sound);
  const day = data?.plan.effectiveOn;
  return (
    <Page
      title={data?.plan.title ?? t("reorganizations.title")}
      within={[{ label: t("reorganizations.title"), to: "/reorganizations" }]}
      marks={
        data && (
          <>
            <PlanStateTag plan={data.plan} />
            {data.plan.compensates !== null && <Tag>{t("reorganizations.list.revert")}</Tag>}
          </>
        )
      }
      lead={
        data && (
          <>
            {day == null
              ? t("reorganizations.plan.undated")
              : t("reorganizations.plan.lead", { day: formatDay(day, language) })}
            {data.plan.reason !== "" && ` · ${data.plan.reason}`}
          </>
        )
      }
      action={
        <PlanActs
          planId={planId}
          mayEdit={rights.mayEdit}
          rehearseOn={rights.rehearseOn}
          acts={rights.acts}
          onAct={setAct}
        />
      }
    >
      <Loaded query={plan} waiting={<SkeletonTiles count={4} />}>
        {(answer) => (
          <>
            <PlanNotices plan={answer.plan} reviewed={reviewed} rights={rights} />
            {answer.plan.behind > 0 && (
              <PlanSince plan={answer.plan} onRebase={rights.acts.includes("rebase") && (() => setAct("rebase"))} />
            )}
            {answer.plan.compensates !== null && rights.mayEdit && (
              <ConflictsSection planId={answer.plan.compensates} />
            )}
            <Section title={t("reorganizations.way.title")} aside={t("reorganizations.way.version", answer.plan)}>
              <PlanWay plan={answer.plan} refs={answer.refs} />
            </Section>
            <Loaded query={preview} waiting={<SkeletonLines count={8} height={24} />}>
              {(shown) => (
                <Review
                  reviewed={{ preview: shown.preview, content: answer.content, refs: shown.refs }}
                  judged={answer.plan.state !== "CARRIED_OUT" && answer.plan.state !== "WITHDRAWN"}
                />
              )}
            </Loaded>
            <Section title={t("reorganizations.plan.history")}>
              <EntryPages history={history} empty={t("reorganizations.plan.historyEmpty")} />
            </Section>
            {act !== null && (
              <PlanActForm act={act} plan={answer.plan} preview={preview.data?.preview} onClose={() => setAct(null)} />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
