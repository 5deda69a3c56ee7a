// What is told where the log is away: a problem that passes, not a mistake.
import { Refusal } from "../domain/refusal.ts";
import { LogUnavailable } from "../log/connection.ts";

/** Refuses with LOG_UNAVAILABLE where the log could not be reached. */
export async function orUnavailable<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof LogUnavailable) throw new Refusal("LOG_UNAVAILABLE");
    throw error;
  }
}
