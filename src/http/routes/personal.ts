// Personal data, to a person with a session alone: how to reach a member, all that is held about oneself, consent.
import type { Paging } from "../../../projections/readModel.ts";
import type { HistoryEntry } from "../../contract/answers.ts";
import { ContactAnswer, OwnDataAnswer } from "../../contract/audit.ts";
import { permits } from "../../domain/permissions.ts";
import { Refusal } from "../../domain/refusal.ts";
import { accountRoute } from "../accountRoute.ts";
import { present } from "../asOf.ts";
import { every } from "../every.ts";
import type { Parts } from "../parts.ts";
import { readerBy } from "../queries.ts";

const contact = accountRoute({
  method: "get",
  path: "/api/members/{id}/person",
  summary: {
    ko: "회원의 연락처와 계정 유무. 열람은 기록된다",
    en: "How to reach a member, and whether they have an account; the reading is written down",
  },
  body: null,
  answer: ContactAnswer,
  open: false,
  async run({ parts, visitor, id }, _, memberId) {
    const may = permits(readerBy(memberId, parts), "ReadPerson", { kind: "member", memberId: id });
    // What one may not read looks like what is not there.
    const found = may.allowed ? await parts.personalData.contact(id) : null;
    if (found === null) throw new Refusal("NOT_FOUND", { kind: "member" });
    await parts.audit.record({ memberId, address: visitor.address }, "READ_PERSON", [id]);
    return { body: found };
  },
});

const ownData = accountRoute({
  method: "get",
  path: "/api/account/personal-data",
  summary: {
    ko: "나에 대해 가지고 있는 모든 것을 파일(JSON)로. 내려받기는 기록된다",
    en: "Everything held about oneself, as a file (JSON); the download is written down",
  },
  body: null,
  answer: OwnDataAnswer,
  open: false,
  async run({ parts, visitor }, _, memberId) {
    await parts.audit.record({ memberId, address: visitor.address }, "OWN_DATA", [memberId]);
    const body: OwnDataAnswer = { ...(await parts.personalData.held(memberId)), ...toldOf(memberId, parts) };
    return { body, fileName: `danji-${memberId}.json` };
  },
});

/** What read model and log say of a member, who may read all of it: it is of themself. */
function toldOf(memberId: string, { model, clock }: Parts): Pick<OwnDataAnswer, "member" | "history"> {
  const { at } = present(model, clock());
  const subject = { kind: "member", id: memberId };
  const entries = every<HistoryEntry>((paging: Paging) =>
    model.history(at, () => false, { ...paging, subject, direction: "newest", mayReadPlan: () => false }),
  );
  return {
    member: model.member(at, memberId),
    history: entries.map(({ position, type, occurredAt, actorId, role, miniClusterId, groupId }) => ({
      position,
      type,
      occurredAt,
      actorId,
      role,
      miniClusterId,
      groupId,
    })),
  };
}

const withdrawConsent = accountRoute({
  method: "delete",
  path: "/api/account/consents/{id}",
  summary: {
    ko: "동의를 거둔다. {id}는 목적(ACCOUNT). 기록되며, 삭제는 사무국이 한다",
    en: "Take back consent; {id} is its purpose (ACCOUNT). It is recorded; the office then forgets the member",
  },
  body: null,
  answer: null,
  open: false,
  async run({ parts, id }, _, memberId) {
    await parts.personalData.withdrawConsent(memberId, id);
    return {};
  },
});

export const personalRoutes = [contact, ownData, withdrawConsent];
