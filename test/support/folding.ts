// A log of many events that belong together, for tests of folding as a whole: the same seed, the same log.
import { TestLog } from "./events.ts";

/** `count` events, about: 4 mini-clusters, 8 groups, issues that move along and are edited, ranked and commented. */
export function busyLog(count: number, seed = 1): TestLog {
  const log = new TestLog({ first: 100, step: 37 });
  let state = seed;
  const next = (n: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
  for (const id of ["A", "B", "C", "D"]) log.foundCluster(id);
  for (let g = 0; g < 8; g++) log.createGroup(`g${g}`, "ABCD"[g % 4] ?? "A", `m-${g}`);
  for (let m = 0; m < 40; m++) log.join(`m-${m}`, "ABCD"[m % 4] ?? "A");
  const live: string[] = [];
  for (let n = 0; log.events.length < count; n++) {
    const id = live[next(live.length)];
    if (id === undefined || next(8) === 0) {
      const fresh = `i${n}`;
      const g = next(8);
      log.logIssue(fresh, { groupId: `g${g}`, miniClusterId: "ABCD"[g % 4], body: `설명 ${n} `.repeat(next(30)) });
      live.push(fresh);
      continue;
    }
    const stream = `issue-${id}`;
    switch (next(8)) {
      case 0:
        log.add(stream, "TaskIdentified", { note: "" });
        break;
      case 1: {
        const g = next(8);
        log.add(stream, "IssueAssigned", { assigneeId: "x", groupId: `g${g}`, miniClusterId: "ABCD"[g % 4] ?? "A" });
        break;
      }
      case 2:
        log.add(stream, "IssueRanked", { rank: `r${next(1e6)}` });
        break;
      case 3:
        log.add(stream, "IssueCommented", { commentId: `c${n}`, text: "측정값을 다시 보았습니다." });
        break;
      case 4:
        log.add(stream, "IssueEdited", { changes: { title: `새 제목 ${n}` }, before: { title: "앞 제목" } });
        break;
      case 5:
        log.add(stream, "IssueDiagnosed", { diagnosis: `진단 ${n}` });
        break;
      case 6:
        log.add(stream, "TaskStarted", {});
        break;
      default:
        log.add(stream, "ResolutionConfirmed", { note: "" });
        live.splice(live.indexOf(id), 1);
    }
  }
  return log;
}
