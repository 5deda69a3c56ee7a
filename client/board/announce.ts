/** Says to those who do not see the board what happens on it. */
import { announce as say } from "@atlaskit/pragmatic-drag-and-drop-live-region";

/** Says one sentence at the next pause; a later one before that takes its place. */
export function announce(sentence: string): void {
  say(sentence);
}
