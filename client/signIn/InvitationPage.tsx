/** The page an invitation's link opens: for whom it is, a password, consent; or why it does not work and what to do. */
import { Button, Checkbox, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useLocation, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { acceptByOidc, acceptInvitation, askForAnother, lookAtInvitation, signedIn } from "../api/account.ts";
import { useMe } from "../api/queries.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { NewPassword } from "./NewPassword.tsx";
import { Card, Outside } from "./Outside.tsx";
import { CodeStep } from "./SignInCard.tsx";
import classes from "./signIn.module.css";

export function InvitationPage() {
  const { t } = useTranslation();
  // Behind the #: no server was sent it, and no log holds it.
  const token = useLocation({ select: ({ hash }) => hash });
  const look = useQuery({
    queryKey: [[], "/api/invitations/look", token],
    queryFn: () => lookAtInvitation(token),
    enabled: token !== "",
    staleTime: Number.POSITIVE_INFINITY,
  });
  return (
    <Outside>
      {token === "" ? (
        <Over state="UNKNOWN" token={token} />
      ) : look.data === undefined ? (
        <Card title={t("signIn.invitation.title")} wide>
          <Loaded query={look} waiting={<SkeletonLines count={6} />}>
            {() => null}
          </Loaded>
        </Card>
      ) : look.data.state === "OPEN" ? (
        <Open
          key={token}
          token={token}
          name={look.data.name ?? ""}
          email={look.data.email ?? ""}
          onOver={() => void look.refetch()}
        />
      ) : (
        <Over key={token} state={look.data.state} token={token} />
      )}
    </Outside>
  );
}

const consentItems = ["what", "why", "long", "refuse"] as const;

type OpenProps = { token: string; name: string; email: string; onOver: () => void };

function Open({ token, name, email, onOver }: OpenProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useMe().data;
  const oidc = me?.signIn.oidc ?? null;
  const trying = useAttempt();
  const outside = useAttempt();
  const [password, setPassword] = useState("");
  const [consent, setConsent] = useState(false);
  const [missing, setMissing] = useState(false);
  const [step, setStep] = useState<"PASSWORD" | "CODE">("PASSWORD");
  const begin = async () => {
    // The link is in the browser's history no more.
    await navigate({ to: "/", replace: true });
    await signedIn();
  };
  if (step === "CODE")
    return (
      <Card title={t("signIn.code.title")}>
        <CodeStep onDone={begin} onAgain={() => void navigate({ to: "/sign-in", replace: true })} />
      </Card>
    );
  return (
    <Card title={t("signIn.invitation.welcome", { name })} wide>
      <p className={classes.lead}>{t("signIn.invitation.text")}</p>
      {me?.actor && me.name !== null && (
        <p className={classes.note}>{t("signIn.invitation.instead", { name: me.name })}</p>
      )}
      <AttemptForm
        trying={trying}
        submit={t("signIn.invitation.submit")}
        failed={t("signIn.failed")}
        wide
        onSubmit={async () => {
          setMissing(!consent);
          if (!consent) return;
          try {
            const next = await acceptInvitation(token, password);
            if (next === "CODE") setStep("CODE");
            else await begin();
          } catch (error) {
            // Used or over meanwhile: looked at again, the page says what to do.
            onOver();
            throw error;
          }
        }}
      >
        <TextInput label={t("signIn.email")} name="email" autoComplete="username" value={email} readOnly />
        <NewPassword label={t("signIn.invitation.newPassword")} email={email} value={password} onChange={setPassword} />
        <dl className={classes.consent}>
          {consentItems.map((item) => (
            <ConsentItem key={item} label={t(`signIn.invitation.consentLabels.${item}`)}>
              {t(`signIn.invitation.consentItems.${item}`)}
            </ConsentItem>
          ))}
        </dl>
        <Checkbox
          label={t("signIn.invitation.consent")}
          checked={consent}
          onChange={(event) => setConsent(event.currentTarget.checked)}
          error={missing && !consent ? t("signIn.invitation.consentNeeded") : null}
        />
      </AttemptForm>
      {oidc !== null && (
        <>
          <div className={classes.or}>{t("signIn.or")}</div>
          {outside.problem !== null && <p role="alert">{outside.problem}</p>}
          <Button
            variant="default"
            loading={outside.busy}
            onClick={() => {
              setMissing(!consent);
              if (consent) void outside.attempt(async () => location.assign(await acceptByOidc(token)));
            }}
          >
            {t("signIn.invitation.oidc", { name: oidc.name })}
          </Button>
        </>
      )}
    </Card>
  );
}

const ConsentItem = ({ label, children }: { label: string; children: ReactNode }) => (
  <>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </>
);

function Over({ state, token }: { state: "USED" | "EXPIRED" | "UNKNOWN"; token: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const trying = useAttempt();
  const [asked, setAsked] = useState(false);
  const [title, text] = (
    {
      USED: ["signIn.invitation.used", "signIn.invitation.usedText"],
      EXPIRED: ["signIn.invitation.expired", "signIn.invitation.expiredText"],
      UNKNOWN: ["signIn.invitation.unknown", "signIn.invitation.unknownText"],
    } as const
  )[state];
  const ask = async () => setAsked(await trying.attempt(() => askForAnother(token)));
  const toSignIn = () => void navigate({ to: "/sign-in", replace: true });
  return (
    <Card title={t(title)}>
      <p className={classes.lead}>{t(text)}</p>
      {trying.problem !== null && <p role="alert">{trying.problem}</p>}
      {asked && <p role="status">{t("signIn.invitation.asked")}</p>}
      <div className={classes.buttons}>
        {state !== "UNKNOWN" && !asked && (
          <Button loading={trying.busy} variant={state === "USED" ? "default" : "filled"} onClick={() => void ask()}>
            {t("signIn.invitation.ask")}
          </Button>
        )}
        <Button variant={state === "EXPIRED" && !asked ? "default" : "filled"} onClick={toSignIn}>
          {t("signIn.invitation.toSignIn")}
        </Button>
      </div>
    </Card>
  );
}
