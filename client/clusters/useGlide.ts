/** Lets tiles that appear come out of those they descend from, and tiles that vanish go into their successors. */
import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type Leaving, passages } from "./passages.ts";
import type { Box, Tile } from "./treemap.ts";

/** Answers the tiles still on their way out. Elements of the list carry `data-tile`. Nothing moves where motion is unwanted. */
export function useGlide(
  list: RefObject<HTMLElement | null>,
  tiles: readonly Tile[],
  ms: number,
  ground: string,
): Leaving[] {
  const shown = useRef<{ tiles: readonly Tile[]; ground: string } | null>(null);
  const [leaving, setLeaving] = useState<Leaving[]>([]);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { tiles, ground };
    // A ground of another size lays everything out anew: that is no event.
    if (before === null || before.ground !== ground || before.tiles === tiles) return;
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const { arriving, leaving: gone } = passages(before.tiles, tiles);
    for (const tile of tiles) {
      const from = arriving.get(tile.cluster.id);
      const element = list.current?.querySelector(`[data-tile="${CSS.escape(tile.cluster.id)}"]`);
      if (from !== undefined)
        element?.animate([{ ...px(from), opacity: 0.4 }, px(tile)], { duration: ms, easing: "ease-out" });
    }
    setLeaving(gone);
    if (gone.length === 0) return;
    const timer = setTimeout(() => setLeaving([]), ms);
    return () => clearTimeout(timer);
  }, [list, tiles, ms, ground]);
  useLayoutEffect(() => {
    for (const { tile, into } of leaving) {
      const element = list.current?.querySelector(`[data-leaving="${CSS.escape(tile.cluster.id)}"]`);
      element?.animate([px(tile), { ...px(into ?? tile), opacity: 0 }], {
        duration: ms,
        easing: "ease-in",
        fill: "forwards",
      });
    }
  }, [list, leaving, ms]);
  return leaving;
}

const px = ({ x, y, width, height }: Box) => ({
  left: `${x}px`,
  top: `${y}px`,
  width: `${width}px`,
  height: `${height}px`,
});
