/** Chooses an issue by number or title: the original of a duplicate. */
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { useIssues } from "../api/queries.ts";

type Props = { except: string; value: string | null; onChange: (issueId: string | null) => void; error: string | null };

export function IssueField({ except, value, onChange, error }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [typed] = useDebouncedValue(text.trim(), 200);
  const found = useIssues({ q: typed.replace(/^#/, ""), limit: 15 });
  const data = useMemo(
    () =>
      (found.data?.items ?? [])
        .filter(({ id }) => id !== except)
        .map(({ id, number, title }) => ({ value: id, label: `#${number} ${title}` })),
    [found.data, except],
  );
  return (
    <Select
      label={t("panel.form.duplicateOf")}
      placeholder={t("panel.form.duplicateHint")}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      onSearchChange={setText}
      // The server has filtered already.
      filter={({ options }) => options}
      nothingFoundMessage={t("panel.form.noIssues")}
      comboboxProps={{ withinPortal: false }}
      maxDropdownHeight={240}
      error={error}
    />
  );
}
