// How long a practised hand would take for what a test does in a page: the keystroke-level model of Card, Moran and Newell
// (1980): 1.35 s to make up one's mind, 1.1 s to point, 0.2 s to press, 0.28 s a key; a Hangul syllable is three keys.
import type { BrowserContext, Page } from "playwright-core";

/** Begins to count in every page of the context; a tab's time outlives its reloads. */
export const countHand = (context: BrowserContext): Promise<unknown> =>
  context.addInitScript(() => {
    // No function in here has a name: what gives functions names when tests are compiled is not in the page.
    for (const type of ["pointerdown", "keydown", "input"])
      addEventListener(
        type,
        ({ target }) => {
          let seconds = type === "keydown" ? 0.28 : 1.35 + 1.1 + 0.2;
          if (type === "input") {
            const typed = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
            if (!typed || target.type === "checkbox" || target.type === "radio") return;
            // A field that is filled at once is pointed at, and its text typed key by key.
            for (const sign of target.value) seconds += (/[가-힣]/.test(sign) ? 3 : 1) * 0.28;
          }
          sessionStorage.setItem("hand", String(Number(sessionStorage.getItem("hand") ?? 0) + seconds));
        },
        true,
      );
  });

/** Seconds so far in the page's tab. */
export const handSeconds = (page: Page): Promise<number> =>
  page.evaluate(() => Number(sessionStorage.getItem("hand") ?? 0));
