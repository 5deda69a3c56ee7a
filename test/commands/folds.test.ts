// Folds that follow the log: what another node wrote is in them, and a follower that is behind is never believed.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { jsonEvent } from "@eventstore/db-client";
import { expect } from "chai";
import fc from "fast-check";
import { createFolds, type Folds, PoisonedStream } from "../../src/commands/folds.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { encode } from "../../src/log/codec.ts";
import { connectLog, type LogClient } from "../../src/log/connection.ts";
import { TestLog } from "../support/events.ts";
import { type FaultProxy, startFaultProxy } from "../support/faultProxy.ts";

describe("folds", () => {
  let dataDir: string;
  let embedded: Awaited<ReturnType<typeof startEmbeddedLog>>;
  let log: LogClient;
  let proxy: FaultProxy;
  /** A client of its own behind the proxy: what is followed through it can be made to fall behind. */
  let proxied: LogClient;
  const nodes: Folds[] = [];

  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-folds-"));
    embedded = await startEmbeddedLog({ dataDir });
    log = connectLog(embedded.connectionString);
    proxy = await startFaultProxy({ port: embedded.port });
    proxied = connectLog(embedded.connectionString.replace(`:${embedded.port}?`, `:${proxy.port}?`));
  });
  after(async () => {
    for (const folds of nodes) await folds.close();
    await proxied.close();
    await log.close();
    await proxy.close();
    await embedded.close();
    await rm(dataDir, { recursive: true });
  });

  /** A node's folds with the streams it has read; it follows the log through `client`. */
  function node(client = log.client) {
    const reads: string[] = [];
    const folds = createFolds({
      ...log,
      client,
      readStream(stream, from) {
        reads.push(stream);
        return log.readStream(stream, from);
      },
    });
    nodes.push(folds);
    return { load: folds.load, reads };
  }

  /** An issue's stream as another process writes it: logged, then a comment a revision. */
  function writer() {
    const id = randomUUID();
    const written = new TestLog();
    let expected: number | null = null;
    const append = async (event: TestLog["events"][number]) => {
      const done = await log.append(`issue-${id}`, [encode(event, event.meta, randomUUID())], expected);
      expected = done.revision;
      return done.revision;
    };
    return {
      id,
      stream: `issue-${id}`,
      begin: () => append(written.logIssue(id)),
      comment: () =>
        append(written.add(`issue-${id}`, "IssueCommented", { commentId: randomUUID(), text: "확인했습니다" })),
    };
  }

  const holds = async (folds: Pick<Folds, "load">, id: string, revision: number) => {
    const fold = await folds.load("issue", id);
    expect(fold.revision).to.equal(revision);
    expect(fold.state?.comments.size).to.equal(revision);
  };

  it("hold what another process wrote as soon as it was answered, and read each stream once", async () => {
    const here = node();
    const issues = [writer(), writer(), writer()];
    for (const issue of issues) await issue.begin();
    for (const { id } of issues) await holds(here, id, 0);
    for (let round = 1; round <= 30; round++)
      for (const issue of issues) await holds(here, issue.id, await issue.comment());
    expect(here.reads.filter((stream) => issues.some((issue) => issue.stream === stream))).to.have.length(3);
  });

  it("are never behind what was answered before they were asked, whoever asks when, and agree in the end", async () => {
    const step = fc.record({ what: fc.constantFrom("comment", "load here", "load there"), issue: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 6 }), { maxLength: 8 }), async (turns) => {
        const [here, there] = [node(), node()];
        const issues = [writer(), writer(), writer()];
        const answered = [0, 0, 0];
        await Promise.all(issues.map((issue) => issue.begin()));
        const writing = issues.map(() => Promise.resolve());
        for (const turn of turns)
          await Promise.all(
            turn.map(async ({ what, issue }) => {
              const { id, comment } = issues[issue]!;
              if (what === "comment") {
                writing[issue] = writing[issue]!.then(async () => {
                  answered[issue] = await comment();
                });
                return writing[issue];
              }
              const least = answered[issue]!;
              const fold = await (what === "load here" ? here : there).load("issue", id);
              expect(fold.revision).to.be.at.least(least);
              expect(fold.state?.comments.size).to.equal(fold.revision);
            }),
          );
        for (const [n, { id }] of issues.entries())
          for (const folds of [here, there]) await holds(folds, id, answered[n]!);
      }),
      { numRuns: 25 },
    );
  });

  it("read a stream where the follower has gone silent, and follow again once it is back", async () => {
    const issue = writer();
    const behind = node(proxied.client);
    await issue.begin();
    await holds(behind, issue.id, 0);
    await holds(behind, issue.id, await issue.comment());
    const before = behind.reads.length;
    proxy.halfOpen(true);
    for (let i = 0; i < 3; i++) await holds(behind, issue.id, await issue.comment());
    expect(behind.reads.length - before).to.equal(3);
    proxy.halfOpen(false);
    proxy.cut();
    let [asked, tries] = [0, 0];
    do {
      asked = behind.reads.length;
      await holds(behind, issue.id, await issue.comment());
    } while (behind.reads.length > asked && ++tries < 200);
    expect(behind.reads.length).to.equal(asked);
  });

  it("refuse a stream with an event that cannot be understood each time, and no other", async () => {
    const [good, bad] = [writer(), writer()];
    const here = node();
    for (const issue of [good, bad]) {
      await issue.begin();
      await holds(here, issue.id, 0);
    }
    await log.append(bad.stream, [jsonEvent({ type: "Invented", data: {} })], 0);
    for (let i = 0; i < 2; i++) {
      const error = await here.load("issue", bad.id).then(
        () => expect.fail("loaded"),
        (e: unknown) => e,
      );
      expect(error).to.be.instanceOf(PoisonedStream);
    }
    await holds(here, good.id, await good.comment());
  });
});
