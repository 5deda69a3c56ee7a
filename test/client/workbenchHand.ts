// What a person's hand does in the workbench: fates, names, moves by rule, offices. Waits for what it did to be seen.
import type { Locator, Page } from "playwright-core";

type Rule = {
  from: string;
  /** Primary or secondary memberships alone. */
  membership?: "주 소속" | "겸 소속";
  /** Only what has no destination yet. */
  undecided?: boolean;
  /** So many of them, from the top of the list; of members so many of each sector. */
  first?: number | Readonly<Record<string, number>>;
  to: string;
};

export class WorkbenchHand {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  #dialog = (): Locator => this.page.getByRole("dialog");

  async step(name: string): Promise<void> {
    await this.page.getByRole("navigation", { name: "개편안을 만드는 순서" }).getByRole("link", { name }).click();
  }

  /** Draws a line by pointer from the card of a mini-cluster before to that of one after. */
  async drawLine(from: string, to: string): Promise<void> {
    const handle = (await this.page.getByRole("button", { name: `${from}에서 선 긋기` }).boundingBox())!;
    const target = (await this.page.locator("[data-target]", { hasText: to }).first().boundingBox())!;
    await this.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(handle.x + handle.width / 2 + 8, handle.y + handle.height / 2 + 8, { steps: 4 });
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Opens the form of a mini-cluster's fate, chooses one, lets `fill` say the rest, and sends it. */
  async decide(name: string, fate: string, fill: (form: Locator) => Promise<void> = async () => {}): Promise<void> {
    const row = this.page.locator("[data-source]", { has: this.page.getByText(name, { exact: true }) });
    await row.getByRole("button", { name: /결말 정하기/ }).click();
    const form = this.#dialog();
    await form.getByRole("radio", { name: fate, exact: true }).click();
    await fill(form);
    await form.getByRole("button", { name: "정하기", exact: true }).click();
    await form.waitFor({ state: "detached" });
  }

  /** Chooses in a select of Mantine's by what is written in it. */
  async choose(field: Locator, option: string): Promise<void> {
    await field.click();
    await this.page.getByRole("option", { name: option, exact: true }).click();
  }

  async found(ko: string, en: string): Promise<void> {
    await this.page.getByRole("button", { name: "새 미니클러스터" }).click();
    const form = this.#dialog();
    await form.getByRole("textbox", { name: /한국어 이름/ }).fill(ko);
    await form.getByRole("textbox", { name: /영어 이름/ }).fill(en);
    await form.getByRole("button", { name: "더하기" }).click();
    await form.waitFor({ state: "detached" });
  }

  /** Writes a mini-cluster's new names, as it is after the reorganisation. */
  async rename(id: string, ko: string, en: string): Promise<void> {
    const row = this.page.locator(`[data-target="${id}"]`);
    for (const [label, name] of [
      ["한국어 이름", ko],
      ["영어 이름", en],
    ] as const) {
      await row.getByRole("textbox", { name: label }).fill(name);
      await row.getByRole("textbox", { name: label }).press("Enter");
    }
  }

  async #chip(label: string, option: string): Promise<void> {
    const chip = this.page
      .getByRole("search", { name: "조건" })
      .getByRole("button", { name: new RegExp(`^${label}(:|$)`) });
    await chip.click();
    await this.page.getByRole("menuitemcheckbox", { name: new RegExp(`^${option}\\s*\\d*$`) }).click();
    if (await this.page.getByRole("menu").isVisible()) await this.page.keyboard.press("Escape");
  }

  /** Which kind of rows the third step shows. */
  async moves(kind: "회원" | "연구회" | "미해결 애로사항"): Promise<void> {
    await this.page.getByRole("radiogroup", { name: "종류" }).getByText(kind).click();
  }

  /** Moves by rule: sets the conditions, how many of the hits, and sends them with one button. */
  async send({ from, membership, undecided, first, to }: Rule): Promise<void> {
    const conditions = this.page.getByRole("search", { name: "조건" });
    if (undecided) await conditions.getByRole("button", { name: /^갈 곳 미정/ }).click();
    await this.#chip("지금 소속", from);
    if (membership) await this.#chip("소속 종류", membership);
    const bar = this.page.getByRole("toolbar", { name: "조건으로 한꺼번에" });
    const limits = typeof first === "number" ? { "": first } : (first ?? {});
    for (const [sector, count] of Object.entries(limits))
      await bar.getByRole("textbox", { name: `${sector} 처음 몇`.trim(), exact: true }).fill(String(count));
    if (first !== undefined) {
      const sum = Object.values(limits).reduce((one, other) => one + other, 0);
      await bar.getByText(new RegExp(`(회원|애로사항) ${sum}[명건]$`)).waitFor();
    }
    await bar.getByRole("button", { name: new RegExp(`${to}[으]?로 보내기$`) }).click();
    await this.page
      .getByText(new RegExp(`${to}[으]?로 보냈습니다`))
      .first()
      .waitFor();
    await conditions.getByRole("button", { name: "조건 지우기" }).click();
  }

  /** Waits until the server has everything. */
  saved = (): Promise<void> =>
    this.page
      .getByText(/저장됨/)
      .first()
      .waitFor();
}
