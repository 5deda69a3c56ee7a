// Stream metadata: what the newest event of `$$name` says about reading `name`, and how deleting is written there.
import type { RevisionRange } from "./storage.ts";

const METASTREAM = "$$";
/** A stream is softly deleted where its $tb is 2^63 - 1; read as a JavaScript number that is 2^63. */
const DELETED = 2 ** 63;

export interface StreamMetadata {
  truncateBefore: number;
  maxCount: number;
  /** Seconds. */
  maxAge: number;
}

export const NO_METADATA: StreamMetadata = {
  truncateBefore: 0,
  maxCount: Number.POSITIVE_INFINITY,
  maxAge: Number.POSITIVE_INFINITY,
};
/** Of a metadata stream itself only the newest event shows. */
const METASTREAM_METADATA: StreamMetadata = { ...NO_METADATA, maxCount: 1 };

export const isMetastream = (stream: string): boolean => stream.startsWith(METASTREAM);
export const metastreamOf = (stream: string): string => METASTREAM + stream;
export const originalOf = (metastream: string): string => metastream.slice(METASTREAM.length);
export const isSoftlyDeleted = (metadata: StreamMetadata): boolean => metadata.truncateBefore >= DELETED;

/** What the data of a `$metadata` event asks for. Settings that make no sense are as if they were not there. */
export function parseMetadata(data: Uint8Array): StreamMetadata {
  const raw = parseObject(data);
  return {
    truncateBefore: wholeNumber(raw.$tb, 0, 0),
    maxCount: wholeNumber(raw.$maxCount, 1, NO_METADATA.maxCount),
    maxAge: wholeNumber(raw.$maxAge, 1, NO_METADATA.maxAge),
  };
}

/** The metadata that applies to a stream whose `$$` stream's newest event has these data. */
export function metadataFor(stream: string, data: Uint8Array | undefined): StreamMetadata {
  if (isMetastream(stream)) return METASTREAM_METADATA;
  return data === undefined ? NO_METADATA : parseMetadata(data);
}

/** The data of the `$metadata` event that deletes a stream softly. Written as text: no number holds 2^63 - 1. */
export const deletedMetadata = (): Buffer => Buffer.from('{"$tb":9223372036854775807}');

/** The metadata `data` with $tb set to the revision from which a deleted stream goes on; the rest stays. */
export function revivedMetadata(data: Uint8Array, truncateBefore: number): Buffer {
  return Buffer.from(JSON.stringify({ ...parseObject(data), $tb: truncateBefore }));
}

/** The revisions that show in a stream whose last one is `last`, at the moment `now` (milliseconds). */
export function visibleRange(metadata: StreamMetadata, last: number, now: number): RevisionRange {
  return {
    from: Math.max(metadata.truncateBefore, last - metadata.maxCount + 1, 0),
    to: last,
    since: Math.max(now - metadata.maxAge * 1000, 0),
  };
}

function parseObject(data: Uint8Array): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(Buffer.from(data).toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : {};
  } catch {
    return {};
  }
}

function wholeNumber(value: unknown, least: number, fallback: number): number {
  return typeof value === "number" && Number.isInteger(value) && value >= least ? value : fallback;
}
