/** Where the ribbons' bars and bands stand: heights by members, bands in the order of both sides. Pure. */
import type { Names } from "../../../src/contract/base.ts";
import { Sector } from "../../../src/contract/base.ts";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";

type Node = { id: string; names: Names; total: number };
export type Placed = Node & { y: number; height: number };
/** From `y0`, `h0` high, on the left to `y1`, `h1` high, on the right. */
export type Band = { from: string; to: string; count: number; y0: number; y1: number; h0: number; h1: number };

const perMember = 1.5;
const leastHeight = 24;
const gap = 12;

/** All measures in px. Members without a destination and those who leave have no band. */
export function bandsOf(before: readonly Node[], after: readonly Node[], flows: ReorganizationPreview["flows"]) {
  const scale = Math.min(perMember, 560 / Math.max(1, total(before), total(after)));
  const left = stack(before, scale);
  const right = stack(after, scale);
  const bands: Band[] = [];
  const filled = new Map<string, number>();
  const place = (side: "l" | "r", node: Placed, count: number): { y: number; h: number } => {
    const key = side + node.id;
    const start = filled.get(key) ?? 0;
    filled.set(key, start + count);
    const unit = node.height / Math.max(1, node.total);
    return { y: node.y + start * unit, h: Math.max(1, count * unit) };
  };
  // By source on the left; within it in the order of the targets, so that bands cross as little as they can.
  for (const source of left)
    for (const target of right) {
      const flow = flows.find(({ from, to }) => from === source.id && to === target.id);
      const count = flow ? Sector.options.reduce((sum, sector) => sum + (flow.members[sector] ?? 0), 0) : 0;
      if (count === 0) continue;
      const [a, b] = [place("l", source, count), place("r", target, count)];
      bands.push({ from: source.id, to: target.id, count, y0: a.y, h0: a.h, y1: b.y, h1: b.h });
    }
  const foot = (side: readonly Placed[]): number => Math.max(0, ...side.map(({ y, height }) => y + height));
  return { left, right, bands, height: Math.max(foot(left), foot(right)) + 6 };
}

const total = (nodes: readonly Node[]): number => nodes.reduce((sum, node) => sum + node.total, 0);

function stack(nodes: readonly Node[], scale: number): Placed[] {
  let y = 4;
  return nodes.map((node) => {
    const placed = { ...node, y, height: Math.max(leastHeight, node.total * scale) };
    y += placed.height + gap;
    return placed;
  });
}
