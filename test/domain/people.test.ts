// Organisations and members: registered once, succeeded once, forgotten for good.
import { expect } from "chai";
import * as member from "../../src/domain/member.ts";
import * as organization from "../../src/domain/organization.ts";
import { refused } from "./structureSupport.ts";

const firm = {
  organizationId: "o-1",
  names: { ko: "가나메디텍", en: "Gana Meditech" },
  kind: "FIRM",
  business: null,
} as const;
const register = { name: "RegisterOrganization", body: firm } as const;
const free = { nameTaken: false, successor: null };
const succeed = (successorId: string) =>
  ({ name: "SucceedOrganization", body: { organizationId: "o-1", successorId, effectiveOn: "2007-03-01" } }) as const;
const registered = organization
  .decide(organization.initial(), register, free)
  .reduce(organization.evolve, organization.initial());
const active = { nameTaken: false, successor: { kind: "FIRM", successorId: null } } as const;

describe("organisation", () => {
  it("is registered once, under a name of its own", () => {
    expect(organization.decide(registered, register, { ...free, nameTaken: true })).to.deep.equal([]);
    const other = { ...register, body: { ...firm, kind: "AGENCY" } } as const;
    refused("ALREADY_EXISTS", () => organization.decide(registered, other, free));
    refused("NAME_TAKEN", () => organization.decide(organization.initial(), register, { ...free, nameTaken: true }));
  });

  it("is succeeded once, by another that is active", () => {
    const events = organization.decide(registered, succeed("o-2"), active);
    expect(events.map(({ type }) => type)).to.deep.equal(["OrganizationSucceeded"]);
    const succeeded = events.reduce(organization.evolve, registered);
    expect(organization.organizationFacts(succeeded)).to.deep.equal({ kind: "FIRM", successorId: "o-2" });
    expect(organization.decide(succeeded, succeed("o-2"), active)).to.deep.equal([]);
    refused("CLOSED_ALREADY", () => organization.decide(succeeded, succeed("o-3"), active));
    refused("INVALID", () => organization.decide(registered, succeed("o-1"), active));
    refused("NOT_FOUND", () => organization.decide(registered, succeed("o-2"), free));
    refused("NOT_FOUND", () => organization.decide(organization.initial(), succeed("o-2"), active));
    const closed = { nameTaken: false, successor: { kind: "FIRM", successorId: "o-9" } } as const;
    refused("CLOSED_ALREADY", () => organization.decide(registered, succeed("o-2"), closed));
    expect(organization.organizationFacts(organization.initial())).to.equal(null);
  });
});

describe("member", () => {
  const person = { name: "회원-001", email: "m001@example.org", telephone: null };
  const join = { name: "RegisterMember", body: { memberId: "m-1", organizationId: "o-1", person } } as const;
  const forget = { name: "ForgetMember", body: { memberId: "m-1" } } as const;
  const known = { organization: { kind: "UNIVERSITY", successorId: null } } as const;
  const events = member.decide(member.initial(), join, known);
  const one = events.reduce(member.evolve, member.initial());

  it("takes the organisation's kind, and never the person's data, into the event", () => {
    expect(events).to.deep.equal([
      { type: "MemberRegistered", data: { memberId: "m-1", organizationId: "o-1", kind: "UNIVERSITY" } },
    ]);
  });

  it("represents one organisation that is known and not succeeded", () => {
    expect(member.decide(one, join, known)).to.deep.equal([]);
    const elsewhere = { ...join, body: { ...join.body, organizationId: "o-2" } };
    refused("ALREADY_EXISTS", () => member.decide(one, elsewhere, known));
    refused("NOT_FOUND", () => member.decide(member.initial(), join, { organization: null }));
    const closed = { organization: { kind: "FIRM", successorId: "o-9" } } as const;
    refused("CLOSED_ALREADY", () => member.decide(member.initial(), join, closed));
  });

  it("is forgotten once and for good", () => {
    const forgotten = member.decide(one, forget, known).reduce(member.evolve, one);
    expect(member.memberFacts(forgotten)).to.include({ memberId: "m-1", forgotten: true });
    expect(member.decide(forgotten, forget, known)).to.deep.equal([]);
    refused("CLOSED_ALREADY", () => member.decide(forgotten, join, known));
    refused("NOT_FOUND", () => member.decide(member.initial(), forget, known));
  });
});
