/** Lays the mini-clusters out as tiles whose area is members, SUBs in one frame with their MAIN. */
import { hierarchy, treemap, treemapSquarify } from "d3-hierarchy";
import type { MiniCluster } from "../../src/contract/answers.ts";

export type Box = { x: number; y: number; width: number; height: number };
/** `own`: the tile is the MAIN's own part of a frame it shares with its SUBs. */
export type Tile = Box & { cluster: MiniCluster; own: boolean };
export type Frame = Box & { id: string };

type Node = { id: string; cluster?: MiniCluster; own?: boolean; children?: Node[] };

/** A mini-cluster with few members or none still has a tile to read and to click on: this share of all at the least. */
const LEAST_SHARE = 0.06;
/** On a narrower ground tiles are broad rather than square, so that a name has room. */
const NARROW = 560;

/** Tiles and frames for a ground of `width` × `height` px. SUBs whose MAIN is not there stand alone. */
export function layOut(
  clusters: readonly MiniCluster[],
  width: number,
  height: number,
): { tiles: Tile[]; frames: Frame[] } {
  if (width < 1 || clusters.length === 0) return { tiles: [], frames: [] };
  const ids = new Set(clusters.map((cluster) => cluster.id));
  const tops = clusters.filter((cluster) => cluster.parentId === null || !ids.has(cluster.parentId));
  const node = (cluster: MiniCluster): Node => {
    const subs = clusters.filter((sub) => sub.parentId === cluster.id);
    if (subs.length === 0) return { id: cluster.id, cluster };
    return {
      id: `frame-${cluster.id}`,
      children: [{ id: cluster.id, cluster, own: true }, ...subs.map((sub) => ({ id: sub.id, cluster: sub }))],
    };
  };
  const least = Math.max(1, LEAST_SHARE * clusters.reduce((sum, { total }) => sum + total, 0));
  const root = hierarchy<Node>({ id: "root", children: tops.map(node) })
    .sum(({ cluster }) => (cluster === undefined ? 0 : Math.max(cluster.total, least)))
    // Ties by id, so that equal tiles never change places between two readings.
    .sort((a, b) => (b.value ?? 0) - (a.value ?? 0) || a.data.id.localeCompare(b.data.id));
  const laid = treemap<Node>()
    .tile(treemapSquarify.ratio(width < NARROW ? 2.2 : 1.35))
    .size([width, height])
    .paddingInner((parent) => (parent.depth === 0 ? 8 : 6))
    .paddingOuter((parent) => (parent.depth === 0 ? 0 : 6))
    .round(true)(root);
  const box = ({ x0, y0, x1, y1 }: { x0: number; y0: number; x1: number; y1: number }): Box => ({
    x: x0,
    y: y0,
    width: x1 - x0,
    height: y1 - y0,
  });
  return {
    tiles: laid
      .leaves()
      .flatMap((leaf) =>
        leaf.data.cluster === undefined
          ? []
          : [{ ...box(leaf), cluster: leaf.data.cluster, own: leaf.data.own ?? false }],
      ),
    frames: laid
      .descendants()
      .filter((one) => one.depth === 1 && one.children !== undefined)
      .map((one) => ({ ...box(one), id: one.data.id })),
  };
}
