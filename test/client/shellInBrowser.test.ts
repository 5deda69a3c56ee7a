// The pages around the boards in a real browser: live, as of a moment, in two languages, by palette, within one's rights.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

describe("the pages around the boards", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  const errors: string[] = [];

  before(async () => {
    server = await startTestServer({ clientDir });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** Opens an address as the person; whatever the page complains of is kept. */
  async function open(person: Person, path: string, width = 1440): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie(person).split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript(() => {
      if (localStorage.getItem("danji.language") === null) localStorage.setItem("danji.language", "ko");
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") errors.push(message.text());
    });
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  it("what one founds appears on the other's map and in the other's timeline", async () => {
    const watching = await open("agency", "/");
    await watching.getByText("실시간").waitFor();
    const founding = await open("director", "/mini-clusters");
    await founding.getByRole("button", { name: "미니클러스터 만들기" }).click();
    const form = founding.getByRole("dialog");
    await form.getByRole("button", { name: "만들기", exact: true }).click();
    await form.getByText("입력해 주세요.").first().waitFor();
    await form.getByLabel("한국어 이름").fill("e헬스 의료정보");
    await form.getByLabel("영어 이름").fill("E-health");
    await form.getByRole("button", { name: "만들기", exact: true }).click();
    await founding.getByRole("link", { name: "e헬스 의료정보" }).waitFor();
    await watching.getByRole("link", { name: /^e헬스 의료정보, 회원 0명/ }).waitFor();
    await watching.getByText("미니클러스터 ‘e헬스 의료정보’가 만들어졌습니다").waitFor();
  });

  it("a refusal is told in the form, and nothing is lost of what was typed", async () => {
    const page = await open("director", "/mini-clusters/left");
    await page.getByRole("button", { name: "메뉴", exact: true }).click();
    await page.getByRole("menuitem", { name: "이름 바꾸기" }).click();
    await page.getByLabel("한국어 이름").fill("미니 right");
    await page.getByRole("button", { name: "바꾸기", exact: true }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    expect(await page.getByLabel("한국어 이름").inputValue()).to.equal("미니 right");
  });

  it("nobody is offered what they may not do", async () => {
    const page = await open("engineer", "/mini-clusters/left");
    await page.getByRole("heading", { name: "임원" }).waitFor();
    expect(await page.getByRole("button", { name: "연구회 만들기" }).count()).to.equal(0);
    expect(await page.getByRole("button", { name: /회원 옮기기, 탈퇴/ }).count()).to.equal(0);
  });

  it("the past is marked, read only, goes from page to page, and leads back to now", async () => {
    const { position } = (await server.get<{ position: string }>("/api/mini-clusters", { as: "director" })).body;
    const page = await open("director", `/mini-clusters?asOf=@${position}`);
    await page.getByText("읽기 전용").waitFor();
    expect(await page.getByRole("button", { name: "미니클러스터 만들기" }).count()).to.equal(0);
    await page.getByRole("link", { name: "미니 left" }).click();
    await page.getByRole("heading", { name: "미니 left", level: 1 }).waitFor();
    expect(page.url()).to.contain(`asOf=@${position}`);
    await page.getByRole("link", { name: "지금으로" }).click();
    await page.getByRole("button", { name: "연구회 만들기" }).waitFor();
    expect(page.url()).not.to.contain("asOf");
  });

  it("the palette finds by initial consonants, and goes there", async () => {
    const page = await open("coordinator", "/");
    await page.keyboard.press("Control+k");
    await page.getByPlaceholder(/초성/).fill("ㄱㄱ");
    await page.getByRole("button", { name: "기관", exact: true }).click();
    await page.getByRole("heading", { name: "기관", level: 1 }).waitFor();
  });

  it("the language changes everything at once, and is remembered", async () => {
    const page = await open("coordinator", "/mini-clusters");
    await page.getByRole("button", { name: "Switch to English" }).click();
    await page.getByRole("heading", { name: "Mini-clusters", level: 1 }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).to.equal("en");
    await page.reload();
    await page.getByRole("heading", { name: "Mini-clusters", level: 1 }).waitFor();
  });

  it("[R7] an issue's address opens it for who may read it, and is not found for others", async () => {
    await server.command("LogIssue", anIssue("hidden", { visibility: "FIRM" }), "engineer");
    const own = await open("engineer", "/issues/hidden");
    await own.getByText("누설전류 시험 hidden").first().waitFor();
    expect(own.url()).to.contain("/boards/group");
    errors.length = 0;
    const other = await open("stranger", "/issues/hidden");
    await other.getByText("찾을 수 없습니다").waitFor();
    // The browser itself complains of the 404 that was asked for.
    errors.length = 0;
  });

  it("an address that leads nowhere says so, on a phone too, where five places are at hand", async () => {
    const page = await open("agency", "/nowhere", 390);
    await page.getByRole("heading", { name: "찾을 수 없습니다" }).waitFor();
    const bar = page.getByRole("navigation", { name: "주 메뉴" }).filter({ visible: true });
    expect(await bar.getByRole("link").or(bar.getByRole("button")).count()).to.equal(5);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide).to.equal(false);
  });

  it("no page complained: no error, nothing that the content security policy refused", () => {
    expect(errors.filter((error) => !error.includes("409"))).to.deep.equal([]);
  });
});
