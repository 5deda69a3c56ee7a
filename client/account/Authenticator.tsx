/** Setting up an authenticator: the password, the QR code with a first code of it, the recovery codes. */
import { Modal, TextInput } from "@mantine/core";
import encodeQR from "qr";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TotpBegun } from "../../src/contract/accounts.ts";
import { beginTotp, confirmTotp } from "../api/account.ts";
import { notify } from "../shell/notify.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Copy } from "../ui/Copy.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./account.module.css";
import { ProveForm } from "./ProveForm.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

export function SetUpAuthenticator({ email, onClose }: { email: string; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const [begun, setBegun] = useState<TotpBegun | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(codes === null ? "account.totp.begin" : "account.recovery.title")}
      size={480}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
    >
      {codes !== null ? (
        <RecoveryCodes codes={codes} email={email} onKept={onClose} />
      ) : begun !== null ? (
        <Confirm
          begun={begun}
          onCancel={onClose}
          onConfirmed={async (shown) => {
            setCodes(shown);
            await notify({ message: t("account.totp.done"), tone: "good" });
          }}
        />
      ) : (
        <ProveForm
          text={t("account.totp.offText")}
          submit={t("account.totp.next")}
          onCancel={onClose}
          onProved={async (password) => setBegun(await beginTotp(password))}
        />
      )}
    </Modal>
  );
}

type ConfirmProps = {
  begun: TotpBegun;
  onCancel: () => void;
  onConfirmed: (codes: readonly string[]) => Promise<void>;
};

function Confirm({ begun, onCancel, onConfirmed }: ConfirmProps) {
  const { t } = useTranslation();
  const trying = useAttempt();
  const [code, setCode] = useState("");
  return (
    <AttemptForm
      trying={trying}
      submit={t("account.totp.confirm")}
      onCancel={onCancel}
      onSubmit={async () => onConfirmed((await confirmTotp(code.trim())).recoveryCodes)}
    >
      <p>{t("account.totp.scan")}</p>
      <div className={classes.qr}>
        <QrCode text={begun.uri} label={t("account.totp.qr")} />
        <div className={classes.secret}>
          <code title={t("account.totp.key")}>{begun.secret.match(/.{1,4}/g)?.join(" ")}</code>
          <Copy value={begun.secret} />
        </div>
      </div>
      <TextInput
        name="code"
        label={t("account.totp.code")}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={20}
        required
        withAsterisk={false}
        autoFocus
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
      />
    </AttemptForm>
  );
}

/** Dark squares in one path. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, "raw", { ecc: "medium", border: 1 });
    const squares = rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : "")));
    return { size: rows.length, path: squares.join("") };
  }, [text]);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <path d={path} fill="currentColor" />
    </svg>
  );
}
