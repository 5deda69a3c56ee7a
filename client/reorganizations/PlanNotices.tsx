/** What one must know of a plan before reading it: why it is stuck, or rejected, when it takes effect, who may
 * approve it. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { usePlanActs } from "./planActs.ts";
import classes from "./plans.module.css";
import type { Reviewed } from "./review/reckoning.ts";
import { Found } from "./review/Validation.tsx";

type Props = {
  plan: PlanSummary;
  reviewed: Reviewed | undefined;
  rights: ReturnType<typeof usePlanActs>;
};

export function PlanNotices({ plan, reviewed, rights }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { state, blocked, rejected, withdrawn } = plan;
  const open = state !== "CARRIED_OUT" && state !== "WITHDRAWN";
  const unfinished = state === "DRAFT" || state === "REJECTED";
  const violations =
    open && unfinished ? (reviewed?.preview.violations.filter(({ rule }) => rule !== "R19") ?? []) : [];
  const warnings = open ? (reviewed?.preview.warnings.length ?? 0) : 0;
  return (
    <div className={classes.notices}>
      {state === "APPROVED" && blocked !== null && (
        <Notice tone="warning">
          <p>
            <strong>{t("reorganizations.notice.blocked")}</strong>
          </p>
          {reviewed && <Found found={blocked} reviewed={reviewed} />}
        </Notice>
      )}
      {state === "REJECTED" && rejected !== null && (
        <Notice tone="warning">
          <p>
            <strong>{t("reorganizations.notice.rejected")}</strong> {rejected.reason}
          </p>
          {rights.mayEdit && <p>{t("reorganizations.notice.rejectedNext")}</p>}
        </Notice>
      )}
      {state === "WITHDRAWN" && withdrawn !== null && (
        <Notice>
          <p>
            <strong>{t("reorganizations.notice.withdrawn")}</strong>{" "}
            {withdrawn.reason === "" ? t("reorganizations.notice.noReason") : withdrawn.reason}
          </p>
        </Notice>
      )}
      {state === "APPROVED" && blocked === null && plan.effectiveOn !== null && (
        <Notice>
          <p>
            {rights.due
              ? t("reorganizations.notice.due")
              : t("reorganizations.notice.scheduled", { day: formatDay(plan.effectiveOn, language) })}
          </p>
        </Notice>
      )}
      {violations.length > 0 && (
        <Notice tone="warning">
          <p>{t("reorganizations.notice.broken", { count: violations.length })}</p>
        </Notice>
      )}
      {warnings > 0 && (
        <Notice tone={reviewed?.content.acceptWarnings ? undefined : "warning"}>
          <p>
            {reviewed?.content.acceptWarnings
              ? t("reorganizations.notice.warnings", { count: warnings })
              : t("reorganizations.notice.warningsOpen", { count: warnings })}
          </p>
        </Notice>
      )}
      {state === "SUBMITTED" && !rights.mayApprove && (
        <Notice>
          <p>{rights.isAuthor ? t("reorganizations.notice.authors") : t("reorganizations.notice.approver")}</p>
        </Notice>
      )}
      {plan.compensates !== null && (
        <Notice>
          <PlanLink planId={plan.compensates}>{t("reorganizations.plan.compensatesLink")}</PlanLink>
        </Notice>
      )}
      {plan.compensatedBy.map((planId) => (
        <Notice key={planId}>
          <PlanLink planId={planId}>{t("reorganizations.plan.compensatedBy")}</PlanLink>
        </Notice>
      ))}
    </div>
  );
}

const PlanLink = ({ planId, children }: { planId: string; children: ReactNode }) => (
  <Link to="/reorganizations/$planId" params={{ planId }}>
    {children}
  </Link>
);

const Notice = ({ tone, children }: { tone?: "warning" | undefined; children: ReactNode }) => (
  <div className={classes.notice} data-tone={tone} role="status">
    {children}
  </div>
);
