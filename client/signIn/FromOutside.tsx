/** Why a provider's answer did not let its holder in, or was not linked, as the address says after coming back. */
import { Alert } from "@mantine/core";
import { useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

const told = ["OIDC_UNLINKED", "OIDC_TAKEN", "OIDC_UNAVAILABLE"] as const;

export function FromOutside() {
  const { t } = useTranslation();
  const { problem } = useSearch({ strict: false });
  if (problem === undefined) return null;
  const known = told.find((code) => code === problem);
  return (
    <Alert color="red" variant="light" role="alert" title={t("signIn.problem.title")}>
      {t(known === undefined ? "signIn.problem.text" : `signIn.problem.${known}`)}
    </Alert>
  );
}
