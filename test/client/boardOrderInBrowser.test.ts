// Two browsers, one board: the order within a column, several cards at once, and one card wanted in two places.
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue } from "../support/world.ts";
import { type BoardPage, clientDir, launchBrowser, openBoard } from "./boardPage.ts";

describe("order, many and races on a board in two browsers", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let a: BoardPage;
  let b: BoardPage;
  let count = 0;

  before(async () => {
    server = await startTestServer({ clientDir });
    browser = await launchBrowser();
    a = await openBoard(browser, server, "coordinator", "group");
    b = await openBoard(browser, server, "director", "group");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });
  /** Logs so many issues; resolves when both see their cards. */
  async function logged(many: number): Promise<string[]> {
    const ids = Array.from({ length: many }, () => `issue-${++count}`);
    for (const id of ids) await server.command("LogIssue", anIssue(id), "engineer");
    for (const id of ids) await Promise.all([a.sees(id, "LOGGED"), b.sees(id, "LOGGED")]);
    return ids;
  }
  /** Ends the issues, so that the next test has the column to itself. */
  async function cleared(ids: readonly string[]): Promise<void> {
    for (const issueId of ids)
      await server.command("DisposeIssue", { issueId, as: "WITHDRAWN", reason: "시험이 끝났습니다" }, "coordinator");
    for (const id of ids)
      await Promise.all([a.card(id), b.card(id)].map((card) => card.waitFor({ state: "detached" })));
  }

  it("a card dragged up within its column stands there in the other browser too, and the undo puts it back", async () => {
    const [one, two, three] = (await logged(3)) as [string, string, string];
    await Promise.all([a, b].map((board) => board.showsInOrder("LOGGED", [one, two, three])));
    await a.lift(three);
    await a.carryBefore(one);
    await a.drop();
    await Promise.all([a, b].map((board) => board.showsInOrder("LOGGED", [three, one, two])));
    await a.page.getByRole("button", { name: "되돌리기" }).click();
    await Promise.all([a, b].map((board) => board.showsInOrder("LOGGED", [one, two, three])));
    await cleared([one, two, three]);
  });

  it("keys do the same: a card lifted by space goes up and down by arrows, and lands by space", async () => {
    const [one, two, three] = (await logged(3)) as [string, string, string];
    await a.card(one).focus();
    await a.page.keyboard.press("Space");
    await a.page.keyboard.press("ArrowDown");
    await a.page.keyboard.press("ArrowDown");
    await a.page.keyboard.press("Space");
    await Promise.all([a, b].map((board) => board.showsInOrder("LOGGED", [two, three, one])));
    // The focus stays with the card, so that it can be moved on.
    await a.page.waitForFunction((id) => document.activeElement?.getAttribute("data-card") === id, one);
    await a.page.keyboard.press("Space");
    await a.page.keyboard.press("ArrowUp");
    await a.page.keyboard.press("Space");
    await Promise.all([a, b].map((board) => board.showsInOrder("LOGGED", [two, one, three])));
    await cleared([one, two, three]);
  });

  it("several cards move together, and one undo brings them all back", async () => {
    const ids = await logged(3);
    for (const id of ids) {
      await a.card(id).focus();
      await a.page.keyboard.press("x");
    }
    const bar = a.page.getByRole("toolbar", { name: "3건 선택" });
    await bar.getByRole("button", { name: "단계 옮기기" }).click();
    await a.page.getByRole("menuitem", { name: "발굴" }).click();
    for (const id of ids) await Promise.all([a.sees(id, "IDENTIFIED"), b.sees(id, "IDENTIFIED")]);
    await a.page.getByRole("status").getByRole("button", { name: "되돌리기" }).click();
    for (const id of ids) await Promise.all([a.sees(id, "LOGGED"), b.sees(id, "LOGGED")]);
    await a.page.getByText("되돌렸습니다").first().waitFor();
    await cleared(ids);
  });

  it("two people move the same card to two places: it lands once, and whoever came second is told why", async () => {
    const id = "issue-race";
    await server.command("LogIssue", anIssue(id), "engineer");
    await server.command("IdentifyTask", { issueId: id }, "coordinator");
    await server.command("AssignIssue", { issueId: id, assigneeId: "expert" }, "coordinator");
    await server.command("DiagnoseIssue", { issueId: id, diagnosis: "진단" }, "expert");
    await server.command("PrescribeSolution", { issueId: id, prescription: "처방", estimatedCost: 1 }, "expert");
    await server.command("DecideSelection", { issueId: id, decision: "SELECTED", amount: 1 }, "director");
    await server.command("StartTask", { issueId: id }, "expert");
    const leader = await openBoard(browser, server, "leader", "group");
    const expert = await openBoard(browser, server, "expert", "group");
    await Promise.all([leader.sees(id, "IN_PROGRESS"), expert.sees(id, "IN_PROGRESS")]);
    const move = async (board: BoardPage, to: string, field: string, text: string) => {
      await board.card(id).focus();
      await board.page.keyboard.press("m");
      await board.page.getByRole("menuitem", { name: to, exact: true }).click();
      await board.page.getByRole("textbox", { name: field }).fill(text);
      await board.page.getByRole("form").getByRole("button", { name: to, exact: true }).click();
    };
    // The expert's command is on its way, and shown, when the leader's is recorded.
    let release = (): void => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await expert.page.route("**/api/commands/ResolveIssue", async (route) => {
      await held;
      await route.continue();
    });
    await move(expert, "해결", "해결 내용", "회로를 고쳤습니다");
    await expert.sees(id, "RESOLVED");
    await move(leader, "보류", "사유", "부품을 기다립니다");
    await Promise.all([a.sees(id, "ON_HOLD"), leader.sees(id, "ON_HOLD")]);
    release();
    await expert.sees(id, "ON_HOLD");
    const told = expert.page.getByRole("alert").filter({ hasText: "'보류' 상태" });
    await told.waitFor();
    expect(await told.textContent()).to.contain("해결 처리를 할 수 없습니다");
    const history = await server.get<{ items: { type: string }[] }>(`/api/issues/${id}/history`, { as: "director" });
    const types = history.body.items.map(({ type }) => type);
    expect(types).to.include("TaskHeld").and.not.include("IssueResolved");
  });
});
