// The built client: hashed files for a year, the page itself always fresh with this answer's nonce, and the page again
// for every address of the client's own.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import express, { type Response, type Router } from "express";
import { compressedFiles } from "./compressed.ts";
import { nonceOf } from "./security.ts";

const YEAR_MS = 365 * 24 * 3_600_000;

/** Mounts the client last: what no route took and a browser asks for as a page is the client's. */
export function mountClient(router: Router, clientDir: string): void {
  const assets = join(clientDir, "assets");
  if (existsSync(assets))
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
  let page = readPage(clientDir);
  router.get(/^(?!\/api(?:\/|$)|\/socket\.io(?:\/|$)|\/assets(?:\/|$))/, (request, response, next) => {
    if (request.accepts(["html", "json"]) !== "html") {
      next();
      return;
    }
    // A build that came after the start is taken up.
    page ??= readPage(clientDir);
    if (page === null) {
      next();
      return;
    }
    sendPage(page, response);
  });
}

function readPage(clientDir: string): string | null {
  const file = join(clientDir, "index.html");
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** Never kept: a kept page would hold a nonce that the next answer's policy no longer knows. */
function sendPage(page: string, response: Response): void {
  response
    .set({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" })
    .send(page.replaceAll("CSP_NONCE", nonceOf(response)));
}
