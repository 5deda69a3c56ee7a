// Ctrl-K in a real browser: every command opens its own form by keys alone, and does what it says.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import { offers } from "../../client/commands/catalogue.ts";
import { ko } from "../../client/i18n/ko.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";
import { plainTexts } from "./plainTexts.ts";

const t = plainTexts(ko);
const nameOf = (id: string) => offers.find((offer) => offer.id === id)?.label(t) ?? id;

describe("the palette in a browser", function () {
  this.timeout(90_000);
  let server: TestServer;
  let browser: Browser;
  const errors: string[] = [];

  before(async () => {
    server = await startTestServer({ clientDir });
    browser = await launchBrowser();
    const day = { startsOn: "2006-01-01", endsOn: "2006-12-31" };
    await server.command("DefineProgrammeYear", { programmeId: PROGRAMME, year: 1, ...day }, "director");
    await server.command("LogIssue", anIssue("one"), "engineer");
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  async function open(person: Person, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    const [name, value] = server.cookie(person).split("=");
    await context.addCookies([{ name: name!, value: value!, url: server.url }]);
    await context.addInitScript(() => localStorage.setItem("danji.language", "ko"));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.url + path);
    await page.getByText("실시간", { exact: true }).first().waitFor();
    return page;
  }
  const search = (page: Page) => page.locator("input.mantine-Spotlight-search");
  /** Ctrl-K, the words, and Enter on the first that answers; then Enter on the first subject, where one is asked for. */
  async function give(page: Page, id: string, subject?: string): Promise<void> {
    await page.keyboard.press("Control+k");
    await search(page).fill(nameOf(id));
    await page.locator("[data-action][data-selected]", { hasText: nameOf(id) }).waitFor();
    await page.keyboard.press("Enter");
    if (subject === undefined) return;
    await page.locator("[data-action][data-selected]", { hasNotText: ko.commands.choose.back }).waitFor();
    await search(page).fill(subject);
    await page.locator("[data-action][data-selected]", { hasText: subject }).waitFor();
    await page.keyboard.press("Enter");
  }
  const dialog = (page: Page) => page.getByRole("dialog").filter({ has: page.locator("form") });

  it("every command with a form of its own opens it, its subject chosen first", async () => {
    const page = await open("director", "/");
    const subjects = { miniCluster: "미니 left", group: "연구회 group", organization: "기관 firm" } as const;
    for (const { id, on, does } of offers) {
      if (!("form" in does)) continue;
      const subject =
        on === "programme"
          ? undefined
          : on === "member" || on === "membership"
            ? "이름-expert"
            : subjects[on as "group"];
      await give(page, id, subject);
      await dialog(page).locator("button[type=submit]").waitFor();
      await page.keyboard.press("Escape");
      await dialog(page).waitFor({ state: "detached" });
    }
    await page.context().close();
  });

  it("a firm comes in: registered, its member too, in a mini-cluster, and at last leading a group", async () => {
    const page = await open("director", "/history");
    await give(page, "RegisterOrganization");
    await dialog(page).getByLabel("한국어 이름").fill("가나메디텍");
    await dialog(page).getByLabel("영어 이름").fill("Gana Meditech");
    await page.keyboard.press("Enter");
    await page.getByText("가나메디텍이 참여 기관이 되었습니다").first().waitFor();
    await give(page, "RegisterMember", "가나메디텍");
    await dialog(page).getByRole("textbox", { name: /^이름/ }).fill("홍길동");
    await page.keyboard.press("Enter");
    await page.getByText("홍길동님이 가나메디텍 소속으로 등록되었습니다").first().waitFor();
    await give(page, "JoinMiniCluster", "미니 left");
    const choosePerson = async () => {
      await dialog(page).getByPlaceholder("이름이나 기관으로 찾으세요.").fill("홍길동");
      await page.getByRole("option", { name: /홍길동/ }).click();
    };
    await choosePerson();
    await dialog(page).locator("button[type=submit]").click();
    await page.getByText("홍길동님이 ‘미니 left’에 가입했습니다").first().waitFor();
    await give(page, "AppointGroupLeader", "연구회 group-2");
    await choosePerson();
    await dialog(page).locator("button[type=submit]").click();
    await page.getByText("홍길동님이 ‘연구회 group-2’ 연구회장이 되었습니다").first().waitFor();
    await page.context().close();
  });

  it("a difficulty's step is taken from anywhere: its panel opens on its board with the step's form", async () => {
    const page = await open("coordinator", "/");
    await give(page, "IdentifyTask.IDENTIFIED", "누설전류 시험 one");
    await page.locator('section[data-state="IDENTIFIED"] [data-card="one"]').waitFor();
    // Now it is in front of them: it is offered first, with nothing to choose.
    await give(page, "AssignIssue.ASSIGNED");
    await page.getByRole("form", { name: /^배정/ }).waitFor();
    await give(page, "UndoStep");
    await page.locator('section[data-state="LOGGED"] [data-card="one"]').waitFor();
    await page.context().close();
  });

  it("what one may not do is not offered, and says why when it is looked for", async () => {
    const page = await open("agency", "/");
    await page.keyboard.press("Control+k");
    await search(page).fill("ㅇㄹㅅㅎ ㅈㅅ");
    const action = page.locator("[data-action]", { hasText: nameOf("LogIssue") });
    await action.getByText("읽기만 할 수 있는 역할입니다.").waitFor();
    expect(await action.isDisabled()).to.equal(true);
    await page.context().close();
  });

  it("English words find what is shown in Korean", async () => {
    const page = await open("director", "/");
    await page.keyboard.press("Control+k");
    await search(page).fill("dissolve");
    await page.locator("[data-action]", { hasText: nameOf("DissolveResearchGroup") }).waitFor();
    await page.context().close();
  });

  it("no page complained", () => expect(errors).to.deep.equal([]));
});
