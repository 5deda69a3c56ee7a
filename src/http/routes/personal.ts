// Personal data, to a person with a session alone: how to reach a member.
import { ContactAnswer } from "../../contract/audit.ts";
import { permits } from "../../domain/permissions.ts";
import { Refusal } from "../../domain/refusal.ts";
import { accountRoute } from "../accountRoute.ts";
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

export const personalRoutes = [contact];
