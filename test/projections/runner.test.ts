// Folding as a whole: exactly once, the same from zero, unharmed by a kill, and not stopped by a poisoned event.

import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import fc from "fast-check";
import { openRunner } from "../../projections/runner.ts";
import { openForWriting } from "../../projections/store.ts";
import type { RecordedEvent } from "../../src/contract/events.ts";
import type { Decoded } from "../../src/log/codec.ts";
import { asDecoded, TestLog } from "../support/events.ts";
import { busyLog } from "../support/folding.ts";
import { at, digest, everything, readModelOf } from "../support/readModel.ts";

const digestOf = (events: Decoded[], batchSize?: number) => {
  const open = readModelOf(events, batchSize);
  const found = digest(open.db);
  open.close();
  return found;
};

describe("the runner", function () {
  this.timeout(30_000);

  it("leaves the same rows whatever the batches, and twice equals once", () => {
    const decoded = busyLog(1_500).decoded();
    const whole = digestOf(decoded);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 5, maxLength: 20 }), (sizes) => {
        const open = readModelOf([]);
        let i = 0;
        for (let n = 0; i < decoded.length; n++) {
          const size = sizes[n % sizes.length] ?? 1;
          // Offered again from a little before: what is at or below the position is skipped.
          open.runner.apply(decoded.slice(Math.max(0, i - 50), i + size));
          i += size;
        }
        expect(open.runner.apply(decoded)).to.equal(null);
        expect(digest(open.db)).to.equal(whole);
        open.close();
      }),
      { numRuns: 4 },
    );
  });

  it("equals a rebuild: the running model and one made from zero have the same rows", () => {
    const decoded = busyLog(1_200, 7).decoded();
    expect(digestOf(decoded, 1)).to.equal(digestOf(decoded, 5_000));
  });

  it("says from where to where, which boards and which topics changed", () => {
    const log = new TestLog();
    log.foundCluster("A");
    log.createGroup("g1", "A");
    log.createGroup("g2", "A");
    const open = readModelOf(log.decoded());
    const from = log.position;
    log.logIssue("i", { groupId: "g1" });
    expect(open.runner.apply(log.decoded(3))).to.deep.equal({
      from,
      to: log.position,
      groups: ["g1"],
      topics: ["issues", "timeline"],
    });
    log.add("issue-i", "IssueAssigned", { assigneeId: "x", miniClusterId: "A", groupId: "g2" });
    expect(open.runner.apply(log.decoded(4))?.groups).to.have.members(["g1", "g2"]);
    open.close();
  });

  it("resumes exactly after kill -9 between and inside batches", async () => {
    const count = 3_000;
    const clean = digestOf(busyLog(count).decoded());
    const dir = mkdtempSync(join(tmpdir(), "danji-kill-"));
    const file = join(dir, "read.sqlite");
    const child = fileURLToPath(new URL("../support/foldChild.ts", import.meta.url));
    let kills = 0;
    for (let n = 0; n < 12; n++) {
      const killed = await new Promise<boolean>((resolve) => {
        const run = spawn(process.execPath, ["--import=tsx", child, file, String(count), "60"], {
          stdio: ["ignore", "pipe", "inherit"],
        });
        // Killed once it has committed a few more batches, somewhere in the next.
        let batches = 0;
        run.stdout.on("data", (text: Buffer) => {
          batches += String(text).split("\n").length - 1;
          if (batches >= 3 + n) run.kill("SIGKILL");
        });
        run.on("exit", (_, signal) => resolve(signal === "SIGKILL"));
      });
      if (!killed) break;
      kills++;
    }
    expect(kills).to.be.greaterThan(1);
    const db = openForWriting(file);
    const runner = openRunner(db);
    runner.apply(busyLog(count).decoded());
    expect(digest(db)).to.equal(clean);
    db.close();
    rmSync(dir, { recursive: true, force: true });
  });

  it("sets a poisoned event aside, named and counted, and goes on", () => {
    const log = new TestLog();
    log.foundCluster("A");
    log.createGroup("g", "A");
    log.logIssue("i", { groupId: "g" });
    const orphan = log.add("issue-nobody", "TaskIdentified", { note: "" });
    log.logIssue("j", { groupId: "g" });
    const lastGood = log.position;
    const unread: Decoded = {
      kind: "poison",
      position: lastGood + 1,
      stream: "issue-x",
      revision: 0,
      type: "__proto__",
      error: "unknown event type",
    };
    const foreign: Decoded = { kind: "foreign", position: lastGood + 2 };
    const open = readModelOf([...log.decoded(), unread, foreign]);
    expect(open.runner.position()).to.equal(lastGood + 2);
    expect(open.runner.poisonedCount()).to.equal(2);
    expect(open.model.poisoned().map(({ position, type, stream }) => [position, type, stream])).to.deep.equal([
      [orphan.position, "TaskIdentified", "issue-nobody"],
      [lastGood + 1, "__proto__", "issue-x"],
    ]);
    expect(open.model.poisoned()[0]?.error).to.equal("issue nobody is not known");
    expect(open.model.board(at(lastGood), everything, "g").map(({ number }) => number)).to.deep.equal([1, 2]);
    open.close();
  });

  it("takes back everything a failing event wrote, and nothing else", () => {
    const log = new TestLog();
    log.foundCluster("A");
    log.join("m", "A");
    // Names a membership that never was: fails after the targets have been written.
    log.add("structure-p", "ClustersReorganized", {
      planId: "plan",
      effectiveOn: "2006-05-01",
      reason: "r",
      compensates: null,
      targets: [{ id: "Z", names: { ko: "Z", en: "Z" }, tier: "MAIN", parentId: null, isNew: true }],
      edges: [],
      closed: [{ id: "A", dissolved: true, reason: "r", successorId: "Z" }],
      memberMoves: [{ from: "A", to: "Z", primary: true, memberIds: ["ghost"] }],
      groupMoves: [],
      issueMoves: [],
      officersReleased: [],
      officersAppointed: [],
    });
    log.logIssue("i");
    const healthy = log.events.filter(({ type }) => type !== "ClustersReorganized").map(asDecoded);
    const open = readModelOf(log.decoded());
    expect(open.model.poisoned().map(({ type }) => type)).to.deep.equal(["ClustersReorganized"]);
    open.db.exec("DELETE FROM poisoned");
    open.db.exec("UPDATE progress SET events = 0");
    const without = readModelOf(healthy);
    without.db.exec("UPDATE progress SET events = 0");
    expect(digest(open.db)).to.equal(digest(without.db));
    open.close();
    without.close();
  });

  it("applies events whose ids are names of every object's properties", () => {
    const log = new TestLog();
    log.foundCluster("constructor");
    log.createGroup("toString", "constructor", "valueOf");
    log.logIssue("hasOwnProperty", { groupId: "toString", miniClusterId: "constructor", title: "__proto__" });
    const open = readModelOf(log.decoded());
    expect(open.model.poisoned()).to.deep.equal([]);
    expect(open.model.board(at(log.position), everything, "toString")).to.have.length(1);
    open.close();
  });

  it("pages the timeline without repeating or leaving out an entry", () => {
    const log = busyLog(300, 3);
    const open = readModelOf(log.decoded());
    const told = log.events.filter((event: RecordedEvent) => event.type !== "IssueRanked").map(({ id }) => id);
    for (const direction of ["newest", "oldest"] as const) {
      const seen: string[] = [];
      for (let cursor: string | undefined; ; ) {
        const page = open.model.history(at(log.position), everything, {
          direction,
          limit: 17,
          ...(cursor ? { cursor } : {}),
        });
        expect(page.total).to.equal(told.length);
        seen.push(...page.items.map(({ id }) => id));
        if (page.next === null) break;
        cursor = page.next;
      }
      expect(direction === "newest" ? seen.reverse() : seen).to.deep.equal(told);
    }
    open.close();
  });
});
