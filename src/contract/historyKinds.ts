// The kinds of events that a history is coloured and filtered by, and the kinds of differences between two moments.
// Plain: the browser's first page has no schemas.
import type { EventType } from "./events.ts";

export const historyKinds = ["issues", "structure", "people", "programme", "reorganizations"] as const;
export type HistoryKind = (typeof historyKinds)[number];

export const kindsOfEvents: Record<EventType, HistoryKind> = {
  ProgrammeLaunched: "programme",
  PhaseDefined: "programme",
  ProgrammeYearDefined: "programme",
  ProgrammeYearClosed: "programme",
  DesignationRecorded: "programme",
  OrganizationRegistered: "people",
  OrganizationSucceeded: "people",
  MemberRegistered: "people",
  MemberForgotten: "people",
  MembershipStarted: "people",
  MembershipTransferred: "people",
  MembershipEnded: "people",
  ResearchGroupJoined: "people",
  ResearchGroupLeft: "people",
  MiniClusterFounded: "structure",
  MiniClusterRenamed: "structure",
  OfficerAppointed: "structure",
  OfficerReleased: "structure",
  ResearchGroupCreated: "structure",
  ResearchGroupDissolved: "structure",
  GroupLeaderAppointed: "structure",
  ClustersReorganized: "reorganizations",
  ReorganizationDrafted: "reorganizations",
  ReorganizationRevised: "reorganizations",
  ReorganizationSubmitted: "reorganizations",
  ReorganizationApproved: "reorganizations",
  ReorganizationRejected: "reorganizations",
  ReorganizationWithdrawn: "reorganizations",
  ReorganizationRebased: "reorganizations",
  IssueLogged: "issues",
  TaskIdentified: "issues",
  IssueAssigned: "issues",
  IssueDiagnosed: "issues",
  SolutionPrescribed: "issues",
  SelectionDecided: "issues",
  TaskStarted: "issues",
  TaskHeld: "issues",
  TaskResumed: "issues",
  IssueResolved: "issues",
  ResolutionConfirmed: "issues",
  IssueReopened: "issues",
  IssueDisposed: "issues",
  IssueRanked: "issues",
  IssueCommented: "issues",
  IssueEdited: "issues",
  EvidenceAttached: "issues",
  StepUndone: "issues",
};

/** A member who left one mini-cluster for another is one move; a group or an issue moved where its place is another. */
export const changeKinds = ["added", "removed", "moved", "changed"] as const;
export type ChangeKind = (typeof changeKinds)[number];
export const changeLists = ["miniClusters", "memberships", "officers", "groups", "issues"] as const;
export type ChangeList = (typeof changeLists)[number];
