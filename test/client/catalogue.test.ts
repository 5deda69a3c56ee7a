// The palette's list: whatever a person may do is offered, in words of both languages, and only what exists.
import { expect } from "chai";
import { catalogue, offers } from "../../client/commands/catalogue.ts";
import { en } from "../../client/i18n/en.ts";
import { ko } from "../../client/i18n/ko.ts";
import { hangulMatches } from "../../client/ui/hangul.ts";
import { issueStates } from "../../src/contract/codes.ts";
import { type CommandName, commandSchemas } from "../../src/contract/commands.ts";
import { nextStates } from "../../src/domain/issueStates.ts";
import { grants } from "../../src/domain/permissionsTable.ts";
import { plainTexts } from "./plainTexts.ts";

/** Commands of a page of their own: the reorganisation's plan. */
const elsewhere: readonly CommandName[] = [
  "ReorganizeClusters",
  "DraftReorganization",
  "ReviseReorganization",
  "SubmitReorganization",
  "ApproveReorganization",
  "RejectReorganization",
  "WithdrawReorganization",
  "RevertReorganization",
  "RebaseReorganization",
];

describe("the palette's list", () => {
  for (const name of Object.keys(commandSchemas) as CommandName[])
    it(`${name} is offered where anybody may give it`, () => {
      const some = grants[name].length > 0 && !elsewhere.includes(name);
      expect(catalogue[name].length > 0).to.equal(some);
    });

  it("every offer has its own words in both languages", () => {
    expect(new Set(offers.map(({ id }) => id)).size).to.equal(offers.length);
    for (const tree of [ko, en]) {
      const labels = offers.map(({ label }) => label(plainTexts(tree)));
      expect(new Set(labels).size).to.equal(labels.length);
      expect(labels).to.not.include("");
    }
  });

  it("ㅇㄹ finds every command on a difficulty, and no mini-cluster's", () => {
    const found = offers.filter(({ label }) => hangulMatches(label(plainTexts(ko)), "ㅇㄹ"));
    expect(found.map(({ id }) => id)).to.include.members(offers.filter(({ on }) => on === "issue").map(({ id }) => id));
    expect(found.map(({ id }) => id))
      .to.include("LogIssue")
      .and.not.include("FoundMiniCluster");
  });

  it("[§4] every step of an issue's life is offered, from exactly the states it leads out of", () => {
    const steps = new Set<string>();
    for (const offer of offers)
      if (offer.on === "issue" && offer.id.includes("."))
        for (const from of offer.states ?? []) steps.add(`${from} ${offer.id.split(".")[1]}`);
    const there = issueStates.flatMap((from) => nextStates(from).map((to) => `${from} ${to}`));
    expect([...steps].toSorted()).to.deep.equal(there.toSorted());
  });
});
