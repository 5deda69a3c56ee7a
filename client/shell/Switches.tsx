/** Language and theme, each one button that says what it will do. */
import { ActionIcon, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconMoon, IconSun } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { queryClient } from "../api/queryClient.ts";
import { changeLanguage } from "../i18n/i18n.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** Changes the texts at once; what the server words in the reader's language is read again. */
export async function switchLanguage(to: "ko" | "en"): Promise<void> {
  await changeLanguage(to);
  await queryClient.invalidateQueries();
}

export function LanguageSwitch() {
  const { t } = useTranslation();
  const other = useLanguage() === "ko" ? "en" : "ko";
  return (
    <ActionIcon
      variant="subtle"
      color="gray.7"
      size={40}
      lang={other}
      aria-label={t("shell.language.toOther")}
      title={t("shell.language.toOther")}
      onClick={() => void switchLanguage(other)}
      style={{ fontWeight: 650, fontSize: "0.9rem", color: "var(--danji-text)" }}
    >
      {t("shell.language.short")}
    </ActionIcon>
  );
}

export function ThemeSwitch() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light", { getInitialValueInEffect: false }) === "dark";
  const label = dark ? t("shell.theme.toLight") : t("shell.theme.toDark");
  return (
    <ActionIcon
      variant="subtle"
      size={40}
      aria-label={label}
      title={label}
      onClick={() => setColorScheme(dark ? "light" : "dark")}
      style={{ color: "var(--danji-text)" }}
    >
      {dark ? <IconSun size={19} stroke={1.7} /> : <IconMoon size={19} stroke={1.7} />}
    </ActionIcon>
  );
}
