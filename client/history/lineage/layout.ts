/**
 * Lineage as bands of members: a column of mini-clusters for the time before the first reorganisation and one for the
 * time after each, between them bands as wide as the members who went from one to another. Pure; all measures in px.
 */

/** `total` is the members (primary) that the mini-cluster had as the column's time began. */
export type ColumnNode = { id: string; total: number };
export type Flow = { from: string; to: string; count: number };
export type PlacedNode = ColumnNode & { key: string; column: number; x: number; y: number; height: number };
/** From (`x0`, `y0`) to (`x1`, `y1`), `height` wide all along. */
export type PlacedBand = Flow & {
  key: string;
  column: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
  height: number;
};
export type Lineage = { nodes: PlacedNode[]; bands: PlacedBand[]; width: number; height: number };

export const BAR = 12;
const GAP = 14;
/** A bar is never lower than the words beside it. */
const LEAST = 20;
const MOST_PER_MEMBER = 1.6;
const TALLEST = 520;

/** `flows[k]` leads from `columns[k]` to `columns[k + 1]`; one that names a mini-cluster its column lacks is left out. */
export function layOutLineage(
  columns: readonly (readonly ColumnNode[])[],
  flows: readonly (readonly Flow[])[],
  width: number,
): Lineage {
  const most = Math.max(1, ...columns.map((nodes) => nodes.reduce((sum, { total }) => sum + total, 0)));
  const scale = Math.min(MOST_PER_MEMBER, TALLEST / most);
  const orders = ordered(columns, flows);
  const step = columns.length < 2 ? 0 : (width - BAR) / (columns.length - 1);
  const nodes = orders.flatMap((column, index) => stacked(column, index, index * step, scale, flows));
  const tallest = Math.max(0, ...nodes.map(({ y, height }) => y + height));
  // A shorter column stands in the middle of the tallest.
  for (let column = 0; column < columns.length; column++) {
    const those = nodes.filter((node) => node.column === column);
    const foot = Math.max(0, ...those.map(({ y, height }) => y + height));
    for (const node of those) node.y += (tallest - foot) / 2;
  }
  return { nodes, bands: bandsOf(nodes, flows, scale), width, height: tallest };
}

function stacked(
  column: readonly ColumnNode[],
  index: number,
  x: number,
  scale: number,
  flows: readonly (readonly Flow[])[],
): PlacedNode[] {
  let y = 0;
  return column.map((node) => {
    const sum = (of: readonly Flow[] | undefined, side: "from" | "to") =>
      (of ?? []).reduce((total, flow) => (flow[side] === node.id ? total + flow.count : total), 0);
    // Members who came later make a mini-cluster larger on its way to the next reorganisation.
    const most = Math.max(node.total, sum(flows[index - 1], "to"), sum(flows[index], "from"));
    const height = Math.max(LEAST, most * scale);
    const placed = { ...node, key: `${index}/${node.id}`, column: index, x, y, height };
    y += height + GAP;
    return placed;
  });
}

function bandsOf(nodes: readonly PlacedNode[], flows: readonly (readonly Flow[])[], scale: number): PlacedBand[] {
  const find = (column: number, id: string) => nodes.find((node) => node.column === column && node.id === id);
  const ends = flows.flatMap((between, column) =>
    between.flatMap((flow) => {
      const [source, target] = [find(column, flow.from), find(column + 1, flow.to)];
      return source === undefined || target === undefined || flow.count === 0 ? [] : [{ flow, column, source, target }];
    }),
  );
  const starts = new Map<(typeof ends)[number], number>();
  const filled = new Map<string, number>();
  // At a source the bands leave in the order of their targets, at a target they come in the order of their sources.
  for (const end of ends.toSorted((a, b) => a.target.y - b.target.y)) {
    starts.set(end, filled.get(`out ${end.source.key}`) ?? 0);
    filled.set(`out ${end.source.key}`, (starts.get(end) ?? 0) + end.flow.count * scale);
  }
  return ends
    .toSorted((a, b) => a.column - b.column || a.source.y - b.source.y || a.target.y - b.target.y)
    .map((end) => {
      const { flow, column, source, target } = end;
      const height = flow.count * scale;
      const into = filled.get(`in ${target.key}`) ?? 0;
      filled.set(`in ${target.key}`, into + height);
      return {
        ...flow,
        key: `${column}/${flow.from}>${flow.to}`,
        column,
        x0: source.x + BAR,
        y0: source.y + (starts.get(end) ?? 0),
        x1: target.x,
        y1: target.y + into,
        height,
      };
    });
}

/** The first column as it is given; in the others each mini-cluster near those its members came from. */
function ordered(columns: readonly (readonly ColumnNode[])[], flows: readonly (readonly Flow[])[]): ColumnNode[][] {
  const result: ColumnNode[][] = [];
  for (const [index, column] of columns.entries()) {
    const before = result[index - 1];
    if (before === undefined) {
      result.push([...column]);
      continue;
    }
    const place = new Map(before.map(({ id }, at) => [id, at]));
    const middle = (id: string): number => {
      const coming = (flows[index - 1] ?? []).filter((flow) => flow.to === id && place.has(flow.from));
      const count = coming.reduce((sum, flow) => sum + flow.count, 0);
      // What came from nowhere stands last.
      if (count === 0) return Number.POSITIVE_INFINITY;
      return coming.reduce((sum, flow) => sum + (place.get(flow.from) ?? 0) * flow.count, 0) / count;
    };
    const middles = new Map(column.map(({ id }) => [id, middle(id)]));
    result.push(
      column.toSorted((a, b) => {
        const [left, right] = [middles.get(a.id) ?? 0, middles.get(b.id) ?? 0];
        return left === right ? (a.id < b.id ? -1 : 1) : left < right ? -1 : 1;
      }),
    );
  }
  return result;
}
