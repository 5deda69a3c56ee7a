/** Destinations, amounts and rules in words. */
import { useTranslation } from "react-i18next";
import type { Id, OrganizationKind } from "../../../src/contract/base.ts";
import type { Category } from "../../../src/contract/issue.ts";
import { useNames } from "../workbench/context.ts";
import type { Destination } from "./destinations.ts";
import type { Fate } from "./fates.ts";
import type { Filter } from "./filter.ts";
import type { MoveKind, Subject } from "./subjects.ts";

export function useTold() {
  const { t } = useTranslation();
  const names = useNames();

  /** "회원 6명": members count once, whatever memberships of theirs there are. */
  const amount = (kind: MoveKind, rows: readonly Subject[]): string =>
    t(`planMoves.amount.${kind}`, { count: new Set(rows.map(({ id }) => id)).size });

  /** Where a row goes. */
  const goes = (kind: MoveKind, { to, groupId }: Pick<Fate, "to" | "groupId">): string => {
    if (to === undefined) return t("planMoves.row.undecided");
    if (to === null) return kind === "groups" ? t("planMoves.row.dissolved") : t("planMoves.row.leaves");
    if (groupId === null) return names.cluster(to);
    return t("planMoves.row.inGroup", { cluster: names.cluster(to), group: names.group(groupId) });
  };

  /** A destination as it is offered: its name, and for what is no place what it does. */
  const destination = (kind: MoveKind, wish: Destination): { name: string; text: string } => {
    if (typeof wish === "object") {
      const cluster = names.cluster(wish.to);
      if (wish.group === undefined) return { name: cluster, text: "" };
      if (wish.group === null) return { name: t("planMoves.to.noGroup", { cluster }), text: "" };
      return { name: t("planMoves.row.inGroup", { cluster, group: names.group(wish.group) }), text: "" };
    }
    const key = wishKey(kind, wish);
    return { name: t(`planMoves.to.${key}`), text: t(`planMoves.to.${key}_text`) };
  };

  /** What an act did, once it is done. */
  const done = (kind: MoveKind, rows: readonly Subject[], wish: Destination): string => {
    const what = amount(kind, rows);
    if (typeof wish === "object") return t("planMoves.done.to", { what, to: destination(kind, wish).name });
    if (wish === "OUT")
      return t(kind === "groups" ? "planMoves.done.OUT_groups" : "planMoves.done.OUT_members", { what });
    return t(`planMoves.done.${wish}`, { what });
  };

  /** The conditions of a filter, each in words. */
  const conditions = (filter: Filter, organization: (id: Id) => string): string[] => {
    const list = (words: string[]): string[] => (words.length === 0 ? [] : [words.join(", ")]);
    return [
      ...list(filter.from.map(names.before)),
      ...list(filter.sector.map((code) => t(`domain.sector.${code}`))),
      ...list(filter.organizationKind.map((code: OrganizationKind) => t(`domain.organizationKind.${code}`))),
      ...list(filter.organization.map(organization)),
      ...list(filter.category.map((code) => t(`domain.category.${code as Category}`))),
      ...(filter.membership === null ? [] : [t(`planMoves.filter.${filter.membership}`)]),
      ...list(filter.to.map((id) => `→ ${names.cluster(id)}`)),
      ...(filter.scope === "ALL" ? [] : [t(`planMoves.scope.${filter.scope}`)]),
      ...(filter.q.trim() === "" ? [] : [t("planMoves.filter.quoted", { text: filter.q.trim() })]),
    ];
  };

  return { amount, goes, destination, done, conditions, names };
}

const wishKey = (kind: MoveKind, wish: Exclude<Destination, object>) => {
  if (wish === "OUT") return kind === "groups" ? "OUT_groups" : "OUT_members";
  if (wish === "WITH_PEOPLE") return kind === "groups" ? "WITH_PEOPLE_groups" : "WITH_PEOPLE_issues";
  return wish;
};
