/** What the drawing does for its cards: one object that stays the same, so that no card is drawn again for it. */
import { useEffect, useRef, useState } from "react";
import { useWorkbench } from "./context.ts";
import { disconnect, type Source, type Target } from "./fates.ts";
import type { CardActs } from "./SourceCard.tsx";
import { useTargetOptions } from "./useTargets.ts";

type Given = Pick<CardActs, "onKey" | "onLeave" | "onShow"> & {
  targets: readonly Target[];
  onForm: (source: Source) => void;
};

export function useCardActs(given: Given): CardActs {
  const { change, store, jump } = useWorkbench();
  const options = useTargetOptions(given.targets);
  const now = useRef({ ...given, options, change, jump });
  useEffect(() => {
    now.current = { ...given, options, change, jump };
  });
  const [acts] = useState<CardActs>(() => ({
    onKey: (source, key) => now.current.onKey(source, key),
    onLeave: () => now.current.onLeave(),
    onForm: (source) => now.current.onForm(source),
    onShow: (id) => now.current.onShow(id),
    onDisconnect: (edge) => now.current.change(disconnect(store.content(), edge)),
    onLate: ({ id }, to) =>
      now.current.change({ defaultSuccessors: to === null ? { drop: [id] } : { put: [{ from: id, to }] } }),
    onUnmapped: (memberId) => now.current.jump("moves", memberId),
    options: () => now.current.options,
  }));
  return acts;
}
