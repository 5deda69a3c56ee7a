/** Opens another panel once the palette has closed: panels show one at a time. */
export function later(open: () => void): () => void {
  return () => void setTimeout(open, 220);
}
