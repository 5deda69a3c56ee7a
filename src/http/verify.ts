// The log and everything made of it verified: begun, looked at on its way, its result carried away.
import express, { type Request, type Router } from "express";
import { authorize } from "../access/authorize.ts";
import type { Verification } from "../contract/verification.ts";
import { Refusal } from "../domain/refusal.ts";
import { mustBeJson } from "./commands.ts";
import type { Parts } from "./parts.ts";
import { readerOf } from "./queries.ts";

/** Mounts /api/verify (GET, POST) and /api/verify/result, a file once one has ended; 404 before. */
export function mountVerify(router: Router, parts: Parts): void {
  const { verifications } = parts;
  const mayOnly = async (request: Request) =>
    authorize(await readerOf(request, parts), "VerifyLog", { kind: "programme" });
  const noStore = { "Cache-Control": "private, no-store" };

  router.get("/api/verify", async (request, response) => {
    await mayOnly(request);
    response.set(noStore).json(verifications.current() satisfies Verification);
  });

  router.post("/api/verify", express.json({ limit: "1kb" }), async (request, response) => {
    mustBeJson(request);
    await mayOnly(request);
    response.status(202).set(noStore).json(verifications.start());
  });

  router.get("/api/verify/result", async (request, response) => {
    await mayOnly(request);
    const verification = verifications.current();
    const { finishedAt } = verification;
    if (finishedAt === null) throw new Refusal("NOT_FOUND");
    response
      .set({
        ...noStore,
        "Content-Type": "application/json; charset=utf-8",
        "Content-Disposition": `attachment; filename="danji-verification-${finishedAt.slice(0, 19).replaceAll(":", "")}.json"`,
      })
      .send(`${JSON.stringify(verification, null, 2)}\n`);
  });
}
