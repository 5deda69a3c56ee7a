/** Choosing a member by name or organisation, among all or among those of one mini-cluster. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member } from "../../../src/contract/answers.ts";
import { useMembers } from "../../api/queries.ts";
import { useNamed } from "../../i18n/useLanguage.ts";

export type Chosen = { id: string; name: string; member: Member };
type Props = {
  label: string;
  description?: string;
  miniCluster?: string;
  chosen: Pick<Chosen, "id" | "name"> | null;
  onChoose: (chosen: Chosen | null) => void;
  /** Whether somebody must be chosen. Default true. */
  needed?: boolean;
  error?: string | null;
};

/** The server searches; the twenty nearest are offered. */
export function PersonSelect({ label, description, miniCluster, chosen, onChoose, needed = true, error }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const [typed, setTyped] = useState("");
  const [query] = useDebouncedValue(typed === chosen?.name ? "" : typed.trim(), 200);
  const members = useMembers({
    ...(query === "" ? {} : { q: query }),
    ...(miniCluster === undefined ? {} : { miniCluster }),
  });
  const found = (members.data?.items ?? []).flatMap((member) => {
    const person = members.data?.refs.members[member.id];
    if (person === undefined || member.forgotten) return [];
    const organization = members.data?.refs.organizations[member.organizationId];
    return [{ member, name: person.name, of: organization ? named(organization.names) : "" }];
  });
  const options = found.map(({ member, name, of }) => ({ value: member.id, label: name, of }));
  if (chosen !== null && !options.some((option) => option.value === chosen.id)) {
    options.push({ value: chosen.id, label: chosen.name, of: "" });
  }
  return (
    <Select
      label={label}
      description={description}
      placeholder={t("forms.personHint")}
      searchable
      clearable
      withAsterisk={needed}
      data={options}
      // The server has already chosen: nothing is filtered again here.
      filter={({ options: all }) => all}
      renderOption={({ option }) => {
        const of = options.find((one) => one.value === option.value)?.of;
        return (
          <span>
            {option.label} <span style={{ color: "var(--danji-dim)" }}>{of}</span>
          </span>
        );
      }}
      nothingFoundMessage={t("forms.personNone")}
      value={chosen?.id ?? null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={(id) => {
        const one = found.find(({ member }) => member.id === id);
        onChoose(one === undefined ? null : { id: one.member.id, name: one.name, member: one.member });
      }}
      error={error}
    />
  );
}
