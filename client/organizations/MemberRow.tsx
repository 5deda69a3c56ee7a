/** A member in the list of their organisation: who, where they are, and what the reader may do about them. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Member, Refs } from "../../src/contract/answers.ts";
import { useMay } from "../api/allowed.ts";
import clusterClasses from "../clusters/cluster.module.css";
import { useNamed } from "../i18n/useLanguage.ts";
import { InviteForm } from "../invitations/InviteForm.tsx";
import { Initials } from "../ui/Initials.tsx";
import { ContactDialog } from "./ContactDialog.tsx";
import { ForgetForm } from "./MemberForms.tsx";

type Act = "contact" | "invite" | "forget";

export function MemberRow({ member, refs }: { member: Member; refs: Refs }) {
  const { t } = useTranslation();
  const named = useNamed();
  const may = useMay();
  const [open, setOpen] = useState<Act | null>(null);
  const close = () => setOpen(null);
  const name = refs.members[member.id]?.name ?? t("events.someone");
  const home = member.primary === null ? undefined : refs.miniClusters[member.primary];
  const here = { kind: "member", memberId: member.id, offices: member.offices.map(({ office }) => office) } as const;
  const acts: { act: Act; label: string; danger?: true; allowed: boolean }[] = [
    { act: "contact", label: t("account.contact.action"), allowed: may("ReadPerson", here) },
    { act: "invite", label: t("account.invite.action"), allowed: may("InviteMember", here) },
    { act: "forget", label: t("commands.ForgetMember"), danger: true, allowed: may("ForgetMember", here) },
  ];
  const allowed = acts.filter((one) => one.allowed);
  return (
    <li>
      <Initials name={name} id={member.id} size={34} />
      <span className={clusterClasses.officer}>
        <strong>{name}</strong>
        {member.primary !== null && home && (
          <Link to="/mini-clusters/$id" params={{ id: member.primary }}>
            {named(home.names)}
          </Link>
        )}
      </span>
      {!member.forgotten && allowed.length > 0 && (
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={36} aria-label={t("account.contact.menu", { name })}>
              <IconDots size={18} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {allowed.map(({ act, label, danger }) => (
              <Menu.Item key={act} {...(danger ? { color: "red" } : {})} onClick={() => setOpen(act)}>
                {label}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {open === "contact" && <ContactDialog memberId={member.id} name={name} onClose={close} />}
      {open === "invite" && <InviteForm memberId={member.id} name={name} onClose={close} />}
      {open === "forget" && <ForgetForm subject={{ ...member, name }} onClose={close} />}
    </li>
  );
}
