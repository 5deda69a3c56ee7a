/** Walking the lineage by arrow keys, from mini-clusters along bands to mini-clusters. Pure. */
import type { Lineage } from "./layout.ts";

/**
 * From a mini-cluster right and left lead to its widest band, from a band to the mini-cluster at its end; up and down go
 * among a column's mini-clusters, and among the bands between two columns. Home and End are the first and last
 * mini-cluster. Null where a key leads nowhere.
 */
export function travel({ nodes, bands }: Lineage, from: string, key: string): string | null {
  if (key === "Home") return nodes[0]?.key ?? null;
  if (key === "End") return nodes.at(-1)?.key ?? null;
  const node = nodes.find((one) => one.key === from);
  if (node !== undefined) {
    if (key === "ArrowRight") return widest(bands.filter((band) => `${band.column}/${band.from}` === from));
    if (key === "ArrowLeft") return widest(bands.filter((band) => `${band.column + 1}/${band.to}` === from));
    return beside(
      nodes.filter(({ column }) => column === node.column),
      from,
      key,
    );
  }
  const band = bands.find((one) => one.key === from);
  if (band === undefined) return null;
  if (key === "ArrowRight") return `${band.column + 1}/${band.to}`;
  if (key === "ArrowLeft") return `${band.column}/${band.from}`;
  return beside(
    bands.filter(({ column }) => column === band.column),
    from,
    key,
  );
}

const widest = (bands: Lineage["bands"]): string | null =>
  bands.toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))[0]?.key ?? null;

function beside(those: readonly { key: string }[], from: string, key: string): string | null {
  if (key !== "ArrowDown" && key !== "ArrowUp") return null;
  return those[those.findIndex((one) => one.key === from) + (key === "ArrowDown" ? 1 : -1)]?.key ?? null;
}
