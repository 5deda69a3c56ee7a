// /api/openapi.json and a page to read it on: Swagger UI's own files, with no script in the page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import express, { type Router } from "express";
import { openApi } from "./openapi.ts";
import { nonceOf } from "./security.ts";

const page = (nonce: string): string => `<!doctype html>
<html lang="ko">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>단지 API · Danji API</title>
    <link rel="icon" href="/api/docs/favicon-32x32.png" />
    <link rel="stylesheet" href="/api/docs/swagger-ui.css" />
    <style nonce="${nonce}">body { margin: 0; }</style>
  </head>
  <body>
    <div id="swagger-ui"></div>
    <noscript><a href="/api/openapi.json">openapi.json</a></noscript>
    <script src="/api/docs/swagger-ui-bundle.js"></script>
    <script src="/api/docs/start.js"></script>
  </body>
</html>
`;

const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#swagger-ui", deepLinking: true, docExpansion: "list",
  defaultModelsExpandDepth: 0, validatorUrl: null });
`;

/** Mounts the document and its page. */
export function mountDocs(router: Router): void {
  const dist = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  const files = ["swagger-ui.css", "swagger-ui-bundle.js", "favicon-32x32.png"];

  router.get("/api/openapi.json", (_request, response) => {
    response.set("Cache-Control", "no-cache").json(openApi());
  });
  router.get("/api/docs", (_request, response) => {
    response.set({ "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store" });
    response.send(page(nonceOf(response)));
  });
  router.get("/api/docs/start.js", (_request, response) => {
    response.set({ "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" }).send(start);
  });
  const ui = express.Router();
  for (const file of files) {
    const bytes = lazily(() => readFileSync(join(dist, file)));
    ui.get(`/${file}`, (_request, response) => {
      response
        .type(file.slice(file.lastIndexOf(".")))
        .set("Cache-Control", "public, max-age=86400")
        .send(bytes());
    });
  }
  router.use("/api/docs", ui);
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
