/** Plays a replay: event after event at a speed, until the end or until someone stops it. */
import { useEffect, useRef, useState } from "react";
import { type Speed, taken, untilNext } from "./play.ts";
import type { Replay } from "./useReplay.ts";

export function usePlay(replay: Replay) {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(2);
  const steppedAt = useRef(0);
  const { at, coming, here, atEnd, goTo } = replay;
  const drawn = !replay.map.isPlaceholderData && !replay.map.isPending;
  const next = useRef(() => {});
  next.current = () => {
    const since = performance.now() - steppedAt.current;
    steppedAt.current = performance.now();
    goTo(coming[taken(coming, { speed, since }) - 1]);
  };
  const waiting = coming.length === 0;
  const type = here?.type;
  // biome-ignore lint/correctness/useExhaustiveDependencies: every moment in the address waits anew
  useEffect(() => {
    if (!playing) return;
    if (waiting) {
      if (atEnd) setPlaying(false);
      return;
    }
    const since = performance.now() - steppedAt.current;
    const wait = untilNext({ speed, since, type, drawn });
    const timer = setTimeout(() => next.current(), wait ?? 3000);
    return () => clearTimeout(timer);
  }, [playing, at, waiting, atEnd, speed, type, drawn]);
  return {
    playing,
    speed,
    setSpeed,
    /** Starts or stops; started at the end it begins from the first event. */
    toggle: () => {
      steppedAt.current = performance.now();
      if (!playing && atEnd) goTo(replay.first);
      setPlaying(!playing);
    },
    stop: () => setPlaying(false),
  };
}
export type Play = ReturnType<typeof usePlay>;
