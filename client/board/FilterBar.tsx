/** The filters as chips with their counts; all of them live in the address. */
import { TextInput } from "@mantine/core";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { categories, urgencies } from "../../src/contract/codes.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { CategoryIcon } from "../theme/categoryIcon.tsx";
import { Chip, Choice, Option } from "../ui/Chips.tsx";
import chipClasses from "../ui/chips.module.css";
import classes from "./board.module.css";
import { countAll, type Filter, type FilterContext } from "./filters.ts";

type Props = {
  store: BoardStore;
  filter: Filter | null;
  context: FilterContext;
  onChange: (change: Filter) => void;
  onClear: () => void;
};
const none: Filter = {};

export function FilterBar({ store, filter, context, onChange, onClear }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = filter ?? none;
  const version = useSyncExternalStore(store.onAny, store.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the cards the store holds
  const counts = useMemo(() => countAll(store.all(), now, context), [store, now, context, version]);
  const refs = store.refs();
  const firmName = (id: string): string => refs.organizations[id]?.names[language] ?? id;
  const memberName = (id: string): string =>
    id === "none" ? t("board.filter.unassigned") : (refs.members[id]?.name ?? t("events.someone"));
  const toggled = <T extends string>(list: readonly T[] | undefined, value: T): T[] | undefined => {
    const next = list?.includes(value) ? list.filter((other) => other !== value) : [...(list ?? []), value];
    return next.length === 0 ? undefined : next;
  };
  const byCount = (map: ReadonlyMap<string, number>) => [...map].sort((a, b) => b[1] - a[1]);
  return (
    <search className={classes.filters} aria-label={t("board.filter.label")}>
      <SearchField value={now.q ?? ""} onChange={(q) => onChange({ q: q === "" ? undefined : q })} />
      {context.me !== null && (
        <Chip
          on={now.mine === true}
          count={counts.mine}
          onClick={() => onChange({ mine: now.mine ? undefined : true })}
        >
          {t("board.filter.mine")}
        </Chip>
      )}
      <Chip
        on={now.overdue === true}
        count={counts.overdue}
        onClick={() => onChange({ overdue: now.overdue ? undefined : true })}
      >
        {t("board.filter.overdue")}
      </Chip>
      <Choice
        label={t("board.filter.category")}
        chosen={now.category?.map((code) => t(`domain.category.${code}`)).join(", ")}
        onClear={() => onChange({ category: undefined })}
      >
        {categories.map((code) => (
          <Option
            key={code}
            on={now.category?.includes(code) ?? false}
            count={counts.category[code] ?? 0}
            icon={<CategoryIcon category={code} />}
            onClick={() => onChange({ category: toggled(now.category, code) })}
          >
            {t(`domain.category.${code}`)}
          </Option>
        ))}
      </Choice>
      <Choice
        label={t("board.filter.urgency")}
        chosen={now.urgency?.map((code) => t(`domain.urgency.${code}`)).join(", ")}
        onClear={() => onChange({ urgency: undefined })}
      >
        {urgencies.toReversed().map((code) => (
          <Option
            key={code}
            on={now.urgency?.includes(code) ?? false}
            count={counts.urgency[code] ?? 0}
            onClick={() => onChange({ urgency: toggled(now.urgency, code) })}
          >
            {t(`domain.urgency.${code}`)}
          </Option>
        ))}
      </Choice>
      <Choice
        label={t("board.filter.firm")}
        chosen={now.firm === undefined ? undefined : firmName(now.firm)}
        onClear={() => onChange({ firm: undefined })}
      >
        {byCount(counts.firm).map(([id, count]) => (
          <Option
            key={id}
            on={now.firm === id}
            count={count}
            closes
            onClick={() => onChange({ firm: now.firm === id ? undefined : id })}
          >
            {firmName(id)}
          </Option>
        ))}
      </Choice>
      <Choice
        label={t("board.filter.assignee")}
        chosen={now.assignee === undefined ? undefined : memberName(now.assignee)}
        onClear={() => onChange({ assignee: undefined })}
      >
        {[["none", counts.unassigned] as [string, number], ...byCount(counts.assignee)].map(([id, count]) => (
          <Option
            key={id}
            on={now.assignee === id}
            count={count}
            closes
            onClick={() => onChange({ assignee: now.assignee === id ? undefined : id })}
          >
            {memberName(id)}
          </Option>
        ))}
      </Choice>
      {filter !== null && (
        <>
          <button type="button" className={chipClasses.chip} onClick={onClear}>
            <IconX size={14} aria-hidden="true" />
            {t("board.filter.clear")}
          </button>
          <span className={classes.shown} role="status">
            {t("board.filter.shown", { shown: counts.shown, total: counts.total })}
          </span>
        </>
      )}
    </search>
  );
}

/** Types at once, tells the address a moment later; while Hangul is composed it filters by what is there so far. */
function SearchField({ value, onChange }: { value: string; onChange: (text: string) => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState(value);
  const [told, setTold] = useState(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // The address changed from elsewhere (back, a link): the field follows, but never while it is being typed in.
  if (value !== told) {
    setTold(value);
    if (value !== text.trim()) setText(value);
  }
  const change = (next: string): void => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(next.trim()), 120);
  };
  return (
    <TextInput
      className={classes.search}
      type="search"
      size="sm"
      aria-label={t("board.filter.search")}
      placeholder={t("board.filter.search")}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      value={text}
      onChange={({ currentTarget }) => change(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Escape" && text !== "" && !event.nativeEvent.isComposing) {
          event.stopPropagation();
          change("");
        }
      }}
    />
  );
}
