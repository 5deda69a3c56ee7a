/** All issues the reader may see, searched and filtered; the filters are in the address. */
import { Button, Select, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { categories, issueStates } from "../../src/contract/codes.ts";
import { useIssuePages, useMiniClusters } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import type { IssuesSearch } from "../search.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import { IssuesTable } from "./IssuesTable.tsx";
import classes from "./issues.module.css";

const IssueBeside = lazy(async () => ({ default: (await import("../issue/IssueBeside.tsx")).IssueBeside }));
const route = getRouteApi("/issues");

export function IssuesPage() {
  const { t } = useTranslation();
  const named = useNamed();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { q, open, state, category, miniCluster, firm, issue } = search;
  const issues = useIssuePages({ q, open, state, category: category?.[0], miniCluster, firm });
  const clusters = useMiniClusters().data?.items ?? [];
  const change = (next: Partial<IssuesSearch>) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const filtered = q ?? open ?? state ?? category ?? miniCluster ?? firm;
  const pages = issues.data?.pages ?? [];
  const shown = pages.reduce((sum, page) => sum + page.items.length, 0);
  const firmNames = firm === undefined ? undefined : pages[0]?.refs.organizations[firm]?.names;
  return (
    <Page title={firmNames ? `${t("issues.title")} · ${named(firmNames)}` : t("issues.title")} lead={t("issues.text")}>
      <Section title={t("issues.count", { count: pages[0]?.total ?? 0 })}>
        <search className={classes.filters}>
          <SearchField value={q ?? ""} onSearch={(next) => change({ q: next || undefined })} />
          <Select
            aria-label={t("issues.filters.state")}
            placeholder={t("issues.filters.state")}
            data={issueStates.map((value) => ({ value, label: t(`domain.state.${value}`) }))}
            value={state?.[0] ?? null}
            onChange={(next) => change({ state: issueStates.filter((one) => one === next), open: undefined })}
            clearable
            w={140}
          />
          <Select
            aria-label={t("issues.filters.category")}
            placeholder={t("issues.filters.category")}
            data={categories.map((value) => ({ value, label: t(`domain.category.${value}`) }))}
            value={category?.[0] ?? null}
            onChange={(next) => change({ category: categories.filter((one) => one === next) })}
            clearable
            w={160}
          />
          <Select
            aria-label={t("issues.filters.miniCluster")}
            placeholder={t("issues.filters.miniCluster")}
            data={clusters.map((cluster) => ({ value: cluster.id, label: named(cluster.names) }))}
            value={miniCluster ?? null}
            onChange={(next) => change({ miniCluster: next ?? undefined })}
            clearable
            w={210}
          />
          <Switch
            label={t("issues.filters.open")}
            checked={open === true}
            onChange={(event) =>
              change({ open: event.currentTarget.checked || undefined, ...(open ? {} : { state: undefined }) })
            }
          />
        </search>
        <Loaded query={issues} waiting={<SkeletonLines count={10} height={24} />}>
          {() =>
            shown === 0 ? (
              filtered === undefined ? (
                <Empty>{t("issues.empty")}</Empty>
              ) : (
                <Empty
                  action={
                    <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                      {t("common.state.clearFilters")}
                    </Button>
                  }
                >
                  {t("common.state.emptySearch")}
                </Empty>
              )
            ) : (
              <>
                <IssuesTable pages={pages} selected={issue} />
                <div className={classes.end}>
                  {t("common.count.of", { shown, total: pages[0]?.total ?? shown })}
                  {issues.hasNextPage && (
                    <Button
                      variant="default"
                      loading={issues.isFetchingNextPage}
                      onClick={() => void issues.fetchNextPage()}
                    >
                      {t("common.action.more")}
                    </Button>
                  )}
                </div>
              </>
            )
          }
        </Loaded>
      </Section>
      {issue !== undefined && (
        <Suspense>
          <IssueBeside issueId={issue} onClose={() => change({ issue: undefined })} />
        </Suspense>
      )}
    </Page>
  );
}

/** Asks the server a moment after the last keystroke, and never in the middle of a Hangul syllable. */
function SearchField({ value, onSearch }: { value: string; onSearch: (value: string) => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  const search = useDebouncedCallback(onSearch, 250);
  useEffect(() => setTyped(value), [value]);
  return (
    <TextInput
      type="search"
      className={classes.grow}
      aria-label={t("issues.search")}
      placeholder={t("issues.search")}
      leftSection={<IconSearch size={16} aria-hidden="true" />}
      maxLength={80}
      value={typed}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={(event) => {
        setComposing(false);
        search(event.currentTarget.value.trim());
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        if (!composing) search(event.currentTarget.value.trim());
      }}
    />
  );
}
