/** The frame for whoever is not in yet: the name of the platform, language and theme, one card in the middle. */
import { type ReactNode, useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { LanguageSwitch, ThemeSwitch } from "../shell/Switches.tsx";
import { Synthetic } from "../shell/Synthetic.tsx";
import classes from "./signIn.module.css";

/** `over`: it stands in a window over a page, which is the document's main part. */
export function Outside({ over = false, children }: { over?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  const demo = useMe().data?.demo === true;
  return (
    <div className={classes.whole}>
      <header className={classes.bar}>
        <span className={classes.brand}>
          <img src="/danji.svg" alt="" width={28} height={28} />
          {t("common.appLong")}
        </span>
        <LanguageSwitch />
        <ThemeSwitch />
      </header>
      {over ? (
        <div className={classes.place}>{children}</div>
      ) : (
        <main id="content" tabIndex={-1} className={classes.place}>
          {children}
        </main>
      )}
      {demo && <Synthetic />}
    </div>
  );
}

/** One step of getting in; its heading names the document. */
export function Card({ title, wide, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = `${title} · ${t("common.app")}`;
  }, [title, t]);
  return (
    <section className={classes.card} data-wide={wide || undefined}>
      <h1 className={classes.title}>{title}</h1>
      {children}
    </section>
  );
}
