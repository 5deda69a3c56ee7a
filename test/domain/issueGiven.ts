/** Given/when/then for the issue's decider: a history is played by commands, then one more is decided. */
import { type Command, type CommandInput, commandSchemas } from "../../src/contract/commands.ts";
import type { EventOf } from "../../src/contract/events.ts";
import { type IssueState, issueEvents } from "../../src/contract/issue.ts";
import { evolve, type Issue, initial, type RecordedIssueEvent } from "../../src/domain/issue.ts";
import type { IssueContext } from "../../src/domain/issueContext.ts";
import { decide } from "../../src/domain/issueDecide.ts";
import { commandFor, type IssueCommand, nextStates } from "../../src/domain/issueStates.ts";
import { Refusal } from "../../src/domain/refusal.ts";

export const START = "2006-05-02T09:00:00+09:00";
export const instant = (daysLater: number): string =>
  new Date(Date.parse(START) + daysLater * 86_400_000).toISOString();

/** N1 and N2 are active, A1 went to N1; g1 and g3 are groups of N1, g2 of N2; gOld went to g1, gGone to none of N2. */
export function context(changes: Partial<IssueContext> = {}): IssueContext {
  const groups: Record<string, { groupId: string | null; miniClusterId: string }> = {
    g1: { groupId: "g1", miniClusterId: "N1" },
    g2: { groupId: "g2", miniClusterId: "N2" },
    g3: { groupId: "g3", miniClusterId: "N1" },
    gOld: { groupId: "g1", miniClusterId: "N1" },
    gGone: { groupId: null, miniClusterId: "N2" },
  };
  const clusters: Record<string, string> = { N1: "N1", N2: "N2", A1: "N1" };
  const members: Record<string, readonly string[]> = { N1: ["expert", "second"], N2: ["other"] };
  return {
    now: START,
    actorId: "kim",
    structure: {
      resolveMiniCluster: (id) => clusters[id] ?? null,
      resolveGroup: (id) => groups[id] ?? null,
      isGroupMember: (groupId, memberId) => groupId === "g2" && memberId === "guest",
      isMemberOf: (miniClusterId, memberId) => members[miniClusterId]?.includes(memberId) === true,
    },
    organization: { kind: "FIRM", successorId: null },
    assignee: { organizationId: "uni", kind: "UNIVERSITY", forgotten: false },
    duplicateOf: { exists: true },
    neighbours: { after: null, before: null },
    ...changes,
  };
}

/** A command from its body as a sender writes it. */
export function command<N extends IssueCommand>(
  name: N,
  body: Omit<CommandInput<N>, "issueId"> = {} as never,
): Command<N> {
  return { name, body: commandSchemas[name].parse({ issueId: "i1", ...body }) } as Command<N>;
}

/** A command of each name that is whole in itself; DisposeIssue and DecideSelection lead to `to`. */
export function sample(name: IssueCommand, to?: IssueState): Command<IssueCommand> {
  switch (name) {
    case "LogIssue":
      return logIssue();
    case "AssignIssue":
      return command(name, { assigneeId: "expert" });
    case "DiagnoseIssue":
      return command(name, { diagnosis: "절연 거리가 모자랍니다" });
    case "PrescribeSolution":
      return command(name, { prescription: "기판을 다시 설계합니다", estimatedCost: 8_000_000 });
    case "DecideSelection":
      return command(name, {
        decision: to === "REJECTED" ? "REJECTED" : "SELECTED",
        amount: 5_000_000,
        reason: "예산",
      });
    case "HoldTask":
    case "ReopenIssue":
      return command(name, { reason: "부품을 기다립니다" });
    case "ResolveIssue":
      return command(name, { resolution: "시험에 합격했습니다" });
    case "DisposeIssue":
      return command(name, {
        as: to === "DUPLICATE" || to === "REJECTED" || to === "REFERRED" ? to : "WITHDRAWN",
        reason: "사유",
        duplicateOf: "i0",
        referredTo: "식약청",
      });
    case "RankIssue":
      return command(name, { after: null, before: "i0" });
    case "CommentOnIssue":
      return command(name, { commentId: "c1", text: "확인했습니다" });
    case "EditIssue":
      return command(name, { base: { title: "누설전류 시험에서 반복 불합격" }, changes: { title: "누설전류 초과" } });
    case "AttachEvidence":
      return command(name, { evidenceId: "e1", name: "성적서", url: "https://example.org/report.pdf" });
    case "UndoStep":
      return command(name, { revision: "1" });
    default:
      return command(name);
  }
}

export function logIssue(body: Partial<CommandInput<"LogIssue">> = {}): Command<"LogIssue"> {
  return command("LogIssue", {
    programmeId: "wonju",
    organizationId: "firm",
    miniClusterId: "N1",
    groupId: "g1",
    title: "누설전류 시험에서 반복 불합격",
    category: "QUALITY_STANDARDS",
    ...body,
  });
}

/** An issue's stream in memory. Every event is parsed by its schema, so that none is made that could not be stored. */
export class Played {
  issue: Issue | null = initial();
  readonly events: RecordedIssueEvent[] = [];

  /** Decides and records; answers the events. */
  do(given: Command<IssueCommand>, changes: Partial<IssueContext> = {}): EventOf<"issue">[] {
    const facts = context(changes);
    const decided = decide(this.issue, given, facts);
    for (const event of decided) this.record(event, facts);
    return decided;
  }

  record(event: EventOf<"issue">, { now, actorId }: Pick<IssueContext, "now" | "actorId">): void {
    issueEvents[event.type].parse(event.data);
    const revision = this.events.length;
    const recorded = { ...event, revision, position: revision * 10, meta: { occurredAt: now, actor: actorId } };
    this.events.push(recorded);
    this.issue = evolve(this.issue, recorded);
  }

  /** Revision of the newest event, as commands name it. */
  get revision(): string {
    return String(this.events.length - 1);
  }
}

/** An issue in the state, by the shortest way through the table. */
export function issueIn(state: IssueState): Played {
  const played = new Played();
  played.do(logIssue());
  for (const next of path("LOGGED", state)) {
    const name = commandFor(played.issue!.state, next)!;
    played.do(sample(name, next));
  }
  return played;
}

function path(from: IssueState, to: IssueState): IssueState[] {
  const ways: IssueState[][] = [[]];
  for (const way of ways) {
    const last = way.at(-1) ?? from;
    if (last === to) return way;
    for (const next of nextStates(last)) if (!way.includes(next)) ways.push([...way, next]);
  }
  throw new Error(`no way to ${to}`);
}

/** The refusal of a call; fails where it is not refused, or thrown otherwise. */
export function refusal(call: () => unknown): Refusal {
  try {
    call();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("was not refused");
}
