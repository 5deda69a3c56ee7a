/** Texts of the page that explains what this is, on the first opening of the demonstration. */
import type { welcome as ko } from "../ko/welcome.ts";
import { matching } from "../matching.ts";

export const welcome = matching<typeof ko>()({
  title: "Welcome to Danji",
  lead: "Research groups of the mini-clusters solve the difficulties firms meet in research and development, together, on shared boards.",
  what: "This demonstration tells the story of the medical-device cluster in Wonju, Korea, from 2005 on. A firm logs a difficulty; experts diagnose, prescribe and work on it until it is solved. Everyone sees it live, and any moment of the past can be seen again as it was.",
  tryTitle: "Three things to try",
  tries: {
    board: { title: "Move a card on a board", text: "Open a second window: the card moves there too, at once." },
    past: {
      title: "Go to the eve of the reorganisation",
      text: "30 April 2006, when there were still eight mini-clusters.",
    },
    map: {
      title: "Enter a mini-cluster from the map",
      text: "Its members, groups and difficulties, and where it came from.",
    },
  },
  start: "Begin",
  as: "You are looking through the eyes of {{name}}. Choose someone else at the top.",
  choose: "Choose a person at the top to see and work as that person does.",
});
