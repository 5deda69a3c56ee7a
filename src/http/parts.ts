// What the HTTP side and the sockets are made of: handed in by the composition root, never made here.
import type { Logger } from "pino";
import type { ReadModel } from "../../projections/readModel.ts";
import type { AccessTokens } from "../access/accounts/accessTokens.ts";
import type { Accounts } from "../access/accounts/accounts.ts";
import type { Invitations } from "../access/accounts/invitations.ts";
import type { Actors } from "../access/actors.ts";
import type { Audit } from "../access/audit.ts";
import type { OidcSignIn } from "../access/oidc/signIn.ts";
import type { PersonalData } from "../access/personalData.ts";
import type { Sessions } from "../access/session.ts";
import type { Vault } from "../access/vault/vault.ts";
import type { Facts } from "../commands/aggregates.ts";
import type { CommandHandler } from "../commands/handleCommand.ts";
import type { LogHead } from "../commands/level.ts";
import type { PastStructures } from "../commands/past.ts";
import type { Limits } from "../contract/config.ts";
import type { Verifications } from "../verification/verification.ts";

/** How fresh the read model is and whether the log is there. */
export type Freshness = { connected: boolean; position: number; head: number | null; lagSeconds: number };

export type Parts = {
  model: ReadModel;
  vault: Pick<Vault, "names">;
  sessions: Sessions;
  accounts: Accounts;
  invitations: Invitations;
  /** Null: no provider is configured. */
  oidc: OidcSignIn | null;
  accessTokens: AccessTokens;
  personalData: PersonalData;
  audit: Audit;
  actors: Actors;
  commands: CommandHandler;
  /** The log as it is now, asked for as a command comes in: its sender's rights and its facts then rest on one answer. */
  head(): LogHead;
  /** The structure as the log has it and the open issues level with it, for a reorganisation's preview. */
  facts: Pick<Facts, "structure" | "openIssues"> & PastStructures;
  freshness(): Freshness;
  verifications: Pick<Verifications, "current" | "start">;
  clock: () => string;
  logger: Logger;
  /** Whether actors are chosen from the demonstration's people. */
  demo: boolean;
  /** The address people use; null: whatever Host names. */
  origin: string | null;
  trustProxy: number;
  limits: Limits;
  /** The built client; null serves the API alone. */
  clientDir: string | null;
  /** Sockets open now, for the metrics. */
  sockets(): number;
};
