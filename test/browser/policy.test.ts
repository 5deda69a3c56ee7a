// The content security policy in a real browser: no page breaks it, and what hostile people wrote is text on all of them.
import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { clientDir, launchBrowser } from "../client/boardPage.ts";
import { scripts } from "../support/hostileTexts.ts";
import { allContinue } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

describe("the content security policy in a browser", function () {
  this.timeout(90_000);
  let server: TestServer;
  let browser: Browser;
  const broken: string[] = [];

  before(async () => {
    server = await startTestServer({ clientDir });
    browser = await launchBrowser();
    for (const [i, text] of scripts.entries()) {
      await server.command("LogIssue", anIssue(`hostile-${i}`, { title: text, body: text }), "engineer");
      await server.command("CommentOnIssue", { issueId: "hostile-0", commentId: `c-${i}`, text }, "leader");
      const person = { name: text.slice(0, 60) };
      await server.command("RegisterMember", { memberId: `m-${i}`, organizationId: "firm", person }, "director");
      const names = { ko: text.slice(0, 60), en: text.slice(0, 60) };
      const groupId = `g-${i}`;
      const group = { programmeId: PROGRAMME, groupId, names, miniClusterId: "left", leaderId: "leader" };
      await server.command("CreateResearchGroup", group, "director");
    }
    const plan = {
      programmeId: PROGRAMME,
      planId: "plan",
      title: scripts[1]!,
      content: { ...allContinue, reason: scripts[1]! },
    };
    await server.command("DraftReorganization", plan, "coordinator");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(path: string, width = 1440): Promise<Page> {
    const context: BrowserContext = await browser.newContext({ viewport: { width, height: 900 } });
    const [name, value] = server.cookie("director").split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.exposeFunction("policyBroken", (what: string) => broken.push(what));
    await context.addInitScript(() => {
      localStorage.setItem("danji.language", "ko");
      localStorage.setItem("danji.welcomed", "1");
      addEventListener("securitypolicyviolation", (event) => {
        const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event;
        const what = `${location.pathname}: ${effectiveDirective} ${blockedURI} at ${sourceFile}:${lineNumber} ${sample}`;
        (globalThis as unknown as { policyBroken(what: string): void }).policyBroken(what);
      });
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on("dialog", (dialog) => {
      broken.push(`a dialog opened: ${dialog.message()}`);
      void dialog.dismiss();
    });
    await page.goto(server.url + path);
    return page;
  }
  const struck = (page: Page) => page.evaluate(() => (globalThis as { struck?: unknown }).struck);

  it("a style attribute that markup brings along would be told: the policy is in force, and we hear of it", async () => {
    const page = await open("/");
    await page.locator("main h1").first().waitFor();
    expect(broken).to.deep.equal([]);
    await page.evaluate(() => {
      document.body.insertAdjacentHTML("beforeend", '<i style="color:red"></i>');
    });
    while (broken.length === 0) await page.evaluate(() => new Promise(requestAnimationFrame));
    expect(broken.splice(0).join()).to.contain("style-src-attr");
    await page.context().close();
  });

  for (const width of [390, 1440])
    it(`no page breaks it, and every hostile text is text, ${width} px wide`, async () => {
      const page = await open("/", width);
      const places: [path: string, shown: string][] = [
        ["/", "main h1"],
        ["/boards", "main h1"],
        ["/boards/group", "section[data-state]"],
        ["/boards/group?issue=hostile-0", '[data-card="hostile-0"]'],
        ["/issues", "main h1"],
        ["/issues/hostile-0", "h1, h2"],
        ["/mini-clusters", "main h1"],
        ["/mini-clusters/left", "main h1"],
        ["/organizations", "main h1"],
        ["/organizations/firm", "main h1"],
        ["/statistics", "main h1"],
        ["/history", "main h1"],
        ["/verify", "main h1"],
        ["/reorganizations", "main h1"],
        ["/reorganizations/plan", "main h1"],
        ["/reorganizations/plan/edit?step=links", "h1, h2"],
        ["/reorganizations/plan/print", "h1"],
        ["/api/docs", ".opblock"],
      ];
      // On a phone the pages that are built otherwise there.
      const visited = width === 390 ? places.filter((_, i) => i % 4 === 0) : places;
      for (const [path, shown] of visited) {
        await page.goto(server.url + path);
        await page.locator(shown).first().waitFor();
        await page.waitForLoadState("load");
        expect(await struck(page), path).to.equal(undefined);
      }
      await page.goto(`${server.url}/boards/group`);
      await page.locator("[data-card]").first().waitFor();
      const cards = await page.locator("[data-card]").allInnerTexts();
      expect(cards.filter((card) => !scripts.some((text) => card.includes(text)))).to.deep.equal([]);
      await page.keyboard.press("Control+k");
      await page.locator("input.mantine-Spotlight-search").fill("script");
      await page.locator("[data-action]").first().waitFor();
      await page.keyboard.press("Escape");
      expect(await struck(page)).to.equal(undefined);
      expect(broken).to.deep.equal([]);
      await page.context().close();
    });
});
