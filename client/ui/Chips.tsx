/** Filters as chips with their counts: one that is on or off, and one that opens what may be chosen. */
import { Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "./chips.module.css";

type ChipProps = { on: boolean; count: number; onClick: () => void; children: ReactNode; tone?: "danger" };
export function Chip({ on, count, onClick, children, tone }: ChipProps) {
  return (
    <button
      type="button"
      className={classes.chip}
      data-on={on || undefined}
      data-tone={tone}
      aria-pressed={on}
      onClick={onClick}
    >
      {children}
      <span className={classes.count}>{count}</span>
    </button>
  );
}

type ChoiceProps = {
  label: string;
  chosen: string | undefined;
  onClear: () => void;
  /** A field in the menu that narrows what is offered; whoever offers it narrows it. */
  search?: { query: string; onSearch: (query: string) => void };
  children: ReactNode;
};
/** Opens a menu of what may be chosen; the chip tells what is. */
export function Choice({ label, chosen, onClear, search, children }: ChoiceProps) {
  const { t } = useTranslation();
  return (
    <Menu width={230} position="bottom-start" shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <button type="button" className={classes.chip} data-on={chosen !== undefined || undefined}>
          {chosen === undefined ? label : `${label}: ${chosen}`}
          <IconChevronDown size={14} aria-hidden="true" />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={380} style={{ overflowY: "auto" }}>
        {search && (
          <Menu.Search
            aria-label={t("common.action.search")}
            placeholder={t("common.action.search")}
            value={search.query}
            onChange={({ currentTarget }) => search.onSearch(currentTarget.value)}
          />
        )}
        {chosen !== undefined && (
          <>
            <Menu.Item closeMenuOnClick onClick={onClear}>
              {t("common.filter.any")}
            </Menu.Item>
            <Menu.Divider />
          </>
        )}
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}

type OptionProps = ChipProps & { icon?: ReactNode; closes?: boolean };
export function Option({ on, count, icon, closes = false, onClick, children }: OptionProps) {
  return (
    <Menu.CheckboxItem
      checked={on}
      rightSection={<span className={classes.count}>{count}</span>}
      fw={on ? 650 : undefined}
      c={on ? "var(--danji-link)" : undefined}
      closeMenuOnClick={closes}
      onChange={onClick}
    >
      <span className={classes.option}>
        {icon}
        {children}
      </span>
    </Menu.CheckboxItem>
  );
}
