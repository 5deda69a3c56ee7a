// The demonstration against the article and domain.md §7: the same every time, and right to the last member and issue.
import { expect } from "chai";
import type {
  AsOf,
  Figures,
  Group,
  HistoryEntry,
  IssueCard,
  Membership,
  MiniCluster,
  Page,
} from "../../src/contract/answers.ts";
import { playScenario } from "../../src/demo/play.ts";
import { createScenario } from "../../src/demo/scenario/scenario.ts";
import { isOpen } from "../../src/domain/issueStates.ts";
import { type Demo, type DemoUser, PLAYING_MS, sharedDemo } from "../support/demo.ts";

const CUT_OFF = "2006-03-27";

/** F/A/S, tasks and open tasks of each mini-cluster of year 1. */
const year1: Record<string, [number, number, number, number, number]> = {
  A: [27, 36, 5, 62, 20],
  B: [19, 24, 3, 36, 12],
  C: [14, 22, 4, 28, 9],
  D: [20, 21, 2, 40, 13],
  A1: [12, 18, 2, 27, 9],
  A2: [9, 10, 6, 21, 7],
  B1: [11, 14, 2, 18, 6],
  D1: [9, 11, 1, 17, 5],
};
/** F/A/S and open issues carried, of each mini-cluster of year 2; A, B, C and A2 kept their ids. */
const year2: Record<string, [number, number, number, number]> = {
  A: [33, 45, 6, 25],
  B: [25, 31, 4, 15],
  C: [14, 22, 4, 9],
  N4: [22, 23, 2, 14],
  N5: [7, 9, 1, 4],
  A2: [9, 10, 6, 7],
  N7: [11, 16, 2, 7],
};

const tally = <T>(items: T[], key: (item: T) => string): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
};
const total = (table: Record<string, number[]>, column: number) =>
  Object.values(table).reduce((sum, row) => sum + row[column]!, 0);
const sectors = ({ members }: Pick<MiniCluster, "members">) => [members.FIRM, members.ACADEMIA, members.AGENCY];
const onlyColumn = (table: Record<string, number[]>, column: number) =>
  Object.fromEntries(Object.entries(table).map(([id, row]) => [id, row[column]!]));
const isTask = ({ identifiedAt }: IssueCard) => identifiedAt !== null;

describe("the demonstration", function () {
  this.timeout(PLAYING_MS);
  let demo: Demo;
  let director: DemoUser;

  before(async () => {
    demo = await sharedDemo();
    director = await demo.withRole("DIRECTOR");
  });

  const clusters = (asOf: string) => director.all<MiniCluster>(`/api/mini-clusters?asOf=${asOf}`);
  const issues = (asOf: string) => director.all<IssueCard>(`/api/issues?asOf=${asOf}`);
  const figures = async (asOf: string) =>
    (await director.get<{ figures: Figures }>(`/api/statistics?asOf=${asOf}`)).figures;
  const memberships = async (asOf: string) => {
    const of = await clusters(asOf);
    const lists = await Promise.all(
      of.map(({ id }) => director.all<Membership>(`/api/mini-clusters/${id}/members?asOf=${asOf}`)),
    );
    return lists.flat();
  };
  const counted = async (type: string, asOf: string) =>
    (await director.get<Page<HistoryEntry>>(`/api/history?types=${type}&asOf=${asOf}`)).total;

  describe("playing", () => {
    it("is the same list of commands every time, ids and all", () => {
      expect(createScenario().steps).to.deep.equal(createScenario().steps);
    });

    it("names every command once and never goes back in time", () => {
      const { steps } = createScenario();
      expect(new Set(steps.map(({ commandId }) => commandId)).size).to.equal(steps.length);
      expect(steps.every(({ at }, i) => i === 0 || Date.parse(steps[i - 1]!.at) <= Date.parse(at))).to.equal(true);
    });

    it("goes on where it was broken off: every command is carried out once", () => {
      const { before, after } = demo.carriedOut;
      expect(before).to.be.greaterThan(0);
      expect(before + after).to.equal(createScenario().steps.length);
    });

    it("does nothing the second time", async () => {
      const { commands, folds, actors, log } = demo.running;
      const head = await log.head();
      const { played } = await playScenario({ handler: commands, folds, actors });
      expect(played).to.equal(0);
      expect(await log.head()).to.equal(head);
    });
  });

  describe("as of 2006-03-27, the article's cut-off", () => {
    it("has eight mini-clusters, four of them SUBs, with 302 = 121 + 156 + 25 members", async () => {
      const all = await clusters(CUT_OFF);
      expect(Object.fromEntries(all.map((one) => [one.id, sectors(one)]))).to.deep.equal(
        Object.fromEntries(Object.entries(year1).map(([id, row]) => [id, row.slice(0, 3)])),
      );
      expect(tally(all, ({ tier }) => tier)).to.deep.equal({ MAIN: 4, SUB: 4 });
      const { members, bySector } = await figures(CUT_OFF);
      expect([members, bySector.FIRM, bySector.ACADEMIA, bySector.AGENCY]).to.deep.equal([302, 121, 156, 25]);
    });

    it("has no member twice, and 44 secondary memberships that no figure counts", async () => {
      const all = await memberships(CUT_OFF);
      const primary = all.filter((one) => one.primary);
      expect(primary.length).to.equal(302);
      expect(new Set(primary.map(({ memberId }) => memberId)).size).to.equal(302);
      expect(all.length - primary.length).to.equal(44);
      const ofClusters = await clusters(CUT_OFF);
      expect(ofClusters.reduce((sum, { secondary }) => sum + secondary, 0)).to.equal(44);
    });

    it("305 joined and 3 left", async () => {
      const started = await director.all<HistoryEntry>(`/api/history?types=MembershipStarted&asOf=${CUT_OFF}`);
      expect(started.filter(({ data }) => data.primary === true).length).to.equal(305);
      expect(await counted("MembershipEnded", CUT_OFF)).to.equal(3);
    });

    it("[R5] has 262 issues logged and 249 tasks discovered, by mini-cluster", async () => {
      const all = await issues(CUT_OFF);
      expect(all.length).to.equal(262);
      const tasks = all.filter(isTask);
      expect(tasks.length).to.equal(249);
      expect(tally(tasks, ({ miniClusterId }) => miniClusterId)).to.deep.equal(onlyColumn(year1, 3));
      expect(total(year1, 3)).to.equal(249);
      const { issuesLogged, tasks: counted, openIssues } = await figures(CUT_OFF);
      expect([issuesLogged, counted, openIssues]).to.deep.equal([262, 249, 81]);
    });

    it("disposed of 13 before discovery: 7 duplicates, 4 rejected, 2 withdrawn", async () => {
      const all = await issues(CUT_OFF);
      expect(
        tally(
          all.filter((issue) => !isTask(issue)),
          ({ state }) => state,
        ),
      ).to.deep.equal({ DUPLICATE: 7, REJECTED: 4, WITHDRAWN: 2 });
    });

    it("has the states of the 249: 152 closed, 16 rejected, 81 open", async () => {
      const tasks = (await issues(CUT_OFF)).filter(isTask);
      expect(tally(tasks, ({ state }) => state)).to.deep.equal({
        CLOSED: 152,
        REJECTED: 16,
        ASSIGNED: 11,
        DIAGNOSED: 9,
        PRESCRIBED: 9,
        SELECTED: 16,
        IN_PROGRESS: 28,
        RESOLVED: 8,
      });
      const open = tasks.filter(({ state }) => isOpen(state));
      expect(tally(open, ({ miniClusterId }) => miniClusterId)).to.deep.equal(onlyColumn(year1, 4));
      const told = await clusters(CUT_OFF);
      expect(Object.fromEntries(told.map(({ id, openIssues }) => [id, openIssues]))).to.deep.equal(
        onlyColumn(year1, 4),
      );
    });

    it("has the seven categories of the 249", async () => {
      const tasks = (await issues(CUT_OFF)).filter(isTask);
      expect(tally(tasks, ({ category }) => category)).to.deep.equal({
        RESEARCH: 88,
        QUALITY_STANDARDS: 52,
        HR_TRAINING: 24,
        FUNDING: 19,
        MARKETING: 31,
        MANAGEMENT: 22,
        SITE: 13,
      });
    });
  });

  describe("the reorganisation of 2006-05-01", () => {
    it("has eight mini-clusters the day before, and what counts unchanged since the cut-off", async () => {
      expect((await clusters("2006-04-30")).length).to.equal(8);
      const [then, before] = await Promise.all([figures(CUT_OFF), figures("2006-04-30")]);
      for (const key of ["miniClusters", "members", "issuesLogged", "tasks", "openIssues", "closedIssues"] as const)
        expect(before[key], key).to.equal(then[key]);
    });

    it("[R13] has seven afterwards, with 302 = 121 + 156 + 25 members and 81 open issues", async () => {
      const all = await clusters("2006-05-01");
      expect(Object.fromEntries(all.map((one) => [one.id, [...sectors(one), one.openIssues]]))).to.deep.equal(year2);
      expect(all.every(({ tier }) => tier === "MAIN")).to.equal(true);
      expect(Object.fromEntries(all.map((one) => [one.id, one.total]))).to.deep.equal({
        A: 84,
        B: 60,
        C: 40,
        N4: 47,
        N5: 17,
        A2: 25,
        N7: 29,
      });
      const { miniClusters, members, bySector, openIssues } = await figures("2006-05-01");
      expect([miniClusters, members, bySector.FIRM, bySector.ACADEMIA, bySector.AGENCY, openIssues]).to.deep.equal([
        7, 302, 121, 156, 25, 81,
      ]);
    });

    it("[R13][R14] keeps every member, each with exactly one primary membership", async () => {
      const ids = async (asOf: string) =>
        (await memberships(asOf))
          .filter(({ primary }) => primary)
          .map(({ memberId, sector }) => `${memberId} ${sector}`)
          .sort();
      expect(await ids("2006-05-01")).to.deep.equal(await ids("2006-04-30"));
    });

    it("[R15] keeps every open issue, each in a mini-cluster that is active", async () => {
      const open = async (asOf: string) => (await issues(asOf)).filter(({ state }) => isOpen(state));
      const [before, after] = await Promise.all([open("2006-04-30"), open("2006-05-01")]);
      const ids = (of: IssueCard[]) => of.map(({ id }) => id).sort();
      expect(ids(after)).to.deep.equal(ids(before));
      expect(tally(after, ({ miniClusterId }) => miniClusterId)).to.deep.equal(onlyColumn(year2, 3));
    });

    it("leaves closed issues with the mini-cluster of their time", async () => {
      const closed = async (asOf: string) =>
        tally(
          (await issues(asOf)).filter(({ state }) => state === "CLOSED"),
          ({ miniClusterId }) => miniClusterId,
        );
      expect(await closed("2006-05-01")).to.deep.equal(await closed("2006-04-30"));
    });

    it("flows 302 members and 81 issues, as the lineage tells", async () => {
      type Flow = { to: string | null; members: Record<string, number>; issues: number };
      const [first] = (await director.all<{ effectiveOn: string; flows: Flow[] }>("/api/lineage")).filter(
        ({ effectiveOn }) => effectiveOn === "2006-05-01",
      );
      const flows = first!.flows;
      const sum = (of: Flow[]) =>
        of.reduce((all, { members }) => all + Object.values(members).reduce((a, b) => a + b, 0), 0);
      expect(sum(flows)).to.equal(302);
      expect(flows.reduce((all, { issues }) => all + issues, 0)).to.equal(81);
      expect(sum(flows.filter(({ to }) => to === "N7"))).to.equal(29);
    });
  });

  describe("afterwards", () => {
    const groups = (asOf: string) => director.all<Group>(`/api/research-groups?asOf=${asOf}`);

    it("has no research group before 2006-05-15 and fourteen after 2006-05-24, two in each mini-cluster", async () => {
      expect((await groups("2006-05-14")).length).to.equal(0);
      const all = await groups("2006-05-24");
      expect(all.length).to.equal(14);
      const each = Object.fromEntries(Object.keys(year2).map((id) => [id, 2]));
      expect(tally(all, ({ miniClusterId }) => miniClusterId)).to.deep.equal(each);
    });

    it("has 18 joiners, and 150 issues more, every one on a group's board", async () => {
      const [then, end] = await Promise.all([figures("2006-05-01"), figures(demo.end)]);
      expect(end.members - then.members).to.equal(18);
      expect(end.issuesLogged - then.issuesLogged).to.equal(150);
      const first = new Set((await issues("2006-05-01")).map(({ id }) => id));
      const later = (await issues(demo.end)).filter(({ id }) => !first.has(id));
      expect(later.filter(({ groupId }) => groupId === null)).to.deep.equal([]);
    });

    it("has seven mini-clusters on 2007-05-31 and six from 2007-06-01 on", async () => {
      expect((await clusters("2007-05-31")).length).to.equal(7);
      const six = await clusters("2007-06-01");
      expect(six.map(({ id }) => id).sort()).to.deep.equal(["A", "A2", "B", "C", "N4", "N5"]);
      const homes = new Set((await groups("2007-06-01")).map(({ miniClusterId }) => miniClusterId));
      expect([...homes].every((id) => six.some((one) => one.id === id))).to.equal(true);
    });
  });

  for (const day of [CUT_OFF, "2006-04-30", "2006-05-01", "2007-06-01"])
    it(`[R22] reads ${day} the same by its date and by its position`, async () => {
      const byDate = await director.get<{ asOf: AsOf; figures: Figures }>(`/api/statistics?asOf=${day}`);
      const at = `@${byDate.asOf!.position}`;
      expect(Date.parse(byDate.asOf!.at!)).to.be.lessThan(Date.parse(`${day}T24:00:00+09:00`));
      expect({ ...(await figures(at)), overdueIssues: 0 }).to.deep.equal({ ...byDate.figures, overdueIssues: 0 });
      const cards = async (asOf: string) => (await issues(asOf)).map(({ id, revision }) => `${id} ${revision}`);
      expect(await cards(at)).to.deep.equal(await cards(day));
    });
});
