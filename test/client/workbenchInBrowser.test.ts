// The workbench in real browsers: what one composes is saved by itself, survives a closed and an offline browser, meets
// another editor's acts without loss, and is judged as one works.
import { expect } from "chai";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type * as z from "zod";
import type { PlanAnswer } from "../../src/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type Person, PROGRAMME } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

const names = (name: string) => ({ ko: name, en: name });
const content = {
  targets: ["left", "right"].map((id) => ({ id, names: names(`미니 ${id}`) })),
  edges: ["left", "right"].map((id) => ({ from: id, to: id, kind: "CONTINUE" as const })),
};

describe("the workbench in a browser", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    server = await startTestServer({ clientDir });
    const plan = { programmeId: PROGRAMME, planId: "plan", title: "시험 개편", content };
    await server.command("DraftReorganization", plan, "coordinator");
  });
  afterEach(() => server.stop());

  async function contextOf(person: Person, width = 1440): Promise<BrowserContext> {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie(person).split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript(() => localStorage.setItem("danji.language", "ko"));
    return context;
  }
  async function open(context: BrowserContext, path = "/reorganizations/plan/edit"): Promise<Page> {
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url + path);
    await page.getByRole("heading", { name: "검증" }).waitFor();
    return page;
  }
  const saved = (page: Page) =>
    page
      .getByText(/저장됨/)
      .first()
      .waitFor();
  const plan = async () =>
    (await server.get<z.infer<typeof PlanAnswer>>("/api/reorganizations/plan", { as: "director" })).body;
  /** Resolves once the server's plan satisfies the question. */
  async function until(question: (answer: z.infer<typeof PlanAnswer>) => boolean): Promise<void> {
    const end = Date.now() + 8_000;
    while (!question(await plan())) {
      if (Date.now() > end) throw new Error(`the plan never came to that: ${JSON.stringify((await plan()).content)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const handle = (page: Page, name: string) => page.getByRole("button", { name: `${name}에서 선 긋기` });
  const rule = (page: Page, number: string) => page.locator(`[data-rule="${number}"]`);

  it("by keys alone a line is drawn, named, and taken back; every act is saved by itself and judged at once", async () => {
    const page = await open(await contextOf("director"), "/reorganizations/plan/edit?step=links");
    await handle(page, "미니 left").focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await page.locator('[data-target="right"][data-over]', { hasText: "통합" }).waitFor();
    await page.keyboard.press("Space");
    await page.locator('[data-edge="left>right"][data-kind="MERGE"]').waitFor();
    await until(({ content: now }) => now.edges.some(({ from, to }) => from === "left" && to === "right"));
    const merged = (await plan()).content;
    expect(merged.targets.map(({ id }) => id)).to.deep.equal(["right"]);
    await rule(page, "R20").locator("[data-code=TARGET_COUNT]").click();
    await page.waitForURL(/step=structure/);
    await page.locator('[data-jump="expectedTargets"]:focus').waitFor();
    await page.keyboard.type("1");
    await page.keyboard.press("Tab");
    await page.locator('[data-rule="R20"][data-state="kept"]').waitFor();
    await page.getByRole("button", { name: /되돌리기/ }).focus();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await until(({ content: now }) => now.targets.length === 2 && now.edges.every(({ kind }) => kind === "CONTINUE"));
    await page.keyboard.press("Control+Shift+z");
    await until(({ content: now }) => now.targets.length === 1);
  });

  it("two editors see each other's acts within moments; on the same row both versions stay until one is chosen", async () => {
    const [one, other] = await Promise.all([open(await contextOf("director")), open(await contextOf("coordinator"))]);
    await one.locator('[data-editor="coordinator"]', { hasText: "새 구조" }).waitFor();
    await other.locator('[data-editor="director"]').waitFor();
    const name = (page: Page, id: string) =>
      page.locator(`[data-target="${id}"]`).getByRole("textbox", { name: "한국어 이름" });
    await name(one, "left").fill("왼쪽");
    await one.keyboard.press("Enter");
    await other.waitForFunction(() => [...document.querySelectorAll("input")].some(({ value }) => value === "왼쪽"));
    await other
      .getByText(/이름-director.* 고쳤습니다/)
      .first()
      .waitFor();
    await other.locator('[data-target="left"][data-remote]').waitFor();
    // Both change the same row before either hears of the other.
    await one.context().setOffline(true);
    await name(one, "right").fill("하나가 지은 이름");
    await one.keyboard.press("Enter");
    await one.getByText("연결을 기다리는 중").waitFor();
    await name(other, "right").fill("다른 이가 지은 이름");
    await other.keyboard.press("Enter");
    await until(({ content: now }) => now.targets.some(({ names: own }) => own.ko === "다른 이가 지은 이름"));
    await one.context().setOffline(false);
    const conflict = one.locator('[data-conflict="targets/right"]');
    await conflict.waitFor();
    expect(await conflict.innerText()).to.include("하나가 지은 이름");
    expect(await conflict.innerText()).to.include("다른 이가 지은 이름");
    expect(await name(one, "right").inputValue()).to.equal("다른 이가 지은 이름");
    await conflict.getByRole("button", { name: "내 것으로" }).click();
    await until(({ content: now }) => now.targets.some(({ names: own }) => own.ko === "하나가 지은 이름"));
    expect((await plan()).content.targets.map(({ names: own }) => own.ko)).to.have.members([
      "왼쪽",
      "하나가 지은 이름",
    ]);
  });

  it("what is written offline outlives the closed page, and is saved when the plan is opened again", async () => {
    const context = await contextOf("director");
    const page = await open(context);
    await context.setOffline(true);
    await page.getByRole("textbox", { name: "개편하는" }).first().fill("넓히려고");
    await page.keyboard.press("Tab");
    await page.getByText("연결을 기다리는 중").waitFor();
    await page.close();
    await context.setOffline(false);
    expect((await plan()).content.reason).to.equal("");
    const again = await open(context);
    expect(await again.getByRole("textbox", { name: "개편하는" }).first().inputValue()).to.equal("넓히려고");
    await until(({ content: now }) => now.reason === "넓히려고");
  });

  it("a plan that awaits approval says that a change makes it a draft again, and so it does", async () => {
    const ids = { programmeId: PROGRAMME, planId: "plan" };
    const changes = { effectiveOn: "2006-05-01", reason: "시험", expectedTargets: 2, acceptWarnings: true };
    await server.command("ReviseReorganization", { ...ids, seen: 1, changes }, "coordinator");
    await server.command("SubmitReorganization", { ...ids, seen: 2 }, "coordinator");
    const page = await open(await contextOf("director"));
    await page.getByText("승인을 기다리는 개편안입니다", { exact: false }).waitFor();
    await page.getByRole("textbox", { name: "제목" }).fill("고친 제목");
    await page.keyboard.press("Enter");
    await until(({ plan: { state, title } }) => state === "DRAFT" && title === "고친 제목");
    await page.getByText("작성 중").first().waitFor();
    await saved(page);
    await page.getByRole("link", { name: /검토/ }).click();
    await page.getByRole("button", { name: "승인 요청" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "승인 요청" }).click();
    await until(({ plan: { state } }) => state === "SUBMITTED");
  });

  it("who may not edit plans, and whoever looks at the past or at what is over, is told so and led to the plan's page", async () => {
    for (const [person, path, told] of [
      ["chair", "/reorganizations/plan/edit", "추진단장, 사무국, 코디네이터가"],
      ["director", `/reorganizations/plan/edit?asOf=@${server.running.model.position()}`, "지난 시점을"],
    ] as const) {
      const page = await (await contextOf(person)).newPage();
      await page.goto(server.url + path);
      await page.getByText(told, { exact: false }).waitFor();
      await page.getByRole("link", { name: "개편안 보기" }).waitFor();
    }
  });

  it("a rehearsal stays in this browser: it is kept over a reload, and the server hears nothing of it", async () => {
    const context = await contextOf("director");
    const page = await open(context, "/reorganizations/rehearsal");
    await page.getByText("아무것도 시행하지 않습니다", { exact: false }).waitFor();
    const before = server.running.model.position();
    const field = page.locator('[data-target="left"]').getByRole("textbox", { name: "한국어 이름" });
    await field.fill("연습 이름");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => localStorage.getItem("danji.draft.plan.rehearsal.rehearsal")?.includes("연습"));
    await page.reload();
    await page.getByRole("heading", { name: "검증" }).waitFor();
    expect(await field.inputValue()).to.equal("연습 이름");
    expect(server.running.model.position()).to.equal(before);
  });
});
