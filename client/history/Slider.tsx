/** The slider over the whole log: bars of density, reorganisations as flags, phases, and one handle or two. */
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { DensityAnswer } from "../../src/contract/history.ts";
import { type HistoryKind, historyKinds } from "../../src/contract/historyKinds.ts";
import { dayOf, formatDay } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Bars } from "./Bars.tsx";
import { Flags } from "./Flags.tsx";
import { Phases } from "./Phases.tsx";
import classes from "./slider.module.css";
import { momentAt, type TimeScale, ticks, timeScale } from "./timeScale.ts";

const HEIGHT = 68;
/** While a handle is drawn along, the address follows at this pace. */
const PACE_MS = 150;

/** A handle: where it is (ms), what it says, and what it does where it is put. */
export type Handle = { key: "at" | "to"; label: string; ms: number; text: string; onMoment: (moment: string) => void };
type Props = {
  density: DensityAnswer;
  kind: HistoryKind | undefined;
  handles: readonly Handle[];
  /** A key on a handle. */
  onKey: (event: KeyboardEvent, handle: Handle["key"]) => void;
  onFlag: (position: string) => void;
};

export function Slider({ density, kind, handles, onKey, onFlag }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const { buckets } = density;
  const scale = useMemo(
    () =>
      timeScale(
        buckets.map(({ from, to, counts }) => ({
          from: Date.parse(from),
          to: Date.parse(to),
          total: historyKinds.reduce((sum, one) => sum + counts[one], 0),
        })),
        width,
      ),
    [buckets, width],
  );
  const [pointed, setPointed] = useState<number | null>(null);
  const { drawn, onPointerDown, onPointerMove, onPointerUp } = useDrawing(scale, handles);
  const bucket = pointed === null ? undefined : buckets.find(({ to }) => scale.at(pointed) < Date.parse(to));
  return (
    <div className={classes.slider}>
      <Flags flags={density.reorganizations} scale={scale} onFlag={onFlag} />
      <div
        ref={ref}
        className={classes.track}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => {
          if (drawn === null) setPointed(event.clientX - event.currentTarget.getBoundingClientRect().left);
          onPointerMove(event);
        }}
        onPointerUp={onPointerUp}
        onPointerCancel={onPointerUp}
        onPointerLeave={() => setPointed(null)}
      >
        <svg width={width} height={HEIGHT} aria-hidden="true" className={classes.bars}>
          <Between scale={scale} handles={handles} />
          <Bars buckets={buckets} scale={scale} kind={kind} height={HEIGHT} />
          {density.reorganizations.map(({ planId, at }) => {
            const x = scale.xOf(Date.parse(at));
            return <line key={planId} className={classes.pole} x1={x} x2={x} y1={0} y2={HEIGHT} />;
          })}
        </svg>
        {handles.map((handle) => (
          <div
            key={handle.key}
            role="slider"
            tabIndex={0}
            data-handle={handle.key}
            aria-label={handle.label}
            aria-valuemin={0}
            aria-valuemax={1000}
            aria-valuenow={width === 0 ? 0 : Math.round((scale.xOf(handle.ms) / width) * 1000)}
            aria-valuetext={handle.text}
            className={classes.handle}
            style={{ left: drawn?.key === handle.key ? drawn.x : scale.xOf(handle.ms) }}
            onKeyDown={(event) => onKey(event, handle.key)}
          />
        ))}
      </div>
      <Phases scale={scale} />
      <div className={classes.ticks} aria-hidden="true">
        {ticks(scale, 64).map(({ x, day }) => (
          <span key={day} style={{ left: x }}>
            {day.endsWith("-01-01") ? day.slice(0, 4) : day.slice(0, 7)}
          </span>
        ))}
      </div>
      <p className={classes.pointed} aria-hidden="true">
        {bucket === undefined ? (
          <Legend kind={kind} />
        ) : (
          <>
            {formatDay(dayOf(bucket.from), language)}
            {dayOf(bucket.from) !== dayOf(Date.parse(bucket.to) - 1) &&
              ` ~ ${formatDay(dayOf(Date.parse(bucket.to) - 1), language)}`}
            {" · "}
            {historyKinds
              .filter((one) => bucket.counts[one] > 0)
              .map((one) => `${t(`events.kind.${one}`)} ${bucket.counts[one]}`)
              .join(" · ") || t("history.slider.quiet")}
          </>
        )}
      </p>
    </div>
  );
}

/** Drawing a handle along: pressing anywhere takes the nearest one there; where it is put is told at a steady pace. */
function useDrawing(scale: TimeScale, handles: readonly Handle[]) {
  const [drawn, setDrawn] = useState<{ key: Handle["key"]; x: number } | null>(null);
  const told = useRef({ at: 0, moment: "" });
  const put = (key: Handle["key"], x: number, last: boolean): void => {
    const now = performance.now();
    const moment = momentAt(scale, Math.min(scale.width, Math.max(0, x)));
    if (!last && (now - told.current.at < PACE_MS || moment === told.current.moment)) return;
    if (last && moment === told.current.moment) return;
    told.current = { at: now, moment };
    handles.find((handle) => handle.key === key)?.onMoment(moment);
  };
  const xOf = (event: PointerEvent): number => event.clientX - event.currentTarget.getBoundingClientRect().left;
  return {
    drawn,
    onPointerDown: (event: PointerEvent<HTMLDivElement>) => {
      if (event.button !== 0) return;
      const x = xOf(event);
      const nearest = handles.toSorted((a, b) => Math.abs(scale.xOf(a.ms) - x) - Math.abs(scale.xOf(b.ms) - x))[0];
      if (nearest === undefined) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      told.current = { at: 0, moment: "" };
      setDrawn({ key: nearest.key, x });
      put(nearest.key, x, false);
      event.currentTarget.querySelector<HTMLElement>(`[data-handle="${nearest.key}"]`)?.focus();
    },
    onPointerMove: (event: PointerEvent<HTMLDivElement>) => {
      if (drawn === null) return;
      const x = Math.min(scale.width, Math.max(0, xOf(event)));
      setDrawn({ ...drawn, x });
      put(drawn.key, x, false);
    },
    onPointerUp: (event: PointerEvent<HTMLDivElement>) => {
      if (drawn === null) return;
      put(drawn.key, event.type === "pointercancel" ? drawn.x : xOf(event), true);
      setDrawn(null);
    },
  };
}

/** The time that two handles compare. */
function Between({ scale, handles }: { scale: TimeScale; handles: readonly Handle[] }) {
  const [a, b] = handles.map(({ ms }) => scale.xOf(ms));
  if (a === undefined || b === undefined) return null;
  return <rect className={classes.between} x={Math.min(a, b)} width={Math.abs(b - a)} y={0} height={HEIGHT} />;
}

function Legend({ kind }: { kind: HistoryKind | undefined }) {
  const { t } = useTranslation();
  return (kind === undefined ? historyKinds : [kind]).map((one) => (
    <span key={one} className={classes.kind}>
      <svg width={11} height={11} aria-hidden="true">
        <rect data-kind={one} width={11} height={11} rx={2} />
      </svg>
      {t(`events.kind.${one}`)}
    </span>
  ));
}
