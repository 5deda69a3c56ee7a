// A scenario as it is written down: steps, each a command with who, when and a key that names it for ever.
import { v5 as uuidv5 } from "uuid";
import type { CommandInput, CommandName } from "../../contract/commands.ts";

/** Everything of the demonstration is named below this. */
const NAMESPACE = "5d1c2b34-9a55-5d4e-8f0a-20060328a5c1";
export const PROGRAMME = "wonju";
/** Acts where no person does yet: before the first director is appointed. */
export const BY_SYSTEM = "system";

/** An id for something of the demonstration: the same for the same key. */
export const idOf = (key: string): string => uuidv5(key, NAMESPACE);

export type Step = {
  /** Business time, RFC 3339 in Korean time. */
  at: string;
  name: CommandName;
  /** The command's body. */
  body: Record<string, unknown>;
  /** Member id, or "system". */
  by: string;
  commandId: string;
};

export type Script = {
  /** Writes a step down. `key` must be unique; it names the command. */
  add<N extends CommandName>(at: string, by: string, name: N, body: CommandInput<N>, key: string): void;
  /** All steps in the order of their business time; steps of one moment in the order they were written. */
  steps(): Step[];
};

export function createScript(): Script {
  const written: (Step & { order: number })[] = [];
  const keys = new Set<string>();
  return {
    add(at, by, name, body, key) {
      const named = `${name} ${key}`;
      if (keys.has(named)) throw new Error(`two steps are called ${named}`);
      keys.add(named);
      written.push({
        at,
        by,
        name,
        body: body as Record<string, unknown>,
        commandId: idOf(named),
        order: written.length,
      });
    },
    steps: () =>
      written
        .sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.order - b.order)
        .map(({ order: _, ...step }) => step),
  };
}
