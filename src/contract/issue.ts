// The issue stream: an R&D difficulty from intake to its end (domain.md §4).
import * as z from "zod";
import { Day, Id, Revision, text, Won } from "./base.ts";
import { categories, disposals, issueStates, selectionTracks, urgencies, visibilities } from "./codes.ts";

export const IssueState = z.enum(issueStates);
export type IssueState = z.infer<typeof IssueState>;
export const Disposal = z.enum(disposals);
export type Disposal = z.infer<typeof Disposal>;

export const Category = z.enum(categories);
export type Category = z.infer<typeof Category>;
export const Urgency = z.enum(urgencies);
export type Urgency = z.infer<typeof Urgency>;
export const Visibility = z.enum(visibilities);
export type Visibility = z.infer<typeof Visibility>;
export const SelectionTrack = z.enum(selectionTracks);

/** What a QUALITY_STANDARDS issue may name. */
export const Regulation = z.strictObject({
  market: z.enum(["KR", "EU", "US"]).optional(),
  scheme: z.enum(["NOTIFICATION", "APPROVAL", "GMP", "MDD", "FDA_510K"]).optional(),
  deviceClass: z.int().min(1).max(4).optional(),
  standards: z.array(text(60)).max(20).default([]),
});
export type Regulation = z.infer<typeof Regulation>;

/** The fields of an issue that a person may edit. */
export const IssueFields = z.strictObject({
  title: text(120),
  body: text(5000, 0),
  category: Category,
  urgency: Urgency,
  dueOn: Day.nullable(),
  visibility: Visibility,
  regulation: Regulation.nullable(),
});
export type IssueFields = z.infer<typeof IssueFields>;

// ---- commands ------------------------------------------------------------------------------------------------------
const onIssue = { issueId: Id };

/** `miniClusterId` or `groupId` that has closed follows its default successor (R3). */
export const LogIssue = z.strictObject({
  ...onIssue,
  programmeId: Id,
  organizationId: Id,
  miniClusterId: Id,
  groupId: Id.nullable().default(null),
  title: text(120),
  body: text(5000, 0).default(""),
  category: Category,
  urgency: Urgency.default("NORMAL"),
  dueOn: Day.nullable().default(null),
  visibility: Visibility.default("CLUSTER"),
  regulation: Regulation.nullable().default(null),
});
export const IdentifyTask = z.strictObject({ ...onIssue, note: text(2000, 0).default("") });
/** `groupId` left out keeps the research group; `assigneeId` is the expert who takes charge. */
export const AssignIssue = z.strictObject({ ...onIssue, groupId: Id.nullable().optional(), assigneeId: Id });
export const DiagnoseIssue = z.strictObject({ ...onIssue, diagnosis: text(5000) });
export const PrescribeSolution = z.strictObject({ ...onIssue, prescription: text(5000), estimatedCost: Won });
export const DecideSelection = z.strictObject({
  ...onIssue,
  decision: z.enum(["SELECTED", "REJECTED"]),
  amount: Won.default(0),
  reason: text(2000, 0).default(""),
});
export const StartTask = z.strictObject({ ...onIssue });
export const HoldTask = z.strictObject({ ...onIssue, reason: text(2000) });
export const ResumeTask = z.strictObject({ ...onIssue });
export const ResolveIssue = z.strictObject({ ...onIssue, resolution: text(5000) });
export const ConfirmResolution = z.strictObject({ ...onIssue, note: text(2000, 0).default("") });
export const ReopenIssue = z.strictObject({ ...onIssue, reason: text(2000) });
export const DisposeIssue = z.strictObject({
  ...onIssue,
  as: Disposal,
  reason: text(2000),
  duplicateOf: Id.nullable().default(null),
  referredTo: text(200, 0).default(""),
});
/** Names the neighbours it is put between (null: the column's end); the server gives the key. */
export const RankIssue = z.strictObject({ ...onIssue, after: Id.nullable(), before: Id.nullable() });
export const CommentOnIssue = z.strictObject({ ...onIssue, commentId: Id, text: text(5000) });
/** `base` is what the editor saw: disjoint edits merge, the same field edited twice is a conflict that shows both. */
export const EditIssue = z.strictObject({
  ...onIssue,
  base: IssueFields.partial(),
  changes: IssueFields.partial().refine((c) => Object.keys(c).length > 0, { message: "EMPTY_CHANGES" }),
});
export const AttachEvidence = z.strictObject({
  ...onIssue,
  evidenceId: Id,
  name: text(200),
  url: z.url({ protocol: /^https?$/ }).max(2000),
});
/** Takes back the issue's last step, where nobody has moved it since: `revision` is that step's. */
export const UndoStep = z.strictObject({ ...onIssue, revision: Revision });

// ---- events --------------------------------------------------------------------------------------------------------
export const IssueLogged = z.strictObject({
  issueId: Id,
  programmeId: Id,
  organizationId: Id,
  miniClusterId: Id,
  groupId: Id.nullable(),
  ...IssueFields.shape,
  rank: z.string(),
});
export const TaskIdentified = z.strictObject({ note: z.string() });
export const IssueAssigned = z.strictObject({ assigneeId: Id, miniClusterId: Id, groupId: Id.nullable() });
export const IssueDiagnosed = z.strictObject({ diagnosis: z.string() });
export const SolutionPrescribed = z.strictObject({ prescription: z.string(), estimatedCost: Won });
export const SelectionDecided = z.strictObject({
  decision: z.enum(["SELECTED", "REJECTED"]),
  track: SelectionTrack,
  amount: Won,
  reason: z.string(),
});
export const TaskStarted = z.strictObject({});
export const TaskHeld = z.strictObject({ reason: z.string() });
export const TaskResumed = z.strictObject({});
export const IssueResolved = z.strictObject({ resolution: z.string() });
export const ResolutionConfirmed = z.strictObject({ note: z.string() });
export const IssueReopened = z.strictObject({ reason: z.string() });
export const IssueDisposed = z.strictObject({
  as: Disposal,
  reason: z.string(),
  duplicateOf: Id.nullable(),
  referredTo: z.string(),
});
export const IssueRanked = z.strictObject({ rank: z.string() });
export const IssueCommented = z.strictObject({ commentId: Id, text: z.string() });
export const IssueEdited = z.strictObject({ changes: IssueFields.partial(), before: IssueFields.partial() });
export const EvidenceAttached = z.strictObject({ evidenceId: Id, name: z.string(), url: z.string() });
/** `undone` is the type taken back, `state` the state it returns to; assignee and place are those it has again. */
export const StepUndone = z.strictObject({
  undone: z.string(),
  revision: Revision,
  state: IssueState,
  assigneeId: Id.nullable(),
  miniClusterId: Id,
  groupId: Id.nullable(),
  identified: z.boolean(),
});

export const issueCommands = {
  LogIssue,
  IdentifyTask,
  AssignIssue,
  DiagnoseIssue,
  PrescribeSolution,
  DecideSelection,
  StartTask,
  HoldTask,
  ResumeTask,
  ResolveIssue,
  ConfirmResolution,
  ReopenIssue,
  DisposeIssue,
  RankIssue,
  CommentOnIssue,
  EditIssue,
  AttachEvidence,
  UndoStep,
};

export const issueEvents = {
  IssueLogged,
  TaskIdentified,
  IssueAssigned,
  IssueDiagnosed,
  SolutionPrescribed,
  SelectionDecided,
  TaskStarted,
  TaskHeld,
  TaskResumed,
  IssueResolved,
  ResolutionConfirmed,
  IssueReopened,
  IssueDisposed,
  IssueRanked,
  IssueCommented,
  IssueEdited,
  EvidenceAttached,
  StepUndone,
};
