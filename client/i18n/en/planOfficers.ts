/** Texts of the workbench's fourth step: who holds which office. */
import type { planOfficers as ko } from "../ko/planOfficers.ts";
import { matching } from "../matching.ts";

export const planOfficers = matching<typeof ko>()({
  title: "Officers afterwards",
  members: "{{count}} members",
  members_one: "1 member",
  noChair: "{{count}} without a chair",
  chairs: "Every mini-cluster has a chair.",
  keeps: "stays",
  appointed: "new",
  empty: "Vacant",
  choose: "Choose",
  replace: "Replace",
  add: "Add",
  chooseOf: "{{act}}: {{office}} of {{cluster}}",
  dismiss: "Undo: {{name}} as {{office}}",
  trouble: {
    NOT_A_MEMBER: "does not belong here afterwards",
    SECOND_CHAIR: "there are two chairs",
  },
  propose: {
    text: "{{count}} officers whose office ends go to mini-clusters where the same office is vacant.",
    text_one: "One officer whose office ends goes to a mini-cluster where the same office is vacant.",
    action: "Appoint them ({{count}})",
  },
  ending: {
    title: "Offices that end",
    none: "No office ends.",
    CLOSED: "{{cluster}} closes.",
    MOVED: "Goes elsewhere.",
    REPLACED: "A new chair takes over.",
    now: "Afterwards in {{where}}",
    leaves: "Belongs nowhere afterwards.",
  },
  programme: "Offices of the programme stay as they are: {{who}}.",
  chooser: {
    title: "{{office}} of {{cluster}}",
    search: "Name or organisation",
    nothing: "No such member here. Officers are members of the mini-cluster afterwards.",
    was: "{{office}} of {{cluster}}",
    more: "{{count}} more: search by name or organisation.",
    before: "Whose office ends",
    others: "Members here",
  },
});
