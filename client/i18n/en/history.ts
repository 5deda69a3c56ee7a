/** Texts of the history's page: slider, replay, comparison, lineage. */
import type { history as ko } from "../ko/history.ts";
import { matching } from "../matching.ts";

export const history = matching<typeof ko>()({
  lead: "Walk through the whole record: what the mini-clusters looked like at any time, and what happened.",
  read: "Read Danji as of this moment",
  unknown: "A moment that cannot be shown",
  slider: {
    handle: "Moment shown",
    first: "Earlier moment of the comparison",
    second: "Later moment of the comparison",
    flags: "Reorganisations",
    flag: "Reorganisation of {{day}}: {{reason}}",
    flagShort: "Reorganised {{day}}",
    quiet: "Nothing happened",
  },
  controls: {
    title: "Replay",
    begin: "To the beginning (Home)",
    back: "To the event before (←)",
    play: "Play",
    pause: "Pause",
    on: "To the next event (→)",
    end: "To the present (End)",
    speed: "Speed of the replay",
    perSecond: "{{count}} events a second",
    perSecond_one: "{{count}} event a second",
    day: "Go to a day",
  },
  narration: {
    present: "Now",
    when: "{{when}}.",
    change: "{{from}} → {{to}}",
    totals: "Mini-clusters {{clusters}}, members {{members}}, open difficulties {{open}}.",
  },
  map: {
    title: "The mini-clusters as they were",
    empty: "There were no mini-clusters yet.",
  },
  list: {
    title: "Events around this moment",
    go: "Go to this moment",
    open: "Open it as it was: {{what}}",
    openShort: "Open it as it was",
    between: "Nothing happened at this very moment. Marked is the last event before it.",
    recorded: "recorded {{at}}",
  },
  compare: {
    action: "Compare two moments",
    stop: "Stop comparing",
  },
});
