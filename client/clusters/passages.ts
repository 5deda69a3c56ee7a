/** Which tile comes out of which, and goes into which, when the map changes: what lineage looks like in motion. Pure. */
import type { Box, Tile } from "./treemap.ts";

export type Leaving = { tile: Tile; into: Box | null };

/**
 * `arriving`: for each tile that was not there before, the place it comes out of. `leaving`: each tile that is no longer
 * there and the place it goes into; null where lineage names none. Backwards in time the same roads lead back.
 */
export function passages(
  before: readonly Tile[],
  after: readonly Tile[],
): { arriving: Map<string, Box>; leaving: Leaving[] } {
  const arriving = new Map<string, Box>();
  for (const tile of after) {
    if (before.some(({ cluster }) => cluster.id === tile.cluster.id)) continue;
    const origin = relative(tile, before);
    if (origin !== undefined) arriving.set(tile.cluster.id, box(origin));
  }
  const leaving = before
    .filter((tile) => !after.some(({ cluster }) => cluster.id === tile.cluster.id))
    .map((tile) => {
      const into = relative(tile, after);
      return { tile, into: into === undefined ? null : box(into) };
    });
  return { arriving, leaving };
}

/** The tile of `others` that this one descends from or that descends from it; of several the one with most members. */
function relative({ cluster }: Tile, others: readonly Tile[]): Tile | undefined {
  return others
    .filter(
      (other) =>
        cluster.predecessors.some(({ id }) => id === other.cluster.id) ||
        other.cluster.predecessors.some(({ id }) => id === cluster.id),
    )
    .toSorted((a, b) => b.cluster.total - a.cluster.total)[0];
}

const box = ({ x, y, width, height }: Box): Box => ({ x, y, width, height });
