/** Creating a research group in a mini-cluster, and dissolving one. */
import { Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../api/commands.ts";
import { useGroups, useMe } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { CommandForm } from "./CommandForm.tsx";
import { NamesFields, nameField, useNamesForm } from "./NamesFields.tsx";
import { type Chosen, PersonSelect } from "./PersonSelect.tsx";

export function CreateGroupForm({ subject: { id: miniClusterId }, onClose }: FormProps<"miniCluster">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const names = useNamesForm();
  const [groupId] = useState(() => newId("rg"));
  const [purpose, setPurpose] = useState("");
  const [leader, setLeader] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("forms.group.title")}
      command="CreateResearchGroup"
      submit={t("forms.group.submit")}
      done={t("forms.group.done", { name: named(names.values) })}
      onClose={onClose}
      onField={(path, message) => nameField(names, path, message)}
      body={() => {
        setMissing(leader === null ? t("forms.choose") : null);
        if (names.validate().hasErrors || leader === null || programmeId == null) return null;
        return { programmeId, groupId, names: names.values, purpose, miniClusterId, leaderId: leader.id };
      }}
    >
      <NamesFields form={names} />
      <Textarea
        label={t("forms.group.purpose")}
        maxLength={500}
        autosize
        minRows={2}
        value={purpose}
        onChange={(event) => setPurpose(event.currentTarget.value)}
      />
      <PersonSelect
        label={t("forms.group.leader")}
        description={t("forms.group.leaderHint")}
        miniCluster={miniClusterId}
        chosen={leader}
        onChoose={setLeader}
        error={missing}
      />
    </CommandForm>
  );
}

export function DissolveGroupForm({ subject: group, onClose }: FormProps<"group">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  // The other groups of its mini-cluster may take over its open issues.
  const siblings = (useGroups(group.miniClusterId).data?.items ?? []).filter(
    ({ id, active }) => active && id !== group.id,
  );
  const [successorId, setSuccessor] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("forms.dissolve.title", { name: named(group.names) })}
      command="DissolveResearchGroup"
      submit={t("forms.dissolve.submit")}
      done={t("forms.dissolve.done")}
      danger
      onClose={onClose}
      body={() => {
        setMissing(reason.trim() === "" ? t("forms.required") : null);
        if (reason.trim() === "" || programmeId == null) return null;
        return { programmeId, groupId: group.id, successorId, reason };
      }}
    >
      <p>{t("forms.dissolve.text", { count: group.openIssues })}</p>
      <Select
        label={t("forms.dissolve.successor")}
        placeholder={t("forms.dissolve.none")}
        data={siblings.map((sibling) => ({ value: sibling.id, label: named(sibling.names) }))}
        value={successorId}
        onChange={setSuccessor}
        clearable
      />
      <Textarea
        label={t("forms.reason")}
        description={t("forms.reasonHint")}
        withAsterisk
        maxLength={500}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={missing}
      />
    </CommandForm>
  );
}
