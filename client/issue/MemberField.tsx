/** Chooses who takes charge: the group's own members first, anyone else by name or organisation. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "../../src/contract/answers.ts";
import { useMembers } from "../api/queries.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { hangulMatches } from "../ui/hangul.ts";
import { useNames } from "./names.ts";

type Props = {
  group: Group | null;
  value: string | null;
  onChange: (memberId: string | null) => void;
  error: string | null;
};

export function MemberField({ group, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = useNames();
  const [text, setText] = useState("");
  const [typed] = useDebouncedValue(text.trim(), 200);
  const found = useMembers({ q: typed, limit: 20 }, typed !== "");
  const data = useMemo(() => {
    const label = (id: string, name: string, organization: string | undefined): { value: string; label: string } => ({
      value: id,
      label: organization === undefined ? name : `${name} · ${organization}`,
    });
    const ofGroup = (group?.memberIds ?? []).flatMap((id) => {
      const member = names.members[id];
      if (member === undefined) return [];
      return [label(id, member.name, names.organizations[member.organizationId]?.names[language])];
    });
    const own = new Set(ofGroup.map((one) => one.value));
    const answer = typed === "" ? undefined : found.data;
    const others = (answer?.items ?? [])
      .filter(({ id }) => !own.has(id))
      .flatMap(({ id, organizationId }) => {
        const member = answer?.refs.members[id];
        if (member === undefined) return [];
        return [label(id, member.name, answer?.refs.organizations[organizationId]?.names[language])];
      });
    return [
      { group: t("panel.form.ofGroup"), items: ofGroup },
      { group: t("panel.form.others"), items: others },
    ].filter(({ items }) => items.length > 0);
  }, [group, names, found.data, language, t, typed]);
  return (
    <Select
      label={t("panel.form.assigneeId")}
      placeholder={t("panel.form.assigneeHint")}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      onSearchChange={setText}
      filter={({ options, search }) =>
        options.map((option) => {
          // What the server found answers to the search by its own rules.
          if (!("group" in option) || option.group === t("panel.form.others")) return option;
          return { ...option, items: option.items.filter(({ label }) => hangulMatches(label, search)) };
        })
      }
      nothingFoundMessage={t("panel.form.noMembers")}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={240}
      error={error}
      data-autofocus
    />
  );
}
