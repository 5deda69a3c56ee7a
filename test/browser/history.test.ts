// History in a real browser, over the demonstration: the replay shows 8 become 7, two moments are compared, keys suffice.
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../client/boardPage.ts";
import { type Demo, type DemoUser, PLAYING_MS, sharedDemo } from "../support/demo.ts";

describe("history in a browser", function () {
  this.timeout(PLAYING_MS);
  let demo: Demo;
  let director: DemoUser;
  let browser: Browser;
  let page: Page;

  before(async () => {
    demo = await sharedDemo();
    director = await demo.withRole("DIRECTOR");
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  afterEach(() => page?.context().close());

  async function open(path: string, { width = 1440, motion = false } = {}): Promise<void> {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      reducedMotion: motion ? "no-preference" : "reduce",
    });
    const [name, value] = director.cookie.split("=");
    await context.addCookies([{ name: name!, value: value!, url: demo.url }]);
    await context.addInitScript(() => {
      localStorage.setItem("danji.language", "ko");
      localStorage.setItem("danji.welcomed", "1");
    });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(demo.url + path);
    await page.getByRole("heading", { level: 1, name: "이력" }).waitFor();
  }
  const tiles = () => page.locator("[data-tile]");
  /** Resolves when the map shows as many mini-clusters, and none on its way out. */
  const shows = (count: number) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelectorAll("[data-tile]").length === wanted &&
        document.querySelectorAll("[data-leaving]").length === 0,
      count,
    );
  const said = (text: string | RegExp) =>
    page.getByRole("status").filter({ hasText: text }).first().waitFor({ state: "attached" });
  const handle = () => page.getByRole("slider", { name: "보는 시점" });

  it("the replay shows the reorganisation of 2006-05-01: eight tiles become seven, and a sentence says which became which", async () => {
    await open("/history?at=2006-04-30", { motion: true });
    await shows(8);
    await tiles().filter({ hasText: "생체신호·영상" }).waitFor();
    await handle().focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/at=@\d+/);
    // The tile that merges is seen on its way into its successor.
    await page.locator('[data-leaving="A1"]').waitFor({ state: "attached" });
    await shows(7);
    await said(/미니클러스터가 7개로 개편되었습니다\. 생체신호·영상 → 전자의료기기 통합.*홈케어·실버 해산/);
    await said("미니클러스터 8 → 7개, 회원 302명");
    await page.keyboard.press("ArrowLeft");
    await shows(8);
  });

  it("plays by itself from event to event and stops when told", async () => {
    await open("/history?at=2006-04-30&kind=reorganizations");
    await shows(8);
    await page.getByRole("button", { name: "재생", exact: true }).click();
    await shows(7);
    await page.getByRole("button", { name: "멈춤" }).click();
    await page.getByRole("button", { name: "재생", exact: true }).waitFor();
    expect(page.url())
      .to.match(/kind=reorganizations/)
      .and.to.match(/at=@\d+/);
    await page.locator('[aria-current="true"]', { hasText: "개편" }).waitFor();
  });

  it("[R13] compares 2006-04-30 with 2006-05-01: 302 members in both, counts that open their lists, rows that open their things", async () => {
    await open("/history?at=2006-04-30&to=2006-05-01");
    await page.getByText("미니클러스터 8개 · 회원 302명").waitFor();
    await page.getByText("미니클러스터 7개 · 회원 302명").waitFor();
    await said(/미니클러스터 생김 3, 없어짐 4, 바뀜 2 · 회원 소속 없어짐 3, 옮김 156/);
    await page.getByRole("button", { name: "미니클러스터 없어짐 4건 펼치기" }).click();
    const list = page.getByRole("region", { name: "미니클러스터 · 없어짐" });
    await list.getByRole("rowheader").nth(3).waitFor();
    expect((await list.getByRole("rowheader").allTextContents()).sort()).to.deep.equal([
      "금형·정밀가공",
      "생체신호·영상",
      "의료기기부품·디자인",
      "홈케어·실버",
    ]);
    expect(page.url())
      .to.match(/list=miniClusters/)
      .and.to.match(/change=removed/);
    await list.getByRole("link", { name: "생체신호·영상" }).click();
    // What is gone is shown as it was.
    await page.waitForURL(/\/mini-clusters\/A1\?.*asOf=2006-04-30/);
    await page.getByRole("heading", { level: 1, name: "생체신호·영상" }).waitFor();
  });

  it("keys alone walk from flag to flag, play, choose a second moment, and follow the lineage to who moved", async () => {
    await open("/history");
    await handle().waitFor();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForURL(/at=@\d+/);
    const merged = page.url();
    await page.keyboard.press("Shift+ArrowLeft");
    await page.waitForURL((url) => url.href !== merged);
    await shows(7);
    await page.keyboard.press("ArrowLeft");
    await shows(8);
    for (let i = 0; i < 40 && !(await handle().evaluate((one) => one === document.activeElement)); i++)
      await page.keyboard.press("Tab");
    expect(await handle().getAttribute("aria-valuetext")).to.equal("2006-04-24(월) 09:00");
    await page.keyboard.press("Home");
    await page.getByText("이때는 아직 미니클러스터가 없었습니다.").waitFor();
    await page.keyboard.press("End");
    await page.waitForURL((url) => !url.search.includes("at="));
    const bar = page.locator('[data-stop="0/A"]');
    for (let i = 0; i < 120 && !(await bar.evaluate((one) => one === document.activeElement)); i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.getByText("전자의료기기 → 전자의료기기 (유지): 회원 52명").waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("region", { name: "회원 소속 · 옮김" }).waitFor();
    expect(page.url())
      .to.match(/at=@\d+/)
      .and.to.match(/to=@\d+/);
  });

  it("the lineage's table says the same as its picture", async () => {
    await open("/history?view=table");
    const table = page.getByRole("table");
    await table.getByRole("row", { name: /전자의료기기 e헬스·의료정보 회원 이동 6 9 1 16 4/ }).waitFor();
    await table.getByRole("row", { name: /재활·물리치료기기 재활의료기기 개칭 19 24 3 46 12/ }).waitFor();
  });

  for (const [what, at, sentence] of [
    ["before the log", "2001-01-01", "기록이 시작되기 전의 시점입니다."],
    ["in the future", "2031-01-01", "아직 오지 않은 시점입니다."],
    ["an unknown position", "@99999999", "아직 오지 않은 시점입니다."],
    ["no moment at all", "어제", "시점을 알아볼 수 없습니다."],
  ] as const)
    it(`a moment that is ${what} gets a sentence and the way back`, async () => {
      await open(`/history?at=${encodeURIComponent(at)}`);
      await page.getByRole("alert").filter({ hasText: sentence }).waitFor();
      await page.getByRole("main").getByRole("button", { name: "지금으로", exact: true }).click();
      await tiles().first().waitFor();
    });

  it("reads all of Danji as of the moment, and saves map and lineage as pictures that say of when they are", async () => {
    await open("/history?at=2006-04-30");
    await shows(8);
    const saved = async (nth: number, kind: "SVG" | "PNG") => {
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("group", { name: "그림 내려받기" }).nth(nth).getByRole("button", { name: kind }).click(),
      ]);
      return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
    };
    const map = await saved(0, "SVG");
    expect(map.name).to.equal("danji-map.svg");
    expect(map.content.toString()).to.contain("홈케어·실버").and.to.contain("2006-04-30(일) 24:00 기준");
    expect(map.content.toString()).to.not.contain("var(--");
    const png = await saved(1, "PNG");
    expect(png.name).to.equal("danji-lineage.png");
    expect(png.content.subarray(1, 4).toString()).to.equal("PNG");
    expect(png.content.length).to.be.above(20_000);
    const [lineage] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "CSV로 내려받기" }).click(),
    ]);
    expect(await readFile(await lineage.path(), "utf8")).to.contain("생체신호·영상");
    await page.getByRole("link", { name: "이 시점으로 단지 보기" }).click();
    await page.getByText("2006-04-30(일) 24:00 기준").waitFor();
    await shows(8);
    await page.getByRole("link", { name: "다른 시점과 비교" }).click();
    await page.waitForURL((url) => url.searchParams.get("at") === "2006-04-30" && !url.searchParams.has("asOf"));
    await page.getByText("미니클러스터 8개 · 회원 302명").waitFor();
  });

  it("a handle drawn along fast ends where it was let go, and shows the map of that moment and of no other", async () => {
    await open("/history?at=2006-04-30");
    await shows(8);
    const box = (await handle().boundingBox())!;
    await page.mouse.move(box.x + box.width / 2, box.y + 20);
    await page.mouse.down();
    for (let i = 1; i <= 16; i++) await page.mouse.move(box.x - i * 10, box.y + 20);
    for (let i = 16; i >= -24; i--) await page.mouse.move(box.x - i * 10, box.y + 20);
    await page.mouse.up();
    await page.waitForURL(/at=2007-|at=2006-1[0-2]/);
    await shows(7);
    const day = new URL(page.url()).searchParams.get("at")!;
    const { items } = await director.get<{ items: { total: number }[] }>(`/api/mini-clusters?asOf=${day}&limit=200`);
    const members = items.reduce((sum, { total }) => sum + total, 0);
    await said(new RegExp(`회원 (\\d+ → )?${members}명`));
  });
});
