// Gives every request an id and a line in the log: what was asked, how it ended, how long it took. Never a body, a
// query's text or a cookie.
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";
import { knownIdentity } from "./identity.ts";

const ids = new WeakMap<object, string>();

/** The id of a request, which its problems carry. */
export const requestIdOf = (request: object): string => ids.get(request) ?? "";

/**
 * Not signed in, not allowed, a wrong password or code: what somebody who tries doors leaves behind. Who asks too often is
 * in the metrics alone, or a flood of requests would be one of the log.
 */
const turnedAway = new Set([401, 403]);

/** Middleware: names the request and logs its end. */
export function nameAndLog(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    ids.set(request, id);
    response.set("X-Request-Id", id);
    const logTurnedAway = (line: object, by: Request) =>
      void (knownIdentity(by) ?? Promise.resolve(null)).then(
        (identity) => logger.info({ ...line, memberId: identity?.memberId ?? null }, "turned away"),
        () => logger.info(line, "turned away"),
      );
    const began = process.hrtime.bigint();
    const { method } = request;
    const path = request.path;
    response.on("close", () => {
      const ms = Number((process.hrtime.bigint() - began) / 1_000_000n);
      const status = response.statusCode;
      const line = { requestId: id, method, path, status, ms, done: response.writableFinished };
      if (status >= 500) logger.warn(line, "request");
      else if (turnedAway.has(status)) logTurnedAway(line, request);
      else logger.debug(line, "request");
    });
    next();
  };
}
