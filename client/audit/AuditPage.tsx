/** Who read whose personal data, and when: by reader, by person, by days; as a table to take away. */
import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AuditAnswer } from "../../src/contract/audit.ts";
import { permits } from "../../src/domain/permissions.ts";
import { address } from "../api/http.ts";
import { useApiPages, useMe } from "../api/queries.ts";
import { type Chosen, PersonSelect } from "../clusters/forms/PersonSelect.tsx";
import { whoOf } from "../i18n/who.ts";
import { Empty } from "../ui/Empty.tsx";
import { DayInput } from "../ui/fields.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import table from "../ui/table.module.css";
import classes from "./audit.module.css";

const route = getRouteApi("/audit");
/** Of many whose data was read at once, so many are named in a line. */
const named = 3;

export function AuditPage() {
  const { t } = useTranslation();
  const search = route.useSearch();
  const { reader, subject, from, to } = search;
  const filter = { reader, subject, from, to };
  const actor = useMe().data?.actor ?? null;
  const may = permits(actor, "ReadAudit", { kind: "programme" }).allowed;
  const audit = useApiPages<AuditAnswer>([], "/api/audit", { limit: 50, ...filter }, may);
  // Whoever is chosen stands in what was found.
  const nameOf = (id: string) =>
    audit.data?.pages.map(({ refs }) => refs.members[id]?.name).find((name) => name !== undefined) ?? id;
  if (actor !== null && !may)
    return (
      <Page title={t("account.audit.title")}>
        <Section title={t("account.audit.title")}>
          <Empty>{t("account.audit.forbidden")}</Empty>
        </Section>
      </Page>
    );
  return (
    <Page
      title={t("account.audit.title")}
      lead={t("account.audit.lead")}
      action={
        <Button
          variant="default"
          component="a"
          href={address("/api/audit.csv", filter)}
          download
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t("account.audit.csv")}
        </Button>
      }
    >
      <Section title={t("account.audit.count", { count: audit.data?.pages[0]?.total ?? 0 })}>
        <Filter nameOf={nameOf} />
        <Loaded query={audit} waiting={<SkeletonLines count={8} height={24} />}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <Empty>{t("account.audit.none")}</Empty>
            ) : (
              <div className={table.scroll}>
                <table className={table.table}>
                  <thead>
                    <tr>
                      <th scope="col" className={table.wide}>
                        {t("account.audit.columns.at")}
                      </th>
                      <th scope="col">{t("account.audit.columns.reader")}</th>
                      <th scope="col">{t("account.audit.columns.action")}</th>
                      <th scope="col">{t("account.audit.columns.subjects")}</th>
                      <th scope="col" className={table.wide}>
                        {t("account.audit.columns.origin")}
                      </th>
                    </tr>
                  </thead>
                  <tbody>
                    {pages.flatMap(({ items, refs }) =>
                      items.map((entry) => (
                        <tr key={entry.id}>
                          <td className={table.wide}>
                            <Moment at={entry.at} relative={false} />
                          </td>
                          <th scope="row">
                            <Link to="/audit" search={{ ...search, reader: entry.memberId }}>
                              {whoOf(entry.memberId, refs, t)}
                            </Link>
                            <small className={classes.narrow}>
                              <Moment at={entry.at} />
                            </small>
                          </th>
                          <td>{t(`account.audit.actions.${entry.action}`)}</td>
                          <td className={classes.of}>
                            {entry.subjects.slice(0, named).map((id) => (
                              <Link key={id} to="/audit" search={{ ...search, subject: id }}>
                                {whoOf(id, refs, t)}
                              </Link>
                            ))}
                            {entry.count > named && (
                              <span>{t("account.audit.more", { count: entry.count - named })}</span>
                            )}
                          </td>
                          <td className={table.wide}>{entry.address}</td>
                        </tr>
                      )),
                    )}
                  </tbody>
                </table>
              </div>
            )
          }
        </Loaded>
        {audit.hasNextPage && (
          <Button
            variant="default"
            mt={12}
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            {t("common.action.more")}
          </Button>
        )}
      </Section>
    </Page>
  );
}

function Filter({ nameOf }: { nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const { from = "", to = "", reader, subject } = route.useSearch();
  const navigate = route.useNavigate();
  const change = (next: Partial<Record<"reader" | "subject" | "from" | "to", string | undefined>>) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <search className={classes.filter}>
      <Person
        label={t("account.audit.columns.reader")}
        id={reader}
        nameOf={nameOf}
        onChange={(id) => change({ reader: id })}
      />
      <Person
        label={t("account.audit.columns.subjects")}
        id={subject}
        nameOf={nameOf}
        onChange={(id) => change({ subject: id })}
      />
      <DayInput
        label={t("account.audit.from")}
        withAsterisk={false}
        value={from}
        max={to || undefined}
        onChange={(event) => change({ from: event.currentTarget.value || undefined })}
      />
      <DayInput
        label={t("account.audit.to")}
        withAsterisk={false}
        value={to}
        min={from || undefined}
        onChange={(event) => change({ to: event.currentTarget.value || undefined })}
      />
    </search>
  );
}

type PersonProps = {
  label: string;
  id: string | undefined;
  nameOf: (id: string) => string;
  onChange: (id: string | undefined) => void;
};

function Person({ label, id, nameOf, onChange }: PersonProps) {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const shown = id === undefined ? null : chosen?.id === id ? chosen : { id, name: nameOf(id) };
  return (
    <PersonSelect
      label={label}
      chosen={shown}
      needed={false}
      onChoose={(next) => {
        setChosen(next);
        onChange(next?.id);
      }}
    />
  );
}
