// What a vault's key has a hand in, row by row: how a row is carried under another key, and what it says once opened.
import type { Kysely } from "kysely";
import { Person } from "../../contract/member.ts";
import { plainEmail, totpBound } from "./accounts.ts";
import { oidcBound, oidcLookup } from "./oidc.ts";
import type { Tables } from "./schema.ts";
import { type Sealer, unseal } from "./seal.ts";
import { VaultError } from "./vaultError.ts";

/**
 * Everything a vault keeps but the check of its own key, and sign-ins under way at a provider: those are sealed for what
 * the browser alone knows, and are over in minutes.
 */
export const carried = [
  "person_key",
  "person",
  "account",
  "recovery_code",
  "session",
  "device",
  "tries",
  "invitation",
  "oidc_link",
  "access_token",
  "consent",
  "audit",
] as const satisfies readonly (keyof Tables)[];
export type Carried = (typeof carried)[number];
type Row<T extends Carried = Carried> = Tables[T];

/** What opens the rows of one vault. */
export type Opener = {
  sealer: Sealer;
  /** A person's key; undefined where it is not there. */
  key(memberId: string): Buffer | undefined;
  /** The e-mails that logins were made of, where the person can be opened. */
  emails: ReadonlyMap<string, string>;
};

export async function openerOf(db: Kysely<Tables>, sealer: Sealer): Promise<Opener> {
  const keys = await db.selectFrom("person_key").selectAll().execute();
  const wrapped = new Map(keys.map((row) => [row.member_id, row.wrapped]));
  const key = (memberId: string) => {
    const found = wrapped.get(memberId);
    return found === undefined ? undefined : sealer.keyIn(found, memberId);
  };
  const found = await db
    .selectFrom("account")
    .innerJoin("person", "person.member_id", "account.member_id")
    .select(["account.member_id", "account.login", "person.sealed"])
    .execute();
  const emails = new Map<string, string>();
  for (const { member_id, login, sealed } of found) {
    const email = personIn(sealed, key(member_id), member_id)?.email;
    if (email && sealer.lookup(plainEmail(email)) === login) emails.set(login, plainEmail(email));
  }
  return { sealer, key, emails };
}

const personIn = (sealed: string, key: Buffer | undefined, memberId: string): Person | null =>
  key === undefined ? null : Person.parse(JSON.parse(unseal(key, sealed, memberId).toString()));

const subjectIn = ({ sealed, member_id }: Row<"oidc_link">, { key }: Opener): string | null => {
  const found = key(member_id);
  return found === undefined ? null : unseal(found, sealed, oidcBound(member_id)).toString();
};

/**
 * A row as it lies under the key of `to`; what is sealed under a person's own key stays as it is. Throws an error with a
 * sentence where a way in cannot be found again under another key, since what it was made of is not known any more.
 */
export function rekeyed(table: Carried, row: Row, from: Opener, to: Sealer): Row {
  const sameKey = from.sealer.lookup("") === to.lookup("");
  if (table === "person_key") {
    const { member_id, wrapped } = row as Row<"person_key">;
    return { member_id, wrapped: to.wrap(from.sealer.keyIn(wrapped, member_id), member_id) };
  }
  if (sameKey) return row;
  const login = (of: string): string | null => {
    const email = from.emails.get(of);
    return email === undefined ? null : to.lookup(email);
  };
  switch (table) {
    case "account": {
      const account = row as Row<"account">;
      const bound = totpBound(account.member_id);
      const again = (sealed: string | null) => sealed && to.seal(from.sealer.unseal(sealed, bound), bound);
      return {
        ...account,
        login: login(account.login) ?? lost(account.member_id),
        totp: again(account.totp),
        totp_pending: again(account.totp_pending),
      };
    }
    case "device": {
      // One whose account is gone leads nowhere, under either key.
      const device = row as Row<"device">;
      return { ...device, login: login(device.login) ?? device.login };
    }
    case "oidc_link": {
      const link = row as Row<"oidc_link">;
      const subject = subjectIn(link, from) ?? lost(link.member_id);
      return { ...link, identity: oidcLookup(to, { issuer: link.issuer, subject }) };
    }
    default:
      return row;
  }
}

function lost(memberId: string): never {
  throw new VaultError(
    `The way in of member ${memberId} cannot be carried to another key: the vault does not know the e-mail any more that it goes by. Keep the key: name the same one for both.`,
  );
}

/** What a row says once opened: the same words under whichever key it lies and in whichever database. */
export function opened(table: Carried, row: Row, by: Opener): string {
  switch (table) {
    case "person_key": {
      const { member_id, wrapped } = row as Row<"person_key">;
      return words({ member_id, key: by.sealer.keyIn(wrapped, member_id).toString("base64") });
    }
    case "person": {
      const { member_id, sealed } = row as Row<"person">;
      return words({ member_id, ...(personIn(sealed, by.key(member_id), member_id) ?? { sealed }) });
    }
    case "account": {
      const account = row as Row<"account">;
      const bound = totpBound(account.member_id);
      const secret = (sealed: string | null) => sealed && by.sealer.unseal(sealed, bound);
      return words({
        ...account,
        login: by.emails.get(account.login) ?? account.login,
        totp: secret(account.totp),
        totp_pending: secret(account.totp_pending),
        // PostgreSQL tells large numbers as text.
        totp_step: Number(account.totp_step),
      });
    }
    case "device": {
      const device = row as Row<"device">;
      return words({ ...device, login: by.emails.get(device.login) ?? device.login });
    }
    case "oidc_link": {
      const link = row as Row<"oidc_link">;
      const subject = subjectIn(link, by);
      const found = subject !== null && oidcLookup(by.sealer, { issuer: link.issuer, subject }) === link.identity;
      return words(found ? { ...link, identity: true, sealed: subject } : link);
    }
    default:
      return words(row);
  }
}

const words = (row: object): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
