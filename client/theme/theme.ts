/**
 * The Mantine theme, built from the KRDS tokens that `krds-uiux` ships as CSS variables (`--krds-color-light-*`).
 * What the tokens do not name (sectors, states, the bar of the past) is in danji.css, from the same palette.
 */
import { createTheme, type MantineColorsTuple } from "@mantine/core";

const steps = ["5", "10", "20", "30", "40", "50", "60", "70", "80", "90"] as const;

/** Ten shades of a KRDS colour, the lightest first; index 5 is KRDS's own base, 50. */
function krds(name: string): MantineColorsTuple {
  const [a, b, c, d, e, f, g, h, i, j] = steps.map((step) => `var(--krds-color-light-${name}-${step})`);
  return [a!, b!, c!, d!, e!, f!, g!, h!, i!, j!];
}

/** Mantine draws the dark theme from `dark`: 0 is its text, 7 its page, 6 what lies on the page. */
const dark: MantineColorsTuple = [
  "var(--krds-color-light-gray-10)",
  "var(--krds-color-light-gray-20)",
  "var(--krds-color-light-gray-30)",
  "var(--krds-color-light-gray-40)",
  "var(--krds-color-light-gray-70)",
  "#3d4148",
  "#2a2d32",
  "var(--krds-color-light-gray-90)",
  "#191b1e",
  "var(--krds-color-light-gray-95)",
];

export const theme = createTheme({
  colors: {
    dark,
    primary: krds("primary"),
    gray: krds("gray"),
    red: krds("danger"),
    yellow: krds("warning"),
    green: krds("success"),
    blue: krds("information"),
  },
  primaryColor: "primary",
  primaryShade: { light: 5, dark: 5 },
  white: "var(--krds-color-light-gray-0)",
  black: "var(--krds-color-light-gray-90)",
  fontFamily:
    '"Pretendard GOV Variable", "Pretendard GOV", "Apple SD Gothic Neo", "Malgun Gothic", system-ui, sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SFMono-Regular", Menlo, Consolas, monospace',
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.5rem", lineHeight: "1.35" },
      h2: { fontSize: "1.2rem", lineHeight: "1.4" },
      h3: { fontSize: "1.0667rem", lineHeight: "1.45" },
    },
  },
  // Sizes are in rem and the root is 15 px on desktop, 16 px on a phone (danji.css): 1 rem is the body size.
  fontSizes: { xs: "0.8rem", sm: "0.8667rem", md: "1rem", lg: "1.1333rem", xl: "1.3333rem" },
  lineHeights: { xs: "1.4", sm: "1.45", md: "1.5", lg: "1.5", xl: "1.5" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "32px" },
  radius: { xs: "4px", sm: "6px", md: "8px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  shadows: {
    xs: "none",
    sm: "0 1px 2px rgb(0 0 0 / 10%)",
    md: "0 4px 14px rgb(0 0 0 / 14%)",
    lg: "0 8px 28px rgb(0 0 0 / 18%)",
  },
  breakpoints: { xs: "30em", sm: "48em", md: "64em", lg: "80em", xl: "96em" },
  cursorType: "pointer",
  respectReducedMotion: true,
  focusRing: "auto",
});
