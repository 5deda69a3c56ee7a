/** The pages that belong to the reader's menu and not to the rail: their account, and what their office looks after. */
import { IconMailForward, IconShieldSearch, IconUserCircle } from "@tabler/icons-react";
import type { Actor } from "../../src/contract/actor.ts";
import { mayAnywhere, permits } from "../../src/domain/permissions.ts";

const anyone = (actor: Actor | null): boolean => actor !== null;

/** `title` is where each page's own title stands in the texts. */
export const ownPages = [
  { key: "account", title: "account.title", to: "/account", icon: IconUserCircle, may: anyone },
  {
    key: "invitations",
    title: "account.invitations.title",
    to: "/invitations",
    icon: IconMailForward,
    may: (actor: Actor | null) => mayAnywhere(actor, "ReadInvitations").allowed,
  },
  {
    key: "audit",
    title: "account.audit.title",
    to: "/audit",
    icon: IconShieldSearch,
    may: (actor: Actor | null) => permits(actor, "ReadAudit", { kind: "programme" }).allowed,
  },
] as const;
