// Accounts in a real browser: invited, in by password and code, let go while watching a board, inviting, tokens.
import { readFile } from "node:fs/promises";
import { expect } from "chai";
import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import type { Invited } from "../../src/contract/accounts.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue } from "../support/world.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

const PASSWORD = "바다 위의 하얀 구름 셋";

describe("accounts in a browser", function () {
  this.timeout(60_000);
  let server: TestServer;
  let browser: Browser;
  let count = 0;
  const errors: string[] = [];
  const wrong = /status of (401|403|422)/;

  before(async () => {
    server = await startTestServer({ clientDir });
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  /** A browser of its own at an address; what its pages complain of is kept, refusals of what was wrong apart. */
  async function at(path: string, { width = 1440, language = "ko", cookie = "" } = {}): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    const [name, value] = cookie.split("=");
    if (name && value) await context.addCookies([{ name, value, url: server.url }]);
    await context.addInitScript((chosen) => {
      if (localStorage.getItem("danji.language") === null) localStorage.setItem("danji.language", chosen);
    }, language);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !wrong.test(message.text())) errors.push(message.text());
    });
    await page.goto(server.url + path);
    return page;
  }
  const close = (page: Page) => page.context().close();

  /** A member of the firm, and the link of their invitation as its page takes it. */
  async function guest(): Promise<{ memberId: string; email: string; link: string; name: string }> {
    const memberId = `visitor-${++count}`;
    const [email, name] = [`visitor.${count}@example.com`, `방문객 ${count}`];
    await server.command("RegisterMember", { memberId, organizationId: "firm", person: { name, email } }, "director");
    const { body } = await server.request<Invited>("POST", "/api/invitations", { memberId }, { as: "director" });
    return { memberId, email, name, link: new URL(body.link).pathname + new URL(body.link).hash };
  }
  const inside = (page: Page) => page.getByRole("button", { name: /내 메뉴/ });
  async function accept(page: Page): Promise<void> {
    await page.getByLabel("새 비밀번호").fill(PASSWORD);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "시작하기" }).click();
    await inside(page).waitFor();
  }
  async function signIn(page: Page, email: string): Promise<void> {
    await page.getByLabel("이메일").fill(email);
    await page.getByRole("textbox", { name: "비밀번호", exact: true }).fill(PASSWORD);
    await page.getByRole("button", { name: "로그인", exact: true }).click();
  }
  async function account(page: Page): Promise<void> {
    await inside(page).click();
    await page.getByRole("menuitem", { name: "내 계정" }).click();
    await page.getByRole("heading", { name: "2단계 인증" }).waitFor();
  }

  it("invited → password → second step → signed out → in again with a code, to the page that was wanted", async () => {
    const { email, link, name } = await guest();
    const page = await at(link);
    await page.getByRole("heading", { name: `${name}님, 단지에 오신 것을 환영합니다` }).waitFor();
    await page.getByLabel("새 비밀번호").fill("짧다");
    await page.getByText("10자 더 필요합니다.").waitFor();
    await page.getByRole("button", { name: "시작하기" }).click();
    await page.getByText("동의해야 시작할 수 있습니다.").waitFor();
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "시작하기" }).click();
    await page.getByRole("alert").getByText("12자 이상").waitFor();
    await accept(page);
    expect(page.url(), "the link is in the history no more").to.equal(`${server.url}/`);

    await account(page);
    await page.getByRole("button", { name: "인증 앱 등록" }).click();
    await page.getByRole("textbox", { name: "비밀번호" }).fill(PASSWORD);
    await page.getByRole("button", { name: "다음" }).click();
    await page.getByRole("img", { name: /QR/ }).waitFor();
    const secret = (await page.locator("code").innerText()).replaceAll(" ", "");
    const totp = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel("앱에 보이는 6자리 코드").fill(totp.generate());
    await page.getByRole("button", { name: "확인하고 켜기" }).click();
    const codes = await page.getByRole("list", { name: "복구 코드" }).getByRole("listitem").allInnerTexts();
    expect(new Set(codes)).to.have.length(10);
    await page.getByRole("button", { name: "보관했습니다" }).click();
    await page.getByText("남은 복구 코드 10개").waitFor();

    await inside(page).click();
    await page.getByRole("menuitem", { name: "로그아웃" }).click();
    await page.getByRole("heading", { name: "로그인" }).waitFor();
    expect(new URL(page.url()).pathname).to.equal("/account");
    await page.getByLabel("이메일").fill(email);
    await page.getByRole("textbox", { name: "비밀번호", exact: true }).fill("다른 것을 적어 본다");
    await page.getByRole("button", { name: "로그인", exact: true }).click();
    await page.getByRole("alert").getByText("맞지 않습니다").waitFor();
    await signIn(page, email);
    // The code of this moment was used to set the authenticator up, and each is good once: a later one.
    await page.getByLabel("인증 코드").fill(totp.generate({ timestamp: Date.now() + 30_000 }));
    await page.getByRole("button", { name: "확인", exact: true }).click();
    await page.getByText("남은 복구 코드 10개").waitFor();
    await close(page);
  });

  it("a used link says so and asks for another; whoever invites sees who asks, and invites again", async () => {
    const { link, name } = await guest();
    const first = await at(link);
    await accept(first);
    await close(first);
    const late = await at(link, { language: "en", width: 390 });
    await late.getByRole("heading", { name: "This link was used already" }).waitFor();
    await late.getByRole("button", { name: "Ask for another" }).click();
    await late.getByText("The promotion office sees your request").waitFor();
    await late.goto(`${server.url}/invitation#${"x".repeat(43)}`);
    await late.getByRole("heading", { name: "This link does not work" }).waitFor();
    await close(late);

    const staff = await at("/invitations", { cookie: server.cookie("director") });
    const row = staff.getByRole("row").filter({ hasText: name });
    await row.getByText("새 링크 요청").waitFor();
    await row.getByRole("button", { name: "다시 초대" }).click();
    await staff.getByRole("button", { name: "링크 만들기" }).click();
    const again = await staff.locator("code").innerText();
    await staff.getByRole("dialog").getByRole("button", { name: "닫기" }).last().click();
    await staff.getByText("새 링크 요청").waitFor({ state: "detached" });
    await close(staff);
    const back = await at(new URL(again).pathname + new URL(again).hash);
    await accept(back);
    await close(back);
  });

  it("[B10] a session revoked while watching a board: nothing is seen, and what was being written comes back", async () => {
    const { email, link } = await guest();
    const issueId = "watched";
    await server.command("LogIssue", anIssue(issueId), "engineer");
    const page = await at(link);
    await accept(page);
    const other = await at(`/boards/group?issue=${issueId}`);
    await signIn(other, email);
    const composer = other.getByRole("textbox", { name: "의견 쓰기" });
    await composer.fill("아직 보내지 않은 글");

    await account(page);
    await page.getByRole("button", { name: "다른 기기 모두 로그아웃" }).click();
    await other.getByRole("heading", { name: "다시 로그인해 주세요" }).waitFor();
    expect(await other.locator(`[data-card="${issueId}"]`).isVisible(), "it lies under the window").to.equal(true);
    const { width, height } = other.viewportSize()!;
    const onTop = await other.evaluate(
      ([x, y]) => document.elementFromPoint(x!, y!)?.closest("[role=dialog]") !== null,
      [width / 4, height / 2],
    );
    expect(onTop, "the window covers the page").to.equal(true);
    await signIn(other, email);
    await other.getByRole("heading", { name: "다시 로그인해 주세요" }).waitFor({ state: "detached" });
    expect(await composer.inputValue()).to.equal("아직 보내지 않은 글");
    await other.getByText("실시간", { exact: true }).waitFor();
    await close(other);
    await close(page);
  });

  it("whoever signs in over another's page finds nothing of what the other wrote or read", async () => {
    const [one, two] = [await guest(), await guest()];
    const elsewhere = await at(two.link);
    await accept(elsewhere);
    await close(elsewhere);
    const page = await at(one.link);
    await accept(page);
    await account(page);
    await page.getByRole("button", { name: "토큰 만들기" }).click();
    await page.getByLabel("어디에 쓰나요").fill("첫째 사람의 것");
    await page.evaluate(() => fetch("/api/session", { method: "DELETE" }));
    await signIn(page, two.email);
    await page.getByRole("heading", { name: "다시 로그인해 주세요" }).waitFor({ state: "detached" });
    await page.getByText(two.email).waitFor();
    expect(await page.getByLabel("어디에 쓰나요").count()).to.equal(0);
    expect(await page.getByText(one.email).count()).to.equal(0);
    await close(page);
  });

  it("an access token is shown once, works as a Bearer, and stops when it is removed", async () => {
    const { link } = await guest();
    const page = await at(link);
    await accept(page);
    await account(page);
    await page.getByRole("button", { name: "토큰 만들기" }).click();
    await page.getByLabel("어디에 쓰나요").fill("월간 보고서");
    await page.getByRole("button", { name: "만들기", exact: true }).click();
    const token = await page.getByRole("dialog").locator("code").innerText();
    await page.getByRole("dialog").getByRole("button", { name: "닫기" }).last().click();
    const headers = { Authorization: `Bearer ${token}` };
    expect((await server.get("/api/home", { headers })).status).to.equal(200);
    await page.getByRole("button", { name: "토큰 ‘월간 보고서’ 지우기" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "지우기", exact: true }).click();
    await page.getByText("만든 토큰이 없습니다.").waitFor();
    expect((await server.get("/api/home", { headers })).status).to.equal(401);
    await close(page);
  });

  it("[audit] contact details are shown when asked for, and whoever watches over it sees who asked", async () => {
    const { name, email } = await guest();
    const page = await at("/organizations/firm", { cookie: server.cookie("coordinator") });
    await page.getByRole("button", { name: `${name}님에게 할 일` }).click();
    await page.getByRole("menuitem", { name: "연락처" }).click();
    expect(await page.getByText(email).count()).to.equal(0);
    await page.getByRole("button", { name: "연락처 보기" }).click();
    await page.getByRole("link", { name: email }).waitFor();
    expect(await page.getByRole("menuitem", { name: "개인정보 열람 기록" }).count()).to.equal(0);
    await close(page);
    const stranger = await at("/organizations/firm", { cookie: server.cookie("stranger") });
    await stranger.getByText(name).waitFor();
    expect(await stranger.getByRole("button", { name: `${name}님에게 할 일` }).count()).to.equal(0);
    await close(stranger);

    const director = await at("/", { cookie: server.cookie("director") });
    await director.getByRole("button", { name: /내 메뉴/ }).click();
    await director.getByRole("menuitem", { name: "개인정보 열람 기록" }).click();
    const row = director.getByRole("row").filter({ hasText: name }).filter({ hasText: "연락처" });
    await row.getByRole("link", { name: "이름-coordinator" }).waitFor();
    await row.getByRole("link", { name }).click();
    await director.waitForURL(/subject=visitor-/);
    const download = director.waitForEvent("download");
    await director.getByRole("link", { name: "CSV로 받기" }).click();
    expect((await download).suggestedFilename()).to.match(/^danji-audit.*\.csv$/);
    await close(director);
  });

  it("[erasure] consent taken back: the office sees it and erases the person, whose page is over", async () => {
    const { link, name, email } = await guest();
    const page = await at(link);
    await accept(page);
    await account(page);
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "내 기록 받기" }).click();
    const kept = JSON.parse(await readFile(await (await download).path(), "utf8")) as { person: { email: string } };
    expect(kept.person.email).to.equal(email);
    await page.getByRole("button", { name: "동의 거두기" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "동의 거두기" }).click();
    await page.getByText("동의를 거뒀습니다.").waitFor();

    const staff = await at("/invitations", { cookie: server.cookie("director") });
    const row = staff.getByRole("listitem").filter({ hasText: name });
    await row.getByRole("button", { name: "회원 개인정보 지우기" }).click();
    await staff.getByRole("checkbox").check();
    await staff.getByRole("button", { name: "지우기", exact: true }).click();
    await row.waitFor({ state: "detached" });
    expect(await staff.getByText(name).count()).to.equal(0);
    await close(staff);
    await page.getByRole("heading", { name: "다시 로그인해 주세요" }).waitFor();
    await signIn(page, email);
    await page.getByRole("alert").getByText("맞지 않습니다").waitFor();
    await close(page);
  });

  it("on a phone and in English nothing is cut off, and no page complains", async () => {
    const { link } = await guest();
    const page = await at(link, { language: "en", width: 390 });
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await page.getByRole("heading", { level: 1, name: /Welcome to Danji/ }).waitFor();
    expect(await sideways(), "invitation").to.be.at.most(0);
    await page.getByLabel("New password").fill(PASSWORD);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Begin" }).click();
    await page.getByRole("button", { name: /My menu/ }).click();
    await page.getByRole("menuitem", { name: "My account" }).click();
    await page.getByRole("heading", { name: "Signed-in devices" }).waitFor();
    expect(await sideways(), "account").to.be.at.most(0);
    await close(page);
    expect(errors).to.deep.equal([]);
  });
});
