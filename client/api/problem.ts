/** What a request can fail with: a problem the server told (RFC 9457), or a server that could not be reached. */
import type * as z from "zod";
import type { Problem, RefusalCode } from "../../src/contract/problem.ts";

type ProblemBody = z.infer<typeof Problem>;

/** The server refused, and said why in the reader's language: `title` in short, `detail` in a sentence. */
export class ApiProblem extends Error {
  readonly code: RefusalCode | (string & {});
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly params: NonNullable<ProblemBody["params"]>;
  /** INVALID: each wrong field with its path, e.g. `names.ko`. */
  readonly fields: NonNullable<ProblemBody["fields"]>;
  /** PLAN_BREAKS_RULES: every broken rule with its sentence. */
  readonly violations: NonNullable<ProblemBody["violations"]>;
  /** EDIT_CONFLICT: what the sender saw, what it is now, what the sender wants, by field. */
  readonly conflicts: NonNullable<ProblemBody["conflicts"]>;

  constructor(body: ProblemBody) {
    super(body.detail || body.title);
    this.name = "ApiProblem";
    this.code = body.code;
    this.status = body.status;
    this.title = body.title;
    this.detail = body.detail;
    this.params = body.params ?? {};
    this.fields = body.fields ?? [];
    this.violations = body.violations ?? [];
    this.conflicts = body.conflicts ?? [];
  }
}

/** No answer came: the network or the server is away. Nothing is known to be lost; the same key may be sent again. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super("unreachable", { cause });
    this.name = "Unreachable";
  }
}

/** Reads a failed answer into an ApiProblem, also where a proxy answered with something else than a problem. */
export async function problemFrom(response: Response): Promise<ApiProblem> {
  const type = response.headers.get("content-type") ?? "";
  if (type.includes("json")) {
    const body: unknown = await response.json().catch(() => null);
    if (isProblem(body)) return new ApiProblem(body);
  }
  return new ApiProblem({
    type: "about:blank",
    title: response.statusText || String(response.status),
    status: response.status,
    detail: "",
    code: response.status === 404 ? "NOT_FOUND" : "INTERNAL",
  });
}

function isProblem(body: unknown): body is ProblemBody {
  return typeof body === "object" && body !== null && "code" in body && "status" in body;
}
