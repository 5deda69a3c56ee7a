/**
 * Lets a card that another person moved glide from its old place to its new one in 200 ms: where it was is measured just
 * before the store changes, the rest is done by the card when it is drawn at its new place. Nothing moves for readers
 * who ask for stillness.
 */
const DURATION_MS = 200;

export class Glide {
  readonly #from = new Map<string, { rect: DOMRect; at: number }>();

  /** Measures the cards that are about to move; those out of the window are not in the page and are left out. */
  measure(ids: readonly string[]): void {
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    for (const id of ids) {
      const element = document.querySelector(`[data-card="${CSS.escape(id)}"]`);
      if (element !== null) this.#from.set(id, { rect: element.getBoundingClientRect(), at: performance.now() });
    }
  }

  /** Plays the way from the measured place, once. */
  play(id: string, element: HTMLElement): void {
    const from = this.#from.get(id);
    if (from === undefined) return;
    this.#from.delete(id);
    if (performance.now() - from.at > 500) return;
    const to = element.getBoundingClientRect();
    const [dx, dy] = [from.rect.left - to.left, from.rect.top - to.top];
    if (Math.abs(dx) < 1 && Math.abs(dy) < 1) return;
    element.animate(
      [
        { transform: `translate(${dx}px, ${dy}px)`, zIndex: 5 },
        { transform: "none", zIndex: 5 },
      ],
      { duration: DURATION_MS, easing: "cubic-bezier(0.2, 0, 0.2, 1)" },
    );
  }
}
