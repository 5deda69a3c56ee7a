/** Everything that happened, in sentences, newest first; further back as one scrolls. */
import { Button } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useHistoryPages } from "../api/queries.ts";
import { typesOf } from "../i18n/tell.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { Entries } from "./Entries.tsx";
import { KindFilter } from "./KindFilter.tsx";

const route = getRouteApi("/history");

export function HistoryPage() {
  const { t } = useTranslation();
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const history = useHistoryPages({ types: typesOf(kind) });
  return (
    <Page title={t("shell.nav.history")}>
      <Section
        title={t("home.timeline.title")}
        aside={
          <KindFilter
            kind={kind}
            onKind={(next) => void navigate({ search: (search) => ({ ...search, kind: next }), replace: true })}
          />
        }
      >
        <Loaded query={history}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <Empty>{kind === undefined ? t("home.timeline.empty") : t("home.timeline.emptyKind")}</Empty>
            ) : (
              <>
                <Entries pages={pages} />
                {history.hasNextPage && (
                  <Button
                    variant="default"
                    mt="md"
                    loading={history.isFetchingNextPage}
                    onClick={() => void history.fetchNextPage()}
                  >
                    {t("common.action.more")}
                  </Button>
                )}
              </>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}
