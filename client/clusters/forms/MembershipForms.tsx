/** Moving one member to another mini-cluster, and ending a membership. */
import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe, useMiniClusters } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { CommandForm } from "./CommandForm.tsx";

export function TransferForm({ subject: { memberId, name, miniClusterId }, onClose }: FormProps<"membership">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const clusters = useMiniClusters().data?.items ?? [];
  const [to, setTo] = useState<string | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("forms.transfer.title", { name })}
      command="TransferMembership"
      submit={t("forms.transfer.submit")}
      done={t("forms.transfer.done", { name })}
      onClose={onClose}
      body={() => {
        setMissing(to === null ? t("forms.choose") : null);
        if (to === null || programmeId == null) return null;
        return { programmeId, memberId, from: miniClusterId, to };
      }}
    >
      <Select
        label={t("forms.transfer.to")}
        withAsterisk
        data={clusters
          .filter((cluster) => cluster.active && cluster.id !== miniClusterId)
          .map((cluster) => ({ value: cluster.id, label: named(cluster.names) }))}
        value={to}
        onChange={setTo}
        error={missing}
      />
    </CommandForm>
  );
}

export function LeaveForm({ subject: { memberId, name, miniClusterId }, onClose }: FormProps<"membership">) {
  const { t } = useTranslation();
  const programmeId = useMe().data?.programmeId;
  const [reason, setReason] = useState("");
  return (
    <CommandForm
      title={t("forms.leave.title", { name })}
      command="LeaveMiniCluster"
      submit={t("forms.leave.submit")}
      done={t("forms.leave.done", { name })}
      danger
      onClose={onClose}
      body={() => (programmeId == null ? null : { programmeId, memberId, miniClusterId, reason })}
    >
      <p>{t("forms.leave.text")}</p>
      <Textarea
        label={t("forms.reason")}
        description={t("forms.reasonHint")}
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </CommandForm>
  );
}
