/**
 * Ctrl-K: every page, board, mini-cluster and command, and the difficulties themselves; Korean by initial consonants. A
 * command that is given on something asks on what, in the same place.
 */
import { useDebouncedValue } from "@mantine/hooks";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import "@mantine/spotlight/styles.layer.css";
import { IconArrowLeft, IconSearch } from "@tabler/icons-react";
import { type NavigateOptions, useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AnyOffer, Kind, Offer, Subjects } from "../commands/offer.ts";
import { openForm } from "../commands/opened.ts";
import { type Choice, useChoices, useHere } from "../commands/subjects.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import { later } from "./later.ts";
import { usePaletteGroups } from "./paletteGroups.ts";
import { closePanels } from "./panels.ts";

const [store, palette] = createSpotlight();

/** Spotlight keeps the mark in the document; it moves it by itself only when the query changes. */
function markFirst(): void {
  const list = document.getElementById(store.getState().listId);
  list?.querySelector("[data-selected]")?.removeAttribute("data-selected");
  list?.querySelector("[data-action]")?.setAttribute("data-selected", "true");
  store.updateState((state) => ({ ...state, selected: 0 }));
}

/** Mounted while the palette is open; it opens itself and tells the shell when it has closed. */
export function Palette() {
  useReturnFocus();
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [query, setQuery] = useState("");
  const [asked] = useDebouncedValue(query.trim(), 150);
  /** The command whose subject is being chosen. */
  const [choosing, setChoosing] = useState<AnyOffer | null>(null);
  const here = useHere();
  useEffect(() => palette.open(), []);

  const give = <K extends Kind>(offer: Offer<K>, subject: Subjects[K]): void => {
    const { does } = offer;
    if ("form" in does) {
      later(() => openForm(offer, subject))();
      return;
    }
    does.before?.(subject);
    // The panel of the very issue is open already: it takes what was asked for.
    const there = offer.on === "issue" && here.issue?.subject === subject;
    if (!there) void navigate(does.goes(subject) as NavigateOptions);
  };
  const choose = (offer: AnyOffer | null): void => {
    setQuery("");
    setChoosing(offer);
  };
  const groups = usePaletteGroups({
    query,
    asked,
    here,
    give: (offer, subject) => give(offer as Offer<Kind>, subject as Subjects[Kind]),
    choose,
  });
  const choices = useChoices(choosing, query, asked);
  const actions: SpotlightActionGroupData[] =
    choosing === null
      ? groups
      : [
          {
            group: choosing.label(t),
            actions: [
              ...choices.items.map(({ id, label, description, subject }: Choice) => ({
                id,
                label,
                description,
                onClick: () => give(choosing as Offer<Kind>, subject),
              })),
              {
                id: "back",
                label: t("commands.choose.back"),
                leftSection: <IconArrowLeft size={16} />,
                closeSpotlightOnTrigger: false,
                onClick: () => choose(null),
              },
            ],
          },
        ];
  // The first of what may be chosen is marked as soon as it is there, so that Enter takes it.
  const [first] = choices.items;
  const firstId = choosing === null ? undefined : first?.id;
  useEffect(() => {
    if (firstId !== undefined) markFirst();
  }, [firstId]);
  const nothing = choosing !== null && choices.items.length === 0 && !choices.loading;
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={actions}
      // Already chosen by the groups: what the server found must not be filtered again by our own words.
      filter={(_, all) => all}
      onSpotlightClose={closePanels}
      nothingFound={t("shell.palette.nothing")}
      highlightQuery={false}
      scrollable
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      maxHeight="min(60dvh, 520px)"
      searchProps={{
        leftSection: <IconSearch size={18} stroke={1.8} />,
        placeholder:
          choosing === null || choosing.on === "programme"
            ? t("shell.palette.placeholder")
            : t(`commands.choose.${choosing.on}`),
        "aria-label": choosing === null ? t("shell.palette.open") : choosing.label(t),
        ...(nothing ? { error: query === "" ? t("commands.choose.none") : t("shell.palette.nothing") } : {}),
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === "Backspace" && query === "" && choosing !== null) choose(null);
        },
      }}
    />
  );
}
