// The closed lists of codes, plain: schemas are made of them, and the browser has them without loading any schema.

/** Offices of the programme have no mini-cluster; the others are held in one mini-cluster. */
export const programmeOffices = ["DIRECTOR", "STAFF", "COORDINATOR", "PROGRAMME_AUDITOR"] as const;
/** In the order in which a mini-cluster's officers are shown. */
export const clusterOffices = ["CHAIR", "VICE_CHAIR", "SECRETARY", "AUDITOR"] as const;

/** The weightiest first. */
export const roles = [
  "SYSTEM",
  "DIRECTOR",
  "STAFF",
  "COORDINATOR",
  "CHAIR",
  "SECRETARY",
  "GROUP_LEADER",
  "FIRM",
  "EXPERT",
  "AGENCY",
  "GOVERNMENT",
  "AUDITOR",
  "PUBLIC",
] as const;

export const organizationKinds = ["FIRM", "UNIVERSITY", "INSTITUTE", "AGENCY", "GOVERNMENT", "HOSPITAL"] as const;

/** The four ends of an issue's life: nothing leads out of them but taking the step back. */
export const disposals = ["DUPLICATE", "REJECTED", "REFERRED", "WITHDRAWN"] as const;
/** In the order of an issue's life (domain.md §4); the ends last. */
export const issueStates = [
  "LOGGED",
  "IDENTIFIED",
  "ASSIGNED",
  "DIAGNOSED",
  "PRESCRIBED",
  "SELECTED",
  "IN_PROGRESS",
  "ON_HOLD",
  "RESOLVED",
  "CLOSED",
  ...disposals,
] as const;
export const categories = [
  "RESEARCH",
  "QUALITY_STANDARDS",
  "HR_TRAINING",
  "FUNDING",
  "MARKETING",
  "MANAGEMENT",
  "SITE",
] as const;
export const urgencies = ["LOW", "NORMAL", "HIGH", "CRITICAL"] as const;
/** R7, the narrowest first: the firm with its experts; its research group; its mini-cluster; the programme. */
export const visibilities = ["FIRM", "GROUP", "CLUSTER", "PROGRAMME"] as const;
/** R6. */
export const selectionTracks = ["FAST_TRACK", "COMMITTEE"] as const;

/** What is written down of the reading of personal data: one person's contact details, members in a file, the audit
 * itself, and what somebody was given of themself. */
export const auditActions = ["READ_PERSON", "EXPORT_CHANGES", "READ_AUDIT", "EXPORT_AUDIT", "OWN_DATA"] as const;

/** The steps in which a plan is composed, as addresses and the socket name them. */
export const planSteps = ["structure", "links", "moves", "officers", "review"] as const;
