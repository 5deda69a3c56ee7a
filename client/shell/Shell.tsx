/** The frame around every page: rail, header, the bar of the past, the page, the phone's bottom bar. */
import { Outlet, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { useOpenForm } from "../commands/opened.ts";
import { AsOfBar } from "./AsOfBar.tsx";
import { BottomBar } from "./BottomBar.tsx";
import { FirstVisit } from "./FirstVisit.tsx";
import { Gate } from "./Gate.tsx";
import { Header } from "./Header.tsx";
import { useNewcomer } from "./newcomer.ts";
import { openPalette, usePanels } from "./panels.ts";
import { Rail } from "./Rail.tsx";
import { Synthetic } from "./Synthetic.tsx";
import classes from "./shell.module.css";

const Toasts = lazy(async () => ({ default: (await import("./Toasts.tsx")).Toasts }));
const Welcome = lazy(async () => ({ default: (await import("../welcome/Welcome.tsx")).Welcome }));
const SignInPage = lazy(async () => ({ default: (await import("../signIn/SignInPage.tsx")).SignInPage }));
const Ended = lazy(async () => ({ default: (await import("../signIn/Ended.tsx")).Ended }));
const foldKey = "danji.rail";

function readFolded(): boolean {
  try {
    return localStorage.getItem(foldKey) === "folded";
  } catch {
    return false;
  }
}

/** Around whoever is someone; an invitation is opened by those who are nobody yet, and nobody signs in first. */
export function Shell() {
  const me = useMe().data;
  const newcomer = useNewcomer();
  const invited = useLocation({ select: ({ pathname }) => pathname === "/invitation" });
  if (invited || (me?.actor === null && !newcomer))
    return (
      <Suspense>
        {invited ? <Outlet /> : <SignInPage />}
        <Toasts />
      </Suspense>
    );
  return <Inside demo={me?.demo === true} ended={me?.ended === true} />;
}

function Inside({ demo, ended }: { demo: boolean; ended: boolean }) {
  const { t } = useTranslation();
  const [folded, setFolded] = useState(readFolded);
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
        {demo && <Synthetic />}
      </div>
      <BottomBar />
      <FirstVisit demo={demo} />
      <Suspense>
        <Toasts />
        {panels.welcome && <Welcome />}
        {form}
        {ended && <Ended />}
      </Suspense>
    </div>
  );
}
