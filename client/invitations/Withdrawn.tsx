/** Who took back their consent: their data is erased by whoever may. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { InvitationsAnswer } from "../../src/contract/accounts.ts";
import classes from "../account/account.module.css";
import { useMay } from "../api/allowed.ts";
import { whoOf } from "../i18n/who.ts";
import { ForgetForm } from "../organizations/MemberForms.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Section } from "../ui/Section.tsx";

type Props = Pick<z.infer<typeof InvitationsAnswer>, "withdrawn" | "refs">;

export function Withdrawn({ withdrawn, refs }: Props) {
  const { t } = useTranslation();
  const may = useMay();
  const [member, setMember] = useState<{ id: string; name: string } | null>(null);
  return (
    <Section title={t("account.invitations.withdrawn")} aside={t("account.invitations.withdrawnText")}>
      <ul className={classes.list}>
        {withdrawn.map(({ memberId, at }) => {
          const name = whoOf(memberId, refs, t);
          return (
            <li key={memberId} className={classes.item}>
              <div>
                <span>{name}</span>
                <small>
                  <Moment at={at} relative={false} />
                </small>
              </div>
              {may("ForgetMember", { kind: "member", memberId }) && (
                <Button variant="default" size="compact-sm" onClick={() => setMember({ id: memberId, name })}>
                  {t("commands.ForgetMember")}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {member && <ForgetForm subject={member} onClose={() => setMember(null)} />}
    </Section>
  );
}
