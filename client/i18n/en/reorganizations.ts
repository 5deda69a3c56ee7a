/** Texts of the reorganisations' list, of one plan's page and of its printed page. */
import type { reorganizations as ko } from "../ko/reorganizations.ts";
import { matching } from "../matching.ts";

export const reorganizations = matching<typeof ko>()({
  title: "Reorganisations",
  text: "Plans that split, merge and found mini-clusters. Whoever drafts a plan never approves it.",
  empty: "No reorganisation yet. Plans will be listed here.",
});
