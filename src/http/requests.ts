// Gives every request an id and a line in the log: what was asked, how it ended, how long it took. Never a body, a
// query's text or a cookie.
import { randomUUID } from "node:crypto";
import type { NextFunction, Request, Response } from "express";
import type { Logger } from "pino";

const ids = new WeakMap<object, string>();

/** The id of a request, which its problems carry. */
export const requestIdOf = (request: object): string => ids.get(request) ?? "";

/** Middleware: names the request and logs its end. */
export function nameAndLog(logger: Logger) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const id = randomUUID();
    ids.set(request, id);
    response.set("X-Request-Id", id);
    const began = process.hrtime.bigint();
    const { method } = request;
    const path = request.path;
    response.on("close", () => {
      const ms = Number((process.hrtime.bigint() - began) / 1_000_000n);
      const line = { requestId: id, method, path, status: response.statusCode, ms, done: response.writableFinished };
      if (response.statusCode >= 500) logger.warn(line, "request");
      else logger.debug(line, "request");
    });
    next();
  };
}
