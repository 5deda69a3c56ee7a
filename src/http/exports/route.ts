// What is carried away as a file: its address, what it takes, and how it is written, piece by piece and as fast as it is
// taken, so that no file is ever held as a whole.
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Router } from "express";
import type * as z from "zod";
import type { QueryAction } from "../../domain/permissions.ts";
import { languageOf } from "../language.ts";
import type { Parts } from "../parts.ts";
import { PRIVATE, takerOf } from "../queries.ts";
import type { Reading, Told } from "../route.ts";
import { type Tell, tellIn } from "./words.ts";

const types = { csv: "text/csv; charset=utf-8; header=present", json: "application/json; charset=utf-8" } as const;

export type ExportRoute = {
  /** Ends in the file's extension. */
  path: string;
  tag: string;
  summary: Told;
  action: QueryAction;
  query: z.ZodObject;
  as: keyof typeof types;
  /** The file's name without its extension, in ASCII. */
  fileName(reading: Reading, query: never): string;
  /** What is refused must be refused before the first piece. */
  write(reading: Reading, query: never, tell: Tell): AsyncIterable<string>;
};

type Given<S extends z.ZodRawShape> = Omit<ExportRoute, "query" | "fileName" | "write"> & {
  query: z.ZodObject<S>;
  fileName(reading: Reading, query: z.infer<z.ZodObject<S>>): string;
  write(reading: Reading, query: z.infer<z.ZodObject<S>>, tell: Tell): AsyncIterable<string>;
};

export const exportRoute = <S extends z.ZodRawShape>(given: Given<S>): ExportRoute => given;

/** Mounts an export. What goes wrong after the first piece breaks the connection: no half file looks whole. */
export function mountExport(router: Router, route: ExportRoute, parts: Parts): void {
  const take = takerOf(route, parts);
  router.get(route.path, async (request, response) => {
    const { reading, query, fresh } = await take(request);
    const language = languageOf(request);
    const pieces = route.write(reading, query as never, tellIn(language))[Symbol.asyncIterator]();
    const first = await pieces.next();
    response.status(fresh ? 200 : 202).set({
      ...PRIVATE,
      "Content-Type": types[route.as],
      "Content-Language": language,
      "Content-Disposition": `attachment; filename="${route.fileName(reading, query as never)}.${route.as}"`,
    });
    try {
      await pipeline(Readable.from(all(first, pieces)), response);
    } catch (error) {
      // Whoever asked went away: nothing is wrong, and nobody is left to be told.
      if ((error as NodeJS.ErrnoException).code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
    }
  });
}

async function* all(first: IteratorResult<string>, rest: AsyncIterator<string>): AsyncGenerator<string> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
