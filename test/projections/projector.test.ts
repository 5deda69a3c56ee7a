// The projector's worker over a real embedded log: commits are announced, a rebuild happens beside the model in use,
// and another version of the program gets a file of its own.

import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Worker } from "node:worker_threads";
import Sqlite from "better-sqlite3";
import { expect } from "chai";
import { openReadModel } from "../../projections/openReadModel.ts";
import { type Projector, type ProjectorOptions, startProjector, startWorker } from "../../projections/projector.ts";
import type { Committed } from "../../projections/readModel.ts";
import type { RecordedEvent } from "../../src/contract/events.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { encode } from "../../src/log/codec.ts";
import { connectLog, type LogClient } from "../../src/log/connection.ts";
import { TestLog } from "../support/events.ts";
import { at, everything } from "../support/readModel.ts";

describe("the projector", function () {
  this.timeout(30_000);
  let dir = "";
  let log: LogClient;
  let embedded: Awaited<ReturnType<typeof startEmbeddedLog>>;
  const running: Projector[] = [];

  const append = async (events: RecordedEvent[]) => {
    let position = 0;
    for (const event of events) {
      const stored = encode(event, event.meta, event.id);
      const expected = event.revision === 0 ? null : event.revision - 1;
      position = (await log.append(event.stream, [stored], expected)).position;
    }
    return position;
  };
  /** A projector with a read model that follows it, as the composition root holds them. */
  async function start(dataDir: string, options: Partial<ProjectorOptions> = {}) {
    const committed: Committed[] = [];
    const swaps: string[] = [];
    let onSwapped = () => {};
    const swapped = new Promise<void>((resolve) => {
      onSwapped = resolve;
    });
    let model: ReturnType<typeof openReadModel> | undefined;
    const projector = await startProjector({
      ...options,
      connectionString: embedded.connectionString,
      dataDir,
      onCommitted(c) {
        committed.push(c);
        model?.announce(c.to);
      },
      onSwap(file) {
        swaps.push(file);
        model?.reopen(file);
        onSwapped();
      },
    });
    running.push(projector);
    model = openReadModel({ file: projector.file() });
    return { projector, model, committed, swaps, swapped };
  }

  before(async () => {
    dir = mkdtempSync(join(tmpdir(), "danji-projector-"));
    embedded = await startEmbeddedLog({ dataDir: join(dir, "log"), port: 0, host: "127.0.0.1" });
    log = connectLog(embedded.connectionString);
  });
  after(async () => {
    await log.close();
    await embedded.close();
    rmSync(dir, { recursive: true, force: true });
  });
  afterEach(async () => {
    for (const projector of running.splice(0)) await projector.close();
  });

  const events = new TestLog();
  it("follows the log and announces what is committed", async () => {
    events.foundCluster("A");
    events.createGroup("g", "A");
    events.logIssue("i", { groupId: "g" });
    const { model, committed, projector } = await start(join(dir, "read"));
    const position = await append(events.events);
    expect(await model.waitFor(position, 10_000)).to.equal(true);
    expect(model.board(at(position), everything, "g").map(({ id }) => id)).to.deep.equal(["i"]);
    expect(committed.flatMap(({ groups }) => groups)).to.include("g");
    expect(committed.at(-1)?.to).to.equal(position);
    expect(projector.status()).to.include({ connected: true, position, poisoned: 0 });
    expect(await model.waitFor(position + 1, 20)).to.equal(false);
    model.close();
  });

  it("goes on where it stopped, rebuilds beside the model in use and swaps", async () => {
    const dataDir = join(dir, "read");
    const { model, projector, swaps } = await start(dataDir);
    const before = projector.file();
    await projector.rebuild();
    expect(swaps).to.deep.equal([projector.file()]);
    expect(projector.file()).to.not.equal(before);
    expect(readdirSync(dataDir).filter((name) => name.endsWith(".sqlite"))).to.have.length(1);
    const position = await append([events.logIssue("j", { groupId: "g" })]);
    expect(await model.waitFor(position, 10_000)).to.equal(true);
    expect(model.board(at(position), everything, "g").map(({ id }) => id)).to.deep.equal(["i", "j"]);
    model.close();
  });

  it("serves a model of an older version until its successor has caught up", async () => {
    const dataDir = join(dir, "read");
    const file = join(dataDir, readdirSync(dataDir).find((name) => name.endsWith(".sqlite")) ?? "");
    const db = new Sqlite(file);
    db.prepare("UPDATE about SET value = 'older' WHERE name = 'version'").run();
    db.close();
    const { model, projector, swaps } = await start(dataDir);
    expect(model.board(at(model.position()), everything, "g")).to.have.length(2);
    const position = await append([events.logIssue("k", { groupId: "g" })]);
    expect(await model.waitFor(position, 10_000)).to.equal(true);
    expect(swaps).to.have.length(1);
    expect(projector.file()).to.not.equal(file);
    expect(model.board(at(position), everything, "g")).to.have.length(3);
    model.close();
  });

  it("makes a new model where the one there was folded from a longer log", async () => {
    const dataDir = join(dir, "read");
    const file = join(dataDir, readdirSync(dataDir).find((name) => name.endsWith(".sqlite")) ?? "");
    const db = new Sqlite(file);
    const real = db.prepare("SELECT position FROM progress").pluck().get() as number;
    db.prepare("UPDATE progress SET position = position + 1000000").run();
    db.close();
    const { model, swapped } = await start(dataDir);
    await swapped;
    expect(model.position()).to.equal(real);
    model.close();
  });

  it("is started anew where its thread dies, and announces what it had committed unsaid", async () => {
    const workers: Worker[] = [];
    const { model, committed, projector } = await start(join(dir, "read"), {
      startWorker(work) {
        const worker = startWorker(work);
        workers.push(worker);
        return worker;
      },
    });
    const from = model.position();
    await workers[0]?.terminate();
    expect(projector.status()).to.include({ connected: false, position: from });
    const lag = projector.status().lagSeconds;
    const position = await append([events.logIssue("l", { groupId: "g" })]);
    expect(await model.waitFor(position, 10_000)).to.equal(true);
    expect(lag).to.be.greaterThan(0);
    expect(committed.at(-1)).to.include({ to: position });
    expect(committed.flatMap(({ groups }) => groups)).to.include("g");
    expect(projector.status()).to.include({ connected: true, position });
    model.close();
  });

  it("refuses a folder that it cannot use", async () => {
    const file = join(dir, "a-file");
    writeFileSync(file, "");
    const refused = await start(join(file, "sub")).then(
      () => null,
      (error: Error) => error.message,
    );
    expect(refused).to.match(/ENOTDIR/);
  });
});
