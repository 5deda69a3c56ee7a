// Sends the client's hashed files compressed: each is compressed once, when it is first asked for, and kept.
import { readFile, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { NextFunction, Request, Response } from "express";

const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".json": "application/json; charset=utf-8",
};
/** Below this, the headers cost more than is won. */
const LEAST_BYTES = 1_000;

const compressors = {
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
};

/** Middleware for the folder of hashed files; what it does not compress goes on to the next. */
export function compressedFiles(folder: string, headers: Record<string, string>) {
  const kept = new Map<string, Promise<Buffer | null>>();

  async function compress(name: string, encoding: keyof typeof compressors): Promise<Buffer | null> {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    if (!info?.isFile() || info.size < LEAST_BYTES) return null;
    return compressors[encoding](await readFile(path));
  }

  return async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const name = request.path.slice(1);
    const type = types[extname(name)];
    const encoding = request.acceptsEncodings(["br", "gzip"]);
    const reads = request.method === "GET" || request.method === "HEAD";
    // Names are what the build gives: one folder, no climbing out of it.
    if (
      !reads ||
      !type ||
      (encoding !== "br" && encoding !== "gzip") ||
      !/^[\w.-]+$/.test(name) ||
      name.startsWith(".")
    ) {
      next();
      return;
    }
    const key = `${encoding} ${name}`;
    let work = kept.get(key);
    if (!work) {
      work = compress(name, encoding);
      kept.set(key, work);
      // A name that is none must not fill the memory.
      work.then((bytes) => bytes ?? kept.delete(key)).catch(() => kept.delete(key));
    }
    const bytes = await work;
    if (bytes === null) {
      next();
      return;
    }
    response
      .set({ ...headers, "Content-Type": type, "Content-Encoding": encoding, Vary: "Accept-Encoding" })
      .send(bytes);
  };
}
