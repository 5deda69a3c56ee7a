/** Where the lines of the drawing stand between the cards of both sides: as wide as the members who go along. Pure. */

/** A card's place, in px from the top of the drawing. */
export type Box = { id: string; top: number; height: number };
/** `edge`: the plan draws a line there; without one, members go there by rows of their own. */
export type Link = { from: string; to: string; count: number; edge: boolean };
/** From `y0`, `h0` high, at the sources to `y1`, `h1` high, at the targets. */
export type Band = Link & { y0: number; h0: number; y1: number; h1: number };

/** The widest one member may be drawn, and the thinnest a line. */
const perMember = 1.6;
const thinnest = 2;
/** Room left at a card's top and bottom. */
const inset = 6;

/** One band a link; at each card they lie side by side in the order of the other side's cards, around its middle. */
export function linkBands(sources: readonly Box[], targets: readonly Box[], links: readonly Link[]): Band[] {
  const left = new Map(sources.map((box) => [box.id, box]));
  const right = new Map(targets.map((box) => [box.id, box]));
  const drawn = links.filter(({ from, to }) => left.has(from) && right.has(to));
  const scale = Math.min(
    perMember,
    ...sources.map((box) =>
      unit(
        box,
        drawn.filter(({ from }) => from === box.id),
      ),
    ),
    ...targets.map((box) =>
      unit(
        box,
        drawn.filter(({ to }) => to === box.id),
      ),
    ),
  );
  const width = ({ count }: Link): number => Math.max(thinnest, count * scale);
  const start = (box: Box, own: readonly Link[]): number =>
    box.top + (box.height - own.reduce((sum, link) => sum + width(link), 0)) / 2;
  const tops = { left: new Map<Link, number>(), right: new Map<Link, number>() };
  const stack = (box: Box, own: Link[], other: (link: Link) => number, into: Map<Link, number>): void => {
    let y = start(box, own);
    for (const link of own.sort((a, b) => other(a) - other(b))) {
      into.set(link, y);
      y += width(link);
    }
  };
  for (const box of sources)
    stack(
      box,
      drawn.filter(({ from }) => from === box.id),
      ({ to }) => right.get(to)!.top,
      tops.left,
    );
  for (const box of targets)
    stack(
      box,
      drawn.filter(({ to }) => to === box.id),
      ({ from }) => left.get(from)!.top,
      tops.right,
    );
  return drawn.map((link) => ({
    ...link,
    y0: tops.left.get(link)!,
    h0: width(link),
    y1: tops.right.get(link)!,
    h1: width(link),
  }));
}

/** How wide one member may be so that the card's links fit into its height. */
function unit({ height }: Box, own: readonly Link[]): number {
  const members = own.reduce((sum, { count }) => sum + count, 0);
  return members === 0 ? perMember : Math.max(0.05, (height - 2 * inset) / members);
}

/** The outline of a band from `x0` to `x1`. */
export function bandPath({ y0, h0, y1, h1 }: Band, x0: number, x1: number): string {
  const middle = (x0 + x1) / 2;
  return `M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + h1}C${middle} ${y1 + h1} ${middle} ${y0 + h0} ${x0} ${y0 + h0}Z`;
}
