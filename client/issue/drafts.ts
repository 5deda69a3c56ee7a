/** What a person is writing, kept in the browser until it is sent: it outlives reloads, sign-outs and crashes. */
import { useCallback, useEffect, useState } from "react";

const prefix = "danji.draft.";

function read<T>(key: string, fallback: T): T {
  try {
    const saved = localStorage.getItem(prefix + key);
    return saved === null ? fallback : (JSON.parse(saved) as T);
  } catch {
    return fallback;
  }
}

function write(key: string, value: unknown, isEmpty: boolean): void {
  try {
    if (isEmpty) localStorage.removeItem(prefix + key);
    else localStorage.setItem(prefix + key, JSON.stringify(value));
  } catch {
    // Storage is full or forbidden: the draft lives as long as the page.
  }
}

/** A text draft under `key`: its value, how to change it, how to drop it. */
export function useDraft(key: string): [string, (text: string) => void, () => void] {
  const [draft, setDraft] = useState(() => ({ key, text: read(key, "") }));
  // Another card's draft: read in the same render, so that no frame shows the wrong one.
  if (draft.key !== key) setDraft({ key, text: read(key, "") });
  const set = useCallback(
    (text: string) => {
      setDraft({ key, text });
      write(key, text, text === "");
    },
    [key],
  );
  const drop = useCallback(() => set(""), [set]);
  return [draft.key === key ? draft.text : "", set, drop];
}

/** A form's draft: kept as it changes, dropped with `forget`. */
export function keptDraft<T>(key: string): { load: (fallback: T) => T; save: (value: T) => void; forget: () => void } {
  return {
    load: (fallback) => read(key, fallback),
    save: (value) => write(key, value, false),
    forget: () => write(key, null, true),
  };
}

/** What was being written under one key goes on under another, unless something is being written there. */
export function moveDraft(from: string, to: string): void {
  const draft = read<unknown>(from, null);
  if (draft === null || read<unknown>(to, null) !== null) return;
  write(to, draft, false);
  write(from, null, true);
}

/** Saves `value` a moment after it last changed. */
export function useKeptDraft<T>(key: string, value: T, enabled: boolean): void {
  useEffect(() => {
    if (!enabled) return;
    const timer = setTimeout(() => write(key, value, false), 250);
    return () => clearTimeout(timer);
  }, [key, value, enabled]);
}
