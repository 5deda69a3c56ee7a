/** The frame of every page: a title, a line on what it is, one primary action always at the same place. */
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { type Crumb, useCrumbs } from "../shell/crumbs.ts";
import classes from "./page.module.css";

type Props = {
  title: string;
  /** Beside the title: tags, marks. */
  marks?: ReactNode;
  lead?: ReactNode;
  /** The page's one primary action. */
  action?: ReactNode;
  /** What the page lies in, the outermost first; the title itself is added. */
  within?: readonly Crumb[];
  children: ReactNode;
};

let first = true;

/** Also names the document, and after a walk from page to page puts the focus on the heading. */
export function Page({ title, marks, lead, action, within = [], children }: Props) {
  const { t } = useTranslation();
  const heading = useRef<HTMLHeadingElement>(null);
  useCrumbs([...within, { label: title }]);
  useEffect(() => {
    document.title = `${title} · ${t("common.app")}`;
  }, [title, t]);
  useEffect(() => {
    if (first) first = false;
    else heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={classes.page}>
      <div className={classes.head}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
            {marks}
          </h1>
          {lead && <div className={classes.lead}>{lead}</div>}
        </div>
        {action && <div className={classes.action}>{action}</div>}
      </div>
      {children}
    </div>
  );
}
