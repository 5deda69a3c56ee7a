// How often one may ask within a minute: an account, wherever it asks from; an address, where nobody is signed in; and,
// strictly, an address that tries to get in. Answers say by RateLimit headers how much is left.
import type { Request, Router } from "express";
import { type RateLimitInfo, rateLimit } from "express-rate-limit";
import { networkOf } from "../access/accounts/lockout.ts";
import { Refusal } from "../domain/refusal.ts";
import type { AccountRoute } from "./accountRoute.ts";
import { identityOf } from "./identity.ts";
import type { Parts } from "./parts.ts";

const WINDOW_MS = 60_000;

/**
 * Mounts the limits before the routes they hold for: everything below /api that is mounted later, and `waysIn`. Where one
 * is reached the request is refused with TOO_MANY_REQUESTS. Each node counts for itself, in memory.
 */
export function mountLimits(router: Router, waysIn: readonly Pick<AccountRoute, "method" | "path">[], parts: Parts) {
  const { account, address, waysIn: strict } = parts.limits;
  const accounts = new WeakMap<Request, string>();
  const byAccount = limit("account", account, (request) => accounts.get(request) ?? "");
  const byAddress = limit("address", address, addressOf);
  const byStranger = limit("sign-in", strict, addressOf);

  router.use("/api", async (request, response, next) => {
    const who = await accountOf(request, parts);
    if (who !== null) accounts.set(request, who);
    await (who === null ? byAddress : byAccount)(request, response, next);
  });
  for (const { method, path } of waysIn) router[method](path.replace("{id}", ":id"), byStranger);
}

/** In the demonstration many look through one person's eyes: there each browser is counted by itself. */
async function accountOf(request: Request, parts: Parts): Promise<string | null> {
  const { sessions, demo } = parts;
  const identity = await identityOf(request, parts);
  if (identity === null) return null;
  return (demo ? sessions.keyOf(request.headers.cookie) : null) ?? identity.memberId;
}

const addressOf = ({ ip }: Request): string => networkOf(ip ?? "");

const limit = (identifier: string, most: number, keyGenerator: (request: Request) => string) =>
  rateLimit({
    windowMs: WINDOW_MS,
    limit: most,
    identifier,
    keyGenerator,
    standardHeaders: "draft-8",
    legacyHeaders: false,
    // Its warnings are of keys and proxies, which are ours to set.
    validate: false,
    handler(request, _response, next) {
      const { resetTime } = (request as Request & { rateLimit: RateLimitInfo }).rateLimit;
      const left = (resetTime?.getTime() ?? Date.now() + WINDOW_MS) - Date.now();
      next(new Refusal("TOO_MANY_REQUESTS", { seconds: Math.max(1, Math.ceil(left / 1000)) }));
    },
  });
