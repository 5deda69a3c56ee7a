// Signing in by a provider in a real browser: an account linked, in by it, unlinked; an invitation taken up by it.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import type { Invited } from "../../src/contract/accounts.ts";
import { startOidcProvider, type TestProvider } from "../support/oidcProvider.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { clientDir, launchBrowser } from "./boardPage.ts";

const PASSWORD = "바다 위의 하얀 구름 셋";

describe("signing in by a provider, in a browser", function () {
  this.timeout(60_000);
  let provider: TestProvider;
  let server: TestServer;
  let browser: Browser;
  let count = 0;

  before(async () => {
    provider = await startOidcProvider();
    const oidc = { issuer: provider.issuer, clientId: "danji", clientSecret: "the test's own", name: "원주 통합인증" };
    server = await startTestServer({ clientDir, config: { oidc } });
    provider.open([
      {
        client_id: oidc.clientId,
        client_secret: oidc.clientSecret,
        redirect_uris: [`${server.url}/api/oidc/callback`],
      },
    ]);
    browser = await launchBrowser();
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    await provider?.close();
  });

  async function at(path: string): Promise<Page> {
    const context = await browser.newContext({ reducedMotion: "reduce" });
    await context.addInitScript(() => localStorage.setItem("danji.language", "ko"));
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(server.url + path);
    return page;
  }
  /** The address of the page of a new member's invitation. */
  async function invited(): Promise<string> {
    const memberId = `visitor-${++count}`;
    const person = { name: `방문객 ${count}`, email: `visitor.${count}@example.com` };
    await server.command("RegisterMember", { memberId, organizationId: "firm", person }, "director");
    const { body } = await server.request<Invited>("POST", "/api/invitations", { memberId }, { as: "director" });
    return new URL(body.link).pathname + new URL(body.link).hash;
  }
  const inside = (page: Page) => page.getByRole("button", { name: /내 메뉴/ });
  async function signOut(page: Page): Promise<void> {
    await inside(page).click();
    await page.getByRole("menuitem", { name: "로그아웃" }).click();
    await page.getByRole("heading", { name: "로그인" }).waitFor();
  }

  it("an account is linked with the password, lets in to the page that was wanted, and is unlinked", async () => {
    const page = await at(await invited());
    await page.getByLabel("새 비밀번호").fill(PASSWORD);
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "시작하기" }).click();
    await inside(page).click();
    await page.getByRole("menuitem", { name: "내 계정" }).click();
    provider.person = "one at the provider";
    await page.getByRole("button", { name: "원주 통합인증 잇기" }).click();
    await page.getByRole("textbox", { name: "비밀번호" }).fill(PASSWORD);
    await page.getByRole("button", { name: "다음" }).click();
    await page.getByText("원주 통합인증에 이어져 있습니다.").waitFor();

    await signOut(page);
    await page.goto(`${server.url}/organizations?kind=FIRM`);
    await page.getByRole("link", { name: "원주 통합인증으로 로그인" }).click();
    await inside(page).waitFor();
    expect(page.url()).to.equal(`${server.url}/organizations?kind=FIRM`);

    await page.goto(`${server.url}/account`);
    await page.getByRole("button", { name: "끊기" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "끊기" }).click();
    await page.getByRole("button", { name: "원주 통합인증 잇기" }).waitFor();
    await signOut(page);
    await page.getByRole("link", { name: "원주 통합인증으로 로그인" }).click();
    await page.getByRole("alert").getByText("이어져 있지 않습니다").waitFor();
    await page.context().close();
  });

  it("an invitation is taken up with it, after consent; who changes their mind there is told so", async () => {
    const link = await invited();
    const page = await at(link);
    const begin = page.getByRole("button", { name: "비밀번호 대신 원주 통합인증으로 시작" });
    await begin.click();
    await page.getByText("동의해야 시작할 수 있습니다.").waitFor();
    await page.getByRole("checkbox").check();
    provider.person = null;
    await begin.click();
    await page.getByRole("alert").getByText("외부 계정을 쓰지 못했습니다").waitFor();
    await page.goto(server.url + link);
    await page.getByRole("checkbox").check();
    provider.person = "another at the provider";
    await begin.click();
    await inside(page).click();
    await page.getByRole("menuitem", { name: "내 계정" }).click();
    await page.getByText("비밀번호 없이 외부 계정으로 로그인합니다.").waitFor();
    await page.context().close();
  });
});
