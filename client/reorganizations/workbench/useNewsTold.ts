/** Tells who changed how much, once for every answer of the server that brought other editors' changes. */
import { useEffect, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Refs } from "../../../src/contract/answers.ts";
import { notify } from "../../shell/notify.ts";
import type { PlanStore } from "./planStore.ts";

export function useNewsTold(store: PlanStore, refs: Refs): void {
  const { t } = useTranslation();
  const news = useSyncExternalStore(store.onChange, store.news);
  // biome-ignore lint/correctness/useExhaustiveDependencies: news are told once, not again in another language
  useEffect(() => {
    if (news === null) return;
    const who = refs.members[news.by ?? ""]?.name ?? t("events.someone");
    void notify({ message: t("workbench.news", { who, count: news.keys.size }), id: "plan-news" });
  }, [news]);
}
