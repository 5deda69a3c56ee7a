/** Sends commands: each under a key of its own, which repeats keep, so that a lost answer never does a thing twice. */
import type { CommandAnswer, CommandInput, CommandName } from "../../src/contract/commands.ts";
import { notePosition, send } from "./http.ts";
import { ApiProblem, Unreachable } from "./problem.ts";
import { readAgain, type Topic } from "./queries.ts";
import { queryClient } from "./queryClient.ts";

export type SendOptions = {
  /** The revision the sender saw: a newer one is refused (412 STALE_REVISION). */
  ifMatch?: string | undefined;
  /** The command's id; a fresh uuid where none is given. Pass the same to repeat a command that may have arrived. */
  key?: string | undefined;
  /** How often an unreachable server is asked again, after 0.4, 1.2 and 3.6 s. Default 3. */
  retries?: number | undefined;
  /** What is read again afterwards; everything where none are named. */
  topics?: readonly Topic[] | undefined;
};

/** A fresh command id. */
export const newKey = (): string => crypto.randomUUID();

/** A fresh id for a thing a person founds here: short, address-safe. */
export const newId = (prefix: string): string => `${prefix}-${crypto.randomUUID().slice(0, 13)}`;

/**
 * Sends a command and answers what the server recorded. Afterwards every read waits for its position, and what the
 * pages show is read again.
 * @throws ApiProblem (refused, nothing appended) or Unreachable (unknown: repeat with the same key).
 */
export async function sendCommand<N extends CommandName>(
  name: N,
  body: CommandInput<N>,
  options: SendOptions = {},
): Promise<CommandAnswer> {
  const headers: Record<string, string> = { "Idempotency-Key": options.key ?? newKey() };
  if (options.ifMatch !== undefined) headers["If-Match"] = `"${options.ifMatch}"`;
  const retries = options.retries ?? 3;
  for (let attempt = 0; ; attempt++) {
    try {
      const answer = await send<CommandAnswer>(`/api/commands/${name}`, body, { headers });
      notePosition(answer.position);
      if (options.topics) readAgain(options.topics);
      else void queryClient.invalidateQueries();
      return answer;
    } catch (error) {
      const passing = error instanceof Unreachable || (error instanceof ApiProblem && error.code === "LOG_UNAVAILABLE");
      if (!passing || attempt >= retries) throw error;
      await new Promise((resolve) => setTimeout(resolve, 400 * 3 ** attempt));
    }
  }
}
