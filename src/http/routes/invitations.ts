// Invitations: made and watched over by those who may, looked at and accepted by whoever holds the link.
import { authorize } from "../../access/authorize.ts";
import * as shapes from "../../contract/accounts.ts";
import type { Actor } from "../../contract/actor.ts";
import { Refusal } from "../../domain/refusal.ts";
import { type Asking, accountRoute, originOf } from "../accountRoute.ts";
import { present } from "../asOf.ts";
import { readerBy } from "../queries.ts";
import { refsFor } from "../refs.ts";
import { orUnavailable } from "../unavailable.ts";
import { gotIn } from "./account.ts";

/** Who invites, by the structure as the log has it. */
async function inviter({ parts }: Asking, memberId: string): Promise<Actor> {
  const actor = await orUnavailable(parts.actors.actor(memberId));
  if (actor === null) throw new Refusal("NOT_SIGNED_IN");
  return actor;
}

const invite = accountRoute({
  method: "post",
  path: "/api/invitations",
  summary: {
    ko: "회원을 초대하거나 다시 들어올 링크를 만든다. 링크는 이번에만 보인다",
    en: "Invite a member, or let one back in; the link is shown this once",
  },
  body: shapes.Invite,
  answer: shapes.Invited,
  open: false,
  async run(asking, { memberId, resetTotp }, by) {
    const { parts, request } = asking;
    const actor = await inviter(asking, by);
    const guest = await orUnavailable(parts.actors.actor(memberId));
    const offices = guest?.offices.map(({ office }) => office) ?? [];
    // Whoever may invite nobody is not told whether there is such a member.
    authorize(actor, "InviteMember", { kind: "member", memberId, offices });
    if (guest === null) throw new Refusal("NOT_FOUND", { kind: "member", id: memberId });
    const { id, token, expiresAt } = await parts.invitations.invite({ memberId, resetTotp, by });
    return { body: { id, link: `${originOf(request, parts)}/invitation#${token}`, expiresAt } };
  },
});

const list = accountRoute({
  method: "get",
  path: "/api/invitations",
  summary: { ko: "초대 목록, 새것부터", en: "Invitations, the newest first" },
  body: null,
  answer: shapes.InvitationsAnswer,
  open: false,
  async run({ parts }, _, memberId) {
    authorize(readerBy(memberId, parts), "ReadInvitations", { kind: "programme" });
    const { at } = present(parts.model, parts.clock());
    const answer = { items: await parts.invitations.list(), withdrawn: await parts.invitations.withdrawals() };
    return { body: { ...answer, refs: await refsFor(answer, { at, mayRead: () => false, ...parts }) } };
  },
});

const revoke = accountRoute({
  method: "delete",
  path: "/api/invitations/{id}",
  summary: { ko: "초대를 거둔다", en: "Revoke an invitation" },
  body: null,
  answer: null,
  open: false,
  async run(asking, _, memberId) {
    authorize(await inviter(asking, memberId), "ReadInvitations", { kind: "programme" });
    await asking.parts.invitations.revoke(asking.id);
    return {};
  },
});

const look = accountRoute({
  method: "post",
  path: "/api/invitations/look",
  summary: { ko: "초대 링크가 어떤 것인지 본다", en: "What an invitation's link is" },
  body: shapes.InvitationToken,
  answer: shapes.InvitationLook,
  open: true,
  run: async ({ parts }, { token }) => ({ body: await parts.invitations.look(token) }),
});

const accept = accountRoute({
  method: "post",
  path: "/api/invitations/accept",
  summary: { ko: "비밀번호를 정하고 들어간다", en: "Set a password and get in" },
  body: shapes.AcceptInvitation,
  answer: shapes.SignedIn,
  open: true,
  run: async ({ parts, visitor }, { token, password }) =>
    gotIn(await parts.invitations.accept({ token, password }, visitor)),
});

const ask = accountRoute({
  method: "post",
  path: "/api/invitations/ask",
  summary: {
    ko: "쓴 링크나 기한이 지난 링크 대신 새 초대를 요청한다",
    en: "Ask for another link in place of one that is over",
  },
  body: shapes.InvitationToken,
  answer: null,
  open: true,
  async run({ parts }, { token }) {
    await parts.invitations.ask(token);
    return {};
  },
});

export const invitationRoutes = [invite, list, revoke, look, accept, ask];
