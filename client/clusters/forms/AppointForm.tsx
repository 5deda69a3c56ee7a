/** Appointing an officer of a mini-cluster, in the place of another where there is one. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { clusterOffices } from "../../../src/contract/codes.ts";
import { useMe, useMiniCluster } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { CommandForm } from "./CommandForm.tsx";
import { type Chosen, PersonSelect } from "./PersonSelect.tsx";

type Office = (typeof clusterOffices)[number];

export function AppointForm({ subject: { id: miniClusterId }, onClose }: FormProps<"miniCluster">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const [office, setOffice] = useState<Office>("CHAIR");
  const [person, setPerson] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const cluster = useMiniCluster(miniClusterId).data;
  const holders = (cluster?.officers ?? []).filter((officer) => officer.office === office);
  // There is one chair: whoever comes takes the place of who is there. Other offices may have several.
  const [replaced, setReplaced] = useState<string | null>(null);
  const replaces = office === "CHAIR" ? (holders[0]?.memberId ?? null) : replaced;
  return (
    <CommandForm
      title={t("forms.appoint.title")}
      command="AppointOfficer"
      submit={t("forms.appoint.submit")}
      done={t("forms.appoint.done", { name: person?.name ?? "", office: t(`domain.office.${office}`) })}
      onClose={onClose}
      body={() => {
        setMissing(person === null ? t("forms.choose") : null);
        if (person === null || programmeId == null) return null;
        return { programmeId, miniClusterId, office, memberId: person.id, replaces };
      }}
    >
      <Select
        label={t("forms.appoint.office")}
        data={clusterOffices.map((value) => ({ value, label: t(`domain.office.${value}`) }))}
        value={office}
        allowDeselect={false}
        onChange={(next) => {
          setOffice(clusterOffices.find((one) => one === next) ?? "CHAIR");
          setReplaced(null);
        }}
      />
      <PersonSelect
        label={t("forms.person")}
        miniCluster={miniClusterId}
        chosen={person}
        onChoose={setPerson}
        error={missing}
      />
      {holders.length > 0 && (
        <Select
          label={t("forms.appoint.replaces")}
          data={holders.map(({ memberId }) => ({
            value: memberId,
            label: cluster?.refs.members[memberId]?.name ?? memberId,
          }))}
          placeholder={t("forms.appoint.nobody")}
          value={replaces}
          onChange={setReplaced}
          clearable={office !== "CHAIR"}
          disabled={office === "CHAIR"}
        />
      )}
    </CommandForm>
  );
}
