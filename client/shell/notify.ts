/** Short notices at the edge of the screen. The part that draws them is loaded with the first one. */
import type { ReactNode } from "react";
import { ApiProblem, Unreachable } from "../api/problem.ts";

type Notice = { title?: string; message: ReactNode; tone?: "plain" | "good" | "bad"; id?: string; keep?: boolean };

/** Shows a notice; bad ones stay until they are closed, others 5 s. The same `id` replaces itself. */
export async function notify({ title, message, tone = "plain", id, keep = false }: Notice): Promise<void> {
  const { notifications } = await import("@mantine/notifications");
  const colour = tone === "bad" ? "red" : tone === "good" ? "green" : "primary";
  if (id !== undefined) notifications.hide(id);
  notifications.show({
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    message,
    color: colour,
    autoClose: tone === "bad" || keep ? false : 5000,
    role: tone === "bad" ? "alert" : "status",
  });
}

/** The sentence of an error for a notice: the server's own, or `fallback` where nothing was answered. */
export function sentenceOf(error: unknown, fallback: string): string {
  if (error instanceof ApiProblem) return error.detail || error.title;
  if (error instanceof Unreachable) return fallback;
  return fallback;
}
