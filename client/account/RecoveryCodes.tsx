/** Recovery codes, shown this once: to copy, to save, to print; the window closes when they are kept. */
import { Button } from "@mantine/core";
import { IconDownload, IconPrinter } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { Copy } from "../ui/Copy.tsx";
import classes from "./account.module.css";

type Props = { codes: readonly string[]; email: string; onKept: () => void };

export function RecoveryCodes({ codes, email, onKept }: Props) {
  const { t } = useTranslation();
  const text = `${t("account.recovery.file", { email })}\n\n${codes.join("\n")}\n`;
  const save = () => {
    const address = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
    const link = Object.assign(document.createElement("a"), { href: address, download: "danji-recovery-codes.txt" });
    link.click();
    URL.revokeObjectURL(address);
  };
  return (
    <div className={classes.part}>
      <p className={classes.dim}>{t("account.recovery.text")}</p>
      <ol className={classes.codes} style={{ width: "100%" }} aria-label={t("account.recovery.title")}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <div className={classes.buttons}>
        <Copy value={text} />
        <Button variant="default" leftSection={<IconDownload size={18} aria-hidden="true" />} onClick={save}>
          {t("account.recovery.download")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter size={18} aria-hidden="true" />}
          onClick={() => window.print()}
        >
          {t("account.recovery.print")}
        </Button>
      </div>
      <Button onClick={onKept} style={{ justifySelf: "end" }}>
        {t("account.recovery.kept")}
      </Button>
    </div>
  );
}
