/** Texts of the list of issues. */
import type { issues as ko } from "../ko/issues.ts";
import { matching } from "../matching.ts";

export const issues = matching<typeof ko>()({
  title: "Difficulties",
  text: "What firms struggle with in research and development. You see what you may see.",
  search: "Title, text or firm",
  filters: {
    open: "Open only",
    state: "State",
    category: "Category",
    miniCluster: "Mini-cluster",
    any: "Any",
  },
  columns: {
    number: "No.",
    title: "Title",
    firm: "Firm",
    category: "Category",
    state: "State",
    due: "Due",
    place: "Mini-cluster",
  },
  count: "{{count}} difficulties",
  count_one: "{{count}} difficulty",
  log: "Log a difficulty",
  empty: "No difficulties yet. They appear here as firms log them.",
  detail: "Difficulty #{{number}}",
});
