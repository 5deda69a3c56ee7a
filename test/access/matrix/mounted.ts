// Every route the running server has mounted, read from Express's own stack: what answers cannot hide from the matrix.
import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { Express } from "express";

type Layer = {
  name: string;
  rawPath?: string | RegExp;
  route?: { path: string | RegExp; methods: Record<string, boolean> };
  handle: { stack?: Layer[] };
};

/** The application that answers at the address. It is not handed out: a request it answers tells. */
async function applicationAt(url: string): Promise<Express> {
  let app: Express | undefined;
  const heard = (message: unknown) => {
    app ??= (message as { request: { app?: Express } }).request.app;
  };
  subscribe("http.server.response.finish", heard);
  try {
    await fetch(`${url}/api/health`);
  } finally {
    unsubscribe("http.server.response.finish", heard);
  }
  if (app === undefined) throw new Error("no Express application answered");
  return app;
}

export type Mounted = {
  /** `GET /api/issues/{id}`; an address that is a pattern as the pattern is written. */
  routes: string[];
  /** What every request, or every one below an address, passes through: the addresses. */
  passages: string[];
};

export async function mountedAt(url: string): Promise<Mounted> {
  const { router } = (await applicationAt(url)) as unknown as { router: { stack: Layer[] } };
  const mounted: Mounted = { routes: [], passages: [] };
  walk(router.stack, "", mounted);
  return mounted;
}

function walk(stack: Layer[], base: string, mounted: Mounted): void {
  for (const { route, rawPath, handle } of stack) {
    const here = rawPath === undefined || rawPath === "/" ? "" : String(rawPath);
    if (route) {
      const path =
        typeof route.path === "string" ? base + route.path.replaceAll(/:(\w+)/g, "{$1}") : String(route.path);
      for (const method of Object.keys(route.methods)) mounted.routes.push(`${method.toUpperCase()} ${path}`);
    } else if (handle.stack) walk(handle.stack, base + here, mounted);
    else mounted.passages.push(base + here || "/");
  }
}
