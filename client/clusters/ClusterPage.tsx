/** One mini-cluster: its lineage, officers, members, research groups, open issues and history. */
import { Button, Menu } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../api/allowed.ts";
import { useHistoryPages, useIssues, useMemberships, useMiniCluster } from "../api/queries.ts";
import { EntryPages } from "../history/EntryPages.tsx";
import { useNamed } from "../i18n/useLanguage.ts";
import { IssueList } from "../issues/IssueList.tsx";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Tag } from "../ui/marks.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SectorBar, SectorLegend } from "../ui/SectorBar.tsx";
import classes from "./cluster.module.css";
import { AppointForm } from "./forms/AppointForm.tsx";
import { CreateGroupForm } from "./forms/GroupForms.tsx";
import { JoinForm } from "./forms/JoinForm.tsx";
import { LeaveForm, TransferForm } from "./forms/MembershipForms.tsx";
import { RenameForm } from "./forms/RenameForm.tsx";
import { GroupBoards } from "./GroupBoards.tsx";
import { ClosedNotice, LineageLine } from "./Lineage.tsx";
import { MembersTable } from "./MembersTable.tsx";
import { Officers } from "./Officers.tsx";

const route = getRouteApi("/mini-clusters/$id");

/** The window that is open, if any. */
type Open =
  | { form: "group" | "join" | "appoint" | "rename" }
  | { form: "transfer" | "leave"; memberId: string; name: string };

export function ClusterPage() {
  const { t } = useTranslation();
  const named = useNamed();
  const { id } = route.useParams();
  const { q = "" } = route.useSearch();
  const navigate = route.useNavigate();
  const may = useMay();
  const cluster = useMiniCluster(id);
  const memberships = useMemberships(id);
  const issues = useIssues({ miniCluster: id, open: true, limit: 500 });
  const history = useHistoryPages({ miniCluster: id, limit: 20 });
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);

  const data = cluster.data;
  const here = { kind: "miniCluster", miniClusterId: id } as const;
  const active = data?.miniCluster.active === true;
  const actions = active
    ? [
        { form: "group", command: "CreateResearchGroup", label: t("forms.group.action") } as const,
        { form: "join", command: "JoinMiniCluster", label: t("forms.join.action") } as const,
        { form: "appoint", command: "AppointOfficer", label: t("forms.appoint.action") } as const,
        { form: "rename", command: "RenameMiniCluster", label: t("forms.rename.action") } as const,
      ].filter(({ command }) => may(command, here))
    : [];
  const [primary, ...others] = actions;
  const parent = data?.miniCluster.parentId ? data.refs.miniClusters[data.miniCluster.parentId] : undefined;

  return (
    <Page
      title={data ? named(data.miniCluster.names) : t("clusters.title")}
      within={[{ label: t("clusters.title"), to: "/mini-clusters" }]}
      marks={
        data?.miniCluster.tier === "SUB" &&
        (parent ? <Tag>{t("clusters.parent", { name: named(parent.names) })}</Tag> : <Tag>SUB</Tag>)
      }
      lead={data && <LineageLine cluster={data.miniCluster} refs={data.refs} />}
      action={
        primary && (
          <Button.Group>
            <Button onClick={() => setOpen({ form: primary.form })}>{primary.label}</Button>
            {others.length > 0 && (
              <Menu position="bottom-end" shadow="md">
                <Menu.Target>
                  <Button px={10} aria-label={t("common.action.menu")} style={{ borderLeft: "1px solid #ffffff66" }}>
                    <IconChevronDown size={18} />
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {others.map(({ form, label }) => (
                    <Menu.Item key={form} onClick={() => setOpen({ form })}>
                      {label}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            )}
          </Button.Group>
        )
      }
    >
      <Loaded query={cluster}>
        {({ miniCluster, officers, groups, subs, refs }) => (
          <>
            <ClosedNotice cluster={miniCluster} refs={refs} />
            <div className={classes.columns}>
              <div className={classes.column}>
                <Section title={t("clusters.groups.title")} aside={t("common.count.groups", { count: groups.length })}>
                  {groups.length === 0 ? (
                    <Empty>{t("clusters.groups.empty")}</Empty>
                  ) : (
                    <GroupBoards groups={groups} issues={issues.data?.items ?? []} refs={refs} />
                  )}
                </Section>
                <Section
                  title={t("clusters.members.title")}
                  aside={
                    <>
                      {t("clusters.members.countPrimary", { count: miniCluster.total })}
                      {miniCluster.secondary > 0 &&
                        ` · ${t("clusters.members.countSecondary", { count: miniCluster.secondary })}`}
                    </>
                  }
                >
                  <div className={classes.people}>
                    <SectorBar counts={miniCluster.members} height={12} />
                    <SectorLegend counts={miniCluster.members} />
                  </div>
                  <Loaded query={memberships}>
                    {(answer) => (
                      <MembersTable
                        memberships={answer.items}
                        refs={answer.refs}
                        query={q}
                        onQuery={(next) =>
                          void navigate({ search: (search) => ({ ...search, q: next || undefined }), replace: true })
                        }
                        onTransfer={(memberId, name) => setOpen({ form: "transfer", memberId, name })}
                        onLeave={(memberId, name) => setOpen({ form: "leave", memberId, name })}
                      />
                    )}
                  </Loaded>
                </Section>
              </div>
              <div className={classes.column}>
                {subs.length > 0 && (
                  <Section title={t("clusters.subs")}>
                    <div className={classes.subs}>
                      {subs.map((sub) => (
                        <Link key={sub.id} to="/mini-clusters/$id" params={{ id: sub.id }}>
                          {named(sub.names)} {sub.total}
                        </Link>
                      ))}
                    </div>
                  </Section>
                )}
                <Section title={t("clusters.officers.title")}>
                  <Officers officers={officers} refs={refs} miniClusterId={id} />
                </Section>
                <Section
                  title={t("clusters.issues.title")}
                  aside={t("common.count.things", { count: miniCluster.openIssues })}
                >
                  <Loaded query={issues}>
                    {(answer) =>
                      answer.items.length === 0 ? (
                        <Empty>{t("clusters.issues.empty")}</Empty>
                      ) : (
                        <>
                          <IssueList issues={answer.items.slice(0, 8)} refs={answer.refs} />
                          {answer.total > 8 && (
                            <Link to="/issues" search={{ miniCluster: id, open: true }}>
                              {t("clusters.issues.all")}
                            </Link>
                          )}
                        </>
                      )
                    }
                  </Loaded>
                </Section>
                <Section title={t("clusters.history.title")}>
                  <EntryPages history={history} empty={t("clusters.history.empty")} />
                </Section>
              </div>
            </div>
            {open?.form === "group" && <CreateGroupForm subject={miniCluster} onClose={close} />}
            {open?.form === "join" && <JoinForm subject={miniCluster} onClose={close} />}
            {open?.form === "appoint" && <AppointForm subject={miniCluster} onClose={close} />}
            {open?.form === "rename" && <RenameForm subject={miniCluster} onClose={close} />}
            {open?.form === "transfer" && <TransferForm subject={{ ...open, miniClusterId: id }} onClose={close} />}
            {open?.form === "leave" && <LeaveForm subject={{ ...open, miniClusterId: id }} onClose={close} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
