/** A text that is shown once, with a button that copies it. */
import { Button, CopyButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";

export function Copy({ value, primary = false }: { value: string; primary?: boolean }) {
  const { t } = useTranslation();
  return (
    <CopyButton value={value} timeout={2500}>
      {({ copied, copy }) => (
        <Button
          variant={primary ? "filled" : "default"}
          leftSection={copied ? <IconCheck size={18} aria-hidden="true" /> : <IconCopy size={18} aria-hidden="true" />}
          onClick={copy}
          style={{ flex: "none" }}
        >
          {t(copied ? "common.action.copied" : "account.copy")}
        </Button>
      )}
    </CopyButton>
  );
}
