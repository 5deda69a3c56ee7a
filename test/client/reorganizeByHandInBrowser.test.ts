// The reorganisation of the article by hand (domain.md §5, §7): one composes 4 + 4 → 7 in the workbench, another approves,
// a third watches a board move; the figures agree to the last member, and the two days compare.
import { expect } from "chai";
import type { Browser, Page } from "playwright-core";
import type { IssueCard, Membership, MiniCluster } from "../../src/contract/answers.ts";
import type { ChangesAnswer } from "../../src/contract/changes.ts";
import { type DemoUser, demoUntil, PLAYING_MS } from "../support/demo.ts";
import { launchBrowser } from "./boardPage.ts";
import { countHand, handSeconds } from "./handTime.ts";
import { WorkbenchHand } from "./workbenchHand.ts";

/** Members by sector and open issues, as domain.md §7 has them. */
const year1 = {
  전자의료기기: [27, 36, 5, 20],
  재활·물리치료기기: [19, 24, 3, 12],
  한방의료기기: [14, 22, 4, 9],
  의료기기부품·디자인: [20, 21, 2, 13],
  생체신호·영상: [12, 18, 2, 9],
  인증·마케팅: [9, 10, 6, 7],
  홈케어·실버: [11, 14, 2, 6],
  금형·정밀가공: [9, 11, 1, 5],
};
const year2 = {
  전자의료기기: [33, 45, 6, 25],
  재활의료기기: [25, 31, 4, 15],
  한방의료기기: [14, 22, 4, 9],
  의료기기부품: [22, 23, 2, 14],
  의료기기디자인: [7, 9, 1, 4],
  경영지원: [9, 10, 6, 7],
  e헬스·의료정보: [11, 16, 2, 7],
};
const eve = "2006-04-30";
const day = "2006-05-01";

describe("4 + 4 → 7 by hand", function () {
  this.timeout(PLAYING_MS);
  let demo: Awaited<ReturnType<typeof demoUntil>>;
  let browser: Browser;
  let [staff, director, leader]: DemoUser[] = [];

  before(async () => {
    [demo, browser] = await Promise.all([demoUntil(eve), launchBrowser()]);
    staff = await demo.withRole("STAFF");
    director = await demo.withRole("DIRECTOR");
    const [one] = (await staff.all<Membership>("/api/mini-clusters/A1/members")).filter(
      ({ primary, sector }) => primary && sector === "ACADEMIA",
    );
    leader = await demo.as(one!.memberId);
    // A board to watch: there are none before the reorganisation of the article.
    await staff.command("CreateResearchGroup", {
      programmeId: "wonju",
      groupId: "watched",
      names: { ko: "생체신호 연구회", en: "Biosignal group" },
      miniClusterId: "A1",
      leaderId: one!.memberId,
    });
    const [issue] = await staff.all<IssueCard>("/api/issues?miniCluster=A1&state=ASSIGNED");
    await staff.command("AssignIssue", { issueId: issue!.id, groupId: "watched", assigneeId: one!.memberId });
  });
  after(async () => {
    await browser?.close();
    await demo?.stop();
  });

  async function open(user: DemoUser, path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" });
    const [name, value] = user.cookie.split("=");
    await context.addCookies([{ name: name!, value: value!, url: demo.url }]);
    await context.addInitScript(() => {
      localStorage.setItem("danji.language", "ko");
      localStorage.setItem("danji.welcomed", "1");
    });
    await countHand(context);
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto(demo.url + path);
    await page.getByRole("heading", { level: 1 }).waitFor();
    return page;
  }
  async function figures(query = ""): Promise<Record<string, number[]>> {
    const clusters = await director!.all<MiniCluster>(`/api/mini-clusters${query}`);
    return Object.fromEntries(
      clusters.map(({ names, members: { FIRM, ACADEMIA, AGENCY }, openIssues }) => [
        names.ko,
        [FIRM, ACADEMIA, AGENCY, openIssues],
      ]),
    );
  }
  const sum = (rows: Record<string, number[]>): number[] =>
    Object.values(rows).reduce((total, row) => total.map((count, at) => count + row[at]!), [0, 0, 0, 0]);

  it("[R4] [R10–R20] one composes it in the workbench and asks for approval", async () => {
    expect(await figures()).to.deep.equal(year1);
    const page = await open(staff!, "/reorganizations");
    await page.getByRole("button", { name: "개편안 만들기" }).first().click();
    await page.getByRole("dialog").getByRole("textbox", { name: "제목" }).fill("2차 연도 확대 개편");
    await page.getByRole("dialog").getByRole("button", { name: "만들고 편집하기" }).click();
    await page.getByRole("heading", { name: "검증" }).waitFor();
    const hand = new WorkbenchHand(page);
    await hand.found("e헬스·의료정보", "E-health and medical information");
    await hand.decide("인증·마케팅", "승격");
    await hand.rename("A2", "경영지원", "Management support");
    await hand.rename("B", "재활의료기기", "Rehabilitation devices");
    await hand.decide("의료기기부품·디자인", "분할", async (form) => {
      await form.getByRole("textbox", { name: "1번째 곳 · 한국어 이름" }).fill("의료기기부품");
      await form.getByRole("textbox", { name: "2번째 곳 · 한국어 이름" }).fill("의료기기디자인");
    });
    await hand.decide("홈케어·실버", "해산", async (form) => {
      await form.getByRole("textbox", { name: /해산하는/ }).fill("재활의료기기와 e헬스로 나누어 잇는다.");
      await hand.choose(form.getByRole("combobox", { name: "기본 승계처" }), "재활의료기기");
    });
    await hand.decide("금형·정밀가공", "통합", (form) =>
      hand.choose(form.getByRole("combobox", { name: /통합되어 갈 곳/ }), "의료기기부품"),
    );
    await hand.step("연결");
    await hand.drawLine("생체신호·영상", "전자의료기기");
    await page.locator('[data-edge="A1>A"][data-kind="MERGE"]').waitFor();
    await hand.step("새 구조");
    await page.getByRole("button", { name: "7개로 선언" }).click();
    await page.getByLabel("시행일").fill(day);
    await page.getByRole("textbox", { name: /개편하는/ }).fill("2차 연도를 맞아 7개로 확대 개편한다.");
    await hand.step("이동");
    for (const [from, to, [firms, academia, agencies]] of [
      ["전자의료기기", "e헬스·의료정보", [6, 9, 1]],
      ["홈케어·실버", "재활의료기기", [6, 7, 1]],
      ["의료기기부품·디자인", "의료기기디자인", [7, 9, 1]],
    ] as const) {
      const first = { 기업: firms, 대학·연구소: academia, 지원기관: agencies };
      await hand.send({ from, membership: "주 소속", first, to });
    }
    await hand.send({ from: "홈케어·실버", membership: "주 소속", undecided: true, to: "e헬스·의료정보" });
    await hand.send({ from: "의료기기부품·디자인", membership: "주 소속", undecided: true, to: "의료기기부품" });
    await hand.send({ from: "홈케어·실버", membership: "겸 소속", to: "재활의료기기" });
    await hand.send({ from: "의료기기부품·디자인", membership: "겸 소속", to: "의료기기부품" });
    await hand.moves("미해결 애로사항");
    await hand.send({ from: "전자의료기기", first: 4, to: "e헬스·의료정보" });
    await hand.send({ from: "홈케어·실버", first: 3, to: "재활의료기기" });
    await hand.send({ from: "홈케어·실버", undecided: true, to: "e헬스·의료정보" });
    await hand.send({ from: "의료기기부품·디자인", first: 4, to: "의료기기디자인" });
    await hand.send({ from: "의료기기부품·디자인", undecided: true, to: "의료기기부품" });
    await hand.step("검토·승인 요청");
    await page.getByText("302 = 302").waitFor();
    await page.getByText("81 = 81").waitFor();
    await page.getByText("모든 규칙을 지켰습니다", { exact: false }).waitFor();
    await hand.saved();
    await page.getByRole("button", { name: "승인 요청" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "승인 요청" }).click();
    await page.getByText("승인 대기").first().waitFor();
    expect(await handSeconds(page), "seconds of a practised hand: under ten minutes").to.be.within(60, 600);
    await page.getByRole("link", { name: "개편안 보기" }).click();
    await page.getByText("만들거나 고친 사람은 승인할 수 없습니다(R4)", { exact: false }).waitFor();
    expect(await page.getByRole("button", { name: "승인", exact: true }).count(), "its author approves it").to.equal(0);
    await page.context().close();
  });

  it("[R1] [R2] another approves it; a third, who is writing, watches their board move at once", async () => {
    const watched = await open(leader!, "/boards/watched");
    const crumbs = watched.getByRole("navigation", { name: "현재 위치" });
    await crumbs.getByText("생체신호·영상").waitFor();
    const cards = await watched.locator("[data-card]").count();
    expect(cards).to.equal(1);
    await watched.locator("[data-card]").first().click();
    await watched.getByRole("textbox", { name: "의견" }).fill("쓰다 만 의견");
    const page = await open(director!, "/");
    await page.getByRole("link", { name: /승인할 개편안/ }).click();
    await page.getByRole("button", { name: "승인", exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: "승인", exact: true }).click();
    // Its day has come: the server carries it out by itself.
    await page.getByText("시행됨").first().waitFor();
    await crumbs.getByText("전자의료기기").waitFor();
    await watched.getByText("이 연구회는 이제 전자의료기기에 속합니다.").waitFor();
    expect(await watched.locator("[data-card]").count()).to.equal(cards);
    expect(await watched.getByRole("textbox", { name: "의견" }).inputValue()).to.equal("쓰다 만 의견");
    await watched.goto(`${demo.url}/`);
    await watched.getByText("내 소속이 생체신호·영상에서 전자의료기기로 옮겨졌습니다").waitFor();
    await watched.goto(`${demo.url}/mini-clusters/A1`);
    await watched.getByText(/에 닫혔습니다/).waitFor();
    for (const one of [page, watched]) await one.context().close();
  });

  it("[R13] [R15] the figures agree to the last member: 302 = 121 + 156 + 25, and 81 open", async () => {
    const after = await figures();
    expect(after).to.deep.equal(year2);
    expect(sum(after)).to.deep.equal([121, 156, 25, 81]);
    const before = await figures(`?asOf=${eve}`);
    expect(before).to.deep.equal(year1);
    expect(sum(before)).to.deep.equal([121, 156, 25, 81]);
    type Home = { figures: { members: number; miniClusters: number; openIssues: number } };
    for (const [query, miniClusters] of [
      ["", 7],
      [`?asOf=${eve}`, 8],
    ] as const)
      expect((await director!.get<Home>(`/api/home${query}`)).figures).to.include({
        members: 302,
        miniClusters,
        openIssues: 81,
      });
  });

  it("[R22] the two days compare: eight and seven, everyone in one of both", async () => {
    const changes = await director!.get<ChangesAnswer>(`/api/changes?from=${eve}&to=${day}`);
    expect(changes.miniClusters.counts).to.include({ added: 3, removed: 4 });
    const page = await open(director!, `/history?at=${eve}&to=${day}`);
    await page.getByRole("heading", { name: "달라진 것" }).waitFor();
    await page
      .getByText(/미니클러스터 8개 · 회원 302명/)
      .first()
      .waitFor();
    await page
      .getByText(/미니클러스터 7개 · 회원 302명/)
      .first()
      .waitFor();
    await page.context().close();
  });
});
