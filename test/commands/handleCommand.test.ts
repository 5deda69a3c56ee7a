// The command road against the real log: idempotent, optimistic, nothing half done.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { openVault, type Vault } from "../../src/access/vault/vault.ts";
import { createFacts } from "../../src/commands/facts.ts";
import { createFolds, type Folds } from "../../src/commands/folds.ts";
import { type CommandHandler, type CommandRequest, createCommandHandler } from "../../src/commands/handleCommand.ts";
import { type Actor, SYSTEM_ACTOR } from "../../src/contract/actor.ts";
import type { CommandAnswer } from "../../src/contract/commands.ts";
import type { RefusalCode } from "../../src/contract/problem.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { connectLog, type LogClient, LogUnavailable } from "../../src/log/connection.ts";

const at = "2006-05-02T09:00:00+09:00";
const P = { programmeId: "wonju" };
const names = (ko: string) => ({ ko, en: `${ko} in English` });

describe("handleCommand", () => {
  let dataDir: string;
  let embedded: Awaited<ReturnType<typeof startEmbeddedLog>>;
  let log: LogClient;
  let vault: Vault;
  let handler: CommandHandler;
  const opened: Folds[] = [];

  const parts = (over: Partial<Parameters<typeof createCommandHandler>[0]> = {}) => {
    const fresh = createFolds(log);
    opened.push(fresh);
    const facts = createFacts(fresh, {
      openIssues: async () => [],
      awaitedPlans: async () => [],
      organizationNameTaken: async () => false,
    });
    return createCommandHandler({ log, folds: fresh, vault, facts, clock: () => at, ...over });
  };
  const send = (name: string, body: unknown, more: Partial<CommandRequest> = {}): Promise<CommandAnswer> =>
    handler.handle({ name, body, commandId: randomUUID(), actor: SYSTEM_ACTOR, ...more });
  const refused = async (sent: Promise<unknown>, code: RefusalCode) => {
    const error = await sent.then(
      () => expect.fail(`not refused with ${code}`),
      (e: unknown) => e,
    );
    expect(error).to.be.instanceOf(Refusal);
    expect((error as Refusal).code).to.equal(code);
    return error as Refusal;
  };
  const readBack = async (stream: string) =>
    (await log.readStream(stream, 0)).map((d) => (d.kind === "event" ? d.event : expect.fail(d.kind)));

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-commands-"));
    embedded = await startEmbeddedLog({ dataDir });
    log = connectLog(embedded.connectionString);
    vault = await openVault({ dataDir });
    handler = parts();
    await send("FoundMiniCluster", { ...P, miniClusterId: "A", names: names("전자의료기기"), tier: "MAIN" });
    await send("RegisterOrganization", { organizationId: "firm", names: names("다라헬스"), kind: "FIRM" });
  });
  after(async () => {
    for (const folds of opened) await folds.close();
    await log.close();
    await embedded.close();
    await vault.close();
    await rm(dataDir, { recursive: true });
  });

  const logIssue = (issueId: string) => ({
    ...P,
    issueId,
    organizationId: "firm",
    miniClusterId: "A",
    title: "누설전류 시험에서 반복 불합격",
    category: "QUALITY_STANDARDS",
  });

  it("appends what was decided, with who, when and why in the metadata", async () => {
    const commandId = randomUUID();
    const answer = await send("LogIssue", logIssue("i1"), { commandId, correlationId: "walk-1" });
    expect(answer).to.deep.include({ commandId, stream: "issue-i1", revision: "0" });
    expect(Number(answer.position)).to.be.greaterThan(0);
    const [event] = await readBack("issue-i1");
    expect(event).to.deep.include({ type: "IssueLogged", id: answer.events[0]?.id });
    expect(event?.meta).to.deep.include({
      occurredAt: at,
      actor: "system",
      role: "SYSTEM",
      commandId,
      $correlationId: "walk-1",
      $causationId: commandId,
    });
  });

  it("answers a repeated command id with its first answer, also after more has happened and after a restart", async () => {
    const commandId = randomUUID();
    const first = await send("LogIssue", logIssue("i2"), { commandId });
    await send("IdentifyTask", { issueId: "i2" });
    expect(await send("LogIssue", logIssue("i2"), { commandId })).to.deep.equal(first);
    const restarted = parts();
    const again = await restarted.handle({ name: "LogIssue", body: logIssue("i2"), commandId, actor: SYSTEM_ACTOR });
    expect(again).to.deep.equal(first);
    expect(await readBack("issue-i2")).to.have.length(2);
  });

  it("refuses the same command id with another body", async () => {
    const commandId = randomUUID();
    await send("LogIssue", logIssue("i3"), { commandId });
    await refused(send("LogIssue", { ...logIssue("i3"), title: "다른 제목" }, { commandId }), "KEY_REUSED");
  });

  it("appends nothing for a wish that is already true", async () => {
    await send("LogIssue", logIssue("i4"));
    await send("IdentifyTask", { issueId: "i4" });
    const answer = await send("IdentifyTask", { issueId: "i4" });
    expect(answer).to.deep.include({ events: [], revision: "1" });
  });

  it("tells a sender who named a revision that it is stale, and decides again for one who did not", async () => {
    await send("LogIssue", logIssue("i5"));
    await send("CommentOnIssue", { issueId: "i5", commentId: "c1", text: "확인했습니다" });
    await refused(send("IdentifyTask", { issueId: "i5" }, { ifMatch: "0" }), "STALE_REVISION");
    expect(await send("IdentifyTask", { issueId: "i5" }, { ifMatch: "1" })).to.include({ revision: "2" });
  });

  it("lets exactly one of many racing steps through, and loses no comment", async () => {
    await send("LogIssue", logIssue("i6"));
    const nodes = Array.from({ length: 4 }, () => parts());
    const all = await Promise.allSettled(
      nodes.flatMap((node, n) => [
        node.handle({ name: "IdentifyTask", body: { issueId: "i6" }, commandId: randomUUID(), actor: SYSTEM_ACTOR }),
        node.handle({
          name: "CommentOnIssue",
          body: { issueId: "i6", commentId: `c${n}`, text: "의견" },
          commandId: randomUUID(),
          actor: SYSTEM_ACTOR,
        }),
      ]),
    );
    expect(all.filter((r) => r.status === "rejected")).to.deep.equal([]);
    const types = (await readBack("issue-i6")).map((e) => e.type);
    expect(types.filter((t) => t === "TaskIdentified")).to.have.length(1);
    expect(types.filter((t) => t === "IssueCommented")).to.have.length(4);
  });

  it("survives an append whose answer was lost: the repeat finds it, nothing is written twice", async () => {
    let cut = true;
    const flaky: Pick<LogClient, "append"> = {
      async append(...call) {
        const done = await log.append(...call);
        if (cut) {
          cut = false;
          throw new LogUnavailable("the answer was lost");
        }
        return done;
      },
    };
    const node = parts({ log: flaky });
    const request = { name: "LogIssue", body: logIssue("i7"), commandId: randomUUID(), actor: SYSTEM_ACTOR };
    await refused(node.handle(request), "LOG_UNAVAILABLE");
    expect((await node.handle(request)).revision).to.equal("0");
    expect(await readBack("issue-i7")).to.have.length(1);
  });

  it("refuses an unknown command, a bad key, a wrong body with every wrong field", async () => {
    await refused(send("EraseEverything", {}), "UNKNOWN_COMMAND");
    await refused(send("toString", {}), "UNKNOWN_COMMAND");
    await refused(send("LogIssue", logIssue("i8"), { commandId: "once" }), "KEY_MISSING");
    const { extra } = await refused(send("LogIssue", { ...logIssue("i8"), title: "", category: "FUN" }), "INVALID");
    expect(extra.fields?.map((f) => f.path)).to.have.members(["title", "category"]);
    expect(await readBack("issue-i8")).to.deep.equal([]);
  });

  it("keeps personal data out of every event", async () => {
    const person = { name: "회원-777", email: "canary@example.kr", telephone: "033-000-7777" };
    await send("RegisterMember", { memberId: "m777", organizationId: "firm", person });
    const [event] = await readBack("member-m777");
    expect(JSON.stringify(event)).to.not.match(/회원-777|canary|033-000-7777/);
    expect(await vault.person("m777")).to.deep.equal(person);
  });

  it("forgets a person: the vault is empty, the log keeps the id, a late repeat of the registration brings nothing back", async () => {
    const registration = { memberId: "m778", organizationId: "firm", person: { name: "회원-778" } };
    const commandId = randomUUID();
    await send("RegisterMember", registration, { commandId });
    await send("ForgetMember", { memberId: "m778" });
    expect(await vault.person("m778")).to.equal(null);
    await send("RegisterMember", registration, { commandId });
    await refused(send("RegisterMember", registration), "CLOSED_ALREADY");
    expect(await vault.person("m778")).to.equal(null);
  });

  it("asks the policy before it decides: who may not see an issue is told there is none", async () => {
    await send("LogIssue", { ...logIssue("i9"), visibility: "FIRM" });
    const stranger: Actor = {
      ...SYSTEM_ACTOR,
      memberId: "s1",
      organizationId: "other",
      organizationKind: "FIRM",
      roles: ["FIRM"],
    };
    await refused(
      send("CommentOnIssue", { issueId: "i9", commentId: "c", text: "?" }, { actor: stranger }),
      "NOT_FOUND",
    );
    await refused(
      send("CommentOnIssue", { issueId: "none", commentId: "c", text: "?" }, { actor: stranger }),
      "NOT_FOUND",
    );
    await refused(send("LogIssue", logIssue("i10"), { actor: stranger }), "FORBIDDEN");
  });
});
