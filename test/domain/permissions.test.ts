// Who may do what and who may read what: every person × every command and every visibility against tables written out.
import { expect } from "chai";
import { type Actor, SYSTEM_ACTOR } from "../../src/contract/actor.ts";
import { type CommandName, commandSchemas } from "../../src/contract/commands.ts";
import { Disposal, Visibility } from "../../src/contract/issue.ts";
import { issueSubject } from "../../src/domain/issueSubject.ts";
import {
  type Action,
  allowedCommands,
  allowedDisposals,
  type IssueFacts,
  mayReadIssue,
  permits,
  type Subject,
} from "../../src/domain/permissions.ts";
import { rolesOf } from "../../src/domain/roles.ts";
import { command, instant, issueIn, sample } from "./issueGiven.ts";

type Kind = NonNullable<Actor["organizationKind"]>;
function person(memberId: string, organizationId: string, kind: Kind, rest: Partial<Actor> = {}): Actor {
  const { offices = [], leads = [], miniClusters = [], groups = leads } = rest;
  const roles = rolesOf(kind, offices, leads);
  return { memberId, organizationId, organizationKind: kind, roles, offices, miniClusters, groups, leads };
}
const office = (name: Actor["offices"][number]["office"], miniClusterId: string | null = null) => ({
  offices: [{ office: name, miniClusterId }],
});

/** The issue is the firm's, in group g1 of N1, in the charge of `expert`. */
const issue: IssueFacts = {
  id: "i1",
  organizationId: "firm",
  loggedBy: "firmPerson",
  miniClusterId: "N1",
  groupId: "g1",
  assigneeId: "assignee",
  visibility: "PROGRAMME",
  state: "IN_PROGRESS",
};

const people = {
  director: person("director", "office", "AGENCY", office("DIRECTOR")),
  staff: person("staff", "office", "AGENCY", office("STAFF")),
  coordinator: person("coordinator", "office", "AGENCY", office("COORDINATOR")),
  chair: person("chair", "rival", "FIRM", { ...office("CHAIR", "N1"), miniClusters: ["N1"] }),
  secretary: person("secretary", "uni", "UNIVERSITY", { ...office("SECRETARY", "N1"), miniClusters: ["N1"] }),
  farSecretary: person("farSecretary", "uni", "UNIVERSITY", { ...office("SECRETARY", "N2"), miniClusters: ["N2"] }),
  leader: person("leader", "uni", "UNIVERSITY", { leads: ["g1"], miniClusters: ["N1"] }),
  farLeader: person("farLeader", "uni", "UNIVERSITY", { leads: ["g2"], miniClusters: ["N2"] }),
  expert: person("expert", "uni", "INSTITUTE", { groups: ["g1"], miniClusters: ["N1"] }),
  neighbour: person("neighbour", "uni", "UNIVERSITY", { miniClusters: ["N1"] }),
  farExpert: person("farExpert", "uni", "HOSPITAL", { groups: ["g2"], miniClusters: ["N2"] }),
  assignee: person("assignee", "rival", "FIRM", { miniClusters: ["N2"] }),
  firm: person("firmPerson", "firm", "FIRM", { miniClusters: ["N2"] }),
  rival: person("rivalPerson", "rival", "FIRM", { groups: ["g1"], miniClusters: ["N1"] }),
  agency: person("agency", "kotra", "AGENCY", { groups: ["g1"], miniClusters: ["N1"] }),
  government: person("government", "city", "GOVERNMENT"),
  auditor: person("auditor", "city", "GOVERNMENT", office("PROGRAMME_AUDITOR")),
} satisfies Record<string, Actor>;
type Person = keyof typeof people;
const everybody = Object.keys(people) as Person[];
const names = (list: string) => list.split(" ").filter(Boolean) as Person[];

/** Written out, so that a change of the policy is a change here. */
const may: Record<CommandName, string> = {
  LaunchProgramme: "",
  DefinePhase: "director",
  DefineProgrammeYear: "director",
  CloseProgrammeYear: "director",
  RecordDesignation: "director",
  FoundMiniCluster: "director staff",
  RenameMiniCluster: "director staff",
  AppointOfficer: "director staff",
  JoinMiniCluster: "director staff chair secretary",
  TransferMembership: "director staff",
  LeaveMiniCluster: "director staff chair secretary",
  CreateResearchGroup: "director staff chair secretary",
  DissolveResearchGroup: "director staff chair secretary",
  JoinResearchGroup: "director staff chair secretary leader",
  LeaveResearchGroup: "director staff chair secretary leader",
  AppointGroupLeader: "director staff chair secretary",
  ReorganizeClusters: "director",
  DraftReorganization: "director staff coordinator",
  ReviseReorganization: "director staff coordinator",
  SubmitReorganization: "director staff coordinator",
  ApproveReorganization: "director chair",
  RejectReorganization: "director chair",
  WithdrawReorganization: "director staff coordinator",
  RevertReorganization: "director staff coordinator",
  RebaseReorganization: "director staff coordinator",
  RegisterOrganization: "director staff coordinator",
  SucceedOrganization: "director staff",
  RegisterMember: "director staff coordinator",
  ForgetMember: "director staff",
  LogIssue: "director staff coordinator secretary firm",
  IdentifyTask: "director staff coordinator secretary",
  AssignIssue: "director staff coordinator secretary leader",
  DiagnoseIssue: "leader expert assignee",
  PrescribeSolution: "leader expert assignee",
  DecideSelection: "director staff",
  StartTask: "leader expert assignee",
  HoldTask: "leader expert assignee",
  ResumeTask: "leader expert assignee",
  ResolveIssue: "leader expert assignee",
  ConfirmResolution: "firm",
  ReopenIssue: "director staff coordinator leader firm",
  DisposeIssue: "director staff coordinator secretary firm",
  RankIssue: "director staff coordinator secretary leader expert",
  CommentOnIssue:
    "director staff coordinator chair secretary farSecretary leader farLeader expert neighbour farExpert assignee firm rival",
  EditIssue: "director staff coordinator leader firm",
  AttachEvidence: "leader expert assignee firm",
  UndoStep: "director staff coordinator secretary leader expert assignee firm",
};

function subjectFor(name: CommandName): Subject {
  if (name === "LogIssue") return { kind: "newIssue", organizationId: "firm", miniClusterId: "N1" };
  if (/ResearchGroup|GroupLeader/.test(name))
    return { kind: "group", groupId: "g1", miniClusterId: "N1", memberId: "somebody" };
  if (/MiniCluster|Officer|Membership/.test(name)) return { kind: "miniCluster", miniClusterId: "N1" };
  if (name.endsWith("Organization")) return { kind: "organization", organizationId: "firm" };
  if (name.endsWith("Member")) return { kind: "member", memberId: "somebody" };
  return /Programme|Phase|Designation|Clusters/.test(name) ? { kind: "programme" } : { kind: "issue", issue };
}

describe("[§3] who may", () => {
  for (const name of Object.keys(commandSchemas) as CommandName[]) {
    it(`[§3] ${name}: ${may[name] || "nobody but the system"}`, () => {
      const subject = subjectFor(name);
      const allowed = everybody.filter((who) => permits(people[who], name, subject).allowed);
      expect(allowed.toSorted()).to.deep.equal(names(may[name]).toSorted());
      expect(permits(SYSTEM_ACTOR, name, subject)).to.deep.equal({ allowed: true, role: "SYSTEM" });
      expect(permits(null, name, subject)).to.deep.equal({ allowed: false, why: "NOT_SIGNED_IN" });
    });
  }

  it("[§3] the role told is the weightiest that allows it", () => {
    const many = person("many", "firm", "FIRM", { ...office("STAFF"), leads: ["g1"] });
    expect(many.roles).to.deep.equal(["STAFF", "GROUP_LEADER", "FIRM"]);
    const role = (name: CommandName) => permits(many, name, subjectFor(name));
    expect(role("EditIssue")).to.deep.equal({ allowed: true, role: "STAFF" });
    expect(role("StartTask")).to.deep.equal({ allowed: true, role: "GROUP_LEADER" });
    expect(role("ConfirmResolution")).to.deep.equal({ allowed: true, role: "FIRM" });
  });

  it("[§3] roles follow from kind, offices and groups led", () => {
    expect(rolesOf("HOSPITAL", [], [])).to.deep.equal(["EXPERT"]);
    expect(rolesOf("FIRM", [{ office: "VICE_CHAIR", miniClusterId: "N1" }], [])).to.deep.equal(["FIRM"]);
    expect(rolesOf("FIRM", [{ office: "AUDITOR", miniClusterId: "N1" }], [])).to.deep.equal(["FIRM", "AUDITOR"]);
    expect(rolesOf(null, [], [])).to.deep.equal(["PUBLIC"]);
    const nobody: Actor = { ...people.firm, roles: rolesOf(null, [], []) };
    expect(permits(nobody, "ReadStructure", { kind: "programme" })).to.deep.equal({
      allowed: false,
      why: "NOT_SIGNED_IN",
    });
  });

  it("[§3] a firm only withdraws its issue; withdrawing is not the secretary's", () => {
    for (const disposal of Disposal.options) {
      const given = { kind: "issue", issue, disposal } as const;
      const withdraws = disposal === "WITHDRAWN";
      expect(permits(people.firm, "DisposeIssue", given).allowed, disposal).to.equal(withdraws);
      expect(permits(people.secretary, "DisposeIssue", given).allowed, disposal).to.equal(!withdraws);
      expect(permits(people.coordinator, "DisposeIssue", given).allowed, disposal).to.equal(true);
    }
    const rejected = permits(people.firm, "DisposeIssue", { kind: "issue", issue, disposal: "REJECTED" });
    expect(rejected).to.deep.equal({ allowed: false, why: "ONLY_WITHDRAW" });
    expect(allowedDisposals(people.firm, { ...issue, state: "LOGGED" })).to.deep.equal(["WITHDRAWN"]);
    expect(allowedDisposals(people.staff, { ...issue, state: "PRESCRIBED" })).to.deep.equal(["WITHDRAWN"]);
  });

  it("[R7] a leader edits, but who may see the issue is not theirs to change", () => {
    const edit = (who: Person, ...edits: string[]) =>
      permits(people[who], "EditIssue", { kind: "issue", issue, edits });
    expect(edit("leader", "title").allowed).to.equal(true);
    expect(edit("leader", "title", "visibility")).to.deep.equal({ allowed: false, why: "VISIBILITY_NOT_YOURS" });
    expect(edit("firm", "visibility").allowed).to.equal(true);
  });

  it("[§3] members join and leave a group of their own mini-cluster for themselves alone", () => {
    const join = (who: Person, memberId: string) =>
      permits(people[who], "JoinResearchGroup", { kind: "group", groupId: "g1", miniClusterId: "N1", memberId })
        .allowed;
    expect(join("neighbour", "neighbour")).to.equal(true);
    expect(join("neighbour", "rivalPerson")).to.equal(false);
    expect(join("farExpert", "farExpert")).to.equal(false);
    expect(join("agency", "agency"), "reads only").to.equal(false);
  });

  it("[§3] the director alone fills the programme's own offices", () => {
    const appoint = (who: Person) => permits(people[who], "AppointOfficer", { kind: "programme" });
    expect(appoint("director").allowed).to.equal(true);
    expect(appoint("staff")).to.deep.equal({ allowed: false, why: "DIRECTOR_APPOINTS" });
  });

  it("[§3] a step is taken back by whoever made it and still could, by the director or by staff", () => {
    const played = issueIn("DIAGNOSED");
    const by = (actorId: string) => {
      const again = issueIn("ASSIGNED");
      again.do(sample("DiagnoseIssue"), { actorId });
      return issueSubject(again.issue, command("UndoStep", { revision: again.revision }), null);
    };
    expect(permits(people.leader, "UndoStep", by("leader")).allowed).to.equal(true);
    expect(permits(people.expert, "UndoStep", by("leader"))).to.deep.equal({ allowed: false, why: "NOT_OWN_STEP" });
    expect(permits(people.secretary, "UndoStep", by("secretary")).allowed, "could not diagnose").to.equal(false);
    expect(permits(people.staff, "UndoStep", by("leader"))).to.deep.equal({ allowed: true, role: "STAFF" });
    expect(played.issue?.state).to.equal("DIAGNOSED");
  });

  it("[§3] a leader who gave an issue to another group can still take that back", () => {
    const played = issueIn("IDENTIFIED");
    played.do(command("AssignIssue", { assigneeId: "other", groupId: "g2" }), { actorId: "leader" });
    played.issue!.fields.visibility = "PROGRAMME";
    const subject = issueSubject(played.issue, command("UndoStep", { revision: played.revision }), null);
    expect(permits(people.leader, "UndoStep", subject).allowed).to.equal(true);
  });

  it("[§3] reads: structure and figures for everybody signed in; a preview for those who read every issue", () => {
    for (const action of ["ReadStructure", "ReadFigures", "ReadMembers", "ReadHistory", "ReadBoard"] as Action[]) {
      expect(everybody.filter((who) => !permits(people[who], action, { kind: "programme" }).allowed)).to.deep.equal([]);
    }
    const preview = everybody.filter(
      (who) => permits(people[who], "PreviewReorganization", { kind: "programme" }).allowed,
    );
    expect(preview).to.deep.equal(["director", "staff", "coordinator"]);
  });
});

describe("[R7] who may read an issue", () => {
  const always = "director staff coordinator leader assignee firm";
  const reads: Record<Visibility, string> = {
    FIRM: always,
    GROUP: `${always} expert rival agency`,
    CLUSTER: `${always} expert rival agency chair secretary neighbour`,
    PROGRAMME: everybody.join(" "),
  };

  for (const visibility of Visibility.options) {
    it(`[R7] ${visibility}: ${reads[visibility]}`, () => {
      const readers = everybody.filter((who) => mayReadIssue(people[who], { ...issue, visibility }));
      expect(readers.toSorted()).to.deep.equal(names(reads[visibility]).toSorted());
      expect(mayReadIssue(null, { ...issue, visibility })).to.equal(false);
      expect(mayReadIssue(SYSTEM_ACTOR, { ...issue, visibility })).to.equal(true);
    });

    it(`[R7] ${visibility}: whoever may not read it is told for every command only that there is none`, () => {
      for (const who of everybody) {
        if (mayReadIssue(people[who], { ...issue, visibility })) continue;
        for (const name of Object.keys(commandSchemas) as CommandName[]) {
          if (subjectFor(name).kind !== "issue") continue;
          const answer = permits(people[who], name, { kind: "issue", issue: { ...issue, visibility } });
          expect(answer, `${who} ${name}`).to.deep.equal({ allowed: false, why: "NOT_VISIBLE" });
          expect(answer).to.deep.equal(permits(people[who], name, { kind: "missing" }));
        }
        expect(allowedCommands(people[who], { ...issue, visibility })).to.deep.equal([]);
      }
    });
  }

  it("[R7] before it has a group, GROUP is the firm's and the programme's alone", () => {
    const waiting: IssueFacts = { ...issue, visibility: "GROUP", groupId: null, assigneeId: null };
    const readers = everybody.filter((who) => mayReadIssue(people[who], waiting));
    expect(readers).to.deep.equal(["director", "staff", "coordinator", "firm"]);
  });

  it("[R7] the auditor reads what the whole programme reads and nothing narrower", () => {
    const read = Visibility.options.filter((visibility) => mayReadIssue(people.auditor, { ...issue, visibility }));
    expect(read).to.deep.equal(["PROGRAMME"]);
  });
});

describe("[§4] the commands offered for an issue", () => {
  it("are those of its state that the actor may, the likeliest first", () => {
    expect(allowedCommands(people.leader, issue)).to.deep.equal([
      "ResolveIssue",
      "HoldTask",
      "CommentOnIssue",
      "EditIssue",
      "RankIssue",
      "AttachEvidence",
      "UndoStep",
    ]);
    expect(allowedCommands(people.firm, { ...issue, state: "RESOLVED" }).slice(0, 2)).to.deep.equal([
      "ConfirmResolution",
      "ReopenIssue",
    ]);
    expect(allowedCommands(people.auditor, issue)).to.deep.equal([]);
    expect(allowedCommands(people.staff, { ...issue, state: "WITHDRAWN" })).to.deep.equal([
      "CommentOnIssue",
      "UndoStep",
    ]);
  });

  it("leave out reopening after its 90 days", () => {
    const closed = { ...issue, state: "CLOSED" as const, closedAt: instant(0) };
    expect(allowedCommands(people.firm, closed, instant(90))).to.include("ReopenIssue");
    expect(allowedCommands(people.firm, closed, instant(91))).to.not.include("ReopenIssue");
  });
});
