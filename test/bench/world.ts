// The whole program for the bench: started in this process on a folder of its own, with the demonstration's scenario in
// its log, and people who are signed in.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { wallClock } from "../../src/clock.ts";
import type { Config } from "../../src/contract/config.ts";
import { playScenario } from "../../src/demo/play.ts";
import { type Running, startDanji } from "../../src/main.ts";

export type World = {
  running: Running;
  dataDir: string;
  /** The board with most open issues, and the first issue on it. */
  groupId: string;
  issueId: string;
  /** The programme office's staff and coordinators, who see every issue, with their cookie headers. */
  office: { memberId: string; cookie: string }[];
  close(): Promise<void>;
};

export const configOf = (dataDir: string): Config => ({
  port: 0,
  host: "127.0.0.1",
  dataDir,
  eventStoreUrl: null,
  vaultUrl: null,
  vaultKey: null,
  oidc: null,
  logLevel: "silent",
  origin: null,
  trustProxy: 0,
  limits: { account: 1e6, address: 1e6, waysIn: 1e6, accountSockets: 1e5, addressSockets: 1e5 },
  shutdownSeconds: 2,
});

export const silent = pino({ level: "silent" });

/** Takes some seconds: the scenario is played through the real commands. */
export async function startWorld(): Promise<World> {
  const dataDir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  const running = await startDanji({
    config: configOf(dataDir),
    logger: silent,
    demo: true,
    clientDir: null,
    async prepare({ commands, folds, actors, log, model }) {
      await playScenario({ handler: commands, folds, actors });
      if (!(await model.waitFor((await log.head()) ?? 0, 60_000))) throw new Error("the read model did not catch up");
      return wallClock;
    },
  });
  const { model, vault } = running;
  const at = { position: model.position(), now: wallClock() };
  const everything = () => true;
  const [group] = model.groups(at, everything, { includeDissolved: false }).sort((a, b) => b.openIssues - a.openIssues);
  const issue = group && model.issues(at, everything, { group: group.id, open: true, limit: 1 }).items[0];
  if (!group || !issue) throw new Error("the scenario left no board with an open issue");
  const office = await Promise.all(
    model
      .members(at, { limit: 500 })
      .items.filter(({ offices }) => offices.some((held) => held.office === "COORDINATOR" || held.office === "STAFF"))
      .map(async ({ id }) => ({ memberId: id, cookie: `danji=${await vault.createSession(id, wallClock())}` })),
  );
  return {
    running,
    dataDir,
    groupId: group.id,
    issueId: issue.id,
    office,
    async close() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
