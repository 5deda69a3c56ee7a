/** Founding a mini-cluster: its names, MAIN or SUB, and for a SUB its MAIN. */
import { SegmentedControl, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Tier } from "../../../src/contract/base.ts";
import { newId } from "../../api/commands.ts";
import { useMe, useMiniClusters } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { CommandForm } from "./CommandForm.tsx";
import { NamesFields, nameField, useNamesForm } from "./NamesFields.tsx";

export function FoundForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const names = useNamesForm();
  const [id] = useState(() => newId("mc"));
  const [tier, setTier] = useState<Tier>("MAIN");
  const [parent, setParent] = useState<string | null>(null);
  const [parentError, setParentError] = useState<string | null>(null);
  const clusters = useMiniClusters().data?.items ?? [];
  const mains = clusters.filter((cluster) => cluster.active && cluster.tier === "MAIN");
  return (
    <CommandForm
      title={t("forms.found.title")}
      command="FoundMiniCluster"
      submit={t("forms.found.submit")}
      done={t("forms.found.done", { name: named(names.values) })}
      onClose={onClose}
      onField={(path, message) => nameField(names, path, message)}
      body={() => {
        const lacksParent = tier === "SUB" && parent === null;
        setParentError(lacksParent ? t("forms.choose") : null);
        if (names.validate().hasErrors || lacksParent || programmeId == null) return null;
        return { programmeId, miniClusterId: id, names: names.values, tier, parentId: tier === "SUB" ? parent : null };
      }}
    >
      <SegmentedControl
        aria-label={t("forms.found.tier")}
        value={tier}
        onChange={(next) => setTier(next === "SUB" ? "SUB" : "MAIN")}
        data={(["MAIN", "SUB"] as const).map((value) => ({ value, label: t(`domain.tier.${value}`) }))}
      />
      {tier === "SUB" && (
        <Select
          label={t("forms.found.parent")}
          withAsterisk
          data={mains.map((main) => ({ value: main.id, label: named(main.names) }))}
          value={parent}
          onChange={setParent}
          error={parentError}
        />
      )}
      <NamesFields form={names} />
    </CommandForm>
  );
}
