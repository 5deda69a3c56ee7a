/** What a new password must be: long enough, and nothing that is easily guessed of its owner. No rules of composition. */

/** In code points; NIST SP 800-63B-4 and OWASP ASVS 5.0 ask for length and against composition. */
export const PASSWORD_LENGTH = { least: 12, most: 128 } as const;

/** COMMON is the server's word alone: the list of leaked ones is too long for a browser. */
export type PasswordProblem = "TOO_SHORT" | "TOO_LONG" | "HOLDS_EMAIL" | "HOLDS_PLATFORM" | "COMMON";

/** What is hashed and compared: the same characters by whichever keyboard or system they were typed (NFKC). */
export const plainPassword = (password: string): string => password.normalize("NFKC");

/** A shorter name is part of too many words. */
const SHORTEST_NAME = 4;

/** The first rule that a password breaks for the person with that e-mail; null where it breaks none. */
export function passwordProblem(password: string, email: string | null): Exclude<PasswordProblem, "COMMON"> | null {
  const plain = plainPassword(password);
  const length = [...plain].length;
  if (length < PASSWORD_LENGTH.least) return "TOO_SHORT";
  if (length > PASSWORD_LENGTH.most) return "TOO_LONG";
  const folded = plain.toLowerCase();
  const name = (email ?? "").split("@")[0]?.normalize("NFKC").toLowerCase() ?? "";
  if (name.length >= SHORTEST_NAME && folded.includes(name)) return "HOLDS_EMAIL";
  if (folded.includes("danji")) return "HOLDS_PLATFORM";
  return null;
}
