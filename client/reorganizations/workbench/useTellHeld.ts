/** What a key of a plan is about, and what it holds, in words. */
import { useTranslation } from "react-i18next";
import type { PlanContent } from "../../../src/contract/reorganization.ts";
import { formatDay } from "../../i18n/dates.ts";
import { useLanguage, useNamed } from "../../i18n/useLanguage.ts";
import { useNames } from "./context.ts";
import { type Held, splitKey } from "./planEdits.ts";

type Row<L extends keyof PlanContent> = PlanContent[L] extends (infer R)[] ? R : never;

/** `subject`: the field's or the row's name; `tell`: a value of it. */
export function useTellHeld(whole: string): { subject: string; tell: (value: Held) => string } {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = useNamed();
  const names = useNames();
  const row = splitKey(whole);
  if (row === null) {
    const field = whole as "title" | "effectiveOn" | "reason" | "expectedTargets" | "acceptWarnings";
    return {
      subject: t(`workbench.field.${field}`),
      tell: (value) => {
        if (value === null || value === "") return t("workbench.conflict.nothing");
        if (typeof value === "boolean") return value ? t("workbench.conflict.yes") : t("workbench.conflict.no");
        return field === "effectiveOn" ? formatDay(String(value), language) : String(value);
      },
    };
  }
  const { list, key } = row;
  const [one = "", other = ""] = key.split(list === "edges" ? ">" : "/");
  const of = (subject: string): string => `${t(`workbench.list.${list}`)} · ${subject}`;
  const there = (tell: (value: never) => string) => (value: Held) =>
    value === null ? t("workbench.conflict.noRow") : tell(value as never);
  switch (list) {
    case "targets":
      return {
        subject: of(names.cluster(key)),
        tell: there(
          ({ names: own, tier, parentId }: Row<"targets">) =>
            `${named(own)} · ${t(`domain.tier.${tier}`)}${parentId === null ? "" : ` (${names.cluster(parentId)})`}`,
        ),
      };
    case "edges":
      return {
        subject: of(`${names.before(one)} → ${names.cluster(other)}`),
        tell: there(({ kind }: Row<"edges">) => t(`domain.edge.${kind}`)),
      };
    case "dissolved":
      return { subject: of(names.before(key)), tell: there(({ reason }: Row<"dissolved">) => reason || "–") };
    case "defaultSuccessors":
      return { subject: of(names.before(key)), tell: there(({ to }: Row<"defaultSuccessors">) => names.cluster(to)) };
    case "memberMoves":
      return {
        subject: of(`${names.member(one)} (${names.before(other)})`),
        tell: there(({ to }: Row<"memberMoves">) =>
          to === null ? t("reorganizations.moves.leaves") : names.cluster(to),
        ),
      };
    case "groupMoves":
      return {
        subject: of(names.group(key)),
        tell: there(({ to }: Row<"groupMoves">) =>
          to === "DISSOLVE" ? t("reorganizations.moves.dissolved") : names.cluster(to),
        ),
      };
    case "issueMoves":
      return {
        subject: of(names.subject(key)),
        tell: there(({ to, group }: Row<"issueMoves">) =>
          [names.cluster(to), group ? names.group(group) : ""].filter(Boolean).join(" · "),
        ),
      };
    case "officers": {
      const [, office = "CHAIR", memberId = ""] = key.split("/");
      const told = `${names.cluster(one)} ${t(`domain.office.${office as Row<"officers">["office"]}`)} ${names.member(memberId)}`;
      return { subject: of(told), tell: there(() => told) };
    }
  }
}
