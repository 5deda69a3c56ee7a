/** Chooses where rows go: the new structure's mini-clusters, for issues their groups too, and what else may become of them. */
import { Combobox, Modal, TextInput, useCombobox } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { hangulMatches } from "../../ui/hangul.ts";
import { useReckoning } from "../workbench/context.ts";
import { type Destination, offered } from "./destinations.ts";
import classes from "./moves.module.css";
import type { MoveKind, Subject } from "./subjects.ts";
import type { Moves } from "./useMoves.ts";
import { useTold } from "./useTold.ts";

type Props = {
  kind: MoveKind;
  rows: readonly Subject[];
  moves: Moves;
  onChoose: (wish: Destination) => void;
  onClose: () => void;
};

export function DestinationChooser(props: Props) {
  const { t } = useTranslation();
  const told = useTold();
  const { kind, rows, onClose } = props;
  return (
    <Modal opened onClose={onClose} title={t("planMoves.choose.title", { what: told.amount(kind, rows) })} size={460}>
      <Wishes {...props} />
    </Modal>
  );
}

function Wishes({ kind, rows, moves, onChoose, onClose }: Props) {
  const { t } = useTranslation();
  const told = useTold();
  const [query, setQuery] = useState("");
  const combobox = useCombobox({ opened: true });
  const after = useReckoning()?.preview.after;
  const { fates, places } = moves;
  const wishes = useMemo(() => wishesFor(kind, rows, places.after, fates.homes), [kind, rows, places, fates]);
  const shown = wishes.filter((wish) => hangulMatches(told.destination(kind, wish).name, query));
  const named = shown.filter((wish) => typeof wish === "object");
  const others = shown.filter((wish) => typeof wish === "string");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown follows from the query
  useEffect(() => {
    combobox.selectFirstOption();
  }, [query]);
  const option = (wish: Destination) => {
    const { name, text } = told.destination(kind, wish);
    const total =
      typeof wish === "object" && wish.group === undefined && after?.find(({ id }) => id === wish.to)?.total;
    return (
      <Combobox.Option key={keyOf(wish)} value={keyOf(wish)} data-inside={isInside(wish) || undefined}>
        <span className={classes.optionName}>
          {name}
          {typeof total === "number" && (
            <span className={classes.dim}>{t("planMoves.choose.now", { count: total })}</span>
          )}
        </span>
        {text !== "" && <span className={classes.optionText}>{text}</span>}
      </Combobox.Option>
    );
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(key) => {
        const wish = wishes.find((one) => keyOf(one) === key);
        if (wish !== undefined) onChoose(wish);
      }}
    >
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          type="search"
          aria-label={t("planMoves.choose.search")}
          placeholder={t("planMoves.choose.search")}
          leftSection={<IconSearch size={16} aria-hidden="true" />}
          value={query}
          onChange={({ currentTarget }) => setQuery(currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
          }}
        />
      </Combobox.EventsTarget>
      <Combobox.Options className={classes.options}>
        {named.length > 0 && <Combobox.Group label={t("planMoves.choose.targets")}>{named.map(option)}</Combobox.Group>}
        {others.length > 0 && <Combobox.Group label={t("planMoves.choose.other")}>{others.map(option)}</Combobox.Group>}
        {shown.length === 0 && <Combobox.Empty>{t("planMoves.choose.nothing")}</Combobox.Empty>}
      </Combobox.Options>
    </Combobox>
  );
}

const isInside = (wish: Destination): boolean => typeof wish === "object" && wish.group !== undefined;
const keyOf = (wish: Destination): string =>
  typeof wish === "string" ? wish : wish.group === undefined ? wish.to : `${wish.to}/${wish.group ?? ""}`;

/** Mini-clusters in order; for issues each followed by "no group", where one of them has one, and by the groups there. */
function wishesFor(
  kind: MoveKind,
  rows: readonly Subject[],
  targets: readonly string[],
  homes: ReadonlyMap<string, string | null>,
): Destination[] {
  const grouped = rows.some(({ groupId }) => groupId !== null);
  const named = targets.flatMap((to): Destination[] => {
    if (kind !== "issues") return [{ to }];
    const there = [...homes].filter(([, home]) => home === to).map(([group]) => ({ to, group }));
    return [{ to }, ...(grouped ? [{ to, group: null }] : []), ...there];
  });
  return [...named, ...offered[kind]];
}
