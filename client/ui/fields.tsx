/** Forms whose values have the shape of the command's body: what is needed, the server's word at its field, days. */
import { TextInput, type TextInputProps } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useTranslation } from "react-i18next";

type Values = Record<string, unknown>;

/** A form with these first values; the fields named in `needed` (paths: `names.ko`) may not be left empty. */
export function useBodyForm<T extends Values>(initialValues: T, needed: readonly string[]) {
  const { t } = useTranslation();
  return useForm<T>({
    initialValues,
    validate: (values) => {
      const missing = needed.filter((path) => isEmpty(path.split(".").reduce<unknown>(inner, values)));
      return Object.fromEntries(missing.map((path) => [path, t("forms.required")]));
    },
  });
}

const inner = (value: unknown, name: string): unknown =>
  typeof value === "object" && value !== null ? (value as Values)[name] : undefined;
const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && value.trim() === "");

/** For CommandForm's `onField`: puts the server's sentence at the field of that path where the form has one. */
export function fieldOf(form: { getValues: () => Values; setFieldError: (path: string, error: string) => void }) {
  return (path: string, message: string): boolean => {
    if (path.split(".").reduce<unknown>(inner, form.getValues()) === undefined) return false;
    form.setFieldError(path, message);
    return true;
  };
}

/** A calendar day in Korea. */
export function DayInput(props: TextInputProps) {
  return <TextInput type="date" withAsterisk {...props} />;
}
