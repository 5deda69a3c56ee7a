/** A person's mark: the end of a Korean name, the initials of others, on one of six quiet grounds by id. */
import classes from "./initials.module.css";

const grounds = 6;

/** Two signs at most: 김다라 → 다라, 회원-012 → 12, Ann Lee → AL. */
function short(name: string): string {
  const trimmed = name.trim();
  const digits = trimmed.match(/(\d+)$/)?.[1];
  if (digits !== undefined) return String(Number(digits)).slice(-3);
  if (/[가-힣]/.test(trimmed)) return trimmed.replace(/\s/g, "").slice(-2);
  return trimmed
    .split(/\s+/)
    .map((word) => word[0] ?? "")
    .join("")
    .slice(0, 2)
    .toUpperCase();
}

/** Decorative: the name stands beside it or in the title. `size` in px. */
export function Initials({ name, id, size = 30 }: { name: string; id: string; size?: number }) {
  let sum = 0;
  for (const char of id) sum = (sum * 31 + char.charCodeAt(0)) % 9973;
  return (
    <span
      className={classes.initials}
      data-ground={sum % grounds}
      style={{ width: size, height: size, fontSize: size * 0.4 }}
      title={name}
      aria-hidden="true"
    >
      {short(name)}
    </span>
  );
}
