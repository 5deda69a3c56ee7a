/** How many members, research groups and open issues move, each as a phrase that sentences are made of. */
import { useTranslation } from "react-i18next";

type Moved = { members: number; groups: number; issues: number };

export function useCounts(): (moved: Moved) => Record<keyof Moved, string> {
  const { t } = useTranslation();
  return ({ members, groups, issues }) => ({
    members: t("reorganizations.count.members", { count: members }),
    groups: t("reorganizations.count.groups", { count: groups }),
    issues: t("reorganizations.count.issues", { count: issues }),
  });
}
