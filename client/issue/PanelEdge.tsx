/** The left edge of the panel: pulled by pointer or moved by arrow keys; the width is remembered. */
import { type PointerEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./issue.module.css";

const key = "danji.panel";
const USUAL = 560;
const NARROWEST = 400;
const widest = (): number => Math.max(NARROWEST, Math.min(900, innerWidth - 420));
const clamp = (width: number): number => Math.round(Math.max(NARROWEST, Math.min(widest(), width)));

export function usePanelWidth(): [number, (width: number) => void] {
  const [width, setWidth] = useState(() => {
    try {
      return clamp(Number(localStorage.getItem(key)) || USUAL);
    } catch {
      return clamp(USUAL);
    }
  });
  return [
    width,
    (next) => {
      setWidth(clamp(next));
      try {
        localStorage.setItem(key, String(clamp(next)));
      } catch {
        // Forbidden storage: the width lasts as long as the page.
      }
    },
  ];
}

export function PanelEdge({ width, onChange }: { width: number; onChange: (width: number) => void }) {
  const { t } = useTranslation();
  const pull = (event: PointerEvent<HTMLElement>): void => {
    event.preventDefault();
    const edge = event.currentTarget;
    const [start, from] = [event.clientX, width];
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent): void => onChange(from + start - moved.clientX);
    const end = (): void => {
      edge.removeEventListener("pointermove", move);
      edge.removeEventListener("pointerup", end);
      edge.removeEventListener("pointercancel", end);
    };
    edge.addEventListener("pointermove", move);
    edge.addEventListener("pointerup", end);
    edge.addEventListener("pointercancel", end);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule is not moved; this is the separator one pulls
    <div
      className={classes.edge}
      role="separator"
      aria-orientation="vertical"
      aria-label={t("panel.resize")}
      aria-valuenow={width}
      aria-valuemin={NARROWEST}
      aria-valuemax={widest()}
      tabIndex={0}
      onPointerDown={pull}
      onDoubleClick={() => onChange(USUAL)}
      onKeyDown={(event) => {
        if (event.key === "ArrowLeft") onChange(width + 24);
        else if (event.key === "ArrowRight") onChange(width - 24);
        else return;
        event.preventDefault();
      }}
    />
  );
}
