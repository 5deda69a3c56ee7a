/** Registering a member of an organisation, and erasing what is known of a person. */
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../api/commands.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import type { FormProps } from "../commands/offer.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { fieldOf, useBodyForm } from "../ui/fields.tsx";

const none = (text: string): string | null => (text.trim() === "" ? null : text.trim());

export function RegisterMemberForm({ subject: organization, onClose }: FormProps<"organization">) {
  const { t } = useTranslation();
  const named = useNamed();
  const [memberId] = useState(() => newId("member"));
  const form = useBodyForm({ person: { name: "", email: "", telephone: "" } }, ["person.name"]);
  const { person } = form.values;
  return (
    <CommandForm
      title={t("forms.member.title", { organization: named(organization.names) })}
      command="RegisterMember"
      submit={t("forms.register")}
      done={t("forms.member.done", { name: person.name })}
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => {
        if (form.validate().hasErrors) return null;
        const { name, email, telephone } = person;
        return {
          memberId,
          organizationId: organization.id,
          person: { name, email: none(email), telephone: none(telephone) },
        };
      }}
    >
      <p>{t("forms.member.text")}</p>
      <TextInput
        label={t("forms.member.name")}
        maxLength={80}
        withAsterisk
        autoComplete="off"
        data-autofocus
        {...form.getInputProps("person.name")}
      />
      <TextInput
        type="email"
        label={t("forms.member.email")}
        maxLength={200}
        autoComplete="off"
        {...form.getInputProps("person.email")}
      />
      <TextInput
        type="tel"
        label={t("forms.member.telephone")}
        maxLength={40}
        autoComplete="off"
        {...form.getInputProps("person.telephone")}
      />
    </CommandForm>
  );
}

export function ForgetForm({ subject: member, onClose }: FormProps<"member">) {
  const { t } = useTranslation();
  const [sure, setSure] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("forms.forget.title", { name: member.name })}
      command="ForgetMember"
      submit={t("forms.forget.submit")}
      done={t("forms.forget.done")}
      danger
      onClose={onClose}
      body={() => {
        setMissing(sure ? null : t("forms.forget.needed"));
        return sure ? { memberId: member.id } : null;
      }}
    >
      <p>{t("forms.forget.text")}</p>
      <Checkbox
        label={t("forms.forget.sure")}
        checked={sure}
        onChange={(event) => setSure(event.currentTarget.checked)}
        error={missing}
      />
    </CommandForm>
  );
}
