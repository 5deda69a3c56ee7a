// The first administrator, from the command line: a programme, its office, a director and the link that lets them in.
import { randomUUID } from "node:crypto";
import { newId } from "./access/accounts/opaque.ts";
import { koreanTime } from "./clock.ts";
import { SYSTEM_ACTOR } from "./contract/actor.ts";
import { koreanDay } from "./contract/base.ts";
import type { CommandInput, CommandName } from "./contract/commands.ts";
import { StartError } from "./dataFolder.ts";
import { Refusal } from "./domain/refusal.ts";
import { refusalSentence } from "./domain/refusalSentences.ts";
import { every } from "./http/every.ts";
import type { Running } from "./main.ts";

type Wish = { name: string; email: string; programme?: string; organization?: string; again: boolean };
type Parts = Pick<Running, "log" | "model" | "vault" | "commands" | "invitations">;

const OFFICE = "추진단";
const CATCH_UP_MS = 60_000;

/**
 * Makes what is missing, by the normal commands as SYSTEM, and answers the token of an invitation. Killed on its way, it
 * goes on where it was: the member of that e-mail and the office of that name are taken as they are. Throws a StartError
 * with a sentence where a director has an account (but for `again`), where the programme has no name, or a rule refuses.
 */
export async function inviteAdministrator(
  { log, model, vault, commands, invitations }: Parts,
  wish: Wish,
): Promise<string> {
  async function send<N extends CommandName>(name: N, body: CommandInput<N>): Promise<void> {
    await commands.handle({ name, body, commandId: randomUUID(), actor: SYSTEM_ACTOR });
  }
  const head = await log.head();
  if (head !== null) await model.waitFor(head, CATCH_UP_MS);
  const at = { position: model.position(), now: koreanTime(Date.now()) };
  const members = every((paging) => model.members(at, paging)).filter(({ forgotten }) => !forgotten);
  const directors = members.filter(({ offices }) => offices.some(({ office }) => office === "DIRECTOR"));
  const ways = await Promise.all(directors.flatMap(({ id }) => [vault.account(id), vault.oidcLink(id)]));
  if (!wish.again && ways.some((way) => way !== null))
    throw new StartError("A director has an account already. Let the director invite you, or say --again.");

  const programmeId = model.programme(at)?.id ?? newId();
  try {
    if (model.programme(at) === null) {
      if (wish.programme === undefined)
        throw new StartError("There is no programme here yet. Name it with --programme NAME.");
      const names = { ko: wish.programme, en: wish.programme };
      await send("LaunchProgramme", { programmeId, names, vision: names, startsOn: koreanDay(at.now) });
    }
    const memberId = (await memberOf(wish.email)) ?? (await register());
    await send("AppointOfficer", { programmeId, office: "DIRECTOR", memberId, miniClusterId: null });
    const { token } = await invitations.invite({ memberId, resetTotp: wish.again, by: SYSTEM_ACTOR.memberId });
    return token;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new StartError(refusalSentence(error.code, error.params, "en").detail);
  }

  async function memberOf(email: string): Promise<string | null> {
    for (const { id } of members) {
      const held = (await vault.person(id))?.email ?? null;
      if (held !== null && vault.loginOf(held) === vault.loginOf(email)) return id;
    }
    return null;
  }

  async function register(): Promise<string> {
    const name = wish.organization ?? OFFICE;
    const offices = every((paging) => model.organizations(at, () => false, paging));
    const known = offices.find(({ names }) => names.ko === name || names.en === name);
    const organizationId = known?.id ?? newId();
    if (known === undefined)
      await send("RegisterOrganization", { organizationId, names: { ko: name, en: name }, kind: "AGENCY" });
    const memberId = newId();
    await send("RegisterMember", { memberId, organizationId, person: { name: wish.name, email: wish.email } });
    return memberId;
  }
}
