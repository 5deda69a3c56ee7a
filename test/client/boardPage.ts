// A person with a browser before a board, for the tests that drive a real Chromium.
import { join } from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { bringChromium } from "../support/chromium.ts";
import type { TestServer } from "../support/server.ts";
import type { Person } from "../support/world.ts";

/** The built client; `npm test` builds it where it is missing. */
export const clientDir = join(import.meta.dirname, "../../dist/client");

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: bringChromium(),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

type Options = { language?: "ko" | "en"; width?: number };

/** Opens a board as the person, in a browser context of their own; resolves once the board is live. */
export async function openBoard(
  browser: Browser,
  server: TestServer,
  person: Person,
  groupId: string,
  { language = "ko", width = 1440 }: Options = {},
): Promise<BoardPage> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
  const [name, value] = server.cookie(person).split("=");
  await context.addCookies([{ name: name!, value: value!, url: server.url }]);
  await context.addInitScript((chosen) => localStorage.setItem("danji.language", chosen), language);
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  await page.goto(`${server.url}/boards/${groupId}`);
  await page.locator("section[data-state]").first().waitFor();
  return new BoardPage(page);
}

export class BoardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  card = (id: string) => this.page.locator(`[data-card="${id}"]`);
  state = (state: string) => this.page.locator(`section[data-state="${state}"]`);
  /** Resolves when the card is in the state. */
  async sees(id: string, state: string): Promise<void> {
    await this.page.locator(`section[data-state="${state}"] [data-card="${id}"]`).waitFor();
  }

  /** Takes the card up by the pointer. */
  async lift(id: string): Promise<void> {
    const box = (await this.card(id).boundingBox())!;
    await this.page.mouse.move(box.x + 60, box.y + 40);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + 70, box.y + 50, { steps: 4 });
    await this.page.locator("section[data-look]").first().waitFor();
  }

  /** Carries what is lifted over a state; `drop` lets it go. */
  async carryOver(state: string): Promise<void> {
    const box = (await this.state(state).boundingBox())!;
    await this.page.mouse.move(box.x + box.width / 2, box.y + box.height - 30, { steps: 8 });
    await this.page.locator(`section[data-state="${state}"]:is([data-look="over"], [data-look="refused"])`).waitFor();
  }

  /** Carries what is lifted over the upper half of a card: it would land before it. */
  async carryBefore(id: string): Promise<void> {
    const box = (await this.card(id).boundingBox())!;
    await this.page.mouse.move(box.x + box.width / 2, box.y + 10, { steps: 8 });
    // A hand is never quite still: a driven pointer that stops tells nothing more.
    await this.page.mouse.move(box.x + box.width / 2, box.y + 8, { steps: 3 });
    await this.page.locator('li[data-mark="before"]', { has: this.card(id) }).waitFor();
  }

  /** Resolves when the state shows these cards, and no others, in this order. */
  async showsInOrder(state: string, ids: readonly string[]): Promise<void> {
    await this.page.waitForFunction(
      ([of, wanted]) =>
        [...document.querySelectorAll(`section[data-state="${of}"] li[data-index]`)]
          .toSorted((one, other) => Number(one.getAttribute("data-index")) - Number(other.getAttribute("data-index")))
          .map((item) => item.querySelector("[data-card]")?.getAttribute("data-card"))
          .join() === wanted,
      [state, ids.join()] as const,
    );
  }

  async drop(): Promise<void> {
    await this.page.mouse.up();
    await this.page.waitForFunction(() => document.querySelector("section[data-look]") === null);
  }

  async offline(is: boolean): Promise<void> {
    await this.page.context().setOffline(is);
  }
}
