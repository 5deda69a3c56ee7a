/**
 * One way to the server: JSON, the reader's language on every request, problems as ApiProblem, silence as Unreachable.
 * `get` adds `after` with the newest position this browser wrote or heard of, so that reads see its own writes.
 */
import { currentLanguage } from "../i18n/language.ts";
import { problemFrom, Unreachable } from "./problem.ts";

export type Query = Record<string, string | number | boolean | undefined | null | readonly string[]>;

/** Builds `/api/path?x=1`; undefined, null, "" and [] are left out, lists are joined by commas. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === "") continue;
    const text = Array.isArray(value) ? value.join(",") : String(value);
    if (text !== "") search.set(name, text);
  }
  const tail = search.toString();
  return tail === "" ? path : `${path}?${tail}`;
}

let newest = 0n;

/** The newest log position this browser knows of, or undefined before any. */
export function knownPosition(): string | undefined {
  return newest === 0n ? undefined : String(newest);
}

/** Takes note of a position (a command's answer, a `model:changed`): later reads wait for it. */
export function notePosition(position: string | null | undefined): void {
  if (position === null || position === undefined || !/^\d+$/.test(position)) return;
  const value = BigInt(position);
  if (value > newest) newest = value;
}

let tellSignedOut = () => {};

/** Who is told when the server does not know the reader any more. */
export function onSignedOut(listener: () => void): void {
  tellSignedOut = listener;
}

/** An answer, or a socket's refusal, said NOT_SIGNED_IN. */
export function noteSignedOut(): void {
  tellSignedOut();
}

/**
 * Sends a request and answers its JSON body.
 * @throws ApiProblem where the server refused; Unreachable where no answer came; AbortError where `signal` fired.
 */
export async function request<T>(path: string, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set("Accept", "application/json");
  headers.set("Accept-Language", currentLanguage());
  let response: Response;
  try {
    response = await fetch(path, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new Unreachable(error);
  }
  // A proxy that stands before a stopped server answers in its stead.
  if (response.status === 502 || response.status === 504) throw new Unreachable(response.status);
  if (!response.ok) {
    const problem = await problemFrom(response);
    if (problem.code === "NOT_SIGNED_IN") noteSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}

/** Reads `path`. A read of the past (`asOf`) never waits: the past is already written. */
export function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const after = query.asOf === undefined || query.asOf === "" ? knownPosition() : undefined;
  return request<T>(address(path, { ...query, after }), { signal: signal ?? null });
}

/** Sends a JSON body with the method (POST where none is named). */
export function send<T>(path: string, body: unknown, init: RequestInit = {}): Promise<T> {
  const headers = new Headers(init.headers);
  headers.set("Content-Type", "application/json");
  return request<T>(path, { method: "POST", ...init, headers, body: JSON.stringify(body) });
}
