// Turns what a schema found wrong into the refusal that names every field.
import type * as z from "zod";
import { Refusal } from "../domain/refusal.ts";

/** INVALID with each wrong field by path and code; a schema may name its own code in the message (UPPER_CASE). */
export function invalid(error: z.ZodError): Refusal {
  const fields = error.issues.flatMap((issue) => {
    // An unknown key is told by its own name, not by its parent's.
    if (issue.code === "unrecognized_keys")
      return issue.keys.map((key) => ({ path: [...issue.path, key].join("."), code: issue.code }));
    const code = /^[A-Z][A-Z_]+$/.test(issue.message) ? issue.message : issue.code;
    return [{ path: issue.path.join("."), code }];
  });
  return new Refusal("INVALID", {}, { fields });
}
