/** Everything that happened, in sentences, newest first; further back as one scrolls. */
import { getRouteApi } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useHistoryPages } from "../api/queries.ts";
import { typesOf } from "../i18n/tell.ts";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { EntryPages } from "./EntryPages.tsx";
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
        <EntryPages
          history={history}
          empty={kind === undefined ? t("home.timeline.empty") : t("home.timeline.emptyKind")}
        />
      </Section>
    </Page>
  );
}
