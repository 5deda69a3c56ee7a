// The workbench's third and fourth steps in real browsers: by keys alone, by rule, by touch, from a broken rule to its row.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import type * as z from "zod";
import type { PlanAnswer } from "../../src/contract/answers.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

const names = (ko: string, en = ko) => ({ ko, en });
/** `left` is dissolved: its four members, two groups and two issues need a row each; `fresh` is new. */
const content = {
  targets: [
    { id: "right", names: names("미니 right") },
    { id: "fresh", names: names("새 미니", "Fresh one") },
  ],
  edges: [{ from: "right", to: "right", kind: "CONTINUE" as const }],
  dissolved: [{ id: "left", reason: "시험" }],
  defaultSuccessors: [{ from: "left", to: "right" }],
};
type Answer = z.infer<typeof PlanAnswer>;

describe("moves and officers of a plan in a browser", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());
  beforeEach(async () => {
    server = await startTestServer({ clientDir });
    const issue = async (id: string, groupId: string | null) =>
      server.command("LogIssue", anIssue(id, groupId === null ? { groupId: null } : { groupId }), "engineer");
    await issue("one", "group");
    await issue("two", null);
    const plan = { programmeId: PROGRAMME, planId: "plan", title: "시험 개편", content };
    await server.command("DraftReorganization", plan, "coordinator");
  });
  afterEach(() => server.stop());

  async function open(step: "moves" | "officers", { width = 1440, language = "ko" } = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie("director").split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript((chosen) => localStorage.setItem("danji.language", chosen), language);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(`${server.url}/reorganizations/plan/edit?step=${step}`);
    await page
      .locator(step === "moves" ? "[role=grid]" : "li[data-jump]")
      .first()
      .waitFor();
    return page;
  }
  const plan = async (): Promise<Answer> =>
    (await server.get<Answer>("/api/reorganizations/plan", { as: "director" })).body;
  /** Resolves once what the server has of the plan satisfies the question. */
  async function until(question: (content: Answer["content"]) => boolean): Promise<void> {
    const end = Date.now() + 8_000;
    while (!question((await plan()).content)) {
      if (Date.now() > end) throw new Error(`the plan never came to that: ${JSON.stringify((await plan()).content)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  const kept = (page: Page, rule: string) => page.locator(`[data-rule="${rule}"][data-state="kept"]`).waitFor();
  const grid = (page: Page) => page.getByRole("grid");
  const row = (page: Page, key: string) => page.locator(`[data-row="${key}"]`);
  const kind = (page: Page, word: RegExp) => page.getByRole("radio", { name: word });

  it("[R13] [R15] by keys alone: members walked, selected and sent, groups with their leaders, an issue to a group", async () => {
    const page = await open("moves");
    await grid(page).focus();
    for (const key of ["ArrowDown", "ArrowUp", "Home", "Space", "Shift+ArrowDown"]) await page.keyboard.press(key);
    expect(await page.locator("tr[aria-selected=true]").count()).to.equal(2);
    const current = await grid(page).getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${current}"]`).getAttribute("aria-selected")).to.equal("true");
    await page.keyboard.press("2");
    await until(({ memberMoves }) => memberMoves.length === 2 && memberMoves.every(({ to }) => to === "fresh"));
    await page.getByRole("button", { name: /^갈 곳 미정/ }).click();
    await grid(page).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("searchbox").waitFor();
    await page.keyboard.type("라이트");
    await page.getByText("그런 이름의 갈 곳이 없습니다").waitFor();
    await page.keyboard.press("Control+a");
    await page.keyboard.type("right");
    await page.keyboard.press("Enter");
    await until(({ memberMoves }) => memberMoves.length === 4);
    await kept(page, "R13");
    // The list of what is undecided is done; groups next, each where its leader goes.
    await kind(page, /연구회/).focus();
    await page.keyboard.press("Space");
    await grid(page).focus();
    await page.keyboard.press("Control+a");
    await page.keyboard.press("Enter");
    await page.keyboard.type("연구회장을");
    await page.keyboard.press("Enter");
    await until(({ groupMoves }) => groupMoves.length === 2);
    await kind(page, /애로사항/).focus();
    await page.keyboard.press("Space");
    await row(page, "two").getByText("미정").waitFor();
    await row(page, "one").getByText("연구회 group").last().waitFor();
    await grid(page).focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("연구회 group-2");
    await page.keyboard.press("Enter");
    await until(({ issueMoves }) => issueMoves.length === 1 && issueMoves[0]!.group === "group-2");
    await kept(page, "R15");
    await kept(page, "R16");
    await page.getByText("모두 갈 곳이 정해졌습니다").waitFor();
  });

  it("by rule: what it hits is told before, it is one act, and one undo takes it back", async () => {
    const page = await open("moves");
    await page.getByRole("button", { name: "지금 소속" }).click();
    await page.getByRole("menuitemcheckbox", { name: /미니 left/ }).click();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "부문", exact: true }).click();
    await page.getByRole("menuitemcheckbox", { name: /대학/ }).click();
    await page.keyboard.press("Escape");
    const rule = page.getByRole("toolbar", { name: "조건으로 한꺼번에" });
    await rule.getByText("미니 left · 대학·연구소 → 회원 2명").waitFor();
    await rule.getByLabel("처음 몇").fill("1");
    await rule.getByText("→ 회원 1명").waitFor();
    await rule.getByLabel("처음 몇").fill("");
    await rule.getByRole("button", { name: "회원 2명을 새 미니로 보내기" }).click();
    await until(
      ({ memberMoves }) =>
        memberMoves
          .map(({ memberId }) => memberId)
          .sort()
          .join() === "expert,leader",
    );
    await page.getByText("회원 2명을 새 미니로 보냈습니다").first().waitFor();
    await page.keyboard.press("Control+z");
    await until(({ memberMoves }) => memberMoves.length === 0);
    await page.getByRole("button", { name: "조건 지우기" }).click();
    await page.getByRole("searchbox", { name: "이름, 기관, 번호" }).fill("engin");
    await row(page, "engineer/left").waitFor();
    expect(await page.locator("[data-row]").count()).to.equal(1);
  });

  it("[R13] a broken rule leads to its row, whatever hid it; clicks with ctrl and shift select, Delete clears a choice", async () => {
    const page = await open("moves");
    await page.getByRole("searchbox", { name: "이름, 기관, 번호" }).fill("stranger");
    await page.locator("[data-rule=R13] [data-code=MEMBER_WITHOUT_DESTINATION]").click();
    await page.locator("tr[data-current]", { hasText: "미정" }).waitFor();
    await grid(page).and(page.locator(":focus")).waitFor();
    // By name: chair, engineer, expert, leader, stranger.
    await row(page, "chair/left").click();
    await row(page, "leader/left").click({ modifiers: ["Shift"] });
    await row(page, "expert/left").click({ modifiers: ["ControlOrMeta"] });
    const selected = await page
      .locator("tr[aria-selected=true]")
      .evaluateAll((rows) => rows.map((one) => one.getAttribute("data-row")));
    expect(selected).to.deep.equal(["chair/left", "engineer/left", "leader/left"]);
    await page.keyboard.press("1");
    await until(({ memberMoves }) => memberMoves.some(({ memberId }) => memberId === "chair"));
    await row(page, "chair/left").click();
    await page.keyboard.press("Delete");
    await until(({ memberMoves }) => !memberMoves.some(({ memberId }) => memberId === "chair"));
    await page.locator("[data-rule=R15] [data-code=GROUP_WITHOUT_DESTINATION]").click();
    await row(page, "group").waitFor();
    expect(await kind(page, /연구회/).isChecked()).to.equal(true);
  });
  it("on a phone, in English: rows are selected by touch and sent from the bar above the bottom one", async () => {
    const page = await open("moves", { width: 390, language: "en" });
    await row(page, "chair/left").getByRole("checkbox").click();
    await row(page, "engineer/left").getByRole("checkbox").click();
    const bar = page.getByRole("toolbar", { name: "2 members selected" });
    await bar.getByRole("button", { name: "Choose destination" }).click();
    await page.getByRole("option", { name: /Fresh one/ }).click();
    await until(({ memberMoves }) => memberMoves.length === 2);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).to.be.at.most(390);
    await row(page, "leader/left")
      .getByRole("button", { name: /Change the destination/ })
      .click();
    await page.getByRole("option", { name: /^Leaves/ }).click();
    await until(({ memberMoves }) => memberMoves.some(({ memberId, to }) => memberId === "leader" && to === null));
  });

  it("[R11] officers: who loses an office is offered first; a chair is chosen by keys, replaced, and taken back", async () => {
    const page = await open("officers");
    await page.getByText("미니 left 회장 이름-chair").waitFor();
    const choose = page.getByRole("button", { name: "새 미니 회장 정하기" });
    await choose.focus();
    await page.keyboard.press("Enter");
    await page.getByText("그런 회원이 이곳에 없습니다", { exact: false }).waitFor();
    await page.keyboard.press("Escape");
    await page.locator('button[aria-label="새 미니 회장 정하기"]:focus').waitFor();
    const everyone = ["chair", "engineer", "leader", "expert"];
    const memberMoves = { put: everyone.map((memberId) => ({ memberId, from: "left", to: "fresh", primary: true })) };
    const ids = { programmeId: PROGRAMME, planId: "plan" };
    await server.command("ReviseReorganization", { ...ids, seen: 1, changes: { memberMoves } }, "coordinator");
    await page.getByRole("button", { name: "그 자리에 넣기 (1)" }).click();
    await until(({ officers }) => officers.length === 1 && officers[0]!.memberId === "chair");
    await page.getByRole("button", { name: "새 미니 회장 바꾸기" }).click();
    await page.keyboard.type("기관 univ");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await until(({ officers }) => officers.length === 1 && ["leader", "expert"].includes(officers[0]!.memberId));
    await page.getByRole("button", { name: /회장 취소$/ }).click();
    await until(({ officers }) => officers.length === 0);
  });
});
