/** The shape of a demonstration difficulty: what a firm's engineer wrote, in both languages, with its codes. */
import type { Category, Regulation, Urgency } from "../../contract/issue.ts";

/** One text in one language. Titles are at most 40 characters in Korean and 60 in English. */
export type Wording = { readonly title: string; readonly body: string };

/**
 * A difficulty before anyone logs it. `urgency` left out means NORMAL. `market`, `scheme`, `deviceClass` and
 * `standards` stand on QUALITY_STANDARDS texts only. `topic` marks the texts that suit the mini-clusters founded by the
 * reorganisation: E_HEALTH for N7, DESIGN for N5.
 */
export type IssueText = {
  readonly ko: Wording;
  readonly en: Wording;
  readonly category: Category;
  readonly urgency?: Urgency;
  readonly market?: NonNullable<Regulation["market"]>;
  readonly scheme?: NonNullable<Regulation["scheme"]>;
  readonly deviceClass?: 1 | 2 | 3 | 4;
  readonly standards?: readonly string[];
  readonly topic?: "E_HEALTH" | "DESIGN";
};

/** A sentence or a name in both languages of the interface. */
export type Phrase = { readonly ko: string; readonly en: string };
