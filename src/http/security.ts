// What guards every answer and every change: the security headers, and where a change may come from.
import { randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import type { NextFunction, Request, Response } from "express";
import helmet from "helmet";
import { Refusal } from "../domain/refusal.ts";

const nonces = new WeakMap<object, string>();

/** The nonce of this answer's content security policy. */
export const nonceOf = (response: object): string => nonces.get(response) ?? "";

/** Middleware: a fresh nonce, then helmet's headers with the strictest policy the client works under. */
export function securityHeaders({ https }: { https: boolean }) {
  const guard = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        // No style attribute either: what components place, React sets on the element itself.
        styleSrc: ["'self'", (_request, response) => `'nonce-${nonceOf(response)}'`],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        // Trusted Types cannot be asked for yet: Mantine writes its variables into a style element as markup.
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https,
    referrerPolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
  });
  return (request: Request, response: Response, next: NextFunction): void => {
    nonces.set(response, randomBytes(16).toString("base64"));
    guard(request, response, next);
  };
}

/**
 * Whether a request comes from our own pages or from no page at all. With `origin` set (behind a proxy) Origin must be
 * it; else it must name the host that was asked.
 */
export function fromOurselves(request: Pick<IncomingMessage, "headers">, origin: string | null): boolean {
  const site = request.headers["sec-fetch-site"];
  if (site !== undefined && site !== "same-origin" && site !== "none") return false;
  const from = request.headers.origin;
  if (from === undefined) return true;
  if (origin !== null) return from === origin;
  try {
    return new URL(from).host === request.headers.host;
  } catch {
    return false;
  }
}

/** Middleware: refuses a change that another site's page asks for. */
export function ownOriginOnly(origin: string | null) {
  return (request: Request, _response: Response, next: NextFunction): void => {
    const reads = request.method === "GET" || request.method === "HEAD" || request.method === "OPTIONS";
    if (!reads && !fromOurselves(request, origin)) throw new Refusal("FORBIDDEN", { why: "FOREIGN_ORIGIN" });
    next();
  };
}
