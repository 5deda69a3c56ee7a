/** All organisations, by name. */
import { Button, Select, TextInput } from "@mantine/core";
import { IconPlus, IconSearch } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { organizationKinds } from "../../src/contract/codes.ts";
import { useMay } from "../api/allowed.ts";
import { useOrganizations } from "../api/queries.ts";
import { useByName, useNamed } from "../i18n/useLanguage.ts";
import issueClasses from "../issues/issues.module.css";
import { Empty } from "../ui/Empty.tsx";
import { hangulMatches } from "../ui/hangul.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import table from "../ui/table.module.css";
import { RegisterOrganizationForm } from "./OrganizationForms.tsx";

const route = getRouteApi("/organizations");

export function OrganizationsPage() {
  const { t } = useTranslation();
  const named = useNamed();
  const byName = useByName();
  const { q = "", kind } = route.useSearch();
  const navigate = route.useNavigate();
  const organizations = useOrganizations();
  const may = useMay();
  const [registering, setRegistering] = useState(false);
  const change = (next: { q?: string | undefined; kind?: (typeof organizationKinds)[number] | undefined }) =>
    void navigate({ search: (search) => ({ ...search, ...next }), replace: true });
  return (
    <Page
      title={t("organizations.title")}
      lead={t("organizations.text")}
      action={
        // Any organisation: its id is given with the command.
        may("RegisterOrganization", { kind: "organization", organizationId: "new" }) && (
          <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => setRegistering(true)}>
            {t("commands.RegisterOrganization")}
          </Button>
        )
      }
    >
      <Loaded query={organizations} waiting={<SkeletonLines count={10} height={24} />}>
        {({ items }) => {
          const shown = items
            .filter(
              (one) =>
                (kind === undefined || one.kind === kind) &&
                [one.names.ko, one.names.en, one.business?.ko ?? ""].some((word) => hangulMatches(word, q)),
            )
            .toSorted(byName);
          return (
            <Section title={t("organizations.count", { count: shown.length })}>
              <search className={issueClasses.filters}>
                <TextInput
                  type="search"
                  className={issueClasses.grow}
                  aria-label={t("organizations.search")}
                  placeholder={t("organizations.search")}
                  leftSection={<IconSearch size={16} aria-hidden="true" />}
                  value={q}
                  onChange={(event) => change({ q: event.currentTarget.value || undefined })}
                />
                <Select
                  aria-label={t("organizations.kind")}
                  placeholder={t("organizations.kind")}
                  data={organizationKinds.map((value) => ({ value, label: t(`domain.organizationKind.${value}`) }))}
                  value={kind ?? null}
                  onChange={(next) => change({ kind: organizationKinds.find((one) => one === next) })}
                  clearable
                  w={160}
                />
              </search>
              {shown.length === 0 ? (
                <Empty
                  action={
                    items.length > 0 && (
                      <Button variant="default" onClick={() => change({ q: undefined, kind: undefined })}>
                        {t("common.state.clearFilters")}
                      </Button>
                    )
                  }
                >
                  {items.length === 0 ? t("organizations.empty") : t("common.state.emptySearch")}
                </Empty>
              ) : (
                <div className={table.scroll}>
                  <table className={table.table}>
                    <thead>
                      <tr>
                        <th scope="col">{t("organizations.columns.name")}</th>
                        <th scope="col">{t("organizations.columns.kind")}</th>
                        <th scope="col" className={table.wide}>
                          {t("organizations.columns.business")}
                        </th>
                        <th scope="col" className={table.number}>
                          {t("organizations.columns.members")}
                        </th>
                        <th scope="col" className={table.number}>
                          {t("organizations.columns.open")}
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {shown.map((one) => (
                        <tr key={one.id} data-dim={one.successorId !== null || undefined}>
                          <th scope="row">
                            <Link to="/organizations/$id" params={{ id: one.id }}>
                              {named(one.names)}
                            </Link>
                          </th>
                          <td>{t(`domain.organizationKind.${one.kind}`)}</td>
                          <td className={table.wide}>{one.business && named(one.business)}</td>
                          <td className={table.number}>{one.members}</td>
                          <td className={table.number}>{one.openIssues}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </Section>
          );
        }}
      </Loaded>
      {registering && <RegisterOrganizationForm subject={null} onClose={() => setRegistering(false)} />}
    </Page>
  );
}
