/** Texts of the board and the issue panel. */
export const board = {
  title: "보드",
};
