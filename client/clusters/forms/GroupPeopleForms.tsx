/** Who is in a research group: joining, leaving, and handing it to another leader. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../api/allowed.ts";
import { useGroups, useMe } from "../../api/queries.ts";
import type { FormProps } from "../../commands/offer.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { CommandForm } from "./CommandForm.tsx";
import { type Chosen, PersonSelect } from "./PersonSelect.tsx";

/** The reader, where they may do it for themself alone; null where they choose whom. */
function useOneself(command: "JoinResearchGroup" | "LeaveResearchGroup", group: FormProps<"group">["subject"]) {
  const may = useMay();
  const me = useMe().data;
  const anyone = may(command, { kind: "group", groupId: group.id, miniClusterId: group.miniClusterId });
  return anyone || me?.actor == null ? null : { id: me.actor.memberId, name: me.name ?? "" };
}

export function JoinGroupForm({ subject: group, onClose }: FormProps<"group">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const oneself = useOneself("JoinResearchGroup", group);
  const [person, setPerson] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  const whom = oneself ?? person;
  return (
    <CommandForm
      title={t("forms.joinGroup.title", { group: named(group.names) })}
      command="JoinResearchGroup"
      submit={t("forms.join.submit")}
      done={t("forms.joinGroup.done", { name: whom?.name ?? "" })}
      onClose={onClose}
      body={() => {
        setMissing(whom === null ? t("forms.choose") : null);
        return whom === null || programmeId == null ? null : { programmeId, groupId: group.id, memberId: whom.id };
      }}
    >
      <p>{oneself === null ? t("forms.joinGroup.text") : t("forms.joinGroup.self", { name: oneself.name })}</p>
      {oneself === null && (
        <PersonSelect label={t("forms.person")} chosen={person} onChoose={setPerson} error={missing} />
      )}
    </CommandForm>
  );
}

export function LeaveGroupForm({ subject: group, onClose }: FormProps<"group">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const oneself = useOneself("LeaveResearchGroup", group);
  const members = useGroupMembers(group);
  const [memberId, setMemberId] = useState<string | null>(oneself?.id ?? null);
  const [missing, setMissing] = useState<string | null>(null);
  const name = oneself?.name ?? members.find(({ value }) => value === memberId)?.label ?? "";
  return (
    <CommandForm
      title={t("forms.leaveGroup.title", { group: named(group.names) })}
      command="LeaveResearchGroup"
      submit={t("forms.leaveGroup.submit")}
      done={t("forms.leaveGroup.done", { name })}
      danger
      onClose={onClose}
      body={() => {
        setMissing(memberId === null ? t("forms.choose") : null);
        return memberId === null || programmeId == null ? null : { programmeId, groupId: group.id, memberId };
      }}
    >
      <p>{oneself === null ? t("forms.leaveGroup.text") : t("forms.leaveGroup.self", { name: oneself.name })}</p>
      {oneself === null && (
        <Select
          label={t("forms.person")}
          withAsterisk
          searchable
          data={members.filter(({ value }) => value !== group.leaderId)}
          value={memberId}
          onChange={setMemberId}
          error={missing}
          nothingFoundMessage={t("forms.personNone")}
        />
      )}
    </CommandForm>
  );
}

export function LeaderForm({ subject: group, onClose }: FormProps<"group">) {
  const { t } = useTranslation();
  const named = useNamed();
  const programmeId = useMe().data?.programmeId;
  const leader = useGroupMembers(group).find(({ value }) => value === group.leaderId)?.label;
  const [person, setPerson] = useState<Chosen | null>(null);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("forms.leader.title", { group: named(group.names) })}
      command="AppointGroupLeader"
      submit={t("forms.leader.submit")}
      done={t("forms.leader.done", { name: person?.name ?? "" })}
      onClose={onClose}
      onField={(path, message) => {
        if (path === "leaderId") setMissing(message);
        return path === "leaderId";
      }}
      body={() => {
        setMissing(person === null ? t("forms.choose") : null);
        return person === null || programmeId == null ? null : { programmeId, groupId: group.id, leaderId: person.id };
      }}
    >
      <p>{leader === undefined ? t("forms.leader.text") : t("forms.leader.from", { name: leader })}</p>
      <PersonSelect
        label={t("forms.group.leader")}
        description={t("forms.group.leaderHint")}
        miniCluster={group.miniClusterId}
        chosen={person}
        onChoose={setPerson}
        error={missing}
      />
    </CommandForm>
  );
}

/** The group's members with their names, for choosing one; whoever has no name any more is left out. */
function useGroupMembers(group: FormProps<"group">["subject"]): { value: string; label: string }[] {
  const refs = useGroups(group.miniClusterId).data?.refs;
  return group.memberIds.flatMap((id) => {
    const name = refs?.members[id]?.name;
    return name === undefined ? [] : [{ value: id, label: name }];
  });
}
