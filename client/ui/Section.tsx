/** A part of a page on its own ground: a heading, something beside it, the content. */
import { type ReactNode, useId } from "react";
import classes from "./page.module.css";

export function Section({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div className={classes.sectionHead}>
        <h2 id={id} className={classes.sectionTitle}>
          {title}
        </h2>
        {aside && <div className={classes.sectionNote}>{aside}</div>}
      </div>
      {children}
    </section>
  );
}
