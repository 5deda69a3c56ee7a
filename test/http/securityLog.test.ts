// What the log tells whoever looks for break-ins: who got in, what was changed about accounts, who was turned away.
import { expect } from "chai";
import { pino } from "pino";
import type { Invited } from "../../src/contract/accounts.ts";
import { browser } from "../support/browser.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

type Line = { msg: string; path?: string; route?: string; memberId?: string | null; status?: number; stage?: string };
const PASSWORD = "기와집 세 채와 감나무";
const NAME = "손님 canary-name";
const EMAIL = "canary.email@example.com";

describe("the log of what concerns security", () => {
  let server: TestServer;
  const written: string[] = [];
  const lines = () => written.map((line) => JSON.parse(line) as Line);

  before(async () => {
    const logger = pino({ level: "info" }, { write: (line: string) => void written.push(line) });
    server = await startTestServer({ logger });
    const person = { name: NAME, email: EMAIL };
    await server.command("RegisterMember", { memberId: "guest", organizationId: "firm", person }, "director");
  });
  after(() => server?.stop());

  it("tells who got in, and what was changed about accounts by whom", async () => {
    const invited = await server.request<Invited>(
      "POST",
      "/api/invitations",
      { memberId: "guest" },
      { as: "director" },
    );
    const token = invited.body.link.split("#")[1] ?? "";
    const guest = browser(server);
    await guest.ask("POST", "/api/invitations/accept", { token, password: PASSWORD, consent: true });
    await guest.ask("POST", "/api/account/tokens", { name: "보고서", scope: "READ", days: 1 });
    const told = lines().map(({ msg, route, memberId }) => [msg, route, memberId].filter(Boolean).join(" "));
    expect(told).to.include("an account's change /api/invitations director");
    expect(told).to.include("a session begins guest");
    expect(told).to.include("an account's change /api/account/tokens guest");
    expect(written.join("")).not.to.contain(token);
  });

  it("tells who was turned away from where: strangers, wrong passwords, those without the right", async () => {
    written.length = 0;
    await server.get("/api/issues");
    await server.request("POST", "/api/sign-in", { email: EMAIL, password: "not the right one" });
    await server.send("CloseProgrammeYear", { programmeId: "test", year: 1 }, { as: "stranger" });
    await new Promise((resolve) => setImmediate(resolve));
    const turned = lines().filter(({ msg }) => msg === "turned away");
    expect(turned.map(({ status, path, memberId }) => [status, path, memberId])).to.deep.equal([
      [401, "/api/issues", null],
      [403, "/api/sign-in", null],
      [403, "/api/commands/CloseProgrammeYear", "stranger"],
    ]);
    for (const secret of [NAME, EMAIL, PASSWORD, "not the right one"]) expect(written.join("")).not.to.contain(secret);
  });
});
