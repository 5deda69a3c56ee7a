/**
 * The one list of what can be done here: every command of the contract, and for each what the client offers for it. A
 * new command does not compile until it has its line; `catalogue.test.ts` holds that whatever a person may do is offered.
 */
import type { CommandName } from "../../src/contract/commands.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { boardColumns } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import { type AnyOffer, beside, form, page, step } from "./offer.ts";

const onBoard: readonly IssueState[] = boardColumns.flatMap(({ states }) => [...states]);

const programmeForms = () => import("./ProgrammeForms.tsx");
const organizationForms = () => import("../organizations/OrganizationForms.tsx");
const memberForms = () => import("../organizations/MemberForms.tsx");
const membershipForms = () => import("../clusters/forms/MembershipForms.tsx");
const groupForms = () => import("../clusters/forms/GroupForms.tsx");
const groupPeopleForms = () => import("../clusters/forms/GroupPeopleForms.tsx");

/** None: no person may give it, or only a page of its own can (named beside it). */
export const catalogue: { readonly [N in CommandName]: readonly AnyOffer[] } = {
  // The system's alone: a programme is launched with the installation.
  LaunchProgramme: [],
  DefinePhase: [form("DefinePhase", "programme", async () => (await programmeForms()).PhaseForm)],
  DefineProgrammeYear: [form("DefineProgrammeYear", "programme", async () => (await programmeForms()).YearForm)],
  CloseProgrammeYear: [form("CloseProgrammeYear", "programme", async () => (await programmeForms()).CloseYearForm)],
  RecordDesignation: [form("RecordDesignation", "programme", async () => (await programmeForms()).DesignationForm)],

  FoundMiniCluster: [
    form("FoundMiniCluster", "programme", async () => (await import("../clusters/forms/FoundForm.tsx")).FoundForm),
  ],
  RenameMiniCluster: [
    form("RenameMiniCluster", "miniCluster", async () => (await import("../clusters/forms/RenameForm.tsx")).RenameForm),
  ],
  AppointOfficer: [
    form("AppointOfficer", "miniCluster", async () => (await import("../clusters/forms/AppointForm.tsx")).AppointForm),
    form("AppointOfficer", "programme", async () => (await programmeForms()).OfficeForm, "AppointProgrammeOfficer"),
  ],
  JoinMiniCluster: [
    form("JoinMiniCluster", "miniCluster", async () => (await import("../clusters/forms/JoinForm.tsx")).JoinForm),
  ],
  TransferMembership: [form("TransferMembership", "membership", async () => (await membershipForms()).TransferForm)],
  LeaveMiniCluster: [form("LeaveMiniCluster", "membership", async () => (await membershipForms()).LeaveForm)],
  CreateResearchGroup: [form("CreateResearchGroup", "miniCluster", async () => (await groupForms()).CreateGroupForm)],
  JoinResearchGroup: [form("JoinResearchGroup", "group", async () => (await groupPeopleForms()).JoinGroupForm)],
  LeaveResearchGroup: [form("LeaveResearchGroup", "group", async () => (await groupPeopleForms()).LeaveGroupForm)],
  AppointGroupLeader: [form("AppointGroupLeader", "group", async () => (await groupPeopleForms()).LeaderForm)],
  DissolveResearchGroup: [form("DissolveResearchGroup", "group", async () => (await groupForms()).DissolveGroupForm)],
  // Composed, approved and carried out on the pages of the plan.
  ReorganizeClusters: [],
  DraftReorganization: [],
  ReviseReorganization: [],
  SubmitReorganization: [],
  ApproveReorganization: [],
  RejectReorganization: [],
  WithdrawReorganization: [],
  RebaseReorganization: [],
  RevertReorganization: [],

  RegisterOrganization: [
    form("RegisterOrganization", "programme", async () => (await organizationForms()).RegisterOrganizationForm),
  ],
  SucceedOrganization: [
    form("SucceedOrganization", "organization", async () => (await organizationForms()).SucceedForm),
  ],
  RegisterMember: [form("RegisterMember", "organization", async () => (await memberForms()).RegisterMemberForm)],
  ForgetMember: [form("ForgetMember", "member", async () => (await memberForms()).ForgetForm)],

  LogIssue: [
    page(
      "LogIssue",
      "group",
      ({ id }) => ({ to: "/boards/$groupId", params: { groupId: id }, search: { log: true } }),
      (actor, { miniClusterId }) =>
        permits(actor, "LogIssue", { kind: "newIssue", organizationId: actor.organizationId ?? "", miniClusterId })
          .allowed,
    ),
  ],
  IdentifyTask: [step("IdentifyTask", "IDENTIFIED")],
  AssignIssue: [step("AssignIssue", "ASSIGNED")],
  DiagnoseIssue: [step("DiagnoseIssue", "DIAGNOSED")],
  PrescribeSolution: [step("PrescribeSolution", "PRESCRIBED")],
  DecideSelection: [step("DecideSelection", "SELECTED"), step("DecideSelection", "REJECTED", "notSelected")],
  StartTask: [step("StartTask", "IN_PROGRESS")],
  HoldTask: [step("HoldTask", "ON_HOLD")],
  ResumeTask: [step("ResumeTask", "IN_PROGRESS", "resume")],
  ResolveIssue: [step("ResolveIssue", "RESOLVED")],
  ConfirmResolution: [step("ConfirmResolution", "CLOSED")],
  ReopenIssue: [step("ReopenIssue", "IN_PROGRESS", "reopen")],
  DisposeIssue: [
    step("DisposeIssue", "DUPLICATE"),
    step("DisposeIssue", "REJECTED"),
    step("DisposeIssue", "REFERRED"),
    step("DisposeIssue", "WITHDRAWN"),
  ],
  CommentOnIssue: [beside("CommentOnIssue")],
  EditIssue: [beside("EditIssue")],
  AttachEvidence: [beside("AttachEvidence")],
  // The order is that of a board's state: what is on no board has none.
  RankIssue: [beside("RankIssue", ({ groupId, state }) => groupId !== null && onBoard.includes(state))],
  UndoStep: [beside("UndoStep")],
};

export const offers: readonly AnyOffer[] = Object.values(catalogue).flat();
