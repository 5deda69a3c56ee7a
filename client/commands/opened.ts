/** Which command's window is open, with the thing it is about; one at a time. Opened from the palette. */
import { createElement, type ReactNode, useSyncExternalStore } from "react";
import type { FormProps, Kind, Offer, Subjects } from "./offer.ts";

let open: ReactNode = null;
const listeners = new Set<() => void>();

function show(next: ReactNode): void {
  open = next;
  for (const listener of [...listeners]) listener();
}

/** Opens the offer's own form; an offer that leads to a page has none. */
export function openForm<K extends Kind>({ does }: Offer<K>, subject: Subjects[K]): void {
  if ("form" in does) show(createElement(does.form, { subject, onClose: () => show(null) } satisfies FormProps<K>));
}

/** The open window, drawn again as it changes. */
export function useOpenForm(): ReactNode {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => open,
  );
}
