/** Which invitations are out, what became of them, and who asks for another link. */

import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Invitation } from "../../src/contract/accounts.ts";
import type { Refs } from "../../src/contract/answers.ts";
import { mayAnywhere } from "../../src/domain/permissions.ts";
import accountClasses from "../account/account.module.css";
import { revokeInvitation, useInvitations } from "../api/account.ts";
import { useMe } from "../api/queries.ts";
import { formatInstant } from "../i18n/dates.ts";
import { useLanguage, useNamed } from "../i18n/useLanguage.ts";
import { whoOf } from "../i18n/who.ts";
import { NotFound } from "../shell/NotFound.tsx";
import { notify, sentenceOf } from "../shell/notify.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Tag } from "../ui/marks.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import table from "../ui/table.module.css";
import { InviteForm } from "./InviteForm.tsx";
import { Withdrawn } from "./Withdrawn.tsx";

type Guest = { id: string; name: string };

export function InvitationsPage() {
  const { t } = useTranslation();
  const actor = useMe().data?.actor ?? null;
  const may = mayAnywhere(actor, "ReadInvitations").allowed;
  const invitations = useInvitations(may);
  const [guest, setGuest] = useState<Guest | null>(null);
  if (actor !== null && !may) return <NotFound />;
  return (
    <Page title={t("account.invitations.title")} lead={t("account.invitations.lead")}>
      <Loaded query={invitations} waiting={<SkeletonLines count={8} height={24} />}>
        {({ items, withdrawn, refs }) => (
          <>
            {withdrawn.length > 0 && <Withdrawn withdrawn={withdrawn} refs={refs} />}
            <Invited items={items} refs={refs} onInvite={setGuest} />
          </>
        )}
      </Loaded>
      {guest && <InviteForm memberId={guest.id} name={guest.name} onClose={() => setGuest(null)} />}
    </Page>
  );
}

type InvitedProps = { items: readonly Invitation[]; refs: Refs; onInvite: (guest: Guest) => void };

function Invited({ items, refs, onInvite }: InvitedProps) {
  const { t } = useTranslation();
  const waiting = waitingAmong(items);
  return items.length === 0 ? (
    <Empty
      action={
        <Button component={Link} to="/organizations" variant="default">
          {t("account.invitations.toMembers")}
        </Button>
      }
    >
      {t("account.invitations.none")}
    </Empty>
  ) : (
    <Section title={t("account.invitations.count", { count: items.length })}>
      <div className={table.scroll}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t("account.invitations.columns.who")}</th>
              <th scope="col">{t("account.invitations.columns.state")}</th>
              <th scope="col" className={table.wide}>
                {t("account.invitations.columns.by")}
              </th>
              <th scope="col" className={table.wide}>
                {t("account.invitations.columns.at")}
              </th>
              <th scope="col" className={table.wide}>
                {t("account.invitations.columns.expires")}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {[...waiting, ...items.filter((one) => !waiting.has(one))].map((invitation) => (
              <Row
                key={invitation.id}
                invitation={invitation}
                waits={waiting.has(invitation)}
                refs={refs}
                onInvite={onInvite}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** The invitations whose holders wait for another link: a newer one is the answer. */
function waitingAmong(items: readonly Invitation[]): Set<Invitation> {
  const newest = new Map<string, number>();
  for (const { memberId, createdAt } of items)
    newest.set(memberId, Math.max(newest.get(memberId) ?? 0, Date.parse(createdAt)));
  return new Set(
    items.filter(
      ({ memberId, askedAgainAt }) => askedAgainAt !== null && Date.parse(askedAgainAt) > (newest.get(memberId) ?? 0),
    ),
  );
}

type RowProps = {
  invitation: Invitation;
  waits: boolean;
  refs: Refs;
  onInvite: (guest: Guest) => void;
};

function Row({ invitation, waits, refs, onInvite }: RowProps) {
  const { t } = useTranslation();
  const named = useNamed();
  const language = useLanguage();
  const { id, memberId, createdBy, state, askedAgainAt } = invitation;
  const person = refs.members[memberId];
  const name = whoOf(memberId, refs, t);
  const firm = person && refs.organizations[person.organizationId];
  const revoke = async () => {
    try {
      await revokeInvitation(id);
      await notify({ message: t("account.invitations.revoked") });
    } catch (error) {
      await notify({
        title: t("account.failed"),
        message: sentenceOf(error, t("common.error.unreachable")),
        tone: "bad",
      });
    }
  };
  return (
    <tr data-dim={(state !== "OPEN" && !waits) || undefined}>
      <th scope="row">
        {name}
        {firm && (
          <small className={accountClasses.dim} style={{ display: "block", fontWeight: 400 }}>
            {named(firm.names)}
          </small>
        )}
      </th>
      <td>
        {askedAgainAt === null || !waits ? (
          t(`account.invitations.state.${state}`)
        ) : (
          <Tag tone="warning" title={t("account.invitations.askedAt", { at: formatInstant(askedAgainAt, language) })}>
            {t("account.invitations.asked")}
          </Tag>
        )}
      </td>
      <td className={table.wide}>{whoOf(createdBy, refs, t)}</td>
      <td className={table.wide}>
        <Moment at={invitation.createdAt} />
      </td>
      <td className={table.wide}>
        <Moment at={invitation.expiresAt} relative={false} />
      </td>
      <td className={table.number}>
        {state === "OPEN" && (
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t("account.invitations.revokeOf", { name })}
            onClick={() => void revoke()}
          >
            {t("account.invitations.revoke")}
          </Button>
        )}
        {waits && (
          <Button size="compact-sm" onClick={() => onInvite({ id: memberId, name })}>
            {t("account.invitations.again")}
          </Button>
        )}
      </td>
    </tr>
  );
}
