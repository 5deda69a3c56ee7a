// The built client: hashed files for a year, the page itself always fresh with this answer's nonce, and the page again
// for every address of the client's own.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import express, { type Response, type Router } from "express";
import { compressedFiles } from "./compressed.ts";
import { nonceOf } from "./security.ts";

const YEAR_MS = 365 * 24 * 3_600_000;

/** Mounts the client last: what no route took and a browser asks for as a page is the client's. */
export function mountClient(router: Router, clientDir: string): void {
  const assets = join(clientDir, "assets");
  router.use(
    "/assets",
    compressedFiles(assets, { "Cache-Control": "public, max-age=31536000, immutable" }),
    express.static(assets, { immutable: true, maxAge: YEAR_MS, index: false, redirect: false, fallthrough: true }),
  );
  // The page has one address a view, and its file is never sent as it lies there.
  router.get("/index.html", (_request, response) => response.redirect(301, "/"));
  router.use(
    express.static(clientDir, {
      index: false,
      redirect: false,
      maxAge: 0,
      setHeaders: (response) => response.setHeader("Cache-Control", "no-cache"),
    }),
  );
  const newest = pageReader(join(clientDir, "index.html"));
  router.get(/^(?!\/api(?:\/|$)|\/socket\.io(?:\/|$)|\/assets(?:\/|$))/, (request, response, next) => {
    if (request.accepts(["html", "json"]) !== "html") {
      next();
      return;
    }
    const page = newest();
    if (page === null) {
      next();
      return;
    }
    sendPage(page, response);
  });
}

/** Answers the page as it was last built, also after the start; null before the first build. */
function pageReader(file: string): () => string | null {
  let read: { page: string; at: number } | null = null;
  return () => {
    const at = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
    // While a build replaces it there is none: the last one stands.
    if (at !== undefined && at !== read?.at) read = { page: readFileSync(file, "utf8"), at };
    return read?.page ?? null;
  };
}

/** Never kept: a kept page would hold a nonce that the next answer's policy no longer knows. */
function sendPage(page: string, response: Response): void {
  response
    .set({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" })
    .send(page.replaceAll("CSP_NONCE", nonceOf(response)));
}
