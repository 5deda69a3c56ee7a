/** Texts of the page that verifies the record. */
import type { verify as ko } from "../ko/verify.ts";
import { matching } from "../matching.ts";

export const verify = matching<typeof ko>()({
  title: "Verify the record",
  lead: "Goes through everything from the beginning: whether the record is as it was written, whether what the screens show comes from it, and whether each reorganisation carried every member, group and difficulty over. Danji stays open meanwhile.",
  start: "Verify now",
  again: "Verify again",
  running: "Verifying",
  download: "Download the result (JSON)",
  forbidden: "The director, the staff and auditors verify the record. Ask the staff if it is needed.",
  never: "Nothing has been verified since this server was started.",
  outcome: {
    HELD: "Everything holds",
    BROKEN: "Something is broken",
    FAILED: "The verification could not be finished",
  },
  why: {
    LOG_AWAY: "The log did not answer. Check the connection and verify again.",
    INTERNAL:
      "Something unexpected happened. Verify again; if it comes back, show the server's log to the administrator.",
  },
  state: {
    WAITING: "Waiting its turn",
    RUNNING: "Checking",
    HELD: "Holds",
    BROKEN: "Broken",
    NOT_KEPT: "Does not apply",
  },
  chain: {
    title: "Hash chain of the log",
    lead: "Each event carries the hash of the one before it, so that a single changed letter shows where it is.",
    held: "All {{count}} events are as they were written.",
    head: "The last hash. Kept elsewhere, it proves later that nothing up to here was changed.",
    damaged:
      "Event number {{position}} is missing or is not the one that was written. What follows cannot be trusted: restore a backup.",
    file: "The log's file is damaged. Restore a backup.",
    notKept: "A log in EventStoreDB is guarded by that server. The hash chain belongs to the embedded log.",
  },
  model: {
    title: "Read model",
    lead: "The whole log is folded anew and compared, row by row, with what the screens read.",
    held: "Up to log position {{position}} it is exactly what the log gives.",
    differs: "Table {{table}} first differs at {{key}}.",
    rebuild: "Where the log is right, stop the server and run npm run danji -- rebuild.",
    poisoned: "{{count}} events could not be applied and were set aside.",
    poisoned_one: "{{count}} event could not be applied and was set aside.",
  },
  reorganizations: {
    title: "Numbers of each reorganisation",
    lead: "Counted just before and just after, so that nothing vanished and nothing was added.",
    none: "No reorganisation has been carried out yet.",
    members: "Members",
    left: "{{count}} left",
    issues: "Open difficulties",
    groups: "Research groups",
    dissolved: "{{count}} dissolved",
    stranded: "{{count}} left in what is closed",
  },
});
