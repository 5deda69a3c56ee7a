// The demonstration's own pages, full of its data, in a real browser: wide and on a phone, in both languages, and the past.
import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Group } from "../../src/contract/answers.ts";
import { launchBrowser } from "../client/boardPage.ts";
import { type Demo, type DemoUser, PLAYING_MS, sharedDemo } from "../support/demo.ts";
import { type FaultProxy, startFaultProxy } from "../support/faultProxy.ts";

describe("the demonstration in a browser", function () {
  this.timeout(PLAYING_MS);
  let demo: Demo;
  let director: DemoUser;
  let group: Group;
  let browser: Browser;
  let proxy: FaultProxy;
  const complaints: string[] = [];

  before(async () => {
    demo = await sharedDemo();
    director = await demo.withRole("DIRECTOR");
    const groups = await director.all<Group>("/api/research-groups");
    group = groups.reduce((most, one) => (one.openIssues > most.openIssues ? one : most));
    browser = await launchBrowser();
    proxy = await startFaultProxy({ port: Number(new URL(demo.url).port) });
  });
  after(async () => {
    await browser?.close();
    await proxy?.close();
  });

  /** A page of the director's, who is signed in. Unless `cuts` are expected, what it complains of is kept. */
  async function open(
    path: string,
    { width = 1440, language = "ko", base = demo.url, cuts = false } = {},
  ): Promise<Page> {
    const context: BrowserContext = await browser.newContext({
      viewport: { width, height: 860 },
      reducedMotion: "reduce",
    });
    const [name, value] = director.cookie.split("=");
    await context.addCookies([{ name: name!, value: value!, url: base }]);
    await context.addInitScript((chosen) => {
      localStorage.setItem("danji.language", chosen);
      localStorage.setItem("danji.welcomed", "1");
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    if (!cuts) {
      page.on("pageerror", (error) => complaints.push(`${path}: ${error.message}`));
      page.on("console", (message) => {
        if (message.type() === "error") complaints.push(`${path}: ${message.text()}`);
      });
    }
    await page.goto(base + path);
    return page;
  }
  const close = (page: Page) => page.context().close();

  it("on a phone the bottom bar leads everywhere: four places, the others behind the fifth", async () => {
    const page = await open("/", { width: 390, language: "en" });
    const bar = page.getByRole("navigation", { name: "Main menu" });
    await bar.getByRole("button", { name: "More" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Organisations" }).click();
    await page.waitForURL(/\/organizations/);
    await page.getByRole("dialog").waitFor({ state: "detached" });
    const names = await page.locator("tbody th").allInnerTexts();
    expect(names, "in the order of the reader's language").to.deep.equal(
      names.toSorted(new Intl.Collator("en").compare),
    );
    await close(page);
  });

  for (const [language, width] of [
    ["ko", 1440],
    ["ko", 390],
    ["en", 390],
  ] as const)
    it(`every page opens without a complaint and without sideways scrolling, ${width} px wide, ${language}`, async () => {
      const page = await open("/", { width, language });
      const places: [string, string][] = [
        ["/", "main h1"],
        ["/mini-clusters", "main h1"],
        ["/mini-clusters/A", "main h1"],
        ["/issues", "main h1"],
        ["/organizations", "main h1"],
        ["/reorganizations", "main h1"],
        ["/statistics?under=first", "tfoot"],
        ["/history", "main h1"],
        [`/boards/${group.id}`, "section[data-state]"],
      ];
      for (const [path, shown] of places) {
        await page.goto(demo.url + path);
        await page.locator(shown).first().waitFor();
        await page.waitForLoadState("load");
        const over = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(over, `${path} scrolls sideways by so many pixels`).to.be.at.most(0);
      }
      await close(page);
      expect(complaints).to.deep.equal([]);
    });

  it("a board as of a moment shows its cards of then, and nothing on it can be moved", async () => {
    const asOf = "2008-06-30";
    const then = await director.get<{ cards: { id: string }[] }>(`/api/research-groups/${group.id}/board?asOf=${asOf}`);
    const page = await open(`/boards/${group.id}?asOf=${asOf}`);
    await page.getByText("읽기 전용").waitFor();
    await page.locator("section[data-state]").first().waitFor();
    expect(then.cards).to.not.deep.equal([]);
    await page.locator("[data-card]").first().waitFor();
    const ids = await page
      .locator("[data-card]")
      .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-card")));
    const known = new Set<string | null>(then.cards.map(({ id }) => id));
    expect(ids.filter((id) => !known.has(id))).to.deep.equal([]);
    expect(await page.getByRole("button", { name: "애로사항 접수" }).count()).to.equal(0);
    expect(await page.getByRole("button", { name: /옮기기$/ }).count()).to.equal(0);
    await close(page);
  });

  it("a broken line is told on the board; what happened meanwhile is there once it is mended", async () => {
    const page = await open(`/boards/${group.id}`, { base: `http://127.0.0.1:${proxy.port}`, cuts: true });
    const card = page.locator("[data-card]").first();
    await card.waitFor();
    const id = (await card.getAttribute("data-card"))!;
    await page.getByText("실시간", { exact: true }).first().waitFor();
    proxy.down(true);
    await page.getByText("다시 연결하고 있습니다").waitFor();
    await director.command("CommentOnIssue", { issueId: id, commentId: "comment-meanwhile", text: "그동안 쓴 의견" });
    proxy.down(false);
    await page.getByText(/변경 \d+건을 반영했습니다/).waitFor();
    await card.click();
    await page.getByText("그동안 쓴 의견").waitFor();
    await close(page);
  });
});
