// Who may ask which address, as a table, and the request of each of its rows.
import { type Letter, levels, PROGRAMME } from "./script.ts";
import type { MatrixWorld } from "./world.ts";

/**
 * A digit: answered, and the difficulties of the first so many visibilities, counted from the widest, are named in the
 * answer (R7): 4 all, 1 the programme's alone. `+`: answered, with none of them. What follows the address says of what
 * it is asked.
 */
export const routeTable = `
                                                         DSC HY LIO EX AGU NF RW
  GET /api/health                                        +++ ++ +++ ++ +++ ++ ++
  GET /api/ready                                         +++ ++ +++ ++ +++ ++ ++
  GET /api/metrics                                       +++ ++ +++ ++ +++ ++ ++
  GET /api/openapi.json                                  +++ ++ +++ ++ +++ ++ ++
  GET /api/docs                                          +++ ++ +++ ++ +++ ++ ++
  GET /api/docs/start.js                                 +++ ++ +++ ++ +++ ++ ++
  GET /api/docs/swagger-ui.css                           +++ ++ +++ ++ +++ ++ ++
  GET /api/docs/swagger-ui-bundle.js                     +++ ++ +++ ++ +++ ++ ++
  GET /api/docs/favicon-32x32.png                        +++ ++ +++ ++ +++ ++ ++
  GET /index.html                                        +++ ++ +++ ++ +++ ++ ++
  GET (the page)                                         +++ ++ +++ ++ +++ ++ ++

  # Outside the demonstration nobody chooses whom to be.
  GET /api/me                                            +++ ++ +++ ++ +++ ++ ++
  POST /api/session                                      000 00 000 00 000 00 00
  DELETE /api/session                                    +++ ++ +++ ++ +++ ++ ++
  GET /api/demo/people                                   000 00 000 00 000 00 00

  # Getting in is open to everybody; with nothing to show it gets nobody in.
  POST /api/sign-in                                      ~~~ ~~ ~~~ ~~ ~~~ ~~ ~~
  POST /api/sign-in/code                                 ~~~ ~~ ~~~ ~~ ~~~ ~~ ~~
  POST /api/invitations/look                             +++ ++ +++ ++ +++ ++ ++
  POST /api/invitations/accept                           ~~~ ~~ ~~~ ~~ ~~~ ~~ ~~
  POST /api/invitations/ask                              +++ ++ +++ ++ +++ ++ ++

  # No provider is configured here.
  GET /api/oidc/start                                    000 00 000 00 000 00 00
  GET /api/oidc/callback                                 000 00 000 00 000 00 00
  POST /api/oidc/accept                                  000 00 000 00 000 00 00

  # One's own account, never by a token. ~: the password, the code or the account is missing.
  GET /api/account                                       +++ ++ +++ ++ +++ !! tt
  POST /api/account/password                             ~~~ ~~ ~~~ ~~ ~~~ !! tt
  POST /api/account/totp                                 ~~~ ~~ ~~~ ~~ ~~~ !! tt
  POST /api/account/totp/confirm                         ~~~ ~~ ~~~ ~~ ~~~ !! tt
  POST /api/account/totp/remove                          ~~~ ~~ ~~~ ~~ ~~~ !! tt
  POST /api/account/recovery-codes                       ~~~ ~~ ~~~ ~~ ~~~ !! tt
  POST /api/account/oidc                                 000 00 000 00 000 !! tt
  DELETE /api/account/oidc                               +++ ++ +++ ++ +++ !! tt
  GET /api/account/sessions                              +++ ++ +++ ++ +++ !! tt
  DELETE /api/account/sessions                           +++ ++ +++ ++ +++ !! tt
  DELETE /api/account/sessions/{id} another's session    +++ ++ +++ ++ +++ !! tt
  GET /api/account/tokens                                +++ ++ +++ ++ +++ !! tt
  POST /api/account/tokens                               +++ ++ +++ ++ +++ !! tt
  DELETE /api/account/tokens/{id} another's token        +++ ++ +++ ++ +++ !! tt

  GET /api/account/personal-data                         +++ ++ +++ ++ +++ !! tt
  DELETE /api/account/consents/{id} ACCOUNT              +++ ++ +++ ++ +++ !! tt

  # ~: may; the invited have no e-mail here.
  POST /api/invitations engineer                         ~~~ -- --- -- --- !! tt
  POST /api/invitations chair                            ~~- -- --- -- --- !! tt
  POST /api/invitations director                         --- -- --- -- --- !! tt
  POST /api/invitations staff                            ~-- -- --- -- --- !! tt
  POST /api/invitations auditor                          ~-- -- --- -- --- !! tt
  POST /api/invitations nothing                          000 -- --- -- --- !! tt
  GET /api/invitations                                   +++ -- --- -- --- !! tt
  DELETE /api/invitations/{id} nothing                   +++ -- --- -- --- !! tt

  # Oneself, and those who answer for the programme; a token is not enough.
  GET /api/members/{id}/person engineer                  +++ 00 000 +0 000 !! tt
  GET /api/members/{id}/person nothing                   000 00 000 00 000 !! tt

  GET /api/home                                          +++ ++ +++ ++ +++ !! ++
  GET /api/waiting                                       444 +2 4++ ++ +++ !! 44
  GET /api/mini-clusters                                 +++ ++ +++ ++ +++ !! ++
  GET /api/mini-clusters/{id}                            +++ ++ +++ ++ +++ !! ++
  GET /api/mini-clusters/{id}/members                    +++ ++ +++ ++ +++ !! ++
  GET /api/research-groups                               +++ ++ +++ ++ +++ !! ++
  GET /api/research-groups/{id}                          +++ ++ +++ ++ +++ !! ++
  GET /api/research-groups/{id}/board                    444 22 431 41 111 !! 44
  GET /api/issues                                        444 22 431 41 111 !! 44
  GET /api/issues by a search                            444 22 431 41 111 !! 44
  GET /api/issues/{id} FIRM                              +++ 00 +00 +0 000 !! ++
  GET /api/issues/{id} GROUP                             +++ 00 ++0 +0 000 !! ++
  GET /api/issues/{id} CLUSTER                           +++ ++ ++0 +0 000 !! ++
  GET /api/issues/{id} PROGRAMME                         +++ ++ +++ ++ +++ !! ++
  GET /api/issues/{id} foreign                           +++ ++ +++ ++ +++ !! ++
  GET /api/issues/{id} nothing                           000 00 000 00 000 !! 00
  GET /api/issues/{id}/history FIRM                      +++ 00 +00 +0 000 !! ++
  GET /api/issues/{id}/history GROUP                     +++ 00 ++0 +0 000 !! ++
  GET /api/issues/{id}/history CLUSTER                   +++ ++ ++0 +0 000 !! ++
  GET /api/issues/{id}/history PROGRAMME                 +++ ++ +++ ++ +++ !! ++
  GET /api/issues/{id}/history nothing                   000 00 000 00 000 !! 00
  GET /api/members                                       +++ ++ +++ ++ +++ !! ++
  GET /api/organizations                                 +++ ++ +++ ++ +++ !! ++
  GET /api/history                                       444 22 431 41 111 !! 44
  # The step before the one everybody sees is the nearest each may see.
  GET /api/history/step                                  222 22 221 21 111 !! 22
  GET /api/history/density                               +++ ++ +++ ++ +++ !! ++
  GET /api/lineage                                       +++ ++ +++ ++ +++ !! ++
  GET /api/changes                                       444 22 431 41 111 !! 44
  GET /api/lineage.csv                                   +++ ++ +++ ++ +++ !! ++
  GET /api/lineage.json                                  +++ ++ +++ ++ +++ !! ++
  GET /api/changes.csv                                   444 22 431 41 111 !! 44
  GET /api/changes.json                                  444 22 431 41 111 !! 44
  GET /api/reorganizations                               +++ ++ +++ ++ +++ !! ++
  # plan: submitted, with a row for each of the four. draft: the director's own.
  GET /api/reorganizations/{id} plan                     444 22 431 41 111 !! 44
  GET /api/reorganizations/{id} draft                    +++ +0 000 00 000 !! ++
  GET /api/reorganizations/{id}/preview plan             444 22 431 41 111 !! 44
  GET /api/reorganizations/{id}/preview draft            +++ +0 000 00 000 !! ++
  GET /api/reorganizations/{id}/reversal done            +++ -- --- -- --- !! ++
  GET /api/statistics                                    +++ ++ +++ ++ +++ !! ++
  GET /api/statistics/structures                         +++ ++ +++ ++ +++ !! ++
  GET /api/structure                                     444 -- --- -- --- !! 44
  POST /api/reorganizations/preview                      444 -- --- -- --- !! t4

  # The director and the programme's auditor.
  GET /api/audit                                         +-- -- --- -- --+ !! ++
  GET /api/audit.csv                                     +-- -- --- -- --+ !! ++

  GET /api/verify                                        ++- -- --- -- --+ !! ++
  GET /api/verify/result                                 ++- -- --- -- --+ !! ++
  POST /api/verify                                       ++- -- --- -- --+ !! t+
`;

/** What the client's files are served by, and where; they are no routes. */
export const PAGE = "GET (the page)";

/** The id of each address that takes one and has no word for it in its row. */
const ids: Record<string, string> = {
  "/api/mini-clusters/{id}": "left",
  "/api/mini-clusters/{id}/members": "left",
  "/api/research-groups/{id}": "group",
  "/api/research-groups/{id}/board": "group",
};

const password = { password: "회색 기와 열두 장" };
/** What is sent; by the whole row, or by its address alone. */
const sent: Record<string, (variant: string, letter: Letter) => unknown> = {
  "POST /api/session": () => ({ memberId: "engineer" }),
  // Each fails once: nobody is slowed down.
  "POST /api/sign-in": (_, letter) => ({ email: `${letter}@example.com`, ...password }),
  "POST /api/sign-in/code": () => ({ code: "000000" }),
  "POST /api/invitations/look": () => ({ token: "x".repeat(43) }),
  "POST /api/invitations/accept": () => ({ token: "x".repeat(43), ...password, consent: true }),
  "POST /api/invitations/ask": () => ({ token: "x".repeat(43) }),
  "POST /api/account/password": () => ({ current: password.password, next: "tangled lantern observes" }),
  "POST /api/account/totp": () => password,
  "POST /api/account/oidc": () => password,
  "POST /api/oidc/accept": () => ({ token: "x".repeat(43), consent: true }),
  "POST /api/account/totp/confirm": () => ({ code: "000000" }),
  "POST /api/account/totp/remove": () => password,
  "POST /api/account/recovery-codes": () => password,
  "POST /api/account/tokens": () => ({ name: "표", scope: "READ", days: 1 }),
  "POST /api/invitations": (memberId) => ({ memberId }),
  "POST /api/verify": () => ({}),
  "POST /api/reorganizations/preview": () => ({
    programmeId: PROGRAMME,
    planId: "tried",
    baseRevision: "1",
    reason: "본다",
    effectiveOn: "2006-07-01",
    targets: [{ id: "right", names: { ko: "미니 right", en: "미니 right" } }],
    edges: [
      { from: "right", to: "right", kind: "CONTINUE" },
      { from: "left", to: "right", kind: "MERGE" },
    ],
  }),
};

/** Parameters without which an address tells nothing of the four. */
const parameters: Record<string, (world: MatrixWorld) => string> = {
  "GET /api/issues by a search": () => `q=${encodeURIComponent("누설전류")}`,
  "GET /api/history": () => "limit=500",
  "GET /api/history/step": ({ lastStep }) => `at=@${lastStep}`,
  "GET /api/changes": ({ beforeIssues }) => `from=@${beforeIssues}&limit=500`,
  "GET /api/changes.csv": ({ beforeIssues }) => `from=@${beforeIssues}`,
  "GET /api/changes.json": ({ beforeIssues }) => `from=@${beforeIssues}`,
};

export type Asked = { method: string; path: string; body: unknown; headers: Record<string, string> };

/** A row's address, as the routes have it, and what follows it. */
export function addressIn(row: string): { address: string; variant: string } {
  if (row === PAGE) return { address: row, variant: "" };
  const [method = "", path = "", ...variant] = row.split(" ");
  return { address: `${method} ${path}`, variant: variant.join(" ") };
}

/** The request of a row, as the actor sends it. */
export async function requestOf(row: string, letter: Letter, world: MatrixWorld): Promise<Asked> {
  const { address, variant } = addressIn(row);
  const [method = "", path = ""] = row === PAGE ? ["GET", "/issues"] : address.split(" ");
  const { session, token } = world.bystander;
  const named: Record<string, string> = {
    ...levels,
    "another's session": session,
    "another's token": token,
    "": ids[path] ?? "",
  };
  const id = named[variant] ?? variant;
  if (path.includes("{id}") && id === "")
    throw new Error(
      `${row} needs an id: add one to \`ids\` in test/access/matrix/routes.ts, or write it after the address`,
    );
  const query = parameters[row]?.(world);
  return {
    method,
    path: `${path.replace("{id}", id)}${query === undefined ? "" : `?${query}`}`,
    body: method === "POST" ? (sent[address]?.(variant, letter) ?? {}) : undefined,
    headers: {
      ...(row === "DELETE /api/session" ? await world.throwAway(letter) : world.headers(letter)),
      ...(row === PAGE ? { Accept: "text/html" } : {}),
    },
  };
}

/** Whether a row's answer says how much of the four its reader sees, rather than whether one of them is there. */
export const countsLevels = (row: string): boolean => !addressIn(row).address.startsWith("GET /api/issues/{id}");
