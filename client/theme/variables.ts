/** Ties Mantine's own variables to Danji's, so that both speak of one page, one line, one dimmed text. */
import type { CSSVariablesResolver } from "@mantine/core";

const shared = {
  "--mantine-color-body": "var(--danji-surface)",
  "--mantine-color-text": "var(--danji-text)",
  "--mantine-color-dimmed": "var(--danji-dim)",
  "--mantine-color-anchor": "var(--danji-link)",
  "--mantine-color-error": "var(--danji-danger)",
  "--mantine-color-default": "var(--danji-surface)",
  "--mantine-color-default-hover": "var(--danji-hover)",
  "--mantine-color-default-border": "var(--danji-line)",
  "--mantine-color-default-color": "var(--danji-text)",
};

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, "--mantine-color-placeholder": "var(--krds-color-light-gray-50)" },
  dark: { ...shared, "--mantine-color-placeholder": "var(--krds-color-light-gray-40)" },
});
