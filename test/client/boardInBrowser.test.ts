// Two people, two browsers, one board: what one does the other sees; nothing is lost by a cut, a race or an input method.
import { expect } from "chai";
import type { Browser } from "playwright-core";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue } from "../support/world.ts";
import { type BoardPage, clientDir, launchBrowser, openBoard } from "./boardPage.ts";

describe("a board in two browsers", function () {
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
  /** Logs an issue; resolves when both see its card. */
  const logged = async (): Promise<string> => {
    const id = `issue-${++count}`;
    await server.command("LogIssue", anIssue(id), "engineer");
    await Promise.all([a.sees(id, "LOGGED"), b.sees(id, "LOGGED")]);
    return id;
  };

  it("an issue logged in one appears in the other", async () => {
    await a.page.getByRole("button", { name: "애로사항 접수" }).click();
    const form = a.page.getByRole("dialog");
    await form.getByPlaceholder("어느 기업의 어려움인가요?").click();
    await a.page.getByRole("option", { name: "기관 firm" }).click();
    await form.getByRole("textbox", { name: "제목" }).fill("누설전류가 기준을 넘습니다");
    await form.getByRole("combobox", { name: "분류" }).click();
    await a.page.getByRole("option", { name: "품질·규격" }).click();
    await form.getByRole("button", { name: "접수", exact: true }).click();
    await b.state("LOGGED").getByText("누설전류가 기준을 넘습니다").waitFor();
  });

  it("a card dragged in one moves in the other, and can be taken back there where it was dragged", async () => {
    const id = await logged();
    await a.lift(id);
    expect(await a.state("CLOSED").getAttribute("data-look")).to.equal("faded");
    await a.carryOver("IDENTIFIED");
    await a.drop();
    await b.sees(id, "IDENTIFIED");
    await a.page.getByRole("button", { name: "되돌리기" }).click();
    await b.sees(id, "LOGGED");
  });

  it("two people drag the same card: it lands once, and neither board is left in the air", async () => {
    const id = await logged();
    await a.lift(id);
    await a.carryOver("IDENTIFIED");
    await b.lift(id);
    await b.carryOver("IDENTIFIED");
    await a.drop();
    await b.drop();
    await Promise.all([a.sees(id, "IDENTIFIED"), b.sees(id, "IDENTIFIED")]);
    const history = await server.get<{ items: { type: string }[] }>(`/api/issues/${id}/history`, { as: "director" });
    expect(history.body.items.filter(({ type }) => type === "TaskIdentified")).to.have.length(1);
  });

  it("a drop that may not be is told, and the card stays", async () => {
    const id = await logged();
    await a.lift(id);
    await a.carryOver("RESOLVED");
    await a.drop();
    await a.page.getByText("접수에서 바로 갈 수 없습니다").first().waitFor();
    await a.sees(id, "LOGGED");
  });

  it("keys do the same: space lifts, arrows move, space drops, escape puts back", async () => {
    const id = await logged();
    await a.card(id).focus();
    await a.page.keyboard.press("Space");
    await a.page.locator('section[data-look="over"]').waitFor();
    await a.page.keyboard.press("Escape");
    await a.sees(id, "LOGGED");
    await a.page.keyboard.press("Space");
    await a.page.keyboard.press("ArrowRight");
    await a.page.keyboard.press("Space");
    await Promise.all([a.sees(id, "IDENTIFIED"), b.sees(id, "IDENTIFIED")]);
  });

  it("a step that needs facts opens its form; escape puts the card back, sending moves it", async () => {
    const id = await logged();
    await server.command("IdentifyTask", { issueId: id }, "coordinator");
    await a.sees(id, "IDENTIFIED");
    await a.lift(id);
    await a.carryOver("ASSIGNED");
    await a.drop();
    const form = a.page.getByRole("form", { name: /^배정/ });
    await form.waitFor();
    // The first Escape closes the list of people, the second the form.
    await a.page.getByRole("option", { name: /이름-expert/ }).waitFor();
    await a.page.keyboard.press("Escape");
    await a.page.getByRole("option", { name: /이름-expert/ }).waitFor({ state: "hidden" });
    await a.page.keyboard.press("Escape");
    await form.waitFor({ state: "detached" });
    await a.sees(id, "IDENTIFIED");
    await a.card(id).focus();
    await a.page.keyboard.press("m");
    await a.page.getByRole("menuitem", { name: "배정" }).click();
    await form.getByRole("combobox", { name: "담당 전문가" }).click();
    await a.page.getByRole("option", { name: /이름-expert/ }).click();
    await form.getByRole("button", { name: "배정", exact: true }).click();
    await Promise.all([a.sees(id, "ASSIGNED"), b.sees(id, "ASSIGNED")]);
  });

  it("[B8] what is done without a connection waits, is sent when it is back, and the rest is caught up", async () => {
    const [mine, theirs] = [await logged(), await logged()];
    await a.offline(true);
    await a.page.getByText("오프라인입니다").waitFor();
    await a.card(mine).focus();
    await a.page.keyboard.press("Space");
    await a.page.keyboard.press("ArrowRight");
    await a.page.keyboard.press("Space");
    await a.page.locator(`[data-card="${mine}"][data-pending="waiting"]`).waitFor();
    await server.command("IdentifyTask", { issueId: theirs }, "director");
    await b.sees(theirs, "IDENTIFIED");
    await a.offline(false);
    await Promise.all([b.sees(mine, "IDENTIFIED"), a.sees(theirs, "IDENTIFIED")]);
    await a.page.getByText(/변경 \d+건을 반영했습니다/).waitFor();
    await a.page.locator(`[data-card="${mine}"]:not([data-pending])`).waitFor();
  });

  it("Hangul being composed is never sent, outlives a reload as a draft, and is sent by the first Ctrl-Enter after", async () => {
    const id = await logged();
    await a.card(id).click();
    const field = a.page.getByLabel("의견 쓰기");
    await field.click();
    const devtools = await a.page.context().newCDPSession(a.page);
    for (const text of ["ㅅ", "시", "시험"]) {
      await devtools.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    // The key that ends a composition arrives as 229: it must not send.
    const key = { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, modifiers: 2 } as const;
    await devtools.send("Input.dispatchKeyEvent", key);
    expect(await field.inputValue()).to.equal("시험");
    await devtools.send("Input.insertText", { text: "시험 성적서" });
    await a.page.reload();
    await a.sees(id, "LOGGED");
    await field.click();
    expect(await field.inputValue()).to.equal("시험 성적서");
    await a.page.keyboard.press("Control+Enter");
    await a.page.locator("[data-comment]:not([data-unsent])", { hasText: "시험 성적서" }).waitFor();
    expect(await field.inputValue()).to.equal("");
    const { body } = await server.get<{ issue: { comments: number } }>(`/api/issues/${id}`, { as: "director" });
    expect(body.issue.comments).to.equal(1);
  });

  it("a field that is being written in is never touched; the same field edited twice shows both", async () => {
    const id = await logged();
    for (const one of [a, b]) {
      await one.card(id).click();
      await one.page.getByRole("button", { name: "제목 고치기" }).click();
    }
    const title = (one: BoardPage) => one.page.getByRole("textbox", { name: "제목" });
    await title(b).fill("나의 제목");
    await title(a).fill("너의 제목");
    await title(a).press("Enter");
    await b.card(id).getByText("너의 제목").waitFor();
    expect(await title(b).inputValue()).to.equal("나의 제목");
    await title(b).press("Enter");
    const choice = b.page.getByRole("dialog", { name: "다른 사람이 먼저 고쳤습니다" });
    await choice.getByText("너의 제목").waitFor();
    await choice.getByRole("button", { name: "고른 대로 저장" }).click();
    await a.card(id).getByText("나의 제목").waitFor();
  });

  it("the board of a moment shows what was there then, and lets nothing be moved", async () => {
    const id = await logged();
    const before = await server.get<{ position: string }>("/api/me", { as: "director" });
    await server.command("IdentifyTask", { issueId: id }, "coordinator");
    await b.sees(id, "IDENTIFIED");
    await b.page.goto(`${server.url}/boards/group?asOf=@${before.body.position}`);
    await b.sees(id, "LOGGED");
    expect(await b.page.getByRole("button", { name: /옮기기$/ }).count()).to.equal(0);
    await b.page.getByRole("link", { name: "지금으로" }).click();
    await b.sees(id, "IDENTIFIED");
  });

  it("the panel closes by Escape and gives the focus back to its card", async () => {
    const id = await logged();
    await b.card(id).click();
    await b.page.getByRole("complementary", { name: /애로사항/ }).waitFor();
    await b.page.keyboard.press("Escape");
    await b.page.waitForFunction((card) => document.activeElement?.getAttribute("data-card") === card, id);
    expect(new URL(b.page.url()).searchParams.has("issue")).to.equal(false);
  });
});
