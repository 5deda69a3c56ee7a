/** E-mail and password, then the code where one is asked for; or an account from outside. */
import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { signedIn, signIn, signInCode } from "../api/account.ts";
import { useMe } from "../api/queries.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { Card } from "./Outside.tsx";
import classes from "./signIn.module.css";

type Props = {
  title: string;
  lead: string;
  /** Between the lead and the form: what went before. */
  news?: ReactNode;
  onDone?: () => Promise<void>;
};

export function SignInCard({ title, lead, news, onDone = signedIn }: Props) {
  const { t } = useTranslation();
  const [step, setStep] = useState<"PASSWORD" | "CODE">("PASSWORD");
  if (step === "CODE")
    return (
      <Card title={t("signIn.code.title")}>
        <CodeStep onDone={onDone} onAgain={() => setStep("PASSWORD")} />
      </Card>
    );
  return (
    <Card title={title}>
      <p className={classes.lead}>{lead}</p>
      {news}
      <PasswordStep onNext={async (next) => (next === "DONE" ? onDone() : setStep("CODE"))} />
    </Card>
  );
}

function PasswordStep({ onNext }: { onNext: (next: "DONE" | "CODE") => Promise<void> }) {
  const { t } = useTranslation();
  const oidc = useMe().data?.signIn.oidc ?? null;
  const trying = useAttempt();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  return (
    <>
      <AttemptForm
        trying={trying}
        submit={t("signIn.submit")}
        failed={t("signIn.failed")}
        wide
        onSubmit={async () => onNext(await signIn(email, password))}
      >
        <TextInput
          type="email"
          name="email"
          label={t("signIn.email")}
          autoComplete="username"
          maxLength={200}
          required
          withAsterisk={false}
          autoFocus
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
        />
        <PasswordInput
          name="password"
          label={t("signIn.password")}
          autoComplete="current-password"
          maxLength={1000}
          required
          withAsterisk={false}
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
      </AttemptForm>
      {oidc !== null && (
        <>
          <div className={classes.or}>{t("signIn.or")}</div>
          <Button variant="default" component="a" href={outside()}>
            {t("signIn.oidc", { name: oidc.name })}
          </Button>
        </>
      )}
      <p className={classes.note}>{t("signIn.forgot")}</p>
    </>
  );
}

/** The address that leads out to the provider and back to this page. */
function outside(): string {
  const here = location.pathname === "/sign-in" ? "/" : location.pathname + location.search;
  return `/api/oidc/start?returnTo=${encodeURIComponent(here)}`;
}

export function CodeStep({ onDone, onAgain }: { onDone: () => Promise<void>; onAgain: () => void }) {
  const { t } = useTranslation();
  const trying = useAttempt();
  const [recovery, setRecovery] = useState(false);
  const [code, setCode] = useState("");
  const turn = () => {
    setRecovery(!recovery);
    setCode("");
    trying.clear();
  };
  return (
    <>
      <p className={classes.lead}>{t(recovery ? "signIn.code.recoveryText" : "signIn.code.text")}</p>
      <AttemptForm
        key={String(recovery)}
        trying={trying}
        submit={t("signIn.code.submit")}
        failed={t("signIn.failed")}
        wide
        onSubmit={async () => {
          await signInCode(code.trim());
          await onDone();
        }}
      >
        <TextInput
          name="code"
          label={t(recovery ? "signIn.code.recoveryLabel" : "signIn.code.label")}
          autoComplete={recovery ? "off" : "one-time-code"}
          inputMode={recovery ? "text" : "numeric"}
          maxLength={60}
          required
          withAsterisk={false}
          autoFocus
          value={code}
          onChange={(event) => setCode(event.currentTarget.value)}
        />
      </AttemptForm>
      <div className={classes.links}>
        <Button variant="subtle" size="compact-sm" px={0} onClick={turn}>
          {t(recovery ? "signIn.code.useCode" : "signIn.code.useRecovery")}
        </Button>
        <Button variant="subtle" size="compact-sm" px={0} onClick={onAgain}>
          {t("signIn.code.again")}
        </Button>
      </div>
    </>
  );
}
