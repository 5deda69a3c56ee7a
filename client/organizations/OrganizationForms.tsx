/** Registering an organisation, and recording that another took its place. */
import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../src/contract/codes.ts";
import { newId } from "../api/commands.ts";
import { useOrganizations } from "../api/queries.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import type { FormProps } from "../commands/offer.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { DayInput, fieldOf, useBodyForm } from "../ui/fields.tsx";

export function RegisterOrganizationForm({ onClose }: FormProps<"programme">) {
  const { t } = useTranslation();
  const named = useNamed();
  const [organizationId] = useState(() => newId("org"));
  const form = useBodyForm({ names: { ko: "", en: "" }, kind: "FIRM", business: { ko: "", en: "" } }, [
    "names.ko",
    "names.en",
    "kind",
  ]);
  return (
    <CommandForm
      title={t("commands.RegisterOrganization")}
      command="RegisterOrganization"
      submit={t("forms.register")}
      done={t("forms.organization.done", { name: named(form.values.names) })}
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => {
        const { names, business } = form.values;
        const kind = organizationKinds.find((one) => one === form.values.kind);
        const said = business.ko.trim() !== "" || business.en.trim() !== "";
        // What it does is said in both languages or in none.
        for (const language of ["ko", "en"] as const)
          if (said && business[language].trim() === "") {
            form.validate();
            form.setFieldError(`business.${language}`, t("forms.organization.both"));
            return null;
          }
        if (form.validate().hasErrors || kind === undefined) return null;
        return { organizationId, names, kind, business: said ? business : null };
      }}
    >
      <Select
        label={t("organizations.kind")}
        withAsterisk
        allowDeselect={false}
        data={organizationKinds.map((value) => ({ value, label: t(`domain.organizationKind.${value}`) }))}
        {...form.getInputProps("kind")}
      />
      <TextInput
        label={t("forms.nameKo")}
        lang="ko"
        maxLength={80}
        withAsterisk
        data-autofocus
        {...form.getInputProps("names.ko")}
      />
      <TextInput label={t("forms.nameEn")} lang="en" maxLength={120} withAsterisk {...form.getInputProps("names.en")} />
      <TextInput
        label={t("forms.organization.businessKo")}
        lang="ko"
        maxLength={80}
        {...form.getInputProps("business.ko")}
      />
      <TextInput
        label={t("forms.organization.businessEn")}
        lang="en"
        maxLength={120}
        {...form.getInputProps("business.en")}
      />
    </CommandForm>
  );
}

export function SucceedForm({ subject: organization, onClose }: FormProps<"organization">) {
  const { t } = useTranslation();
  const named = useNamed();
  const others = (useOrganizations().data?.items ?? []).filter(
    ({ id, successorId }) => successorId === null && id !== organization.id,
  );
  const form = useBodyForm<{ successorId: string | null; effectiveOn: string }>(
    { successorId: null, effectiveOn: "" },
    ["successorId", "effectiveOn"],
  );
  return (
    <CommandForm
      title={t("forms.succeed.title", { name: named(organization.names) })}
      command="SucceedOrganization"
      submit={t("forms.record")}
      done={t("forms.succeed.done")}
      danger
      onClose={onClose}
      onField={fieldOf(form)}
      body={() => {
        const { successorId, effectiveOn } = form.values;
        if (form.validate().hasErrors || successorId === null) return null;
        return { organizationId: organization.id, successorId, effectiveOn };
      }}
    >
      <p>{t("forms.succeed.text", { count: organization.members })}</p>
      <Select
        label={t("forms.succeed.successor")}
        withAsterisk
        searchable
        limit={50}
        data={others.map((one) => ({ value: one.id, label: named(one.names) }))}
        nothingFoundMessage={t("forms.succeed.none")}
        {...form.getInputProps("successorId")}
      />
      <DayInput label={t("forms.succeed.effectiveOn")} {...form.getInputProps("effectiveOn")} />
    </CommandForm>
  );
}
