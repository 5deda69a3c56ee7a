// The smallest shared shapes: ids, names, times, positions. Everything that crosses a boundary is built from them.
import * as z from "zod";
import { organizationKinds } from "./codes.ts";

// A page's policy forbids eval, and that zod tries it would be reported as a breach; the server keeps the speed of it.
if ("document" in globalThis) z.config({ jitless: true });

/** An identifier: stable, address-safe, never a person's name. */
export const Id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
export type Id = z.infer<typeof Id>;

export const Uuid = z.uuid();

/** Text a person typed: trimmed, normalised to NFC (Korean from some systems arrives decomposed), no control characters. */
export const text = (max: number, min = 1) =>
  z
    .string()
    .trim()
    .normalize("NFC")
    .min(min)
    .max(max)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing control characters is the point
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/);

/** A name in the two languages of the interface; Korean comes first. */
export const Names = z.strictObject({ ko: text(80), en: text(120) });
export type Names = z.infer<typeof Names>;

/** An instant, RFC 3339 with an offset, e.g. 2006-05-01T00:00:00+09:00. */
export const Instant = z.iso.datetime({ offset: true });
export type Instant = z.infer<typeof Instant>;

/** A calendar day in Korea, e.g. 2006-05-01. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

/** The calendar day in Korea on which an instant falls. */
export const koreanDay = (instant: Instant): Day =>
  new Date(Date.parse(instant) + 9 * 3_600_000).toISOString().slice(0, 10);

/** A log position or a stream revision: digits in a string, since both may pass 2^53 elsewhere. */
export const Position = z.string().regex(/^\d{1,16}$/);
export type Position = z.infer<typeof Position>;
export const Revision = Position;
export type Revision = z.infer<typeof Revision>;

/** A whole number of won, zero or more. */
export const Won = z.int().min(0).max(1_000_000_000_000);

export const OrganizationKind = z.enum(organizationKinds);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** The three buckets of the article's member figures, and what stands outside them (domain.md §6, §8). */
export const Sector = z.enum(["FIRM", "ACADEMIA", "AGENCY", "OTHER"]);
export type Sector = z.infer<typeof Sector>;

/** "Universities and institutes" is one bucket of two kinds; hospitals and government are outside the three. */
export function sectorOf(kind: OrganizationKind): Sector {
  switch (kind) {
    case "FIRM":
      return "FIRM";
    case "UNIVERSITY":
    case "INSTITUTE":
      return "ACADEMIA";
    case "AGENCY":
      return "AGENCY";
    default:
      return "OTHER";
  }
}

export const Tier = z.enum(["MAIN", "SUB"]);
export type Tier = z.infer<typeof Tier>;

export const Language = z.enum(["ko", "en"]);
export type Language = z.infer<typeof Language>;
