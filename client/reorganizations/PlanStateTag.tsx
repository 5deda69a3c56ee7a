/** A plan's state as a word in a frame; what waits for somebody or is stuck asks for a second look. */
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { Tag } from "../ui/marks.tsx";

export function PlanStateTag({ plan }: { plan: Pick<PlanSummary, "state" | "blocked"> }) {
  const { t } = useTranslation();
  const state = plan.state === "APPROVED" && plan.blocked !== null ? "BLOCKED" : plan.state;
  const text = t(`reorganizations.state.${state}`);
  return state === "SUBMITTED" || state === "BLOCKED" || state === "REJECTED" ? (
    <Tag tone="warning">{text}</Tag>
  ) : (
    <Tag>{text}</Tag>
  );
}
