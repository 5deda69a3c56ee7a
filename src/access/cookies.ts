// The cookies a browser keeps for us: opaque tokens alone, out of scripts' reach, and never sent along by another site's
// page but for a plain link or redirect to ours.

export interface Cookies {
  /** The token in the Cookie header under that name; null where there is none that could be ours. */
  read(header: string | undefined, name: string): string | null;
  /** The value of Set-Cookie; kept for so many seconds, or as long as the browser is open. "" with 0 removes it. */
  write(name: string, token: string, seconds?: number): string;
}

const TOKEN = /^[A-Za-z0-9_-]{20,100}$/;

/** `secure`: people reach the server over https. Then the cookies are `__Host-` and Secure. */
export function createCookies(secure: boolean): Cookies {
  const prefix = secure ? "__Host-" : "";
  const flags = `Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return {
    read(header, name) {
      for (const pair of (header ?? "").split(";")) {
        const at = pair.indexOf("=");
        if (at > 0 && pair.slice(0, at).trim() === `${prefix}${name}`) {
          const token = pair.slice(at + 1).trim();
          return TOKEN.test(token) ? token : null;
        }
      }
      return null;
    },
    write: (name, token, seconds) =>
      `${prefix}${name}=${token}; ${flags}${seconds === undefined ? "" : `; Max-Age=${seconds}`}`,
  };
}
