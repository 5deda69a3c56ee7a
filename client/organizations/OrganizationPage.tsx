/** One organisation: what it is, its members, its open issues, its history. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../api/allowed.ts";
import { useHistoryPages, useIssues, useMembers, useOrganizations } from "../api/queries.ts";
import clusterClasses from "../clusters/cluster.module.css";
import { Entries } from "../history/Entries.tsx";
import { useNamed } from "../i18n/useLanguage.ts";
import { IssueList } from "../issues/IssueList.tsx";
import { NotFound } from "../shell/NotFound.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Tag } from "../ui/marks.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { RegisterMemberForm } from "./MemberForms.tsx";
import { MemberRow } from "./MemberRow.tsx";
import { SucceedForm } from "./OrganizationForms.tsx";

const route = getRouteApi("/organizations/$id");

export function OrganizationPage() {
  const { t } = useTranslation();
  const named = useNamed();
  const { id } = route.useParams();
  const organizations = useOrganizations();
  const may = useMay();
  const [form, setForm] = useState<"member" | "succeed" | null>(null);
  const close = () => setForm(null);
  const here = { kind: "organization", organizationId: id } as const;
  const members = useMembers({ organization: id, limit: 200 });
  const issues = useIssues({ firm: id, open: true, limit: 20 });
  const history = useHistoryPages({ subject: `organization:${id}`, limit: 20 });
  const one = organizations.data?.items.find((organization) => organization.id === id);
  if (organizations.data !== undefined && one === undefined) return <NotFound />;
  const successor = one?.successorId
    ? organizations.data?.items.find(({ id: other }) => other === one.successorId)
    : null;
  return (
    <Page
      title={one ? named(one.names) : t("organizations.title")}
      within={[{ label: t("organizations.title"), to: "/organizations" }]}
      marks={one && <Tag>{t(`domain.organizationKind.${one.kind}`)}</Tag>}
      lead={
        <>
          {one?.business && named(one.business)}
          {successor && (
            <Link to="/organizations/$id" params={{ id: successor.id }}>
              {t("organizations.succeeded", { name: named(successor.names) })}
            </Link>
          )}
        </>
      }
      action={
        one !== undefined &&
        one.successorId === null &&
        may("RegisterMember", here) && (
          <Button.Group>
            <Button onClick={() => setForm("member")}>{t("commands.RegisterMember")}</Button>
            {may("SucceedOrganization", here) && (
              <Menu position="bottom-end" shadow="md">
                <Menu.Target>
                  <Button px={10} aria-label={t("common.action.menu")} style={{ borderLeft: "1px solid #ffffff66" }}>
                    <IconChevronDown size={18} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  <Menu.Item onClick={() => setForm("succeed")}>{t("commands.SucceedOrganization")}</Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </Button.Group>
        )
      }
    >
      {one !== undefined && form === "member" && <RegisterMemberForm subject={one} onClose={close} />}
      {one !== undefined && form === "succeed" && <SucceedForm subject={one} onClose={close} />}
      <div className={clusterClasses.columns}>
        <div className={clusterClasses.column}>
          <Section title={t("organizations.open")}>
            <Loaded query={issues}>
              {(answer) =>
                answer.items.length === 0 ? (
                  <Empty>{t("organizations.noIssues")}</Empty>
                ) : (
                  <>
                    <IssueList issues={answer.items} refs={answer.refs} />
                    <Link to="/issues" search={{ firm: id }}>
                      {t("common.action.all")}
                    </Link>
                  </>
                )
              }
            </Loaded>
          </Section>
          <Section title={t("clusters.history.title")}>
            <Loaded query={history}>{({ pages }) => <Entries pages={pages} />}</Loaded>
          </Section>
        </div>
        <Section title={t("organizations.members")}>
          <Loaded query={members}>
            {({ items, refs }) =>
              items.length === 0 ? (
                <Empty>{t("organizations.noMembers")}</Empty>
              ) : (
                <ul className={clusterClasses.officers}>
                  {items.map((member) => (
                    <MemberRow key={member.id} member={member} refs={refs} />
                  ))}
                </ul>
              )
            }
          </Loaded>
        </Section>
      </div>
    </Page>
  );
}
