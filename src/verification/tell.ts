// A verification told on a terminal: a line that moves while it runs, then what was found, in both languages.
import type { CheckState, Checks, Verification } from "../contract/verification.ts";

const names: Record<keyof Checks, string> = {
  chain: "기록의 해시 사슬 · hash chain of the log",
  model: "읽기 모형 · read model against the log",
  reorganizations: "개편의 수 · numbers of each reorganisation",
};
const words: Record<CheckState, string> = {
  WAITING: "하지 못함 · not reached",
  RUNNING: "끝내지 못함 · not finished",
  HELD: "맞음 · holds",
  BROKEN: "어긋남 · BROKEN",
  NOT_KEPT: "내장 기록에만 있음 · kept by the embedded log only",
};
const ends = {
  HELD: "모두 맞습니다 · Everything holds.",
  BROKEN: "어긋난 것이 있습니다 · Something is broken.",
  FAILED: "검증을 마치지 못했습니다 · The verification could not be finished.",
} as const;

/** Draws how far it is; only where somebody watches. */
export function drawVerification(to: NodeJS.WriteStream, { state, checks }: Verification): void {
  if (!to.isTTY || checks === null) return;
  const running = (Object.keys(names) as (keyof Checks)[]).find((name) => checks[name].state === "RUNNING");
  const { done, total } = running ? checks[running] : { done: 0, total: 0 };
  const percent = total > 0 ? `${Math.floor((100 * done) / total)} %` : "…";
  to.write(state === "RUNNING" && running ? `\r\x1b[K${names[running]}: ${percent}` : "\r\x1b[K");
}

/** What was found, a line a check and a line a thing that is wrong. */
export function tellVerification({ state, startedAt, finishedAt, why, checks }: Verification): string {
  const lines: string[] = [];
  for (const name of Object.keys(names) as (keyof Checks)[])
    if (checks !== null) lines.push(`${names[name]}: ${words[checks[name].state]}`, ...findings(checks, name));
  lines.push(`${startedAt ?? ""} – ${finishedAt ?? ""}`);
  if (state in ends) lines.push(`${ends[state as keyof typeof ends]}${why === null ? "" : ` (${why})`}`);
  return `${lines.join("\n")}\n`;
}

function findings({ chain, model, reorganizations }: Checks, name: keyof Checks): string[] {
  switch (name) {
    case "chain":
      return chain.damage !== null
        ? [`  ${chain.damage}`]
        : chain.head !== null
          ? [`  ${chain.done} events, head ${chain.head}`]
          : [];
    case "model":
      return [
        ...(model.position === null ? [] : [`  position ${model.position}, set aside ${model.poisoned}`]),
        ...model.differences.map(({ table, key }) => `  table ${table} differs at ${key}`),
      ];
    case "reorganizations":
      return reorganizations.items.map(({ planId, effectiveOn, position, held, members, openIssues, groups }) => {
        const sum = (of: typeof members.before) => Object.values(of).reduce((all, n) => all + n, 0);
        return [
          `  ${effectiveOn} ${planId} @${position}: ${held ? "holds" : "BROKEN"};`,
          `members ${sum(members.before)} → ${sum(members.after)} (left ${sum(members.left)}),`,
          `open issues ${openIssues.before} → ${openIssues.after},`,
          `groups ${groups.before} → ${groups.after} (dissolved ${groups.dissolved})`,
        ].join(" ");
      });
  }
}
