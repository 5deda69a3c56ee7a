/** A drawing carried away: an SVG that stands alone, its colours written into it and a stamp under it; or a PNG of that. */

/** What of an element's looks the drawing needs when the page's styles are no longer there. */
const LOOKS = [
  "fill",
  "fill-opacity",
  "stroke",
  "stroke-opacity",
  "stroke-width",
  "stroke-dasharray",
  "stroke-linejoin",
  "paint-order",
  "font-size",
  "font-weight",
] as const;
const MARGIN = 20;
const FOOT = 34;
const FONT = "'Pretendard GOV', 'Noto Sans KR', 'Malgun Gothic', system-ui, sans-serif";

export type Drawing = { text: string; width: number; height: number };

/** The page's drawing as a document of its own. `stamp` says what it is and of which moment. */
export function standalone(svg: SVGSVGElement, stamp: string): Drawing {
  const page = getComputedStyle(document.documentElement);
  const colour = (name: string): string => page.getPropertyValue(name).trim();
  const inner = svg.cloneNode(true) as SVGSVGElement;
  writeLooks(svg, inner);
  const [width, height] = [Number(svg.getAttribute("width")), Number(svg.getAttribute("height"))];
  const whole = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + FOOT };
  inner.setAttribute("x", String(MARGIN));
  inner.setAttribute("y", String(MARGIN));
  const outer = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  outer.setAttribute("width", String(whole.width));
  outer.setAttribute("height", String(whole.height));
  outer.setAttribute("viewBox", `0 0 ${whole.width} ${whole.height}`);
  outer.setAttribute("font-family", FONT);
  outer.append(
    element("rect", { width: whole.width, height: whole.height, fill: colour("--danji-surface") }),
    inner,
    element("text", { x: MARGIN, y: whole.height - MARGIN, "font-size": 13, fill: colour("--danji-dim") }, stamp),
  );
  return { ...whole, text: new XMLSerializer().serializeToString(outer) };
}

function element(name: string, attributes: Record<string, string | number>, text?: string): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== undefined) made.textContent = text;
  return made;
}

/** Keeps how every part looks, and drops what made it part of a page: classes, keys, roles. */
function writeLooks(from: Element, to: Element): void {
  const looks = getComputedStyle(from);
  for (const name of LOOKS) to.setAttribute(name, looks.getPropertyValue(name));
  for (const { name } of [...to.attributes])
    if (name === "class" || name === "style" || name === "role" || name === "tabindex" || /^(data|aria)-/.test(name))
      to.removeAttribute(name);
  for (const [index, child] of [...from.children].entries()) {
    const copy = to.children[index];
    if (copy !== undefined) writeLooks(child, copy);
  }
}

/** The drawing as a PNG, two pixels for each of its own. Rejects where the browser cannot draw it. */
export async function pngOf({ text, width, height }: Drawing): Promise<Blob> {
  const image = new Image();
  // The content security policy lets pictures come from data: addresses, not from blob: ones.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  canvas.width = width * 2;
  canvas.height = height * 2;
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("no canvas");
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture")) : resolve(blob)), "image/png"),
  );
}

/** Gives a file to the reader's browser to save. */
export function save(content: Blob, name: string): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
