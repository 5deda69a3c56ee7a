/** Going on as somebody of the demonstration, or as nobody: the live connection begins again, and it is told. */
import { useTranslation } from "react-i18next";
import { chooseActor } from "../api/queries.ts";
import { reconnectLive } from "../live/connection.ts";
import { notify, sentenceOf } from "../shell/notify.ts";

/** Answers whether it was done. */
export function useChoosePerson(): (memberId: string | null, name: string | null) => Promise<boolean> {
  const { t } = useTranslation();
  return async (memberId, name) => {
    try {
      await chooseActor(memberId);
      reconnectLive();
      if (name !== null) await notify({ message: t("shell.actor.switched", { name }), tone: "good", id: "actor" });
      return true;
    } catch (error) {
      await notify({
        title: t("shell.actor.failed"),
        message: sentenceOf(error, t("common.error.unreachable")),
        tone: "bad",
        id: "actor",
      });
      return false;
    }
  };
}
