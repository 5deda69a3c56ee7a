/** A name in both languages: the state of the two fields and the fields themselves. */
import { TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";
import type { Names } from "../../../src/contract/base.ts";

const longest = { ko: 80, en: 120 } as const;

/** The two names with their rules (filled in, not too long). */
export function useNamesForm(initial: Names = { ko: "", en: "" }) {
  const { t } = useTranslation();
  const rule = (max: number) => (value: string) =>
    value.trim() === "" ? t("forms.required") : value.length > max ? t("forms.tooLong", { max }) : null;
  return useForm<Names>({
    initialValues: { ko: initial.ko, en: initial.en },
    validate: { ko: rule(longest.ko), en: rule(longest.en) },
  });
}

/** Puts the server's sentence at the name it concerns; answers whether it was one of the names. */
export function nameField(form: ReturnType<typeof useNamesForm>, path: string, message: string): boolean {
  if (path !== "names.ko" && path !== "names.en") return false;
  form.setFieldError(path.slice("names.".length), message);
  return true;
}

export function NamesFields({ form }: { form: ReturnType<typeof useNamesForm> }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput label={t("forms.nameKo")} lang="ko" withAsterisk data-autofocus {...form.getInputProps("ko")} />
      <TextInput label={t("forms.nameEn")} lang="en" withAsterisk {...form.getInputProps("en")} />
    </>
  );
}
