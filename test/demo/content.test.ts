/** The demonstration's texts: as many as domain.md §7 needs, of the categories it gives, none twice, all of them valid. */
import { expect } from "chai";
import { Names, type OrganizationKind } from "../../src/contract/base.ts";
import { Category, IssueFields } from "../../src/contract/issue.ts";
import { comments } from "../../src/demo/content/comments.ts";
import { diagnoses, prescriptions, resolutions } from "../../src/demo/content/findings.ts";
import { firms } from "../../src/demo/content/firms.ts";
import { researchGroups } from "../../src/demo/content/groups.ts";
import { institutions, universitySuccession } from "../../src/demo/content/institutions.ts";
import { disposedIssues } from "../../src/demo/content/issues/disposed.ts";
import { year1Issues, year2Issues } from "../../src/demo/content/issueTables.ts";
import type { IssueText } from "../../src/demo/content/issueText.ts";
import { FIELD_IDS, fields, SUCCESSOR_IDS, successors } from "../../src/demo/content/miniClusters.ts";
import { endReasons, holdReasons } from "../../src/demo/content/reasons.ts";

const year1 = FIELD_IDS.flatMap((id) => year1Issues[id]);
const year2 = SUCCESSOR_IDS.flatMap((id) => year2Issues[id]);
const all: readonly IssueText[] = [...year1, ...disposedIssues, ...year2];

/** How many of each, in the order of the keys. */
function tally<K extends string>(keys: readonly K[], of: readonly K[]): number[] {
  return keys.map((key) => of.filter((k) => k === key).length);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function repeated(values: readonly string[]): string[] {
  const seen = new Set<string>();
  return values.filter((v) => {
    const again = seen.has(v);
    seen.add(v);
    return again;
  });
}

describe("demo content: issues", () => {
  it("has the tasks of year 1 by mini-cluster: 249", () => {
    expect(FIELD_IDS.map((id) => year1Issues[id].length)).to.deep.equal([62, 36, 28, 40, 27, 21, 18, 17]);
  });

  it("has the categories of the 249 as domain.md §7 gives them", () => {
    expect(
      tally(
        Category.options,
        year1.map((i) => i.category),
      ),
    ).to.deep.equal([88, 52, 24, 19, 31, 22, 13]);
  });

  it("has 13 that end before discovery: 7 duplicates, 4 rejected, 2 withdrawn", () => {
    const ends = disposedIssues.map((i) => i.as);
    expect(tally(["DUPLICATE", "REJECTED", "WITHDRAWN"], ends)).to.deep.equal([7, 4, 2]);
  });

  it("lets each duplicate, and nothing else, name a text of its own field", () => {
    for (const issue of disposedIssues) {
      const titles = year1Issues[issue.field].map((i) => i.en.title);
      if (issue.as === "DUPLICATE") expect(titles, issue.en.title).to.include(issue.duplicateOf);
      else expect(issue.duplicateOf, issue.en.title).to.equal(undefined);
    }
  });

  it("has 150 texts for the seven mini-clusters after the reorganisation", () => {
    expect(SUCCESSOR_IDS.map((id) => year2Issues[id].length)).to.deep.equal([38, 27, 19, 24, 12, 15, 15]);
  });

  it("repeats no title and no body in either language", () => {
    expect(repeated(all.map((i) => i.ko.title))).to.deep.equal([]);
    expect(repeated(all.map((i) => i.en.title))).to.deep.equal([]);
    expect(repeated(all.map((i) => i.ko.body))).to.deep.equal([]);
    expect(repeated(all.map((i) => i.en.body))).to.deep.equal([]);
  });

  it("keeps titles short and bodies of at least two sentences", () => {
    for (const { ko, en } of all) {
      expect(ko.title.length, ko.title).to.be.within(5, 40);
      expect(en.title.length, en.title).to.be.within(5, 60);
      expect(ko.body.match(/[.?]( |$)/g)?.length ?? 0, ko.body).to.be.within(2, 3);
      expect(en.body.length, en.body).to.be.within(30, 400);
      expect(/[가-힣]/.test(en.title + en.body), en.title).to.equal(false);
      expect(/[가-힣]/.test(ko.title) && /[가-힣]/.test(ko.body), ko.title).to.equal(true);
    }
  });

  it("is what the contract takes, already trimmed and normalised", () => {
    for (const i of all) {
      const regulated = i.market ?? i.scheme ?? i.deviceClass ?? i.standards;
      if (i.category !== "QUALITY_STANDARDS") expect(regulated, i.en.title).to.equal(undefined);
      const regulation =
        regulated === undefined
          ? null
          : { market: i.market, scheme: i.scheme, deviceClass: i.deviceClass, standards: [...(i.standards ?? [])] };
      for (const wording of [i.ko, i.en]) {
        const issue = {
          ...wording,
          category: i.category,
          urgency: i.urgency ?? "NORMAL",
          dueOn: null,
          visibility: "CLUSTER",
          regulation,
        };
        expect(IssueFields.parse(issue)).to.deep.equal(issue);
      }
    }
  });

  it("marks enough texts for the open issues that move to e-health and to design", () => {
    const marked = (id: "A" | "B1" | "D", topic: string) => year1Issues[id].filter((i) => i.topic === topic).length;
    expect(marked("A", "E_HEALTH")).to.be.at.least(4);
    expect(marked("B1", "E_HEALTH")).to.be.at.least(3);
    expect(marked("D", "DESIGN")).to.be.at.least(4);
  });
});

describe("demo content: organisations and clusters", () => {
  it("has 80 firms, 41 with two members and 39 with one, filling each mini-cluster's firm members", () => {
    expect(firms.length).to.equal(80);
    expect(firms.filter((f) => f.seats === 2).length).to.equal(41);
    const members = FIELD_IDS.map((id) => sumOf(firms.filter((f) => f.field === id).map((f) => f.seats)));
    expect(members).to.deep.equal([27, 19, 14, 20, 12, 9, 11, 9]);
  });

  it("has seats for 156 academic and 25 agency members", () => {
    const seats = (kinds: readonly OrganizationKind[]) =>
      sumOf(institutions.filter((i) => kinds.includes(i.kind)).map((i) => i.seats));
    expect(seats(["UNIVERSITY", "INSTITUTE"])).to.equal(156);
    expect(seats(["AGENCY"])).to.equal(25);
    expect(seats(["HOSPITAL", "GOVERNMENT"])).to.equal(0);
    expect(institutions.some((i) => i.key === universitySuccession.from)).to.equal(true);
  });

  it("names everything once, in names the contract takes", () => {
    const organizations = [...firms, ...institutions, universitySuccession.successor];
    const clusters = [...Object.values(fields), ...researchGroups, ...Object.values(successors)];
    for (const { names } of [...organizations, ...clusters]) expect(Names.parse(names)).to.deep.equal(names);
    for (const { business } of organizations) expect(Names.parse(business)).to.deep.equal(business);
    for (const named of [organizations, Object.values(fields), Object.values(successors), researchGroups]) {
      expect(repeated(named.map((n) => n.names.ko))).to.deep.equal([]);
      expect(repeated(named.map((n) => n.names.en))).to.deep.equal([]);
    }
  });

  it("has two research groups in each of the seven", () => {
    expect(
      tally(
        SUCCESSOR_IDS,
        researchGroups.map((g) => g.home),
      ),
    ).to.deep.equal([2, 2, 2, 2, 2, 2, 2]);
  });
});

describe("demo content: remarks", () => {
  const tables = { comments, diagnoses, prescriptions, resolutions, holdReasons, endReasons };
  for (const [name, table] of Object.entries(tables)) {
    it(`repeats none of the ${name}, in either language`, () => {
      expect(table.length).to.be.at.least(15);
      expect(repeated(table.map((t) => t.ko))).to.deep.equal([]);
      expect(repeated(table.map((t) => t.en))).to.deep.equal([]);
      for (const { ko, en } of table) {
        expect(/[가-힣]/.test(ko) && !/[가-힣]/.test(en), en).to.equal(true);
      }
    });
  }

  it("has a diagnosis, a prescription and a resolution for every category", () => {
    for (const table of [diagnoses, prescriptions, resolutions]) {
      expect(new Set(table.map((t) => t.category)).size).to.equal(Category.options.length);
    }
  });
});
