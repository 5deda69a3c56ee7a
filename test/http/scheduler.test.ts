// Approved plans are carried out on their day by whichever node comes first: once, after a kill and by two nodes as well.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { expect } from "chai";
import { clockFrom } from "../../src/clock.ts";
import type { CommandInput, CommandName } from "../../src/contract/commands.ts";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { createLogger } from "../../src/logger.ts";
import { type Running, type StartOptions, startDanji } from "../../src/main.ts";
import { leftIntoRight } from "../support/reorganize.ts";
import { testConfig } from "../support/server.ts";
import { buildWorld, type Person, PROGRAMME } from "../support/world.ts";

const EVE = "2006-04-30T12:00:00.000+09:00";
const DAY = "2006-05-01T09:00:00.000+09:00";
const logger = createLogger(process.env.TEST_LOG_LEVEL ?? "silent");

describe("approved plans on their day", function () {
  this.timeout(60_000);
  const folders: string[] = [];
  const running = new Set<Running>();
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), "danji-scheduler-"));
    folders.push(made);
    return made;
  };
  afterEach(async () => {
    for (const one of running) await one.stop();
    running.clear();
    for (const one of folders.splice(0)) await rm(one, { recursive: true, force: true });
  });

  async function start(dataDir: string, now: () => string, more: Partial<StartOptions["config"]> = {}) {
    const started = await startDanji({
      config: testConfig(dataDir, more),
      logger,
      clientDir: null,
      prepare: async () => now,
    });
    running.add(started);
    return started;
  }
  const stop = async (one: Running) => {
    running.delete(one);
    await one.stop();
  };

  async function command<N extends CommandName>(node: Running, name: N, body: CommandInput<N>, as: Person) {
    const actor = await node.actors.actor(as);
    if (actor === null) throw new Error(`nobody is ${as}`);
    const answer = await node.commands.handle({ name, body, commandId: randomUUID(), actor });
    if (answer.position !== null) await node.model.waitFor(Number(answer.position), 10_000);
    return answer;
  }
  async function approved(node: Running, planId: string, content = leftIntoRight) {
    const plan = { programmeId: PROGRAMME, planId };
    await command(node, "DraftReorganization", { ...plan, title: planId, content }, "coordinator");
    await command(node, "SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    await command(node, "ApproveReorganization", { ...plan, seen: 1 }, "chair");
  }
  const found = (node: Running, miniClusterId: string) => {
    const names = { ko: `미니 ${miniClusterId}`, en: miniClusterId };
    const body = { programmeId: PROGRAMME, miniClusterId, names, tier: "MAIN" as const };
    return command(node, "FoundMiniCluster", body, "director");
  };

  const planOf = (node: Running, planId: string) =>
    node.model.plans({ position: node.model.position(), now: EVE }).find((plan) => plan.planId === planId);
  /** Waits for commits, one after another, until the plan is in the state. */
  async function reaches(node: Running, planId: string, state: PlanSummary["state"]) {
    while (planOf(node, planId)?.state !== state)
      if (!(await node.model.waitFor(node.model.position() + 1, 15_000)))
        throw new Error(`${planId} is ${planOf(node, planId)?.state}, not ${state}`);
  }
  /** What the log holds of a kind, in all streams of the programme and of plans. */
  async function eventsOf(node: Running, type: string, ...streams: string[]) {
    const read = await Promise.all(streams.map((stream) => node.log.readStream(stream, 0)));
    return read
      .flat()
      .flatMap((decoded) => (decoded.kind === "event" && decoded.event.type === type ? decoded.event : []));
  }
  const reorganized = (node: Running) => eventsOf(node, "ClustersReorganized", `structure-${PROGRAMME}`);

  it("not before midnight in Korea, and then by the clock alone", async () => {
    const node = await start(await folder(), clockFrom("2006-04-30T23:59:57.000+09:00"));
    await buildWorld(node.commands);
    await approved(node, "plan");
    const early = planOf(node, "plan")?.state;
    await reaches(node, "plan", "CARRIED_OUT");
    const [event] = await reorganized(node);
    expect(early).to.equal("APPROVED");
    expect(event?.meta).to.include({ actor: "system", role: "SYSTEM" });
    expect(event?.meta.occurredAt).to.match(/^2006-05-01T00:00:0/);
  });

  it("[R19] one whose structure moved on is laid anew where nothing breaks; its approval stands", async () => {
    let now = EVE;
    const node = await start(await folder(), () => now);
    await buildWorld(node.commands);
    await approved(node, "plan");
    now = DAY;
    const joins = { programmeId: PROGRAMME, memberId: "agency", miniClusterId: "left" };
    await command(node, "JoinMiniCluster", joins, "director");
    await reaches(node, "plan", "CARRIED_OUT");
    expect(node.model.member({ position: node.model.position(), now }, "agency")?.primary).to.equal("right");
    expect(planOf(node, "plan")?.approved?.by).to.equal("chair");
    const [rebased] = await eventsOf(node, "ReorganizationRebased", "reorganization-plan");
    expect(rebased?.data).to.include({ clean: true });
  });

  it("[R10] one that breaks a rule waits for people, approved as it is, and is carried out once they have mended it", async () => {
    let now = EVE;
    const node = await start(await folder(), () => now);
    await buildWorld(node.commands);
    await approved(node, "plan");
    await found(node, "new");
    now = DAY;
    await found(node, "newer");
    // A turn has looked at it by the time the next one is asked for by another commit.
    await found(node, "newest");
    expect(planOf(node, "plan")?.state).to.equal("APPROVED");
    expect(await reorganized(node)).to.deep.equal([]);
    const plan = { programmeId: PROGRAMME, planId: "plan" };
    const put = ["new", "newer", "newest"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const }));
    const targets = put.map(({ to: id }) => ({ id, names: { ko: `미니 ${id}`, en: id } }));
    const changes = { edges: { put }, targets: { put: targets }, expectedTargets: 4, acceptWarnings: true };
    await command(node, "ReviseReorganization", { ...plan, seen: 1, changes }, "coordinator");
    await command(node, "RebaseReorganization", { ...plan, seen: 2 }, "coordinator");
    await command(node, "SubmitReorganization", { ...plan, seen: 2 }, "coordinator");
    await command(node, "ApproveReorganization", { ...plan, seen: 2 }, "chair");
    await reaches(node, "plan", "CARRIED_OUT");
    expect(await reorganized(node)).to.have.length(1);
  });

  it("once each by two nodes on one log, however often both begin at the same moment", async () => {
    const log = await startEmbeddedLog({ dataDir: await folder() });
    const eventStoreUrl = log.connectionString;
    try {
      let now = EVE;
      const one = await start(await folder(), () => now, { eventStoreUrl });
      await buildWorld(one.commands);
      const two = await start(await folder(), () => now, { eventStoreUrl });
      const kept = {
        reason: "그대로",
        targets: ["left", "right"].map((id) => ({ id, names: { ko: `미니 ${id}`, en: `미니 ${id}` } })),
        edges: ["left", "right"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
        expectedTargets: 2,
        acceptWarnings: true,
      };
      for (let day = 1; day <= 6; day++) {
        const planId = `plan-${day}`;
        await approved(one, planId, { ...kept, effectiveOn: `2006-05-0${day}` });
        now = `2006-05-0${day}T00:00:00.000+09:00`;
        // The commit that wakes both also makes both lay the plan anew.
        const group = { groupId: `group-of-${day}`, names: { ko: `연구회 ${day}`, en: `Group ${day}` } };
        const created = { programmeId: PROGRAMME, ...group, miniClusterId: "left", leaderId: "leader" };
        await command(one, "CreateResearchGroup", created, "director");
        await Promise.all([reaches(one, planId, "CARRIED_OUT"), reaches(two, planId, "CARRIED_OUT")]);
        expect(await eventsOf(one, "ReorganizationRebased", `reorganization-${planId}`)).to.have.length(1);
      }
      const all = await reorganized(one);
      expect(all.map(({ data }) => (data as { planId: string }).planId)).to.deep.equal(
        [1, 2, 3, 4, 5, 6].map((day) => `plan-${day}`),
      );
      for (const node of [...running]) await stop(node);
    } finally {
      for (const node of [...running]) await stop(node);
      await log.close();
    }
  });

  it("once, whenever the program is killed and started again", async function () {
    // Four starts of the program from its source, one after another.
    this.timeout(180_000);
    const dataDir = await folder();
    const first = await start(dataDir, () => EVE);
    await buildWorld(first.commands);
    await approved(first, "plan");
    const group = { groupId: "late", names: { ko: "늦은 연구회", en: "Late group" }, miniClusterId: "left" };
    await command(first, "CreateResearchGroup", { programmeId: PROGRAMME, ...group, leaderId: "leader" }, "director");
    await stop(first);
    // By the wall clock the day is long past: each start tries, and is killed a little later than the one before.
    for (const ms of [0, 30, 120]) {
      const { child, opened } = danji(dataDir);
      await opened;
      await delay(ms);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
    }
    const last = await start(dataDir, () => DAY);
    await reaches(last, "plan", "CARRIED_OUT");
    expect(await reorganized(last)).to.have.length(1);
    expect(await eventsOf(last, "ReorganizationRebased", "reorganization-plan")).to.have.length(1);
  });
});

function danji(dataDir: string): { child: ChildProcess; opened: Promise<void> } {
  const child = spawn(process.execPath, ["--import=tsx", "src/cli.ts", "start"], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "silent" },
  });
  const opened = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (chunk: Buffer) => {
      if (/http:\/\/[\w.:]+/.test(chunk.toString("utf8"))) resolve();
    });
    child.once("exit", () => reject(new Error("the program ended before it was open")));
  });
  return { child, opened };
}
