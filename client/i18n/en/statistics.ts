/** The words of the statistics page. */
import type { statistics as Korean } from "../ko/statistics.ts";

export const statistics: typeof Korean = {
  title: "Statistics",
  text: "The figures of one moment. Choose an earlier one with the clock above and they are those of then.",
  under: {
    title: "Under either structure",
    text: "The same moment can be counted under the structure it had, or under an earlier or a later one.",
    choose: "Count under which structure?",
    first: "The first structure · {{count}} mini-clusters",
    since: "Since {{day}} · {{count}} mini-clusters",
    empty: "There are no mini-clusters yet, so there is nothing to count.",
  },
  standing: {
    IN_FORCE: "This structure was in force at the moment.",
    NOT_YET: "This structure took effect on {{day}}: at the moment shown it did not exist yet.",
    NO_LONGER: "This structure was replaced on {{day}}: at the moment shown it no longer existed.",
  },
  how: {
    IN_FORCE: "Everything is counted where it was.",
    NOT_YET:
      "Each member, group and difficulty is counted where the reorganisation really put it. What had left or ended before is counted with the successor of its mini-cluster.",
    NO_LONGER:
      "Each member, group and difficulty is counted where it was just before the reorganisation. What came later is counted in the mini-cluster it is in now, or, where that did not exist, in the one most of its members came from.",
  },
  column: {
    name: "Mini-cluster",
    primary: "Primary",
    sectors: "Sectors",
    members: "Members",
    groups: "Groups",
    open: "Open",
    tasks: "Tasks",
    sum: "Total",
  },
  once: "each once",
  twice: "with repeats",
  sum: {
    differ:
      "The sum of {{members}} (with repeats) is {{count}} more than the {{persons}} persons there are (each once): whoever belongs to several mini-clusters counts in each.",
    same: "Nobody belongs to several mini-clusters, so the sum is the {{persons}} persons there are.",
    left: "{{count}} who left by a reorganisation in between are counted nowhere in this structure.",
  },
};
