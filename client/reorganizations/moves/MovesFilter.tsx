/** What the table shows: a search, what still needs doing, and by where from, where to, sector, organisation, category. */
import { TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { categories, organizationKinds } from "../../../src/contract/codes.ts";
import { CategoryIcon } from "../../theme/categoryIcon.tsx";
import { sectors } from "../../theme/marks.ts";
import { Chip, Choice, Option } from "../../ui/Chips.tsx";
import chips from "../../ui/chips.module.css";
import { hangulMatches } from "../../ui/hangul.ts";
import { troubles } from "./fates.ts";
import { everything, type Filter, filtered, isNarrowed, type Scope } from "./filter.ts";
import classes from "./moves.module.css";
import type { MoveKind, Subject } from "./subjects.ts";
import type { Moves } from "./useMoves.ts";
import { useTold } from "./useTold.ts";

type Props = {
  kind: MoveKind;
  moves: Moves;
  filter: Filter;
  shown: number;
  organization: (id: Id) => string;
  onChange: (filter: Filter) => void;
};

export function MovesFilter({ kind, moves, filter, shown, organization, onChange }: Props) {
  const { t } = useTranslation();
  const { names } = useTold();
  const { subjects, fates, places } = moves;
  const rows = subjects[kind];
  const counts = useMemo(() => countsOf(rows, (subject) => fates[kind].get(subject.key)?.to), [rows, fates, kind]);
  const scopes = useMemo(() => {
    const count = (scope: Scope): number => filtered(rows, fates[kind], { ...everything, scope }).length;
    return { ALL: rows.length, MOVE: count("MOVE"), CHOSEN: count("CHOSEN"), ...fates.counts[kind] };
  }, [rows, fates, kind]);
  const [sought, setSought] = useState("");
  const organizations = useMemo(
    () =>
      [...counts.organization.keys()]
        .filter((id) => hangulMatches(organization(id), sought))
        .sort((a, b) => (counts.organization.get(b) ?? 0) - (counts.organization.get(a) ?? 0))
        .slice(0, offeredAtOnce),
    [counts, organization, sought],
  );
  const change = (part: Partial<Filter>): void => onChange({ ...filter, ...part });
  const toggled = <T,>(list: readonly T[], one: T): readonly T[] =>
    list.includes(one) ? list.filter((other) => other !== one) : [...list, one];
  const choice = <T extends string>(
    name: ListName,
    offer: readonly T[],
    told: (one: T) => string,
    search?: { query: string; onSearch: (query: string) => void },
  ) => (
    <Choice
      search={search}
      label={t(`planMoves.filter.${name}`)}
      chosen={filter[name].length === 0 ? undefined : (filter[name] as readonly T[]).map(told).join(", ")}
      onClear={() => change({ [name]: [] })}
    >
      {offer
        .filter((one) => counts[name].has(one) || (filter[name] as readonly T[]).includes(one))
        .map((one) => (
          <Option
            key={one}
            on={(filter[name] as readonly T[]).includes(one)}
            count={counts[name].get(one) ?? 0}
            icon={name === "category" ? <CategoryIcon category={one as never} /> : undefined}
            onClick={() => change({ [name]: toggled(filter[name] as readonly T[], one) })}
          >
            {told(one)}
          </Option>
        ))}
    </Choice>
  );
  return (
    <search className={classes.filter} aria-label={t("planMoves.filter.label")}>
      <div className={classes.chips}>
        {(["ALL", ...troubles, "MOVE", "CHOSEN"] as const).map((scope) => {
          const count = scopes[scope] ?? 0;
          const trouble = scope !== "ALL" && scope !== "MOVE" && scope !== "CHOSEN";
          if (trouble && count === 0 && filter.scope !== scope) return null;
          return (
            <Chip
              key={scope}
              on={filter.scope === scope}
              count={count}
              tone={trouble && count > 0 ? "danger" : undefined}
              onClick={() => change({ scope: filter.scope === scope ? "ALL" : scope })}
            >
              {t(`planMoves.scope.${scope}`)}
            </Chip>
          );
        })}
        <span className={classes.count} role="status">
          {t("common.count.of", { shown, total: rows.length })}
        </span>
      </div>
      <div className={classes.chips}>
        <TextInput
          className={classes.search}
          type="search"
          size="sm"
          aria-label={t("planMoves.filter.search")}
          placeholder={t("planMoves.filter.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={filter.q}
          onChange={({ currentTarget }) => change({ q: currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key === "Escape" && filter.q !== "" && !event.nativeEvent.isComposing) change({ q: "" });
          }}
        />
        {choice("from", places.before, names.before)}
        {choice("to", places.after, names.cluster)}
        {kind === "members" && choice("sector", sectors, (code) => t(`domain.sector.${code}`))}
        {kind !== "groups" &&
          choice("organizationKind", organizationKinds, (code) => t(`domain.organizationKind.${code}`))}
        {kind === "issues" && choice("category", categories, (code) => t(`domain.category.${code}`))}
        {kind === "members" && (
          <Choice
            label={t("planMoves.filter.membership")}
            chosen={filter.membership === null ? undefined : t(`planMoves.filter.${filter.membership}`)}
            onClear={() => change({ membership: null })}
          >
            {(["PRIMARY", "SECONDARY"] as const).map((one) => (
              <Option
                key={one}
                on={filter.membership === one}
                count={counts.membership.get(one) ?? 0}
                closes
                onClick={() => change({ membership: filter.membership === one ? null : one })}
              >
                {t(`planMoves.filter.${one}`)}
              </Option>
            ))}
          </Choice>
        )}
        {kind !== "groups" &&
          choice("organization", organizations, organization, { query: sought, onSearch: setSought })}
        {(isNarrowed(filter) || filter.scope !== "ALL") && (
          <button type="button" className={chips.chip} onClick={() => onChange(everything)}>
            <IconX size={14} aria-hidden="true" />
            {t("planMoves.filter.clear")}
          </button>
        )}
      </div>
    </search>
  );
}

/** So many organisations, those with the most rows first; the search finds the others. */
const offeredAtOnce = 60;

type ListName = "from" | "to" | "sector" | "organizationKind" | "organization" | "category";
type Counts = Record<ListName | "membership", ReadonlyMap<string, number>>;

/** How many rows each choice would show by itself. */
function countsOf(rows: readonly Subject[], goes: (subject: Subject) => string | null | undefined): Counts {
  const count = (of: (subject: Subject) => string | null | undefined): Map<string, number> => {
    const found = new Map<string, number>();
    for (const row of rows) {
      const one = of(row);
      if (one != null) found.set(one, (found.get(one) ?? 0) + 1);
    }
    return found;
  };
  return {
    from: count(({ from }) => from),
    to: count(goes),
    sector: count(({ sector }) => sector),
    organizationKind: count(({ organizationKind }) => organizationKind),
    organization: count(({ organizationId }) => organizationId),
    category: count(({ category }) => category),
    membership: count(({ primary }) => (primary ? "PRIMARY" : "SECONDARY")),
  };
}
