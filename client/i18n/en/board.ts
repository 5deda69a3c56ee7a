/** Texts of the board and the issue panel. */
import type { board as ko } from "../ko/board.ts";
import { matching } from "../matching.ts";

export const board = matching<typeof ko>()({
  title: "Board",
});
