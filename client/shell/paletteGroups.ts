/** What the palette shows for what is typed: pages, commands, boards, mini-clusters, difficulties, each as one action. */
import { useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import type { SpotlightActionData, SpotlightActionGroupData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { mayAnywhere } from "../../src/domain/permissions.ts";
import { useAsOf } from "../api/asOf.ts";
import { useServerNow } from "../api/clock.ts";
import { useIssues, useMe, useMiniClusters } from "../api/queries.ts";
import { offers } from "../commands/catalogue.ts";
import type { AnyOffer, Kind, Subjects } from "../commands/offer.ts";
import type { Here } from "../commands/subjects.ts";
import { textsOf } from "../i18n/i18n.ts";
import { useLanguage, useNamed } from "../i18n/useLanguage.ts";
import { useSignOut } from "../signIn/useSignOut.ts";
import { hangulMatches } from "../ui/hangul.ts";
import { later } from "./later.ts";
import { ownPages } from "./ownPages.ts";
import { openActor, openAsOf, openWelcome } from "./panels.ts";
import { places } from "./places.ts";
import { switchLanguage } from "./Switches.tsx";

type Props = {
  query: string;
  /** The query a moment later: what the server is asked. */
  asked: string;
  here: Here;
  give: (offer: AnyOffer, subject: Subjects[Kind]) => void;
  choose: (offer: AnyOffer) => void;
};
/** Commands that may not be given are told with why, at most so many. */
const deniedAtMost = 3;

/** Without a query: what can be done here, pages, commands and one's own boards. */
export function usePaletteGroups({ query, asked, here, give, choose }: Props): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const named = useNamed();
  const navigate = useNavigate();
  const me = useMe().data;
  const clusters = useMiniClusters().data?.items ?? [];
  const searchable = asked.length >= 2 && !/^[ㄱ-ㅎ]+$/.test(asked);
  const found = useIssues({ q: asked, limit: 6 }, searchable).data?.items ?? [];
  const other = useOtherTexts();

  const answering = (...words: string[]): boolean => words.some((word) => hangulMatches(word, query));
  /** What is called one thing in both languages answers to both. */
  const called = (label: (texts: TFunction) => string): boolean =>
    answering(label(t), ...(other === null ? [] : [label(other)]));
  const pages = places
    .filter((place) => called((texts) => texts(`shell.nav.${place.key}`)))
    .map((place) => ({
      id: place.key,
      label: t(`shell.nav.${place.key}`),
      onClick: () => void navigate({ to: place.to }),
    }));
  const own = ownPages
    .filter(({ may, title }) => may(me?.actor ?? null) && called((texts) => texts(title)))
    .map(({ key, title, to }) => ({ id: key, label: t(title), onClick: () => void navigate({ to }) }));
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
  const commands = useCommands({ query, called, here, give, choose });
  const shell = useShellCommands().filter(({ says }) => called(says));
  return [
    { group: t("shell.palette.here"), actions: commands.here },
    { group: t("shell.palette.pages"), actions: [...pages, ...own] },
    ...(query === "" ? [{ group: t("shell.palette.boards"), actions: boards }] : []),
    {
      group: t("shell.palette.commands"),
      actions: [
        ...commands.allowed,
        ...shell.map(({ says, ...action }) => ({ ...action, label: says(t) })),
        ...commands.denied,
      ],
    },
    ...(query === "" ? [] : [{ group: t("shell.palette.boards"), actions: boards }]),
    { group: t("shell.palette.clusters"), actions: miniClusters },
    { group: t("shell.palette.issues"), actions: issues },
  ].filter((entry) => entry.actions.length > 0);
}

/** The texts of the language that is not shown; null until they have come. */
function useOtherTexts(): TFunction | null {
  const other = useLanguage() === "ko" ? "en" : "ko";
  const [texts, setTexts] = useState<TFunction | null>(null);
  useEffect(() => {
    let wanted = true;
    // Without them one's own language still finds everything.
    textsOf(other).then(
      (loaded) => wanted && setTexts(() => loaded),
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [other]);
  return texts;
}

type Commands = Record<"here" | "allowed" | "denied", SpotlightActionData[]>;

/** The domain's commands: on what is in front of the reader, on something to be chosen, and why not where none may. */
function useCommands({
  query,
  called,
  here,
  give,
  choose,
}: Omit<Props, "asked"> & { called: (label: AnyOffer["label"]) => boolean }): Commands {
  const { t } = useTranslation();
  const past = useAsOf() !== undefined;
  const now = useServerNow();
  const actor = useMe().data?.actor ?? null;
  const answering = offers.filter(({ label }) => called(label));
  const onHere: SpotlightActionData[] = [];
  const allowed: SpotlightActionData[] = [];
  const denied: SpotlightActionData[] = [];
  for (const offer of answering) {
    const label = offer.label(t);
    const permission = mayAnywhere(actor, offer.command);
    if (past || actor === null || !permission.allowed) {
      const why = past ? "PAST" : permission.allowed ? "NOT_SIGNED_IN" : permission.why;
      denied.push({ id: offer.id, label, description: t(`board.why.${why}`), disabled: true });
      continue;
    }
    if (offer.on === "programme") {
      if (offer.may(actor, null, now)) allowed.push({ id: offer.id, label, onClick: () => give(offer, null) });
      else denied.push({ id: offer.id, label, description: t("board.why.ROLE_LACKS"), disabled: true });
      continue;
    }
    const present = here[offer.on];
    // Each offer's own kind of thing is what `here` holds under it.
    if (present !== undefined && (offer.may as (...of: unknown[]) => boolean)(actor, present.subject, now))
      onHere.push({
        id: `here-${offer.id}`,
        label: t("commands.chosen", { command: label, subject: present.label }),
        onClick: () => give(offer, present.subject),
      });
    allowed.push({
      id: offer.id,
      label: `${label}…`,
      closeSpotlightOnTrigger: false,
      onClick: () => choose(offer),
    });
  }
  return {
    here: onHere,
    allowed,
    denied: query === "" || allowed.length > 0 ? [] : denied.slice(0, deniedAtMost),
  };
}

type ShellCommand = { id: string; says: (t: TFunction) => string; onClick: () => void };

/** What concerns the screen alone: the moment shown, whose eyes, theme, language. */
function useShellCommands(): ShellCommand[] {
  const navigate = useNavigate();
  const language = useLanguage();
  const asOf = useAsOf();
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme("light") === "dark";
  const demo = useMe().data?.demo === true;
  const signOut = useSignOut();
  const commands: (ShellCommand | false)[] = [
    { id: "asOf", says: (t) => t("shell.palette.asOf"), onClick: later(openAsOf) },
    asOf !== undefined && {
      id: "present",
      says: (t) => t("shell.palette.present"),
      onClick: () => void navigate({ to: ".", search: (search) => ({ ...search, asOf: undefined }) }),
    },
    demo && { id: "actor", says: (t) => t("shell.palette.actor"), onClick: later(openActor) },
    !demo && { id: "signOut", says: (t) => t("account.menu.signOut"), onClick: () => void signOut() },
    demo && { id: "welcome", says: (t) => t("shell.palette.welcome"), onClick: later(openWelcome) },
    { id: "theme", says: (t) => t("shell.palette.theme"), onClick: () => setColorScheme(dark ? "light" : "dark") },
    {
      id: "language",
      says: (t) => t("shell.palette.language"),
      onClick: () => void switchLanguage(language === "ko" ? "en" : "ko"),
    },
  ];
  return commands.filter((command) => command !== false);
}
