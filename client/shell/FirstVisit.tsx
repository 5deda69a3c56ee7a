/** Opens the explanation once, on the first visit to the demonstration, and never over a shared link's past. */
import { useEffect } from "react";
import { openWelcome } from "./panels.ts";

const key = "danji.welcomed";

export function FirstVisit({ demo }: { demo: boolean }) {
  useEffect(() => {
    if (!demo || location.pathname !== "/") return;
    try {
      if (localStorage.getItem(key) !== null) return;
      localStorage.setItem(key, "1");
    } catch {
      return;
    }
    openWelcome();
  }, [demo]);
  return null;
}
