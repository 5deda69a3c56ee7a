/** What is said where a reorganisation's plan is refused. */
import { entry } from "./refusalEntry.ts";

export const planRefusals = {
  PLAN_BREAKS_RULES: entry(
    "개편안이 규칙에 맞지 않습니다",
    "개편안에 고칠 것이 있어 아무것도 기록하지 않았습니다. 아래 규칙을 하나씩 바로잡은 뒤 다시 검토해 주십시오.",
    "The plan breaks rules",
    "Nothing was recorded, because the plan breaks rules. Mend each of those below and preview again.",
  ),
  PLAN_STATE_FORBIDS: entry(
    "개편안의 지금 상태에서는 할 수 없습니다",
    "이 개편안은 '{state}' 상태여서 {command} 처리를 할 수 없습니다. 개편안을 열어 지금 할 수 있는 일을 확인해 주십시오.",
    "Not possible in the plan's state",
    "This plan is in the state '{state}', so you cannot {command}. Open the plan to see what can be done now.",
  ),
  PLAN_REVISED: entry(
    "개편안이 그사이 바뀌었습니다",
    "보고 있던 것은 {seen}판인데 지금은 {version}판입니다. 바뀐 내용을 확인한 뒤 다시 해 주십시오.",
    "The plan was revised meanwhile",
    "You were looking at version {seen}, but the plan is at version {version} now. Look at what changed and do it again.",
  ),
  PLAN_CHANGED: entry(
    "다른 사람이 같은 곳을 고쳤습니다",
    "고치려는 {count}곳을 그사이 다른 사람이 고쳐 저장하지 않았습니다. 두 내용을 견주어 하나를 골라 주십시오.",
    "Somebody else changed the same place",
    "Somebody else has changed {count} of the places you edited, so nothing was saved. Compare both and choose one.",
  ),
  DATE_TAKEN: entry(
    "같은 날 시행할 개편안이 있습니다",
    "{effectiveOn}에 시행할 다른 개편안이 이미 제출되었거나 승인되었습니다. 시행일을 바꾸거나 그 개편안을 먼저 철회해 주십시오.",
    "Another plan takes effect that day",
    "Another plan that takes effect on {effectiveOn} is submitted or approved. Choose another day, or withdraw that one first.",
  ),
  NOT_YET: entry(
    "아직 시행일이 아닙니다",
    "이 개편안은 {effectiveOn}부터 시행할 수 있습니다. 그날을 기다리거나 시행일을 앞당긴 개편안을 다시 승인받아 주십시오.",
    "Its day has not come",
    "This plan takes effect on {effectiveOn}. Wait for that day, or have the plan approved again with an earlier one.",
  ),
};
