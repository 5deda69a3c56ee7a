// Sessions: an opaque random token in a cookie, and the member it stands for. The vault holds the token's hash alone.
import { createHash } from "node:crypto";
import type { Actor } from "../contract/actor.ts";
import type { Member } from "../contract/answers.ts";
import { actorOf } from "../domain/roles.ts";
import type { Vault } from "./vault/vault.ts";

export interface Sessions {
  /** The member whose session the Cookie header holds; null where it holds none that is known. */
  memberOf(cookieHeader: string | undefined): Promise<string | null>;
  /** Begins a session, ending the one in the header. Answers the value of Set-Cookie. */
  start(memberId: string, cookieHeader: string | undefined): Promise<string>;
  /** Ends the session in the header. Answers the Set-Cookie that removes it. */
  end(cookieHeader: string | undefined): Promise<string>;
  /** Tells one session from another without holding its token; null where the header holds none. */
  keyOf(cookieHeader: string | undefined): string | null;
  /** Calls `listener` with the key of every session that ends here. */
  onEnded(listener: (key: string) => void): void;
}

type Parts = {
  vault: Pick<Vault, "createSession" | "session" | "endSession">;
  clock: () => string;
  /** Whether people reach the server over https: then the cookie is `__Host-` and Secure. */
  secure: boolean;
};

/** Sessions over the vault. A token is rotated at every start. */
export function createSessions({ vault, clock, secure }: Parts): Sessions {
  const name = secure ? "__Host-danji" : "danji";
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  const tokenIn = (header: string | undefined): string | null => {
    for (const pair of (header ?? "").split(";")) {
      const at = pair.indexOf("=");
      if (at > 0 && pair.slice(0, at).trim() === name) {
        const token = pair.slice(at + 1).trim();
        return /^[A-Za-z0-9_-]{20,100}$/.test(token) ? token : null;
      }
    }
    return null;
  };
  const listeners: ((key: string) => void)[] = [];
  const keyOf = (header: string | undefined): string | null => {
    const token = tokenIn(header);
    return token === null ? null : createHash("sha256").update(token).digest("base64url");
  };
  const endOld = async (header: string | undefined) => {
    const [token, key] = [tokenIn(header), keyOf(header)];
    if (token === null || key === null) return;
    await vault.endSession(token);
    for (const listener of listeners) listener(key);
  };
  return {
    keyOf,
    onEnded(listener) {
      listeners.push(listener);
    },
    async memberOf(header) {
      const token = tokenIn(header);
      return token === null ? null : ((await vault.session(token))?.memberId ?? null);
    },
    async start(memberId, header) {
      await endOld(header);
      return `${name}=${await vault.createSession(memberId, clock())}; ${flags}`;
    },
    async end(header) {
      await endOld(header);
      return `${name}=; ${flags}; Max-Age=0`;
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
