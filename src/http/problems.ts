// Refusals as RFC 9457 problems in the reader's language. What is no refusal is a bug: logged, and nothing revealed.
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";
import type { Language } from "../contract/base.ts";
import { type Problem, refusalStatus } from "../contract/problem.ts";
import { Refusal } from "../domain/refusal.ts";
import { fieldSentence, refusalSentence, violationSentence } from "../domain/refusalSentences.ts";
import { languageOf } from "./language.ts";
import { requestIdOf } from "./requests.ts";

/** The problem body of a refusal. Sockets answer the same. */
export function problemOf(refusal: Refusal, language: Language, requestId?: string): Problem {
  const { code, params, extra } = refusal;
  const { title, detail } = refusalSentence(code, params, language);
  return {
    type: `/api/docs#${code}`,
    title,
    status: refusalStatus[code],
    detail,
    code,
    ...(Object.keys(params).length > 0 ? { params } : {}),
    ...(extra.fields
      ? { fields: extra.fields.map((f) => ({ ...f, message: fieldSentence(f.code, params, language) })) }
      : {}),
    ...(extra.violations
      ? {
          violations: extra.violations.map((v) => ({ ...v, message: violationSentence(v.code, v.params, language) })),
        }
      : {}),
    ...(extra.conflicts ? { conflicts: extra.conflicts } : {}),
    ...(requestId === undefined ? {} : { requestId }),
  };
}

/** What Express and its body parsers throw, as refusals; null for what is none of them. */
function refusalFrom(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { type, status } = error as { type?: unknown; status?: unknown };
  switch (type) {
    case "entity.too.large":
    case "parameters.too.many":
      return new Refusal("TOO_LARGE");
    case "entity.parse.failed":
    case "request.size.invalid":
      return new Refusal("INVALID", {}, { fields: [{ path: "", code: "invalid_format" }] });
    case "charset.unsupported":
    case "encoding.unsupported":
      return new Refusal("NOT_JSON");
  }
  // A malformed address, a request that was cut off: the sender's fault, and nothing that we hold.
  if (typeof status === "number" && status >= 400 && status < 500)
    return new Refusal("INVALID", {}, { fields: [{ path: "", code: "invalid_format" }] });
  return null;
}

/** The refusal that stands for any error; a bug is logged with the request's id and told as INTERNAL. */
export function asRefusal(error: unknown, logger: Logger, requestId: string): Refusal {
  const refusal = refusalFrom(error);
  if (refusal) return refusal;
  logger.error({ err: error, requestId }, "unexpected error");
  return new Refusal("INTERNAL");
}

/** Express's last middleware. */
export function answerProblems(logger: Logger) {
  return (error: unknown, request: Request, response: Response, next: NextFunction): void => {
    const requestId = requestIdOf(request);
    const refusal = asRefusal(error, logger, requestId);
    if (response.headersSent) {
      next(error);
      return;
    }
    const language = languageOf(request);
    if (refusal.code === "LOG_UNAVAILABLE" || refusal.code === "BUSY") response.set("Retry-After", "2");
    if (refusal.code === "TOO_MANY_TRIES" || refusal.code === "TOO_MANY_REQUESTS")
      response.set("Retry-After", String(refusal.params.seconds));
    response
      .status(refusalStatus[refusal.code])
      .set({ "Cache-Control": "no-store", "Content-Language": language, "Content-Type": "application/problem+json" })
      .send(JSON.stringify(problemOf(refusal, language, requestId)));
  };
}
