// Open boards and pages in a real browser while the mini-clusters are reorganised: they follow, and no typing is lost.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";
import { clientDir, launchBrowser, openBoard } from "./boardPage.ts";

describe("pages while a reorganisation is carried out", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    server = await startTestServer({ clientDir });
  });
  afterEach(() => server.stop());

  async function open(person: Person, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie(person).split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript(() => localStorage.setItem("danji.language", "ko"));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }

  it("[R15] a board has its new home within a second; a comment and a new issue half written stay as they were", async () => {
    await server.command("LogIssue", anIssue("here"), "engineer");
    const { page } = await openBoard(browser, server, "engineer", "group");
    const crumbs = page.getByRole("navigation", { name: "현재 위치" });
    await crumbs.getByText("미니 left").waitFor();
    await page.locator('[data-card="here"]').click();
    await page.getByRole("textbox", { name: "의견" }).fill("쓰다 만 의견");
    await page.getByRole("button", { name: "애로사항 접수" }).first().click();
    const form = page.getByRole("dialog");
    await form.getByLabel("제목").fill("쓰다 만 애로사항");
    const moved = crumbs.getByText("미니 right").waitFor();
    await reorganize(server, leftIntoRight);
    const carriedOut = Date.now();
    await moved;
    expect(Date.now() - carriedOut, "milliseconds until the board had its new home").to.be.below(1_000);
    expect(await form.getByLabel("제목").inputValue()).to.equal("쓰다 만 애로사항");
    await page.getByText("이 연구회는 이제 미니 right에 속합니다.").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("textbox", { name: "의견" }).inputValue()).to.equal("쓰다 만 의견");
  });

  it("[R3] a dissolved group's board leads to its successor with the new issue half written; so does its old address", async () => {
    const { page } = await openBoard(browser, server, "engineer", "group-2");
    await page.getByRole("button", { name: "애로사항 접수" }).first().click();
    await page.getByRole("dialog").getByLabel("제목").fill("쓰다 만 애로사항");
    // The draft is kept a moment after the last key.
    await page.waitForFunction(() => localStorage.getItem("danji.draft.log.engineer.group-2") !== null);
    await server.command(
      "DissolveResearchGroup",
      { programmeId: PROGRAMME, groupId: "group-2", successorId: "group", reason: "합친다" },
      "director",
    );
    await page.waitForURL(/\/boards\/group\?/);
    await page.getByText("그 뒤를 잇는 보드로 왔습니다: 연구회 group-2").waitFor();
    expect(await page.getByRole("dialog").getByLabel("제목").inputValue()).to.equal("쓰다 만 애로사항");
    await page.goto(`${server.url}/boards/group-2`);
    await page.waitForURL(/\/boards\/group$/);
  });

  it("[R3] a board that closes without a successor stays, says so, and still takes what was being written", async () => {
    const { page } = await openBoard(browser, server, "coordinator", "group-2");
    await page.getByRole("button", { name: "애로사항 접수" }).first().click();
    await page.getByRole("dialog").getByLabel("제목").fill("쓰다 만 애로사항");
    await reorganize(server, leftIntoRight);
    await page.getByText("해산된 연구회입니다.").waitFor();
    expect(await page.getByRole("dialog").getByLabel("제목").inputValue()).to.equal("쓰다 만 애로사항");
  });

  it("[R3] the page of a mini-cluster that closes says so and leads on", async () => {
    const page = await open("agency", "/mini-clusters/left");
    await page.getByText("실시간").first().waitFor();
    await reorganize(server, leftIntoRight);
    await page.getByText(/에 닫혔습니다/).waitFor();
    await page.getByRole("main").getByRole("link", { name: "미니 right" }).first().click();
    await page.getByRole("heading", { level: 1, name: "미니 right" }).waitFor();
    await page.getByRole("link", { name: "연구회 group", exact: true }).waitFor();
  });
});
