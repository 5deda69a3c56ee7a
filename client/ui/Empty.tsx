/** Nothing here yet: one sentence on what will be, and the action that begins it. */
import type { ReactNode } from "react";
import classes from "./states.module.css";

export function Empty({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div className={classes.note}>
      <p>{children}</p>
      {action}
    </div>
  );
}
