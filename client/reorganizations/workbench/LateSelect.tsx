/** [R3] Where what arrives late for a mini-cluster that closes goes: chosen at the card itself. */
import { Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useContent, useNames, useWorkbench } from "./context.ts";
import type { Source } from "./fates.ts";
import { useTargetOptions, useTargets } from "./useTargets.ts";

export function LateSelect({ source }: { source: Source }) {
  const { t } = useTranslation();
  const { change } = useWorkbench();
  const { defaultSuccessors } = useContent();
  const names = useNames();
  const options = useTargetOptions(useTargets());
  return (
    <Select
      size="xs"
      label={t("workbench.fate.late")}
      aria-label={`${t("workbench.fate.late")} · ${names.before(source.id)}`}
      placeholder={t("workbench.fate.lateNeeded")}
      searchable
      data={options}
      value={defaultSuccessors.find(({ from }) => from === source.id)?.to ?? null}
      onChange={(to) =>
        change({ defaultSuccessors: to === null ? { drop: [source.id] } : { put: [{ from: source.id, to }] } })
      }
    />
  );
}
