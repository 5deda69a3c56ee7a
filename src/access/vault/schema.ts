// The vault's tables, as both dialects have them. Instants are RFC 3339 text; what is true or not is 1 or 0.
export type Tables = {
  /** Name, e-mail and telephone as JSON, sealed under the person's own key. */
  person: { member_id: string; sealed: string };
  /** The person's key, wrapped under the vault's. In SQLite it lies in a file of its own: a backup need not hold it. */
  person_key: { member_id: string; wrapped: string };
  /** What tells a wrong vault key at once: a word sealed under it. */
  key_check: { id: number; sealed: string };
  /** How a member gets in. `login` is a keyed hash of the e-mail; authenticators' secrets are sealed. */
  account: {
    member_id: string;
    login: string;
    password_hash: string;
    totp: string | null;
    totp_pending: string | null;
    /** The last step of time whose code was taken: none is taken twice. */
    totp_step: number;
    created_at: string;
  };
  recovery_code: { code_hash: string; member_id: string };
  /**
   * `stage` CODE: the password was right, the code is still to come. `address` and `agent` are sealed under the member's
   * own key.
   */
  session: {
    token_hash: string;
    id: string;
    member_id: string;
    stage: SessionStage;
    created_at: string;
    last_seen_at: string;
    address: string;
    agent: string;
  };
  /** A browser that somebody has signed in with before, for that login alone. */
  device: { token_hash: string; login: string; created_at: string };
  /** Failures of signing in by what they are counted for. `at` is milliseconds since 1970, as text. */
  tries: { key: string; failures: number; at: string };
  invitation: {
    id: string;
    token_hash: string;
    member_id: string;
    created_by: string;
    created_at: string;
    expires_at: string;
    reset_totp: number;
    used_at: string | null;
    revoked_at: string | null;
    asked_again_at: string | null;
  };
  /**
   * A provider's account that is a member's: found by a keyed hash of issuer and subject; the subject itself
   * sealed under the member's own key.
   */
  oidc_link: { member_id: string; identity: string; issuer: string; sealed: string; linked_at: string };
  /** A sign-in under way at the provider: what is kept of it, sealed, for the browser that began it. */
  oidc_pending: { state_hash: string; browser_hash: string; sealed: string; expires_at: string };
  /** `name` is sealed under the member's own key. */
  access_token: {
    id: string;
    token_hash: string;
    member_id: string;
    name: string;
    scope: "READ" | "WRITE";
    created_at: string;
    expires_at: string;
    last_used_at: string | null;
  };
  /** Who was told whose personal data; `address` is sealed under the reader's own key. `subjects` is a JSON list of members' ids, the first of `count`. */
  audit: {
    id: string;
    at: string;
    member_id: string;
    address: string;
    action: string;
    subjects: string;
    count: number;
  };
  /** What a person agreed to, which wording of it, and when they took it back. */
  consent: {
    member_id: string;
    purpose: string;
    version: string;
    given_at: string;
    withdrawn_at: string | null;
  };
};

export type SessionStage = "FULL" | "CODE";
