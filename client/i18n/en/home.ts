/** Texts of the first page. */
import type { home as ko } from "../ko/home.ts";
import { matching } from "../matching.ts";

export const home = matching<typeof ko>()({
  title: "Home",
  programme: { phase: "Phase {{phase}}", year: "Year {{year}}", since: "since {{day}}" },
  notLaunched: "The programme has not begun. Once it is launched its figures appear here.",
  figure: {
    title: "Figures",
    miniClusters: "Mini-clusters",
    members: "Members",
    organizations: "Organisations",
    groups: "Research groups",
    tasks: "Tasks discovered",
    openIssues: "Open difficulties",
    overdueIssues: "Overdue",
    closedIssues: "Closed",
    mainSub: "{{mains}} main · {{subs}} sub",
    logged: "of {{count}} logged",
    changed: "{{change}} since {{since}}",
    same: "no change",
  },
  compare: { label: "Change over", week: "1 week", month: "1 month", quarter: "3 months", year: "1 year" },
  map: {
    title: "Map of mini-clusters",
    text: "Area is members (primary). Dashed frames hold sub-mini-clusters.",
    tile: "{{name}}, {{members}} members, {{open}} open difficulties, {{overdue}} overdue",
    members: "{{count}} members",
    members_one: "{{count}} member",
    open: "{{count}} open",
    overdue: "{{count}} overdue",
    own: "The cluster itself",
    empty: "No mini-clusters yet. Found the first one and it appears on the map.",
    legend: "Colours",
  },
  waiting: {
    title: "Waiting for me",
    count: "{{count}}",
    why: {
      TRIAGE: "To review",
      ASSIGN: "Needs an assignee",
      ASSIGNED_TO_ME: "Assigned to me",
      SELECT: "To select",
      CONFIRM: "To confirm",
      OVERDUE: "Overdue",
    },
  },
  timeline: {
    title: "What happens",
    all: "All",
    empty: "Nothing has happened yet. As soon as someone acts, it is told here.",
    emptyKind: "Nothing of this kind yet.",
    filter: "Kind",
  },
});
