// A plan's page in a real browser: what was revised meanwhile is not approved unseen, a taken day leads to the plan that
// has it, one act fits a plan to the present, and what was carried out can be undone by another plan.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { clockFrom } from "../../src/clock.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type Person, PROGRAMME } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

describe("a plan's page in a browser", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  const plan = { programmeId: PROGRAMME, planId: "plan" };
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    // The eve of the plans' day: nothing is carried out by the clock.
    server = await startTestServer({ clientDir, prepare: async () => clockFrom("2006-04-30T09:00:00.000+09:00") });
  });
  afterEach(() => server.stop());

  async function open(person: Person, path = "/reorganizations/plan"): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie(person).split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript(() => localStorage.setItem("danji.language", "ko"));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }
  const draft = (planId = "plan") =>
    server.command(
      "DraftReorganization",
      { ...plan, planId, title: `개편안 ${planId}`, content: leftIntoRight },
      "coordinator",
    );
  const submit = (seen: number, planId = "plan") =>
    server.command("SubmitReorganization", { ...plan, planId, seen }, "coordinator");
  const act = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name, exact: true }).first();
  const confirm = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

  it("[R4] what was revised while one was about to approve it is refused with the reason, and the new version is shown", async () => {
    await draft();
    await submit(1);
    const page = await open("chair");
    await act(page, "승인").click();
    await confirm(page, "승인").waitFor();
    await server.command("ReviseReorganization", { ...plan, seen: 1, changes: { reason: "다른 사유" } }, "coordinator");
    await submit(2);
    await page.getByRole("dialog").getByText("이 창을 연 뒤 개편안이 고쳐졌습니다", { exact: false }).waitFor();
    await confirm(page, "승인").click();
    await page.getByRole("dialog").getByText("보고 있던 것은 1판인데 지금은 2판입니다", { exact: false }).waitFor();
    await confirm(page, "제2판 보기").click();
    await page.getByText("다른 사유").first().waitFor();
    await page.getByText("제2판", { exact: true }).waitFor();
    expect(
      (await server.get<{ plan: { state: string } }>("/api/reorganizations/plan", { as: "chair" })).body.plan.state,
    ).to.equal("SUBMITTED");
    await act(page, "승인").click();
    await confirm(page, "승인").click();
    await page.getByText("2006-05-01(월)이 되면 저절로 시행됩니다", { exact: false }).waitFor();
    await page.context().close();
  });

  it("[R18] a day that another plan has taken leads to that plan", async () => {
    await draft("first");
    await submit(1, "first");
    await draft();
    const page = await open("coordinator");
    await act(page, "승인 요청").click();
    await confirm(page, "승인 요청").click();
    await page.getByRole("dialog").getByRole("link", { name: "같은 날 시행할 개편안 보기" }).click();
    await page.waitForURL(/\/reorganizations\/first$/);
    await page.getByRole("heading", { level: 1, name: "개편안 first" }).waitFor();
    await page.context().close();
  });

  it("[R19] tells what has changed since and what fitting does, and fits with one act", async () => {
    await draft();
    await submit(1);
    const page = await open("coordinator");
    await page.getByText("제1판", { exact: true }).waitFor();
    await server.command(
      "RenameMiniCluster",
      { programmeId: PROGRAMME, miniClusterId: "right", names: { ko: "새 이름", en: "New" } },
      "director",
    );
    const since = page.getByRole("region", { name: "개편안을 만든 뒤 달라진 것" });
    await since.getByText("‘미니 right’의 이름이 ‘새 이름’으로 바뀌었습니다", { exact: false }).waitFor();
    await since.getByText("그사이 바뀐 이름을 따릅니다: 새 이름").waitFor();
    await since.getByRole("button", { name: "지금 구조에 맞추기" }).click();
    await confirm(page, "지금 구조에 맞추기").click();
    await page.getByText("제2판", { exact: true }).waitFor();
    await since.waitFor({ state: "detached" });
    expect((await server.get<{ plan: object }>("/api/reorganizations/plan", { as: "chair" })).body.plan).to.include({
      state: "SUBMITTED",
      behind: 0,
    });
    await page.context().close();
  });

  it("[R21] what was carried out is undone by a plan that says beforehand what it does and what cannot go back", async () => {
    await reorganize(server, { ...leftIntoRight, effectiveOn: "2006-04-01" });
    await server.command(
      "JoinMiniCluster",
      { programmeId: PROGRAMME, memberId: "agency", miniClusterId: "right" },
      "director",
    );
    const page = await open("coordinator");
    await act(page, "다른 처리").click();
    await page.getByRole("menuitem", { name: "되돌리기" }).click();
    const form = page.getByRole("dialog");
    await form.getByText("미니클러스터 1개가 2개가 되고", { exact: false }).waitFor();
    await form.locator('[data-code="GROUP_DISSOLVED"]').waitFor();
    await confirm(page, "되돌리는 개편안 만들기").click();
    await form.getByText("사유를 적어 주세요").waitFor();
    await form.getByRole("textbox", { name: /되돌리는 사유/ }).fill("너무 큽니다.");
    await confirm(page, "되돌리는 개편안 만들기").click();
    await page.getByRole("heading", { level: 1, name: /되돌리기/ }).waitFor();
    await page
      .getByRole("region", { name: "그대로 되돌릴 수 없는 것" })
      .locator('[data-code="GROUP_DISSOLVED"]')
      .waitFor();
    await page.getByText("시행일 미정").first().waitFor();
    await page.getByRole("link", { name: /되돌리는 개편 보기/ }).click();
    await page.getByText("이 개편을 되돌리는 개편안이 있습니다", { exact: false }).waitFor();
    await page.context().close();
  });
});
