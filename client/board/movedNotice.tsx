/** The notice after a move, with its undo. */
import { Button } from "@mantine/core";
import { notify } from "../shell/notify.ts";
import classes from "./board.module.css";

/** One notice at a time: a later move takes its place. `undo` runs once. */
export function showMoved(sentence: string, undoWord: string, undo: () => Promise<void>): void {
  const id = "board.moved";
  let used = false;
  void notify({
    id,
    message: (
      <span className={classes.moved}>
        <span>{sentence}</span>
        <Button
          size="compact-md"
          variant="subtle"
          onClick={() => {
            if (used) return;
            used = true;
            void undo();
          }}
        >
          {undoWord}
        </Button>
      </span>
    ),
  });
}
