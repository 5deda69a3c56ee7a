/** The window of one act on a plan: it says in a sentence what will happen, takes a reason where one is due, and sends. */
import { Alert, Button, Textarea } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import type { ReorganizationPreview } from "../../src/contract/structure.ts";
import type { ApiProblem } from "../api/problem.ts";
import { readAgain } from "../api/queries.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import { formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { PlanActName } from "./planActs.ts";
import { RevertForm } from "./RevertForm.tsx";
import { moved } from "./review/reckoning.ts";
import { useCounts } from "./useCounts.ts";

type Props = {
  act: PlanActName;
  plan: PlanSummary;
  preview: ReorganizationPreview | undefined;
  onClose: () => void;
};

export function PlanActForm(props: Props) {
  switch (props.act) {
    case "reject":
    case "approve":
    case "withdraw":
      return <WithWords {...props} act={props.act} />;
    case "revert":
      return <RevertForm plan={props.plan} onClose={props.onClose} />;
    default:
      return <Plain {...props} act={props.act} />;
  }
}

function useShared({ act, plan, onClose }: Props) {
  const { t } = useTranslation();
  const verb = t(`reorganizations.act.${act}`);
  return {
    title: t("reorganizations.form.title", { act: verb, title: plan.title }),
    submit: verb,
    done: t(`reorganizations.form.${act}.done`),
    onClose,
    aid: (problem: ApiProblem) => <Aid problem={problem} onClose={onClose} />,
  };
}

/** What was refused because the plan is another than the one looked at leads to that one; so does a day that is taken. */
function Aid({ problem: { code, params }, onClose }: { problem: ApiProblem; onClose: () => void }) {
  const { t } = useTranslation();
  if (code === "PLAN_REVISED")
    return (
      <Button
        variant="default"
        mt="sm"
        onClick={() => {
          readAgain(["reorganizations"]);
          onClose();
        }}
      >
        {t("reorganizations.form.seeVersion", { version: params.version })}
      </Button>
    );
  if (code === "DATE_TAKEN" && typeof params.planId === "string")
    return (
      <p>
        <Link to="/reorganizations/$planId" params={{ planId: params.planId }} onClick={onClose}>
          {t("reorganizations.form.seeTaken")}
        </Link>
      </p>
    );
  return null;
}

/** The version that was looked at when the window opened, and a word where there is a newer one by now. */
function useSeen({ version }: PlanSummary) {
  const { t } = useTranslation();
  const [seen] = useState(version);
  const newer = version !== seen && (
    <Alert color="yellow" variant="light" role="alert">
      {t("reorganizations.form.revised", { seen, version })}
    </Alert>
  );
  return { seen, newer };
}

const keys = ({ programmeId, planId }: PlanSummary) => ({ programmeId, planId });

/** Acts that need no words: submitting, fitting to the present, carrying out. */
function Plain(props: Props & { act: "submit" | "rebase" | "carryOut" }) {
  const { t } = useTranslation();
  const shared = useShared(props);
  const { act, plan, preview } = props;
  const { seen, newer } = useSeen(plan);
  const counts = useCounts();
  const ids = keys(plan);
  if (act === "carryOut") {
    const moves = preview ? moved(preview) : { members: 0, groups: 0, issues: 0 };
    return (
      <CommandForm {...shared} command="ReorganizeClusters" body={() => ids}>
        <p>
          {t("reorganizations.form.carryOut.text", {
            before: preview?.before.length ?? "",
            after: preview?.after.length ?? plan.targets,
            ...counts(moves),
          })}
        </p>
        <p>{t("reorganizations.form.carryOut.reason", { reason: plan.reason })}</p>
      </CommandForm>
    );
  }
  return (
    <CommandForm
      {...shared}
      command={act === "submit" ? "SubmitReorganization" : "RebaseReorganization"}
      body={() => ({ ...ids, seen })}
    >
      {newer}
      <p>{act === "submit" ? t("reorganizations.form.submit.text") : t("reorganizations.form.rebase.text")}</p>
    </CommandForm>
  );
}

/** Approving takes a note, withdrawing may, rejecting must have a reason. */
function WithWords(props: Props & { act: "approve" | "reject" | "withdraw" }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const shared = useShared(props);
  const { act, plan } = props;
  const { seen, newer } = useSeen(plan);
  const [words, setWords] = useState("");
  const [error, setError] = useState<string | null>(null);
  const ids = keys(plan);
  const text = words.trim();
  const field = (
    <Textarea
      label={act === "approve" ? t("reorganizations.form.approve.note") : t(`reorganizations.form.${act}.reason`)}
      withAsterisk={act === "reject"}
      data-autofocus
      autosize
      minRows={2}
      maxRows={8}
      maxLength={1000}
      value={words}
      onChange={({ currentTarget }) => setWords(currentTarget.value)}
      error={error}
    />
  );
  const onField = (path: string, message: string): boolean => {
    const own = path === "reason" || path === "note";
    if (own) setError(message);
    return own;
  };
  if (act === "approve")
    return (
      <CommandForm
        {...shared}
        command="ApproveReorganization"
        onField={onField}
        body={() => ({ ...ids, seen, note: text })}
      >
        {newer}
        <p>
          {t("reorganizations.form.approve.text", {
            day: plan.effectiveOn === null ? "" : formatDay(plan.effectiveOn, language),
          })}
        </p>
        {field}
      </CommandForm>
    );
  if (act === "reject")
    return (
      <CommandForm
        {...shared}
        danger
        command="RejectReorganization"
        onField={onField}
        body={() => {
          setError(text === "" ? t("reorganizations.form.needed") : null);
          return text === "" ? null : { ...ids, seen, reason: text };
        }}
      >
        {newer}
        <p>{t("reorganizations.form.reject.text")}</p>
        {field}
      </CommandForm>
    );
  return (
    <CommandForm
      {...shared}
      danger
      command="WithdrawReorganization"
      onField={onField}
      body={() => ({ ...ids, reason: text })}
    >
      <p>{t("reorganizations.form.withdraw.text")}</p>
      {field}
    </CommandForm>
  );
}
