/** A member joins a mini-cluster: primarily where they belong nowhere yet, else beside their primary one. */
import { Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { CommandForm } from "./CommandForm.tsx";
import { type Chosen, PersonSelect } from "./PersonSelect.tsx";

export function JoinForm({ subject: { id: miniClusterId }, onClose }: FormProps<"miniCluster">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const [person, setPerson] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const hasPrimary = person !== null && person.member.primary !== null;
  return (
    <CommandForm
      title={t("forms.join.title")}
      command="JoinMiniCluster"
      submit={t("forms.join.submit")}
      done={t("forms.join.done", { name: person?.name ?? "" })}
      onClose={onClose}
      body={() => {
        setMissing(person === null ? t("forms.choose") : null);
        if (person === null || programmeId == null) return null;
        return { programmeId, memberId: person.id, miniClusterId, primary: !hasPrimary };
      }}
    >
      <PersonSelect label={t("forms.person")} chosen={person} onChoose={setPerson} error={missing} />
      <Switch
        label={t("forms.join.primary")}
        description={t("forms.join.primaryHint")}
        checked={!hasPrimary}
        readOnly
        disabled={hasPrimary}
      />
    </CommandForm>
  );
}
