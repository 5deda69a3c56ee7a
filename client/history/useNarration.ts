/** The replay in words for who does not see it: the newest sentence, no more often than it can be read out. */
import { useEffect, useRef, useState } from "react";

/** A sentence takes about this long to hear; while the replay runs, those between are left out. */
const PLAYING_MS = 3000;
/** Keys that repeat are one walk. */
const STILL_MS = 250;

/** Answers what a live region should hold. */
export function useNarration(sentence: string, playing: boolean): string {
  const [said, setSaid] = useState("");
  const saidAt = useRef(0);
  useEffect(() => {
    const due = playing ? Math.max(STILL_MS, PLAYING_MS - (performance.now() - saidAt.current)) : STILL_MS;
    const timer = setTimeout(() => {
      saidAt.current = performance.now();
      setSaid(sentence);
    }, due);
    return () => clearTimeout(timer);
  }, [sentence, playing]);
  return said;
}
