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
  // Mantine mixes a light button from a palette's numbers; KRDS's shades are variables, which it cannot mix in the dark.
  "--mantine-color-primary-light": "var(--danji-selected)",
  "--mantine-color-primary-light-hover": "color-mix(in srgb, var(--danji-selected), var(--danji-link) 12%)",
  "--mantine-color-primary-light-color": "var(--danji-link)",
};

export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: { ...shared, "--mantine-color-placeholder": "var(--krds-color-light-gray-50)" },
  dark: { ...shared, "--mantine-color-placeholder": "var(--krds-color-light-gray-40)" },
});
