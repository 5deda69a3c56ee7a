/** Brings a card into view and gives it the focus, also where its long column has not drawn it yet. */

/** Scrolls a state's list to the card at an index. */
type ScrollTo = (index: number) => void;

export class Scrollers {
  readonly #byState = new Map<string, ScrollTo>();

  register(state: string, scrollTo: ScrollTo): () => void {
    this.#byState.set(state, scrollTo);
    return () => {
      if (this.#byState.get(state) === scrollTo) this.#byState.delete(state);
    };
  }

  /** Focuses the card; waits up to ten frames for its column to draw it. */
  focus(id: string, state: string, index: number): void {
    const tryFocus = (frames: number): void => {
      const element = document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"]`);
      if (element !== null) {
        element.focus({ preventScroll: true });
        element.scrollIntoView({ block: "nearest", inline: "nearest" });
      } else if (frames > 0) {
        if (frames === 10 && index >= 0) this.#byState.get(state)?.(index);
        requestAnimationFrame(() => tryFocus(frames - 1));
      }
    };
    tryFocus(10);
  }
}
