// What the embedded log refuses to start on, and whom it does not answer.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { EventStoreDBClient } from "@eventstore/db-client";
import Database from "better-sqlite3";
import { expect } from "chai";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { EmbeddedLogError } from "../../src/embedded/errors.ts";
import { events, failure, temporaryFolder, useLog } from "./support.ts";

describe("embedded log: refusals", () => {
  const own = useLog();
  const folder = temporaryFolder();
  after(() => folder.remove());

  const content = (dir: string): string[] =>
    readdirSync(dir).map(
      (name) =>
        `${name} ${createHash("sha256")
          .update(readFileSync(join(dir, name)))
          .digest("hex")}`,
    );

  it("[in-use] a data folder in use is refused with a sentence, and free again after it was closed", async () => {
    const dataDir = join(folder.path, "busy");
    const log = await startEmbeddedLog({ dataDir });
    const error = await failure(startEmbeddedLog({ dataDir }));
    expect(error).to.be.instanceOf(EmbeddedLogError).and.to.have.property("code", "in-use");
    expect(error.message).to.include(dataDir).and.to.include("in use by another process");
    await log.close();
    await (await startEmbeddedLog({ dataDir })).close();
  });

  it("[newer-version] a log of a newer version is refused with a sentence and left as it is", async () => {
    const dataDir = join(folder.path, "newer");
    await (await startEmbeddedLog({ dataDir })).close();
    const db = new Database(join(dataDir, "log.sqlite"));
    db.pragma("user_version = 7");
    db.close();
    const before = content(dataDir);
    const error = await failure(startEmbeddedLog({ dataDir }));
    expect(error).to.have.property("code", "newer-version");
    expect(error.message).to.include("newer version (7;");
    expect(content(dataDir)).to.deep.equal(before);
  });

  it("[not-a-log] another program's database is refused", async () => {
    const dataDir = join(folder.path, "other");
    mkdirSync(dataDir);
    const db = new Database(join(dataDir, "log.sqlite"));
    db.exec("CREATE TABLE theirs (a)");
    db.close();
    expect(await failure(startEmbeddedLog({ dataDir }))).to.have.property("code", "not-a-log");
  });

  it("[damaged] a file that is no database is refused", async () => {
    const dataDir = join(folder.path, "noise");
    mkdirSync(dataDir);
    writeFileSync(join(dataDir, "log.sqlite"), Buffer.alloc(10_000, "noise"));
    const error = await failure(startEmbeddedLog({ dataDir }));
    expect(error.code).to.be.oneOf(["damaged", "newer-version"]);
  });

  it("[io] a folder that cannot be made is refused", async () => {
    writeFileSync(join(folder.path, "a-file"), "");
    const error = await failure(startEmbeddedLog({ dataDir: join(folder.path, "a-file", "log") }));
    expect(error).to.have.property("code", "io");
  });

  it("[address] a taken port is refused, and the folder is free again", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => taken.once("listening", resolve));
    const { port } = taken.address() as AddressInfo;
    const dataDir = join(folder.path, "address");
    expect(await failure(startEmbeddedLog({ dataDir, port }))).to.have.property("code", "address");
    taken.close();
    await (await startEmbeddedLog({ dataDir })).close();
  });

  it("[secret] a program that does not know the connection name gets no answer from the log", async () => {
    const { port } = own.log;
    for (const name of ["", "&connectionName=danji-guessed"]) {
      const stranger = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false${name}`);
      const read = async (): Promise<void> => {
        for await (const _ of stranger.readAll()) expect.fail("a stranger was answered");
      };
      expect(await failure(read())).to.include({ type: "access-denied" });
      expect(await failure(stranger.appendToStream("theirs", events(1)))).to.be.instanceOf(Error);
      await stranger.dispose();
    }
    expect(await failure(own.read("theirs"))).to.include({ type: "stream-not-found" });
  });

  it("[gossip] a client that looks for a cluster finds this one node", async () => {
    const connection = own.log.connectionString.replace("esdb:", "esdb+discover:");
    const discovering = EventStoreDBClient.connectionString(connection);
    const stream = own.stream();
    await discovering.appendToStream(stream, events(1));
    expect(await own.revisions(stream)).to.deep.equal([0]);
    await discovering.dispose();
  });
});
