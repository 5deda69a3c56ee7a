/** Verifies the record from its beginning: three checks with their progress, how it came out, the result to take away. */
import { Button, VisuallyHidden } from "@mantine/core";
import { IconDownload, IconShieldCheck } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Verification } from "../../src/contract/verification.ts";
import { mayAnywhere } from "../../src/domain/permissions.ts";
import { useMe } from "../api/queries.ts";
import { useStartVerification, useVerification } from "../api/verify.ts";
import { Empty } from "../ui/Empty.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonTiles } from "../ui/Skeletons.tsx";
import { ChainCheck, ModelCheck, ReorganizationsCheck } from "./Checks.tsx";
import classes from "./verify.module.css";

export function VerifyPage() {
  const { t } = useTranslation();
  const me = useMe();
  const may = me.data !== undefined && mayAnywhere(me.data.actor, "VerifyLog").allowed;
  const verification = useVerification(may);
  const start = useStartVerification();
  const state = verification.data?.state;
  const running = state === "RUNNING" || start.isPending;
  return (
    <Page
      title={t("verify.title")}
      lead={t("verify.lead")}
      within={[{ label: t("shell.nav.history"), to: "/history" }]}
      action={
        may && (
          <Button
            leftSection={<IconShieldCheck size={18} aria-hidden="true" />}
            loading={running}
            onClick={() => start.mutate()}
          >
            {t(state === undefined || state === "NEVER" ? "verify.start" : "verify.again")}
          </Button>
        )
      }
    >
      {start.error !== null && <Failure error={start.error} retry={() => start.mutate()} />}
      {me.data !== undefined && !may ? (
        <Section title={t("verify.title")}>
          <Empty>{t("verify.forbidden")}</Empty>
        </Section>
      ) : (
        <Loaded query={verification} waiting={<SkeletonTiles count={3} height={120} />}>
          {(found) => <Found found={found} />}
        </Loaded>
      )}
    </Page>
  );
}

function Found({ found }: { found: Verification }) {
  const { t } = useTranslation();
  const { state, checks, startedAt, finishedAt, why } = found;
  if (state === "NEVER") return <Empty>{t("verify.never")}</Empty>;
  const outcome = state === "RUNNING" ? t("verify.running") : t(`verify.outcome.${state}`);
  return (
    <>
      <VisuallyHidden role="status" aria-live="polite">
        {outcome}
      </VisuallyHidden>
      {state !== "RUNNING" && (
        <div className={classes.outcome} data-state={state}>
          <div>
            <p className={classes.verdict}>{outcome}</p>
            {why !== null && <p>{t(`verify.why.${why}`)}</p>}
            {startedAt !== null && finishedAt !== null && (
              <p className={classes.dim}>
                <Moment at={startedAt} relative={false} /> – <Moment at={finishedAt} relative={false} />
              </p>
            )}
          </div>
          <Button
            variant="default"
            component="a"
            href="/api/verify/result"
            download
            leftSection={<IconDownload size={18} aria-hidden="true" />}
          >
            {t("verify.download")}
          </Button>
        </div>
      )}
      {checks === null ? (
        state === "RUNNING" && <SkeletonTiles count={3} height={120} />
      ) : (
        <>
          <ChainCheck check={checks.chain} />
          <ModelCheck check={checks.model} />
          <ReorganizationsCheck check={checks.reorganizations} />
        </>
      )}
    </>
  );
}
