/** Gives the focus back to where it was when a window closes; windows here are mounted open and taken away at once. */
import { useEffect, useState } from "react";

/** Call it in the component that draws the window. Where the old place is gone (a menu's entry), the page gets it. */
export function useReturnFocus(): void {
  const [from] = useState(() => (document.activeElement instanceof HTMLElement ? document.activeElement : null));
  useEffect(
    () => () => {
      const place = from?.isConnected && from !== document.body ? from : document.getElementById("content");
      // After the window's own trap has let go; a page or window that took the focus meanwhile keeps it.
      setTimeout(() => {
        const now = document.activeElement;
        if (now === null || now === document.body || !now.isConnected) place?.focus({ preventScroll: true });
      }, 0);
    },
    [from],
  );
}
