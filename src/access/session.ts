// Who a request comes from: the session whose opaque token its cookie holds, or the access token a script sends. The vault
// holds hashes alone.
import type { IncomingHttpHeaders } from "node:http";
import type { Actor } from "../contract/actor.ts";
import type { Member } from "../contract/answers.ts";
import { actorOf } from "../domain/roles.ts";
import { newSecret, secretHash } from "./accounts/opaque.ts";
import { createCookies } from "./cookies.ts";
import type { SessionStage } from "./vault/schema.ts";
import { type From, SESSION_IDLE_MS, SESSION_LONGEST_MS, type SessionRow } from "./vault/sessions.ts";
import type { Vault } from "./vault/vault.ts";

/** A person at a browser, or a script of theirs that may only read, or send commands too. */
export type Identity = {
  memberId: string;
  by: "SESSION" | "READ" | "WRITE";
  /** Until when the session holds if it is not used again; null for a script. */
  until: string | null;
};

export interface Sessions {
  /** Whom the Cookie header's session, or else the Authorization header's token, stands for; null for nobody. */
  identify(headers: Pick<IncomingHttpHeaders, "cookie" | "authorization">): Promise<Identity | null>;
  /** The member whose password was right and whose code is still to come, in the few minutes there are for it. */
  awaitingCode(cookieHeader: string | undefined): Promise<string | null>;
  /** Begins a session, ending the one in the header. Answers the value of Set-Cookie. */
  start(memberId: string, from: Visitor, stage?: SessionStage): Promise<string>;
  /** Ends the session in the header. Answers the Set-Cookie that removes it. */
  end(cookieHeader: string | undefined): Promise<string>;
  /** Ends the member's session of that id, or all but the one kept, known by its key. */
  endOf(memberId: string, which: { id: string } | { but: string | null }): Promise<void>;
  /** The member's sessions that hold, the one last used first. */
  list(memberId: string): Promise<SessionRow[]>;
  /** Tells one session from another without holding its token; null where the header holds none. */
  keyOf(cookieHeader: string | undefined): string | null;
  /** Those of the keys whose sessions have ended, here or on another node, or have had their time. */
  endedAmong(keys: readonly string[]): Promise<Set<string>>;
  /** Calls `listener` with every session that begins here. */
  onStarted(listener: (session: { memberId: string; stage: SessionStage }) => void): void;
  /** Calls `listener` with the key of every session that ends here. */
  onEnded(listener: (key: string) => void): void;
  /** The device cookie the browser comes with, hashed; and a new one: its hash and the value of Set-Cookie. */
  device(cookieHeader: string | undefined): string | null;
  newDevice(): { hash: string; cookie: string };
}

/** Where a session is begun from. */
export type Visitor = From & { cookie: string | undefined };

type Parts = {
  vault: Pick<
    Vault,
    | "createSession"
    | "session"
    | "endSession"
    | "endSessionsOf"
    | "sessionsOf"
    | "sessionsAmong"
    | "touchSession"
    | "accessToken"
    | "touchAccessToken"
  >;
  /** The real time: the demonstration's own would end nothing. */
  clock: () => string;
  /** Whether people reach the server over https: then the cookies are `__Host-` and Secure. */
  secure: boolean;
};

const CODE_MS = 5 * 60_000;
/** How exactly it is known when a session or token was last used. */
const TOUCH_MS = 60_000;
const DEVICE_SECONDS = 365 * 86_400;
const [SESSION, DEVICE] = ["danji", "danji-device"];
/** What an access token begins with, so that scanners for leaked secrets know one. */
export const TOKEN_MARK = "danji_";

/** Sessions over the vault. A token is rotated at every start. */
export function createSessions({ vault, clock, secure }: Parts): Sessions {
  const cookies = createCookies(secure);
  const begin: ((session: { memberId: string; stage: SessionStage }) => void)[] = [];
  const listeners: ((key: string) => void)[] = [];
  const ended = (key: string) => {
    for (const listener of listeners) listener(key);
  };
  const now = () => Date.parse(clock());
  const endsAt = ({ stage, created_at, last_seen_at }: SessionRow): number =>
    stage === "CODE"
      ? Date.parse(created_at) + CODE_MS
      : Math.min(Date.parse(last_seen_at) + SESSION_IDLE_MS, Date.parse(created_at) + SESSION_LONGEST_MS);
  const holds = (row: SessionRow): boolean => endsAt(row) > now();
  async function found(header: string | undefined, stage: SessionStage): Promise<SessionRow | null> {
    const token = cookies.read(header, SESSION);
    const row = token === null ? null : await vault.session(token);
    return row !== null && row.stage === stage && holds(row) ? row : null;
  }
  async function byToken(header: string | undefined): Promise<Identity | null> {
    const token = /^Bearer danji_([A-Za-z0-9_-]{20,100})$/.exec(header ?? "")?.[1];
    const row = token === undefined ? null : await vault.accessToken(secretHash(token));
    if (row === null || Date.parse(row.expires_at) <= now()) return null;
    if (row.last_used_at === null || now() - Date.parse(row.last_used_at) > TOUCH_MS)
      await vault.touchAccessToken(row.id, clock());
    return { memberId: row.member_id, by: row.scope, until: null };
  }
  async function endOld(header: string | undefined): Promise<void> {
    const token = cookies.read(header, SESSION);
    if (token === null) return;
    await vault.endSession(token);
    ended(secretHash(token));
  }

  return {
    async identify({ cookie, authorization }) {
      const row = await found(cookie, "FULL");
      if (row === null) return byToken(authorization);
      if (now() - Date.parse(row.last_seen_at) > TOUCH_MS) await vault.touchSession(row.token_hash, clock());
      return { memberId: row.member_id, by: "SESSION", until: new Date(endsAt(row)).toISOString() };
    },
    awaitingCode: async (header) => (await found(header, "CODE"))?.member_id ?? null,
    async start(memberId, { cookie, address, agent }, stage = "FULL") {
      await endOld(cookie);
      const token = await vault.createSession(memberId, clock(), { stage, address, agent });
      for (const listener of begin) listener({ memberId, stage });
      return cookies.write(SESSION, token);
    },
    async end(header) {
      await endOld(header);
      return cookies.write(SESSION, "", 0);
    },
    async endOf(memberId, which) {
      for (const key of await vault.endSessionsOf(memberId, which)) ended(key);
    },
    async list(memberId) {
      const rows = (await vault.sessionsOf(memberId)).filter((row) => row.stage === "FULL" && holds(row));
      return rows.sort((a, b) => Date.parse(b.last_seen_at) - Date.parse(a.last_seen_at));
    },
    keyOf(header) {
      const token = cookies.read(header, SESSION);
      return token === null ? null : secretHash(token);
    },
    async endedAmong(keys) {
      const rows = await vault.sessionsAmong(keys);
      const there = new Set(rows.filter(holds).map((row) => row.token_hash));
      return new Set(keys.filter((key) => !there.has(key)));
    },
    onStarted(listener) {
      begin.push(listener);
    },
    onEnded(listener) {
      listeners.push(listener);
    },
    device(header) {
      const token = cookies.read(header, DEVICE);
      return token === null ? null : secretHash(token);
    },
    newDevice() {
      const secret = newSecret();
      return { hash: secretHash(secret), cookie: cookies.write(DEVICE, secret, DEVICE_SECONDS) };
    },
  };
}

/**
 * The actor a member is by the read model: who reads. It is there while the log is away; what writes asks `Actors`,
 * which is level with the log. A forgotten member is nobody.
 */
export function actorFrom(member: Member | null): Actor | null {
  if (member === null || member.forgotten) return null;
  const miniClusters = [...(member.primary === null ? [] : [member.primary]), ...member.secondary];
  return actorOf(member, { ...member, miniClusters });
}
