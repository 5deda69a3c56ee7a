/** Ctrl-K: every page, board, mini-cluster and command, and the difficulties themselves; Korean by initial consonants. */
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { IconSearch } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { useIssues, useMe, useMiniClusters } from "../api/queries.ts";
import { useLanguage, useNamed } from "../i18n/useLanguage.ts";
import { hangulMatches } from "../ui/hangul.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import { closePanels, openActor, openAsOf, openWelcome } from "./panels.ts";
import { places } from "./places.ts";
import { switchLanguage } from "./Switches.tsx";

const [store, palette] = createSpotlight();

/** Mounted while the palette is open; it opens itself and tells the shell when it has closed. */
export function Palette() {
  useReturnFocus();
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const groups = useGroups(query);
  useEffect(() => palette.open(), []);
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={groups}
      // Already chosen in useGroups: what the server found must not be filtered again by our own words.
      filter={(_, actions) => actions}
      onSpotlightClose={closePanels}
      nothingFound={t("shell.palette.nothing")}
      highlightQuery={false}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      maxHeight="min(60dvh, 520px)"
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.8} />,
        placeholder: t("shell.palette.placeholder"),
        "aria-label": t("shell.palette.open"),
      }}
    />
  );
}

/** What answers to the query, by group; without a query pages, commands and one's own boards. */
function useGroups(query: string): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const named = useNamed();
  const language = useLanguage();
  const navigate = useNavigate();
  const asOf = useAsOf();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const me = useMe().data;
  const clusters = useMiniClusters().data?.items ?? [];
  const [asked] = useDebouncedValue(query.trim(), 150);
  const searchable = asked.length >= 2 && !/^[ㄱ-ㅎ]+$/.test(asked);
  const found = useIssues({ q: asked, limit: 6 }, searchable).data?.items ?? [];

  const answering = (...words: string[]): boolean => words.some((word) => hangulMatches(word, query));
  const group = (label: string, actions: SpotlightActionGroupData["actions"]): SpotlightActionGroupData => ({
    group: label,
    actions,
  });
  const pages = places
    .map((place) => ({
      id: place.key,
      label: t(`shell.nav.${place.key}`),
      onClick: () => void navigate({ to: place.to }),
    }))
    .filter((action) => answering(action.label));
  const boards = (me?.boards ?? [])
    .filter((board) => (query === "" ? board.mine : answering(board.names.ko, board.names.en)))
    .slice(0, 8)
    .map((board) => ({
      id: `board-${board.groupId}`,
      label: named(board.names),
      onClick: () => void navigate({ to: "/boards/$groupId", params: { groupId: board.groupId } }),
    }));
  const miniClusters = clusters
    .filter((cluster) => query !== "" && answering(cluster.names.ko, cluster.names.en))
    .slice(0, 8)
    .map((cluster) => ({
      id: `cluster-${cluster.id}`,
      label: named(cluster.names),
      onClick: () => void navigate({ to: "/mini-clusters/$id", params: { id: cluster.id } }),
    }));
  const issues = (searchable ? found : []).map((issue) => ({
    id: `issue-${issue.id}`,
    label: `#${issue.number} ${issue.title}`,
    description: t(`domain.state.${issue.state}`),
    onClick: () => void navigate({ to: "/issues/$issueId", params: { issueId: issue.id } }),
  }));
  // Initial consonants find names here; the server searches for words.
  if (query.trim() !== "" && !/^[ㄱ-ㅎ\s]+$/.test(query)) {
    issues.push({
      id: "search",
      label: t("shell.palette.searchIssues", { query: query.trim() }),
      description: "",
      onClick: () => void navigate({ to: "/issues", search: { q: query.trim() } }),
    });
  }
  const own = me?.boards.find((board) => board.mine) ?? me?.boards[0];
  const commands = [
    ...(own && asOf === undefined
      ? [
          {
            id: "log",
            label: t("shell.palette.logIssue"),
            onClick: () =>
              void navigate({ to: "/boards/$groupId", params: { groupId: own.groupId }, search: { log: true } }),
          },
        ]
      : []),
    { id: "asOf", label: t("shell.palette.asOf"), onClick: later(openAsOf) },
    ...(asOf === undefined
      ? []
      : [
          {
            id: "present",
            label: t("shell.palette.present"),
            onClick: () => void navigate({ to: ".", search: (search) => ({ ...search, asOf: undefined }) }),
          },
        ]),
    ...(me?.demo
      ? [
          { id: "actor", label: t("shell.palette.actor"), onClick: later(openActor) },
          { id: "welcome", label: t("shell.palette.welcome"), onClick: later(openWelcome) },
        ]
      : []),
    { id: "theme", label: t("shell.palette.theme"), onClick: () => setColorScheme(dark ? "light" : "dark") },
    {
      id: "language",
      label: t("shell.palette.language"),
      onClick: () => void switchLanguage(language === "ko" ? "en" : "ko"),
    },
  ].filter((action) => answering(action.label));

  return [
    group(t("shell.palette.pages"), pages),
    group(t("shell.palette.commands"), commands),
    group(t("shell.palette.boards"), boards),
    group(t("shell.palette.clusters"), miniClusters),
    group(t("shell.palette.issues"), issues),
  ].filter((entry) => entry.actions.length > 0);
}

/** Opens another panel once the palette has closed: panels show one at a time. */
function later(open: () => void): () => void {
  return () => void setTimeout(open, 220);
}
