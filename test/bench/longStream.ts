// A command on an issue with a long past against one with a short past, through the handler and the embedded log alone:
// no HTTP, no read model. The folds are warm, as they are from an issue's second command on.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { openVault } from "../../src/access/vault/vault.ts";
import { createFacts } from "../../src/commands/facts.ts";
import { createFolds } from "../../src/commands/folds.ts";
import { createCommandHandler } from "../../src/commands/handleCommand.ts";
import { SYSTEM_ACTOR } from "../../src/contract/actor.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { encode } from "../../src/log/codec.ts";
import { connectLog } from "../../src/log/connection.ts";
import { atMost, median, type Row } from "./row.ts";

const NOW = "2006-05-02T09:00:00+09:00";
const LONG = 20_000;
const SHORT = 20;
const ROUNDS = 9;
const TIMES = 30;
const names = { ko: "벤치", en: "Bench" };

/** Takes about five seconds. */
export async function benchLongStream(): Promise<Row[]> {
  const dataDir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  const embedded = await startEmbeddedLog({ dataDir });
  const log = connectLog(embedded.connectionString);
  const vault = await openVault({ dataDir });
  const folds = createFolds(log);
  const facts = createFacts(folds, {
    openIssues: async () => [],
    awaitedPlans: async () => [],
    organizationNameTaken: async () => false,
  });
  const handler = createCommandHandler({ log, folds, vault, facts, clock: () => NOW });
  const send = (name: string, body: unknown) =>
    handler.handle({ name, body, commandId: randomUUID(), actor: SYSTEM_ACTOR });
  const comment = (issueId: string) =>
    send("CommentOnIssue", { issueId, commentId: randomUUID(), text: "다시 재었습니다." });
  try {
    await send("FoundMiniCluster", { programmeId: "p", miniClusterId: "A", names, tier: "MAIN" });
    await send("RegisterOrganization", { organizationId: "firm", names, kind: "FIRM" });
    for (const [issueId, length] of [
      ["short", SHORT],
      ["long", LONG],
    ] as const) {
      const place = { programmeId: "p", organizationId: "firm", miniClusterId: "A" };
      await send("LogIssue", { issueId, ...place, title: "누설전류", category: "QUALITY_STANDARDS" });
      for (let revision = 0; revision < length; revision += 500) {
        const count = Math.min(500, length - revision);
        await log.append(`issue-${issueId}`, Array.from({ length: count }, commented), revision);
      }
    }
    const took = async (issueId: string, times: number): Promise<number> => {
      const each: number[] = [];
      for (let i = 0; i < times; i++) {
        const begin = performance.now();
        await comment(issueId);
        each.push(performance.now() - begin);
      }
      return median(each);
    };
    const cold = await took("long", 1);
    await took("short", TIMES);
    await took("long", TIMES);
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await took("long", TIMES));
      theirs.push(await took("short", TIMES));
    }
    const row = { measure: "command on a stream of 20k events", unit: "ms", against: "on a stream of 20", most: 1.2 };
    return [
      atMost(row, ours, theirs),
      { measure: "the first command on it after a start (reads the whole stream)", value: cold, unit: "ms" },
    ];
  } finally {
    await vault.close();
    await folds.close();
    // The vendor's client may wait on a stream that has ended.
    await Promise.race([log.close(), delay(500)]);
    await embedded.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function commented() {
  const commandId = randomUUID();
  const meta = {
    occurredAt: NOW,
    actor: "system",
    role: "SYSTEM" as const,
    commandId,
    bodyHash: "",
    $correlationId: commandId,
    $causationId: commandId,
  };
  const data = { commentId: randomUUID(), text: "다시 재었습니다." };
  return encode({ type: "IssueCommented", data }, meta, randomUUID());
}
