/** Texts of the organisations' pages. */
import type { organizations as ko } from "../ko/organizations.ts";
import { matching } from "../matching.ts";

export const organizations = matching<typeof ko>()({
  title: "Organisations",
  text: "Firms, universities, institutes, agencies, local government and hospitals.",
  search: "Find a name",
  kind: "Kind",
  anyKind: "Any",
  members: "Members",
  open: "Open difficulties",
  columns: { name: "Name", kind: "Kind", business: "Business", members: "Members", open: "Open" },
  empty: "No organisations yet.",
  count: "{{count}} organisations",
  count_one: "{{count}} organisation",
  succeeded: "Succeeded by {{name}}.",
  noIssues: "No open difficulties.",
  noMembers: "No members.",
});
