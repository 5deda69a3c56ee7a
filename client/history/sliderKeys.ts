/** What a key means on the slider and on the page around it. Pure. */

export type Wish =
  | { to: "event"; by: 1 | -1 }
  | { to: "reorganization"; by: 1 | -1 }
  | { to: "day" | "month"; by: 1 | -1 }
  | { to: "begin" }
  | { to: "end" }
  | { to: "play" };

type Key = { key: string; shiftKey: boolean; altKey: boolean; ctrlKey: boolean; metaKey: boolean };

/**
 * Arrows left and right step by event, with Shift from reorganisation to reorganisation; up and down by day, Page Up and
 * Down by month; Home and End; Space plays and pauses. Null for every other key and for those of browser and system.
 */
export function wishOf({ key, shiftKey, altKey, ctrlKey, metaKey }: Key): Wish | null {
  if (altKey || ctrlKey || metaKey) return null;
  switch (key) {
    case "ArrowRight":
      return { to: shiftKey ? "reorganization" : "event", by: 1 };
    case "ArrowLeft":
      return { to: shiftKey ? "reorganization" : "event", by: -1 };
    case "ArrowUp":
      return { to: "day", by: 1 };
    case "ArrowDown":
      return { to: "day", by: -1 };
    case "PageUp":
      return { to: "month", by: 1 };
    case "PageDown":
      return { to: "month", by: -1 };
    case "Home":
      return { to: "begin" };
    case "End":
      return { to: "end" };
    case " ":
      return { to: "play" };
    default:
      return null;
  }
}

/** The day one day or month away from `day`, within the days `first` and `last`. The 31st becomes a month's last day. */
export function dayAway(
  day: string,
  { to, by }: { to: "day" | "month"; by: 1 | -1 },
  first: string,
  last: string,
): string {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month - 1 + by + 1, 0)).getUTCDate();
  const moved =
    to === "day" ? Date.UTC(year, month - 1, date + by) : Date.UTC(year, month - 1 + by, Math.min(date, lastOfMonth));
  const next = new Date(moved).toISOString().slice(0, 10);
  return next < first ? first : next > last ? last : next;
}
