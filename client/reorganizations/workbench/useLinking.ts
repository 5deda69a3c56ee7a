/** A line being drawn, by pointer or by keys: from which source, over which place, and what letting go there will mean. */
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { announce } from "../../board/announce.ts";
import { useContent, useNames, useWorkbench } from "./context.ts";
import { connect, type Fate, keep, meaningOf, type Source, type Target } from "./fates.ts";

export const dragKind = "danji.source";
/** Beside the targets: what cannot be said by a line to one of them. */
export const places = ["KEEP", "SPLIT", "DISSOLVE"] as const;
export type Place = { kind: "target"; id: string } | { kind: (typeof places)[number] };
export type Linking = { source: Source; by: "pointer" | "keys"; over: Place | null };

export const samePlace = (a: Place | null, b: Place | null): boolean =>
  a?.kind === b?.kind && (a?.kind !== "target" || b?.kind !== "target" || a.id === b.id);

type Options = {
  sources: readonly Source[];
  targets: readonly Target[];
  /** What needs more than a line: the form opens with that choice. */
  onForm: (source: Source, choice: "SPLIT" | "DISSOLVE") => void;
};

export function useLinking({ sources, targets, onForm }: Options) {
  const { t } = useTranslation();
  const { structure, change } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const [linking, setLinking] = useState<Linking | null>(null);
  const old = useMemo(() => new Set(structure.miniClusters.map(({ id }) => id)), [structure]);

  /** The places one may let go at, in the order in which the keys go through them. */
  const offered = useCallback(
    (source: Source): Place[] => [
      ...targets.map(({ id }): Place => ({ kind: "target", id })),
      ...places
        .filter((kind) => kind !== "KEEP" || !targets.some(({ id }) => id === source.id))
        .map((kind): Place => ({ kind })),
    ],
    [targets],
  );
  const meaning = useCallback(
    (source: Source, place: Place): Fate => {
      if (place.kind === "target") return meaningOf(content, source, place.id, old);
      return place.kind === "KEEP" ? "CONTINUE" : place.kind;
    },
    [content, old],
  );
  const tell = useCallback(
    (source: Source, place: Place): string => {
      const kind = t(`domain.edge.${meaning(source, place)}`);
      return place.kind === "target"
        ? t("workbench.links.told", { from: names.before(source.id), to: names.cluster(place.id), kind })
        : t("workbench.links.toldAlone", { from: names.before(source.id), kind });
    },
    [t, meaning, names],
  );
  const drop = useCallback(
    (source: Source, place: Place): void => {
      announce(tell(source, place));
      if (place.kind === "target") change(connect(content, source, place.id, old));
      else if (place.kind === "KEEP") change(keep(content, source));
      else onForm(source, place.kind);
    },
    [change, content, old, onForm, tell],
  );

  // The watch over drags is set once; it asks for what holds now.
  const now = useRef({ drop, sources });
  now.current = { drop, sources };
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => source.data.kind === dragKind,
        onDragStart: ({ source }) => {
          const lifted = now.current.sources.find(({ id }) => id === source.data.id);
          if (lifted) setLinking({ source: lifted, by: "pointer", over: null });
        },
        onDropTargetChange: ({ location }) => {
          const over = (location.current.dropTargets[0]?.data.place as Place | undefined) ?? null;
          setLinking((before) => before && { ...before, over });
        },
        onDrop: ({ source, location }) => {
          setLinking(null);
          const lifted = now.current.sources.find(({ id }) => id === source.data.id);
          const place = location.current.dropTargets[0]?.data.place as Place | undefined;
          if (lifted && place) now.current.drop(lifted, place);
        },
      }),
    [],
  );

  /** Keys on a source's handle. Answers whether the key was used. */
  const onKey = (source: Source, key: string): boolean => {
    const mine = linking?.by === "keys" && linking.source.id === source.id ? linking : null;
    if (mine === null) {
      if (key !== " " && key !== "Enter") return false;
      const [first] = offered(source);
      if (first === undefined) return false;
      const own = offered(source).find((place) => place.kind === "target" && place.id === source.id) ?? first;
      setLinking({ source, by: "keys", over: own });
      announce(`${t("workbench.links.lifted", { name: names.before(source.id) })} ${tell(source, own)}`);
      return true;
    }
    const all = offered(source);
    const at = all.findIndex((place) => samePlace(place, mine.over));
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
    if (step !== undefined || key === "Home" || key === "End") {
      const next = key === "Home" ? 0 : key === "End" ? all.length - 1 : (at + step! + all.length) % all.length;
      const over = all[next]!;
      setLinking({ ...mine, over });
      announce(tell(source, over));
      return true;
    }
    if (key === " " || key === "Enter") {
      setLinking(null);
      if (mine.over) drop(source, mine.over);
      return true;
    }
    if (key !== "Escape") return false;
    setLinking(null);
    announce(t("workbench.links.cancelled"));
    return true;
  };
  const cancel = useCallback(() => setLinking((before) => (before?.by === "keys" ? null : before)), []);
  return { linking, onKey, cancel, meaning, offered };
}
