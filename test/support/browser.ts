// A browser as far as cookies and redirects go: it keeps what each site gives it, and sends it back there alone.
import type { Answer, TestServer } from "./server.ts";

type Jar = Map<string, string>;
/** An address on the way, and how it answered; null where the way was left before it was asked. */
type Step = { url: string; answer: Response | null };

export function browser(server: TestServer) {
  const jars = new Map<string, Jar>();
  const jarOf = (url: string): Jar => {
    const { host } = new URL(url);
    const jar = jars.get(host) ?? new Map<string, string>();
    jars.set(host, jar);
    return jar;
  };
  const sent = (url: string) => [...jarOf(url)].map(([name, value]) => `${name}=${value}`).join("; ");
  const keep = (url: string, headers: Headers) => {
    for (const set of headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === "") jarOf(url).delete(name);
      else jarOf(url).set(name, value);
    }
  };
  const jar = jarOf(server.url);
  const ask = async <T = Record<string, unknown>>(method: string, path: string, body?: unknown): Promise<Answer<T>> => {
    const answer = await server.request<T>(method, path, body, { headers: { Cookie: sent(server.url) } });
    keep(server.url, answer.headers);
    return answer;
  };
  return {
    jar,
    ask,
    cookie: () => `danji=${jar.get("danji")}`,
    who: async () => (await ask<{ actor: { memberId: string } | null }>("GET", "/api/me")).body.actor?.memberId ?? null,
    signIn: (email: string, password: string) => ask("POST", "/api/sign-in", { email, password }),
    /**
     * Opens an address and goes wherever it is sent, as far as `until`. Answers the last address. Other sites know nobody
     * from the visit before: each is signed in to anew.
     */
    async visit(address: string, until: (url: URL) => boolean = () => false): Promise<Step> {
      let url = new URL(address, server.url);
      for (const host of jars.keys()) if (host !== new URL(server.url).host) jars.delete(host);
      // A path is a link on our own page; whoever was sent through another site comes from there, also to us.
      let site = address.startsWith("/") ? "same-origin" : "cross-site";
      for (let hops = 0; hops < 20; hops++) {
        if (until(url)) return { url: url.href, answer: null };
        if (url.origin !== new URL(server.url).origin) site = "cross-site";
        const answer = await fetch(url, {
          redirect: "manual",
          headers: { Cookie: sent(url.href), Accept: "text/html", "Sec-Fetch-Site": site },
        });
        keep(url.href, answer.headers);
        const next = answer.headers.get("location");
        if (answer.status < 300 || answer.status > 399 || next === null) return { url: url.href, answer };
        await answer.body?.cancel();
        url = new URL(next, url);
      }
      throw new Error(`it is sent on and on, last to ${url.href}`);
    },
  };
}
