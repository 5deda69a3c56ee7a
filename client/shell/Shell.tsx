/** The frame around every page: rail, header, the bar of the past, the page, the phone's bottom bar. */
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { useOpenForm } from "../commands/opened.ts";
import { Tag } from "../ui/marks.tsx";
import { AsOfBar } from "./AsOfBar.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { FirstVisit } from "./FirstVisit.tsx";
import { Gate } from "./Gate.tsx";
import { Header } from "./Header.tsx";
import { openPalette, usePanels } from "./panels.ts";
import { Rail } from "./Rail.tsx";
import classes from "./shell.module.css";

const Toasts = lazy(async () => ({ default: (await import("./Toasts.tsx")).Toasts }));
const Welcome = lazy(async () => ({ default: (await import("../welcome/Welcome.tsx")).Welcome }));
const foldKey = "danji.rail";

function readFolded(): boolean {
  try {
    return localStorage.getItem(foldKey) === "folded";
  } catch {
    return false;
  }
}

export function Shell() {
  const { t } = useTranslation();
  const [folded, setFolded] = useState(readFolded);
  const demo = useMe().data?.demo === true;
  const panels = usePanels();
  const form = useOpenForm();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && !event.isComposing) {
        event.preventDefault();
        openPalette();
      }
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
  const fold = (next: boolean) => {
    setFolded(next);
    try {
      localStorage.setItem(foldKey, next ? "folded" : "open");
    } catch {
      // Forbidden storage: the rail stays as it is until the page is left.
    }
  };
  return (
    <div className={classes.shell} data-folded={folded || undefined}>
      <a href="#content" className={classes.skip}>
        {t("shell.skip")}
      </a>
      <Rail folded={folded} onFold={fold} />
      <div className={classes.main}>
        <div className={classes.top}>
          <Header />
          <AsOfBar />
        </div>
        <main id="content" tabIndex={-1} className={classes.content}>
          <Gate />
        </main>
        {demo && (
          <footer className={classes.footer}>
            <Tag tone="warning" title={t("common.syntheticHint")}>
              {t("common.synthetic")}
            </Tag>
            <span>{t("common.syntheticHint")}</span>
          </footer>
        )}
      </div>
      <BottomBar />
      <FirstVisit demo={demo} />
      <Suspense>
        <Toasts />
        {panels.welcome && <Welcome />}
        {form}
      </Suspense>
    </div>
  );
}
