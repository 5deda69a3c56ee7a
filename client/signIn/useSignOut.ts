/** Signing out of this browser; where the server is away, that one is still signed in is told. */
import { useTranslation } from "react-i18next";
import { signOut } from "../api/account.ts";
import { notify, sentenceOf } from "../shell/notify.ts";

export function useSignOut(): () => Promise<void> {
  const { t } = useTranslation();
  return async () => {
    try {
      await signOut();
      await notify({ message: t("account.menu.signedOut"), id: "actor" });
    } catch (error) {
      await notify({
        title: t("account.menu.failed"),
        message: sentenceOf(error, t("common.error.unreachable")),
        tone: "bad",
        id: "actor",
      });
    }
  };
}
