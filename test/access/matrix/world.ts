// The matrix's world on a running server, and how each kind of actor comes to it: by session, by access token, or with
// nothing.
import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SYSTEM_ACTOR } from "../../../src/contract/actor.ts";
import { startTestServer, type TestServer } from "../../support/server.ts";
import { actors, type Letter, letters, levels, scriptOf, type Twin } from "./script.ts";

export type MatrixWorld = {
  server: TestServer;
  /** What each actor's requests carry. */
  headers(letter: Letter): Record<string, string>;
  /** A session of its own for the actor, for a request that ends it; {} where they have none. */
  throwAway(letter: Letter): Promise<Record<string, string>>;
  /** A member who asks for nothing: whose session and token others ask to end, and what tells that both still hold. */
  bystander: { session: string; token: string; headers: Record<string, string>[] };
  /** The log before the first issue. */
  beforeIssues: number;
  /** The position at which the mini-clusters were reorganised. */
  carriedOut: number;
  /** The position of the last step of the issue that everybody sees. */
  lastStep: number;
  stop(): Promise<void>;
};

/** Starts the server, with a client to serve, makes the world, and lets everybody in. */
export async function startMatrixWorld(twin: Twin = { level: "FIRM", canary: false }): Promise<MatrixWorld> {
  const clientDir = await mkdtemp(join(tmpdir(), "danji-matrix-client-"));
  writeFileSync(join(clientDir, "index.html"), "<!doctype html><title>단지</title>");
  const server = await startTestServer({ empty: true, clientDir });
  const { commands, actors: known, vault, model } = server.running;
  // Before anybody is forgotten.
  const session = async (memberId: string) => {
    const token = await vault.createSession(memberId, new Date().toISOString());
    return { Cookie: `danji=${token}` };
  };
  const headers = {} as Record<Letter, Record<string, string>>;
  for (const letter of letters) {
    const memberId = actors[letter];
    headers[letter] = memberId === null ? {} : await session(memberId);
  }
  let [position, beforeIssues, carriedOut, lastStep] = [0, 0, 0, 0];
  for (const {
    step: [name, body, as],
    commandId,
    occurredAt,
  } of scriptOf(twin)) {
    const actor = as === undefined ? SYSTEM_ACTOR : await known.actor(as);
    if (actor === null) throw new Error(`${as} is nobody`);
    const answer = await commands.handle({ name, body, commandId, occurredAt, actor });
    if (name === "LogIssue" && beforeIssues === 0) beforeIssues = position;
    position = Math.max(position, Number(answer.position ?? 0));
    if (name === "ReorganizeClusters") carriedOut = position;
    if (name === "IdentifyTask" && (body as { issueId: string }).issueId === levels.PROGRAMME) lastStep = position;
  }
  await model.waitFor(position, 10_000);

  for (const [letter, scope] of [
    ["R", "READ"],
    ["W", "WRITE"],
  ] as const) {
    const made = await server.request<{ token: string }>(
      "POST",
      "/api/account/tokens",
      { name: scope, scope, days: 1 },
      { headers: headers.D },
    );
    headers[letter] = { Authorization: `Bearer ${made.body.token}` };
  }
  const own = await session("leader-2");
  const [mine] = await vault.sessionsOf("leader-2");
  const wish = { name: "own", scope: "READ", days: 1 };
  const made = await server.request<{ id: string; token: string }>("POST", "/api/account/tokens", wish, {
    headers: own,
  });
  const bystander = {
    session: mine?.id ?? "",
    token: made.body.id,
    headers: [own, { Authorization: `Bearer ${made.body.token}` }],
  };
  return {
    server,
    headers: (letter) => headers[letter],
    async throwAway(letter) {
      const memberId = actors[letter];
      return memberId === null || letter === "F" ? {} : session(memberId);
    },
    bystander,
    beforeIssues,
    carriedOut,
    lastStep,
    async stop() {
      await server.stop();
      await rm(clientDir, { recursive: true, force: true });
    },
  };
}
