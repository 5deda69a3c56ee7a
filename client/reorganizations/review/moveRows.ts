/** What moves as rows of a list, each with who or what, from where and to where, in the reader's language. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "../../i18n/useLanguage.ts";
import type { Reviewed } from "./reckoning.ts";
import { useReviewedNames } from "./useReviewed.ts";

export type MoveKind = "members" | "groups" | "issues";
export type MoveRow = { key: string; what: string; detail: string; from: string; to: string };

/** Members by name, then their memberships; groups and issues in the preview's order. */
export function useMoveRows(reviewed: Reviewed): Record<MoveKind, MoveRow[]> {
  const { t } = useTranslation();
  const named = useNamed();
  const names = useReviewedNames(reviewed);
  const { preview, refs } = reviewed;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the names follow from what is reviewed and the language
  return useMemo(() => {
    const members = preview.memberMoves.map(({ memberId, from, to, primary }): MoveRow => {
      const membership = primary ? t("clusters.members.primary") : t("clusters.members.secondary");
      return {
        key: `${memberId}/${from}`,
        what: names.member(memberId),
        detail: [names.organization(memberId), membership].filter(Boolean).join(" · "),
        from: names.before(from),
        to: to === null ? t("reorganizations.moves.leaves") : names.cluster(to),
      };
    });
    return {
      members: members.sort((a, b) => (a.what < b.what ? -1 : a.what > b.what ? 1 : 0)),
      groups: preview.groupMoves.map(({ groupId, from, to }) => {
        const group = refs.groups[groupId];
        return {
          key: groupId,
          what: group ? named(group.names) : groupId,
          detail: "",
          from: names.before(from),
          to: to === null ? t("reorganizations.moves.dissolved") : names.cluster(to),
        };
      }),
      issues: preview.issueMoves.map(({ issueId, from, to, group }) => {
        const issue = refs.issues[issueId];
        return {
          key: issueId,
          what: issue ? `#${issue.number} ${issue.title}` : issueId,
          detail: group === null ? "" : names.subject(group),
          from: names.before(from),
          to: names.cluster(to),
        };
      }),
    };
  }, [reviewed, t, named]);
}
